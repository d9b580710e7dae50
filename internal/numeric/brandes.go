package numeric

// brandes counts shortest paths from one source after another.
//
// Its cost is that of reaching for memory at random. So the search looks up one
// byte an arc, decides without a branch, and writes down the arcs that lead one
// level on; numbers of paths and dependencies then follow those arcs alone, once
// forth and once back.
type brandes struct {
	g     *Graph
	order []int32 // nodes by distance from the source; one spare place
	level []int32 // where each distance begins in order, and the end
	mark  []uint8 // 0 for nodes not seen, 8·(1 + level mod 3) for others
	on    []int32 // ends of the arcs one level on, by place in order; one spare place
	first []int32 // where the arcs of a place begin in on, and the end
	paths []float64
	share []float64 // (1+δ)/paths of the levels behind
	wide  *widePaths

	sum, square []float64 // of the dependencies, over sources; square may be nil
	scaled      bool      // whether a target at distance d counts d(v)/d
}

func newBrandes(g *Graph) *brandes {
	n := g.Len()
	return &brandes{
		g:     g,
		order: make([]int32, n+1),
		level: make([]int32, 0, 16),
		mark:  make([]uint8, n),
		on:    make([]int32, g.Edges()+1),
		first: make([]int32, n+1),
		paths: make([]float64, n),
		share: make([]float64, n),
	}
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
	b.forget()
}

// forget makes ready for the next source.
func (b *brandes) forget() {
	for _, v := range b.reached() {
		b.mark[v], b.paths[v] = 0, 0
	}
}

// reached is the nodes that the source can reach, itself first.
func (b *brandes) reached() []int32 { return b.order[:b.level[len(b.level)-1]] }

// next is the ends of the arcs one level on from the node at this place.
func (b *brandes) next(place int) []int32 { return b.on[b.first[place]:b.first[place+1]] }

// discover finds what can be reached, level by level. An arc from level d leads
// to the levels d−1 to d+1, which three marks tell apart.
func (b *brandes) discover(source int32) {
	order, mark, on, first, to := b.order, b.mark, b.on, b.g.first, b.g.to
	order[0], mark[source] = source, 8
	b.level = append(b.level[:0], 0)
	arcs := 0
	for from, end, d := 0, 1, 0; from < end; d++ {
		b.level = append(b.level, int32(end))
		tail, step := end, steps(d)
		for place := from; place < end; place++ {
			v := order[place]
			b.first[place] = int32(arcs)
			for _, w := range to[first[v]:first[v+1]] {
				s := step >> (mark[w] & 31)
				order[tail], on[arcs] = w, w // kept only if their ends move on
				mark[w] = uint8(s & 24)
				tail += int(s & 1)
				arcs += int(s >> 1 & 1)
			}
		}
		from, end = end, tail
	}
	b.first[b.level[len(b.level)-1]] = int32(arcs)
}

// steps packs a byte for each mark that a neighbour of a node of level d may
// have, so far up as the mark says: its mark from now on, 1 if it has been found
// just now, and 2 if it lies one level on.
func steps(d int) uint64 {
	on := uint64(8 * ((d+1)%3 + 1))
	step := on | 1 | 2
	for mark := uint64(8); mark <= 24; mark += 8 {
		s := mark
		if mark == on {
			s |= 2
		}
		step |= s << mark
	}
	return step
}

// many is where numbers of paths become too large to be divided by safely; a
// row of a thousand choices of two gets there.
const many = 0x1p900

// count counts the shortest paths to every node. It reports false where they
// are too many.
func (b *brandes) count() bool {
	b.paths[b.order[0]] = 1
	for place, v := range b.reached() {
		p := b.paths[v]
		if p > many {
			return false
		}
		for _, w := range b.next(place) {
			b.paths[w] += p
		}
	}
	return true
}

// gather goes back from the farthest level: δ of a node is its paths times the
// sum over the neighbours one level on of (1+δ)/paths.
func (b *brandes) gather() {
	paths, share := b.paths, b.share
	for d := len(b.level) - 2; d >= 1; d-- {
		target, scale := b.scale(d)
		for place := int(b.level[d]); place < int(b.level[d+1]); place++ {
			v := b.order[place]
			sum := 0.0
			for _, w := range b.next(place) {
				sum += share[w]
			}
			delta := paths[v] * sum
			b.add(v, delta*scale)
			share[v] = (target + delta) / paths[v]
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
