package blueprint

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

func pt(x, y float64) parts.Point { return parts.Point{X: x, Y: y} }

// drawDrops draws what rests on which system, dotted, behind all cards.
func (d *drawing) drawDrops(slots float64) {
	for i := range d.cells {
		c := &d.cells[i]
		if len(c.systems) == 0 {
			continue
		}
		from := foot(c.front)
		switch {
		case c.backSystem:
			from = foot(c.back)
		case !c.frontSystem:
			from = foot(c.support)
		}
		x := d.Cols[i].X + system
		d.Add(&render.Line{X1: x, Y1: from, X2: x, Y2: slots, Stroke: render.Stroke{Color: d.P.Flow, Width: 1.4, Dash: []float64{1.6, 3.4}}})
	}
}

// drawContacts draws how the customer goes on, and meets the front.
func (d *drawing) drawContacts() {
	y, h := &d.y, &d.h
	stroke := render.Stroke{Color: d.P.Flow, Width: 1.4}
	for i := range d.cells {
		c := &d.Cols[i]
		mid := c.X + c.W/2
		if h.evidence > 0 && c.Evidence != "" {
			mid := c.X + d.across(i)/2
			d.Add(&render.Line{X1: mid, Y1: y.evidence + h.evidence, X2: mid, Y2: y.customer, Stroke: render.Stroke{Color: d.P.CardLine, Width: 1.2}})
		}
		if d.cells[i].nobody() {
			continue
		}
		for _, x := range []float64{mid - 11, mid + 11} {
			d.Add(&render.Rect{X: x - 5, Y: y.interaction - 3, W: 10, H: 6, Fill: render.Fill{Color: d.P.Page}})
		}
		top, foot := y.customer+h.customer, y.front
		d.Add(parts.Arrow([]parts.Point{pt(mid-11, top), pt(mid-11, foot)}, stroke, "")...)
		d.Add(parts.Arrow([]parts.Point{pt(mid+11, foot), pt(mid+11, top)}, stroke, "")...)
	}
	for _, l := range d.Net.Links {
		if l.From < 0 || l.To != l.From+1 {
			continue
		}
		at, starts := d.first[l.To]
		_, ends := d.first[l.From]
		if !starts && !ends {
			continue
		}
		x1, x2 := 0.0, 0.0
		switch {
		case !ends:
			x2 = d.Cols[at].X
			x1 = x2 - edgeWay
		case !starts:
			x1 = d.Cols[len(d.Cols)-1].Right()
			x2 = x1 + edgeWay
		default:
			x1, x2 = d.Cols[at-1].Right(), d.Cols[at].X
		}
		d.Add(parts.Arrow([]parts.Point{pt(x1, y.customer+14), pt(x2, y.customer+14)}, render.Stroke{Color: d.P.Flow, Width: 2}, "")...)
	}
}

// edgeWay is how far the way to the next page goes on, and that from the one
// before.
const edgeWay = 17.0

// stroke is how a line of work is drawn.
func (d *drawing) stroke(m *mark) render.Stroke {
	s := render.Stroke{Color: d.P.Flow, Width: 1.6}
	if m.number > 0 && !m.declared() {
		s.Color = d.P.Bad
	}
	return s
}

// drawRuns draws work that is handed on from one touchpoint to another, what
// needs no attention first.
func (d *drawing) drawRuns() {
	for _, numbered := range []bool{false, true} {
		for _, r := range d.runs {
			if (r.number > 0) != numbered {
				continue
			}
			y := d.runY(r)
			points := []parts.Point{pt(r.x1, y), pt(r.x2, y)}
			stroke := d.stroke(&r.mark)
			switch {
			case r.from != "":
				d.Add(d.Mark(false, r.x1, y, r.from, stroke.Color, d.P.Backstage)...)
			case r.up:
				points = append([]parts.Point{pt(r.x1, d.y.back)}, points...)
			default:
				points = append([]parts.Point{pt(r.x1, foot(d.cells[r.column].back))}, points...)
			}
			switch {
			case r.to != "":
				d.Add(d.Mark(true, r.x2, y, r.to, stroke.Color, d.P.Backstage)...)
			case r.up:
				points = append(points, pt(r.x2, foot(d.cells[r.second].front)))
			default:
				points = append(points, pt(r.x2, foot(d.cells[r.second].back)))
			}
			d.Add(parts.Arrow(points, stroke, d.P.Backstage)...)
		}
	}
}

// runY is where the horizontal piece of a run lies.
func (d *drawing) runY(r *run) float64 {
	top := d.runTop
	if r.up {
		top = d.upTop
	}
	if r.strip.Height < 30 {
		return top + r.strip.Top + r.strip.Height/2
	}
	return top + r.strip.Top + 15
}

// drawSteps draws how work goes down within a column.
func (d *drawing) drawSteps() {
	for _, s := range d.steps {
		x := d.Cols[s.column].X + d.stepX(s)
		s.y1, s.y2 = s.from.y+s.from.h, s.to.y
		d.Add(parts.Arrow([]parts.Point{pt(x, s.y1), pt(x, s.y2)}, d.stroke(&s.mark), "")...)
	}
}

// drawMarks draws numbers and waits on top of their lines.
func (d *drawing) drawMarks() {
	group := func(m *mark, items []render.Item) {
		if len(items) == 0 {
			return
		}
		g := &render.Group{Items: items}
		if m.number > 0 {
			g.ID = "handoff-" + strconv.Itoa(m.number)
			if m.again > 0 {
				g.ID += "-" + strconv.Itoa(m.again+1)
			}
			g.Title = d.Department(m.from.owner) + " → " + d.Department(m.to.owner)
		}
		d.Add(g)
	}
	for _, s := range d.steps {
		y := (s.y1 + s.y2) / 2
		switch {
		case s.first:
			y = d.y.back - markedGap/2
		case s.sinks:
			y = d.y.internal - 10 - markedGap/2
		}
		left := d.Cols[s.column].X
		var items []render.Item
		if s.number > 0 {
			items = parts.NumberDisc(left+d.stepX(s), y, s.number, s.declared(), d.P, d.P.Backstage)
		}
		if s.pill != "" {
			items = append(items, d.pill(left+d.pillX(s), y, &s.mark)...)
		}
		group(&s.mark, items)
	}
	for _, r := range d.runs {
		if r.from != "" {
			d.Add(d.onRun(r)...)
			continue
		}
		group(&r.mark, d.onRun(r))
	}
}

// onRun is what stands on a run.
func (d *drawing) onRun(r *run) []render.Item {
	if r.from != "" {
		if r.up && r.pill != "" {
			return d.pill(d.Cols[r.second].X+beside, d.runY(r), &r.mark)
		}
		return nil // it stands on the other page
	}
	left, right := d.window(r)
	mid, y := (left+right)/2, d.runY(r)
	w := 0.0
	if r.pill != "" {
		w = d.pillWidth(r.pill)
	}
	switch {
	case r.number == 0 && r.pill == "":
		return nil
	case r.up:
		var items []render.Item
		if r.number > 0 {
			items = parts.NumberDisc(mid, y, r.number, r.declared(), d.P, d.P.Backstage)
		}
		if r.pill != "" && r.to == "" {
			items = append(items, d.pill(d.Cols[r.second].X+beside, y, &r.mark)...)
		}
		return items
	case r.number == 0:
		return d.pill(mid-w/2, y, &r.mark)
	case r.pill == "":
		return parts.NumberDisc(mid, y, r.number, r.declared(), d.P, d.P.Backstage)
	case d.stacked(r):
		return append(parts.NumberDisc(mid, y, r.number, r.declared(), d.P, d.P.Backstage), d.pill(mid-w/2, y+26, &r.mark)...)
	}
	start := mid - (2*discR+5+w)/2
	return append(parts.NumberDisc(start+discR, y, r.number, r.declared(), d.P, d.P.Backstage), d.pill(start+2*discR+5, y, &r.mark)...)
}

// drawCards draws the touchpoints and all work.
func (d *drawing) drawCards() {
	feels := d.Feelings()
	for i := range d.cells {
		c, at := &d.Cols[i], &d.cells[i]
		if c.Evidence != "" {
			d.Add(&render.Rect{X: c.X, Y: d.y.evidence, W: d.across(i), H: d.h.evidence, R: d.Radius(), Fill: render.Fill{Color: d.P.Card}, Stroke: render.Stroke{Color: d.P.CardLine, Width: 1}})
			d.Add(at.evidence.At(c.X+d.Pad(), d.y.evidence+(d.h.evidence-at.evidence.Height())/2, render.Start)...)
		}
		if c.Nth == 0 {
			feeling, ok := feels[c.Touchpoint.ID]
			d.Add(d.customer(i, feeling, ok))
		}
		for _, list := range [][]*card{at.front, at.back, at.support} {
			for _, k := range list {
				d.Add(d.work(c, k))
			}
		}
	}
}

func (d *drawing) customer(i int, feeling float64, feels bool) render.Item {
	whole, at := d.Cols[i], &d.cells[i]
	whole.W, whole.Place = d.across(i), &d.Net.Places[whole.Index]
	c := &whole
	y, h := d.y.customer, d.h.customer
	g := &render.Group{ID: "tp-" + c.Touchpoint.ID, Title: phrase.OneLine(c.Name)}
	g.Items = d.Card(c, c.X, y, c.W, h, render.Stroke{Color: d.P.CardLine, Width: 1.1})
	g.Items = append(g.Items, d.CardHead(c, c.X+d.Pad(), y+14)...)
	if feels {
		g.Items = append(g.Items, parts.Face(c.Right()-d.Pad()-8, y+15, 8, feeling, d.P)...)
	}
	g.Items = append(g.Items, at.name.At(c.X+d.Pad(), y+28, render.Start)...)
	g.Items = append(g.Items, at.does.At(c.X+d.Pad(), y+28+at.name.Height()+2, render.Start)...)
	return g
}

// work is one card below the line of interaction.
func (d *drawing) work(c *lanes.Column, k *card) render.Item {
	g := &render.Group{}
	box := func(fill render.Color, s render.Stroke) {
		g.Items = append(g.Items, &render.Rect{X: c.X, Y: k.y, W: c.W, H: k.h, R: d.Radius(), Fill: render.Fill{Color: fill}, Stroke: s})
	}
	left := c.X + d.Pad() + 2
	box(d.P.Card, render.Stroke{})
	switch {
	case k.owner == "":
		g.Items = append(g.Items, parts.Hatch(c.X+1, k.y+1, c.W-2, k.h-2, math.Max(0, d.Radius()-1), d.P.BadTint, 3))
		box("", render.Stroke{Color: d.P.Bad, Width: 1.4, Dash: []float64{5, 3.5}})
	default:
		s := render.Stroke{Color: d.P.CardLine, Width: 1}
		if k.silent {
			s = render.Stroke{Color: d.P.Ink3, Width: 1, Dash: []float64{4, 3}}
		}
		box("", s)
		g.Items = append(g.Items, d.Edge(k.owner, c.X, k.y, edge, k.h)...)
	}
	g.Items = append(g.Items, k.text.At(left, k.y+8, render.Start)...)
	g.Items = append(g.Items, k.who.At(left, k.y+k.h-8-k.who.Height(), render.Start)...)
	return g
}

// systemRows are the heights of the systems that stand below one another.
func (d *drawing) systemRows() []float64 {
	var rows []float64
	for i := range d.cells {
		for k, s := range d.cells[i].systems {
			if k == len(rows) {
				rows = append(rows, 36)
			}
			rows[k] = math.Max(rows[k], d.Set(lanes.BoldType).Wrap(s, d.Cols[i].W-24, d.P.Ink2).Height()+16)
		}
	}
	return rows
}

// drawSystems draws the systems; neighbours that use the same one share it.
func (d *drawing) drawSystems(y float64, rows []float64) {
	at := func(i, k int) string {
		if i < len(d.cells) && k < len(d.cells[i].systems) {
			return d.cells[i].systems[k]
		}
		return ""
	}
	for k, h := range rows {
		for i := 0; i < len(d.cells); i++ {
			name := at(i, k)
			if name == "" {
				continue
			}
			last := i
			for at(last+1, k) == name {
				last++
			}
			x, w := d.Cols[i].X, d.Cols[last].Right()-d.Cols[i].X
			d.Add(&render.Rect{X: x, Y: y, W: w, H: h, R: 18, Fill: render.Fill{Color: d.P.Card}, Stroke: render.Stroke{Color: d.P.Flow, Width: 1.2}})
			text := d.Set(lanes.BoldType).Wrap(name, w-24, d.P.Ink2)
			d.Add(text.At(x+w/2, y+(h-text.Height())/2, render.Middle)...)
			i = last
		}
		y += h + 8
	}
}
