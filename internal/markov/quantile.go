package markov

import (
	"math"
	"sort"
)

// walk is what is kept of one walk.
type walk struct {
	cost    float64
	outcome int
}

// Sample is a number of walks, by what they cost.
type Sample struct {
	// Cut is the number of walks that were cut since they took too many steps.
	// They count as costing more than all others.
	Cut   int
	walks []walk // by cost, those that were cut at the end
}

func newSample(walks []walk) *Sample {
	s := &Sample{walks: walks}
	for i := range walks {
		if walks[i].outcome == Going {
			walks[i].cost = math.Inf(1)
			s.Cut++
		}
	}
	sort.Slice(walks, func(i, j int) bool {
		if walks[i].cost != walks[j].cost {
			return walks[i].cost < walks[j].cost
		}
		return walks[i].outcome < walks[j].outcome
	})
	return s
}

// Len is the number of walks.
func (s *Sample) Len() int { return len(s.walks) }

// Given is the part of s that ended in an outcome of the set.
func (s *Sample) Given(set []bool) *Sample {
	g := &Sample{}
	for _, w := range s.walks {
		if w.outcome != Going && set[w.outcome] {
			g.walks = append(g.walks, w)
		}
	}
	return g
}

// Share is the share of the walks that ended in an outcome of the set, with its
// standard error.
func (s *Sample) Share(set []bool) Estimate {
	n := float64(s.Len())
	p := float64(s.Given(set).Len()) / n
	return Estimate{p, math.Sqrt(p * (1 - p) / n)}
}

// Estimate is a figure with its standard error.
type Estimate struct{ Value, Error float64 }

// Mean is the mean cost; infinite where a walk was cut, NaN without walks.
func (s *Sample) Mean() Estimate {
	if s.Cut > 0 {
		return Estimate{math.Inf(1), math.NaN()}
	}
	n, sum := float64(s.Len()), 0.0
	for _, w := range s.walks {
		sum += w.cost
	}
	mean, squares := sum/n, 0.0
	for _, w := range s.walks {
		off := w.cost - mean
		squares += float64(off * off) // no fused multiplication: equal on every machine
	}
	return Estimate{mean, math.Sqrt(squares / (n - 1) / n)}
}

// SD is the standard deviation of the cost.
func (s *Sample) SD() float64 { return s.Mean().Error * math.Sqrt(float64(s.Len())) }

// Quantile is the least cost that the share q of the walks, in (0,1), do not
// exceed. Its standard error is half of what lies between the walks one standard
// deviation of the rank, √(nq(1−q)), to either side (Woodruff 1952), which
// supposes nothing of how costs are spread. Without walks both are NaN.
func (s *Sample) Quantile(q float64) Estimate {
	n := s.Len()
	if n == 0 {
		return Estimate{math.NaN(), math.NaN()}
	}
	at := func(rank float64) float64 {
		return s.walks[min(n-1, max(0, int(math.Ceil(rank))-1))].cost
	}
	rank := q * float64(n)
	off := math.Sqrt(rank * (1 - q))
	return Estimate{at(rank), (at(rank+off) - at(rank-off)) / 2}
}
