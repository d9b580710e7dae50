package blueprint

import (
	"context"
	"slices"

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
	return pages.Roomy(ctx, "blueprint", paper, func(width float64) (pages.Job, error) {
		d, err := begin(ctx, in, style)
		if err != nil {
			return pages.Job{}, err
		}
		return d.paged(ctx, width), nil
	})
}

// paged is the job of a paper that is as wide as that.
func (d *drawing) paged(ctx context.Context, width float64) pages.Job {
	job := d.job(ctx, width)
	job.Least = d.Width
	job.Entries = len(d.marks)
	job.Whole = func() (*render.Scene, error) {
		whole := *d
		sheet := *d.Sheet
		whole.Sheet = &sheet
		return compose([]*drawing{&whole}, true), ctx.Err()
	}
	job.List = func(from, to int, n pages.Number, _ pages.Level) (*render.Scene, error) {
		p := d.part(lanes.Band{Last: len(d.Cols), Page: lanes.Page{Number: n, Width: width}})
		p.Width, p.marks = width, d.marks[from:to]
		y := p.Header(d.words.view, d.says, "")
		y = p.legend(y)
		y = p.Key(y+12, p.listSigns())
		return p.Scene(y+14, d.says), ctx.Err()
	}
	return job
}

// job is how the drawing is broken for a width.
func (d *drawing) job(ctx context.Context, width float64) pages.Job {
	return d.Job(width, func(bands []lanes.Band, level pages.Level) (*render.Scene, error) {
		list := make([]*drawing, len(bands))
		for i, b := range bands {
			list[i] = d.part(b)
		}
		return compose(list, level == pages.Full), ctx.Err()
	})
}

// part is the drawing of a band. Parts share the cards of the whole and are drawn
// one after the other.
func (d *drawing) part(b lanes.Band) *drawing {
	p := &drawing{Sheet: d.Part(b.First, b.Last, b.Page), words: d.words, ways: d.ways, says: d.says}
	p.lead()
	p.cells = d.cells[b.First:b.Last]
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
		to, arrives := p.Inside(r.second)
		if !leaves && !arrives {
			continue
		}
		c := *r
		c.column, c.second = a, to
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
	if b.First > 0 && p.before == 0 {
		p.before = edgeWay
	}
	if b.Last < len(d.Cols) && p.after == 0 {
		p.after = edgeWay
	}
	p.fit()
	return p
}

// count takes a handoff to those of the page, once of all lines with its number.
func (d *drawing) count(m *mark) {
	if m.number > 0 && !slices.ContainsFunc(d.marks, func(o *mark) bool { return o.number == m.number }) {
		d.marks = append(d.marks, m)
	}
}
