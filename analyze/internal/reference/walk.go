package reference

import "math/rand/v2"

// Walk sends one customer through a map, who remembers what was said, and
// tells what it cost and how it ended. It stops a journey that is longer than
// any that ends.
func Walk(m *Map, customers int, seed uint64) (efforts []float64, ends []string) {
	j, w := resolve(m), map[string]float64(nil)
	w = j.weights()
	r := rand.New(rand.NewPCG(seed, 1))
	choose := func(edges []edge) edge {
		x := r.Float64()
		for _, e := range edges {
			if x -= e.p; x < 0 {
				return e
			}
		}
		for i := len(edges) - 1; ; i-- { // rounding
			if edges[i].p > 0 {
				return edges[i]
			}
		}
	}
	for range customers {
		cost, at := 0.0, -1
		var said []string
		for steps := 0; steps < 1_000_000; steps++ {
			edges := j.start
			if at >= 0 {
				edges = j.states[at].edges
				said = append(said, j.states[at].Asks...)
			}
			e := choose(edges)
			cost += j.kind(at, e, said).cost(w)
			if e.to < 0 {
				efforts, ends = append(efforts, cost), append(ends, e.outcome)
				break
			}
			at = e.to
			active, wait, delay, steps, auth := j.states[at].being(w)
			cost += active + wait + delay + steps + auth
		}
	}
	return efforts, ends
}
