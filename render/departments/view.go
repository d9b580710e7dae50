package departments

import (
	"context"
	"fmt"
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// View draws lanes of departments.
//
// A touchpoint stands in the lane of who is accountable, with one card for each
// where its channels have different departments; what nobody is accountable for
// stands in a lane of its own. Lanes are ordered so that lines
// are short and few of them cross. What another department does backstage is a
// dashed chip in that department's lane.
type View struct {
	// Width is how wide the picture may be, in layout pixels: a longer journey is
	// drawn in bands, one below the other. 0 is as wide as the journey.
	Width float64
}

// Draw implements render.View. It fails without a map, for a map without
// touchpoints and where ctx ends.
func (v View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	d, err := begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	if v.Width > 0 && d.Width > v.Width {
		return d.job(ctx, v.Width).Banded(ctx, v.Width)
	}
	d.arrange(d.Header(d.words.view, d.says, d.meta()))
	d.number()
	return compose([]*drawing{d}, 0, true, (*drawing).draw), ctx.Err()
}

// begin finds what there is to draw and fits it side by side.
func begin(ctx context.Context, in render.Input, style render.Style) (*drawing, error) {
	sheet, err := lanes.New("departments", in, style)
	if err != nil {
		return nil, err
	}
	sheet.Split()
	d := &drawing{Sheet: sheet, words: wordsOf(sheet.Lang)}
	d.gather()
	d.sortLanes()
	d.says = d.Counted(d.takeaway())
	d.lay()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("departments: %w", err)
	}
	return d, nil
}

// lay finds the ways of all lines and fits everything side by side.
func (d *drawing) lay() {
	d.choose()
	d.sortPorts()
	d.slots()
	d.fit()
	d.wrap()
	d.tracks()
}

// arrange puts stages and lanes below one another from y on.
func (d *drawing) arrange(y float64) {
	y = d.Chevrons(y)
	d.foot = d.stack(y + 6)
	d.marked()
}

// compose draws bands below one another, with the list of handoffs if that is
// wanted, from y on.
func compose(bands []*drawing, y float64, list bool, draw func(*drawing)) *render.Scene {
	d := *bands[0]
	for k, b := range bands {
		if k > 0 {
			y += lanes.BandGap
		}
		if b.foot == 0 {
			b.arrange(y)
		}
		draw(b)
		if y = b.foot; k == 0 {
			d = *b
			continue
		}
		d.Width = math.Max(d.Width, b.Width)
		d.Items, d.Cols, d.cards = append(d.Items, b.Items...), append(d.Cols, b.Cols...), append(d.cards, b.cards...)
		d.links, d.marks = append(d.links, b.links...), append(d.marks, b.marks...)
	}
	if list {
		y = d.legend(y + 20)
	}
	signs := d.signs()
	if list {
		signs = append(signs, d.listSigns()...)
	}
	y = d.Key(y+12, signs)
	return d.Scene(y+14, d.says)
}

// drawing is one picture in the making.
type drawing struct {
	*lanes.Sheet
	words *words
	says  string   // the takeaway of the whole
	whole *drawing // of which this is a page, or nil

	lanes  []lane
	laneOf map[string]int // by owner
	links  []*link
	marks  []*link      // numbered, in order
	ports  [][4][]*port // by column and side
	cards  []cardText

	gaps    [][]*lanes.Piece // left of each column, and right of the last
	gapSize []int
	gutters [][]*lanes.Piece // above each lane, and below the last
	gutterY []float64        // of the first track
	depth   []int            // tracks of each gutter
	foot    float64          // of the lanes

	before, after float64 // room for marks at the edges of a page
}

// lane is one department, "" for nobody.
type lane struct {
	owner     string
	chips     map[int][]*touchpoint.Work // by column
	high      float64                    // of its cards
	y         float64                    // of its cards
	top, foot float64                    // of its ground
}

// cardText is a touchpoint as it is set in its card.
type cardText struct {
	name  parts.Para
	on    parts.Para // the channels of a part of a touchpoint
	high  float64
	chips map[int]parts.Para // by lane
}

// link is a way from one card to another.
type link struct {
	from, to int
	a, b     *lanes.Column // of the whole journey
	flow     float64
	handoff  bool
	how      *journey.Collaboration
	number   int
	kept     figures.Value // share of the flow without a repeated question

	straight     bool
	back         bool // to the left
	again        bool // to the same or an earlier touchpoint
	gutter       int  // -1 for none
	start, end   *port
	gapA, gapB   *lanes.Piece // vertical pieces, nil for none
	inA, inB     int          // their gaps
	track        *lanes.Piece
	elsewhere    string // the mark at the edge of a page where it comes from another or leads there
	direct       bool   // between that edge and the card beside it
	discX, discY float64
}

func (l *link) declared() bool { return !l.handoff || l.how != nil }

// gather finds lanes and links.
func (d *drawing) gather() {
	d.laneOf = map[string]int{}
	owns := map[string]bool{}
	for i := range d.Cols {
		c := &d.Cols[i]
		owns[c.Owner] = true
		for k := range c.Back {
			if o := c.Back[k].Owner; o != "" {
				owns[o] = true
			}
		}
	}
	for i := range d.M.Departments {
		if id := d.M.Departments[i].ID; owns[id] {
			owns[id] = false
			d.lanes = append(d.lanes, lane{owner: id, chips: map[int][]*touchpoint.Work{}})
		}
	}
	if owns[""] {
		d.lanes = append(d.lanes, lane{chips: map[int][]*touchpoint.Work{}})
	}
	d.findLinks()
}

// takeaway is what the picture says, in one sentence.
func (d *drawing) takeaway() string {
	n, open := 0, 0
	flow, bad := 0.0, 0.0
	for _, l := range d.links {
		if !l.handoff {
			continue
		}
		n++
		flow += l.flow
		if l.how == nil {
			open++
			bad += l.flow
		}
	}
	number := func(i int) string { return d.Lang.Number(float64(i), 0) }
	places := d.Plural(n, d.words.places)
	switch {
	case n == 0:
		return phrase.Fill(d.Words.Count, d.Plural(len(d.Net.Places), d.Words.Touchpoints), d.Plural(len(d.Stages), d.Words.StageCount)) + " " + d.words.takeNone
	case open == 0:
		return phrase.Fill(d.words.takeAll, places)
	case flow > 0:
		return phrase.Fill(d.words.takeFlow, places, number(open), d.Lang.Number(100*bad/flow, 0))
	}
	return phrase.Fill(d.words.takeOpen, places, number(open))
}

// meta says what lines mean, and how far departments stay among themselves.
func (d *drawing) meta() string {
	if !d.Net.Known {
		return ""
	}
	out := d.words.width
	if f := d.In.Figures; f != nil && f.Silos != nil && f.Silos.EI.OK {
		out += " · " + phrase.Fill(d.words.ei, d.Lang.Signed(f.Silos.EI.X, 2))
	}
	return out
}
