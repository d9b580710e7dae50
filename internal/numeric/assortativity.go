package numeric

// Assortativity is Newman's coefficient for nodes of discrete types, by weight
// (Newman 2003, Mixing patterns in networks, eq. 2):
//
//	r = (Σ_k e_kk − Σ_k a_k²) / (1 − Σ_k a_k²)
//
// with e_kk the share of the edges' weight inside type k and a_k the share of
// their ends at it. 1 is edges inside types only, 0 what chance gives; the
// least possible depends on the types and is −1 at the lowest. kind names the
// type of each node by any number. It is insufficient without edges (NoWeight)
// and where all edges' ends are of one type (OneBlock).
func (g *Graph) Assortativity(kind []int) (float64, Reason) {
	q, why := g.Modularity(kind)
	if !why.OK() {
		return 0, why
	}
	label, kinds := relabel(kind)
	strength := make([]float64, kinds)
	for i, k := range label {
		strength[k] += g.Strength(i)
	}
	chance, used := 0.0, 0
	for _, s := range strength {
		a := s / (2 * g.total)
		chance += a * a
		if s > 0 {
			used++
		}
	}
	if used < 2 || chance >= 1 {
		return 0, OneBlock
	}
	return q / (1 - chance), Known // Σe_kk − Σa_k² is modularity
}
