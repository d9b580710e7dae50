package numeric

// Constraint is Burt's network constraint of a node (Burt 1992, Structural
// Holes, ch. 2): how far its ties go to contacts that are tied to each other,
//
//	C_i = Σ_j (p_ij + Σ_q p_iq·p_qj)²   over its neighbours j, q ≠ i, j
//
// with p_ij the share of the weight of i's ties that goes to j; loops do not
// count. Near 0 a node bridges many contacts that do not know each other; one
// with a single contact has 1; it can exceed 1 a little where two contacts are
// all there is. A node without neighbours has none (Isolated). It costs the
// degrees of the neighbours, summed.
func (g *Graph) Constraint(i int) (float64, Reason) {
	near, ties := g.Row(i)
	if len(near) == 0 {
		return 0, Isolated
	}
	place := make(map[int32]int, len(near)) // only looked up, never walked
	invested := make([]float64, len(near))
	all := sum(ties)
	for k, j := range near {
		place[j] = k
		invested[k] = ties[k] / all
	}
	for k, q := range near {
		far, weight := g.Row(int(q))
		theirs := sum(weight)
		for l, j := range far {
			if at, ok := place[j]; ok {
				invested[at] += ties[k] / all * (weight[l] / theirs)
			}
		}
	}
	c := 0.0
	for _, p := range invested {
		c += p * p
	}
	return c, Known
}
