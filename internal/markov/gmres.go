package markov

import "math"

// gmres solves a system by the generalised minimal residual method, guided from
// the left and restarted, until what the guide makes of the residual is down to
// enough of what it was.
type gmres struct {
	n     int
	basis [][]float64
	h     [directions + 1][directions]float64 // Hessenberg matrix, made triangular
	cos   [directions]float64
	sin   [directions]float64
	rhs   [directions + 1]float64
	work  []float64
}

const (
	directions = 40
	restarts   = 12
	enough     = 1e-7
)

func newGMRES(n int) *gmres { return &gmres{n: n, work: make([]float64, n)} }

func (g *gmres) vector(k int) []float64 {
	if k == len(g.basis) {
		g.basis = append(g.basis, make([]float64, g.n))
	}
	return g.basis[k]
}

// solve sets x to the solution for f as far as it gets.
func (g *gmres) solve(s side, x, f []float64) {
	clear(x)
	start := 0.0
	for n := range restarts {
		v := g.vector(0)
		if n == 0 {
			copy(v, f)
		} else {
			s.times(v, x)
			for i := range v {
				v[i] = f[i] - v[i]
			}
		}
		s.guess(v)
		size := norm(v)
		if n == 0 {
			start = size
		}
		if size == 0 || size <= enough*start || math.IsInf(size, 0) || math.IsNaN(size) {
			return
		}
		scale(v, 1/size)
		g.rhs = [directions + 1]float64{size}
		k := 0
		for k < directions {
			k++
			if g.extend(s, k) <= enough*start {
				break
			}
		}
		g.add(x, k)
	}
}

// extend takes in the k-th direction and returns the size of what is left.
func (g *gmres) extend(s side, k int) float64 {
	v := g.vector(k)
	s.times(v, g.basis[k-1])
	s.guess(v)
	col := k - 1
	for j := range k {
		h := dot(v, g.basis[j])
		g.h[j][col] = h
		for i, b := range g.basis[j] {
			v[i] -= h * b
		}
	}
	size := norm(v)
	if size > 0 {
		scale(v, 1/size)
	}
	for j := range col {
		a, b := g.h[j][col], g.h[j+1][col]
		g.h[j][col] = g.cos[j]*a + g.sin[j]*b
		g.h[j+1][col] = g.cos[j]*b - g.sin[j]*a
	}
	r := math.Hypot(g.h[col][col], size)
	if r == 0 {
		return 0
	}
	g.cos[col], g.sin[col] = g.h[col][col]/r, size/r
	g.h[col][col] = r
	g.rhs[k] = -g.sin[col] * g.rhs[col]
	g.rhs[col] *= g.cos[col]
	return math.Abs(g.rhs[k])
}

// add adds to x the best combination of k directions.
func (g *gmres) add(x []float64, k int) {
	var y [directions]float64
	for j := k - 1; j >= 0; j-- {
		if g.h[j][j] == 0 {
			continue
		}
		sum := g.rhs[j]
		for l := j + 1; l < k; l++ {
			sum -= g.h[j][l] * y[l]
		}
		y[j] = sum / g.h[j][j]
	}
	for j := range k {
		for i, b := range g.basis[j] {
			x[i] += y[j] * b
		}
	}
}

func norm(v []float64) float64 { return math.Sqrt(dot(v, v)) }

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func scale(v []float64, by float64) {
	for i := range v {
		v[i] *= by
	}
}
