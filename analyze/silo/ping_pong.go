package silo

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// pingPong is the expected number of times per customer that a department hands
// over to another and gets the customer straight back, A→B→A, however long the
// customer stays inside B; and the pairs between which that happens, the most
// frequent first. Both handoffs have known ends, so an encounter that nobody
// owns breaks the chain.
func pingPong(in *analysis.Input) (figures.Value, []figures.Return, error) {
	o := ownersOf(in)
	if len(o.ids) < 2 {
		return in.Insufficient(analysis.OneOwner), nil, nil
	}
	total := 0.0
	list := []figures.Return{}
	for b := range o.ids {
		times, err := o.returned(b)
		if err != nil {
			return figures.Value{}, nil, err
		}
		for a, x := range times {
			if x > 0 {
				total += x
				list = append(list, figures.Return{From: o.ids[a], Via: o.ids[b], Flow: x})
			}
		}
	}
	slices.SortFunc(list, func(a, b figures.Return) int {
		return cmp.Or(cmp.Compare(printed(b.Flow), printed(a.Flow)), cmp.Compare(a.From, b.From), cmp.Compare(a.Via, b.Via))
	})
	return figures.Of(total), list, nil
}

// owners numbers the departments that own what customers reach.
type owners struct {
	in  *analysis.Input
	ids []string
	of  []int // by encounter: number of its owner, or journey.None
}

func ownersOf(in *analysis.Input) owners {
	o := owners{in: in, of: make([]int, len(in.Graph.Encounters()))}
	number := map[string]int{}
	for i, e := range in.Graph.Encounters() {
		o.of[i] = journey.None
		id := e.Detail.Owner
		if id == "" || !in.Flow.Reached[i] {
			continue
		}
		n, ok := number[id]
		if !ok {
			n = len(o.ids)
			number[id] = n
			o.ids = append(o.ids, id)
		}
		o.of[i] = n
	}
	return o
}

// returned is the expected number of handoffs to department b that end in a
// handoff back, by the department that hands over. It lets those who come from each department walk inside b until
// they leave it.
func (o owners) returned(b int) ([]float64, error) {
	from := make([][]float64, len(o.ids)) // flow from a department, by state
	chain := &markov.Chain{Outcomes: len(o.ids) + 1}
	elsewhere := markov.Outcome(len(o.ids))
	state := make([]int, len(o.of))
	n := 0
	for i, owner := range o.of {
		if owner == b {
			state[i] = n
			n++
		}
	}
	var edges []markov.Edge
	for i, owner := range o.of {
		edges = edges[:0]
		for _, t := range o.in.Flow.Out[i] {
			to := journey.None
			if t.To != journey.None {
				to = o.of[t.To]
			}
			if to == b && owner != b && owner != journey.None && t.Flow > 0 {
				if from[owner] == nil {
					from[owner] = make([]float64, n)
				}
				from[owner][state[t.To]] += t.Flow
			}
			e := markov.Edge{To: elsewhere, P: t.P}
			switch to {
			case journey.None:
			case b:
				e.To = state[t.To]
			default:
				e.To = markov.Outcome(to)
			}
			edges = append(edges, e)
		}
		if owner == b {
			chain.AddState(0, edges...)
		}
	}
	inside, err := markov.Reduce(o.in.Context, chain, 0)
	if err != nil {
		return nil, err
	}
	times := make([]float64, len(o.ids))
	for a, flow := range from {
		if flow == nil {
			continue
		}
		for i, visits := range inside.SolveLeft(flow) {
			for _, e := range chain.Out(i) {
				if e.To == markov.Outcome(a) {
					times[a] += visits * e.P
				}
			}
		}
	}
	return times, nil
}
