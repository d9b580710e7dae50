package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// label places a text of one line with the pins of its face; above says on which
// side of y.
func (e *emotionLane) label(s string, col int, x, y float64, above bool, c render.Color) {
	f := e.d.set(emotionLabel)
	text := f.width(s)
	w := text
	h, gap := f.size*1.05, 5.0
	pins := e.pinsOf(col)
	if len(pins) > 0 {
		w += 4 + pinPitch*float64(len(pins))
		h, gap = 18, 2
	}
	for _, n := range pins {
		e.placed[n] = true
	}
	var tries []box
	for _, dx := range []float64{0, -0.25 * w, 0.25 * w, -0.5 * w, 0.5 * w, -0.75 * w, 0.75 * w} {
		for k := 0.0; k <= 60; k += 3 {
			by := y - emotionReach - gap - h - k
			if !above {
				by = y + emotionReach + gap + k
			}
			tries = append(tries, box{x + dx - w/2 - 2, by, w + 4, h})
			if k >= 18 && dx != 0 {
				break
			}
		}
	}
	b, ok := e.place.first(e.offScale(tries))
	if !ok {
		e.leave(s, pins, col, c)
		return
	}
	e.marks = append(e.marks, f.middle(b.x+2+text/2, b.y+b.h/2, s, c, render.Middle))
	e.marks = append(e.marks, e.pinRow(pins, b.x+2+text+5, b.y+b.h/2)...)
}

// offScale puts the places that lie on a line of the scale last.
func (e *emotionLane) offScale(tries []box) []box {
	on := func(b box) bool {
		for _, v := range []float64{-2, -1, 1, 2} {
			if y := e.y(v); b.y-1 < y && y < b.y+b.h+1 {
				return true
			}
		}
		return false
	}
	out := slices.DeleteFunc(slices.Clone(tries), on)
	for _, b := range tries {
		if on(b) {
			out = append(out, b)
		}
	}
	return out
}

// extremes names the highest and the lowest point.
func (e *emotionLane) extremes() {
	d := e.d
	of := d.feelings()
	high, low := "", ""
	for _, tp := range d.journey() {
		v, ok := of[tp.ID]
		if ok && (high == "" || v > of[high]) {
			high = tp.ID
		}
		if ok && (low == "" || v < of[low]) {
			low = tp.ID
		}
	}
	if of[high] == of[low] {
		return
	}
	if p, ok := e.point(high); ok {
		e.label(say(d.words.highest, d.lang.Signed(p.v, 1)), p.col, p.x, p.y, true, e.ink(p.v))
	}
	if p, ok := e.point(low); ok {
		e.label(say(d.words.lowest, d.lang.Signed(p.v, 1)), p.col, p.x, p.y, false, e.ink(p.v))
	}
}

// ink is a text colour for an emotion.
func (e *emotionLane) ink(v float64) render.Color {
	switch {
	case v < 0:
		return e.d.p.Bad
	case v > 0:
		return e.d.p.Accent
	}
	return e.d.p.Ink2
}

// names names each curve once, where it lies farthest from the other and
// nothing else is written. Where personas have curves of their own, the mean says
// that it is one.
func (e *emotionLane) names() {
	d := e.d
	own, beside := "", parts.NewCurve([]parts.Point{{X: 0, Y: e.zero}})
	switch {
	case d.over != nil:
		own = d.over.own
	case len(e.ghosts)+len(e.rows) > 0:
		own = d.words.allPersonas
	}
	for _, g := range e.ghosts {
		e.nameCurve(g.name, g.points, e.curve, d.p.GoodInk)
		beside = g.curve
	}
	if own == "" || len(e.points) == 0 {
		return
	}
	pts := make([]parts.Point, len(e.points))
	for i, p := range e.points {
		pts[i] = parts.Point{X: p.x, Y: p.y}
	}
	e.nameCurve(own, pts, beside, d.p.Ink)
}

// nameCurve tries the points of a curve from the one farthest from the other
// curve on.
func (e *emotionLane) nameCurve(name string, pts []parts.Point, other parts.Curve, c render.Color) {
	best := append([]parts.Point(nil), pts...)
	far := func(p parts.Point) float64 { return math.Abs(p.Y - other.At(p.X)) }
	for i := 1; i < len(best); i++ { // few points: insertion keeps ties in order
		for k := i; k > 0 && far(best[k]) > far(best[k-1]); k-- {
			best[k], best[k-1] = best[k-1], best[k]
		}
	}
	if len(best) > 12 {
		best = best[:12]
	}
	w, h := e.d.set(emotionLabel).width(name), emotionLabel.size*1.05
	for _, p := range best {
		above := p.Y < other.At(p.X)
		var tries []box
		for k := 0.0; k <= 12; k += 3 {
			y := p.Y - 12 - h - k
			if !above {
				y = p.Y + 17 + k
			}
			tries = append(tries, box{p.X - w/2 - 2, y, w + 4, h})
		}
		if b, ok := e.place.first(e.offScale(tries)); ok {
			e.marks = append(e.marks, e.d.set(emotionLabel).middle(b.x+b.w/2, b.y+b.h/2, name, c, render.Middle))
			return
		}
	}
	col := 0
	for i := range e.d.cols {
		if len(best) > 0 && e.d.cols[i].middle() == best[0].X {
			col = i
		}
	}
	e.leave(name, nil, col, c)
}

// drawLeft puts what found no room into rows below the curve, each as near to
// its column as may be; the result is their height.
func (e *emotionLane) drawLeft(y float64) float64 {
	d := e.d
	var rows placer
	height := 0.0
	for _, l := range e.left {
		s := &d.stages[d.cols[l.col].stage]
		x := math.Max(s.x+6, math.Min(d.cols[l.col].middle()-l.width/2, s.x+s.w-6-l.width))
		at := 0.0
		for !rows.clear(box{x - 4, at, l.width + 8, l.height}) {
			at += 4
		}
		rows.take(box{x - 4, at, l.width + 8, l.height})
		e.marks = append(e.marks, l.draw(x, y-2+at)...)
		height = math.Max(height, at+l.height+6)
	}
	return height
}
