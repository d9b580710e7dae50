package grid

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/touchpoint"
)

func (d *drawing) hasBackstage() bool {
	for i := range d.cols {
		if len(d.cols[i].work) > 0 {
			return true
		}
	}
	return false
}

// workCard is one piece of backstage work, wrapped.
type workCard struct {
	does, owner, system para
	dot                 render.Color
}

func (d *drawing) workCard(w touchpoint.Work, c *column) workCard {
	inner := c.w - 2*d.style.Room(cardPad)
	k := workCard{does: d.set(bodyFont).wrap(w.Does, inner, d.p.Ink)}
	if w.Owner != "" {
		colors := d.departmentColors(w.Owner)
		k.dot = colors.Solid
		k.owner = d.set(whoFont).wrap(d.departmentName(w.Owner), inner-13, colors.Ink)
	}
	system := w.System
	if w.Wait != nil && w.Wait.High > 0 {
		system += "\n" + d.words.waiting + " " + d.span(w.Wait)
	}
	k.system = d.set(hintFont).wrap(system, inner-13, d.p.Ink3)
	return k
}

func (k workCard) height() float64 {
	h := 2*7 + k.does.height() + k.owner.height() + k.system.height()
	if len(k.owner.lines)+len(k.system.lines) > 0 && len(k.does.lines) > 0 {
		h += 3
	}
	return h
}

// drawBackstage draws what goes on behind each touchpoint, who does it and in
// what system.
func (d *drawing) drawBackstage(top, least float64) ([]render.Item, float64) {
	cards := make([][]workCard, len(d.cols))
	rows := []float64{} // cards that lie beside one another are equally high
	for i := range d.cols {
		for k, w := range d.cols[i].work {
			card := d.workCard(w, &d.cols[i])
			cards[i] = append(cards[i], card)
			if k == len(rows) {
				rows = append(rows, 0)
			}
			rows[k] = math.Max(rows[k], card.height())
		}
	}
	var items []render.Item
	bottom := top + d.style.Room(lanePad)
	for k, h := range rows {
		for i := range d.cols {
			if k < len(cards[i]) {
				items = append(items, d.drawWork(cards[i][k], &d.cols[i], bottom, h))
			}
		}
		bottom += h + d.style.Room(laneGap)
	}
	return items, math.Max(least, bottom-d.style.Room(laneGap)+d.style.Room(lanePad)-top)
}

func (d *drawing) drawWork(k workCard, c *column, y, h float64) render.Item {
	g := &render.Group{Items: []render.Item{&render.Rect{X: c.x, Y: y, W: c.w, H: h, R: d.style.Corner(5),
		Fill: render.Fill{Color: d.p.Card}, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1}}}}
	g.Items = append(g.Items, k.does.at(c.x+d.style.Room(cardPad), y+7, render.Start)...)
	// Who and where stand at the foot.
	y += h - 7 - k.owner.height() - k.system.height()
	if k.dot != "" {
		g.Items = append(g.Items, &render.Circle{X: c.x + d.style.Room(cardPad) + 4, Y: y + k.owner.lead/2, R: 4, Fill: render.Fill{Color: k.dot}})
		g.Items = append(g.Items, k.owner.at(c.x+d.style.Room(cardPad)+13, y, render.Start)...)
	}
	g.Items = append(g.Items, k.system.at(c.x+d.style.Room(cardPad)+13, y+k.owner.height(), render.Start)...)
	return g
}

// departmentColors are the colours of a department, by its place in the list.
func (d *drawing) departmentColors(id string) render.DepartmentColors {
	i := d.department(id)
	if i < 0 || len(d.style.Departments) == 0 {
		return render.DepartmentColors{Solid: d.p.Ink3, Tint: d.p.Card, Ink: d.p.Ink}
	}
	return d.style.Departments[i%len(d.style.Departments)]
}
