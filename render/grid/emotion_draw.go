package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// ground draws scale and axis.
func (e *emotionLane) ground() []render.Item {
	d := e.d
	first, last := d.stages[0].x, d.stages[len(d.stages)-1].x+d.stages[len(d.stages)-1].w
	var items []render.Item
	for _, v := range []float64{2, 1, -1, -2} {
		y := e.y(v)
		items = append(items, &render.Line{X1: first, Y1: y, X2: last, Y2: y, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	}
	for _, v := range []float64{2, 0, -2} {
		y := e.y(v)
		x := first - 10 - 7.5
		items = append(items, parts.Face(x, y, 7.5, v, d.p)...)
		items = append(items, d.set(hintFont).middle(x-13, y, d.lang.Signed(v, 0), d.p.Ink3, render.End))
	}
	return items
}

// lines draws areas, curves and faces.
func (e *emotionLane) lines() []render.Item {
	d := e.d
	items := e.line(1.2, 3)
	for _, p := range e.points {
		g := &render.Group{ID: "emotion-" + d.cols[p.col].tp.ID, Title: d.lang.Signed(p.v, 1)}
		g.Items = parts.Face(p.x, p.y, parts.FaceRadius, p.v, d.p)
		if d.cols[p.col].place.Truth {
			g.Items = append(g.Items, parts.Diamond(p.x+9.5, p.y-9.5, 4.4, d.p.Truth, d.p.Block))
		}
		items = append(items, g)
	}
	return items
}

// point is the face of a touchpoint.
func (e *emotionLane) point(id string) (emotionPoint, bool) {
	for _, p := range e.points {
		if e.d.cols[p.col].tp.ID == id {
			return p, true
		}
	}
	return emotionPoint{}, false
}

// dropLabel is what is written at the largest drop: text and pins.
type dropLabel struct {
	at    emotionPoint // its lower end
	width float64
	draw  func(x, y float64) []render.Item // left edge and middle
	tries []box
}

// bracket marks the largest drop right of its lower end. A drop that leads
// back or far ahead has none, since the curve between its ends is not its own.
func (e *emotionLane) bracket() []render.Item {
	from, to, by, ok := e.largestDrop()
	x := to.x + emotionReach + 9
	if !ok || x+8 >= e.d.cols[to.col].right()+columnGap/2 || from.x >= to.x || to.y-from.y <= 24 || to.col-from.col > 3 {
		return nil
	}
	d := e.d
	pins := d.pinsAt("emotion", to.col, "drop")
	text := say(d.words.drop, d.lang.Signed(-by, 1))
	w := d.set(emotionLabel).width(text)
	l := &dropLabel{at: to, width: w + 8 + pinPitch*float64(len(pins))}
	l.draw = func(lx, ly float64) []render.Item {
		items := []render.Item{d.set(emotionLabel).middle(lx, ly, text, d.p.Bad, render.Start)}
		for k, n := range pins {
			items = append(items, d.pin(n, lx+w+16+pinPitch*float64(k), ly)...)
		}
		return items
	}
	e.drop = to.col
	e.place.take(box{x - 5, from.y - 4, 10, to.y - from.y + 4})
	e.place.take(box{from.x, from.y - 2, x - from.x, 4})
	for _, lx := range []float64{x + 6, x - 8 - l.width} {
		for k := 0.0; k < to.y-from.y-8; k += 3 {
			l.tries = append(l.tries, box{lx, from.y - 9 + k, l.width, 18})
		}
	}
	dotted := render.Stroke{Color: d.p.Bad, Width: 1.2, Dash: []float64{2, 3}}
	line := []render.Item{
		&render.Line{X1: from.x, Y1: from.y, X2: x + 4, Y2: from.y, Stroke: dotted},
		&render.Line{X1: to.x, Y1: to.y, X2: x + 4, Y2: to.y, Stroke: dotted},
	}
	line = append(line, parts.Arrow([]parts.Point{{X: x, Y: from.y}, {X: x, Y: to.y}}, render.Stroke{Color: d.p.Bad, Width: 1.6}, "")...)
	e.write(l)
	return line
}

// write places a label beside its bracket, else around the lower face, else
// below the curve.
func (e *emotionLane) write(l *dropLabel) {
	x, y := l.at.x, l.at.y
	for k := 0.0; k <= 24; k += 4 {
		for _, lx := range []float64{x + emotionReach + 6, x - emotionReach - 6 - l.width, x - l.width/2} {
			l.tries = append(l.tries, box{lx, y - 9 + k, l.width, 18}, box{lx, y + emotionReach + 4 + k, l.width, 18})
		}
	}
	if b, ok := e.place.first(e.offScale(l.tries)); ok {
		e.marks = append(e.marks, l.draw(b.x, b.y+9)...)
		return
	}
	e.left = append(e.left, leftover{l.at.col, l.width, 18, func(x, y float64) []render.Item { return l.draw(x, y+9) }})
}

// largestDrop is the largest drop that was computed, where both its ends are drawn.
func (e *emotionLane) largestDrop() (from, to emotionPoint, by float64, ok bool) {
	r := e.d.in.Figures
	if r == nil || r.Experience == nil || r.Experience.LargestDrop == nil {
		return
	}
	l := r.Experience.LargestDrop
	from, ok1 := e.point(l.From)
	to, ok2 := e.point(l.To)
	return from, to, math.Abs(l.By), ok1 && ok2
}

// pinsOf are the pins of a face, but for those that stand elsewhere.
func (e *emotionLane) pinsOf(col int) []*finding {
	pins := append([]*finding(nil), e.d.pinsAt("emotion", col, "")...)
	if col != e.drop {
		pins = append(pins, e.d.pinsAt("emotion", col, "drop")...)
	}
	return slices.DeleteFunc(pins, func(n *finding) bool { return e.placed[n] })
}

// around are the directions in which a pin is tried, the nearest to its face first.
var around = [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}}

// pins puts each pin beside its face, else below the curve.
func (e *emotionLane) pins() {
	const r, a = 9.0, emotionReach + 11
	for i := range e.d.cols {
		for _, n := range e.pinsOf(i) {
			p, ok := e.point(e.d.cols[i].tp.ID)
			draw := func(x, y float64) []render.Item { return e.d.pin(n, x+r, y) }
			if ok {
				var tries []box
				for _, far := range []float64{a, a + 5, a + 11, a + 20} {
					for _, t := range around {
						tries = append(tries, box{p.x + far*t[0] - r, p.y + far*t[1] - r, 2 * r, 2 * r})
					}
				}
				if b, ok := e.place.first(tries); ok {
					e.marks = append(e.marks, draw(b.x, b.y+r)...)
					continue
				}
			}
			e.left = append(e.left, leftover{i, 2 * r, 2 * r, func(x, y float64) []render.Item { return draw(x, y+r) }})
		}
	}
}
