package markov

// OutcomeProbabilities is the probability of each outcome; visits is Visits.
func (s *Solver) OutcomeProbabilities(visits []float64) []float64 {
	b := make([]float64, s.chain.Outcomes)
	add := func(list []Edge, times float64) {
		for _, e := range list {
			if e.P > 0 && e.To < 0 {
				b[^e.To] += times * e.P
			}
		}
	}
	add(s.chain.Start, 1)
	for i, v := range visits {
		add(s.chain.Out(i), v)
	}
	return b
}

// Steps is the expected number of visits to states altogether; visits is
// Visits, or VisitsTo.
func Steps(visits []float64) float64 {
	sum := 0.0
	for _, v := range visits {
		sum += v
	}
	return sum
}

// VisitsTo is the expected number of visits to each state by those who end in
// an outcome of the set: v_i·b_i/(s·b), without another solve. visits is Visits
// and b Absorbed of the set. It is nil where nobody ends there.
func (s *Solver) VisitsTo(set []bool, visits, b []float64) []float64 {
	p := s.chain.startAbsorbed(set, b)
	if p <= 0 {
		return nil
	}
	list := make([]float64, len(visits))
	for i, v := range visits {
		list[i] = v * (b[i] / p)
	}
	return list
}

// startAbsorbed is s·b, with what starts in the set.
func (c *Chain) startAbsorbed(set []bool, b []float64) float64 {
	sum := 0.0
	for _, e := range c.Start {
		sum += e.P * absorbedAt(e, set, b)
	}
	return sum
}

// absorbedAt is the probability of ending in the set once e was gone.
func absorbedAt(e Edge, set []bool, b []float64) float64 {
	switch {
	case e.P <= 0:
		return 0
	case e.To >= 0:
		return b[e.To]
	case set[^e.To]:
		return 1
	}
	return 0
}

// Given is the chain of those who end in an outcome of the set, with the same
// states and costs: p_ij·b_j/b_i, into an outcome of the set p_io/b_i (Kemeny &
// Snell 1960, section 3.5; Doob's transform). b is Absorbed of the set. States
// that cannot end there have one edge, into an outcome of the set, and nobody
// comes by them. It is nil where nobody ends there. WalkTo and VisitsTo have the
// figures of this chain without solving it; it is there to be walked, or altered.
func (c *Chain) Given(set []bool, b []float64) *Chain {
	p := c.startAbsorbed(set, b)
	if p <= 0 {
		return nil
	}
	g := &Chain{Outcomes: c.Outcomes, Start: given(nil, c.Start, set, b, p)}
	some := 0
	for !set[some] {
		some++
	}
	var out []Edge
	for i, cost := range c.Cost {
		if b[i] > 0 {
			out = given(out[:0], c.Out(i), set, b, b[i])
		} else {
			out = append(out[:0], Edge{To: Outcome(some), P: 1})
		}
		g.AddState(cost, out...)
	}
	return g
}

func given(out, edges []Edge, set []bool, b []float64, whole float64) []Edge {
	for _, e := range edges {
		if to := absorbedAt(e, set, b); to > 0 {
			e.P *= to / whole
			out = append(out, e)
		}
	}
	return out
}
