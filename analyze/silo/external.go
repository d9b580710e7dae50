package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// externalInternal is the E–I index of Krackhardt & Stern (1988, Informal
// networks and organizational crises), (external − internal) ÷ (external +
// internal), over the flow between encounters that have owners, self-loops
// included; and the mean that it would have if the same departments owned other
// encounters. A permutation of owners leaves a self-loop internal and makes any
// other transition internal with the probability Σn_k(n_k−1) ÷ n(n−1).
func externalInternal(in *analysis.Input) (index, baseline figures.Value) {
	count := map[string]int{}
	n := 0
	for i, e := range in.Graph.Encounters() {
		if in.Flow.Reached[i] && e.Detail.Owner != "" {
			count[e.Detail.Owner]++
			n++
		}
	}
	if len(count) < 2 {
		return in.Insufficient(analysis.OneOwner), in.Insufficient(analysis.OneOwner)
	}
	var external, internal, self float64
	for i, e := range in.Graph.Encounters() {
		for _, t := range in.Flow.Out[i] {
			if t.To == journey.None || e.Detail.Owner == "" {
				continue
			}
			switch to := in.Graph.Encounters()[t.To].Detail.Owner; {
			case to == "":
			case to != e.Detail.Owner:
				external += t.Flow
			default:
				internal += t.Flow
				if t.To == i {
					self += t.Flow
				}
			}
		}
	}
	all := external + internal
	if all <= 0 {
		return in.Insufficient(analysis.NoOwnedFlow), in.Insufficient(analysis.NoOwnedFlow)
	}
	same := 0
	for _, k := range count {
		same += k * (k - 1)
	}
	chance := float64(same) / float64(n*(n-1))
	return figures.Of((external - internal) / all), figures.Of(1 - 2*(self+(all-self)*chance)/all)
}
