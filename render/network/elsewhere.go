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
	n := &p.nodes[st.from]
	n.x, st.w = st.x, n.w
	if n.index == 0 {
		st.w += math.Max(0, gaps[0]-p.style.Room(blockPad)-stageGap)
	}
}

// measureElsewhere fits the box for other pages to its text and its ways.
func (p *plan) measureElsewhere(n *node) {
	ends := float64(max(len(n.tops), len(n.feet)))
	n.w = math.Ceil(math.Max(p.set(nameFont).narrowest(n.elsewhere, 48, 110, 3)+2*cardRight, 24+15*ends))
	n.lines = p.set(nameFont).wrap(n.elsewhere, n.w-2*cardRight)
	n.h = math.Ceil(2*p.style.Room(cardPad) + float64(len(n.lines))*nameFont.lead)
	p.measureBands(n)
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
