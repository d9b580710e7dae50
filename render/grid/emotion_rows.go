package grid

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// personRow is what one persona feels, drawn in a row of its own below the mean:
// of three curves in one picture nobody can say which is which.
type personRow struct {
	id, name string
	of       map[string]float64
}

const (
	rowUnit  = 8.5  // how high one step of the scale is in a row
	rowLeast = 46.0 // how high a row is
	rowLines = 3    // of a name
)

// drawRows draws the rows from top on; the result is their height.
func (e *emotionLane) drawRows(top float64) ([]render.Item, float64) {
	if len(e.rows) == 0 {
		return nil, 0
	}
	y := top
	var items []render.Item
	for i := range e.rows {
		got, h := e.drawRow(&e.rows[i], y)
		items = append(items, got...)
		y += h
	}
	return items, y - top + 4
}

func (e *emotionLane) drawRow(r *personRow, top float64) ([]render.Item, float64) {
	d := e.d
	name := d.set(bodyBold).wrap(r.name, d.rail-24, d.p.Ink2)
	if len(name.lines) > rowLines {
		name.lines = name.lines[:rowLines]
		last := &name.lines[rowLines-1]
		for cut := []rune(strings.TrimSpace(*last)); len(cut) > 0 && name.width(string(cut)+"…") > d.rail-24; {
			cut = cut[:len(cut)-1]
			*last = string(cut)
		}
		*last += "…"
	}
	height := math.Max(rowLeast, name.height()+10)
	row := &emotionLane{d: d, top: top, zero: top + height/2, unit: rowUnit, drop: -1}
	var pts []parts.Point
	var marks []render.Item
	for i := range d.cols {
		v, ok := r.of[d.cols[i].tp.ID]
		if !ok {
			continue
		}
		p := parts.Point{X: d.cols[i].middle(), Y: row.y(v)}
		pts = append(pts, p)
		marks = append(marks, &render.Group{Title: oneLine(r.name) + " " + d.lang.Signed(v, 1), Items: []render.Item{
			&render.Circle{X: p.X, Y: p.Y, R: 4.5, Fill: render.Fill{Color: parts.EmotionColor(d.p, v)}, Stroke: render.Stroke{Color: d.p.Block, Width: 1.5}}}})
	}
	row.curve = row.through(pts, r.of)
	first, last := d.stages[0].x, d.stages[len(d.stages)-1].x+d.stages[len(d.stages)-1].w
	g := &render.Group{ID: "feels-" + r.id + d.suffix, Title: oneLine(r.name)}
	g.Items = append(g.Items, &render.Line{X1: first, Y1: top, X2: last, Y2: top, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	g.Items = append(g.Items, name.at(margin, top+(height-name.height())/2, render.Start)...)
	g.Items = append(g.Items, row.line(1.2, 2)...)
	g.Items = append(g.Items, marks...)
	return []render.Item{g}, height
}

// line draws the zero line and the curve with the areas above and below it.
func (e *emotionLane) line(zero, width float64) []render.Item {
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
		Stroke: render.Stroke{Color: d.p.Ink3, Width: zero, Dash: []float64{4, 4}}})
	for _, g := range e.ghosts {
		items = append(items, g.curve.Path(g.stroke))
		for _, p := range g.points {
			items = append(items, &render.Circle{X: p.X, Y: p.Y, R: 3.5, Fill: render.Fill{Color: d.p.Block},
				Stroke: render.Stroke{Color: g.stroke.Color, Width: 1.8}})
		}
	}
	if _, _, ok := e.curve.Ends(); ok {
		items = append(items, e.curve.Path(render.Stroke{Color: d.p.Curve, Width: width, Round: true}))
	}
	return items
}

// aboutMean tells whether a finding is about what all personas feel together, and
// not the one that is drawn.
func (d *drawing) aboutMean(f *diag.Finding) bool {
	if d.m.Selection().Persona == "" || !strings.HasPrefix(f.Rule, "emotion-") && f.Rule != "moment-of-truth-low" {
		return false
	}
	mean, own := emotions(render.Input{Map: d.m.Whole()}), d.feelings()
	for _, address := range strings.Split(f.Subject, ">") {
		_, id, _ := strings.Cut(address, "/")
		id, _, _ = strings.Cut(id, "@")
		if v, ok := own[id]; !ok || math.Abs(v-mean[id]) > 1e-9 {
			return true
		}
	}
	return false
}
