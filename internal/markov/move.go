package markov

// Moves tells what changes if customers go on from a state otherwise than they
// do, without solving the chain anew (Sherman & Morrison 1950). It holds what
// all changes rest on: two solves on the right and one on the left. It is
// immutable and safe for concurrent use.
type Moves struct {
	s       *Solver
	set     []bool
	Visits  []float64 // N_si, which is also the derivative of Expected by the cost of a visit to i
	From    []float64 // expected cost from each state
	Success []float64 // probability of ending in the set, from each state
}

// Moves prepares for changes; set is what counts as success.
func (s *Solver) Moves(set []bool) *Moves {
	m := &Moves{s: s, set: set, Visits: s.Visits(), Success: s.Absorbed(set)}
	m.From = make([]float64, s.chain.Len())
	for i, cost := range s.chain.Cost {
		m.From[i] = cost
		for _, e := range s.chain.Out(i) {
			if e.P > 0 {
				m.From[i] += e.P * e.Cost
			}
		}
	}
	s.Solve(m.From)
	return m
}

// RowMoves are the changes of the edges of one state.
type RowMoves struct {
	*Moves
	State int
	back  []float64 // N_ji: expected visits to State from j
}

// Row prepares for changes of the edges of state i, by one solve.
func (m *Moves) Row(i int) *RowMoves {
	back := make([]float64, m.s.chain.Len())
	back[i] = 1
	return &RowMoves{Moves: m, State: i, back: m.s.Solve(back)}
}

// Effect is what a change does to the customer who starts.
type Effect struct {
	Expected float64 // change of the expected cost
	Success  float64 // change of the probability of ending in the set
}

// Move is the effect of moving the probability delta from one edge of the state
// to another, whose P are not looked at:
// Δg_s = δ·N_si(a_k−a_j)/(1−δ(N_ki−N_ji)), a_k = r_ik+g_k. It takes O(1) and is
// exact up to rounding, which is that of N_ki−N_ji: a change that nearly opens or
// shuts a trap should rather be solved anew, by Chain.With. ok is false where
// the change would shut one. Moving from an edge more than it has is not noticed.
func (r *RowMoves) Move(delta float64, from, to Edge) (e Effect, ok bool) {
	from.P, to.P = -delta, delta
	return r.Change(from, to)
}

// Change is Move for any number of edges at once, whose P are what is added to
// their probabilities, 0 in sum.
func (r *RowMoves) Change(edges ...Edge) (e Effect, ok bool) {
	left := 1.0 // 1 − Σ Δp_j·N_ji
	for _, d := range edges {
		cost, success := d.Cost, 0.0
		switch {
		case d.To >= 0:
			cost += r.From[d.To]
			success = r.Success[d.To]
			left -= d.P * r.back[d.To]
		case r.set[^d.To]:
			success = 1
		}
		e.Expected += d.P * cost
		e.Success += d.P * success
	}
	if !(left > 0) {
		return Effect{}, false
	}
	v := r.Visits[r.State] / left
	return Effect{Expected: v * e.Expected, Success: v * e.Success}, true
}

// With is the chain with other edges and another cost of state i.
func (c *Chain) With(i int, cost float64, out ...Edge) *Chain {
	n := &Chain{Start: c.Start, Outcomes: c.Outcomes, Cost: append([]float64(nil), c.Cost...)}
	n.Cost[i] = cost
	n.edges = append(append(append(make([]Edge, 0, len(c.edges)+len(out)), c.edges[:c.first[i]]...), out...), c.edges[c.first[i+1]:]...)
	n.first = append([]int(nil), c.first...)
	for j := i + 1; j < len(n.first); j++ {
		n.first[j] += len(out) - (c.first[i+1] - c.first[i])
	}
	return n
}
