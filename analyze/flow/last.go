package flow

import (
	"context"

	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// Last is the expected number of times per customer, by encounter, that an
// encounter of the set is the last of the set that the customer meets. Over the
// set it sums to the probability of meeting one at all. Encounters out of the
// set have 0.
func (f *Flow) Last(ctx context.Context, set []bool) ([]float64, error) {
	const never, again = 0, 1
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
	var edges []markov.Edge
	for i := range f.Out {
		if !f.Reached[i] || set[i] {
			continue
		}
		edges = edges[:0]
		for _, t := range f.Out[i] {
			e := markov.Edge{P: t.P}
			switch {
			case t.P <= 0:
				continue
			case t.To == journey.None:
				e.To = markov.Outcome(never)
			case set[t.To]:
				e.To = markov.Outcome(again)
			default:
				e.To = number[t.To]
			}
			edges = append(edges, e)
		}
		c.AddState(0, edges...)
	}
	solver, err := markov.Reduce(ctx, c, 0)
	if err != nil {
		return nil, err
	}
	b := solver.Absorbed([]bool{true, false})
	last := make([]float64, len(f.Out))
	for i := range f.Out {
		if !f.Reached[i] || !set[i] {
			continue
		}
		for _, t := range f.Out[i] {
			switch {
			case t.P <= 0:
			case t.To == journey.None:
				last[i] += f.Visits[i] * t.P
			case !set[t.To]:
				last[i] += f.Visits[i] * t.P * b[number[t.To]]
			}
		}
	}
	return last, nil
}
