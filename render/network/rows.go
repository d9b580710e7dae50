package network

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// maxRows bounds the rows below the spine.
const maxRows = 3

// order asks the layouter, if there is one, which of the touchpoints off the
// spine should stand nearer to it; else those do that more visit.
func (p *plan) order(ctx context.Context, layouter Layouter) error {
	off := p.off()
	for _, i := range off {
		p.nodes[i].near = -p.nodes[i].place.Visits
	}
	if layouter == nil || len(off) < 2 || len(p.nodes) > MaxNodes {
		return nil
	}
	g := Graph{Nodes: make([]Node, len(p.nodes))}
	for i := range p.nodes {
		g.Nodes[i] = Node{W: 112, H: 64, Rank: i, Spine: p.nodes[i].row == 0}
	}
	for i := range p.links {
		l := &p.links[i]
		if l.To != none && l.To != l.From {
			g.Edges = append(g.Edges, Edge{From: l.From, To: l.To, Weight: l.w, Back: l.kind == loop})
		}
	}
	layout, err := layouter.Layout(ctx, g)
	if err != nil {
		return err
	}
	if len(layout.Centers) != len(p.nodes) {
		return nil // an answer to something else
	}
	var middle []float64
	for _, i := range p.spine {
		middle = append(middle, layout.Centers[i].Y)
	}
	slices.Sort(middle)
	for _, i := range off {
		if d := math.Abs(layout.Centers[i].Y - middle[len(middle)/2]); !math.IsNaN(d) {
			p.nodes[i].near = math.Round(d)
		}
	}
	return nil
}

// off are the nodes off the spine.
func (p *plan) off() []int {
	var out []int
	for i := range p.nodes {
		if p.nodes[i].row != 0 {
			out = append(out, i)
		}
	}
	return out
}

// placeRows gives each node off the spine the first row in which no way passes
// through its card, nor one of its own ways through another.
func (p *plan) placeRows() {
	off := p.off()
	slices.SortStableFunc(off, func(a, b int) int { return cmp.Compare(p.nodes[a].near, p.nodes[b].near) })
	p.rows = 1
	for _, i := range off {
		best, least := 1, math.Inf(1)
		for r := 1; r <= maxRows; r++ {
			if c := p.conflicts(i, r); c < least {
				best, least = r, c
			}
		}
		p.nodes[i].row = best
		p.rows = max(p.rows, best+1)
	}
	p.liftRows()
}

// liftRows moves everything up where no card of a page stands on the spine.
func (p *plan) liftRows() {
	for i := range p.nodes {
		if n := &p.nodes[i]; n.elsewhere == "" && n.row == 0 {
			return
		}
	}
	if p.rows < 2 {
		return
	}
	for i := range p.nodes {
		p.nodes[i].row = max(0, p.nodes[i].row-1)
	}
	p.rows--
}

// conflicts weighs the ways that would meet a card if node i stood in row r,
// and how far down that is.
func (p *plan) conflicts(i, r int) float64 {
	sum := 0.12 * float64(r-1)
	for k := range p.links {
		l := &p.links[k]
		if l.kind != band || l.To == none {
			continue
		}
		mine := l.From == i || l.To == i
		if !mine && (p.nodes[l.From].row == r || p.nodes[l.To].row == r) && l.From < i && i < l.To {
			sum += 0.05 + l.Flow
		}
		if !mine {
			continue
		}
		for j := l.From + 1; j < l.To; j++ {
			if p.nodes[j].row == r {
				sum += 0.05 + l.Flow
				break
			}
		}
		// Neighbours on one row are joined straight.
		if other := l.From + l.To - i; p.nodes[other].row > 0 && p.nodes[other].row != r {
			sum += 0.2 * l.Flow
		}
	}
	return sum
}
