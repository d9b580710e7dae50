package blueprint

import (
	"context"
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// Pages draws a blueprint that is larger than the paper as several pages:
// touchpoints that do not stand side by side follow on later pages, under their
// stages and beside the names of the lanes. Work that goes on to another page ends
// in a mark that names the step, and begins there in another. The handoffs of a
// page are listed at its foot where they have room on all pages, else on pages of
// their own. A page is higher than the paper only where its lanes are.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	d, err := begin(ctx, in, style)
	if err != nil {
		return nil, err
	}
	job := d.job(ctx, paper.Width)
	job.Entries = len(d.marks)
	job.Whole = func() (*render.Scene, error) {
		whole := *d
		sheet := *d.Sheet
		whole.Sheet = &sheet
		return compose([]*drawing{&whole}, true), ctx.Err()
	}
	job.List = func(from, to int, n pages.Number, _ pages.Level) (*render.Scene, error) {
		p := d.part(0, len(d.Cols), lanes.Page{Number: n, Width: paper.Width})
		p.Width, p.marks = paper.Width, d.marks[from:to]
		y := p.Header(d.words.view, d.says, "")
		y = p.legend(y)
		y = p.Key(y+12, p.listSigns())
		return p.Scene(y+14, d.says), ctx.Err()
	}
	scenes, err := job.Pages(ctx, paper)
	if err != nil {
		return nil, fmt.Errorf("blueprint: %w", err)
	}
	return scenes, nil
}

// job is how the drawing is broken for a width.
func (d *drawing) job(ctx context.Context, width float64) pages.Job {
	units, first := d.Units()
	job := pages.Job{Units: units, Gap: lanes.StageGap, Fixed: d.Fixed()}
	job.Draw = func(bands [][2]int, n pages.Number, level pages.Level) (*render.Scene, error) {
		list := make([]*drawing, len(bands))
		for i, b := range bands {
			list[i] = d.part(first[b[0]], first[b[1]], lanes.Page{Number: n, Width: math.Floor(width), Band: i})
		}
		return compose(list, level == pages.Full), ctx.Err()
	}
	return job
}

// banded draws the journey in bands of a width.
func (d *drawing) banded(ctx context.Context, width float64) (*render.Scene, error) {
	job := d.job(ctx, width)
	bands, err := job.Bands(ctx, width)
	if err != nil {
		return nil, fmt.Errorf("blueprint: %w", err)
	}
	return job.Draw(bands, pages.Number{}, pages.Full)
}

// part is the drawing of some neighbouring columns, from first to last, half
// open. Parts share the cards of the whole and are drawn one after the other.
func (d *drawing) part(first, last int, page lanes.Page) *drawing {
	p := &drawing{Sheet: d.Sheet.Part(first, last, page), words: d.words, ways: d.ways, says: d.says}
	p.lead()
	p.cells = d.cells[first:last]
	for _, s := range d.steps {
		if at, ok := p.Inside(s.column); ok {
			c := *s
			c.column, c.second = at, at
			p.steps = append(p.steps, &c)
			p.count(&c.mark)
		}
	}
	words := d.PageWords()
	var before, after []string
	for _, r := range d.runs {
		a, leaves := p.Inside(r.column)
		b, arrives := p.Inside(r.second)
		if !leaves && !arrives {
			continue
		}
		c := *r
		c.column, c.second = a, b
		if !arrives {
			c.to = words.Onward(d.Cols[r.second].Place.Number)
			after = append(after, c.to)
		}
		if !leaves {
			c.from = words.Source(d.Cols[r.column].Place.Number)
			before = append(before, c.from)
		} else {
			p.count(&c.mark)
		}
		p.runs = append(p.runs, &c)
	}
	p.sortMarks()
	p.Rail = d.Rail
	p.before, p.after = p.MarkRoom(before), p.MarkRoom(after)
	if first > 0 && p.before == 0 {
		p.before = edgeWay
	}
	if last < len(d.Cols) && p.after == 0 {
		p.after = edgeWay
	}
	p.fit()
	return p
}

// count takes a handoff to those of the page.
func (d *drawing) count(m *mark) {
	if m.number > 0 {
		d.marks = append(d.marks, m)
	}
}
