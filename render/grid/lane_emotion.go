package grid

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

const (
	emotionUnit  = 34.0
	emotionHalf  = 106.0 // zero line below the top of the lane
	emotionReach = parts.FaceRadius + 1.5
)

func (d *drawing) hasEmotion() bool {
	of := d.feelings()
	for i := range d.cols {
		if _, ok := of[d.cols[i].tp.ID]; ok {
			return true
		}
	}
	return false
}

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
	curve  parts.Curve
	stroke render.Stroke
	state  bool
}

// emotionLane is the lane in the making.
type emotionLane struct {
	d      *drawing
	top    float64
	zero   float64
	unit   float64 // how high one step of the scale is
	points []emotionPoint
	curve  parts.Curve
	ghosts []ghost
	rows   []personRow // where more personas differ than one picture of curves can show
	place  placer
	marks  []render.Item // labels and pins, drawn last
	left   []leftover
	drop   int // column whose largest drop is marked with its pins, or -1
	placed map[*finding]bool
}

// leftover is a label or pin that found no room.
type leftover struct {
	col           int
	width, height float64
	draw          func(x, y float64) []render.Item // left edge and top
}

// leave keeps a text and its pins for the rows below the curve, wrapped to its stage.
func (e *emotionLane) leave(s string, pins []*finding, col int, c render.Color) {
	room := pinPitch * float64(len(pins))
	p := e.d.set(emotionLabel).wrap(s, math.Max(40, e.d.stages[e.d.cols[col].stage].w-12-room), c)
	e.left = append(e.left, leftover{col, p.widest() + room, math.Max(p.height(), 18*math.Min(1, room)), func(x, y float64) []render.Item {
		return append(p.at(x, y, render.Start), e.pinRow(pins, x+p.widest()+4, y+9)...)
	}})
}

// pinRow draws pins beside one another from x on, around y.
func (e *emotionLane) pinRow(pins []*finding, x, y float64) []render.Item {
	var items []render.Item
	for k, n := range pins {
		items = append(items, e.d.pin(n, x+8.5+pinPitch*float64(k), y)...)
	}
	return items
}

// drawEmotion draws how customers feel along the journey.
func (d *drawing) drawEmotion(top, least float64) ([]render.Item, float64) {
	e := &emotionLane{d: d, top: top, zero: top + emotionHalf, unit: emotionUnit, drop: -1, placed: map[*finding]bool{}}
	of := d.feelings()
	var pts []parts.Point
	for i := range d.cols {
		if v, ok := of[d.cols[i].tp.ID]; ok {
			p := emotionPoint{i, v, d.cols[i].middle(), e.y(v)}
			e.points = append(e.points, p)
			pts = append(pts, parts.Point{X: p.x, Y: p.y})
		}
	}
	e.curve = e.through(pts, of)
	e.addGhosts()
	e.occupy()
	drop := e.bracket()
	e.extremes()
	e.names()
	e.pins()
	height := math.Max(2*emotionHalf, least)
	height += e.drawLeft(top + height)
	rows, more := e.drawRows(top + height)
	height += more
	items := append(e.ground(), rows...)
	items = append(items, drop...)
	items = append(items, e.lines()...)
	return append(items, e.marks...), height
}

// y is the height of an emotion; the scale ends at ±2.
func (e *emotionLane) y(v float64) float64 {
	return e.zero - e.unit*math.Max(-2, math.Min(2, v))
}

// addGhosts adds the other state, or the personas that feel differently.
func (e *emotionLane) addGhosts() {
	d := e.d
	if d.over != nil {
		e.addGhost(d.over.name, d.otherEmotions(), d.ghostStroke(), true)
		return
	}
	for i := range d.m.Personas {
		p := &d.m.Personas[i]
		if of := personaEmotions(d.m, p.ID); of != nil {
			e.rows = append(e.rows, personRow{id: p.ID, name: named(p.Entry), of: of})
		}
	}
	switch {
	case len(e.rows) == 1 && len(d.m.Personas) == 1: // one persona is everybody
		e.rows = nil
	case len(e.rows) == 1:
		e.addGhost(e.rows[0].name, e.rows[0].of, d.ghostStroke(), false)
		e.rows = nil
	}
}

// stateNames are the names of the curve and of the ghost: today and the target
// state, either way round; of two versions of one state only the other is
// named.
func (d *drawing) stateNames() (own, other string) {
	if own, other := d.m.Selection().Persona, d.in.Other.Map.Selection().Persona; own != "" && other != "" {
		return d.personaName(own), d.personaName(other)
	}
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
	g.curve = e.through(g.points, of)
	if _, _, ok := g.curve.Ends(); ok && len(g.points) > 0 {
		e.ghosts = append(e.ghosts, g)
	}
}

func (d *drawing) personaName(id string) string {
	for i, list := 0, d.m.Whole().Personas; i < len(list); i++ {
		if list[i].ID == id {
			return named(list[i].Entry)
		}
	}
	return id
}

// through is the curve through points; in a band it comes from the band before
// and goes on into the next, up to the edges.
func (e *emotionLane) through(points []parts.Point, of map[string]float64) parts.Curve {
	d := e.d
	if d.whole == nil || len(d.cols) == 0 || len(points) == 0 {
		return parts.NewCurve(points)
	}
	const beyond = 70.0
	first, last := d.stages[0].x, d.stages[len(d.stages)-1].x+d.stages[len(d.stages)-1].w
	all := d.whole.cols
	pts := slices.Clone(points)
	for i := d.cols[0].at - 1; i >= 0; i-- {
		if v, ok := of[all[i].tp.ID]; ok {
			pts = append(pts, parts.Point{X: first - beyond, Y: e.y(v)})
			break
		}
	}
	for i := d.cols[len(d.cols)-1].at + 1; i < len(all); i++ {
		if v, ok := of[all[i].tp.ID]; ok {
			pts = append(pts, parts.Point{X: last + beyond, Y: e.y(v)})
			break
		}
	}
	return parts.NewCurve(pts).Within(first, last)
}

// otherEmotions are those of the other map, by the ids of this one.
func (d *drawing) otherEmotions() map[string]float64 {
	other := emotions(*d.in.Other)
	of := map[string]float64{}
	for _, tp := range d.journey() {
		if v, ok := other[d.over.match[tp.ID]]; ok {
			of[tp.ID] = v
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
	e.occupyCurve(e.curve, 3)
	for _, g := range e.ghosts {
		e.occupyCurve(g.curve, 2.2)
		for _, p := range g.points {
			e.place.take(box{p.X - 7, p.Y - 7.5, 14, 15})
		}
	}
	for _, p := range e.points {
		r := emotionReach + 1
		e.place.take(box{p.x - r, p.y - r, 2 * r, 2 * r})
		if e.d.cols[p.col].place.Truth {
			e.place.take(box{p.x + 3, p.y - 19, 17, 17}) // with room around it
		}
	}
	e.place.take(box{e.d.cols[0].x - columnGap, e.zero - 2, e.d.width, 4})
}

// occupyCurve takes the curve in small steps.
func (e *emotionLane) occupyCurve(c parts.Curve, width float64) {
	const step = 6.0
	from, to, ok := c.Ends()
	if !ok {
		return
	}
	last := c.At(from)
	for x := from; x < to; x += step {
		next := c.At(math.Min(x+step, to))
		low, high := math.Min(last, next), math.Max(last, next)
		e.place.take(box{x, low - width, step, high - low + 2*width})
		last = next
	}
}
