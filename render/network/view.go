package network

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

// View draws the network of a journey. The zero View orders touchpoints by
// itself.
//
// Touchpoints stand in file order, one a column, under the chevrons of their
// stages. The path that most customers take is a straight spine, the others
// stand lower. Bands are as wide as the traffic on them, 60 layout pixels for
// everybody who starts (less where customers go round so often that it would be
// too much); jumps over the spine lie above it, ways back are dashed, and those
// who leave are gathered into one pipe for each outcome. Without flows bands show
// the shares that the map declares.
type View struct {
	// Layouter says which touchpoints off the spine stand nearer to it. Without
	// one, those that more customers visit do.
	Layouter Layouter
	// Width is how wide the picture may be, in layout pixels: a longer journey is
	// drawn in bands, one below the other. 0 is as wide as the journey.
	Width float64
}

// Draw implements render.View. It fails without a map, where ctx ends or where
// the Layouter fails.
func (v View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the network: there is no map to draw")
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("draw the network: %w", err)
	}
	p, err := v.begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	p = p.everything()
	p.arrange()
	if v.Width > 0 && p.needed() > v.Width && len(p.nodes) > 1 {
		return v.banded(ctx, in, style, p)
	}
	return compose([]*plan{p}), nil
}

// everything is p; where only a part of a journey is drawn, with boxes for what it
// leaves out.
func (p *plan) everything() *plan {
	if !p.isPart() || len(p.nodes) == 0 {
		return p
	}
	return p.part(0, len(p.nodes), pages.Number{}, 0)
}

// begin finds what there is to draw.
func (v View) begin(ctx context.Context, in render.Input, style render.Style) (*plan, error) {
	p := newPlan(in, style)
	p.findSpine()
	if err := p.order(ctx, v.Layouter); err != nil {
		return nil, fmt.Errorf("draw the network: %w", err)
	}
	p.says = p.takeaway()
	return p, nil
}

// arrange puts the touchpoints into rows and columns.
func (p *plan) arrange() {
	p.placeRows()
	p.route()
	p.sortLoops()
	p.measure()
}

// compose draws bands, which have been arranged, below one another.
func compose(bands []*plan) *render.Scene {
	p := *bands[0]
	var items [4][]render.Item
	height := 0.0
	for k, b := range bands {
		if b.width = b.pageWidth(); k == 0 {
			height = b.header()
		} else {
			height += bandGap
		}
		height = b.drawBand(height)
		if k == 0 {
			p = *b
		} else {
			p.nodes, p.links, p.ends = append(p.nodes, b.nodes...), append(p.links, b.links...), append(p.ends, b.ends...)
			p.width = math.Max(p.width, b.width)
		}
		for i, layer := range b.scene.layers() {
			items[i] = append(items[i], layer...)
		}
	}
	p.scene.front = nil
	height = p.legend(height + 16)
	items[2] = append(items[2], p.scene.front...)
	var all []render.Item
	for _, layer := range items {
		all = append(all, layer...)
	}
	return p.style.Finish(&render.Scene{
		Width: math.Ceil(p.width), Height: math.Ceil(height + 20), Background: p.style.Page, Prefix: p.style.Prefix,
		Title: mapTitle(p.m), Desc: p.says, Lang: p.language(), Items: all,
	})
}

// bandGap is the room between two bands.
const bandGap = 24.0

// drawBand draws everything from the stages down and returns where it ends.
func (p *plan) drawBand(y float64) float64 {
	y = p.chevrons(y)
	p.stack(y + 6)
	for i := range p.nodes {
		p.feetOf(&p.nodes[i])
	}
	p.blocks()
	p.drawPipes()
	p.drawBands()
	p.drawLoops()
	p.drawCards()
	p.drawEnds()
	p.labels()
	return p.foot
}

// layers are what is drawn, from the back to the front.
func (c *canvas) layers() [4][]render.Item {
	return [4][]render.Item{c.back, c.lines, c.front, c.text}
}

// canvas holds what is drawn, in layers.
type canvas struct {
	palette *render.Palette
	back    []render.Item
	lines   []render.Item
	front   []render.Item
	text    []render.Item

	blocked []box // cards and texts: nothing may be written over them
	crossed []box // pieces of lines: better not
	wanted  []wanted
}

// box is an area; owner is the link it belongs to, or none.
type box struct {
	x0, y0, x1, y1 float64
	owner          int
}

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// pageWidth is how wide the page is.
func (p *plan) pageWidth() float64 { return math.Max(p.least(), p.needed()) }

// least is how wide the page is at least.
func (p *plan) least() float64 {
	if p.page.width > 0 {
		return p.page.width
	}
	return minWidth
}

// needed is how wide what is drawn is, with its margins.
func (p *plan) needed() float64 {
	w := p.page.grid.end
	for i := range p.m.Outcomes {
		if p.unreached(i) {
			continue
		}
		w = max(w, 104, p.endWidth(i))
	}
	return p.exit + math.Ceil(w) + margin
}

func (p *plan) language() string {
	if p.style.Lang != "" {
		return p.style.Lang
	}
	return p.m.Locale
}

func mapTitle(m *journey.Map) string {
	if m.Title != "" {
		return m.Title
	}
	return m.ID
}

// with puts values for the %s of a text, in turn.
func with(text string, values ...string) string {
	for _, v := range values {
		text = strings.Replace(text, "%s", v, 1)
	}
	return text
}

// takeaway says in words what the figures show.
func (p *plan) takeaway() string {
	switch {
	case p.net.Known:
	case p.in.Figures == nil || p.in.Figures.Effort == nil:
		return p.words.unknown
	default:
		return p.words.trapped
	}
	name := func(i int) string { return p.lang.Quote(nodeName(&p.nodes[i])) }
	best := none
	for i, o := range p.m.Outcomes {
		if o.Success && (best == none || p.net.Ends[i] > p.net.Ends[best]) {
			best = i
		}
	}
	say := p.words.none
	if best != none && p.net.Ends[best] > 0 {
		say = with(p.words.ends, p.amount(p.net.Ends[best]), p.lang.Quote(p.m.Outcomes[best].Name))
	}
	back, lost := none, none
	for i := range p.links {
		l := &p.links[i]
		switch {
		case l.kind == loop && l.Flow >= 0.02 && l.From > l.To:
			if back == none || l.From-l.To > p.links[back].From-p.links[back].To ||
				l.From-l.To == p.links[back].From-p.links[back].To && l.Flow > p.links[back].Flow {
				back = i
			}
		case l.kind == fall && !p.m.Outcomes[l.Outcome].Success:
			if lost == none || l.Flow > p.links[lost].Flow {
				lost = i
			}
		}
	}
	if p.isPart() {
		return say + " " + p.words.whole // of which it may be another way that is the longest
	}
	if back != none {
		l := &p.links[back]
		say += " " + with(p.words.longest, name(l.From), name(l.To), p.amount(l.Flow))
	} else if lost != none {
		l := &p.links[lost]
		say += " " + with(p.words.leave, name(l.From), p.amount(l.Flow))
	}
	return say
}
