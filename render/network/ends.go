package network

import (
	"cmp"
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
)

// pipe gathers all who leave for one outcome; it widens to the right.
type pipe struct {
	outcome int
	links   []int // that fall into it, from the left
	y       float64
	w       float64 // at its right end
}

// end is the box of an outcome.
type end struct {
	outcome    int
	success    bool
	number     string
	lines      []string
	x, y, w, h float64
}

// mid is the height of the middle of the box.
func (e *end) mid() float64 { return e.y + e.h/2 }

// Measures of the boxes of outcomes.
const (
	endGap   = 12.0
	endPad   = 12.0
	pipeGap  = 12.0
	pipeName = 16.0 // room for the name below the start of a pipe
)

// placeEnds puts success beside the spine and every other outcome at the end of
// its pipe, the pipes below all rows from y down.
func (p *plan) placeEnds(y float64) {
	p.measureEnds()
	at := p.top + 4
	if len(p.spine) > 0 {
		at = p.nodes[p.spine[len(p.spine)-1]].mid()
	}
	first := true
	for i := range p.ends {
		e := &p.ends[i]
		if !e.success {
			continue
		}
		if first {
			at = math.Max(p.top, at-e.h/2)
			first = false
		}
		e.y = math.Round(at)
		at += e.h + endGap
	}
	p.takePipes()
	y += 8
	if !first {
		y = math.Max(y, at)
	}
	// Pipes to success come first: their boxes lie above.
	for _, success := range []bool{true, false} {
		for i := range p.pipes {
			if k := &p.pipes[i]; p.m.Outcomes[k.outcome].Success == success {
				y = p.placePipe(k, y)
			}
		}
	}
	p.foot = y + 6
	p.width = math.Max(p.least(), p.exit+margin)
	if len(p.ends) > 0 {
		p.width = math.Max(p.least(), p.exit+p.ends[0].w+margin)
	}
}

func (p *plan) placePipe(k *pipe, y float64) float64 {
	h := pipeGap + k.w + pipeName
	if len(k.links) == 0 {
		h = pipeGap
	}
	e := p.endOf(k.outcome)
	if e.success {
		k.y = y + k.w/2
		return y + h
	}
	if e.h > h {
		k.y = y + e.h/2
		e.y = y
		return y + e.h + 8
	}
	k.y = y + k.w/2 + 2
	e.y = math.Round(math.Max(y, k.y-e.h/2))
	k.y = math.Max(k.y, e.mid())
	return math.Max(k.y+k.w/2+pipeName, e.y+e.h) + 8
}

func (p *plan) endOf(outcome int) *end {
	for i := range p.ends {
		if p.ends[i].outcome == outcome {
			return &p.ends[i]
		}
	}
	return nil
}

// measureEnds fits the boxes, all of one width.
func (p *plan) measureEnds() {
	width := math.Max(104, p.page.grid.end)
	for i := range p.m.Outcomes {
		o := &p.m.Outcomes[i]
		if p.unreached(i) {
			continue
		}
		e := end{outcome: i, success: o.Success, x: p.exit}
		if p.net.Known {
			e.number = p.amount(p.into(i))
		}
		width = max(width, p.endWidth(i), p.set(outcomeFont).width(e.number)+2*endPad)
		p.ends = append(p.ends, e)
	}
	for i := range p.ends {
		e := &p.ends[i]
		e.w = math.Ceil(width)
		e.lines = p.set(endFont).wrap(p.outcomeName(e.outcome), e.w-2*endPad)
		e.h = 2*8 + float64(len(e.lines))*endFont.lead
		if e.number != "" {
			e.h += outcomeFont.lead
		}
		e.h = math.Ceil(math.Max(e.h, p.arriving(e.outcome)+16))
	}
}

// endWidth is what the name of an outcome needs.
func (p *plan) endWidth(i int) float64 {
	const most, word = 210, 150
	f, name := p.set(endFont), p.outcomeName(i)
	return max(f.narrowest(name, 80, most, 4), f.unbroken(name, word)) + 2*endPad
}

// all tells whether the whole journey is in the band.
func (p *plan) all() bool { return p.page.whole() && !p.isPart() }

// unreached tells whether an outcome has no box: nobody ends there, and it is
// not what the journey is for.
func (p *plan) unreached(outcome int) bool {
	if !p.all() {
		return !slices.ContainsFunc(p.links, func(l link) bool { return l.Outcome == outcome })
	}
	if p.m.Outcomes[outcome].Success || p.net.Known && p.net.Ends[outcome] > 0 {
		return false
	}
	return !slices.ContainsFunc(p.links, func(l link) bool { return l.Outcome == outcome })
}

// into is the flow into an outcome: on a page, and of a part of a journey, what is
// drawn of it.
func (p *plan) into(outcome int) float64 {
	if p.all() {
		return p.net.Ends[outcome]
	}
	sum := 0.0
	for i := range p.links {
		if p.links[i].Outcome == outcome {
			sum += p.links[i].Flow
		}
	}
	return sum
}

// arriving is how high what arrives in an outcome's box stands there.
func (p *plan) arriving(outcome int) float64 {
	sum := 0.0
	for i := range p.links {
		if p.links[i].Outcome == outcome {
			sum += p.links[i].w
		}
	}
	return sum
}

// outcomeName is the short name where there is one: the full one is its title.
func (p *plan) outcomeName(i int) string {
	o := &p.m.Outcomes[i]
	switch {
	case o.Short != "":
		return o.Short
	case o.Name != "":
		return o.Name
	}
	return o.ID
}

// takePipes gathers the falls of each outcome.
func (p *plan) takePipes() {
	for o := range p.m.Outcomes {
		k := pipe{outcome: o}
		for i := range p.links {
			if l := &p.links[i]; l.kind == fall && l.Outcome == o {
				k.links = append(k.links, i)
				k.w += l.w
			}
		}
		if len(k.links) > 0 || !p.m.Outcomes[o].Success && !p.unreached(o) {
			p.pipes = append(p.pipes, k)
		}
	}
	for i := range p.pipes {
		k := &p.pipes[i]
		slices.SortFunc(k.links, func(a, b int) int { return cmp.Compare(p.links[a].From, p.links[b].From) })
		if !p.net.Known {
			k.w = 4
		}
	}
}

// sortBy sorts indices by a key, those of one key as they stand.
func sortBy(list []int, key func(int) float64) {
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(key(a), key(b)) })
}

// feetOf says where loops and falls leave a card at its foot: falls from the left
// with their labels beside them, then loops.
func (p *plan) feetOf(n *node) {
	x := n.x + 16
	for _, i := range n.falls {
		p.links[i].x0 = x
		x += p.set(flowFont).width(p.links[i].label) + 16
	}
	spread(n.feet, x-4, n.right()-12)
	spread(n.tops, n.x+math.Max(12, p.startRoom(n)-4), n.right()-12)
	for _, list := range [][]loopEnd{n.tops, n.feet} {
		for _, e := range list {
			if e.arrive {
				p.links[e.link].x1 = e.x
			} else {
				p.links[e.link].x0 = e.x
			}
		}
	}
}

// spread places the ends of loops evenly between two places.
func spread(ends []loopEnd, from, to float64) {
	for i := range ends {
		ends[i].x = from + (to-from)*(float64(i)+1)/float64(len(ends)+1)
	}
}

// drawEnds draws the boxes of outcomes.
func (p *plan) drawEnds() {
	for i := range p.ends {
		e := &p.ends[i]
		line, fill, ink := p.style.Bad, p.style.BadTint, p.style.BadInk
		if e.success {
			line, fill, ink = p.style.Good, p.style.GoodTint, p.style.GoodInk
		}
		p.scene.blocked = append(p.scene.blocked, box{e.x - 2, e.y - 2, e.x + e.w + 2, e.y + e.h + 2, none})
		o := &p.m.Outcomes[e.outcome]
		items := []render.Item{&render.Rect{X: e.x, Y: e.y, W: e.w, H: e.h, R: p.style.Corner(6),
			Fill: render.Fill{Color: fill}, Stroke: render.Stroke{Color: line, Width: 1.6}}}
		height := float64(len(e.lines)) * endFont.lead
		if e.number != "" {
			height += outcomeFont.lead
		}
		y := e.mid() - height/2
		x := e.x + e.w/2
		if e.number != "" {
			items = append(items, p.set(outcomeFont).text(x, y+outcomeFont.baseline(), e.number, ink, render.Middle))
			y += outcomeFont.lead
		}
		items = append(items, p.set(endFont).lines(x, y, e.lines, ink, render.Middle)...)
		title := o.Name
		if e.number != "" {
			title += ": " + e.number
		}
		p.scene.front = append(p.scene.front, &render.Group{ID: p.page.id("outcome-" + o.ID), Title: title, Items: items})
	}
}
