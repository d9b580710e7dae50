package grid

import (
	"math"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// panelCell is one cell of the panel below the header: as wide as it likes to
// be at least, with what it needs in height at a width.
type panelCell struct {
	least, weight float64
	ruled         bool // a rule stands before it
	draw          func(x, y, w float64) (items []render.Item, height float64)
}

const (
	panelPad = 16.0
	cellGap  = 22.0
)

// drawPanel draws personas, scenario and key figures in as many rows as they
// need.
func (d *drawing) drawPanel(y float64) float64 {
	who, figures := d.personaCells(), d.figureCells()
	if len(who)+len(figures) == 0 {
		return y
	}
	inner := d.width - 2*margin - 2*panelPad
	rows := pack(append(append([]panelCell(nil), who...), figures...), inner)
	if len(rows) > 1 { // then figures begin a row of their own
		rows = append(pack(who, inner), pack(figures, inner)...)
	}
	top := y
	y += panelPad
	var items []render.Item
	for _, row := range rows {
		got, h := drawRow(row, margin+panelPad, y, inner, d.p.CardLine)
		items = append(items, got...)
		y += h + panelPad
	}
	d.add(&render.Group{ID: "panel", Items: append([]render.Item{
		&render.Rect{X: margin, Y: top, W: d.width - 2*margin, H: y - top, R: d.style.Corner(10), Fill: render.Fill{Color: d.p.Panel},
			Stroke: d.outline()},
	}, items...)})
	return y + 14
}

// outline is the stroke of blocks in a theme whose blocks have the colour of
// the page.
func (d *drawing) outline() render.Stroke {
	if d.p.Block != d.p.Page {
		return render.Stroke{}
	}
	return render.Stroke{Color: d.p.Hair, Width: 1}
}

// pack fills rows of the given width.
func pack(cells []panelCell, width float64) [][]panelCell {
	var rows [][]panelCell
	used := 0.0
	for _, c := range cells {
		need := c.least + cellGap
		if len(rows) == 0 || used+need > width+cellGap {
			rows = append(rows, nil)
			used = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], c)
		used += need
	}
	return rows
}

// drawRow shares out what is left of the width by weight.
func drawRow(row []panelCell, x, y, width float64, rule render.Color) ([]render.Item, float64) {
	used, weight := -cellGap, 0.0
	for _, c := range row {
		used += c.least + cellGap
		weight += c.weight
	}
	spare := math.Max(0, width-used)
	var items []render.Item
	var rules []float64
	height := 0.0
	for i, c := range row {
		w := c.least
		if weight > 0 {
			w += math.Min(spare*c.weight/weight, 260*c.weight)
		}
		w = math.Min(w, width)
		if c.ruled && i > 0 {
			rules = append(rules, x-cellGap/2)
		}
		got, h := c.draw(x, y, w)
		items = append(items, got...)
		height = math.Max(height, h)
		x += w + cellGap
	}
	for _, rx := range rules {
		items = append(items, &render.Line{X1: rx, Y1: y - 2, X2: rx, Y2: y + height + 2, Stroke: render.Stroke{Color: rule, Width: 1}})
	}
	return items, height
}

// personaCells are the personas with what they want, and the scenario.
func (d *drawing) personaCells() []panelCell {
	var cells []panelCell
	people := d.people()
	for i := range people {
		cells = append(cells, d.personaCell(people[i], len(people) > 1))
	}
	if len(people) == 1 {
		p := people[0]
		cells = d.addTextCell(cells, d.words.goal, p.Goal)
		cells = d.addTextCell(cells, d.words.expects, p.Expects)
	}
	return d.addTextCell(cells, d.words.scenario, d.m.Scenario)
}

// people are the personas of the map itself, and those of a registry that the
// map refers to.
func (d *drawing) people() []*journey.Persona {
	used := map[string]bool{}
	all := d.top().cols
	for i := range all {
		for _, e := range all[i].meetings {
			for _, p := range e.Detail.Personas {
				used[p] = true
			}
			if e.Detail.Emotion != nil {
				for _, p := range e.Detail.Emotion.ByPersona {
					used[p.Persona] = true
				}
			}
		}
	}
	var out []*journey.Persona
	for i := range d.m.Personas {
		p := &d.m.Personas[i]
		own := p.Origin.Range.File == d.m.Origin.Range.File
		if own && !p.Implied || used[p.ID] || d.m.Selection().Persona != "" { // then these were asked for
			out = append(out, p)
		}
	}
	return out
}

func (d *drawing) addTextCell(cells []panelCell, label, text string) []panelCell {
	if text == "" {
		return cells
	}
	return append(cells, panelCell{least: 150, weight: 1, draw: func(x, y, w float64) ([]render.Item, float64) {
		return d.labelled(label, text, x, y, w)
	}})
}

// labelled is a text below its label.
func (d *drawing) labelled(label, text string, x, y, w float64) ([]render.Item, float64) {
	l := d.set(overFont).wrap(label, w, d.p.Accent)
	t := d.set(goalFont).wrap(text, w, d.p.Ink)
	items := append(l.at(x, y, render.Start), t.at(x, y+l.height()+3, render.Start)...)
	return items, l.height() + 3 + t.height()
}

func (d *drawing) personaCell(p *journey.Persona, whole bool) panelCell {
	const r = 22.0
	text := 2*r + 12
	return panelCell{least: 200, weight: 0.6, draw: func(x, y, w float64) ([]render.Item, float64) {
		name := d.set(personaFont).wrap(named(p.Entry), w-text, d.p.Ink)
		from := y
		if !whole {
			y += 10 // beside figures, which are higher
		}
		items := parts.Avatar(x+r, y+r, r, d.p)
		top := y + 4
		items = append(items, name.at(x+text, top, render.Start)...)
		top += name.height() + 1
		if p.Share != nil {
			share := d.set(hintFont).wrap(say(d.words.customers, d.lang.Percent(*p.Share, 0)), w-text, d.p.Ink3)
			items = append(items, share.at(x+text, top, render.Start)...)
			top += share.height()
		}
		if whole {
			for _, lt := range [2][2]string{{d.words.goal, p.Goal}, {d.words.expects, p.Expects}} {
				if lt[1] == "" {
					continue
				}
				got, h := d.labelled(lt[0], lt[1], x+text, top+8, w-text)
				items = append(items, got...)
				top += h + 8
			}
		}
		return items, math.Max(2*r, top-y) + y - from
	}}
}
