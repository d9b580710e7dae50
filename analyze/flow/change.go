package flow

import (
	"context"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// Change is what would be otherwise at one encounter.
type Change struct {
	Encounter int
	Cost      float64   // minutes that a visit would cost in itself; 0 or more
	P         []float64 // probabilities of Out of the encounter, which sum to 1; nil: as they are
}

// Effect is what the journey would take of a customer who starts.
type Effect struct {
	Expected float64 // minutes
	Success  float64 // probability
	// GivenSuccess is Expected of those who end with success; 0 where nobody
	// does.
	GivenSuccess float64
}

// Changed is the journey with some encounters changed, each named at most once.
// It is solved anew, so that it is exact however large the changes are. ok is
// false where customers would be trapped. A way on that nobody takes now stays
// untaken, whatever P says. It fails only where ctx ends.
func (f *Flow) Changed(ctx context.Context, changes []Change) (e Effect, ok bool, err error) {
	by := make(map[int]Change, len(changes))
	for _, c := range changes {
		by[c.Encounter] = c
	}
	if !f.Pairs {
		return f.changedBeyond(ctx, by)
	}
	encounter := func(state int) int { return state }
	transition := func(state, k int) int { return k }
	if f.pairs != f.base {
		encounter = func(state int) int { return int(f.pairOf[state]) }
		transition = func(state, k int) int {
			t := f.edges[f.pairs.FirstEdge(state)+k].transition
			return t.index - f.Out[f.pairOf[state]][0].index
		}
	}
	c, cut := changedChain(f.pairs, by, encounter, transition)
	c, solver, ok, err := reduced(ctx, c, cut)
	if !ok || err != nil {
		return Effect{}, ok, err
	}
	return effectOf(c, solver, f.Success()), true, nil
}

// changedChain is c with the states of some encounters changed, and whether a
// way on is no longer taken.
func changedChain(c *markov.Chain, by map[int]Change, encounter func(int) int, transition func(state, k int) int) (n *markov.Chain, cut bool) {
	n = &markov.Chain{Start: c.Start, Outcomes: c.Outcomes}
	edges := 0
	if c.Len() > 0 {
		edges = c.FirstEdge(c.Len()-1) + len(c.Out(c.Len()-1))
	}
	n.Grow(c.Len(), edges)
	var out []markov.Edge
	for i, cost := range c.Cost {
		change, ok := by[encounter(i)]
		if !ok {
			n.AddState(cost, c.Out(i)...)
			continue
		}
		out = append(out[:0], c.Out(i)...)
		if change.P != nil {
			for k := range out {
				out[k].P = change.P[transition(i, k)]
				cut = cut || !(out[k].P > 0)
			}
		}
		n.AddState(change.Cost, out...)
	}
	return n, cut
}

// reduced makes a chain ready; ok is false where a state that is reached cannot
// end. States that are no longer reached and could not end leave the chain. Only
// where a way was cut can there be any.
func reduced(ctx context.Context, c *markov.Chain, cut bool) (*markov.Chain, *markov.Solver, bool, error) {
	if cut {
		if len(c.Trapped()) > 0 {
			return nil, nil, false, nil
		}
		n := &markov.Chain{Start: c.Start, Outcomes: c.Outcomes}
		for i, ends := range c.Reaching(nil) {
			if ends {
				n.AddState(c.Cost[i], c.Out(i)...)
			} else {
				n.AddState(0, markov.Edge{To: markov.Outcome(0), P: 1})
			}
		}
		c = n
	}
	s, err := markov.Reduce(ctx, c, 0)
	return c, s, err == nil, err
}

// effectOf takes two solves: with the visits to each state and the probability
// of success from it, what succeeds costs Σ v_i(c_i·b_i + Σ p_ij·r_ij·b_j).
func effectOf(c *markov.Chain, s *markov.Solver, success []bool) Effect {
	visits, b := s.Visits(), s.Absorbed(success)
	var e Effect
	won := 0.0
	add := func(list []markov.Edge, times float64) {
		for _, x := range list {
			flow := times * x.P
			at := 0.0
			switch {
			case x.P <= 0:
				continue
			case x.To >= 0:
				at = b[x.To]
			case success[^x.To]:
				at = 1
				e.Success += flow
			}
			e.Expected += flow * x.Cost
			won += flow * x.Cost * at
		}
	}
	add(c.Start, 1)
	for i, v := range visits {
		if v <= 0 {
			continue
		}
		e.Expected += v * c.Cost[i]
		won += v * c.Cost[i] * b[i]
		add(c.Out(i), v)
	}
	if e.Success > 0 {
		e.GivenSuccess = won / e.Success
	}
	return e
}

// changedBeyond is Changed where pairs are too many to follow.
func (f *Flow) changedBeyond(ctx context.Context, by map[int]Change) (Effect, bool, error) {
	n := &Flow{Graph: f.Graph, weights: f.weights, Items: slices.Clone(f.Items), Start: slices.Clone(f.Start), Reached: f.Reached}
	for i, out := range f.Out {
		out = slices.Clone(out)
		change, ok := by[i]
		if ok {
			n.Items[i] = figures.Items{Active: change.Cost}
		}
		for k := range out {
			t := &out[k]
			t.Repeats, t.Kept, t.Repeated = 0, 0, nil
			if ok && change.P != nil && t.P > 0 {
				t.P = change.P[k]
			}
		}
		n.Out = append(n.Out, out)
	}
	n.makeBase()
	n.Reached = n.base.Reached()
	ends := n.base.Reaching(nil)
	for i, reached := range n.Reached {
		if reached && !ends[i] {
			return Effect{}, false, nil
		}
	}
	if err := n.solveBase(ctx); err != nil {
		return Effect{}, false, err
	}
	if err := n.followData(ctx, newSaid(n)); err != nil {
		return Effect{}, false, err
	}
	e := effectOf(n.base, n.baseOut, n.Success())
	e.Expected += n.repeatsTo(nil)
	if e.Success > 0 {
		e.GivenSuccess += n.repeatsTo(n.Absorbed(n.Success())) / e.Success
	}
	return e, true, nil
}

// Now is the journey as it is.
func (f *Flow) Now() Effect {
	all, done := f.Walk(), f.WalkTo(f.Success())
	return Effect{Expected: all.Expected, Success: done.Probability, GivenSuccess: done.Expected}
}

// Slope is by how much figures change for each unit of probability that a
// transition gains, while nothing else changes.
type Slope struct{ Expected, Success float64 }

// Slopes are the derivatives by the probability of each transition of Out:
// v_i(r_ij + g_j) and v_i·b_j. Transitions that nobody takes have none. Beyond
// the limit of pairs they leave out what is said again.
func (f *Flow) Slopes() [][]Slope {
	list := make([][]Slope, len(f.Out))
	b := f.Absorbed(f.Success())
	success := f.Success()
	for i, out := range f.Out {
		list[i] = make([]Slope, len(out))
		for k, t := range out {
			switch {
			case t.To != journey.None:
				list[i][k].Success = f.Visits[i] * b[t.To]
			case success[t.Outcome]:
				list[i][k].Success = f.Visits[i]
			}
		}
	}
	chain, solver := f.base, f.baseOut
	if f.Pairs {
		chain, solver = f.pairs, f.pairsOut
	}
	visits, from := solver.Visits(), solver.Walk().From
	for s, v := range visits {
		i := s
		if chain != f.base {
			i = int(f.pairOf[s])
		}
		for k, e := range chain.Out(s) {
			at := k
			if chain != f.base {
				at = f.edges[chain.FirstEdge(s)+k].transition.index - f.Out[i][0].index
			}
			to := 0.0
			if e.To >= 0 {
				to = from[e.To]
			}
			if f.Reached[i] && e.P > 0 {
				list[i][at].Expected += v * (e.Cost + to)
			}
		}
	}
	return list
}
