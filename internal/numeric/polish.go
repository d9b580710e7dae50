package numeric

import "math/rand/v2"

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
	t := taker{graph: g}
	var label []int32
	for vain := 0; attempts > 0 && vain < opt.Vain; attempts-- {
		label = t.apart(r, best, label)
		for c.climb(r, label) {
		}
		vain++
		if now := c.modularity(label); now > q+least {
			best, label, q, vain = label, best, now, 0
		}
	}
	for i, b := range best {
		block[i] = int(b)
	}
	return canonical(block), q
}

// taker takes partitions of one graph apart, again and again on the same memory.
type taker struct {
	graph         *Graph
	opened, stays []bool // by number of a block
	nodes, free   []int32
}

// apart writes to label the partition with a few blocks next to each other, those
// on a short random walk, taken apart: their nodes are dealt out at random to
// blocks of their own, of which there are from one to as many as nodes.
func (t *taker) apart(r *rand.Rand, block, label []int32) []int32 {
	t.opened, t.stays = sized(t.opened, len(block)), sized(t.stays, len(block))
	clear(t.opened)
	clear(t.stays)
	i := r.IntN(len(block))
	t.opened[block[i]] = true
	for range 1 + r.IntN(4) {
		if to, _ := t.graph.Row(i); len(to) > 0 {
			i = int(to[r.IntN(len(to))])
			t.opened[block[i]] = true
		}
	}
	t.nodes, t.free = t.nodes[:0], t.free[:0]
	for j, c := range block {
		if t.opened[c] {
			t.nodes = append(t.nodes, int32(j))
		} else {
			t.stays[c] = true
		}
	}
	// As many as nodes, since no block that stays is empty.
	for c, stays := range t.stays {
		if len(t.free) == len(t.nodes) {
			break
		}
		if !stays {
			t.free = append(t.free, int32(c))
		}
	}
	label = append(label[:0], block...)
	blocks := 1 + r.IntN(len(t.nodes))
	for _, j := range t.nodes {
		label[j] = t.free[r.IntN(blocks)]
	}
	return label
}
