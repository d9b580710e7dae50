// Package traffic sums what flows between touchpoints over all their channels:
// what a picture of a journey draws, where the graph has one state a channel.
// It adds up figures and computes none.
package traffic

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Network is a journey with one node a touchpoint.
type Network struct {
	Places []Place // in file order
	Links  []Link  // from the start, then by place; targets in file order, outcomes last
	// Known tells that there are flows. Without them Flow and Visits are 0, and
	// shares are those that the map declares.
	Known bool
	Ends  []float64 // per outcome of the map: flow into it, of the whole journey where it is known
	// Leaving are the ways out of a part of a journey, by place and then as the
	// whole map has what they lead to.
	Leaving []Leave
	// Entering are the ways into such a part, by place and then by where they come from.
	Entering []Enter
}

// Leave is everything that flows from one touchpoint to an encounter that is
// not shown.
type Leave struct {
	From        int               // index of a place
	To          journey.Encounter // of the whole map
	Flow, Share float64           // as of a Link
}

// Place is one touchpoint.
type Place struct {
	Number     int // in the whole journey, counted from 1
	Stage      *journey.Stage
	Touchpoint *touchpoint.Touchpoint
	Owners     []string // ids of the departments accountable on its channels, "" for nobody; each once, in file order
	Visits     float64  // expected number per customer who starts
	Truth      bool     // a moment of truth on some channel
	Assumed    bool     // its content rests on assumptions, on every channel
}

// Link is everything that flows from one touchpoint to another, or into an
// outcome.
type Link struct {
	From    int // index of a place; journey.None from the start
	To      int // index of a place; journey.None into an outcome
	Outcome int // index of an outcome; journey.None into a place
	Flow    float64
	Share   float64 // of those who leave From
	Assumed bool    // every share in it was assumed
}

// Back tells whether l leads to the same or an earlier place.
func (l Link) Back() bool { return l.To != journey.None && l.To <= l.From }

// Of sums the journey of m. Effort may be nil.
func Of(m *journey.Map, effort *figures.Effort) *Network {
	g := m.Graph()
	n := &Network{Ends: make([]float64, len(m.Outcomes))}
	n.addPlaces(g, effort)
	links := n.addLinks(g)
	leaves := n.addLeaving(g)
	if n.Known {
		n.addFlows(g, effort, links, leaves)
	}
	n.addEntering(g, effort)
	if n.Known && m.Whole() != m {
		n.Ends = Of(m.Whole(), effort).Ends
		return n
	}
	for _, l := range n.Links {
		if l.Outcome != journey.None {
			n.Ends[l.Outcome] += l.Flow
		}
	}
	return n
}

func (n *Network) addPlaces(g *journey.Graph, effort *figures.Effort) {
	visits := map[string]float64{}
	if effort != nil {
		for _, t := range effort.Touchpoints {
			if t.Visits.OK && finite(t.Visits.X) {
				visits[t.ID] = t.Visits.X
				n.Known = true
			}
		}
	}
	whole := g.Map().Whole().Graph()
	last := (*touchpoint.Touchpoint)(nil)
	for _, e := range g.Encounters() {
		if e.Touchpoint != last {
			last = e.Touchpoint
			n.Places = append(n.Places, Place{Number: whole.Position(e.Touchpoint.ID) + 1, Stage: e.Stage, Touchpoint: e.Touchpoint, Visits: visits[e.Touchpoint.ID], Assumed: true})
		}
		p := &n.Places[len(n.Places)-1]
		p.Truth = p.Truth || e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth
		p.Assumed = p.Assumed && e.Detail.Basis == touchpoint.Assumed
		known := false
		for _, o := range p.Owners {
			known = known || o == e.Detail.Owner
		}
		if !known {
			p.Owners = append(p.Owners, e.Detail.Owner)
		}
	}
}

// key is a pair of ends.
type key struct{ from, to, outcome int }

// compare puts the start first and outcomes last.
func (k key) compare(o key) int {
	return cmp.Or(cmp.Compare(k.from, o.from), cmp.Compare(k.outcome, o.outcome), cmp.Compare(k.to, o.to))
}

// addLinks joins the transitions of the graph by touchpoint and returns where
// each link stands.
func (n *Network) addLinks(g *journey.Graph) map[key]int {
	shares, assumed := map[key]float64{}, map[key]bool{}
	add := func(from int, weight float64, ways []journey.Transition) {
		for _, t := range ways {
			k := key{from, journey.None, t.Outcome}
			if t.To != journey.None {
				k.to = place(g, t.To)
			}
			old, seen := assumed[k]
			assumed[k] = t.Assumed && (old || !seen)
			shares[k] += weight * t.P
		}
	}
	add(journey.None, 1, g.Start())
	shown := shownShares(g)
	for _, e := range g.Encounters() {
		weight := e.Share
		if shown != nil {
			weight /= shown[e.Touchpoint.ID]
		}
		add(place(g, e.Index), weight, g.Out(e.Index))
	}
	keys := slices.SortedFunc(maps.Keys(shares), key.compare)
	at := make(map[key]int, len(keys))
	for _, k := range keys {
		if s := shares[k]; s > 0 {
			at[k] = len(n.Links)
			n.Links = append(n.Links, Link{From: k.from, To: k.to, Outcome: k.outcome, Share: min(s, 1), Assumed: assumed[k]})
		}
	}
	return at
}

// shownShares are the parts of the visits of each touchpoint that are on the
// channels of a part of a journey; nil where g is that of a whole one.
func shownShares(g *journey.Graph) map[string]float64 {
	if g.Map().Whole() == g.Map() {
		return nil
	}
	of := map[string]float64{}
	for _, e := range g.Encounters() {
		of[e.Touchpoint.ID] += e.Share
	}
	for id, x := range of {
		if x <= 0 {
			of[id] = 1
		}
	}
	return of
}

// addLeaving joins the ways out of a part by touchpoint and what they lead to.
func (n *Network) addLeaving(g *journey.Graph) map[[2]int]int {
	shown := shownShares(g)
	if shown == nil {
		return nil
	}
	whole := g.Map().Whole().Graph().Encounters()
	at := map[[2]int]int{}
	for _, e := range g.Encounters() {
		for _, t := range g.Leaving(e.Index) {
			k := [2]int{place(g, e.Index), t.To}
			i, ok := at[k]
			if !ok {
				i = len(n.Leaving)
				at[k] = i
				n.Leaving = append(n.Leaving, Leave{From: k[0], To: whole[t.To]})
			}
			n.Leaving[i].Share = min(1, n.Leaving[i].Share+e.Share/shown[e.Touchpoint.ID]*t.P)
		}
	}
	slices.SortStableFunc(n.Leaving, func(a, b Leave) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To.Index, b.To.Index))
	})
	for i, l := range n.Leaving {
		at[[2]int{l.From, l.To.Index}] = i
	}
	return at
}

// index is where each encounter stands in g, by touchpoint and channel.
func index(g *journey.Graph) map[[2]string]int {
	at := map[[2]string]int{}
	for _, e := range g.Encounters() {
		at[[2]string{e.Touchpoint.ID, e.Channel}] = e.Index
	}
	return at
}

// addFlows takes flows from the figures, and shares from the flows.
func (n *Network) addFlows(g *journey.Graph, effort *figures.Effort, at map[key]int, leaves map[[2]int]int) {
	var shown, all map[[2]string]int
	if whole := g.Map().Whole(); whole != g.Map() {
		shown, all = index(g), index(whole.Graph())
	}
	outcomes := map[string]int{}
	for i, o := range g.Map().Outcomes {
		outcomes[o.ID] = i
	}
	out := make([]float64, len(n.Places))
	for _, t := range effort.Transitions {
		k := key{g.Position(t.From), journey.None, journey.None}
		if o, ok := outcomes[t.Outcome]; ok && t.To == "" {
			k.outcome = o
		} else if t.To != "" {
			k.to = g.Position(t.To)
		}
		if k.from == journey.None || !finite(t.Flow) {
			continue
		}
		if shown != nil { // a part of the journey, of which some channels may be left out
			if _, ok := shown[[2]string{t.From, t.FromChannel}]; !ok {
				continue
			}
			if _, ok := shown[[2]string{t.To, t.ToChannel}]; !ok && t.To != "" {
				if i, ok := leaves[[2]int{k.from, all[[2]string{t.To, t.ToChannel}]}]; ok {
					n.Leaving[i].Flow += t.Flow
				}
				out[k.from] += t.Flow
				continue
			}
		}
		i, ok := at[k]
		if !ok {
			continue
		}
		n.Links[i].Flow += t.Flow
		out[k.from] += t.Flow
	}
	for i := range n.Links {
		l := &n.Links[i]
		switch {
		case l.From == journey.None:
			l.Flow = l.Share
		case out[l.From] > 0:
			l.Share = l.Flow / out[l.From]
		}
	}
	for i := range n.Leaving {
		if l := &n.Leaving[i]; out[l.From] > 0 {
			l.Share = l.Flow / out[l.From]
		}
	}
}

// place is the place in file order of an encounter's touchpoint.
func place(g *journey.Graph, encounter int) int {
	return g.Position(g.Encounters()[encounter].Touchpoint.ID)
}

func finite(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }
