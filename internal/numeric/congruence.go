package numeric

// Requirements is who needs to coordinate with whom, and how much, by the
// socio-technical congruence of Cataldo, Wagstrom, Herbsleb & Carley (2006,
// Identification of coordination requirements): TA·TD·TAᵀ, with TA[i][t] how much
// i works on task t, and TD[t][u] how much task t depends on task u. Lists that
// do not fit each other are Unequal.
func Requirements(assigned, depends [][]float64) ([][]float64, Reason) {
	tasks := len(depends)
	for _, rows := range [][][]float64{assigned, depends} {
		for _, row := range rows {
			if len(row) != tasks {
				return nil, Unequal
			}
		}
	}
	out := make([][]float64, len(assigned))
	for i, mine := range assigned {
		needs := make([]float64, tasks) // TA·TD
		for t, w := range mine {
			for u, d := range depends[t] {
				needs[u] += w * d
			}
		}
		out[i] = make([]float64, len(assigned))
		for j, theirs := range assigned {
			for u, w := range theirs {
				out[i][j] += needs[u] * w
			}
		}
	}
	return out, Known
}

// Coverage is the share of the required coordination between different ones that
// is covered, by weight, from 0 to 1; covered says it for i < j, in both
// directions. required is square and not negative. It is insufficient where
// nothing is required (NoWeight).
func Coverage(required [][]float64, covered func(i, j int) bool) (float64, Reason) {
	part, all := 0.0, 0.0
	for i, row := range required {
		if len(row) != len(required) {
			return 0, Unequal
		}
		for j := i + 1; j < len(row); j++ {
			if len(required[j]) != len(required) {
				return 0, Unequal
			}
			w := row[j] + required[j][i]
			if !(row[j] >= 0 && required[j][i] >= 0) || !finite([]float64{w}) {
				return 0, OutOfRange
			}
			all += w
			if covered(i, j) {
				part += w
			}
		}
	}
	if all == 0 {
		return 0, NoWeight
	}
	return known(part / all)
}
