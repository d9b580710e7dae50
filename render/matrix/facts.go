package matrix

import (
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// The types of the matrix.
var (
	sectionType = parts.Type{Size: 15, Lead: 20, Bold: true}
	hintType    = parts.Type{Size: 12, Lead: 15}
	headType    = parts.Type{Size: 13, Lead: 16, Bold: true}
	nameType    = parts.Type{Size: 13.5, Lead: 16.5, Bold: true}
	smallType   = parts.Type{Size: 11, Lead: 14}
	valueType   = parts.Type{Size: 13.5, Lead: 16.5, Bold: true}
	silentType  = parts.Type{Size: 12, Lead: 15}
	figureType  = parts.Type{Size: 17, Lead: 21, Bold: true}
	lineType    = parts.Type{Size: 12, Lead: 16}
	boldType    = parts.Type{Size: 12, Lead: 16, Bold: true}
)

// columns draws the names of the channels.
func (d *drawing) columns(y float64) float64 {
	g := &render.Group{ID: "channels"}
	height := 0.0
	for i, c := range d.doors {
		x := d.cellX(i) + 6
		name := d.set(headType).Wrap(d.channelName(c.id), d.pitch-gap-36, d.p.Ink)
		count := d.set(smallType).Wrap(d.count(c.count)+"\u00a0"+d.lang.Plural(c.count, d.words.touchpoints...), d.pitch-gap-36, d.p.Ink3)
		g.Items = append(g.Items, parts.Channel(d.channelKind(c.id), x, y, 16, d.p.Ink2)...)
		g.Items = append(g.Items, name.At(x+24, y, render.Start)...)
		g.Items = append(g.Items, count.At(x+24, y+name.Height(), render.Start)...)
		height = math.Max(height, name.Height()+count.Height())
	}
	d.add(g)
	return y + height + 10
}

// section draws the line and the words above a part; end names what stands
// behind the cells.
func (d *drawing) section(y float64, id, title, hint, end string) float64 {
	d.add(&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y, Stroke: render.Stroke{Color: d.p.Ink, Width: 1.2}})
	y += 10
	head := d.set(sectionType).Wrap(title, d.width-2*margin, d.p.Ink)
	from := margin + head.Widest() + 12
	note := d.set(hintType).Wrap(hint, math.Max(200, d.endX()-from-16), d.p.Ink3)
	over := d.set(headType).Wrap(end, endWidth, d.p.Ink3)
	d.add(&render.Group{ID: id, Part: title, Items: head.At(margin, y, render.Start)})
	d.add(note.At(from, y+3, render.Start)...)
	d.add(over.At(d.endX(), y+2, render.Start)...)
	return y + math.Max(head.Height(), math.Max(note.Height()+3, over.Height()+2)) + 10
}

// sentence draws what is said instead of rows.
func (d *drawing) sentence(y float64, s string) float64 {
	p := d.set(parts.TakeawayType).Wrap(s, d.width-2*margin, d.p.Ink2)
	d.add(p.At(margin, y, render.Start)...)
	return y + p.Height() + 14
}

func (d *drawing) factRows(y float64) float64 {
	if d.first > 0 && d.first >= len(d.facts) {
		return y
	}
	y = d.section(y, "told", d.words.told, d.words.toldHint, d.ofWhole(d.words.agreement))
	if len(d.facts) == 0 {
		return d.sentence(y, d.words.noFacts)
	}
	for i := d.first; i < min(d.last, len(d.facts)); i++ {
		y = d.factLine(&d.facts[i], y) + d.style.Room(gap)
	}
	return y + 12
}

// factLine draws one fact.
func (d *drawing) factLine(f *factRow, y float64) float64 {
	name := d.set(nameType).Wrap(f.Name, d.rail-16, d.p.Ink)
	mostly := d.set(smallType).Wrap("", 1, d.p.Ink3)
	if f.mostly != "" && f.values > 1 {
		mostly = d.set(smallType).Wrap(fill(d.words.mostly, f.mostly), d.rail-16, d.p.Ink3)
	}
	end, endHeight := d.verdict(d.lang.Percent(f.Agreement.X, 0), f.Agreement.OK, f.Agreement.X, d.shade(f), d.factBasis(f))
	height := math.Max(d.style.Room(48), math.Max(name.Height()+mostly.Height()+8, endHeight))
	cells := make([][]placed, len(f.cells))
	for i := range f.cells {
		var h float64
		cells[i], h = d.sayings(f, &f.cells[i])
		height = math.Max(height, h)
	}
	g := &render.Group{ID: "fact-" + f.ID}
	top := y + (height-name.Height()-mostly.Height())/2
	g.Items = append(g.Items, name.At(margin, top, render.Start)...)
	g.Items = append(g.Items, mostly.At(margin, top+name.Height(), render.Start)...)
	for i := range f.cells {
		g.Items = append(g.Items, d.factCell(f, i, cells[i], y, height)...)
	}
	g.Items = append(g.Items, end(y+(height-endHeight)/2)...)
	d.add(g)
	return y + height
}

// shade is the colour of an agreement.
func (d *drawing) shade(f *factRow) render.Color {
	switch {
	case f.Agreement.X < 0.5:
		return d.p.Bad
	case f.Agreement.X < 1:
		return d.p.Doing
	}
	return d.p.Good
}

func (d *drawing) factBasis(f *factRow) string {
	n := f.said
	if n == 0 {
		return d.words.nobodySays
	}
	some := []string{d.counted(f.values, d.words.values), d.counted(n, d.words.statements)}
	if f.owners > 0 {
		some = append(some, d.counted(f.owners, d.words.departments))
	}
	return strings.Join(some, " · ")
}

func (d *drawing) counted(n int, forms []string) string {
	return d.count(n) + "\u00a0" + d.lang.Plural(n, forms...)
}

// verdict is what stands behind the cells: a figure, a bar and what they rest
// on. The result draws it from a top, and is as high as it says.
func (d *drawing) verdict(figure string, ok bool, share float64, c render.Color, basis string) (draw func(y float64) []render.Item, height float64) {
	figureWidth := math.Max(d.set(figureType).Width(d.lang.Percent(1, 0)), d.set(figureType).Width(figure)) + 10
	w := endWidth - figureWidth
	text := d.set(smallType).Wrap(basis, w, d.p.Ink3)
	return func(y float64) []render.Item {
		if !ok {
			return text.At(d.endX()+figureWidth, y+12, render.Start)
		}
		ink := d.p.Ink
		if c == d.p.Bad {
			ink = c
		}
		items := []render.Item{d.set(figureType).Text(d.endX(), y+figureType.Baseline(), figure, ink, render.Start)}
		items = append(items, parts.Bar(d.endX()+figureWidth, y+7, w, 7, math.Max(0, math.Min(1, share)), c, d.p.Track)...)
		return append(items, text.At(d.endX()+figureWidth, y+20, render.Start)...)
	}, 20 + text.Height()
}

// placed is one value of a cell and where it stands in it.
type placed struct {
	x, y        float64
	text, where parts.Para
}

// sayings places the values of a cell: two beside each other where they fit,
// else below each other. The height is what the cell needs.
func (d *drawing) sayings(f *factRow, c *factCell) ([]placed, float64) {
	room := d.pitch - gap - signRoom - 9
	if len(c.values) == 0 {
		text := d.words.silent
		switch {
		case c.silent:
		case c.elsewhere:
			text = d.words.elsewhere
		default:
			return nil, 0
		}
		p := placed{text: d.set(silentType).Wrap(text, room, d.p.Ink3)}
		return []placed{p}, p.text.Height() + 16
	}
	var out []placed
	y, half := 0.0, room/2-5
	for i := 0; i < len(c.values); {
		n := 1
		if i+1 < len(c.values) && d.fits(c.values[i], half) && d.fits(c.values[i+1], half) {
			n = 2
		}
		w, tall := room, 0.0
		if n == 2 {
			w = half
		}
		for k, v := range c.values[i : i+n] {
			p := d.saying(f, c, v, w)
			p.x, p.y = float64(k)*(half+10), y
			tall = math.Max(tall, p.text.Height()+p.where.Height())
			out = append(out, p)
		}
		y += tall + 3
		i += n
	}
	return out, y - 3 + 15
}

func (d *drawing) saying(f *factRow, c *factCell, v saying, w float64) placed {
	ink := d.p.GoodInk
	switch {
	case f.said < 2:
		ink = d.p.Ink2
	case !v.agrees:
		ink = d.p.BadInk
	case c.differs():
		ink = d.p.Ink2
	}
	return placed{text: d.set(valueType).Wrap(v.text, w, ink), where: d.set(smallType).Wrap(numbers(v.at), w, ink)}
}

func (d *drawing) fits(v saying, w float64) bool {
	return d.set(valueType).Width(v.text) <= w && d.set(smallType).Width(numbers(v.at)) <= w
}

// numbers lists touchpoints by their numbers.
func numbers(at []int) string {
	s := make([]string, len(at))
	for i, n := range at {
		s[i] = strconv.Itoa(n)
	}
	return strings.Join(s, ", ")
}

// factCell draws one cell.
func (d *drawing) factCell(f *factRow, i int, list []placed, y, h float64) []render.Item {
	c := &f.cells[i]
	x, w := d.cellX(i), d.pitch-gap
	box := &render.Rect{X: x, Y: y, W: w, H: h, R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Block}}
	sx, sy := x+d.style.Room(cellPad)+5, y+h/2
	var sign *render.Path
	switch {
	case len(c.values) > 0 && f.said < 2: // nothing else to agree with
		d.used.only = true
		sign = d.point(sx, sy)
	case len(c.values) > 0 && c.differs():
		d.used.differs = true
		box.Fill.Color, box.Stroke = d.p.BadTint, render.Stroke{Color: d.p.Bad, Width: 1.4}
		sign = parts.Differs(sx, sy, 13, 1.8, d.p.Bad)
	case len(c.values) > 0:
		d.used.same = true
		box.Fill.Color = d.p.GoodTint
		sign = parts.Check(sx, sy, 14, 2, d.p.Good)
	case c.silent:
		d.used.silent = true
		sign = parts.Empty(sx, sy, 13, 1.4, d.p.Ink3)
	case c.elsewhere:
	default:
		return []render.Item{box, d.dash(x+w/2, sy)}
	}
	g := &render.Group{Title: d.channelName(d.doors[i].id), Items: []render.Item{box}}
	if sign != nil {
		g.Items = append(g.Items, sign)
	}
	inner := 0.0
	for _, p := range list {
		inner = math.Max(inner, p.y+p.text.Height()+p.where.Height())
	}
	top := y + (h-inner)/2
	for _, p := range list {
		g.Items = append(g.Items, p.text.At(x+signRoom+p.x, top+p.y, render.Start)...)
		g.Items = append(g.Items, p.where.At(x+signRoom+p.x, top+p.y+p.text.Height(), render.Start)...)
	}
	return []render.Item{g}
}

// point stands before a value that is the only one.
func (d *drawing) point(x, y float64) *render.Path {
	return parts.Pen(nil).Ring(x, y, 2.5).Fill(d.p.Ink3)
}

// dash says that a channel is not offered, or says nothing to a fact.
func (d *drawing) dash(x, y float64) render.Item {
	d.used.absent = true
	return &render.Line{X1: x - 6, Y1: y, X2: x + 6, Y2: y, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1.3}}
}
