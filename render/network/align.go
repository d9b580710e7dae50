package network

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// grid is what the bands of a page have in common, in layout pixels: where their
// blocks begin and end, how wide the boxes are that stand for other bands, and
// where the boxes of outcomes stand and how wide they are at least. The zero grid
// leaves all that to each band.
type grid struct{ from, to, box, exit, end float64 }

// align gives the bands of a page one grid, so that their stages begin and end
// below one another; where that is too wide for the page, each keeps its own.
func align(bands []*plan) {
	if len(bands) < 2 {
		return
	}
	var g grid
	for _, p := range bands {
		for i := range p.nodes {
			if p.nodes[i].elsewhere != "" {
				g.box = math.Max(g.box, p.nodes[i].w)
			}
		}
		g.end = math.Max(g.end, p.needed()-margin-p.exit)
	}
	for _, p := range bands { // how wide they are by themselves
		if first := &p.stages[0]; p.nodes[0].elsewhere != "" {
			g.from = math.Max(g.from, first.x+first.w+g.box-p.nodes[0].w+stageGap)
		}
	}
	g.from = math.Ceil(math.Max(g.from, margin))
	for _, p := range bands {
		p.page.grid = g
		p.measure()
		g.to = math.Max(g.to, p.blocksEnd())
	}
	rest := stageGap + g.box + exitGap - stageGap + g.end + margin
	width := bands[0].page.width
	if g.to = math.Max(g.to, math.Floor(width-rest)); g.to+rest > math.Max(width, minWidth)+0.5 {
		g = grid{}
	} else {
		g.exit = g.to + stageGap + g.box + exitGap - stageGap
	}
	for _, p := range bands {
		p.page.grid = g
		p.measure()
	}
}

// blocksEnd is the right edge of the last block.
func (p *plan) blocksEnd() float64 {
	end := 0.0
	for i := range p.stages {
		if p.parts[i].stage != nil {
			end = math.Max(end, p.stages[i].x+p.stages[i].w)
		}
	}
	return end
}

// fillGrid widens all columns alike, until the blocks end where the grid does.
func (p *plan) fillGrid(gaps []float64) {
	cards := 0
	for i := range p.nodes {
		if p.nodes[i].elsewhere == "" {
			cards++
		}
	}
	p.each = 0
	p.placeStages(gaps)
	if spare := p.page.grid.to - p.blocksEnd(); spare > 0 && cards > 0 {
		p.each = spare / float64(cards)
		p.placeStages(gaps)
	}
}

// drawEntry leads into the first card from the free room at the left of a grid,
// where all begin there.
func (p *plan) drawEntry() {
	g := p.page.grid
	if len(p.nodes) == 0 {
		return
	}
	if n := &p.nodes[0]; g.from > margin && n.elsewhere == "" && n.start > 0.9995 {
		x := g.from - 26
		p.scene.lines = append(p.scene.lines, &render.Circle{X: x, Y: n.mid(), R: 5, Fill: render.Fill{Color: p.style.Flow}})
		p.scene.lines = append(p.scene.lines, parts.Arrow([]parts.Point{{X: x, Y: n.mid()}, {X: n.x - 1, Y: n.mid()}},
			render.Stroke{Color: p.style.Flow, Width: 2.4}, "")...)
		p.cross(piece{x, n.mid(), n.x, n.mid()}, 3, none)
	}
}
