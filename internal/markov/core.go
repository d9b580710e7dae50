package markov

import "context"

// core is what is left of a large component when eliminating further would fill
// it in: a sparse chain of its own, of which one state, the hub, is eliminated
// last, after all others were solved by refinement. What is left of them then
// ends where they meet the hub, so that however seldom customers leave the
// whole, nothing is nearly singular; and that they do leave from the hub without
// coming back is a sum of products again, as in elimination.
type core struct {
	*rounds
	into  []float64 // probability of going to the hub, by state
	free  []float64 // probability of leaving the core, by state
	out   []entry   // row of the hub
	leave float64   // probability that the hub leads out of the core

	escape float64   // probability of leaving from the hub without coming back
	hit    []float64 // probability of meeting the hub before leaving
	visits []float64 // from the hub until it is met again
}

// newCore takes the states over from r, which it goes on to eliminate
// incompletely, and moves the hub to their end. at is room for a number by state
// of the whole chain.
func newCore(ctx context.Context, r *reduction, states, at []int32) (*core, error) {
	n := len(states) - 1
	moveHub(r, states, at)
	hub := int(states[n])
	c := &core{into: make([]float64, n), free: make([]float64, n), leave: r.leave[hub]}
	for _, e := range r.rows[hub] {
		c.out = append(c.out, entry{at[e.state], e.p})
		r.inCol[e.state]--
	}
	r.held -= len(c.out)
	r.done[hub] = true
	for k, i := range states[:n] {
		c.free[k] = r.leave[i]
		if p, ok := r.take(int(i), int32(hub)); ok {
			c.into[k] = p
			r.leave[i] += p
			r.heap.push(r.cost(int(i)), i)
		}
	}
	var err error
	if c.rounds, err = newRounds(ctx, r, states[:n], at); err != nil {
		return nil, err
	}
	return c, nil
}

// finish solves what all solutions rest on and tells whether refinement could.
func (c *core) finish() bool {
	free := append([]float64(nil), c.free...)
	c.hit = append([]float64(nil), c.into...)
	c.visits = make([]float64, c.n)
	for _, e := range c.out {
		c.visits[e.state] = e.p
	}
	right, left := c.right(), c.left()
	for _, size := range []float64{c.refine(right, free), c.refine(right, c.hit), c.refine(left, c.visits)} {
		if !(size <= tolerable) {
			return false
		}
	}
	c.escape = c.leave
	for _, e := range c.out {
		c.escape += e.p * free[e.state]
	}
	return true
}

// moveHub moves the state that most lead to, to the end of states, and numbers
// them.
func moveHub(r *reduction, states, at []int32) {
	for k, i := range states {
		at[i] = int32(k)
	}
	sum := make([]float64, len(states))
	for _, i := range states {
		for _, e := range r.rows[i] {
			sum[at[e.state]] += e.p
		}
	}
	hub := 0
	for k, p := range sum {
		if p > sum[hub] {
			hub = k
		}
	}
	last := len(states) - 1
	states[hub], states[last] = states[last], states[hub]
	at[states[hub]], at[states[last]] = int32(hub), int32(last)
}

// matrix is c as a full matrix.
func (c *core) matrix() (a, leave []float64) {
	n := c.n + 1
	a, leave = make([]float64, n*n), make([]float64, n)
	for i := range c.n {
		for e := c.first[i]; e < c.first[i+1]; e++ {
			a[i*n+int(c.to[e])] = c.p[e]
		}
		a[i*n+c.n] = c.into[i]
		leave[i] = c.free[i]
	}
	for _, e := range c.out {
		a[c.n*n+int(e.state)] = e.p
	}
	leave[c.n] = c.leave
	return a, leave
}

// entries is what c holds.
func (c *core) entries() int { return c.rounds.entries() + 4*c.n + len(c.out) }

// solve replaces x, the hub last, by its solution on the right, and returns the
// size of the last correction: above tolerable it failed.
func (c *core) solve(x []float64) float64 {
	size := c.refine(c.right(), x[:c.n])
	sum := x[c.n]
	for _, e := range c.out {
		sum += e.p * x[e.state]
	}
	x[c.n] = sum / c.escape
	for i, h := range c.hit {
		x[i] += h * x[c.n]
	}
	return size
}

// solveLeft is solve on the left.
func (c *core) solveLeft(x []float64) float64 {
	size := c.refine(c.left(), x[:c.n])
	sum := x[c.n]
	for i, p := range c.into {
		sum += x[i] * p
	}
	x[c.n] = sum / c.escape
	for i, v := range c.visits {
		x[i] += v * x[c.n]
	}
	return size
}
