package blueprint

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// View is the service blueprint.
//
// Work follows the customer: the backstage work of a touchpoint is handed on to
// that of the touchpoint most customers go on to, as long as at least half of
// them do. Work without an owner is done by who is accountable for its
// touchpoint. Backstage work of departments on the line support stands below the
// line of internal interaction, with the systems.
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
	return compose([]*drawing{d}, true), ctx.Err()
}

// begin finds what there is to draw and fits it side by side.
func begin(ctx context.Context, in render.Input, style render.Style) (*drawing, error) {
	sheet, err := lanes.New("blueprint", in, style)
	if err != nil {
		return nil, err
	}
	sheet.Split()
	d := &drawing{Sheet: sheet, words: wordsOf(sheet.Lang), ways: sheet.Ways()}
	d.lead()
	d.Rail = d.railWidth()
	d.sortWork()
	d.connect()
	d.says = d.Counted(d.takeaway())
	d.fit()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("blueprint: %w", err)
	}
	return d, nil
}

// compose draws bands below one another, with the list of handoffs if that is
// wanted.
func compose(bands []*drawing, list bool) *render.Scene {
	d := *bands[0]
	y := d.Header(d.words.view, d.says, phrase.OneLine(d.M.Source))
	for k, b := range bands {
		if k > 0 {
			y += lanes.BandGap
		}
		b.wrap()
		y = b.drawRows(b.Chevrons(y) + 14)
		if k > 0 {
			d.Width = math.Max(d.Width, b.Width)
			d.Items, d.Cols = append(d.Items, b.Items...), append(d.Cols, b.Cols...)
			d.cells, d.marks = append(d.cells, b.cells...), append(d.marks, b.marks...)
			d.steps, d.runs = append(d.steps, b.steps...), append(d.runs, b.runs...)
		}
	}
	if list {
		y = d.legend(y + 20)
	}
	y = d.Key(y+12, d.signs())
	return d.Scene(y+14, d.says)
}

// drawing is one picture in the making.
type drawing struct {
	*lanes.Sheet
	words *words

	cells []cell
	ways  []lanes.Way // between columns
	first map[int]int // column of each touchpoint
	says  string      // the takeaway of the whole
	steps []*step     // within columns
	runs  []*run      // from column to column
	marks []*mark     // numbered handoffs, in order

	y struct{ evidence, customer, interaction, front, visibility, back, internal, support, foot float64 }
	h struct{ evidence, customer, front, back, support float64 }

	upTop, stepY, runTop float64 // where gutters begin
	before, after        float64 // room for marks at the edges of a page
}

// takeaway is what the picture says, in one or two sentences.
func (d *drawing) takeaway() string {
	n := len(d.marks)
	if n == 0 {
		count := phrase.Fill(d.Words.Count, d.Plural(len(d.Net.Places), d.Words.Touchpoints), d.Plural(len(d.Stages), d.Words.StageCount))
		for i := range d.cells {
			if len(d.cells[i].back)+len(d.cells[i].support) > 0 {
				return count + " " + d.words.takeNone
			}
		}
		return count + " " + d.words.takeSilent
	}
	open, slow := 0, 0
	total := time.Duration(0)
	for _, m := range d.marks {
		if m.declared() {
			continue
		}
		open++
		if m.wait != nil && m.wait.Mid() >= day {
			slow++
			total += m.wait.Mid()
		}
	}
	number := func(i int) string { return d.Lang.Number(float64(i), 0) }
	if open == 0 {
		return phrase.Fill(d.words.takeAll, number(n))
	}
	out := []string{phrase.Fill(d.Lang.Plural(open, d.words.takeOpen...), number(open), number(n))}
	if slow > 0 {
		out = append(out, phrase.Fill(d.Lang.Plural(slow, d.words.takeSlow...), number(slow), d.time(total)))
	}
	return strings.Join(out, " ")
}
