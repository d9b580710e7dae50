package grid

import (
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

var exitFont = font{size: 11.5, lead: 13.5}

// lines draws everything that lies below the labels.
func (f *flow) lines() []render.Item {
	d := f.d
	g := &render.Group{ID: "flow" + d.suffix}
	for _, w := range f.straight {
		y := f.foot - arrowRise
		a, b := parts.Point{X: d.cols[w.From].right(), Y: y}, parts.Point{X: d.cols[w.To].x, Y: y}
		g.Items = append(g.Items, parts.Arrow([]parts.Point{a, b}, f.stroke(w), "")...)
		d.signs.goes = true
	}
	if w := f.first; w != nil {
		y := f.top + 18
		x := d.cols[0].x
		g.Items = append(g.Items, &render.Circle{X: x - startOffset, Y: y, R: 5, Fill: render.Fill{Color: d.p.Flow}})
		g.Items = append(g.Items, parts.Arrow([]parts.Point{{X: x - startOffset, Y: y}, {X: x, Y: y}}, f.stroke(w), "")...)
	}
	if w := f.enters; w != nil {
		y, x := f.foot-arrowRise, d.cols[0].x
		g.Items = append(g.Items, parts.Arrow([]parts.Point{{X: x - startOffset, Y: y}, {X: x, Y: y}}, f.stroke(w), "")...)
		d.signs.goes = true
	}
	if w := f.on; w != nil {
		y, x := f.foot-arrowRise, d.cols[w.From].right()
		g.Items = append(g.Items, parts.Arrow([]parts.Point{{X: x, Y: y}, {X: x + onLength, Y: y}}, f.stroke(w), "")...)
		d.signs.goes = true
	}
	// Inner ways first: what comes later bridges what it crosses.
	for _, w := range f.over {
		pts := []parts.Point{{X: w.x1, Y: f.top}, {X: w.x1, Y: w.y}, {X: w.x2, Y: w.y}, {X: w.x2, Y: f.top}}
		if w.From == journey.None {
			pts = []parts.Point{{X: w.x2, Y: w.y}, {X: w.x2, Y: f.top}}
		}
		g.Items = append(g.Items, parts.Arrow(pts, f.stroke(w), d.p.Block)...)
		if w.From == journey.None {
			g.Items = append(g.Items, &render.Circle{X: w.x2, Y: w.y, R: 5, Fill: render.Fill{Color: d.p.Flow}})
		}
		d.signs.goes = true
	}
	for _, w := range f.under {
		pts := []parts.Point{{X: w.x1, Y: f.foot}, {X: w.x1, Y: w.y}, {X: w.x2, Y: w.y}, {X: w.x2, Y: f.foot}}
		g.Items = append(g.Items, parts.Arrow(pts, f.stroke(w), d.p.Block)...)
		d.signs.back = true
	}
	return []render.Item{g}
}

// marks draws shares and exits over the lines.
func (f *flow) marks() []render.Item {
	d := f.d
	var items []render.Item
	straight := f.straight
	if f.on != nil {
		straight = append(slices.Clip(straight), f.on)
	}
	for _, w := range straight {
		if w.label != "" {
			items = append(items, d.set(shareFont).middle(d.cols[w.From].right()-8, f.foot-arrowRise, w.label, d.p.Ink2, render.End))
		}
	}
	if w := f.first; w != nil && w.label != "" {
		items = append(items, d.set(shareFont).middle(d.cols[0].x-10, f.top+34, w.label, d.p.Ink2, render.End))
	}
	for _, w := range f.over {
		if w.label != "" {
			items = append(items, f.pill(w, w.y, d.p.Ink2)...)
		}
	}
	for _, w := range f.under {
		if w.label == "" {
			continue
		}
		y := w.y
		if w.From == w.To {
			y += 11
		}
		items = append(items, f.pill(w, y, d.p.Loop)...)
	}
	for i := range f.exits {
		for k := range f.exits[i] {
			items = append(items, f.drawExit(&f.exits[i][k], d.cols[i].x)...)
		}
	}
	for k := range f.turned {
		items = append(items, f.drawTurned(&f.turned[k], f.top+turnedTop+turnedPitch*float64(k)))
	}
	return items
}

// drawTurned draws a part of those who start that never reaches a card, below
// the start; there is room for its share and sign only.
func (f *flow) drawTurned(e *exit, y float64) render.Item {
	x := f.d.cols[0].x - startOffset
	sign, color := f.exitSign(e, x, y)
	return &render.Group{Title: named(f.d.m.Outcomes[e.Outcome].Entry),
		Items: append(sign, f.d.set(shareFont).middle(x, y+31, e.label, color, render.Middle))}
}

// exitSign is the arrow of an exit, with its middle at x, and its colour.
func (f *flow) exitSign(e *exit, x, y float64) ([]render.Item, render.Color) {
	d := f.d
	if e.lead != nil {
		return f.leadSign(e.lead, x, y)
	}
	if e.success {
		d.signs.reaches = true
		return parts.Arrival(x, y, d.p.Good, d.p.OnSolid), d.p.Good
	}
	d.signs.leaves = true
	return parts.Exit(x, y, d.p.Bad), d.p.Bad
}

func (f *flow) pill(w *way, y float64, c render.Color) []render.Item {
	width := f.pillWidth(w)
	return []render.Item{
		&render.Rect{X: w.pill - width/2, Y: y - labelRaise, W: width, H: 2 * labelRaise, Fill: render.Fill{Color: f.d.p.Block}},
		f.d.set(shareFont).middle(w.pill, y, w.label, c, render.Middle),
	}
}

func (f *flow) drawExit(e *exit, x float64) []render.Item {
	items, color := f.exitSign(e, x+exitIcon, e.y)
	y := e.y + 5
	items = append(items, f.d.set(shareFont).text(x+exitText, y+shareFont.baseline(), e.label, color, render.Start))
	return append(items, e.name.at(x+exitText, y+shareFont.lead, render.Start)...)
}
