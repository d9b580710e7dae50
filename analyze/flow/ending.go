package flow

import (
	"context"
	"errors"
	"math"

	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// Ending is the effort of the customers who end in a set of outcomes.
type Ending struct {
	Probability float64
	Expected    float64 // minutes; 0 where Probability is 0
	SD          float64 // minutes
	SDKnown     bool    // false where pairs were too many to follow
}

// Walk is the effort of all customers.
func (f *Flow) Walk() Ending {
	if f.Pairs {
		e := f.pairsOut.Walk()
		return Ending{Probability: 1, Expected: e.Expected, SD: math.Sqrt(e.Variance), SDKnown: true}
	}
	e := f.baseOut.Walk()
	return Ending{Probability: 1, Expected: e.Expected + f.repeatsTo(nil)}
}

// WalkTo is the effort of the customers who end in an outcome of the set, which
// is by index in Map.Outcomes.
func (f *Flow) WalkTo(set []bool) Ending {
	b := f.Absorbed(set)
	if !f.Pairs {
		e := f.baseOut.WalkTo(set, b)
		if e.Probability > 0 {
			e.Expected += f.repeatsTo(b) / e.Probability
		}
		return Ending{Probability: e.Probability, Expected: e.Expected}
	}
	if f.pairs != f.base {
		// What was said does not change where customers go.
		whole := b
		b = make([]float64, f.pairs.Len())
		for i, e := range f.pairOf {
			b[i] = whole[e]
		}
	}
	e := f.pairsOut.WalkTo(set, b)
	return Ending{Probability: e.Probability, Expected: e.Expected, SD: math.Sqrt(e.Variance), SDKnown: true}
}

// repeatsTo is the expected effort of saying things again, over the customers
// who then end where b says; a nil b is everybody.
func (f *Flow) repeatsTo(b []float64) float64 {
	sum := 0.0
	for i := range f.Out {
		for _, t := range f.Out[i] {
			switch {
			case t.Repeats == 0:
			case b == nil:
				sum += t.Repeats
			default:
				sum += t.Repeats * b[t.To]
			}
		}
	}
	return sum * f.weights.Repeat
}

// Absorbed is the probability, by encounter, of ending in an outcome of the
// set; 0 at encounters that are not reached.
func (f *Flow) Absorbed(set []bool) []float64 {
	b := f.baseOut.Absorbed(set)
	for i, reached := range f.Reached {
		if !reached {
			b[i] = 0
		}
	}
	return b
}

// Success is the set of the outcomes with success.
func (f *Flow) Success() []bool {
	outcomes := f.Graph.Map().Outcomes
	set := make([]bool, len(outcomes))
	for o := range outcomes {
		set[o] = outcomes[o].Success
	}
	return set
}

// NoReturn are the encounters that are reached and from which success cannot be.
func (f *Flow) NoReturn() []int {
	ends := f.base.Reaching(f.Success())
	var list []int
	for i, reached := range f.Reached {
		if reached && !ends[i] {
			list = append(list, i)
		}
	}
	return list
}

// Reaches are the probabilities of at least one visit to an encounter of each of
// the n groups; group tells the group of an encounter, or none by -1. ok is false
// where the journey is too entangled to tell.
func (f *Flow) Reaches(ctx context.Context, group []int, n int) (reach []float64, ok bool, err error) {
	reach, err = f.base.Entries(ctx, group, n)
	if errors.Is(err, markov.ErrTooDense) {
		return nil, false, nil
	}
	return reach, err == nil, err
}

// Meets are the probabilities of at least one visit to an encounter of each level
// or a higher one, from 0 to levels−1; an encounter of a level below 0 has none.
func (f *Flow) Meets(ctx context.Context, level []int, levels int) ([]float64, error) {
	if f.base.Len() <= markov.MeetsMost {
		return f.base.Meets(level, levels), nil
	}
	meets := make([]float64, levels)
	set := make([]bool, len(level))
	for k := range meets {
		for i, l := range level {
			set[i] = l >= k
		}
		var err error
		if meets[k], err = f.Reach(ctx, set); err != nil {
			return nil, err
		}
	}
	return meets, nil
}

// Reach is the probability of at least one visit to an encounter of the set.
func (f *Flow) Reach(ctx context.Context, set []bool) (float64, error) {
	const no, yes = 0, 1
	c := &markov.Chain{Outcomes: 2}
	number := make([]int, len(f.Out))
	states, ways := 0, 0
	for i := range f.Out {
		if f.Reached[i] && !set[i] {
			number[i] = states
			states++
			ways += len(f.Out[i])
		}
	}
	c.Grow(states, ways)
	redirect := func(edges []markov.Edge, list []Transition) []markov.Edge {
		for _, t := range list {
			e := markov.Edge{P: t.P}
			switch {
			case t.P <= 0:
				continue
			case t.To == journey.None:
				e.To = markov.Outcome(no)
			case set[t.To]:
				e.To = markov.Outcome(yes)
			default:
				e.To = number[t.To]
			}
			edges = append(edges, e)
		}
		return edges
	}
	c.Start = redirect(nil, f.Start)
	var edges []markov.Edge
	for i := range f.Out {
		if f.Reached[i] && !set[i] {
			edges = redirect(edges[:0], f.Out[i])
			c.AddState(0, edges...)
		}
	}
	solver, err := markov.Reduce(ctx, c, 0)
	if err != nil {
		return 0, err
	}
	b := solver.Absorbed([]bool{false, true})
	reach := 0.0
	for _, e := range c.Start {
		switch {
		case e.To >= 0:
			reach += e.P * b[e.To]
		case e.To == markov.Outcome(yes):
			reach += e.P
		}
	}
	return reach, nil
}

// Known is the share of the expected visits that go where the map says how long
// the customer is active; ok is false where nobody visits anything.
func (f *Flow) Known() (share float64, ok bool) {
	visits, basis := 0.0, 0.0
	for i, v := range f.Visits {
		visits += v
		if f.Graph.Encounters()[i].Detail.Active != nil {
			basis += v
		}
	}
	return basis / visits, visits > 0
}

// EffortGiven tells whether the map says of any effort that customers meet, be
// it that there is none. Unknown is not zero.
func (f *Flow) EffortGiven() bool {
	costs := func(list []Transition) bool {
		for _, t := range list {
			if t.Flow > 0 && t.Items.Sum() > 0 || t.Repeats > 0 {
				return true
			}
		}
		return false
	}
	for i, e := range f.Graph.Encounters() {
		d := e.Detail
		if f.Reached[i] && (d.Active != nil || d.Wait != nil || d.Delay != nil || d.Steps != nil || d.Auth != nil || costs(f.Out[i])) {
			return true
		}
	}
	return costs(f.Start)
}
