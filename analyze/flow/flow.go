package flow

import (
	"context"
	"errors"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// Limits bound the work. The zero Limits are the defaults.
type Limits struct {
	// Pairs is the largest number of pairs of an encounter and the data said so
	// far that are followed one by one; default DefaultPairs. Beyond it
	// expectations stay exact, by one solve per datum, and the standard
	// deviation is not computed.
	Pairs int
	// Entries is the largest number of entries that the reduced chain of pairs
	// may hold before it counts as beyond the limit; default DefaultEntries.
	Entries int
}

// The default limits: about a second and 200 MB.
const (
	DefaultPairs   = 100_000
	DefaultEntries = 5_000_000
)

// Flow is where customers go. All slices by encounter have the length and the
// order of Graph.Encounters.
type Flow struct {
	Graph *journey.Graph

	// Reached tells which encounters can be reached from the start by positive
	// shares.
	Reached []bool
	// Trapped are the encounters that are reached and from which no outcome can
	// be: where there are any, nothing below is computed.
	Trapped []int

	Visits []float64       // expected number of visits, by encounter
	Items  []figures.Items // what one visit costs in itself, by encounter
	Start  []Transition    // as Graph.Start
	Out    [][]Transition  // as Graph.Out, by encounter
	// Pairs tells whether the data said so far were followed pair by pair.
	Pairs bool
	// Asks tells whether any encounter that is reached asks for data.
	Asks bool

	base, pairs       *markov.Chain // pairs is base where nobody repeats anything
	baseOut, pairsOut *markov.Solver
	pairOf            []int32    // encounter of a pair
	edges             []pairEdge // by edge of pairs
	weights           journey.Weights
}

// Transition is a way on with the customers who take it.
type Transition struct {
	journey.Transition
	Switch  bool // the channel changes, both known
	Handoff bool // the accountable department changes, both known
	// Items is what the transition costs each time, repeated asks aside.
	Items figures.Items
	// Flow is the expected number of times per customer who starts.
	Flow float64
	// Repeats is the expected number of data said again here, per customer who
	// starts; Kept the part of Flow on which nothing is.
	Repeats, Kept float64
	// Repeated are the data that somebody says again here, in order of the map.
	Repeated []string

	index int // over all transitions between encounters; start transitions have -1
}

// Follow follows the customers of g. It fails only where ctx ends.
func Follow(ctx context.Context, g *journey.Graph, limits Limits) (*Flow, error) {
	if limits.Pairs == 0 {
		limits.Pairs = DefaultPairs
	}
	if limits.Entries == 0 {
		limits.Entries = DefaultEntries
	}
	f := &Flow{Graph: g, weights: g.Map().Weights}
	f.price()
	f.makeBase()
	f.Reached = f.base.Reached()
	ends := f.base.Reaching(nil)
	for i, reached := range f.Reached {
		if reached && !ends[i] {
			f.Trapped = append(f.Trapped, i)
		}
		f.Asks = f.Asks || reached && len(g.Encounters()[i].Detail.Asks) > 0
	}
	if len(f.Trapped) > 0 {
		return f, nil
	}
	if err := f.solveBase(ctx); err != nil {
		return nil, err
	}
	said := newSaid(f)
	err := f.followPairs(ctx, said, limits)
	if errors.Is(err, errTooMany) || errors.Is(err, markov.ErrTooDense) {
		f.pairs = nil
		if err = f.followData(ctx, said); err == nil {
			err = f.keepContext(ctx, said)
		}
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// OK tells whether customers could be followed: nobody is trapped.
func (f *Flow) OK() bool { return len(f.Trapped) == 0 }

// makeBase makes the chain of encounters. What cannot be reached stands in it
// as a state that ends at once, so that numbers are those of the graph.
func (f *Flow) makeBase() {
	f.base = &markov.Chain{Outcomes: len(f.Graph.Map().Outcomes)}
	f.base.Start = edgesOf(f.Start)
	for i := range f.Out {
		f.base.AddState(f.Items[i].Sum(), edgesOf(f.Out[i])...)
	}
}

func edgesOf(list []Transition) []markov.Edge {
	edges := make([]markov.Edge, 0, len(list))
	for _, t := range list {
		edges = append(edges, markov.Edge{To: end(t), P: t.P, Cost: t.Items.Sum()})
	}
	return edges
}

// end is where t leads, as a chain numbers it.
func end(t Transition) int {
	if t.To == journey.None {
		return markov.Outcome(t.Outcome)
	}
	return t.To
}

func (f *Flow) solveBase(ctx context.Context) error {
	// Encounters that are not reached may be traps: they leave the chain.
	c := &markov.Chain{Outcomes: f.base.Outcomes, Start: f.base.Start}
	for i, reached := range f.Reached {
		if reached {
			c.AddState(f.base.Cost[i], f.base.Out(i)...)
		} else {
			c.AddState(0, markov.Edge{To: markov.Outcome(0), P: 1})
		}
	}
	f.base = c
	var err error
	if f.baseOut, err = markov.Reduce(ctx, c, 0); err != nil {
		return err
	}
	f.Visits = f.baseOut.Visits()
	for i := range f.Start {
		f.Start[i].Flow = f.Start[i].P
		f.Start[i].Kept = f.Start[i].P
	}
	for i := range f.Out {
		for k := range f.Out[i] {
			f.Out[i][k].Flow = f.Visits[i] * f.Out[i][k].P
		}
	}
	return nil
}
