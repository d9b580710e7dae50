package network

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// wanted is a label that is to stand at one of several places, the best first.
type wanted struct {
	link   int
	text   string
	color  render.Color
	ground render.Color // of its pill, "" for none
	at     []parts.Point
}

// textBox is the area that a line of text takes up.
func textBox(t *render.Text) box {
	x := t.X
	switch t.Anchor {
	case render.Middle:
		x -= t.Width / 2
	case render.End:
		x -= t.Width
	}
	return box{x, t.Y - t.Size*fonts.Ascent + 1, x + t.Width, t.Y + t.Size*fonts.Descent, none}
}

// write puts a text above all lines, on ground so that those that cross it
// stop, and keeps other labels off it.
func (p *plan) write(t *render.Text, ground render.Color) {
	b := textBox(t)
	if ground != "" {
		p.scene.text = append(p.scene.text, &render.Rect{X: b.x0 - 2, Y: b.y0, W: b.x1 - b.x0 + 4, H: b.y1 - b.y0, R: 4,
			Fill: render.Fill{Color: ground}})
	}
	p.scene.text = append(p.scene.text, t)
	p.scene.blocked = append(p.scene.blocked, b)
}

// cross notes where a line runs, for labels to keep off.
func (p *plan) cross(q piece, w float64, owner int) {
	if q.y0 == q.y1 || q.x0 == q.x1 {
		p.scene.crossed = append(p.scene.crossed, box{math.Min(q.x0, q.x1) - w/2*b2f(q.x0 == q.x1), math.Min(q.y0, q.y1) - w/2*b2f(q.y0 == q.y1),
			math.Max(q.x0, q.x1) + w/2*b2f(q.x0 == q.x1), math.Max(q.y0, q.y1) + w/2*b2f(q.y0 == q.y1), owner})
		return
	}
	const steps = 6
	for i := range steps {
		x0, y0 := bendAt(q, float64(i)/steps)
		x1, y1 := bendAt(q, float64(i+1)/steps)
		p.scene.crossed = append(p.scene.crossed, box{math.Min(x0, x1), math.Min(y0, y1) - w/2, math.Max(x0, x1), math.Max(y0, y1) + w/2, owner})
	}
}

func b2f(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// bendAt is a place on the middle of a bend, t from 0 to 1.
func bendAt(q piece, t float64) (x, y float64) {
	u := 1 - t
	xm := (q.x0 + q.x1) / 2
	return u*u*u*q.x0 + 3*u*t*xm + t*t*t*q.x1, (u*u*u+3*u*u*t)*q.y0 + (3*u*t*t+t*t*t)*q.y1
}

// spots are places for a label on a band, the best first: the middle of its
// longest stretch, then elsewhere on it, then on its bends.
func spots(pieces []piece, w float64) []parts.Point {
	var out []parts.Point
	order := make([]int, len(pieces))
	for i := range order {
		order[i] = i
	}
	sortBy(order, func(i int) float64 { return -(pieces[i].x1 - pieces[i].x0) })
	for _, i := range order {
		for _, t := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88, 0.06, 0.94} {
			x, y := bendAt(pieces[i], t)
			out = append(out, parts.Point{X: x, Y: y})
		}
	}
	return out
}

// labels puts every wanted label where it meets no card or text and as few lines
// as can be. Those with fewest places come first.
func (p *plan) labels() {
	order := make([]int, len(p.scene.wanted))
	for i := range order {
		order[i] = i
	}
	length := func(w *wanted) float64 { return math.Abs(w.at[0].X - w.at[len(w.at)-1].X) }
	sortBy(order, func(i int) float64 { return length(&p.scene.wanted[i]) })
	for _, i := range order {
		p.label(&p.scene.wanted[i])
	}
}

func (p *plan) label(w *wanted) {
	width := flowFont.width(w.text)
	best, least := none, math.Inf(1)
	for i, at := range w.at {
		b := box{at.X - width/2 - 3, at.Y - 7.5, at.X + width/2 + 3, at.Y + 7.5, w.link}
		if b.y0 < p.top+1 || b.y1 > p.foot || b.x0 < p.left || b.x1 > p.width-margin {
			continue
		}
		if cost := p.cost(b) + 0.01*float64(i); cost < least {
			best, least = i, cost
		}
	}
	if best == none {
		return
	}
	at := w.at[best]
	p.write(flowFont.middle(at.X, at.Y, w.text, w.color, render.Middle), w.ground)
}

// cost counts what a label would meet; cards and texts are forbidden.
func (p *plan) cost(b box) float64 {
	for _, o := range p.scene.blocked {
		if b.meets(o) {
			return math.Inf(1)
		}
	}
	sum := 0.0
	for _, o := range p.scene.crossed {
		if o.owner != b.owner && b.meets(o) {
			sum++
		}
	}
	return sum
}
