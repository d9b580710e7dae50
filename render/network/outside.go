package network

import (
	"slices"

	"github.com/seam-cx/seam/render/internal/pages"
)

// outside is a way between a node and what a part of a journey leaves out.
type outside struct {
	node   int
	step   int  // number of the touchpoint at its other end
	leaves bool // it leads out of the part, else into it
	link   link // without ends
}

// later tells whether its other end stands to the right of the node.
func (o *outside) later() bool { return o.leaves == (o.link.kind == band) }

// isPart tells whether only a part of a journey is drawn.
func (p *plan) isPart() bool { return p.m.Whole() != p.m }

// visitsOn makes the visits of places those on the channels that are drawn:
// whoever comes leaves again.
func (p *plan) visitsOn() {
	if !p.net.Known || len(p.m.Selection().Channels) == 0 {
		return
	}
	for i := range p.net.Places {
		p.net.Places[i].Visits = 0
	}
	for _, l := range p.net.Links {
		if l.From != none {
			p.net.Places[l.From].Visits += l.Flow
		}
	}
	for _, l := range p.net.Leaving {
		p.net.Places[l.From].Visits += l.Flow
	}
}

// takeOutside takes the ways into and out of a part of a journey.
func (p *plan) takeOutside() {
	add := func(o outside, flow, share float64, back bool) {
		if p.net.Known && !(flow > 1e-6) {
			return
		}
		o.link = link{kind: band}
		o.link.Outcome, o.link.Flow, o.link.Share = none, flow, share
		if back {
			o.link.kind = loop
		}
		o.link.w = p.linkWidth(&o.link)
		p.outside = append(p.outside, o)
	}
	whole := p.m.Whole().Graph()
	for _, l := range p.net.Leaving {
		step := whole.Position(l.To.Touchpoint.ID) + 1
		add(outside{node: l.From, step: step, leaves: true}, l.Flow, l.Share, step <= p.nodes[l.From].place.Number)
	}
	for _, e := range p.net.Entering {
		add(outside{node: e.To, step: e.From}, e.Flow, e.Share, e.From >= p.nodes[e.To].place.Number)
	}
}

// leads tells whether a way to or from what the part leaves out has its other end
// to the left, or to the right, of the nodes from first to last, half open.
func (p *plan) leads(first, last int, later bool) bool {
	return slices.ContainsFunc(p.outside, func(o outside) bool { return o.node >= first && o.node < last && o.later() == later })
}

// nameOutside is what stands on the box for all that is left, or right, of the
// nodes from first to last, half open: the numbers of steps where what is drawn
// has no gaps.
func (p *plan) nameOutside(first, last int, later bool, words pages.Words) string {
	if len(p.m.Selection().Channels) > 0 {
		return p.words.channels
	}
	from, to := p.nodes[first].place.Number, p.nodes[last-1].place.Number
	lo, hi := 1, from-1
	if later {
		lo, hi = to+1, p.steps()
	}
	if to-from != last-1-first || lo > hi || p.m.Selection().Persona != "" {
		return p.words.hidden
	}
	return words.Range(lo, hi)
}

// steps are the touchpoints of the whole journey.
func (p *plan) steps() int {
	n := 0
	for _, s := range p.m.Whole().Stages {
		n += len(s.Touchpoints)
	}
	return n
}
