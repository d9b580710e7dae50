package numeric

// brandes counts shortest paths from one source after another.
//
// Both sums over paths are gathered without asking which neighbours are nearer:
// neighbours of a node of level d are of the levels d−1 to d+1, and results of a
// level are written only when all of it is done. So on the way out the counts of
// the levels d and d+1 are still 0 when those of level d are summed, and on the
// way back the shares of the levels d and d−1 are.
type brandes struct {
	g      *Graph
	order  []int32 // nodes by distance from the source; one spare place
	level  []int32 // where each distance begins in order, and the end
	unseen []uint8 // 1 or 0
	paths  []float64
	share  []float64 // (1+δ)/paths of the levels behind
	fresh  []float64 // results of a level at hand
	wide   *widePaths

	sum, square []float64 // of the dependencies, over sources; square may be nil
	scaled      bool      // whether a target at distance d counts d(v)/d
}

func newBrandes(g *Graph) *brandes {
	n := g.Len()
	b := &brandes{
		g:      g,
		order:  make([]int32, n+1),
		level:  make([]int32, 0, 16),
		unseen: make([]uint8, n),
		paths:  make([]float64, n),
		share:  make([]float64, n),
		fresh:  make([]float64, n),
	}
	for i := range b.unseen {
		b.unseen[i] = 1
	}
	return b
}

// run adds the dependencies of the source on every other node: the sum over t
// of the share of the shortest paths to t that lead over the node.
func (b *brandes) run(source int32) {
	b.discover(source)
	if b.count() {
		b.gather()
	} else {
		if b.wide == nil {
			b.wide = newWidePaths(b.g.Len())
		}
		b.wide.run(b)
	}
	for _, v := range b.order[:b.level[len(b.level)-1]] {
		b.unseen[v], b.paths[v], b.share[v] = 1, 0, 0
	}
}

// discover finds what can be reached, level by level.
func (b *brandes) discover(source int32) {
	order, unseen, first, to := b.order, b.unseen, b.g.first, b.g.to
	order[0] = source
	unseen[source] = 0
	b.level = append(b.level[:0], 0)
	for from, end := 0, 1; from < end; {
		b.level = append(b.level, int32(end))
		tail := end
		for _, v := range order[from:end] {
			for _, w := range to[first[v]:first[v+1]] {
				order[tail] = w // kept only if the tail moves on
				tail += int(unseen[w])
				unseen[w] = 0
			}
		}
		from, end = end, tail
	}
}

// many is where numbers of paths become too large to be divided by safely; a
// row of a thousand choices of two gets there.
const many = 0x1p900

// count counts the shortest paths to every node. It reports false where they
// are too many.
func (b *brandes) count() bool {
	b.paths[b.order[0]] = 1
	for d := 1; d+1 < len(b.level); d++ {
		nodes := b.order[b.level[d]:b.level[d+1]]
		fresh := b.fresh[:len(nodes)]
		most := b.sumRows(b.paths, nodes, fresh)
		if most > many {
			return false
		}
		for i, v := range nodes {
			b.paths[v] = fresh[i]
		}
	}
	return true
}

// sumRows sums x over the neighbours of each of the nodes, and returns the
// largest sum.
func (b *brandes) sumRows(x []float64, nodes []int32, sums []float64) float64 {
	first, to := b.g.first, b.g.to
	most := 0.0
	for i, v := range nodes {
		sum := 0.0
		for _, w := range to[first[v]:first[v+1]] {
			sum += x[w]
		}
		sums[i] = sum
		if sum > most {
			most = sum
		}
	}
	return most
}

// gather goes back from the farthest level: δ of a node is its paths times the
// sum over the neighbours one level on of (1+δ)/paths.
func (b *brandes) gather() {
	for d := len(b.level) - 2; d >= 1; d-- {
		nodes := b.order[b.level[d]:b.level[d+1]]
		fresh := b.fresh[:len(nodes)]
		b.sumRows(b.share, nodes, fresh)
		target, scale := b.scale(d)
		for i, v := range nodes {
			delta := b.paths[v] * fresh[i]
			b.add(v, delta*scale)
			b.share[v] = (target + delta) / b.paths[v]
		}
	}
}

// scale is what a target on level d counts, and by what dependencies of nodes
// on it are multiplied.
func (b *brandes) scale(d int) (target, scale float64) {
	if b.scaled {
		return 1 / float64(d), float64(d)
	}
	return 1, 1
}

// add counts the dependency of the source on v.
func (b *brandes) add(v int32, delta float64) {
	b.sum[v] += delta
	if b.square != nil {
		b.square[v] += delta * delta
	}
}
