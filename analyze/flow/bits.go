package flow

import (
	"context"

	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// bitChain follows whether any datum of a set has been said: two states an
// encounter at most.
type bitChain struct {
	encounter []int32 // of a state
	yes       []bool  // something of the set was said before the encounter is left
	number    []int   // 1 + state, by encounter without and with something said before arriving
	chain     *markov.Chain
	visits    []float64 // of a state
}

// silent is the expected number of times that customers leave an encounter
// without having said anything of the set.
func (c *bitChain) silent(encounter int) float64 {
	n := c.number[2*encounter]
	if n == 0 || c.yes[n-1] {
		return 0
	}
	return c.visits[n-1]
}

// followData computes without pairs what needs none: the expected number of
// repeats, by one solve per datum. The flow without any, by one solve per set
// asked, is that of keepContext.
func (f *Flow) followData(ctx context.Context, s *said) error {
	f.Pairs = false
	for n, id := range s.ids {
		set := s.none()
		set.add(n)
		if !f.charges(s, set) {
			continue
		}
		c, err := f.followBit(ctx, s, set)
		if err != nil {
			return err
		}
		for i, yes := range c.yes {
			out := f.Out[c.encounter[i]]
			for k := range out {
				if yes && s.charge[out[k].index].has(n) {
					out[k].Repeats += c.visits[i] * out[k].P
					out[k].Repeated = appendOnce(out[k].Repeated, id)
				}
			}
		}
	}
	return nil
}

func appendOnce(list []string, id string) []string {
	if len(list) > 0 && list[len(list)-1] == id {
		return list
	}
	return append(list, id)
}

// charges tells whether a transition of the set is charged at all.
func (f *Flow) charges(s *said, set dataSet) bool {
	for _, c := range s.charge {
		if c.meets(set) {
			return true
		}
	}
	return false
}

// keepContext fills in Kept.
func (f *Flow) keepContext(ctx context.Context, s *said) error {
	chains := map[string]*bitChain{}
	for i := range f.Out {
		for k := range f.Out[i] {
			t := &f.Out[i][k]
			if len(t.Repeated) == 0 || !f.Reached[i] {
				continue
			}
			set := s.charge[t.index]
			c, ok := chains[set.key()]
			if !ok {
				var err error
				if c, err = f.followBit(ctx, s, set); err != nil {
					return err
				}
				chains[set.key()] = c
			}
			t.Kept = c.silent(i) * t.P
		}
	}
	f.settleKept()
	return nil
}

// followBit follows customers with whether they have said any datum of the set.
func (f *Flow) followBit(ctx context.Context, s *said, set dataSet) (*bitChain, error) {
	c := f.bitChain(s, set)
	solver, err := markov.Reduce(ctx, c.chain, 0)
	if err != nil {
		return nil, err
	}
	c.visits, c.chain = solver.Visits(), nil
	return c, nil
}

// bitChain is the chain of encounters and whether any datum of the set has been
// said. It costs what saying it again does where the set is of one datum.
func (f *Flow) bitChain(s *said, set dataSet) *bitChain {
	chain := &markov.Chain{Outcomes: f.base.Outcomes}
	c := &bitChain{number: make([]int, 2*len(f.Out)), chain: chain}
	state := func(encounter int, before bool) int {
		at := 2 * encounter
		if before {
			at++
		}
		if c.number[at] == 0 {
			c.encounter = append(c.encounter, int32(encounter))
			c.yes = append(c.yes, before || s.asks[encounter].meets(set))
			c.number[at] = len(c.encounter)
		}
		return c.number[at] - 1
	}
	for _, t := range f.Start {
		if t.To != journey.None && t.P > 0 {
			chain.Start = append(chain.Start, markov.Edge{To: state(t.To, false), P: t.P})
		}
	}
	var out []markov.Edge
	for n := 0; n < len(c.encounter); n++ {
		out = out[:0]
		for _, t := range f.Out[c.encounter[n]] {
			if t.P <= 0 {
				continue
			}
			e := markov.Edge{To: end(t), P: t.P}
			if t.To != journey.None {
				e.To = state(t.To, c.yes[n] && !s.asks[t.To].meets(set))
				if c.yes[n] && s.charge[t.index].meets(set) {
					e.Cost = f.weights.Repeat
				}
			}
			out = append(out, e)
		}
		chain.AddState(0, out...)
	}
	return c
}
