package network

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// elsewhereWidth is about how wide the box is that stands for other pages, with
// the gap beside it.
const elsewhereWidth = 150.0

// placeElsewhere gives the box for other pages its column.
func (p *plan) placeElsewhere(st *stage, gaps []float64) {
	n, g := &p.nodes[st.from], p.page.grid
	n.w = math.Max(n.w, g.box)
	n.x, st.w = st.x, n.w
	if n.index == 0 {
		st.w += math.Max(0, gaps[0]-p.style.Room(blockPad)-stageGap)
		st.w = math.Max(st.w, g.from-stageGap-st.x)
	}
}

// measureElsewhere fits the box for other pages to its text and its ways.
func (p *plan) measureElsewhere(n *node) {
	ends := float64(max(len(n.tops), len(n.feet)))
	f := p.set(nameFont)
	n.w = math.Ceil(math.Max(math.Max(f.narrowest(n.elsewhere, 48, 110, 3), f.unbroken(n.elsewhere, 110))+2*cardRight, 24+15*ends))
	n.lines = p.set(nameFont).wrap(n.elsewhere, n.w-2*cardRight)
	n.h = math.Max(56, math.Ceil(2*p.style.Room(cardPad)+float64(len(n.lines))*nameFont.lead))
}

// drawElsewhere draws the box for other pages: a page with its corner turned down.
func (p *plan) drawElsewhere(n *node) {
	const corner = 12.0
	shape := parts.Pen(nil).Move(n.x, n.y).Line(n.right()-corner, n.y).Line(n.right(), n.y+corner).Line(n.right(), n.y+n.h).Line(n.x, n.y+n.h).Close()
	fold := parts.Pen(nil).Move(n.right()-corner, n.y).Line(n.right()-corner, n.y+corner).Line(n.right(), n.y+corner)
	items := []render.Item{shape.Fill(p.style.Block), shape.Stroke(p.style.Ink3, 1.2), fold.Stroke(p.style.Ink3, 1.2)}
	y := n.mid() - float64(len(n.lines))*nameFont.lead/2 + (1-fonts.CapHeight)/2
	items = append(items, p.set(nameFont).lines(n.x+n.w/2, y, n.lines, p.style.Ink2, render.Middle)...)
	p.scene.front = append(p.scene.front, &render.Group{ID: p.page.id("page-" + n.place.Touchpoint.ID), Title: n.elsewhere, Items: items})
	p.scene.blocked = append(p.scene.blocked, box{n.x - 1, n.y - 1, n.right() + 1, n.y + n.h + 1, none})
}

// farPad is how far the box for other pages reaches over the ways at its side.
const farPad = 7.0

// reachElsewhere notes how far down ways reach the boxes for other pages.
func (p *plan) reachElsewhere() {
	for i := range p.links {
		l := &p.links[i]
		if l.kind != band || l.To == none {
			continue
		}
		row := max(p.nodes[l.From].row, p.nodes[l.To].row)
		for _, k := range [2]int{l.From, l.To} {
			if n := &p.nodes[k]; n.elsewhere != "" {
				n.deep = max(n.deep, row)
			}
		}
	}
}

// behindElsewhere tells whether a box for other pages reaches down to the row of a
// node, between it and the boxes of outcomes.
func (p *plan) behindElsewhere(from int) bool {
	for i := from + 1; i < len(p.nodes); i++ {
		if n := &p.nodes[i]; n.elsewhere != "" && n.deep >= p.nodes[from].row {
			return true
		}
	}
	return false
}

// jumpsElsewhere tells whether a way runs above the spine to other pages.
func (p *plan) jumpsElsewhere() bool {
	for i := range p.links {
		l := &p.links[i]
		if l.track != nil && l.track.zone == &p.above && (p.nodes[l.From].elsewhere != "" || p.nodes[l.To].elsewhere != "") {
			return true
		}
	}
	return false
}

// level is the way between a card and the box for other pages: it reaches that at
// the height at which it runs, so that its label stands on a level stretch.
func (p *plan) level(l *link) []piece {
	from, to := &p.nodes[l.From], &p.nodes[l.To]
	x0, x1 := from.right(), to.x
	switch {
	case l.track != nil && to.elsewhere != "":
		xa := p.nodes[l.From+1].x
		return []piece{{x0, l.y0, xa, l.y1}, {xa, l.y1, x1, l.y1}}
	case l.track != nil:
		xb := p.nodes[l.To-1].right()
		return []piece{{x0, l.y0, xb, l.y0}, {xb, l.y0, x1, l.y1}}
	}
	return []piece{{x0, l.y0, x1, l.y1}}
}

// stretch makes the box for other pages as high as the ways at its side, each of
// which goes on level.
func (p *plan) stretch(n *node) {
	top, foot := math.Inf(1), math.Inf(-1)
	for _, side := range []struct {
		list []int
		out  bool
	}{{n.in, false}, {n.out, true}} {
		for _, i := range side.list {
			l := &p.links[i]
			y := l.y0
			if side.out {
				y = l.y1
			}
			if l.track != nil {
				y = l.track.y()
			}
			if side.out {
				l.y0 = y
			} else {
				l.y1 = y
			}
			top, foot = math.Min(top, y-l.w/2), math.Max(foot, y+l.w/2)
		}
	}
	if top > foot {
		return
	}
	top, foot = math.Floor(top-farPad), math.Ceil(foot+farPad)
	if short := n.h - (foot - top); short > 0 {
		top, foot = top-math.Floor(short/2), foot+math.Ceil(short/2)
	}
	n.y, n.h = top, foot-top
}
