package diff

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// page is what of the comparison a drawing shows. The zero page is all of it.
type page struct {
	pages.Number
	width  float64 // of the paper, 0 for none
	of     *drawing
	first  int // its first column among those of the whole
	band   int // how many bands stand above it
	before int // the last column before it that is in the newer map, -1 for none

	list     bool // it lists changes of the whole and findings, and nothing else
	from, to int  // which of both
	wholes   int  // how many of them are changes of the whole
}

// Pages draws a comparison that is larger than the paper as several pages:
// touchpoints that do not stand side by side follow on later pages, under their
// stages and beside the names of the lanes. What changes for the whole journey,
// and findings, stand at the foot of the only page if they have room there, else
// on pages of their own. A page is higher than the paper only where its lanes are.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	d, err := begin(in, style)
	if err != nil {
		return nil, err
	}
	job := pages.Job{Gap: stageGap, Fixed: 2*margin + rail}
	for i := range d.stages {
		for k := d.stages[i].first; k <= d.stages[i].last; k++ {
			job.Units = append(job.Units, pages.Unit{Group: i, Width: leastPitch})
		}
	}
	job.Tightens = true
	job.Whole = func() (*render.Scene, error) { return v.Draw(ctx, in, style) }
	wholes := 0
	if d.changes != nil {
		wholes = len(d.wholeNotes(1))
		job.Entries = wholes + len(d.notes(1))
	}
	job.Draw = func(bands [][2]int, n pages.Number, level pages.Level) (*render.Scene, error) {
		var p *drawing
		var steps []func(y float64) float64
		for i, b := range bands {
			q := d.part(b[0], b[1], page{Number: n, width: math.Floor(paper.Width), band: i})
			switch {
			case i > 0:
				steps = append(steps, func(y float64) float64 { return y + bandGap })
			case level == pages.Tight && job.Entries > 0: // figures stand with the list
				p, steps = q, append(steps, q.head)
			default:
				p, steps = q, append(steps, q.head, q.keyFigures)
			}
			steps = append(steps, q.chevrons, q.steps, q.emotion, q.effort, q.owners)
			if i > 0 {
				steps = append(steps, func(y float64) float64 { return p.join(q, y) })
			}
		}
		if level == pages.Full && bands[len(bands)-1][1] == len(d.cols) {
			steps = append(steps, p.whole, p.findings)
		}
		return p.scene(ctx, append(steps, p.legend)...)
	}
	job.List = func(first, last int, n pages.Number, level pages.Level) (*render.Scene, error) {
		p := d.part(0, len(d.cols), page{Number: n, width: math.Floor(paper.Width), list: true, from: first, to: last, wholes: wholes})
		p.width = p.least()
		p.cols, p.stages = nil, nil
		steps := []func(y float64) float64{p.head, p.whole, p.findings, p.legend}
		if first == 0 && level == pages.Tight {
			steps = slices.Insert(steps, 1, p.figures)
		}
		return p.scene(ctx, steps...)
	}
	scenes, err := job.Pages(ctx, paper)
	if err != nil {
		return nil, fmt.Errorf("draw the differences: %w", err)
	}
	return scenes, nil
}

// bandGap is the room between two bands of a page.
const bandGap = 22.0

// join takes in what a band below has drawn.
func (d *drawing) join(o *drawing, y float64) float64 {
	d.width = math.Max(d.width, o.width)
	d.items, d.cols = append(d.items, o.items...), append(d.cols, o.cols...)
	u, v := &d.used, &o.used
	for class, is := range v.class {
		u.class[class] = u.class[class] || is
	}
	for i := range v.sign {
		u.sign[i] = u.sign[i] || v.sign[i]
	}
	u.before = u.before || v.before
	u.arrow, u.settled, u.undeclared = u.arrow || v.arrow, u.settled || v.settled, u.undeclared || v.undeclared
	for i := range v.severity {
		u.severity[i] = u.severity[i] || v.severity[i]
	}
	u.curves, u.gained, u.losing = u.curves || v.curves, u.gained || v.gained, u.losing || v.losing
	return y
}

// id is an id that the page has once for each band.
func (p page) id(id string) string {
	if p.band > 0 {
		id += "-" + strconv.Itoa(p.band+1)
	}
	return id
}

// least is how wide the picture is at least.
func (d *drawing) least() float64 {
	if d.page.width > 0 {
		return d.page.width
	}
	return leastWidth
}

// top is the drawing of all columns.
func (d *drawing) top() *drawing {
	if d.page.of != nil {
		return d.page.of
	}
	return d
}

// part is the drawing of some neighbouring columns, from first to last, half open.
func (d *drawing) part(first, last int, of page) *drawing {
	p := *d
	p.items, p.used = nil, used{class: map[string]bool{}}
	p.page = of
	p.page.of, p.page.first, p.page.before = d, first, -1
	for i := range first {
		if d.cols[i].new != nil {
			p.page.before = i
		}
	}
	p.cols = append([]column(nil), d.cols[first:last]...)
	p.stages = nil
	for _, s := range d.stages {
		lo, hi := max(s.first, first), min(s.last, last-1)
		if lo > hi {
			continue
		}
		s.continued = s.first < first
		s.first, s.last = lo-first, hi-first
		p.stages = append(p.stages, s)
	}
	p.fit()
	return &p
}

// ownedBefore is who is accountable for what comes before the page in the newer
// map.
func (d *drawing) ownedBefore() (owner string, ok bool) {
	if d.page.of == nil || d.page.before < 0 {
		return "", false
	}
	return d.page.of.cols[d.page.before].ownedNow, true
}
