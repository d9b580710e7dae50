package numeric

import (
	"context"
	"math"
	"math/rand/v2"
)

// deal is what permutations need: the owned nodes and the edges between them.
type deal struct {
	owner       []int32 // of each owned node
	sizes       []int   // of each owner
	edges       []dealt
	loops, rest float64 // flow on loops, and on edges
}

type dealt struct {
	a, b int32
	w    float64
}

func newDeal(flows []Edge, owner []int) (*deal, Reason) {
	at := make([]int, len(owner))
	var owned []int
	for i, o := range owner {
		at[i] = -1
		if o >= 0 {
			at[i] = len(owned)
			owned = append(owned, o)
		}
	}
	label, owners := relabel(owned)
	if owners < 2 {
		return nil, OneBlock
	}
	var kept []Edge
	for _, f := range flows {
		if f.A < 0 || f.A >= len(owner) || f.B < 0 || f.B >= len(owner) {
			return nil, OutOfRange
		}
		if a, b := at[f.A], at[f.B]; a >= 0 && b >= 0 {
			kept = append(kept, Edge{a, b, f.W})
		}
	}
	g, err := NewGraph(len(owned), kept)
	if err != nil {
		return nil, OutOfRange
	}
	if g.Total() == 0 {
		return nil, NoWeight
	}
	d := &deal{owner: label, sizes: make([]int, owners), edges: make([]dealt, 0, g.Edges())}
	for i, o := range label {
		d.sizes[o]++
		d.loops += g.Loop(i)
		to, weight := g.Row(i)
		for k, j := range to {
			if int(j) > i {
				d.edges = append(d.edges, dealt{int32(i), j, weight[k]})
				d.rest += weight[k]
			}
		}
	}
	return d, Known
}

// chance is the probability that two owned nodes have the same owner.
func (d *deal) chance() float64 {
	same := 0.0
	for _, n := range d.sizes {
		same += pairs(n)
	}
	return same / pairs(len(d.owner))
}

// internal is the flow on edges whose ends have the same owner. Owners are
// compared without a branch, which would be guessed wrong all the time.
func (d *deal) internal(owner []int32) float64 {
	sum := 0.0
	for _, e := range d.edges {
		differ := uint64(uint32(owner[e.a] ^ owner[e.b]))
		same := uint64(int64(differ-1) >> 63) // all ones if they do not differ
		sum += math.Float64frombits(math.Float64bits(e.w) & same)
	}
	return sum
}

type tails struct {
	upper, lower int
	sum, squares float64 // of the internal flow, less the observed
}

// sample draws permutations and counts those with at most and at least the
// observed flow on edges inside owners: less of it is a larger index.
func (d *deal) sample(ctx context.Context, count int, seed uint64, observed, tie float64) (tails, error) {
	parts := make([]tails, min(pieces, count))
	none := func() struct{} { return struct{}{} }
	err := inParallel(ctx, len(parts), count*(len(d.owner)+len(d.edges)), none, func(piece int, _ struct{}) {
		r := rand.NewPCG(seed, uint64(piece))
		owner := append([]int32(nil), d.owner...)
		from, to := cut(count, piece, len(parts))
		var t tails
		for range to - from {
			if ctx.Err() != nil {
				return
			}
			shuffle(r, owner)
			t.add(d.internal(owner)-observed, tie)
		}
		parts[piece] = t
	})
	var all tails
	for _, t := range parts {
		all.upper += t.upper
		all.lower += t.lower
		all.sum += t.sum
		all.squares += t.squares
	}
	return all, err
}

// shuffle permutes the list, each order with equal chances (Fisher & Yates;
// Lemire 2019 for numbers below a bound without division).
func shuffle(r *rand.PCG, list []int32) {
	for i := len(list) - 1; i > 0; i-- {
		bound := uint64(i + 1)
		x := uint64(uint32(r.Uint64())) * bound
		if uint64(uint32(x)) < bound {
			for limit := (1<<32 - bound) % bound; uint64(uint32(x)) < limit; {
				x = uint64(uint32(r.Uint64())) * bound
			}
		}
		j := x >> 32
		list[i], list[j] = list[j], list[i]
	}
}
