package reference

import "math"

// step is one way on in a chain, with what it costs to take it.
type step struct {
	to   int // -1: the end named outcome
	end  int
	p    float64
	cost float64 // of the transition
}

// chain is an absorbing Markov chain written out in full.
type chain struct {
	start []step
	rows  [][]step
	cost  []float64 // of being in a state
	ends  int
}

// solve is x of A·x = b by elimination with pivots; A and b are overwritten. It
// is nil where A is singular.
func solve(a [][]float64, b []float64) []float64 {
	n := len(a)
	for c := range n {
		pivot := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[pivot][c]) {
				pivot = r
			}
		}
		if a[pivot][c] == 0 {
			return nil
		}
		a[c], a[pivot] = a[pivot], a[c]
		b[c], b[pivot] = b[pivot], b[c]
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			if f == 0 {
				continue
			}
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		sum := b[r]
		for k := r + 1; k < n; k++ {
			sum -= a[r][k] * x[k]
		}
		x[r] = sum / a[r][r]
	}
	return x
}

// matrix is I − Q, transposed on demand.
func (c *chain) matrix(transposed bool) [][]float64 {
	n := len(c.rows)
	a := make([][]float64, n)
	for i := range a {
		a[i] = make([]float64, n)
	}
	for i, row := range c.rows {
		a[i][i]++
		for _, s := range row {
			switch {
			case s.to < 0:
			case transposed:
				a[s.to][i] -= s.p
			default:
				a[i][s.to] -= s.p
			}
		}
	}
	return a
}

// visits are the expected numbers of visits: v(I − Q) = s.
func (c *chain) visits() []float64 {
	b := make([]float64, len(c.rows))
	for _, s := range c.start {
		if s.to >= 0 {
			b[s.to] += s.p
		}
	}
	return solve(c.matrix(true), b)
}

// into are the probabilities of ending in one of the ends given.
func (c *chain) into(ends func(int) bool) []float64 {
	b := make([]float64, len(c.rows))
	for i, row := range c.rows {
		for _, s := range row {
			if s.to < 0 && ends(s.end) {
				b[i] += s.p
			}
		}
	}
	return solve(c.matrix(false), b)
}

// begin is the probability of it from the start.
func (c *chain) begin(b []float64, ends func(int) bool) float64 {
	sum := 0.0
	for _, s := range c.start {
		switch {
		case s.to >= 0:
			sum += s.p * b[s.to]
		case ends(s.end):
			sum += s.p
		}
	}
	return sum
}

// moments are the mean and the second moment of the cost from the start.
func (c *chain) moments() (mean, second float64) {
	n := len(c.rows)
	b := make([]float64, n)
	for i, row := range c.rows {
		b[i] = c.cost[i]
		for _, s := range row {
			b[i] += s.p * s.cost
		}
	}
	g := solve(c.matrix(false), b)
	b = make([]float64, n)
	for i, row := range c.rows {
		for _, s := range row {
			x := c.cost[i] + s.cost
			b[i] += s.p * x * x
			if s.to >= 0 {
				b[i] += 2 * s.p * x * g[s.to]
			}
		}
	}
	m := solve(c.matrix(false), b)
	for _, s := range c.start {
		mean += s.p * s.cost
		second += s.p * s.cost * s.cost
		if s.to >= 0 {
			mean += s.p * g[s.to]
			second += s.p * (2*s.cost*g[s.to] + m[s.to])
		}
	}
	return mean, second
}

// given is the chain of those who end in one of the ends; nil where nobody does.
func (c *chain) given(ends func(int) bool) (*chain, float64) {
	b := c.into(ends)
	all := c.begin(b, ends)
	if all == 0 {
		return nil, 0
	}
	at := func(s step) float64 {
		switch {
		case s.to >= 0:
			return b[s.to]
		case ends(s.end):
			return 1
		}
		return 0
	}
	tilt := func(row []step, whole float64) []step {
		var out []step
		for _, s := range row {
			if p := s.p * at(s) / whole; p > 0 {
				s.p = p
				out = append(out, s)
			}
		}
		return out
	}
	out := &chain{start: tilt(c.start, all), cost: c.cost, ends: c.ends, rows: make([][]step, len(c.rows))}
	for i, row := range c.rows {
		if b[i] > 0 {
			out.rows[i] = tilt(row, b[i])
		}
	}
	return out, all
}
