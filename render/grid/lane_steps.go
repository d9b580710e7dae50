package grid

import (
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

const (
	stepHead = 20.0 // first row of a card
	stepFoot = 24.0 // last row, beside the arrow
)

// stepText is a touchpoint as it is set in its card.
type stepText struct {
	head       cardHead
	name, does para
	notes      []stepNote // of the other state
	w          float64
}

func (d *drawing) stepText(c *column) stepText {
	t := stepText{w: c.w - 2*d.style.Room(cardPad)}
	used := d.set(bodyFont).width(strconv.Itoa(c.number)) + 8
	if c.place.Truth {
		used += 20
	}
	t.head = splitPins(d.pinsAt("steps", c.index, ""), t.w-used+2)
	t.name = d.set(nameFont).wrap(c.name, t.w, d.p.Ink)
	t.does = d.set(bodyFont).wrap(c.does, t.w, d.p.Ink2)
	t.notes = d.stepNotes(c, t.w)
	return t
}

func (t stepText) height() float64 {
	return 7 + stepHead + t.head.rows(t.w) + t.name.height() + 2 + t.does.height() + notesHeight(t.notes) + 6
}

// drawSteps draws the cards, and how customers go from one to the next.
func (d *drawing) drawSteps(top, least float64) ([]render.Item, float64) {
	texts := make([]stepText, len(d.cols))
	high := 84.0
	for i := range d.cols {
		texts[i] = d.stepText(&d.cols[i])
		high = math.Max(high, texts[i].height())
	}
	high += stepFoot
	f := d.routes()
	cardTop := top + 10 + f.roomAbove()
	f.top, f.foot = cardTop, cardTop+high
	bottom := f.layBelow()
	items := f.lines()
	for i := range d.cols {
		items = append(items, d.stepCard(&d.cols[i], texts[i], cardTop, high))
	}
	items = append(items, f.marks()...)
	return items, math.Max(least, bottom+10-top)
}

func (d *drawing) stepCard(c *column, t stepText, y, h float64) render.Item {
	g := &render.Group{ID: "tp-" + c.tp.ID, Title: strings.Join(c.hover, " · ")}
	if len(c.tp.Links) > 0 {
		g.Link = c.tp.Links[0]
	}
	stroke := render.Stroke{Color: d.p.CardLine, Width: 1.1}
	if c.place.Truth {
		stroke = render.Stroke{Color: d.p.Truth, Width: 1.6}
		d.signs.truth = true
	}
	g.Items = append(g.Items, &render.Rect{X: c.x, Y: y, W: c.w, H: h, R: d.style.Corner(cardRadius), Fill: render.Fill{Color: d.p.Card}})
	if c.place.Assumed {
		d.signs.assumed = true
		stroke.Dash = []float64{5, 3.5}
		if !c.place.Truth {
			stroke.Color = d.p.Ink3
		}
		g.Items = append(g.Items, parts.Hatch(c.x+1, y+1, c.w-2, h-2, math.Max(0, d.style.Corner(cardRadius)-1), d.p.Hatch, 1))
	}
	g.Items = append(g.Items, &render.Rect{X: c.x, Y: y, W: c.w, H: h, R: d.style.Corner(cardRadius), Stroke: stroke})
	x := c.x + d.style.Room(cardPad)
	number := strconv.Itoa(c.number)
	y += 7
	g.Items = append(g.Items, d.set(bodyFont).middle(x, y+8, number, d.p.Ink3, render.Start))
	if c.place.Truth {
		g.Items = append(g.Items, parts.Diamond(x+d.set(bodyFont).width(number)+14, y+8, 6, d.p.Truth, ""))
	}
	g.Items = append(g.Items, d.drawHead(t.head, x, t.w+2, y-1)...)
	y += stepHead + t.head.rows(t.w)
	g.Items = append(g.Items, t.name.at(x, y, render.Start)...)
	g.Items = append(g.Items, t.does.at(x, y+t.name.height()+2, render.Start)...)
	g.Items = append(g.Items, d.drawNotes(t.notes, x, y+t.name.height()+2+t.does.height())...)
	return g
}
