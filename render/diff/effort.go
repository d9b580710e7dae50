package diff

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/touchpoint"
)

const (
	effortHeight = 128.0
	barWidth     = 26.0
	barGap       = 3.0
)

// cost is the effort of one visit, in minutes.
func (d *drawing) cost(old bool, tp *touchpoint.Touchpoint) reading {
	e := d.effortOf(old)
	if e == nil || tp == nil {
		return reading{}
	}
	for i := range e.Touchpoints {
		if t := &e.Touchpoints[i]; t.ID == tp.ID {
			return reading{t.Cost.X, t.Cost.OK && (t.Known || t.Cost.X > 0)}
		}
	}
	return reading{}
}

// effort draws a pair of bars for each touchpoint.
func (d *drawing) effort(y float64) float64 {
	type pair struct{ was, now reading }
	pairs := make([]pair, len(d.cols))
	most, any := 0.0, false
	for i := range d.cols {
		p := pair{d.cost(true, d.cols[i].old), d.cost(false, d.cols[i].new)}
		pairs[i] = p
	}
	for i := range d.top().cols { // bars of all pages have one scale
		c := &d.top().cols[i]
		was, now := d.cost(true, c.old), d.cost(false, c.new)
		any = any || was.ok || now.ok
		most = math.Max(most, math.Max(was.x, now.x))
	}
	if !any {
		return y
	}
	hints := []string{d.words.minutesHint}
	height := math.Max(effortHeight, d.railHeight(d.words.minutes, hints)+46)
	for i := range d.cols {
		c := &d.cols[i]
		height = math.Max(height, 44+pinPitch*pinRows(len(d.pinsOf("effort", c)), c.right()-beside(c)))
	}
	d.lane("effort", d.words.minutes, hints, y, height)
	d.effortKey(y + d.railHeight(d.words.minutes, hints) + 8)
	foot := y + height - 12
	room := height - 12 - 16
	for i := range d.cols {
		c, p := &d.cols[i], pairs[i]
		g := &render.Group{ID: "effort-" + c.tp().ID}
		x := c.x + 4
		bar := func(x, v float64, fill render.Fill, s render.Stroke) {
			if h := room * v / math.Max(most, 1e-9); h > 0.4 {
				g.Items = append(g.Items, &render.Rect{X: x, Y: foot - h, W: barWidth, H: h, Fill: fill, Stroke: s})
			}
		}
		if p.was.ok {
			bar(x, p.was.x, render.Fill{Color: d.p.Card}, d.ghost())
		}
		if p.now.ok {
			bar(x+barWidth+barGap, p.now.x, render.Fill{Color: d.p.Doing}, render.Stroke{})
		}
		g.Items = append(g.Items, &render.Line{X1: c.x, Y1: foot, X2: c.x + 2*barWidth + barGap + 8, Y2: foot, Stroke: render.Stroke{Color: d.p.Ink3, Width: 1.2}})
		if s, ink := d.delta(p.was, p.now); s != "" {
			g.Items = append(g.Items, d.set(boldType).Text(beside(c), foot-5, s, ink, render.Start))
		}
		if list := d.pinsOf("effort", c); len(list) > 0 { // above the figure
			w := c.right() - beside(c)
			g.Items = append(g.Items, d.pinned(list, beside(c), foot-20-pinPitch*pinRows(len(list), w), w)...)
		}
		d.add(g)
	}
	return y + height + d.style.Room(laneGap)
}

// beside is right of the bars of a column.
func beside(c *column) float64 { return c.x + 2*barWidth + barGap + 11 }

// delta is the difference of the printed minutes and its colour.
func (d *drawing) delta(was, now reading) (string, render.Color) {
	decimals := 0
	switch {
	case !was.ok && !now.ok:
		return "", ""
	case !was.ok:
		return d.lang.Number(now.x, decimals), d.p.Ink3
	}
	by := rounded(now.x, decimals) - rounded(was.x, decimals)
	s := d.lang.Signed(by, decimals)
	switch {
	case by > 0:
		return s, d.p.BadInk
	case by < 0:
		return s, d.p.GoodInk
	}
	return s, d.p.Ink3
}

// ghost is the outline of what was.
func (d *drawing) ghost() render.Stroke {
	return render.Stroke{Color: d.p.Ink3, Width: 1.2, Dash: []float64{4, 3}}
}

// effortKey says which bar is which.
func (d *drawing) effortKey(y float64) {
	d.add(
		&render.Rect{X: margin, Y: y, W: 11, H: 11, Fill: render.Fill{Color: d.p.Card}, Stroke: d.ghost()},
		middled(d.set(bodyType), margin+18, y+5.5, d.was, d.p.Ink2, render.Start),
		&render.Rect{X: margin, Y: y + 19, W: 11, H: 11, Fill: render.Fill{Color: d.p.Doing}},
		middled(d.set(bodyType), margin+18, y+24.5, d.now, d.p.Ink2, render.Start),
	)
}
