package silo

import (
	"cmp"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// The permutations of owners that are tried: all where they are few, else a
// seeded sample as large as the work allows.
const (
	mostArrangements = 5_000
	permutationWork  = 200_000 // permutations × (encounters + transitions)
	leastSample      = 500
	mostSample       = 10_000
)

// asInternal is the share of the permutations of owners over their encounters
// that keep at least as much flow inside departments as the real one does: a
// small one says that customers stay inside departments more than chance would
// have it. Sums in another order differ in their last digits, so equal means
// equal within a billionth of the flow.
func (o owned) asInternal() float64 {
	slack := 1e-9 * (o.external + o.internal)
	ways := o.merged()
	owner := slices.Clone(o.owner)
	hits, total := 0, 0
	try := func() {
		inside := o.self
		for _, w := range ways {
			if owner[w.from] == owner[w.to] {
				inside += w.flow
			}
		}
		total++
		if inside >= o.internal-slack {
			hits++
		}
	}
	if o.few(len(ways)) {
		slices.Sort(owner)
		for more := true; more; more = nextArrangement(owner) {
			try()
		}
		return float64(hits) / float64(total)
	}
	r := rand.New(rand.NewPCG(1988, 9))
	try() // the real one is one of them, so that none is said to be impossible
	for range max(leastSample, min(mostSample, permutationWork/(len(owner)+len(ways)))) {
		shuffle(r, owner)
		try()
	}
	return float64(hits) / float64(total)
}

// merged are the ways with those between the same two encounters as one.
func (o owned) merged() []way {
	list := slices.Clone(o.ways)
	for i, w := range list {
		list[i].from, list[i].to = min(w.from, w.to), max(w.from, w.to)
	}
	slices.SortStableFunc(list, func(a, b way) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	n := 0
	for _, w := range list {
		if n > 0 && list[n-1].from == w.from && list[n-1].to == w.to {
			list[n-1].flow += w.flow
			continue
		}
		list[n] = w
		n++
	}
	return list[:n]
}

// few tells whether the arrangements n!/Πn_k! are few enough to go through all.
func (o owned) few(ways int) bool {
	arrangements, placed := 1.0, 0.0
	for _, k := range o.count {
		for i := 1; i <= k; i++ {
			placed++
			if arrangements *= placed / float64(i); arrangements > 1e15 {
				return false
			}
		}
	}
	return arrangements <= mostArrangements+.5 && arrangements*float64(len(o.owner)+ways) <= permutationWork
}

// nextArrangement puts list into its next order, as a dictionary orders them,
// and tells whether there was one.
func nextArrangement(list []int32) bool {
	i := len(list) - 2
	for i >= 0 && list[i] >= list[i+1] {
		i--
	}
	if i < 0 {
		return false
	}
	j := len(list) - 1
	for list[j] <= list[i] {
		j--
	}
	list[i], list[j] = list[j], list[i]
	slices.Reverse(list[i+1:])
	return true
}

// shuffle permutes list. It is spelled out so that the sample stays the same
// whatever a later library makes of its own.
func shuffle(r *rand.Rand, list []int32) {
	for i := len(list) - 1; i > 0; i-- {
		j, _ := bits.Mul64(r.Uint64(), uint64(i+1))
		list[i], list[j] = list[j], list[i]
	}
}
