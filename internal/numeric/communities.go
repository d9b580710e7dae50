package numeric

import (
	"cmp"
	"context"
	"slices"
)

// CommunityOptions says how long to look. The zero value works.
type CommunityOptions struct {
	Runs int     // of Louvain; 0: 50
	Seed uint64  // of the first run; each next run adds 1
	Near float64 // how much less than the best Q is near, as a share of it; 0: 0.01
	// Vain is after how many attempts in vain to better the best run it is left
	// alone; 0: 300. The time that polishing takes goes with it.
	Vain int
}

// Communities is the best partition that several runs of Louvain found.
type Communities struct {
	Block  []int   // of each node, numbered from 0 in the order of first nodes
	Blocks int     // how many there are
	Q      float64 // modularity
	Runs   int     // of Louvain that were made
	// Near is the other partitions that runs found with a modularity near the
	// best, each once, the best first.
	Near [][]int
	// Agreement is the lowest adjusted Rand index between Block and one of
	// Near; 1 if there is none. Where it is low, the graph has several good
	// partitions, and no single one should be leaned on (Good, de Montjoye &
	// Clauset 2010, Performance of modularity maximization in practical
	// contexts).
	Agreement float64
}

// Communities makes so many runs of [Graph.Louvain], on all cores, and keeps the
// partition with the highest modularity; of equally good ones the first run's.
// Then it tries to better that by taking blocks of it apart, so that on small
// graphs the order of nodes hardly ever matters. It is the best that was found,
// and may not be the best there is.
// A graph without edges has none (NoWeight). The only error is that of the
// context.
func (g *Graph) Communities(ctx context.Context, opt CommunityOptions) (Communities, Reason, error) {
	if g.total == 0 {
		return Communities{}, NoWeight, nil
	}
	if opt.Runs <= 0 {
		opt.Runs = 50
	}
	if opt.Near <= 0 {
		opt.Near = 0.01
	}
	if opt.Vain <= 0 {
		opt.Vain = 300
	}
	type run struct {
		block []int
		q     float64
	}
	runs := make([]run, opt.Runs)
	err := inParallel(ctx, len(runs), len(runs)*(g.Len()+len(g.to)), func() *climber { return newClimber(g) }, func(i int, c *climber) {
		runs[i].block, runs[i].q = c.louvain(opt.Seed + uint64(i))
	})
	if err != nil {
		return Communities{}, Known, err
	}
	best := runs[0]
	for _, r := range runs[1:] {
		if r.q > best.q+least {
			best = r
		}
	}
	best.block, best.q = g.polish(slices.Clone(best.block), best.q, opt)
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(b.q, a.q) })
	c := Communities{Block: best.block, Blocks: slices.Max(best.block) + 1, Q: best.q, Runs: opt.Runs, Agreement: 1}
	for _, r := range runs {
		if r.q < best.q-opt.Near*max(best.q, 0)-least {
			break
		}
		same := func(other []int) bool { return slices.Equal(other, r.block) }
		if !same(c.Block) && !slices.ContainsFunc(c.Near, same) {
			c.Near = append(c.Near, r.block)
			c.Agreement = min(c.Agreement, newTable(c.Block, r.block).adjustedRand())
		}
	}
	return c, Known, nil
}
