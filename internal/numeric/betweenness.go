package numeric

import (
	"context"
	"math"
	"math/rand/v2"
)

// BetweennessOptions says how far to go. The zero value works.
type BetweennessOptions struct {
	ExactNodes int    // graphs of more nodes are sampled; 0: 10,000
	Pivots     int    // sources of a sample; 0: 1,000
	Seed       uint64 // of the choice of pivots
}

// Betweenness is how many of the shortest paths between others lead over each
// node.
type Betweenness struct {
	// Value of each node, from 0 to (n−1)(n−2)/2.
	Value []float64
	// Error is the standard error of each value; nil where values are exact.
	Error []float64
	// Pivots is the number of nodes from which paths were counted; all of them
	// where values are exact.
	Pivots int
}

// Betweenness is the sum over pairs {s, t} of the share of the shortest paths
// between them on which a node lies, edges counting alike and each pair once
// (Freeman 1977; Brandes 2001, A faster algorithm for betweenness centrality).
// A pair without a path adds nothing, so that a graph without edges has zeros.
//
// It costs nodes × edges. Graphs of more than ExactNodes nodes are therefore
// estimated from k sources, drawn with equal chances and without replacement
// (Brandes & Pich 2007, Centrality estimation in large networks), where a target
// counts by the share of the path to it that lies behind the node, so that nodes
// near a source are not overrated (linear scaling of Geisberger, Sanders &
// Schultes 2008, Better approximation of betweenness centrality). The estimate
// is unbiased, and Error says how well: n·√((1−k/n)·s²/k) with s² the variance
// over the sources of what each adds. What sources add is skewed, most of all
// beside dead ends, so that rather 85 % of the nodes than 95 % lie within two
// standard errors. The only error is that of the context.
func (g *Graph) Betweenness(ctx context.Context, opt BetweennessOptions) (Betweenness, error) {
	n := g.Len()
	if opt.ExactNodes == 0 {
		opt.ExactNodes = 10_000
	}
	if opt.Pivots <= 0 {
		opt.Pivots = 1000
	}
	sources := allNodes(n)
	sampled := n > opt.ExactNodes && opt.Pivots < n
	if sampled {
		sources = draw(sources, opt.Pivots, opt.Seed)
	}
	k := len(sources)
	parts := min(pieces, k)
	sums, squares := make([][]float64, parts), make([][]float64, parts)
	err := inParallel(ctx, parts, g.Len()*(g.Len()+len(g.to)), func() *brandes { return newBrandes(g) }, func(piece int, b *brandes) {
		b.sum, b.square = make([]float64, n), nil
		if sampled {
			b.square, b.scaled = make([]float64, n), true
		}
		from, to := cut(k, piece, parts)
		for _, s := range sources[from:to] {
			if ctx.Err() != nil {
				return
			}
			b.run(s)
		}
		sums[piece], squares[piece] = b.sum, b.square
	})
	if err != nil {
		return Betweenness{}, err
	}
	res := Betweenness{Value: addUp(n, sums), Pivots: k}
	if sampled {
		res.Error = standardErrors(res.Value, addUp(n, squares), k)
	}
	each := 0.5 // both ends of a pair are sources
	if sampled {
		each = float64(n) / float64(k)
	}
	for v := range res.Value {
		res.Value[v] *= each
	}
	return res, nil
}

func allNodes(n int) []int32 {
	nodes := make([]int32, n)
	for i := range nodes {
		nodes[i] = int32(i)
	}
	return nodes
}

// draw moves k of the nodes, chosen with equal chances, to the front.
func draw(nodes []int32, k int, seed uint64) []int32 {
	r := rand.New(rand.NewPCG(seed, 0))
	for i := range k {
		j := i + r.IntN(len(nodes)-i)
		nodes[i], nodes[j] = nodes[j], nodes[i]
	}
	return nodes[:k]
}

func addUp(n int, parts [][]float64) []float64 {
	sum := make([]float64, n)
	for _, p := range parts {
		for i, x := range p {
			sum[i] += x
		}
	}
	return sum
}

// standardErrors are those of n times the mean of k values drawn without
// replacement from n = len(sum), given their sums and sums of squares.
func standardErrors(sum, square []float64, k int) []float64 {
	n, m := float64(len(sum)), float64(k)
	out := make([]float64, len(sum))
	for v := range out {
		variance := math.Max(0, square[v]-sum[v]*sum[v]/m) / math.Max(1, m-1)
		out[v] = n * math.Sqrt((1-m/n)*variance/m)
	}
	return out
}
