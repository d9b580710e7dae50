package markov

import "math/big"

// exact solves a chain in rational numbers by Gauss–Jordan elimination.
type exact struct {
	c *Chain
	n [][]*big.Rat // the fundamental matrix
}

func rat(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

func newExact(c *Chain) *exact {
	n := c.Len()
	a, inv := make([][]*big.Rat, n), make([][]*big.Rat, n)
	for i := range n {
		a[i], inv[i] = make([]*big.Rat, n), make([]*big.Rat, n)
		for j := range n {
			a[i][j], inv[i][j] = new(big.Rat), new(big.Rat)
		}
		a[i][i].SetInt64(1)
		inv[i][i].SetInt64(1)
		for _, e := range c.Out(i) {
			if e.To >= 0 {
				a[i][e.To].Sub(a[i][e.To], rat(e.P))
			}
		}
	}
	for k := range n {
		pivot := new(big.Rat).Inv(a[k][k])
		for j := range n {
			a[k][j].Mul(a[k][j], pivot)
			inv[k][j].Mul(inv[k][j], pivot)
		}
		for i := range n {
			if i == k || a[i][k].Sign() == 0 {
				continue
			}
			f := new(big.Rat).Set(a[i][k])
			for j := range n {
				a[i][j].Sub(a[i][j], new(big.Rat).Mul(f, a[k][j]))
				inv[i][j].Sub(inv[i][j], new(big.Rat).Mul(f, inv[k][j]))
			}
		}
	}
	return &exact{c, inv}
}

func (x *exact) times(f []*big.Rat) []*big.Rat {
	g := make([]*big.Rat, len(f))
	for i := range g {
		g[i] = new(big.Rat)
		for j := range f {
			g[i].Add(g[i], new(big.Rat).Mul(x.n[i][j], f[j]))
		}
	}
	return g
}

func floats(list []*big.Rat) []float64 {
	out := make([]float64, len(list))
	for i := range list {
		out[i], _ = list[i].Float64()
	}
	return out
}

func (x *exact) ratAbsorbed() []*big.Rat {
	f := make([]*big.Rat, x.c.Len())
	for i := range f {
		f[i] = new(big.Rat)
		for _, e := range x.c.Out(i) {
			if e.To == Outcome(0) {
				f[i].Add(f[i], rat(e.P))
			}
		}
	}
	return x.times(f)
}

func (x *exact) absorbed() []float64 { return floats(x.ratAbsorbed()) }

// expected is the cost of all walks, or of those into outcome 0 where b is
// given, in rational numbers and then rounded.
func (x *exact) expected(b []float64) []float64 {
	weight := x.ratAbsorbed()
	f := make([]*big.Rat, x.c.Len())
	for i := range f {
		f[i] = new(big.Rat)
		for _, e := range x.c.Out(i) {
			p := rat(e.P)
			switch {
			case b == nil:
			case e.To >= 0:
				p.Mul(p, weight[e.To])
			case e.To != Outcome(0):
				p.SetInt64(0)
			}
			f[i].Add(f[i], p.Mul(p, rat(x.c.Cost[i]+e.Cost)))
		}
	}
	g := x.times(f)
	if b != nil {
		for i := range g {
			if weight[i].Sign() > 0 {
				g[i].Quo(g[i], weight[i])
			}
		}
	}
	return floats(g)
}

func (x *exact) variance() []float64 {
	n := x.c.Len()
	f := make([]*big.Rat, n)
	for i := range f {
		f[i] = new(big.Rat)
		for _, e := range x.c.Out(i) {
			p := rat(e.P)
			f[i].Add(f[i], p.Mul(p, rat(x.c.Cost[i]+e.Cost)))
		}
	}
	g := x.times(f)
	for i := range f {
		f[i] = new(big.Rat)
		for _, e := range x.c.Out(i) {
			d := rat(x.c.Cost[i] + e.Cost)
			if e.To >= 0 {
				d.Add(d, g[e.To])
			}
			d.Sub(d, g[i])
			f[i].Add(f[i], d.Mul(d, new(big.Rat).Mul(d, rat(e.P))))
		}
	}
	return floats(x.times(f))
}

func (x *exact) visits() []float64 {
	v := make([]*big.Rat, x.c.Len())
	for j := range v {
		v[j] = new(big.Rat)
		for _, e := range x.c.Start {
			if e.To >= 0 {
				v[j].Add(v[j], new(big.Rat).Mul(rat(e.P), x.n[e.To][j]))
			}
		}
	}
	return floats(v)
}

// naive is a chain solved by plain Gaussian elimination in numbers of 320 bits,
// for what is beyond rational numbers in size.
type naive struct {
	n int
	a [][]*big.Float // I−Q
}

const naiveBits = 320

func newNaive(c *Chain) *naive {
	x := &naive{n: c.Len()}
	number := func(p float64) *big.Float { return new(big.Float).SetPrec(naiveBits).SetFloat64(p) }
	for i := range x.n {
		row := make([]*big.Float, x.n)
		for j := range row {
			row[j] = number(0)
		}
		for _, e := range c.Out(i) { // 1−p_ii is what leads elsewhere
			if e.To == i || e.P <= 0 {
				continue
			}
			row[i].Add(row[i], number(e.P))
			if e.To >= 0 {
				row[e.To].Sub(row[e.To], number(e.P))
			}
		}
		x.a = append(x.a, row)
	}
	return x
}

// solve is the solution for f on the right, or on the left.
func (x *naive) solve(f []float64, left bool) []float64 {
	a, b := make([][]*big.Float, x.n), make([]*big.Float, x.n)
	for i := range a {
		a[i] = make([]*big.Float, x.n)
		for j := range a[i] {
			from := x.a[i][j]
			if left {
				from = x.a[j][i]
			}
			a[i][j] = new(big.Float).Copy(from)
		}
		b[i] = new(big.Float).SetPrec(naiveBits).SetFloat64(f[i])
	}
	t := new(big.Float).SetPrec(naiveBits)
	for k := range x.n {
		for i := k + 1; i < x.n; i++ {
			if a[i][k].Sign() == 0 {
				continue
			}
			w := new(big.Float).Quo(a[i][k], a[k][k])
			for j := k; j < x.n; j++ {
				if a[k][j].Sign() != 0 {
					a[i][j].Sub(a[i][j], t.Mul(w, a[k][j]))
				}
			}
			b[i].Sub(b[i], t.Mul(w, b[k]))
		}
	}
	out := make([]float64, x.n)
	for k := x.n - 1; k >= 0; k-- {
		for j := k + 1; j < x.n; j++ {
			b[k].Sub(b[k], t.Mul(a[k][j], b[j]))
		}
		b[k].Quo(b[k], a[k][k])
		out[k], _ = b[k].Float64()
	}
	return out
}
