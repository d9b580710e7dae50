// Package keyfigure draws the strip of large figures at the head of a view.
package keyfigure

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// Figure is one figure of the strip.
type Figure struct {
	Label string
	Was   string // before Value, with an arrow between them; "" for none
	Value string // "" where there is none; Basis then says why
	Unit  string // beside Value
	Bad   bool   // in red

	Bar       float64 // 0 to 1, or -1 to +1 where Diverging
	NoBar     bool
	Diverging bool
	Mark      float64 // what the bar is to be measured against, below 0 for none
	Before    bool    // Mark is the value before

	Delta  string // how far it moved; "" for none
	Up     bool   // Delta is a rise
	Better int    // +1 good, -1 bad, 0 neither
	Basis  string // behind Delta, or below the bar
}

// The types of a figure.
var (
	labelType = parts.Type{Size: 12, Lead: 15, Bold: true}
	wasType   = parts.Type{Size: 19, Lead: 34}
	valueType = parts.Type{Size: 28, Lead: 34, Bold: true}
	unitType  = parts.Type{Size: 13, Lead: 17}
	deltaType = parts.Type{Size: 12, Lead: 15, Bold: true}
	basisType = parts.Type{Size: 11, Lead: 14}
)

const (
	pad     = 22.0 // inside the panel
	between = 40.0 // figures of a row
	arrow   = 34.0 // between before and after, with room at both sides
	least   = 168.0
)

// width is what the line of the value needs.
func (f *Figure) width(style *render.Style) float64 {
	w := valueType.In(style).Width(f.Value)
	if f.Was != "" {
		w += wasType.In(style).Width(f.Was) + arrow
	}
	if f.Unit != "" {
		w += 7 + unitType.In(style).Width(f.Unit)
	}
	return math.Max(least, math.Ceil(w))
}

// Strip draws figures between x and x+w from y in as many rows as they need. It
// draws nothing and is 0 high without figures.
func Strip(figures []Figure, x, y, w float64, style *render.Style) (*render.Group, float64) {
	g, p := &render.Group{ID: "panel"}, &style.Palette
	if len(figures) == 0 {
		return g, 0
	}
	inner := w - 2*pad
	panel := &render.Rect{X: x, Y: y, W: w, R: style.Corner(10), Fill: render.Fill{Color: p.Panel}}
	if p.Panel == p.Page {
		panel.Stroke = render.Stroke{Color: p.Hair, Width: 1}
	}
	g.Items = append(g.Items, panel)
	top := y + 16
	for _, row := range rows(figures, inner, style) {
		items, h := drawRow(row, x+pad, top, inner, style)
		g.Items = append(g.Items, items...)
		top += h + 16
	}
	panel.H = top - y
	return g, panel.H
}

// rows parts figures so that rows are as even as may be.
func rows(figures []Figure, w float64, style *render.Style) [][]Figure {
	widest := 0.0
	for i := range figures {
		widest = math.Max(widest, figures[i].width(style))
	}
	fit := max(1, int((w+between)/(widest+between)))
	n := (len(figures) + fit - 1) / fit
	per := (len(figures) + n - 1) / n
	var out [][]Figure
	for len(figures) > per {
		out, figures = append(out, figures[:per]), figures[per:]
	}
	return append(out, figures)
}

func drawRow(row []Figure, x, y, w float64, style *render.Style) ([]render.Item, float64) {
	p := &style.Palette
	each := (w - between*float64(len(row)-1)) / float64(len(row))
	head := 0.0
	for i := range row {
		head = math.Max(head, labelType.In(style).Wrap(row[i].Label, each, p.Ink2).Height())
	}
	var items []render.Item
	height := 0.0
	for i := range row {
		at := x + (each+between)*float64(i)
		got, h := row[i].draw(at, y, each, head, style)
		items = append(items, got...)
		height = math.Max(height, h)
	}
	for i := 1; i < len(row); i++ {
		rx := x + (each+between)*float64(i) - between/2
		items = append(items, &render.Line{X1: rx, Y1: y, X2: rx, Y2: y + height, Stroke: render.Stroke{Color: p.Hair, Width: 1}})
	}
	return items, height
}

// draw draws a figure w wide; labels take head.
func (f *Figure) draw(x, y, w, head float64, style *render.Style) ([]render.Item, float64) {
	p := &style.Palette
	label := labelType.In(style).Wrap(f.Label, w, p.Ink2)
	items := label.At(x, y+head-label.Height(), render.Start)
	top := y + head
	ink, bar := p.Ink, p.Doing
	if f.Bad {
		ink, bar = p.Bad, p.Bad
	}
	if f.Value == "" {
		why := unitType.In(style).Wrap(f.Basis, w, p.Ink3)
		return append(items, why.At(x, top+8, render.Start)...), head + 8 + why.Height()
	}
	base, at := top+valueType.Baseline(), x
	if f.Was != "" {
		items = append(items, wasType.In(style).Text(at, base, f.Was, p.Ink3, render.Start))
		at += wasType.In(style).Width(f.Was) + 8
		items = append(items, parts.Arrow([]parts.Point{{X: at, Y: base - 8}, {X: at + arrow - 16, Y: base - 8}},
			render.Stroke{Color: p.Ink2, Width: 1.6}, "")...)
		at += arrow - 8
	}
	items = append(items, valueType.In(style).Text(at, base, f.Value, ink, render.Start))
	at += valueType.In(style).Width(f.Value) + 7
	if f.Unit != "" {
		items = append(items, unitType.In(style).Text(at, base, f.Unit, p.Ink2, render.Start))
	}
	top += valueType.Lead + 3
	if f.Before && !f.NoBar {
		top += 2*headRadius + 1 // the head of the mark stands clear of the figure
	}
	if !f.NoBar {
		items = append(items, f.bar(x, top, w, bar, p)...)
	}
	top += 13
	foot, h := f.foot(x, top, w, style)
	return append(items, foot...), top + h - y
}

func (f *Figure) bar(x, y, w float64, c render.Color, p *render.Palette) []render.Item {
	if f.Diverging {
		return parts.Diverging(x, y, w, 6, f.Bar, c, p.Track, p.Ink3)
	}
	items := parts.Bar(x, y, w, 6, math.Max(0, math.Min(1, f.Bar)), c, p.Track)
	if f.Mark < 0 {
		return items
	}
	mx := x + w*math.Min(1, f.Mark)
	if f.Before {
		return append(items, Before(mx, y+3, 14, p)...)
	}
	return append(items, parts.TargetMark(mx, y+3, 14, p.Ink))
}

// Before is the mark of the value before on a bar, h high around y, with a head
// on top that tells it from the mark of a target.
func Before(x, y, h float64, p *render.Palette) []render.Item {
	return []render.Item{
		&render.Line{X1: x, Y1: y - h/2, X2: x, Y2: y + h/2, Stroke: render.Stroke{Color: p.Ink3, Width: 1.6}},
		&render.Circle{X: x, Y: y - h/2, R: headRadius, Fill: render.Fill{Color: p.Ink3}},
	}
}

// headRadius is that of the head of a mark.
const headRadius = 2.6

// foot is how far the figure moved, and what it rests on.
func (f *Figure) foot(x, y, w float64, style *render.Style) ([]render.Item, float64) {
	p := &style.Palette
	if f.Delta == "" {
		b := basisType.In(style).Wrap(f.Basis, w, p.Ink3)
		return b.At(x, y, render.Start), b.Height()
	}
	ink := [3]render.Color{p.Bad, p.Ink2, p.GoodInk}[f.Better+1]
	mark := [3]render.Color{p.Bad, p.Ink3, p.Good}[f.Better+1]
	sign := parts.Down
	if f.Up {
		sign = parts.Up
	}
	items := []render.Item{sign(x+5, y+7.5, 9, mark)}
	delta := deltaType.In(style).Wrap(f.Delta, w-15, ink)
	items = append(items, delta.At(x+15, y, render.Start)...)
	used := 15 + delta.Widest() + 8
	rest := basisType.In(style).Wrap(f.Basis, w, p.Ink3)
	if len(delta.Lines) == 1 && used+rest.Widest() <= w {
		return append(items, rest.At(x+used, y+0.5, render.Start)...), delta.Height()
	}
	return append(items, rest.At(x, y+delta.Height()+1, render.Start)...), delta.Height() + 1 + rest.Height()
}
