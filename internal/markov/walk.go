package markov

import "math"

// Visits is the expected number of visits to each state.
func (s *Solver) Visits() []float64 {
	v := make([]float64, s.chain.Len())
	for _, e := range s.chain.Start {
		if e.To >= 0 {
			v[e.To] += e.P
		}
	}
	return s.SolveLeft(v)
}

// Absorbed is the probability, from each state, of ending in an outcome of the
// set.
func (s *Solver) Absorbed(set []bool) []float64 {
	b := make([]float64, s.chain.Len())
	for i := range b {
		for _, e := range s.chain.Out(i) {
			if e.To < 0 && set[^e.To] {
				b[i] += e.P
			}
		}
	}
	return s.Solve(b)
}

// Ending is what is known of the walks that end in a set of outcomes.
type Ending struct {
	Probability float64
	Expected    float64   // cost of the walk; meaningless where Probability is 0
	Variance    float64   // of that cost
	From        []float64 // expected cost from each state; 0 where the set is out of reach
	Spread      []float64 // variance from each state
}

// SD is the standard deviation of the cost of the walk.
func (e Ending) SD() float64 { return math.Sqrt(e.Variance) }

// Walk is the cost of all walks: g_i = c_i + Σ p_ij(r_ij + g_j), and its
// variance by the squared surprise of each step, u_i = Σ p_ij(c_i+r_ij+g_j−g_i)²,
// so that no two large moments are subtracted.
func (s *Solver) Walk() Ending {
	all := make([]bool, s.chain.Outcomes)
	for o := range all {
		all[o] = true
	}
	b := make([]float64, s.chain.Len())
	for i := range b {
		b[i] = 1
	}
	return s.WalkTo(all, b)
}

// WalkTo is the cost of the walks that end in the set; b is Absorbed of the
// set. It is Walk in the chain with probabilities p_ij·b_j/b_i, solved in the
// chain itself by N' = diag(b)⁻¹·N·diag(b).
func (s *Solver) WalkTo(set []bool, b []float64) Ending {
	e := Ending{From: make([]float64, s.chain.Len()), Spread: make([]float64, s.chain.Len())}
	g, w := e.From, e.Spread
	for i := range g {
		if b[i] > 0 {
			g[i] = b[i] * s.chain.Cost[i]
			s.weigh(i, set, b, nil, func(p, cost, _ float64) { g[i] += p * cost })
		}
	}
	divide(s.Solve(g), b)
	for i := range w {
		if b[i] > 0 {
			s.weigh(i, set, b, g, func(p, cost, to float64) {
				surprise := s.chain.Cost[i] + cost + to - g[i]
				w[i] += p * surprise * surprise
			})
		}
	}
	divide(s.Solve(w), b)
	s.fromStart(&e, set, b)
	return e
}

// weigh calls f for every edge of i that may end in the set, with its
// probability times that of ending there, its cost, and the value of g at its
// end (0 in an outcome, and where g is nil).
func (s *Solver) weigh(i int, set []bool, b []float64, g []float64, f func(p, cost, to float64)) {
	for _, e := range s.chain.Out(i) {
		switch {
		case e.P <= 0:
		case e.To < 0:
			if set[^e.To] {
				f(e.P, e.Cost, 0)
			}
		case b[e.To] > 0:
			to := 0.0
			if g != nil {
				to = g[e.To]
			}
			f(e.P*b[e.To], e.Cost, to)
		}
	}
}

// fromStart mixes the states of e as customers start.
func (s *Solver) fromStart(e *Ending, set []bool, b []float64) {
	each := func(f func(p, cost, spread float64)) {
		for _, edge := range s.chain.Start {
			switch {
			case edge.P <= 0:
			case edge.To < 0:
				if set[^edge.To] {
					f(edge.P, edge.Cost, 0)
				}
			case b[edge.To] > 0:
				f(edge.P*b[edge.To], edge.Cost+e.From[edge.To], e.Spread[edge.To])
			}
		}
	}
	each(func(p, cost, _ float64) {
		e.Probability += p
		e.Expected += p * cost
	})
	if e.Probability <= 0 {
		return
	}
	e.Expected /= e.Probability
	each(func(p, cost, spread float64) {
		off := cost - e.Expected
		e.Variance += p / e.Probability * (spread + off*off)
	})
}

func divide(x, by []float64) {
	for i := range x {
		if by[i] > 0 {
			x[i] /= by[i]
		} else {
			x[i] = 0
		}
	}
}
