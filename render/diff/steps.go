package diff

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// stepText is a touchpoint as it is set in its card.
type stepText struct {
	name, does parts.Para
	notes      []parts.Para
	more       parts.Para
	pins       float64 // how high the pins are that the first row has no room for
}

const (
	headRow  = 22.0 // number, moment of truth and badge
	signRoom = 14.0 // left of a change
)

func (d *drawing) stepText(c *column) stepText {
	w := c.w - 2*d.style.Room(cardPad)
	name, ink, ink2 := strongType, d.p.Ink, d.p.Ink2
	switch c.status {
	case same, removed:
		name, ink, ink2 = nameType, d.p.Ink2, d.p.Ink3
	case added:
		ink, ink2 = d.p.GoodInk, d.p.GoodInk
	}
	t := stepText{name: d.set(name).Wrap(c.name(), w, ink), does: d.set(bodyType).Wrap(phrase.OneLine(c.tp().Does), w, ink2)}
	_, rest, _ := d.headPins(c)
	t.pins = pinPitch * pinRows(len(rest), w)
	for _, n := range c.notes {
		_, color := d.inks(n.class)
		t.notes = append(t.notes, d.inClass(bodyType, n.class).Wrap(n.text, c.w-signRoom, color))
	}
	if c.more > 0 {
		more := d.words.moreChanges
		if len(c.notes) == 0 {
			more = d.words.others
		}
		t.more = d.set(bodyType).Wrap(phrase.Fill(more, d.number(c.more)), c.w-signRoom, d.p.Ink3)
	}
	return t
}

// below is the height of the changes.
func (t *stepText) below() float64 {
	h := t.more.Height()
	for _, n := range t.notes {
		h += n.Height() + 4
	}
	return h
}

// steps draws the cards with their badges, and below them what changes.
func (d *drawing) steps(y float64) float64 {
	texts := make([]stepText, len(d.cols))
	card, notes := 84.0, 0.0
	for i := range d.cols {
		texts[i] = d.stepText(&d.cols[i])
		t := &texts[i]
		card = math.Max(card, headRow+8+t.pins+t.name.Height()+2+t.does.Height()+10)
		notes = math.Max(notes, t.below())
	}
	hints := []string{d.words.stepsHint}
	height := d.style.Room(lanePad) + card + d.style.Room(lanePad)
	if notes > 0 {
		height += notes + 8
	}
	height = math.Max(height, d.railHeight(d.words.steps, hints))
	d.lane("steps", d.words.steps, hints, y, height)
	for i := range d.cols {
		d.add(d.card(&d.cols[i], &texts[i], y+d.style.Room(lanePad), card))
	}
	return y + height + d.style.Room(laneGap)
}

// card is one touchpoint.
func (d *drawing) card(c *column, t *stepText, y, h float64) render.Item {
	g := &render.Group{ID: "tp-" + c.tp().ID, Title: d.statusWord(c.status)}
	box := &render.Rect{X: c.x, Y: y, W: c.w, H: h, R: d.style.Corner(cardRadius), Fill: render.Fill{Color: d.p.Card}, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1}}
	switch c.status {
	case added:
		box.Fill.Color, box.Stroke = d.p.GoodTint, render.Stroke{Color: d.p.Good, Width: 1.6}
	case removed:
		box.Fill.Color, box.Stroke = d.p.Block, render.Stroke{Color: d.p.Ink3, Width: 1.3, Dash: []float64{5, 3.5}}
	case changed:
		box.Stroke = render.Stroke{Color: d.p.Accent, Width: 1.6}
	}
	g.Items = append(g.Items, box)
	x, row := c.x+d.style.Room(cardPad), y+16
	if n := c.ordinal(); n != "" {
		g.Items = append(g.Items, middled(d.set(boldType), x, row, n, d.p.Ink3, render.Start))
		x += d.set(boldType).Width(n) + 15
	} else {
		x += 6
	}
	if tp := c.tp(); tp.MomentOfTruth != nil && *tp.MomentOfTruth {
		g.Items = append(g.Items, parts.Diamond(x, row, 6, d.p.Truth, ""))
	}
	if c.status != same {
		g.Items = append(g.Items, parts.Badge(c.right()-d.style.Room(cardPad)-5, row, d.badge(c.status), d.p)...)
	}
	first, rest, left := d.headPins(c)
	g.Items = append(g.Items, d.pinned(first, left, row-parts.PinRadius, c.w)...)
	g.Items = append(g.Items, d.pinned(rest, c.x+d.style.Room(cardPad), y+headRow+6, c.w-2*d.style.Room(cardPad))...)
	top := y + headRow + 8 + t.pins
	g.Items = append(g.Items, t.name.At(c.x+d.style.Room(cardPad), top, render.Start)...)
	if c.status == removed {
		g.Items = append(g.Items, strike(t.name, c.x+d.style.Room(cardPad), top, d.p.Bad)...)
	}
	g.Items = append(g.Items, t.does.At(c.x+d.style.Room(cardPad), top+t.name.Height()+2, render.Start)...)
	top = y + h + d.style.Room(lanePad)
	for i := range c.notes {
		g.Items = append(g.Items, d.use(&c.notes[i], c.x+5, top+7.5))
		g.Items = append(g.Items, t.notes[i].At(c.x+signRoom, top, render.Start)...)
		top += t.notes[i].Height() + 4
	}
	g.Items = append(g.Items, t.more.At(c.x+signRoom, top, render.Start)...)
	return g
}

// strike strikes each line of a text through.
func strike(p parts.Para, x, top float64, c render.Color) []render.Item {
	items := make([]render.Item, len(p.Lines))
	for i, l := range p.Lines {
		y := top + float64(i)*p.Lead + p.Baseline() - 0.28*p.Size
		items[i] = &render.Line{X1: x, Y1: y, X2: x + p.Width(l), Y2: y, Stroke: render.Stroke{Color: c, Width: 1.2}}
	}
	return items
}

func (d *drawing) badge(s status) parts.Change {
	switch s {
	case added:
		return parts.Added
	case removed:
		return parts.Removed
	}
	return parts.Altered
}

func (d *drawing) statusWord(s status) string {
	if s == same && d.changes == nil {
		return d.words.both
	}
	return [4]string{same: d.words.same, added: d.words.added, removed: d.words.removed, changed: d.words.changed}[s]
}

// middled is one line with its capitals centred around y.
func middled(t parts.Type, x, y float64, s string, c render.Color, a render.Anchor) render.Item {
	return t.Text(x, y+0.36*t.Size, s, c, a)
}
