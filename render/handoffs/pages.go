package handoffs

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
)

var _ render.Pager = View{}

// Pages draws what is larger than the paper on pages of its own: the matrix, the
// pairs below it or on the next page, and the grouping on the last. A part that is
// itself larger stays whole.
func (v View) Pages(ctx context.Context, in render.Input, style render.Style, paper render.Paper) ([]*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the handoffs: there is no map to draw")
	}
	whole, err := v.Draw(ctx, in, style)
	if err != nil {
		return nil, err
	}
	d := newDrawing(in, style)
	room := func(s *render.Scene) bool {
		return (!(paper.Width > 0) || s.Width <= paper.Width) && (!(paper.Height > 0) || s.Height <= paper.Height)
	}
	if d.why() != "" || room(whole) {
		return []*render.Scene{whole}, nil
	}
	d.width = math.Max(2*margin+math.Max(d.left, rightWidth), math.Floor(paper.Width))
	d.left = d.width - 2*margin
	type part = func(d *drawing, y float64) float64
	matrix := func(d *drawing, y float64) float64 { return d.legend(d.matrix(y) + 18) }
	pairs := func(d *drawing, y float64) float64 { return d.arrange(y) + 18 }
	grouping := func(d *drawing, y float64) float64 {
		x := margin + (d.width-2*margin-rightWidth)/2
		y = d.grouping(x, y, 0) + 8
		runs := d.set(hintType).Wrap(d.runs(), rightWidth, d.p.Ink3)
		d.add(runs.At(x+rightWidth, y, render.End)...)
		return y + runs.Height()
	}
	first := func(then part) part {
		return func(d *drawing, y float64) float64 { return then(d, d.keyFigures(y)) }
	}
	both := first(func(d *drawing, y float64) float64 { return d.legend(pairs(d, d.matrix(y)+22)) })
	sheets := []part{both, grouping}
	switch {
	case room(d.sheet(both, 1, 2)):
	case room(d.sheet(first(matrix), 1, 3)):
		sheets = []part{first(matrix), pairs, grouping}
	default:
		sheets = []part{first(pairs), matrix, grouping}
	}
	out := make([]*render.Scene, len(sheets))
	for i, draw := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the handoffs: %w", err)
		}
		out[i] = d.sheet(draw, i+1, len(sheets))
	}
	return out, nil
}

// sheet draws the page with a number of count.
func (d *drawing) sheet(draw func(d *drawing, y float64) float64, number, count int) *render.Scene {
	s := *d
	s.items, s.page = nil, pages.Number{At: number, Of: count}
	return s.scene(draw(&s, s.head(margin)))
}
