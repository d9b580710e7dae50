package matrix

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// Pages draws a matrix that is larger than the paper as several pages: rows that
// do not stand below one another follow on later pages, and so do channels that
// do not stand side by side. Each page has its headings, what stands behind the
// cells, and the key. A page is higher than the paper only where a single row is.
func (View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the matrix: there is no map to draw")
	}
	d := newDrawing(in, style)
	if paper.Width > 0 && paper.Width < d.least {
		d.least = math.Floor(paper.Width)
		d.fit()
	}
	if !(paper.Height > 0) {
		paper.Height = math.Inf(1)
	}
	var sheets []drawing
	for _, part := range d.abreast(paper.Width) {
		some, err := part.split(ctx, paper.Height)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, some...)
	}
	switch {
	case len(sheets) == 1 && d.least < leastWidth:
		return []*render.Scene{sheets[0].sheet(0, 0)}, ctx.Err()
	case len(sheets) == 1:
		scene, err := View{}.Draw(ctx, in, style)
		return []*render.Scene{scene}, err
	}
	out := make([]*render.Scene, len(sheets))
	for i := range sheets {
		out[i] = sheets[i].sheet(i+1, len(sheets))
	}
	return out, ctx.Err()
}

// abreast parts the channels into drawings that are as wide as the paper, if one
// is not enough.
func (d *drawing) abreast(width float64) []*drawing {
	n := len(d.doors)
	if !(width > 0) || d.width <= width || n < 2 {
		return []*drawing{d}
	}
	most := max(1, int((width-(d.width-d.pitch*float64(n)))/d.pitch))
	count := (n + most - 1) / most
	out := make([]*drawing, 0, count)
	for k := range count {
		from, to := n*k/count, n*(k+1)/count
		part := *d
		part.doors = d.doors[from:to]
		part.facts = make([]factRow, len(d.facts))
		for i, f := range d.facts {
			part.facts[i] = f
			part.facts[i].cells = f.cells[from:to]
		}
		part.fit()
		out = append(out, &part)
	}
	return out
}

// someNumber stands for the number of a page that is only measured.
const someNumber = 88

// split puts the rows on pages: as many on each as have room.
func (d *drawing) split(ctx context.Context, high float64) ([]drawing, error) {
	all := d.last
	var out []drawing
	for from := 0; from < all || len(out) == 0; {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the matrix: %w", err)
		}
		number := someNumber
		if len(out) == 0 {
			number = 1
		}
		part := *d
		part.first, part.last = from, min(from+1, all)
		for part.last < all {
			try := part
			try.last++
			if try.sheet(number, someNumber).Height > high {
				break
			}
			part.last++
		}
		out = append(out, part)
		from = part.last
	}
	if n := len(d.facts); len(out) == 2 && n > 0 && n < all && out[0].last > n {
		// Two pages are enough: one for facts and one for times, if they fit.
		even := *d
		even.first = n
		if even.sheet(someNumber, someNumber).Height <= high {
			out[0].last, out[1] = n, even
		}
	}
	return out, nil
}

// sheet draws the page with a number of count.
func (d drawing) sheet(number, count int) *render.Scene {
	d.items, d.used, d.page = nil, signs{}, pages.Number{At: number, Of: count}
	y := d.head(margin)
	if !d.any() {
		return d.scene(y)
	}
	for _, step := range []func(y float64) float64{d.columns, d.factRows, d.timeRows, d.singles, d.legend} {
		y = step(y)
	}
	return d.scene(y)
}
