package numeric

import (
	"math/rand/v2"
	"slices"
)

// polish looks for a better partition by taking blocks of a good one apart and
// letting Louvain climb from there; what is not better is dropped. Runs from
// single nodes tend to make the same early mistakes, and this mends them: with
// 300 attempts in vain, after which it ends, it finds the optimum of graphs of up
// to seven nodes. On graphs of more than about 1,000 nodes and arcs it makes
// fewer, and from 400,000 on none, since runs differ there by more than attempts
// could add.
func (g *Graph) polish(block []int, q float64, opt CommunityOptions) ([]int, float64) {
	r := rand.New(rand.NewPCG(opt.Seed, 1))
	best := make([]int32, len(block))
	for i, b := range block {
		best[i] = int32(b)
	}
	c := newClimber(g)
	attempts := min(1000, 400_000/(g.Len()+len(g.to))) * opt.Vain / 300
	for vain := 0; attempts > 0 && vain < opt.Vain; attempts-- {
		label := g.takeApart(r, best)
		for c.climb(r, label) {
		}
		for i, b := range label {
			block[i] = int(b)
		}
		vain++
		if now, _ := g.Modularity(block); now > q+least {
			best, q, vain = label, now, 0
		}
	}
	for i, b := range best {
		block[i] = int(b)
	}
	return canonical(block), q
}

// takeApart returns the partition with a few blocks next to each other, those on
// a short random walk, taken apart: their nodes are dealt out at random to blocks
// of their own, of which there are from one to as many as nodes.
func (g *Graph) takeApart(r *rand.Rand, block []int32) []int32 {
	i := r.IntN(len(block))
	opened := make([]bool, len(block)) // by number of a block
	opened[block[i]] = true
	for range 1 + r.IntN(4) {
		if to, _ := g.Row(i); len(to) > 0 {
			i = int(to[r.IntN(len(to))])
			opened[block[i]] = true
		}
	}
	stays := make([]bool, len(block)) // by number of a block
	var apart []int
	for j, c := range block {
		if opened[c] {
			apart = append(apart, j)
		} else {
			stays[c] = true
		}
	}
	var free []int32 // as many as nodes, since no block that stays is empty
	for c, s := range stays {
		if !s && len(free) < len(apart) {
			free = append(free, int32(c))
		}
	}
	label := slices.Clone(block)
	blocks := 1 + r.IntN(len(apart))
	for _, j := range apart {
		label[j] = free[r.IntN(blocks)]
	}
	return label
}
