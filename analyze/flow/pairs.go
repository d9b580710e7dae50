package flow

import (
	"context"
	"errors"

	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

var errTooMany = errors.New("flow: too many pairs of encounter and data said")

// pairEdge is what an edge of the chain of pairs stands for.
type pairEdge struct {
	transition *Transition
	repeats    int32
}

// pairKey is a pair of an encounter and an interned set of data.
type pairKey struct{ encounter, set int32 }

// pairing builds the chain of pairs that can be reached.
type pairing struct {
	*said
	limit   int
	chain   *markov.Chain
	numbers map[pairKey]int
	queue   []pairKey
	sets    []dataSet
	setOf   map[string]int32
	edges   []pairEdge
}

// followPairs follows customers with what they have said.
func (f *Flow) followPairs(ctx context.Context, s *said, limits Limits) error {
	if !s.matters() {
		f.Pairs, f.pairs, f.pairsOut = true, f.base, f.baseOut
		f.settleKept()
		return nil
	}
	b := &pairing{
		said: s, limit: limits.Pairs, numbers: map[pairKey]int{}, setOf: map[string]int32{},
		chain: &markov.Chain{Outcomes: f.base.Outcomes},
	}
	if err := b.build(ctx); err != nil {
		return err
	}
	solver, err := markov.Reduce(ctx, b.chain, limits.Entries)
	if err != nil {
		return err
	}
	f.Pairs = true
	f.pairs, f.pairsOut, f.edges = b.chain, solver, b.edges
	f.pairOf = make([]int32, len(b.queue))
	for i, k := range b.queue {
		f.pairOf[i] = k.encounter
	}
	f.countRepeats(s, b)
	return nil
}

func (b *pairing) build(ctx context.Context) error {
	nothing := b.none()
	for _, t := range b.f.Start {
		if t.P <= 0 {
			continue
		}
		to := end(t)
		if t.To != journey.None {
			to = b.pair(t.To, nothing)
		}
		b.chain.Start = append(b.chain.Start, markov.Edge{To: to, P: t.P, Cost: t.Items.Sum()})
	}
	var out []markov.Edge
	said, arriving := b.none(), b.none()
	for n := 0; n < len(b.queue); n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		i := int(b.queue[n].encounter)
		for w := range said {
			said[w] = b.sets[b.queue[n].set][w] | b.asks[i][w]
		}
		out = out[:0]
		for k := range b.f.Out[i] {
			t := &b.f.Out[i][k]
			if t.P <= 0 {
				continue
			}
			e := markov.Edge{To: end(*t), P: t.P, Cost: t.Items.Sum()}
			repeats := 0
			if t.To != journey.None {
				repeats = said.common(b.charge[t.index])
				e.Cost += b.f.weights.Repeat * float64(repeats)
				for w := range arriving {
					arriving[w] = said[w] & b.live[t.To][w]
				}
				e.To = b.pair(t.To, arriving)
			}
			out = append(out, e)
			b.edges = append(b.edges, pairEdge{t, int32(repeats)})
		}
		b.chain.AddState(b.f.Items[i].Sum(), out...)
		if len(b.queue) > b.limit && len(b.setOf) > 1 {
			return errTooMany
		}
	}
	return nil
}

// pair is the number of a pair, given out on its first mention.
func (b *pairing) pair(encounter int, set dataSet) int {
	key := set.key()
	n, ok := b.setOf[key]
	if !ok {
		n = int32(len(b.sets))
		b.setOf[key] = n
		b.sets = append(b.sets, append(b.none()[:0], set...))
	}
	k := pairKey{int32(encounter), n}
	number, ok := b.numbers[k]
	if !ok {
		number = len(b.queue)
		b.numbers[k] = number
		b.queue = append(b.queue, k)
	}
	return number
}

// countRepeats adds up what is said again on each transition.
func (f *Flow) countRepeats(s *said, b *pairing) {
	visits := f.pairsOut.Visits()
	repeated := map[*Transition]dataSet{}
	for i, v := range visits {
		for k, e := range f.pairs.Out(i) {
			x := f.edges[f.pairs.FirstEdge(i)+k]
			flow := v * e.P
			if x.repeats == 0 {
				x.transition.Kept += flow
				continue
			}
			x.transition.Repeats += flow * float64(x.repeats)
			set, ok := repeated[x.transition]
			if !ok {
				set = s.none()
				repeated[x.transition] = set
			}
			for w := range set {
				set[w] |= (b.sets[b.queue[i].set][w] | s.asks[f.pairOf[i]][w]) & s.charge[x.transition.index][w]
			}
		}
	}
	for t, set := range repeated {
		t.Repeated = s.names(set)
	}
	f.settleKept()
}

// settleKept makes Kept the very Flow where nothing is said again, whichever
// way the two were summed.
func (f *Flow) settleKept() {
	for i := range f.Out {
		for k := range f.Out[i] {
			if t := &f.Out[i][k]; len(t.Repeated) == 0 {
				t.Kept = t.Flow
			}
		}
	}
}

func (s *said) names(set dataSet) []string {
	var ids []string
	for n, id := range s.ids {
		if set.has(n) {
			ids = append(ids, id)
		}
	}
	return ids
}
