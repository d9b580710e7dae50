package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// externalInternal fills in the E–I index of Krackhardt & Stern (1988, Informal
// networks and organizational crises), (external − internal) ÷ (external +
// internal), over the flow between encounters that have owners, self-loops
// included; the mean that it would have if the same departments owned other
// encounters; and how often it would then be as low or lower. A permutation of
// owners leaves a self-loop internal and makes any other transition internal
// with the probability Σn_k(n_k−1) ÷ n(n−1).
func externalInternal(in *analysis.Input, s *figures.Silos) {
	o := ownedFlow(in)
	why := analysis.NoOwnedFlow
	if len(o.count) < 2 {
		why = analysis.OneOwner
	}
	if len(o.count) < 2 || o.external+o.internal <= 0 {
		s.EI, s.EIBaseline, s.EIP = in.Insufficient(why), in.Insufficient(why), in.Insufficient(why)
		return
	}
	all, n, same := o.external+o.internal, len(o.owner), 0
	for _, k := range o.count {
		same += k * (k - 1)
	}
	chance := float64(same) / float64(n*(n-1))
	s.EI = figures.Of((o.external - o.internal) / all)
	s.EIBaseline = figures.Of(1 - 2*(o.self+(all-o.self)*chance)/all)
	s.EIP = figures.Of(o.asInternal())
}

// owned is the flow between the encounters that customers reach and a
// department owns.
type owned struct {
	owner []int32 // of each such encounter
	count []int   // encounters of each owner
	ways  []way   // self-loops aside

	external, internal, self float64
}

type way struct {
	from, to int32 // in owned.owner
	flow     float64
}

func ownedFlow(in *analysis.Input) owned {
	by := ownersOf(in)
	o := owned{count: make([]int, len(by.ids))}
	number := make([]int32, len(by.of))
	for i, d := range by.of {
		if d != journey.None {
			number[i] = int32(len(o.owner))
			o.owner = append(o.owner, int32(d))
			o.count[d]++
		}
	}
	for i, d := range by.of {
		for _, t := range in.Flow.Out[i] {
			if d == journey.None || t.To == journey.None || by.of[t.To] == journey.None || t.Flow <= 0 {
				continue
			}
			switch {
			case t.To == i:
				o.self += t.Flow
				o.internal += t.Flow
				continue
			case by.of[t.To] == d:
				o.internal += t.Flow
			default:
				o.external += t.Flow
			}
			o.ways = append(o.ways, way{number[i], number[t.To], t.Flow})
		}
	}
	return o
}
