package grid

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
)

// otherFigure is the effort of a column in the other state, or nil.
func (d *drawing) otherFigure(c *column) *figures.TouchpointEffort {
	if !d.laid() {
		return nil
	}
	if f := d.over.figures[c.tp.ID]; f != nil && f.Expected.OK {
		return f
	}
	return nil
}

// effortText is the effort of a touchpoint in minutes, as far as it is known.
func (d *drawing) effortText(f *figures.TouchpointEffort) string {
	switch {
	case !f.Known && f.Expected.X <= 0:
		return d.words.unknown
	case !f.Known:
		return say(d.words.atLeast, d.minutes(f.Expected.X))
	}
	return d.minutes(f.Expected.X)
}

// ghostBar is a bar of the other state.
func (d *drawing) ghostBar(x, y, w, h float64) render.Item {
	return &render.Rect{X: x + 0.6, Y: y + 0.6, W: w - 1.2, H: math.Max(0.4, h-1.2), Fill: render.Fill{Color: d.p.Card},
		Stroke: render.Stroke{Color: d.p.Ghost, Width: 1.4, Dash: []float64{4, 2.5}}}
}

// effortBeside draws the other state beside the bar that ends at y, and the
// minutes of both above: today before the target, and above clear where they are
// wider than the bars.
func (d *drawing) effortBeside(c *column, foot, y, clear, most float64, total string, color render.Color) []render.Item {
	f := d.otherFigure(c)
	if f == nil {
		return []render.Item{d.set(bodyBold).text(c.x, y-6, total, color, render.Start)}
	}
	var items []render.Item
	if h := effortBar * f.Expected.X / math.Max(most, 1e-9); h >= 0.5 {
		items = append(items, d.ghostBar(c.x+effortWidth-ghostWidth, foot-0.6-h, ghostWidth, h))
		y = math.Min(y, foot-0.6-h)
	}
	own, other := d.set(bodyBold), d.set(bodyBold)
	said := d.effortText(f)
	first, then, ink, thenInk := total, "→ "+said, color, d.p.GoodInk
	if d.over.before {
		first, then, ink, thenInk = said+" →", total, d.p.Ink2, color
	}
	const gap = 4.0
	if math.Max(own.width(first), other.width(then)) > effortWidth || own.width(first)+gap+other.width(then) <= c.w {
		y = math.Min(y, clear)
	}
	if used := own.width(first) + gap; used+other.width(then) <= c.w {
		return append(items, own.text(c.x, y-6, first, ink, render.Start), other.text(c.x+used, y-6, then, thenInk, render.Start))
	}
	return append(items, own.text(c.x, y-6-own.lead, first, ink, render.Start), other.text(c.x, y-6, then, thenInk, render.Start))
}

// effortTitle is the itemised effort of both states.
func (d *drawing) effortTitle(c *column, own string) string {
	f := d.otherFigure(c)
	if f == nil {
		return own
	}
	if d.over.own != "" {
		own = d.over.own + ": " + own
	}
	return own + "; " + d.over.name + ": " + d.itemised(f)
}
