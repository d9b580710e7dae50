package handoffs

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// The types of the picture.
var (
	sectionType = parts.Type{Size: 15, Lead: 20, Bold: true}
	hintType    = parts.Type{Size: 12, Lead: 15}
	nameType    = parts.Type{Size: 13, Lead: 16, Bold: true}
	flowType    = parts.Type{Size: 25, Lead: 30, Bold: true}
	narrowFlow  = parts.Type{Size: 18, Lead: 22, Bold: true}
	stayType    = parts.Type{Size: 17, Lead: 21}
	bodyType    = parts.Type{Size: 12, Lead: 15}
	bodyBold    = parts.Type{Size: 12, Lead: 15, Bold: true}
	pairType    = parts.Type{Size: 13, Lead: 16, Bold: true}
	rowType     = parts.Type{Size: 12.5, Lead: 16}
)

const (
	cellGap = 7.0
	cellPad = 10.0

	leastHigh  = 78.0
	leastPaged = 60.0                   // where a page would else not hold all
	disc       = 2*parts.DiscRadius + 5 // a sign with its halo
)

// onTraffic is the colour of text on a shade.
func (d *drawing) onTraffic(i int) render.Color {
	if i > 2 {
		return d.p.OnSolid
	}
	return d.p.Ink
}

// section draws the heading of a part with its hint, behind it where it fits,
// else below.
func (d *drawing) section(id, title, hint string, x, y, w float64) float64 {
	head := d.set(sectionType).Wrap(title, w, d.p.Ink)
	g := &render.Group{ID: id, Part: title, Items: head.At(x, y, render.Start)}
	d.add(g)
	if from := head.Widest() + 14; len(head.Lines) == 1 && from+d.set(hintType).Width(hint) <= w {
		g.Items = append(g.Items, d.set(hintType).Text(x+from, y+head.Baseline(), hint, d.p.Ink3, render.Start))
		return y + head.Height() + 10
	}
	note := d.set(hintType).Wrap(hint, w, d.p.Ink3)
	g.Items = append(g.Items, note.At(x, y+head.Height()+2, render.Start)...)
	return y + head.Height() + 2 + note.Height() + 10
}

// cellX is the left edge of a column.
func (d *drawing) cellX(i int) float64 { return margin + d.rail + d.pitch*float64(i-d.cols.from) }

// matrix draws who hands over to whom.
func (d *drawing) matrix(y float64) float64 {
	y = d.section("who", d.words.who, d.words.whoHint, margin, y, d.left)
	y = d.columns(y)
	d.stack = d.stacked()
	high := 0.0
	if !d.paged {
		high = d.cellHeight(0, len(d.order))
	}
	for i := d.rows.from; i < d.rows.to; i++ {
		if d.paged { // room is scarce
			high = d.cellHeight(i, i+1)
		}
		if !d.measured {
			d.row(i, y, high)
		}
		y += high + d.style.Room(cellGap)
	}
	if d.rows.to < len(d.order) {
		return y // sums stand below the last rows
	}
	g := &render.Group{ID: "takes-over"}
	height := 0.0
	for i := d.cols.from; i < d.cols.to; i++ {
		t := d.set(hintType).Wrap(phrase.Fill(d.words.takesOver, d.per100(d.takes[i])), d.pitch-cellGap-4, d.p.Ink3)
		g.Items = append(g.Items, t.At(d.cellX(i)+(d.pitch-cellGap)/2, y, render.Middle)...)
		height = math.Max(height, t.Height())
	}
	d.add(g)
	y += height
	if d.cols.to < len(d.order) {
		return y
	}
	if d.outer > 0 {
		t := d.set(bodyType).Wrap(phrase.Fill(d.words.outer, d.per100(d.outer)), d.left, d.p.BadInk)
		d.add(&render.Group{ID: "outer", Items: t.At(margin, y+6, render.Start)})
		y += 6 + t.Height()
	}
	if len(d.idle) == 0 {
		return y
	}
	text := d.words.idle + ": "
	for i, id := range d.idle {
		if i > 0 {
			text += ", "
		}
		text += d.book.Name(id)
	}
	t := d.set(bodyType).Wrap(text, d.left, d.p.Ink3)
	d.add(&render.Group{ID: "idle", Items: t.At(margin, y+6, render.Start)})
	return y + 6 + t.Height()
}

// columns names the departments that take over.
func (d *drawing) columns(y float64) float64 {
	names := make([]parts.Para, len(d.order))
	height := 0.0
	for i, id := range d.order {
		if !d.cols.holds(i) {
			continue
		}
		names[i] = d.set(nameType).Wrap(d.book.Name(id), d.pitch-cellGap-18, d.book.Colors(id).Ink)
		height = math.Max(height, names[i].Height())
	}
	g := &render.Group{ID: "takers"}
	for i, id := range d.order {
		if !d.cols.holds(i) {
			continue
		}
		top := y + height - names[i].Height()
		g.Items = append(g.Items, d.dot(id, d.cellX(i)+5, top+8))
		g.Items = append(g.Items, names[i].At(d.cellX(i)+15, top, render.Start)...)
	}
	d.add(g)
	return y + height + 6
}

// dot is the mark of a department; one that shares its colour has a ring.
func (d *drawing) dot(id string, x, y float64) render.Item {
	c := d.book.Colors(id)
	if n := len(d.style.Departments); n > 0 && d.book.Index(id) >= n {
		return &render.Circle{X: x, Y: y, R: 3.6, Fill: render.Fill{Color: d.p.Page}, Stroke: render.Stroke{Color: c.Solid, Width: 2.2}}
	}
	return &render.Circle{X: x, Y: y, R: 4.6, Fill: render.Fill{Color: c.Solid}}
}

// cell is what a cell says.
type cell struct {
	flow  string
	kept  string
	share float64
	known bool    // share, open and kept are
	open  float64 // part of the flow of which nobody knows what is kept; share is of the rest
	signs []parts.Handoff
}

func (d *drawing) cellOf(h *figures.Handoff) cell {
	c := cell{flow: d.per100(h.Flow)}
	d.keep(&c, h)
	sign := parts.Undeclared
	if h.Declared {
		sign = parts.Declared
	}
	c.signs = append(c.signs, sign)
	return c
}

func (d *drawing) flowType() parts.Type {
	if d.pitch < 120 {
		return d.set(narrowFlow)
	}
	return d.set(flowType)
}

// stacked tells whether signs need a row of their own above flows.
func (d *drawing) stacked() bool {
	for _, h := range d.found.Handoffs {
		c := d.cellOf(&h)
		if d.flowType().Width(c.flow)+4+disc*float64(len(c.signs)) > d.pitch-cellGap-2*d.style.Room(cellPad)+6 {
			return true
		}
	}
	return false
}

// cellHeight is what the fullest cell and the longest name of some rows need.
func (d *drawing) cellHeight(from, to int) float64 {
	body := 0.0
	room := d.pitch - cellGap - 2*d.style.Room(cellPad)
	for i := range d.found.Handoffs {
		if k := d.at[d.found.Handoffs[i].From]; k < from || k >= to {
			continue
		}
		c := d.cellOf(&d.found.Handoffs[i])
		body = math.Max(body, d.set(bodyType).Wrap(c.kept, room, d.p.Ink).Height())
	}
	high := 6 + d.flowType().Lead + 14 + body + 8
	if d.stack {
		high += disc
	}
	for i := from; i < to; i++ {
		n := d.set(nameType).Wrap(d.book.Name(d.order[i]), d.rail-30, d.p.Ink).Height()
		high = math.Max(high, n+d.giving(i).Height()+10)
	}
	return math.Max(high, d.least)
}

// giving is the line below the name of a department that hands over.
func (d *drawing) giving(i int) parts.Para {
	return d.set(hintType).Wrap(phrase.Fill(d.words.handsOver, d.per100(d.gives[i])), d.rail-30, d.p.Ink3)
}

// row draws what one department hands over.
func (d *drawing) row(i int, y, h float64) {
	id := d.order[i]
	g := &render.Group{ID: "from-" + id}
	name := d.set(nameType).Wrap(d.book.Name(id), d.rail-30, d.book.Colors(id).Ink)
	gives := d.giving(i)
	top := y + (h-name.Height()-gives.Height())/2
	g.Items = append(g.Items, d.dot(id, margin+5, top+8))
	g.Items = append(g.Items, name.At(margin+16, top, render.Start)...)
	g.Items = append(g.Items, gives.At(margin+16, top+name.Height(), render.Start)...)
	for k := d.cols.from; k < d.cols.to; k++ {
		x, w := d.cellX(k), d.pitch-cellGap
		handoff := d.cells[[2]int{i, k}]
		switch {
		case i == k:
			g.Items = append(g.Items, d.staying(i, x, y, w, h)...)
		case handoff == nil:
			g.Items = append(g.Items, &render.Rect{X: x + 0.5, Y: y + 0.5, W: w - 1, H: h - 1, R: d.style.Corner(5), Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
		default:
			g.Items = append(g.Items, d.handing(handoff, x, y, w, h))
		}
	}
	d.add(g)
}

// staying is a cell of the diagonal.
func (d *drawing) staying(i int, x, y, w, h float64) []render.Item {
	items := []render.Item{&render.Rect{X: x, Y: y, W: w, H: h, R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Block}}}
	if d.p.Block == d.p.Page {
		items = append(items, parts.Hatch(x, y, w, h, 5, d.p.Hatch, 1))
	}
	if d.stays[i] <= 0 {
		return append(items, &render.Line{X1: x + w/2 - 10, Y1: y + h/2, X2: x + w/2 + 10, Y2: y + h/2, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1.3}})
	}
	flow := d.set(stayType).Wrap(d.per100(d.stays[i]), w-8, d.p.Ink3)
	word := d.set(bodyType).Wrap(d.words.stays, w-8, d.p.Ink3)
	top := y + (h-flow.Height()-word.Height())/2
	items = append(items, flow.At(x+w/2, top, render.Middle)...)
	return append(items, word.At(x+w/2, top+flow.Height(), render.Middle)...)
}

// handing is a cell with a flow.
func (d *drawing) handing(f *figures.Handoff, x, y, w, h float64) render.Item {
	c, step := d.cellOf(f), d.shade(f.Flow)
	ink := d.onTraffic(step)
	box := &render.Rect{X: x, Y: y, W: w, H: h, R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Traffic[step]}}
	if !f.Declared {
		box.X, box.Y, box.W, box.H = x+1.2, y+1.2, w-2.4, h-2.4
		box.Stroke = render.Stroke{Color: d.p.Bad, Width: 2.4, Dash: []float64{6, 4}}
	}
	g := &render.Group{Title: phrase.Fill(d.words.cell, d.book.Name(f.From), d.book.Name(f.To)), Items: []render.Item{box}}
	sx, sy := x+w-d.style.Room(cellPad)-parts.DiscRadius+4, y+d.style.Room(cellPad)+parts.DiscRadius-2
	for k := len(c.signs) - 1; k >= 0; k-- {
		g.Items = append(g.Items, d.sign(sx, sy, c.signs[k])...)
		sx -= disc
	}
	top := y + 6
	if d.stack {
		top += disc
	}
	g.Items = append(g.Items, d.flowType().Text(x+d.style.Room(cellPad), top+d.flowType().Baseline(), c.flow, ink, render.Start))
	if !c.known {
		return g
	}
	top += d.flowType().Lead + 3
	g.Items = append(g.Items, d.keptBar(x+d.style.Room(cellPad), top, w-2*d.style.Room(cellPad), c.share, c.open, ink)...)
	kept := d.set(bodyType).Wrap(c.kept, w-2*d.style.Room(cellPad), ink)
	g.Items = append(g.Items, kept.At(x+d.style.Room(cellPad), top+10, render.Start)...)
	return g
}

// sign is how a handoff stands: a tick on a card, or a disc of package parts,
// with a halo.
func (d *drawing) sign(x, y float64, h parts.Handoff) []render.Item {
	if h == parts.Declared {
		return []render.Item{
			&render.Circle{X: x, Y: y, R: parts.DiscRadius, Fill: render.Fill{Color: d.p.Card}},
			parts.Check(x, y, 10, 2, d.p.Good),
		}
	}
	return parts.Disc(x, y, h, d.p, d.p.Card)
}
