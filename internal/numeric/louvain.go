package numeric

import "math/rand/v2"

// Louvain partitions the nodes by the method of Blondel, Guillaume, Lambiotte &
// Lefebvre (2008, Fast unfolding of communities in large networks): nodes move
// to the neighbouring block that raises modularity most, in random order until
// none gains; blocks become the nodes of a smaller graph; and so on until
// nothing moves. Two things are of others. After the first round a node is
// looked at again only when a neighbour has left for another block, so that a
// level costs about as much as it has edges (Traag, Waltman & van Eck 2019, From
// Louvain to Leiden). And all begins anew from the partition found, with single
// nodes, until that moves nothing either (Rotta & Noack 2011, Multilevel local
// search algorithms for modularity clustering), which makes small graphs depend
// less on luck.
//
// A graph of more than 20,000 nodes begins anew twice at most: what comes after
// that betters Q by less than a thousandth, and takes most of the time.
//
// The partition depends on the seed, and is a local optimum: see
// [Graph.Communities]. Blocks are numbered from 0 in the order of their first
// nodes. A graph without edges has none (NoWeight).
func (g *Graph) Louvain(seed uint64) (block []int, q float64, why Reason) {
	if g.total == 0 {
		return nil, 0, NoWeight
	}
	block, q = newClimber(g).louvain(seed)
	return block, q, Known
}

// louvain is Louvain on a graph with edges.
func (c *climber) louvain(seed uint64) (block []int, q float64) {
	g := c.graph
	r := rand.New(rand.NewPCG(seed, 0))
	label := allNodes(g.Len())
	for n := 1; c.climb(r, label) && (n < climbs || g.Len() <= large); n++ {
	}
	block = make([]int, g.Len())
	for i, b := range label {
		block[i] = int(b)
	}
	return block, c.modularity(label)
}

// climbs is how often a graph of more than large nodes begins anew.
const (
	climbs = 3
	large  = 20_000
)

// canonical numbers blocks from 0 in the order of their first nodes, in place.
func canonical(block []int) []int {
	label, _ := relabel(block)
	for i, b := range label {
		block[i] = int(b)
	}
	return block
}

// climber climbs one graph again and again, on the same memory. It is not safe
// for concurrent use.
type climber struct {
	graph  *Graph
	levels []*coarse // the first is the graph itself; those behind are written anew
	summit summits

	members, start, next []int32 // of merge
	sums                 []float64
}

func newClimber(g *Graph) *climber {
	l := &coarse{first: g.first, to: g.to, weight: g.weight, twice: 2 * g.total}
	l.loop = make([]float64, g.Len())
	for i, w := range g.loop {
		l.loop[i] = 2 * w
	}
	l.weigh()
	return &climber{graph: g, levels: []*coarse{l}}
}

// level is the memory of one level.
func (c *climber) level(n int) *coarse {
	if n == len(c.levels) {
		c.levels = append(c.levels, &coarse{twice: c.levels[0].twice})
	}
	return c.levels[n]
}

// climb betters a partition level by level, and tells whether anything moved. It
// leaves the blocks numbered from 0 in the order of their first nodes.
func (c *climber) climb(r *rand.Rand, label []int32) bool {
	if at := c.summit.find(label); at != nil {
		at.spend(r)
		return false
	}
	l := c.levels[0]
	l.block = append(l.block[:0], label...)
	l.begin()
	moved := l.move(r)
	blocks := l.number()
	first := blocks
	copy(label, l.block)
	for n := 1; blocks < len(l.loop); n++ {
		up := c.level(n)
		c.merge(l, up, blocks)
		up.weigh()
		l = up
		l.block = number(l.block, blocks)
		l.begin()
		if !l.move(r) {
			break
		}
		moved = true
		blocks = l.number()
		for i, b := range label {
			label[i] = l.block[b]
		}
	}
	if !moved {
		c.summit.add(label, first)
	}
	return moved
}

// modularity of the blocks of a label as climb leaves it.
func (c *climber) modularity(label []int32) float64 {
	if at := c.summit.find(label); at != nil && at.q != nil {
		return *at.q
	}
	blocks := int32(0)
	for _, b := range label {
		blocks = max(blocks, b+1)
	}
	c.sums = sized(c.sums, 2*int(blocks))
	q := c.graph.modularity(label, c.levels[0].strength, c.sums)
	if at := c.summit.find(label); at != nil {
		at.q = &q
	}
	return q
}

// number makes list the numbers from 0 to n−1.
func number(list []int32, n int) []int32 {
	list = sized(list, n)
	for i := range list {
		list[i] = int32(i)
	}
	return list
}

// sized is a list of n things on the memory of list where that is enough. What
// they are is left open.
func sized[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	return list[:n]
}

// coarse is the graph of one level. A loop counts both ways, as other edges do.
type coarse struct {
	first, to []int32
	weight    []float64
	loop      []float64
	twice     float64 // weight of all arcs, the same on all levels

	strength []float64
	block    []int32
	total    []float64 // strength of each block
	size     []int32   // nodes in each block
	empty    []int32   // blocks without nodes
	links    links

	ring       []int32 // of move
	waits      []bool  // of move
	renumbered []int32 // of number
}

// links is the weight from a node to the blocks around it.
type links struct {
	weight []float64 // of each block; −1 for those not seen
	seen   []int32
}

func (l *links) add(block int32, w float64) {
	if l.weight[block] < 0 {
		l.weight[block] = 0
		l.seen = append(l.seen, block)
	}
	l.weight[block] += w
}

func (l *links) clear() {
	for _, b := range l.seen {
		l.weight[b] = -1
	}
	l.seen = l.seen[:0]
}

// begin makes room for n blocks, none of them seen.
func (l *links) begin(n int) {
	l.weight, l.seen = sized(l.weight, n), l.seen[:0]
	for i := range l.weight {
		l.weight[i] = -1
	}
}

// weigh sums up the strength of each node.
func (l *coarse) weigh() {
	l.strength = sized(l.strength, len(l.loop))
	for i, x := range l.loop {
		for _, w := range l.weight[l.first[i]:l.first[i+1]] {
			x += w
		}
		l.strength[i] = x
	}
}

// begin takes the nodes to be in the blocks that stand in block.
func (l *coarse) begin() {
	n := len(l.loop)
	l.links.begin(n)
	l.total, l.size, l.empty = sized(l.total, n), sized(l.size, n), l.empty[:0]
	clear(l.total)
	clear(l.size)
	for i, b := range l.block {
		l.total[b] += l.strength[i]
		l.size[b]++
	}
	for b, size := range l.size {
		if size == 0 {
			l.empty = append(l.empty, int32(b))
		}
	}
}

// move lets nodes move until none gains, and tells whether one did. Nodes wait
// in a ring; each is in it once at most.
func (l *coarse) move(r *rand.Rand) bool {
	n := len(l.loop)
	l.ring, l.waits = number(l.ring, n), sized(l.waits, n)
	ring, waits := l.ring, l.waits
	permute(r, ring, n)
	for i := range waits {
		waits[i] = true
	}
	moved := false
	for head, waiting := 0, n; waiting > 0; waiting-- {
		i := ring[head]
		waits[i] = false
		if to := l.best(i); to != l.block[i] {
			l.put(i, to)
			moved = true
			for _, j := range l.to[l.first[i]:l.first[i+1]] {
				if l.block[j] != to && !waits[j] {
					waits[j] = true
					tail := head + waiting
					if tail >= n {
						tail -= n
					}
					ring[tail] = j
					waiting++
				}
			}
		}
		if head++; head == n {
			head = 0
		}
	}
	return moved
}

// put moves node i to a block, of which an empty one is the last of the list.
func (l *coarse) put(i, to int32) {
	from := l.block[i]
	if l.size[to] == 0 {
		l.empty = l.empty[:len(l.empty)-1]
	}
	l.total[from] -= l.strength[i]
	l.total[to] += l.strength[i]
	l.block[i] = to
	l.size[to]++
	if l.size[from]--; l.size[from] == 0 {
		l.total[from] = 0 // whatever rounding left
		l.empty = append(l.empty, from)
	}
}

// least is the smallest gain worth a move, as a share of all weight: less may be
// rounding, and rounding could go in circles.
const least = 1e-14

// best is the block to which node i should belong: the one with the largest
// weight to it less what chance would give, which a block of its own may be. Ties
// leave it where it is.
func (l *coarse) best(i int32) int32 {
	if l.first[i+1]-l.first[i] == 2 {
		return l.bestOfTwo(i)
	}
	own, weight, seen := l.block[i], l.links.weight, l.links.seen
	arcs := l.weight[l.first[i]:l.first[i+1]]
	for k, to := range l.to[l.first[i]:l.first[i+1]] {
		b := l.block[to]
		if weight[b] < 0 { // as in add, which is too slow here
			weight[b] = 0
			seen = append(seen, b)
		}
		weight[b] += arcs[k]
	}
	chance := l.strength[i] / l.twice
	// Conversions keep products from being fused with sums, lest partitions
	// depend on the processor.
	rest := l.total[own] - l.strength[i]
	best, most := own, max(0, weight[own])-float64(chance*rest)
	step := least * l.twice
	for _, b := range seen {
		if gain := weight[b] - float64(chance*l.total[b]); b != own && gain > most+step {
			best, most = b, gain
		}
		weight[b] = -1
	}
	l.links.seen = seen[:0]
	if n := len(l.empty); n > 0 && most < -step {
		best = l.empty[n-1]
	}
	return best
}

// bestOfTwo is best of a node on a way through: with an arc in and an arc out, as
// most nodes of journeys are.
func (l *coarse) bestOfTwo(i int32) int32 {
	k := l.first[i]
	own, a, b := l.block[i], l.block[l.to[k]], l.block[l.to[k+1]]
	u, v := l.weight[k], l.weight[k+1]
	if a == b {
		u += v
	}
	chance := l.strength[i] / l.twice
	rest := l.total[own] - l.strength[i]
	best, most := own, -float64(chance*rest)
	switch own {
	case a:
		most += u
	case b:
		most += v
	}
	step := least * l.twice
	if a != own {
		if gain := u - float64(chance*l.total[a]); gain > most+step {
			best, most = a, gain
		}
	}
	if b != own && b != a {
		if gain := v - float64(chance*l.total[b]); gain > most+step {
			best, most = b, gain
		}
	}
	if n := len(l.empty); n > 0 && most < -step {
		best = l.empty[n-1]
	}
	return best
}

// number gives the blocks that have nodes the numbers from 0.
func (l *coarse) number() (blocks int) {
	l.renumbered = sized(l.renumbered, len(l.block))
	number := l.renumbered
	for i := range number {
		number[i] = -1
	}
	for i, b := range l.block {
		if number[b] < 0 {
			number[b] = int32(blocks)
			blocks++
		}
		l.block[i] = number[b]
	}
	return blocks
}

// merge makes each block of l a node of m, the next level.
func (c *climber) merge(l, m *coarse, blocks int) {
	c.members, c.start, c.next = sized(c.members, len(l.block)), sized(c.start, blocks+1), sized(c.next, blocks+1)
	members, start, next := c.members, c.start, c.next
	clear(start)
	for _, b := range l.block {
		start[b+1]++
	}
	for b := range blocks {
		start[b+1] += start[b]
	}
	copy(next, start)
	for i, b := range l.block {
		members[next[b]] = int32(i)
		next[b]++
	}
	m.first, m.loop, m.to, m.weight = append(m.first[:0], 0), sized(m.loop, blocks), m.to[:0], m.weight[:0]
	clear(m.loop)
	for b := range int32(blocks) {
		for _, i := range members[start[b]:start[b+1]] {
			m.loop[b] += l.loop[i]
			for k := l.first[i]; k < l.first[i+1]; k++ {
				if to := l.block[l.to[k]]; to == b {
					m.loop[b] += l.weight[k]
				} else {
					l.links.add(to, l.weight[k])
				}
			}
		}
		for _, to := range l.links.seen {
			m.to = append(m.to, to)
			m.weight = append(m.weight, l.links.weight[to])
		}
		l.links.clear()
		m.first = append(m.first, int32(len(m.to)))
	}
}
