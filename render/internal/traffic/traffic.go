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
	Ends  []float64 // per outcome of the map: flow into it
}

// Place is one touchpoint.
type Place struct {
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
	if n.Known {
		n.addFlows(g, effort, links)
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
	last := (*touchpoint.Touchpoint)(nil)
	for _, e := range g.Encounters() {
		if e.Touchpoint != last {
			last = e.Touchpoint
			n.Places = append(n.Places, Place{Stage: e.Stage, Touchpoint: e.Touchpoint, Visits: visits[e.Touchpoint.ID], Assumed: true})
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
	for _, e := range g.Encounters() {
		add(place(g, e.Index), e.Share, g.Out(e.Index))
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

// addFlows takes flows from the figures, and shares from the flows.
func (n *Network) addFlows(g *journey.Graph, effort *figures.Effort, at map[key]int) {
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
		i, ok := at[k]
		if !ok || k.from == journey.None || !finite(t.Flow) {
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
}

// place is the place in file order of an encounter's touchpoint.
func place(g *journey.Graph, encounter int) int {
	return g.Position(g.Encounters()[encounter].Touchpoint.ID)
}

func finite(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }
