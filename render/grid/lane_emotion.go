package grid

import (
	"math"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

const (
	emotionUnit  = 34.0
	emotionHalf  = 106.0 // zero line below the top of the lane
	emotionReach = parts.FaceRadius + 1.5
)

func (d *drawing) hasEmotion() bool { return len(d.feelings()) > 0 }

// emotionPoint is one face of the curve.
type emotionPoint struct {
	col  int
	v    float64
	x, y float64
}

// ghost is a second curve: another state of the journey, or one persona.
type ghost struct {
	name   string
	points []parts.Point
	stroke render.Stroke
	state  bool
}

// emotionLane is the lane in the making.
type emotionLane struct {
	d      *drawing
	top    float64
	zero   float64
	points []emotionPoint
	curve  parts.Curve
	ghosts []ghost
	place  placer
	marks  []render.Item // labels and pins, drawn last
	left   []leftover
	drop   int // column whose largest drop is marked with its pins, or -1
}

// leftover is a label or pin that found no room.
type leftover struct {
	col           int
	width, height float64
	draw          func(x, y float64) []render.Item // left edge and top
}

// leave keeps a text for the rows below the curve, wrapped to its stage.
func (e *emotionLane) leave(s string, col int, c render.Color) {
	p := e.d.set(emotionLabel).wrap(s, e.d.stages[e.d.cols[col].stage].w-12, c)
	e.left = append(e.left, leftover{col, p.widest(), p.height(), func(x, y float64) []render.Item {
		return p.at(x, y, render.Start)
	}})
}

// drawEmotion draws how customers feel along the journey.
func (d *drawing) drawEmotion(top, least float64) ([]render.Item, float64) {
	e := &emotionLane{d: d, top: top, zero: top + emotionHalf, drop: -1}
	of := d.feelings()
	var pts []parts.Point
	for i := range d.cols {
		if v, ok := of[d.cols[i].tp.ID]; ok {
			p := emotionPoint{i, v, d.cols[i].middle(), e.y(v)}
			e.points = append(e.points, p)
			pts = append(pts, parts.Point{X: p.x, Y: p.y})
		}
	}
	e.curve = parts.NewCurve(pts)
	e.addGhosts()
	e.occupy()
	drop := e.bracket()
	e.extremes()
	e.names()
	e.pins()
	height := math.Max(2*emotionHalf, least)
	height += e.drawLeft(top + height)
	items := e.ground()
	items = append(items, drop...)
	items = append(items, e.lines()...)
	return append(items, e.marks...), height
}

// y is the height of an emotion; the scale ends at ±2.
func (e *emotionLane) y(v float64) float64 {
	return e.zero - emotionUnit*math.Max(-2, math.Min(2, v))
}

// addGhosts adds the other state, or the personas that feel differently.
func (e *emotionLane) addGhosts() {
	d := e.d
	if o := d.in.Other; o != nil && o.Map != nil {
		_, name := d.stateNames()
		e.addGhost(name, d.otherEmotions(), render.Stroke{Color: d.p.Ghost, Width: 2.2, Dash: []float64{7, 5}}, true)
		return
	}
	for i := range d.m.Personas {
		p := &d.m.Personas[i]
		if of := personaEmotions(d.m, p.ID); of != nil {
			dash := [][]float64{{7, 5}, {2, 4}, {10, 4, 2, 4}, {4, 3}}[len(e.ghosts)%4]
			e.addGhost(named(p.Entry), of, render.Stroke{Color: d.p.Ghost, Width: 2, Dash: dash}, false)
		}
	}
	// One persona is everybody.
	if len(e.ghosts) == 1 && len(d.m.Personas) == 1 {
		e.ghosts = nil
	}
}

// stateNames are the names of the curve and of the ghost: today and the target
// state, either way round; of two versions of one state only the other is
// named.
func (d *drawing) stateNames() (own, other string) {
	switch target := d.in.Other.Map.State == journey.Target; {
	case target == (d.m.State == journey.Target):
		return "", d.words.earlier
	case target:
		return d.words.today, d.words.targetLine
	}
	return d.words.targetLine, d.words.today
}

func (e *emotionLane) addGhost(name string, of map[string]float64, s render.Stroke, state bool) {
	g := ghost{name: name, stroke: s, state: state}
	for i := range e.d.cols {
		if v, ok := of[e.d.cols[i].tp.ID]; ok {
			g.points = append(g.points, parts.Point{X: e.d.cols[i].middle(), Y: e.y(v)})
		}
	}
	if len(g.points) > 1 {
		e.ghosts = append(e.ghosts, g)
	}
}

// otherEmotions are those of the other map, by the ids of this one.
func (d *drawing) otherEmotions() map[string]float64 {
	other := emotions(*d.in.Other)
	of := map[string]float64{}
	was := map[string]string{} // former id to the id in the other map
	for s := range d.in.Other.Map.Stages {
		for t := range d.in.Other.Map.Stages[s].Touchpoints {
			tp := &d.in.Other.Map.Stages[s].Touchpoints[t]
			for _, id := range tp.Was {
				was[id] = tp.ID
			}
		}
	}
	for i := range d.cols {
		tp := d.cols[i].tp
		ids := append([]string{tp.ID, was[tp.ID]}, tp.Was...)
		for _, id := range ids {
			if v, ok := other[id]; ok {
				of[tp.ID] = v
				break
			}
		}
	}
	return of
}

// occupy tells the placer where the curves, the faces and the zero line run.
func (e *emotionLane) occupy() {
	for i := range e.d.stages {
		s := &e.d.stages[i]
		e.place.inner = append(e.place.inner, box{s.x + 3, e.top + 4, s.w - 6, 2*emotionHalf - 8})
	}
	e.occupyCurve(e.curve, e.ends(), 3)
	for _, g := range e.ghosts {
		e.occupyCurve(parts.NewCurve(g.points), [2]float64{g.points[0].X, g.points[len(g.points)-1].X}, 2.2)
		for _, p := range g.points {
			e.place.take(box{p.X - 4.5, p.Y - 4.5, 9, 9})
		}
	}
	for _, p := range e.points {
		r := emotionReach + 1
		e.place.take(box{p.x - r, p.y - r, 2 * r, 2 * r})
		if e.d.cols[p.col].place.Truth {
			e.place.take(box{p.x + 4, p.y - 15, 12, 12})
		}
	}
	e.place.take(box{e.d.cols[0].x - columnGap, e.zero - 2, e.d.width, 4})
}

func (e *emotionLane) ends() [2]float64 {
	return [2]float64{e.points[0].x, e.points[len(e.points)-1].x}
}

// occupyCurve takes the curve in small steps.
func (e *emotionLane) occupyCurve(c parts.Curve, ends [2]float64, width float64) {
	const step = 6.0
	last := c.At(ends[0])
	for x := ends[0]; x < ends[1]; x += step {
		next := c.At(math.Min(x+step, ends[1]))
		low, high := math.Min(last, next), math.Max(last, next)
		e.place.take(box{x, low - width, step, high - low + 2*width})
		last = next
	}
}

// label places a text of one line; above says on which side of y.
func (e *emotionLane) label(s string, col int, x, y float64, above bool, c render.Color) {
	f := e.d.set(emotionLabel)
	w := f.width(s)
	h := f.size * 1.05
	var tries []box
	for _, dx := range []float64{0, -0.25 * w, 0.25 * w, -0.5 * w, 0.5 * w, -0.75 * w, 0.75 * w} {
		for k := 0.0; k <= 60; k += 3 {
			by := y - emotionReach - 5 - h - k
			if !above {
				by = y + emotionReach + 5 + k
			}
			tries = append(tries, box{x + dx - w/2 - 2, by, w + 4, h})
			if k >= 18 && dx != 0 {
				break
			}
		}
	}
	b, ok := e.place.first(tries)
	if !ok {
		e.leave(s, col, c)
		return
	}
	e.marks = append(e.marks, f.middle(b.x+b.w/2, b.y+b.h/2, s, c, render.Middle))
}

// extremes names the highest and the lowest point.
func (e *emotionLane) extremes() {
	if len(e.points) < 2 {
		return
	}
	high, low := e.points[0], e.points[0]
	for _, p := range e.points {
		if p.v > high.v {
			high = p
		}
		if p.v < low.v {
			low = p
		}
	}
	if high.v == low.v {
		return
	}
	d := e.d
	e.label(say(d.words.highest, d.lang.Signed(high.v, 1)), high.col, high.x, high.y, true, e.ink(high.v))
	e.label(say(d.words.lowest, d.lang.Signed(low.v, 1)), low.col, low.x, low.y, false, e.ink(low.v))
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
// nothing else is written.
func (e *emotionLane) names() {
	d := e.d
	for k, g := range e.ghosts {
		gc := parts.NewCurve(g.points)
		e.nameCurve(g.name, g.points, e.curve, d.p.GoodInk)
		if k == 0 && g.state {
			pts := make([]parts.Point, len(e.points))
			for i, p := range e.points {
				pts[i] = parts.Point{X: p.x, Y: p.y}
			}
			if name, _ := d.stateNames(); name != "" {
				e.nameCurve(name, pts, gc, d.p.Ink)
			}
		}
	}
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
		if b, ok := e.place.first(tries); ok {
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
	e.leave(name, col, c)
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
