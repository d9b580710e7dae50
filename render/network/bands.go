package network

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// bandColors are the ground and the 1 px darker edges of a band.
type bandColors struct{ fill, edge, ink render.Color }

func (p *plan) bandColors(k kind) bandColors {
	s := &p.style
	switch k {
	case arrival:
		return bandColors{mix(s.Good, s.Block, 0.34), mix(s.Good, s.Block, 0.8), s.GoodInk}
	case fall:
		return bandColors{mix(s.Bad, s.Block, 0.62), s.Bad, s.BadInk}
	}
	return bandColors{mix(s.Traffic[2], s.Block, 0.72), mix(s.Traffic[3], s.Block, 0.75), s.Ink}
}

// piece is a stretch of a band: straight, or a bend where its ends differ in
// height.
type piece struct{ x0, y0, x1, y1 float64 }

// level tells whether it is a level stretch with room for a label.
func (q piece) level() bool { return math.Abs(q.y1-q.y0) < 1 && q.x1-q.x0 >= 40 }

// drawBands draws all bands, narrow ones last.
func (p *plan) drawBands() {
	var list []int
	for i := range p.links {
		if k := p.links[i].kind; k == band || k == arrival {
			list = append(list, i)
		}
	}
	p.arriveAt(list)
	sortBy(list, func(i int) float64 { return -p.links[i].w })
	for _, i := range list {
		l := &p.links[i]
		pieces := p.pieces(l)
		c := p.bandColors(l.kind)
		p.titled(l, p.ribbon(pieces, l.w, c)...)
		for _, q := range pieces {
			p.cross(q, l.w, i)
		}
		p.scene.wanted = append(p.scene.wanted, wanted{link: i, text: l.label, color: c.ink, ground: p.ground(c, l.w), at: spots(pieces, l.w), beside: beside(pieces, l.w), pill: p.style.Block})
	}
}

// ground is what the label of a band stands on: the band, or, where that is
// too narrow, a pill in the colour of the block.
func (p *plan) ground(c bandColors, w float64) render.Color {
	if w >= 14 {
		return ""
	}
	return p.style.Block
}

// arriveAt stacks what arrives in the boxes of success.
func (p *plan) arriveAt(list []int) {
	for i := range p.ends {
		e := &p.ends[i]
		if !e.success {
			continue
		}
		var in []int
		sum := 0.0
		for _, k := range list {
			if p.links[k].Outcome == e.outcome {
				in = append(in, k)
				sum += p.links[k].w
			}
		}
		for k := range p.pipes {
			if p.pipes[k].outcome == e.outcome {
				sum += p.pipes[k].w
			}
		}
		sortBy(in, func(k int) float64 { return p.links[k].y0 })
		y := e.mid() - sum/2
		for _, k := range in {
			p.links[k].y1 = y + p.links[k].w/2
			y += p.links[k].w
			if l := &p.links[k]; sum == l.w && math.Abs(l.y1-l.y0) < 3 {
				l.y1 = l.y0 // one band alone goes straight on
			}
		}
		for k := range p.pipes {
			if p.pipes[k].outcome == e.outcome {
				p.drawRise(&p.pipes[k], e.x, y+p.pipes[k].w/2)
			}
		}
	}
}

// drawRise leads a pipe of success up to its box.
func (p *plan) drawRise(k *pipe, x, y float64) {
	c := p.bandColors(arrival)
	c.edge = c.fill // as the pipe, which has no edges
	p.scene.lines = append(p.scene.lines, p.ribbon([]piece{{p.right + 2, k.y, x, y}}, k.w, c)...)
}

// pieces is the way of a band.
func (p *plan) pieces(l *link) []piece {
	from := &p.nodes[l.From]
	x0, y0, y1 := from.right(), l.y0, l.y1
	if l.To == none {
		e := p.endOf(l.Outcome)
		if y0 == y1 {
			return []piece{{x0, y0, e.x, y1}}
		}
		return []piece{{x0, y0, p.right, y0}, {p.right, y0, e.x, y1}}
	}
	to := &p.nodes[l.To]
	x1 := to.x
	if from.elsewhere != "" || to.elsewhere != "" {
		return p.level(l)
	}
	if l.To == l.From+1 || l.track == nil && !l.runs {
		return []piece{{x0, y0, x1, y1}}
	}
	// It bends in the gap after one card and in the gap before the other.
	xa, xb := p.nodes[l.From+1].x, p.nodes[l.To-1].right()
	switch {
	case l.track != nil:
		y := l.track.y()
		return []piece{{x0, y0, xa, y}, {xa, y, xb, y}, {xb, y, x1, y1}}
	case l.atTo:
		return []piece{{x0, y0, xa, y1}, {xa, y1, x1, y1}}
	}
	return []piece{{x0, y0, xb, y0}, {xb, y0, x1, y1}}
}

// ribbon draws a band along its pieces.
func (p *plan) ribbon(pieces []piece, w float64, c bandColors) []render.Item {
	upper, lower := edge(pieces, w, true), edge(pieces, w, false)
	area := append(parts.Pen(nil), upper...)
	// Back along the lower edge.
	last := pieces[len(pieces)-1]
	area = area.Line(last.x1, last.y1+w/2)
	for i := len(lower) - 1; i > 0; i-- {
		s, before := lower[i], lower[i-1]
		if s.Kind == render.CurveTo {
			area = area.Curve(s.X2, s.Y2, s.X1, s.Y1, before.X, before.Y)
		} else {
			area = area.Line(before.X, before.Y)
		}
	}
	line := render.Stroke{Color: c.edge, Width: 1}
	return []render.Item{area.Close().Fill(c.fill),
		&render.Path{Segments: append(append(parts.Pen(nil), upper...), lower...), Stroke: line}}
}

// titled draws a way with what it is as its title.
func (p *plan) titled(l *link, items ...render.Item) {
	p.scene.lines = append(p.scene.lines, &render.Group{Title: l.title, Items: items})
}

// edge is the upper or lower edge of a band. In a steep bend the edges are moved
// apart sideways, or the band would look thin there.
func edge(pieces []piece, w float64, upper bool) parts.Pen {
	side := 1.0
	if upper {
		side = -1
	}
	at := func(y float64) float64 { return y + side*w/2 }
	pen := parts.Pen(nil).Move(pieces[0].x0, at(pieces[0].y0))
	for _, q := range pieces {
		if math.Abs(q.y0-q.y1) < 0.01 {
			pen = pen.Line(q.x1, at(q.y1))
			continue
		}
		dx, dy := q.x1-q.x0, q.y1-q.y0
		k := math.Min(w/2, 0.32*dx) * math.Min(1, math.Abs(dy)/dx/2)
		// Where it falls, the upper edge is the one on the right.
		x := (q.x0+q.x1)/2 - side*math.Copysign(k, dy)
		pen = pen.Curve(x, at(q.y0), x, at(q.y1), q.x1, at(q.y1))
	}
	return pen
}

// loopStroke is how ways back are drawn.
func (p *plan) loopStroke(w float64) render.Stroke {
	return render.Stroke{Color: p.style.Loop, Width: w, Dash: []float64{5, 3.5}}
}

// loopBend is how far the bends of loops are rounded.
const loopBend = 18

func (p *plan) drawLoops() {
	for i := range p.links {
		l := &p.links[i]
		if l.kind != loop {
			continue
		}
		from, to := &p.nodes[l.From], &p.nodes[l.To]
		y := l.track.y() + 5
		y0, y1, dir := from.y, to.y, 1.0
		if from.row != 0 || to.row != 0 {
			y = l.track.y() - 5
			y0, y1, dir = from.y+from.h, to.y+to.h, -1
		}
		length := parts.HeadLength(l.w)
		pts := []parts.Point{{X: l.x0, Y: y0}, {X: l.x0, Y: y}, {X: l.x1, Y: y}, {X: l.x1, Y: y1 - dir*(length-1)}}
		p.titled(l,
			&render.Path{Segments: parts.Route(pts, loopBend), Stroke: render.Stroke{Color: p.style.Block, Width: l.w + 4}},
			&render.Path{Segments: parts.Route(pts, loopBend), Stroke: p.loopStroke(l.w)},
			parts.Head(l.x1, y1, 0, dir, length, p.style.Loop))
		p.cross(piece{l.x0, y0, l.x0, y}, 2, i)
		p.cross(piece{l.x1, y1, l.x1, y}, 2, i)
		lo, hi := math.Min(l.x0, l.x1), math.Max(l.x0, l.x1)
		p.cross(piece{lo, y, hi, y}, 2, i)
		label := l.label + l.back
		var at []parts.Point
		for _, t := range []float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9} {
			at = append(at, parts.Point{X: lo + t*(hi-lo), Y: y - 10*dir})
		}
		p.scene.wanted = append(p.scene.wanted, wanted{link: i, text: label, color: p.style.Loop, at: at, ground: p.style.Block})
	}
}

// drawPipes draws those who leave: from the foot of each card straight down into
// the pipe of their outcome, lower pipes first.
func (p *plan) drawPipes() {
	for i := len(p.pipes) - 1; i >= 0; i-- {
		k := &p.pipes[i]
		look := fall
		if p.m.Outcomes[k.outcome].Success {
			look = arrival
		}
		c := p.bandColors(look)
		if len(k.links) == 0 {
			continue
		}
		shape := p.pipeShape(k)
		// What falls into a lower pipe passes below this one.
		p.scene.lines = append(p.scene.lines, shape.Stroke(p.style.Block, 5))
		p.drawFalls(k, c)
		p.drawPipe(k, shape, c)
	}
	p.drawStarts()
	p.drawEntry()
}

func (p *plan) drawFalls(k *pipe, c bandColors) {
	sum := 0.0
	for _, i := range k.links {
		l := &p.links[i]
		n := &p.nodes[l.From]
		w := math.Min(l.w, 12)
		foot := n.y + n.h
		// It ends where the pipe is no deeper yet than before it, so that no
		// corner looks out below the bend.
		into := sum
		if sum = math.Min(sum+l.w, k.w); into == 0 {
			into = 0.4 * sum
		}
		p.titled(l,
			&render.Rect{X: l.x0 - w/2, Y: foot, W: w, H: k.y - k.w/2 + into - foot, Fill: render.Fill{Color: c.fill}})
		p.cross(piece{l.x0, foot, l.x0, k.y}, w, i)
		if l.label != "" {
			p.write(p.set(flowFont).text(l.x0+w/2+4, foot+15, l.label, c.ink, render.Start), p.style.Block, l.id)
		}
	}
}

// pipeShape widens from fall to fall; its upper edge is straight.
func (p *plan) pipeShape(k *pipe) parts.Pen {
	top := k.y - k.w/2
	first := p.links[k.links[0]].x0
	end := p.exit
	if p.m.Outcomes[k.outcome].Success {
		end = p.right + 2
	}
	w := math.Max(math.Min(p.links[k.links[0]].w, k.w), 1.8)
	pen := parts.Pen(nil).Move(end, top).Line(first-6, top).Line(first-6, top+w)
	for i, id := range k.links[1:] {
		l := &p.links[id]
		from := w
		if w += l.w; !p.net.Known {
			w = math.Min(w, k.w)
		}
		x := l.x0
		before := p.links[k.links[i]].x0
		step := math.Min(14, (x-before)/2)
		pen = pen.Line(x-step, top+from).Curve(x, top+from, x, top+w, x+step, top+w)
	}
	return pen.Line(end, top+math.Max(w, 1.8)).Close()
}

func (p *plan) drawPipe(k *pipe, shape parts.Pen, c bandColors) {
	first := p.links[k.links[0]].x0
	top := k.y - k.w/2
	p.scene.lines = append(p.scene.lines, shape.Fill(c.fill))
	p.cross(piece{first, k.y, p.exit, k.y}, k.w, none)
	name := p.outcomeName(k.outcome)
	if room := p.right - first - 12; p.set(endFont).width(name) <= math.Min(room, 300) {
		p.write(p.set(endFont).text(first-6, top+math.Min(p.links[k.links[0]].w, k.w)+14, name, c.ink, render.Start), p.style.Block, "")
	}
}

// startSign is a dot with an arrow down to y.
func (p *plan) startSign(x, y float64) []render.Item {
	return []render.Item{
		&render.Circle{X: x, Y: y - 18, R: 3.4, Fill: render.Fill{Color: p.style.Flow}},
		&render.Line{X1: x, Y1: y - 18, X2: x, Y2: y - 6, Stroke: render.Stroke{Color: p.style.Flow, Width: 1.6}},
		parts.Head(x, y, 0, 1, 7, p.style.Flow),
	}
}

// drawStarts marks where customers begin, where that is in several places.
func (p *plan) drawStarts() {
	for i := range p.nodes {
		n := &p.nodes[i]
		if !n.begins() {
			continue
		}
		x := n.x + 5
		p.scene.front = append(p.scene.front, p.startSign(x, n.y-1)...)
		p.write(p.set(flowFont).text(x+9, n.y-14, p.startLabel(n), p.style.Ink2, render.Start), p.style.Block, "")
	}
}
