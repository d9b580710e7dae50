package numeric

import "math/rand/v2"

// polish looks for a better partition by taking blocks of a good one apart: a
// node is drawn, its block and that of one of its neighbours become single
// nodes, and Louvain climbs from there; what is not better is dropped. Runs from
// single nodes tend to make the same early mistakes, and this mends them. It
// ends after 300 attempts in vain; on graphs of more than about 1,000 nodes and
// arcs it makes fewer, and from 400,000 on none, since runs differ there by more
// than attempts could add.
func (g *Graph) polish(block []int, q float64, seed uint64) ([]int, float64) {
	r := rand.New(rand.NewPCG(seed, 1))
	best := make([]int32, len(block))
	for i, b := range block {
		best[i] = int32(b)
	}
	attempts := min(1000, 400_000/(g.Len()+len(g.to)))
	for vain := 0; attempts > 0 && vain < 300; attempts-- {
		label := g.takeApart(r, best)
		for g.climb(r, label) {
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

// takeApart returns the partition with the blocks of a node and of one of its
// neighbours taken apart.
func (g *Graph) takeApart(r *rand.Rand, block []int32) []int32 {
	i := r.IntN(len(block))
	a, b := block[i], block[i]
	if to, _ := g.Row(i); len(to) > 0 {
		b = block[to[r.IntN(len(to))]]
	}
	taken := make([]bool, len(block)) // numbers of blocks that stay
	for _, c := range block {
		if c != a && c != b {
			taken[c] = true
		}
	}
	label := make([]int32, len(block))
	free := int32(0)
	for j, c := range block {
		label[j] = c
		if c == a || c == b {
			for taken[free] {
				free++
			}
			label[j] = free
			free++
		}
	}
	return label
}
