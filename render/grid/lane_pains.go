package grid

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

func (d *drawing) hasPains() bool {
	for i := range d.cols {
		if len(d.cols[i].pains) > 0 {
			return true
		}
	}
	return false
}

// cardHead is the first row of a card: a label, marks, and pins at its end;
// pins that do not fit stand in rows of their own.
type cardHead struct {
	beside, below []*finding
}

func splitPins(pins []*finding, room float64) cardHead {
	n := 0
	if room >= pinPitch {
		n = min(len(pins), perRow(room))
	}
	return cardHead{pins[:n], pins[n:]}
}

// rows is how high the rows below the first are in w.
func (h cardHead) rows(w float64) float64 {
	return pinPitch * math.Ceil(float64(len(h.below))/float64(perRow(w)))
}

func (d *drawing) drawHead(h cardHead, x, w, y float64) []render.Item {
	items, _ := d.pinStack(h.beside, x, w, y)
	more, _ := d.pinStack(h.below, x, w, y+pinPitch)
	return append(items, more...)
}

const (
	painHead  = 18.0 // first row of a pain
	painLeft  = 11.0
	painRight = 7.0
)

// painText is a pain as it is set in its card.
type painText struct {
	head        cardHead
	where, text para
	solved      para    // by what that is not drawn here
	w           float64 // of the text
}

func (d *drawing) painText(p *painCard, c *column) painText {
	t := painText{w: c.w - painLeft - painRight}
	used := d.set(bodyBold).width(p.label) + 10
	if p.Severity != nil {
		used += parts.SeverityWidth + 8
	}
	t.head = splitPins(d.pinsAt("pains", c.index, p.ID), t.w-used+painRight-2)
	if p.ID == "" {
		t.head = cardHead{}
	}
	t.where = d.set(hintFont).wrap(p.where, t.w, d.p.BadInk)
	t.text = d.set(bodyFont).wrap(p.Text, t.w, d.p.BadInk)
	if by := d.solvedElsewhere(p); len(by) > 0 {
		t.solved = d.set(bodyBold).wrap(say(d.words.solvedBy, strings.Join(by, ", ")), t.w, d.p.BadInk)
	}
	return t
}

func (t painText) height() float64 {
	return 6 + painHead + t.head.rows(t.w) + t.where.height() + t.text.height() + t.solved.height() + 8
}

// drawPains draws what goes wrong; cards beside one another are equally high.
func (d *drawing) drawPains(top, least float64) ([]render.Item, float64) {
	var texts [][]painText
	var rows []float64
	for i := range d.cols {
		c := &d.cols[i]
		texts = append(texts, nil)
		for k, p := range c.pains {
			t := d.painText(p, c)
			texts[i] = append(texts[i], t)
			if k == len(rows) {
				rows = append(rows, 0)
			}
			rows[k] = math.Max(rows[k], t.height())
		}
	}
	var items []render.Item
	y := top + d.style.Room(lanePad)
	for k, h := range rows {
		for i := range d.cols {
			if c := &d.cols[i]; k < len(c.pains) {
				p := c.pains[k]
				p.x, p.y, p.w, p.h = c.x, y, c.w, h
				items = append(items, d.drawPain(p, texts[i][k]))
			}
		}
		y += h + d.style.Room(laneGap)
	}
	return items, math.Max(least, y-d.style.Room(laneGap)+d.style.Room(lanePad)-top)
}

func (d *drawing) drawPain(p *painCard, t painText) render.Item {
	id := ""
	if p.ID != "" {
		id = "pain-" + p.ID
	}
	g := &render.Group{ID: id, Items: []render.Item{
		&render.Rect{X: p.x, Y: p.y, W: p.w, H: p.h, R: 2, Fill: render.Fill{Color: d.p.BadTint}},
		&render.Rect{X: p.x, Y: p.y, W: 3.5, H: p.h, R: 1.5, Fill: render.Fill{Color: d.p.Bad}},
	}}
	x, y := p.x+painLeft, p.y+6
	g.Items = append(g.Items, d.set(bodyBold).text(x, y+bodyBold.baseline(), p.label, d.p.BadInk, render.Start))
	if p.Severity != nil {
		g.Items = append(g.Items, parts.Severity(x+d.set(bodyBold).width(p.label)+9, y+12, *p.Severity, d.p.Bad, d.faint())...)
	}
	g.Items = append(g.Items, d.drawHead(t.head, x, t.w+painRight-2, y-2)...)
	y += painHead + t.head.rows(t.w)
	g.Items = append(g.Items, t.where.at(x, y, render.Start)...)
	y += t.where.height()
	g.Items = append(g.Items, t.text.at(x, y, render.Start)...)
	g.Items = append(g.Items, t.solved.at(x, y+t.text.height(), render.Start)...)
	return g
}

// faint is the colour of severity bars that do not count, on the red tint.
func (d *drawing) faint() render.Color { return d.p.CardLine }
