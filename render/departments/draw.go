package departments

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// draw draws lanes, lines and cards.
func (d *drawing) draw() {
	for i := range d.lanes {
		d.ground(i)
	}
	d.drawChips()
	d.drawLines()
	for i := range d.Cols {
		d.Add(d.card(i))
	}
	for _, l := range d.marks {
		d.Add(&render.Group{ID: "handoff-" + strconv.Itoa(l.number),
			Title: phrase.OneLine(l.a.Name) + " → " + phrase.OneLine(l.b.Name),
			Items: parts.NumberDisc(l.discX, l.discY, l.number, l.declared(), d.P, "")})
	}
}

// rail is what stands beside a lane: what is so of the whole journey.
func (d *drawing) rail(k int) []parts.Para {
	if d.whole != nil {
		return d.whole.rail(d.whole.laneOf[d.lanes[k].owner])
	}
	l := &d.lanes[k]
	w := d.Rail - 30
	ink := d.Book.Colors(l.owner).Ink
	if l.owner == "" {
		ink = d.P.Bad
	}
	out := []parts.Para{d.Set(departmentType).Wrap(d.Department(l.owner), w, ink)}
	n, effort, known := 0, 0.0, false
	for i := range d.Cols {
		if d.lane(i) != k {
			continue
		}
		n++
		if x, ok := d.effortAt(i); ok {
			effort, known = effort+x, true
		}
	}
	out = append(out, d.Set(lanes.BodyType).Wrap(d.Plural(n, d.Words.Touchpoints), w, d.P.Ink2))
	if known && n > 0 {
		out = append(out, d.Set(lanes.BodyType).Wrap(phrase.Fill(d.words.effort, d.Lang.Number(effort, 0)), w, d.P.Ink2))
	}
	if l.owner == "" {
		return append(out, d.Set(lanes.BoldType).Wrap(d.words.missing, w, d.P.Bad))
	}
	if x, ok := d.undeclared(l.owner); ok {
		out = append(out, d.Set(lanes.BoldType).Wrap(phrase.Fill(d.words.share, d.Lang.Percent(x, 0)), w, d.P.Bad))
	}
	return out
}

// undeclared is the share of customers whom a department hands over or takes over
// without a declared way of working, in the whole journey; ok is false where there
// is none.
func (d *drawing) undeclared(owner string) (share float64, ok bool) {
	if d.whole != nil {
		return d.whole.undeclared(owner)
	}
	if owner == "" {
		return 0, false
	}
	all, open := 0.0, 0.0
	for _, l := range d.links {
		if l.handoff && (l.a.Owner == owner || l.b.Owner == owner) {
			all += l.flow
			if ok = ok || l.how == nil; l.how == nil {
				open += l.flow
			}
		}
	}
	if !ok || all <= 0 {
		return 0, false
	}
	return open / all, true
}

func (d *drawing) railHeight(k int) float64 {
	h := 16.0
	for _, p := range d.rail(k) {
		h += p.Height() + 1
	}
	return h
}

// ground draws a lane with what stands beside it.
func (d *drawing) ground(k int) {
	l := &d.lanes[k]
	h := l.foot - l.top
	id := l.owner
	if id == "" {
		id = "nobody"
	}
	g := &render.Group{ID: d.Page.ID("lane-" + id)}
	if l.owner == "" {
		g.Items = d.Block(l.top, h, d.P.Page)
		for i := range d.Stages {
			s := &d.Stages[i]
			g.Items = append(g.Items, parts.Hatch(s.X, l.top, s.W, h, d.Style.Corner(5), d.P.BadTint, 3))
		}
		g.Items = append(g.Items, &render.Rect{X: lanes.Margin, Y: l.top, W: 5, H: h, R: 2, Fill: render.Fill{Color: d.P.Bad}})
	} else {
		for _, r := range d.Block(l.top, h, d.Book.Colors(l.owner).Tint) {
			rect := r.(*render.Rect)
			rect.Fill.Opacity = 0.5
			g.Items = append(g.Items, rect)
		}
		g.Items = append(g.Items, d.Edge(l.owner, lanes.Margin, l.top, 5, h)...)
	}
	y := l.top + 8
	for _, p := range d.rail(k) {
		g.Items = append(g.Items, p.At(lanes.Margin+16, y, render.Start)...)
		y += p.Height() + 1
	}
	d.Add(g)
}

// drawChips draws work for another department, and how it hangs on its
// touchpoint.
func (d *drawing) drawChips() {
	for i := range d.Cols {
		c := &d.Cols[i]
		x := c.Right() - 12
		home := &d.lanes[d.lane(i)]
		for k := range d.lanes {
			if _, ok := d.cards[i].chips[k]; ok {
				l := &d.lanes[k]
				d.Add(&render.Line{X1: x, Y1: home.y + home.high/2, X2: x, Y2: l.y + l.high/2,
					Stroke: render.Stroke{Color: d.P.Flow, Width: 1.3, Dash: []float64{1.6, 3.4}}})
			}
		}
	}
}

// stroke is how a line is drawn.
func (d *drawing) stroke(l *link) render.Stroke {
	s := render.Stroke{Color: d.P.Flow, Width: 1.4 + 3*math.Min(1, l.flow)}
	if !d.Net.Known {
		s.Width = 1.8
	}
	if !l.declared() {
		s.Color = d.P.Bad
	}
	if l.again {
		s.Dash = []float64{5, 3.5}
	}
	return s
}

// drawLines draws all lines, red ones on top.
func (d *drawing) drawLines() {
	order := slices.Clone(d.links)
	slices.SortStableFunc(order, func(a, b *link) int {
		switch {
		case a.declared() == b.declared():
			return 0
		case a.declared():
			return -1
		}
		return 1
	})
	for _, l := range order {
		d.Add(parts.Arrow(d.points(l), d.stroke(l), d.P.Page)...)
		if l.elsewhere != "" {
			d.Add(d.edgeMark(l)...)
		}
	}
	for i := range d.Cols {
		c := &d.Cols[i]
		for k := range d.lanes {
			chip, ok := d.cards[i].chips[k]
			if !ok {
				continue
			}
			l := &d.lanes[k]
			h := math.Max(40, chip.Height()+2*chipPad)
			y := l.y + (l.high-h)/2
			s := render.Stroke{Color: d.Book.Colors(l.owner).Solid, Width: 1.2, Dash: []float64{4, 3}}
			d.Add(&render.Rect{X: c.X, Y: y, W: c.W, H: h, R: d.Style.Corner(5), Fill: render.Fill{Color: d.P.Card}, Stroke: s})
			d.Add(chip.At(c.X+d.Pad(), y+(h-chip.Height())/2, render.Start)...)
		}
	}
}

func (d *drawing) card(i int) render.Item {
	c := &d.Cols[i]
	y, h := d.cardTop(i), d.cards[i].high
	g := &render.Group{ID: "tp-" + c.Touchpoint.ID, Title: phrase.OneLine(c.Name)}
	if c.Nth > 0 {
		g.ID += "-" + cmp.Or(c.Owner, "nobody")
	}
	outline := render.Stroke{Color: d.Book.Colors(c.Owner).Solid, Width: 1.5}
	if c.Owner == "" {
		outline = render.Stroke{Color: d.P.Bad, Width: 1.5, Dash: []float64{5, 3.5}}
	}
	g.Items = d.Plain(c, c.X, y, c.W, h, outline)
	g.Items = append(g.Items, d.CardHead(c, c.X+d.Pad(), y+14)...)
	g.Items = append(g.Items, d.cards[i].name.At(c.X+d.Pad(), y+25, render.Start)...)
	g.Items = append(g.Items, d.cards[i].on.At(c.X+d.Pad(), y+25+d.cards[i].name.Height()+2, render.Start)...)
	return g
}
