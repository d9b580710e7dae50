package grid

import (
	"math"

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
		items = append(items, hintFont.middle(x-13, y, d.lang.Signed(v, 0), d.p.Ink3, render.End))
	}
	return items
}

// lines draws areas, curves and faces.
func (e *emotionLane) lines() []render.Item {
	d := e.d
	var items []render.Item
	above, below := e.curve.Areas(e.zero)
	for _, a := range []struct {
		pen   parts.Pen
		color render.Color
	}{{above, d.p.AreaAbove}, {below, d.p.AreaBelow}} {
		if len(a.pen) > 0 {
			items = append(items, &render.Path{Segments: a.pen, Fill: render.Fill{Color: a.color, Opacity: 0.09}})
		}
	}
	first, last := d.stages[0].x, d.stages[len(d.stages)-1].x+d.stages[len(d.stages)-1].w
	items = append(items, &render.Line{X1: first, Y1: e.zero, X2: last, Y2: e.zero,
		Stroke: render.Stroke{Color: d.p.Ink3, Width: 1.2, Dash: []float64{4, 4}}})
	for _, g := range e.ghosts {
		items = append(items, parts.NewCurve(g.points).Path(g.stroke))
		for _, p := range g.points {
			items = append(items, &render.Circle{X: p.X, Y: p.Y, R: 3.5, Fill: render.Fill{Color: d.p.Block},
				Stroke: render.Stroke{Color: g.stroke.Color, Width: 1.8}})
		}
	}
	if len(e.points) > 1 {
		items = append(items, e.curve.Path(render.Stroke{Color: d.p.Curve, Width: 3, Round: true}))
	}
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

// bracket marks the largest drop right of its lower end, with its label and
// its pins, if there is room.
func (e *emotionLane) bracket() []render.Item {
	d := e.d
	r := d.in.Figures
	if r == nil || r.Experience == nil || r.Experience.LargestDrop == nil {
		return nil
	}
	drop := r.Experience.LargestDrop
	from, ok1 := e.point(drop.From)
	to, ok2 := e.point(drop.To)
	pins := d.pinsAt("emotion", to.col, "drop")
	if !ok1 || !ok2 {
		return nil
	}
	text := say(d.words.drop, d.lang.Signed(-math.Abs(drop.By), 1))
	w, h := emotionLabel.width(text), emotionLabel.size*1.05
	whole := w + 8 + pinPitch*float64(len(pins))
	x := to.x + emotionReach + 9
	low := e.curve.At(x)
	draw := func(lx, ly float64) []render.Item {
		items := []render.Item{emotionLabel.middle(lx, ly, text, d.p.Bad, render.Start)}
		for k, n := range pins {
			items = append(items, d.pin(n, lx+w+16+pinPitch*float64(k), ly)...)
		}
		return items
	}
	arrow := box{x - 5, from.y - 4, 10, math.Max(4, to.y-from.y+4)}
	inside := x+8 < d.cols[to.col].right()+columnGap/2
	if from.x < to.x && to.y-from.y > 24 && inside && to.col-from.col <= 3 && e.crosses(arrow) <= e.crossing(x, from.y, low) {
		e.place.take(arrow)
		e.place.take(box{from.x, from.y - 2, x - from.x, 4})
		line := []render.Item{
			&render.Line{X1: from.x, Y1: from.y, X2: x + 4, Y2: from.y, Stroke: render.Stroke{Color: d.p.Bad, Width: 1.2, Dash: []float64{2, 3}}},
			&render.Line{X1: to.x, Y1: to.y, X2: x + 4, Y2: to.y, Stroke: render.Stroke{Color: d.p.Bad, Width: 1.2, Dash: []float64{2, 3}}},
		}
		line = append(line, parts.Arrow([]parts.Point{{X: x, Y: from.y}, {X: x, Y: to.y}}, render.Stroke{Color: d.p.Bad, Width: 1.6}, "")...)
		var tries []box
		for k := 0.0; k < to.y-from.y-8; k += 3 {
			tries = append(tries, box{x + 6, from.y - h/2 + k, whole, math.Max(h, 18)})
		}
		for k := 0.0; k < to.y-from.y-8; k += 3 {
			tries = append(tries, box{x - 8 - whole, from.y + 4 + k, whole, math.Max(h, 18)})
		}
		if b, ok := e.place.first(tries); ok {
			e.marks = append(e.marks, draw(b.x, b.y+b.h/2)...)
			return line
		}
		e.left = append(e.left, leftover{to.col, whole, draw})
		return line
	}
	e.left = append(e.left, leftover{to.col, whole, draw})
	return nil
}

// crosses counts what b meets; crossing how much of that is the curve itself,
// which a bracket may cross.
func (e *emotionLane) crosses(b box) int {
	n := 0
	for _, t := range e.place.taken {
		if b.meets(t) && t.h > 4.01 {
			n++
		}
	}
	return n
}

func (e *emotionLane) crossing(x, top, low float64) int {
	_ = top
	_ = low
	return 4 + 4*len(e.ghosts)
}

// pins puts each pin beside its face, else below the curve.
func (e *emotionLane) pins() {
	const r, a = 9.0, emotionReach + 11
	for i := range e.d.cols {
		pins := e.d.pinsAt("emotion", i, "")
		if !e.dropDrawn(i) {
			pins = append(append([]*finding(nil), pins...), e.d.pinsAt("emotion", i, "drop")...)
		}
		for _, n := range pins {
			p, ok := e.point(e.d.cols[i].tp.ID)
			draw := func(x, y float64) []render.Item { return e.d.pin(n, x+r, y) }
			if ok {
				var tries []box
				for _, t := range [][2]float64{{a, 0}, {-a, 0}, {0, a}, {0, -a}, {a, a}, {-a, a}, {a, -a}, {-a, -a}, {0, a + 20}, {0, -a - 20}} {
					tries = append(tries, box{p.x + t[0] - r, p.y + t[1] - r, 2 * r, 2 * r})
				}
				if b, ok := e.place.first(tries); ok {
					e.marks = append(e.marks, draw(b.x, b.y+r)...)
					continue
				}
			}
			e.left = append(e.left, leftover{i, 2 * r, draw})
		}
	}
}

// dropDrawn tells whether the pins of the largest drop, at this column, were
// drawn with its label.
func (e *emotionLane) dropDrawn(col int) bool {
	r := e.d.in.Figures
	if r == nil || r.Experience == nil || r.Experience.LargestDrop == nil {
		return false
	}
	_, ok1 := e.point(r.Experience.LargestDrop.From)
	to, ok2 := e.point(r.Experience.LargestDrop.To)
	return ok1 && ok2 && to.col == col
}
