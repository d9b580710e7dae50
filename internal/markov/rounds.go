package markov

import (
	"context"
	"math"
)

// rounds solves a sparse chain by refinement. An incomplete elimination (what it
// leaves out counts as staying, so that rows keep their sums) guides GMRES (Saad
// & Schultz 1986), and residuals are taken in twice the precision, so that
// refinement (Wilkinson 1963) ends in the last digits, as elimination does.
type rounds struct {
	n     int
	first []int // of the entries of a row; one more at the end
	to    []int32
	p     []float64
	ends  []float64 // probability of leaving, by state
	guide *factor
}

// A solution whose last correction is at most settled in each of its places is
// final. One that stops improving is taken if the correction is at most
// tolerable, relative to the largest place.
const (
	refinements = 25
	settled     = 2e-15
	tolerable   = 1e-12
)

func newRounds(ctx context.Context, r *reduction, states, at []int32) (*rounds, error) {
	c := &rounds{n: len(states), first: make([]int, 1, len(states)+1), ends: make([]float64, len(states))}
	c.to, c.p = make([]int32, 0, r.held), make([]float64, 0, r.held)
	if r.full == nil {
		r.full = make([]float64, len(r.rows))
	}
	for n, i := range states {
		for _, e := range r.rows[i] {
			c.to = append(c.to, at[e.state])
			c.p = append(c.p, e.p)
		}
		c.first = append(c.first, len(c.to))
		c.ends[n] = r.leave[i]
		r.full[i] = r.exit(int(i))
	}
	c.guide = newFactor(c.n, 2*len(c.to))
	r.drop = incomplete
	defer func() { r.drop = 0 }()
	for n := range states {
		if n%256 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		if err := r.eliminate(r.next(), c.guide); err != nil {
			return nil, err
		}
	}
	for _, list := range [][]int32{c.guide.order, c.guide.row.state, c.guide.col.state} {
		for n, i := range list {
			list[n] = at[i]
		}
	}
	return c, nil
}

// incomplete is the share of a state's exits below which the guide of a core
// leaves new entries out.
const incomplete = 0.003

func (c *rounds) entries() int { return len(c.to) + c.guide.entries() }

// side is one of the two systems of a chain.
type side struct {
	times    func(y, x []float64)    // y = (I−Q)x
	residual func(r, f, x []float64) // r = f − (I−Q)x, exact to about 30 digits before it is rounded
	guess    func(x []float64)       // x becomes nearly (I−Q)⁻¹x
}

func (c *rounds) right() side {
	return side{c.times, c.residual, func(x []float64) {
		c.guide.forward(x, &c.guide.col, 0, c.n)
		c.guide.backward(x, &c.guide.row, 0, c.n)
	}}
}

func (c *rounds) left() side {
	return side{c.timesLeft, c.residualLeft, func(x []float64) {
		c.guide.forward(x, &c.guide.row, 0, c.n)
		c.guide.backward(x, &c.guide.col, 0, c.n)
	}}
}

// refine replaces f by its solution and returns the size of the last correction:
// above tolerable it failed.
func (c *rounds) refine(s side, f []float64) float64 {
	x, r, d := make([]float64, c.n), make([]float64, c.n), make([]float64, c.n)
	g := newGMRES(c.n)
	best := math.Inf(1)
	for n := 0; n < refinements; n++ {
		s.residual(r, f, x)
		g.solve(s, d, r)
		each, whole := corrections(x, d)
		if math.IsNaN(whole) || n > 1 && each > best/2 && whole <= tolerable {
			break // it is down to rounding
		}
		best = min(best, each)
		for i := range x {
			x[i] += d[i]
		}
		if each <= settled {
			break
		}
	}
	s.residual(r, f, x)
	g.solve(s, d, r)
	_, whole := corrections(x, d)
	copy(f, x)
	return whole
}

// corrections is the size of the correction d of x: relative to each place, and
// the largest relative to the largest.
func corrections(x, d []float64) (each, whole float64) {
	top := 0.0
	for i := range d {
		size := math.Abs(d[i])
		if size == 0 {
			continue
		}
		whole, top = max(whole, size), max(top, math.Abs(x[i]+d[i]))
		each = max(each, size/math.Abs(x[i]+d[i]))
	}
	for _, v := range x {
		top = max(top, math.Abs(v))
	}
	if whole > 0 {
		whole /= top
	}
	return each, whole
}

// times is y = (I−Q)x by differences of x, since 1−p_ii is the sum of the other
// exits.
func (c *rounds) times(y, x []float64) {
	for i := range y {
		sum := c.ends[i] * x[i]
		for e := c.first[i]; e < c.first[i+1]; e++ {
			sum += c.p[e] * (x[i] - x[c.to[e]])
		}
		y[i] = sum
	}
}

func (c *rounds) timesLeft(y, x []float64) {
	for i := range y {
		y[i] = c.ends[i] * x[i]
	}
	for i, v := range x {
		for e := c.first[i]; e < c.first[i+1]; e++ {
			flow := v * c.p[e]
			y[i] += flow
			y[c.to[e]] -= flow
		}
	}
}

func (c *rounds) residual(r, f, x []float64) {
	for i := range r {
		sum := double{f[i], 0}.minus(product(c.ends[i], x[i]))
		for e := c.first[i]; e < c.first[i+1]; e++ {
			d := difference(x[i], x[c.to[e]])
			part := product(c.p[e], d.high)
			part.low += c.p[e] * d.low
			sum = sum.minus(part)
		}
		r[i] = sum.high + sum.low
	}
}

func (c *rounds) residualLeft(r, f, x []float64) {
	sums := make([]double, c.n)
	for i := range sums {
		sums[i] = double{f[i], 0}.minus(product(c.ends[i], x[i]))
	}
	for i, v := range x {
		for e := c.first[i]; e < c.first[i+1]; e++ {
			flow := product(v, c.p[e])
			sums[i] = sums[i].minus(flow)
			to := c.to[e]
			sums[to] = sums[to].minus(double{-flow.high, -flow.low})
		}
	}
	for i, s := range sums {
		r[i] = s.high + s.low
	}
}
