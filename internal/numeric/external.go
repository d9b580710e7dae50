package numeric

import (
	"context"
	"math"
)

// PermutationOptions says how many permutations to draw. The zero value works.
type PermutationOptions struct {
	// N is the number of permutations. 0: 9,999, or fewer where there are more
	// than 5,000 nodes and edges, down to 999 from 50,000 on. Less than 0: none,
	// neither drawn nor gone through, so that Spread and the tails stay 0.
	N    int
	Seed uint64
	// Exact is up to how many arrangements all are gone through instead of
	// drawing some; 0: none are.
	Exact int
}

// EI is the E–I index of flows between owners, beside what chance would give.
type EI struct {
	Index    float64 // from −1, all flow stays with its owner, to 1, none does
	External float64 // flow between owners
	Internal float64 // flow that stays with its owner
	Mean     float64 // of the index over all permutations of owners, exactly
	Spread   float64 // its standard deviation over those that were drawn
	// Upper is the probability that owners dealt out at random give an index at
	// least as large, Lower one at most as large: (1 + #)/(1 + N), so never 0.
	// Where all arrangements were gone through, they are exactly # of them all.
	Upper, Lower           float64
	UpperError, LowerError float64 // standard errors of sampling; 0 where nothing was
	Permutations           int     // drawn, or all
	Exact                  bool    // all arrangements were gone through
}

// ties is the share of the flow within which indices count as equal.
const ties = 1e-9

// ExternalInternal is the E–I index of Krackhardt & Stern (1988, Informal
// networks and organizational crises), (external − internal) ÷ (external +
// internal), over flows between nodes that have owners. Flows may be given in
// both directions or several times; a loop is internal. owner names the owner of
// each node by a number from 0; −1 is nobody, and such nodes are left out.
//
// The index is compared with those of the same owners dealt out at random over
// the owned nodes. Their mean is exactly
//
//	1 − 2·(F_loop + F_rest·Σ n_k(n_k−1)/(n(n−1)))/F
//
// and the tails are sampled, or exact where arrangements are few. Indices that
// differ by less than a billionth of the flow count as equal, which they have
// to: arrangements often tie, and differ by rounding alone.
//
// It is insufficient with fewer than two owners (OneBlock) and without flow
// between owned nodes (NoWeight). A flow that NewGraph would refuse is
// OutOfRange. The only error is that of the context.
func ExternalInternal(ctx context.Context, flows []Edge, owner []int, opt PermutationOptions) (EI, Reason, error) {
	p, why := newDeal(flows, owner)
	if !why.OK() {
		return EI{}, why, nil
	}
	all := p.loops + p.rest
	stays := p.internal(p.owner)
	e := EI{
		Index:    (p.rest - stays - (p.loops + stays)) / all,
		External: p.rest - stays,
		Internal: p.loops + stays,
		Mean:     1 - 2*(p.loops+p.rest*p.chance())/all,
	}
	if opt.N < 0 {
		return e, Known, nil
	}
	var t tails
	var err error
	count := p.arrangements(opt.Exact)
	exact := count <= opt.Exact
	if exact {
		t, count, err = p.all(ctx, stays, all*ties)
	} else {
		if count = opt.N; count <= 0 {
			count = min(9999, max(999, 50_000_000/(len(p.edges)+len(p.owner))))
		}
		t, err = p.sample(ctx, count, opt.Seed, stays, all*ties)
	}
	if err != nil {
		return EI{}, Known, err
	}
	e.Permutations, e.Exact = count, exact
	n := float64(count)
	mean := t.sum / n
	e.Spread = 2 / all * math.Sqrt(max(0, t.squares/n-mean*mean))
	if !exact {
		e.Spread *= math.Sqrt(n / max(1, n-1))
	}
	tail := func(hits int) (p, deviation float64) {
		if exact {
			return float64(hits) / n, 0
		}
		p = (1 + float64(hits)) / (1 + n)
		return p, math.Sqrt(p * (1 - p) / n)
	}
	e.Upper, e.UpperError = tail(t.upper)
	e.Lower, e.LowerError = tail(t.lower)
	return e, Known, nil
}
