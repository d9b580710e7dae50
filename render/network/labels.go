package network

import (
	"math"
	"slices"

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
	// Of a steep bend: places beside it, where the label needs no ground, with how
	// far its edge is away. On the bend itself it stands on a pill.
	beside []aside
	pill   render.Color
}

// aside is a place beside a line, for a label that begins or ends there.
type aside struct {
	x, y float64
	left bool // the label ends there
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
func (p *plan) write(t *render.Text, ground render.Color, id string) {
	b := textBox(t)
	var items []render.Item
	if ground != "" {
		items = append(items, &render.Rect{X: b.x0 - 2, Y: b.y0, W: b.x1 - b.x0 + 4, H: b.y1 - b.y0, R: 4,
			Fill: render.Fill{Color: ground}})
	}
	items = append(items, t)
	if id != "" {
		items = []render.Item{&render.Group{ID: id, Items: items}}
	}
	p.scene.text = append(p.scene.text, items...)
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
	sortBy(order, func(i int) float64 {
		length := pieces[i].x1 - pieces[i].x0
		if pieces[i].level() {
			length += 1e6
		}
		return -length
	})
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
	if w.text == "" {
		return
	}
	width := p.set(flowFont).width(w.text)
	for _, a := range w.beside {
		x := a.x + width/2 + 3
		if a.left {
			x = a.x - width/2 - 3
		}
		w.at = append(w.at, parts.Point{X: x, Y: a.y})
	}
	if n := len(w.beside); n > 0 { // they are tried first
		w.at = append(slices.Clone(w.at[len(w.at)-n:]), w.at[:len(w.at)-n]...)
	}
	blocked, crossed := p.around(w, width)
	best, least := none, math.Inf(1)
	for i, at := range w.at {
		b := box{at.X - width/2 - 3, at.Y - 7.5, at.X + width/2 + 3, at.Y + 7.5, w.link}
		if b.y0 < p.top+1 || b.y1 > p.foot || b.x0 < p.left || b.x1 > p.width-margin {
			continue
		}
		met := cost(b, blocked, crossed)
		if c := met + 0.01*float64(i); c < least {
			best, least = i, c
		}
		if met == 0 {
			break // those that follow are no better
		}
	}
	if best == none {
		return
	}
	at := w.at[best]
	if len(w.beside) > 0 {
		w.ground = w.pill
	}
	p.write(p.set(flowFont).middle(at.X, at.Y, w.text, w.color, render.Middle), w.ground, p.links[w.link].id)
}

// around picks what lies near any of the places that a label may take.
func (p *plan) around(w *wanted, width float64) (blocked, crossed []box) {
	all := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1), none}
	for _, at := range w.at {
		all.x0, all.x1 = math.Min(all.x0, at.X-width/2-8), math.Max(all.x1, at.X+width/2+8)
		all.y0, all.y1 = math.Min(all.y0, at.Y-10), math.Max(all.y1, at.Y+10)
	}
	for _, o := range p.scene.blocked {
		if o.meets(all) {
			blocked = append(blocked, o)
		}
	}
	for _, o := range p.scene.crossed {
		if o.owner != w.link && o.meets(all) {
			crossed = append(crossed, o)
		}
	}
	return blocked, crossed
}

// cost counts the lines that a label would meet; cards and texts are forbidden.
func cost(b box, blocked, crossed []box) float64 {
	for _, o := range blocked {
		if b.meets(o) {
			return math.Inf(1)
		}
	}
	sum := 0.0
	near := box{b.x0 - 4, b.y0 - 2, b.x1 + 4, b.y1 + 2, none}
	for _, o := range crossed {
		if near.meets(o) {
			sum++
		}
	}
	return sum
}

// beside are places beside the only bend of a band where that is steep: on its
// right, as one reads on, then on its left.
func beside(pieces []piece, w float64) []aside {
	q := pieces[0]
	for _, o := range pieces { // a band that runs level has its label there
		if o.level() {
			return nil
		}
		if o.x1-o.x0 > q.x1-q.x0 {
			q = o
		}
	}
	dx, dy := q.x1-q.x0, math.Abs(q.y1-q.y0)
	if dy < 40 || dy < 0.35*dx {
		return nil
	}
	var out []aside
	for _, left := range []bool{false, true} {
		for _, t := range []float64{0.5, 0.42, 0.58, 0.34, 0.66} {
			x, y := bendAt(q, t)
			// How far its edge is away, sideways, at this height: half its width
			// over how steep it is there.
			slope := 4 * dy * t * (1 - t) / (dx * (t*t + (1-t)*(1-t)))
			off := w/2/slope + math.Min(w/2, 0.32*dx)*math.Min(1, dy/dx/2)
			if left {
				off = -off
			}
			out = append(out, aside{x + off, y, left})
		}
	}
	return out
}
