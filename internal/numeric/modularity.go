package numeric

// Modularity is Newman's Q of a partition, by weight (Newman & Girvan 2004;
// Newman 2004, Analysis of weighted networks):
//
//	Q = Σ_c (in_c/m − (tot_c/2m)²)
//
// with m the weight of all edges, in_c of those inside the block c, and tot_c
// the strength of its nodes. It lies in [−½, 1); 0 is what one block gives.
// block names the block of each node by any number. A graph without edges has
// no Q (NoWeight).
func (g *Graph) Modularity(block []int) (float64, Reason) {
	if len(block) != g.Len() {
		return 0, Unequal
	}
	if g.total == 0 {
		return 0, NoWeight
	}
	label, blocks := relabel(block)
	strength := make([]float64, g.Len())
	for i := range strength {
		strength[i] = g.Strength(i)
	}
	return g.modularity(label, strength, make([]float64, 2*blocks)), Known
}

// modularity is Modularity of blocks that are numbered from 0, from the strength
// of each node; sums is room for two numbers of each block.
func (g *Graph) modularity(label []int32, strength, sums []float64) float64 {
	clear(sums)
	blocks := len(sums) / 2
	inside, total := sums[:blocks], sums[blocks:]
	for i, c := range label {
		in := inside[c] + g.loop[i]
		total[c] += strength[i]
		first, end := g.first[i], g.first[i+1]
		weight := g.weight[first:end]
		for k, j := range g.to[first:end] {
			if int(j) > i && label[j] == c {
				in += weight[k]
			}
		}
		inside[c] = in
	}
	q := 0.0
	for c := range inside {
		s := total[c] / (2 * g.total)
		q += inside[c]/g.total - float64(s*s) // never fused: see best
	}
	return q
}

// relabel numbers blocks from 0 in the order of their first nodes.
func relabel(block []int) (label []int32, blocks int) {
	label = make([]int32, len(block))
	if dense(block) {
		number := make([]int32, len(block)) // 1 more than the number; 0 has none
		for i, b := range block {
			if number[b] == 0 {
				blocks++
				number[b] = int32(blocks)
			}
			label[i] = number[b] - 1
		}
		return label, blocks
	}
	number := make(map[int]int32)
	for i, b := range block {
		n, ok := number[b]
		if !ok {
			n = int32(len(number))
			number[b] = n
		}
		label[i] = n
	}
	return label, len(number)
}

// dense tells whether all numbers of blocks are less than there are nodes, as
// those are that have been numbered from 0.
func dense(block []int) bool {
	for _, b := range block {
		if b < 0 || b >= len(block) {
			return false
		}
	}
	return true
}
