package markov

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/mat"
)

// matrices makes a chain of matrices: Q, the costs of its steps R, and the
// probabilities of absorption B (one column an outcome; nil: one outcome that
// takes the rest).
func matrices(start []float64, cost []float64, q, r, b [][]float64) *Chain {
	c := &Chain{Outcomes: 1}
	for i, p := range start {
		c.Start = append(c.Start, Edge{To: i, P: p})
	}
	if b != nil {
		c.Outcomes = len(b[0])
	}
	for i := range q {
		var out []Edge
		rest := 1.0
		for j, p := range q[i] {
			e := Edge{To: j, P: p}
			if r != nil {
				e.Cost = r[i][j]
			}
			out = append(out, e)
			rest -= p
		}
		if b == nil {
			out = append(out, Edge{To: Outcome(0), P: rest})
		} else {
			for o, p := range b[i] {
				out = append(out, Edge{To: Outcome(o), P: p})
			}
		}
		c.AddState(cost[i], out...)
	}
	return c
}

func reduce(t testing.TB, c *Chain) *Solver {
	t.Helper()
	s, err := Reduce(context.Background(), c, 0)
	require.NoError(t, err)
	return s
}

func inDelta(t *testing.T, want, got []float64, tolerance float64) {
	t.Helper()
	require.Len(t, got, len(want))
	for i := range want {
		assert.InDelta(t, want[i], got[i], tolerance, "at %d", i)
	}
}

var ones = []float64{1, 1, 1}

// The drunkard's walk on the corners 1 to 3 between home and bar (Grinstead &
// Snell, example 11.13).
func TestDrunkardsWalk(t *testing.T) {
	q := [][]float64{{0, .5, 0}, {.5, 0, .5}, {0, .5, 0}}
	b := [][]float64{{.5, 0}, {0, 0}, {0, .5}}
	s := reduce(t, matrices(ones, ones, q, nil, b))
	w := s.Walk()
	inDelta(t, []float64{3, 4, 3}, w.From, 1e-14)
	inDelta(t, []float64{8, 8, 8}, w.Spread, 1e-13)
	inDelta(t, []float64{.75, .5, .25}, s.Absorbed([]bool{true, false}), 1e-15)
	inDelta(t, []float64{.25, .5, .75}, s.Absorbed([]bool{false, true}), 1e-15)

	w = reduce(t, matrices(ones, []float64{2, 5, 1}, q, nil, b)).Walk()
	inDelta(t, []float64{8.5, 13, 7.5}, w.From, 1e-13)
	inDelta(t, []float64{84.75, 85, 84.75}, w.Spread, 1e-12)
}

func TestTwoStatesWithLargeVariance(t *testing.T) {
	w := reduce(t, matrices(ones[:2], ones[:2], [][]float64{{6. / 7, 1. / 7}, {1. / 2, 3. / 7}}, nil, nil)).Walk()
	inDelta(t, []float64{70, 63}, w.From, 1e-10)
	inDelta(t, []float64{4634, 4592}, w.Spread, 1e-8)
}

func TestCostsOfSteps(t *testing.T) {
	c := matrices(ones, []float64{2, 6, 4}, [][]float64{{0, .4, 0}, {.1, 0, .3}, {0, .2, 0}}, nil, [][]float64{{.5, .1}, {.5, .1}, {.7, .1}})
	s := reduce(t, c)
	w := s.Walk()
	inDelta(t, []float64{5.288889, 8.222222, 5.644444}, w.From, 5e-7)
	inDelta(t, []float64{.837778, .844444, .868889}, s.Absorbed([]bool{true, false}), 5e-7)
	inDelta(t, []float64{21.684938, 13.649383, 13.546667}, w.Spread, 5e-7)
}

// A customer who must repeat an order until it is taken: the number of tries is
// geometric, its variance (1−p)/p².
func TestGeometric(t *testing.T) {
	for _, p := range []float64{.5, 1e-3, 1e-9, 1e-12} {
		c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
		c.AddState(1, Edge{To: 0, P: 1 - p}, Edge{To: Outcome(0), P: p})
		w := reduce(t, c).Walk()
		assert.InEpsilon(t, 1/p, w.Expected, 1e-12)
		assert.InEpsilon(t, (1-p)/(p*p), w.Variance, 1e-9)
	}
}

// Two desks that send customers back and forth and let one in a billion go.
func TestNearTrappingLoopKeepsNineDigits(t *testing.T) {
	leave := math.Ldexp(1, -30) // exact in binary, so that the exact solution has the same input
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(1, Edge{To: 1, P: .75}, Edge{To: 2, P: .25})
	c.AddState(2, Edge{To: 0, P: 1 - leave}, Edge{To: Outcome(0), P: leave / 2}, Edge{To: Outcome(1), P: leave / 2})
	c.AddState(3, Edge{To: 0, P: .5}, Edge{To: 1, P: .5, Cost: 7})
	s := reduce(t, c)
	exact := newExact(c)
	w := s.Walk()
	for i, g := range exact.expected(nil) {
		assert.InEpsilon(t, g, w.From[i], 1e-13)
	}
	for i, x := range exact.variance() {
		assert.InEpsilon(t, x, w.Spread[i], 1e-9)
	}
	for i, v := range exact.visits() {
		assert.InEpsilon(t, v, s.Visits()[i], 1e-13)
	}
}

func TestTrappedStates(t *testing.T) {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(0, Edge{To: 1, P: .5}, Edge{To: Outcome(0), P: .5}, Edge{To: 3, P: 0})
	c.AddState(0, Edge{To: 2, P: 1})
	c.AddState(0, Edge{To: 1, P: 1}, Edge{To: Outcome(0), P: 0})
	c.AddState(0, Edge{To: Outcome(0), P: 1})
	assert.Equal(t, []bool{true, true, true, false}, c.Reached())
	assert.Equal(t, []bool{true, false, false, true}, c.Reaching(nil))
	_, err := Reduce(context.Background(), c, 0)
	var trapped *TrappedError
	require.ErrorAs(t, err, &trapped)
	assert.Contains(t, []int{1, 2}, trapped.State)
}

func TestReduceStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c := randomChain(rand.New(rand.NewPCG(1, 1)), 50, 5)
	_, err := Reduce(ctx, c, 0)
	require.ErrorIs(t, err, context.Canceled)
	_, err = Reduce(context.Background(), c, 100)
	require.ErrorIs(t, err, ErrTooDense)
	_, err = Reduce(context.Background(), &Chain{}, 0)
	require.NoError(t, err)
}

// randomChain is a chain with two outcomes, self-loops and parallel edges in
// which probabilities are multiples of 2⁻²⁰.
func randomChain(r *rand.Rand, n, degree int) *Chain {
	c := &Chain{Outcomes: 2}
	for _, p := range parts(r, 3) {
		to := r.IntN(n + 1)
		if to == n {
			to = Outcome(r.IntN(2))
		}
		c.Start = append(c.Start, Edge{To: to, P: p, Cost: float64(r.IntN(8))})
	}
	for i := range n {
		var out []Edge
		for k, p := range parts(r, degree) {
			e := Edge{P: p, Cost: float64(r.IntN(16)) / 4}
			switch {
			case k == 0 && i%4 == 0:
				e.To = Outcome(r.IntN(2))
			case k == 0:
				e.To = i - 1 // so that every state can reach an outcome
			default:
				e.To = r.IntN(n)
			}
			out = append(out, e)
		}
		c.AddState(float64(r.IntN(100))/8, out...)
	}
	return c
}

func parts(r *rand.Rand, n int) []float64 {
	const one = 1 << 20
	left := one
	list := make([]float64, n)
	for i := range list {
		x := 1 + r.IntN(max(1, left/2))
		if i == n-1 {
			x = left
		}
		left -= x
		list[i] = float64(x) / one
	}
	return list
}

func TestAgainstExactRationals(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for range 25 {
		c := randomChain(r, 1+r.IntN(12), 4)
		s, exact := reduce(t, c), newExact(c)
		b := s.Absorbed([]bool{true, false})
		for i, x := range exact.absorbed() {
			assert.InDelta(t, x, b[i], 1e-13)
		}
		w := s.Walk()
		for i, x := range exact.expected(nil) {
			assert.InEpsilon(t, x+1, w.From[i]+1, 1e-13)
		}
		for i, x := range exact.variance() {
			assert.InEpsilon(t, x+1, w.Spread[i]+1, 1e-11)
		}
		for i, x := range exact.visits() {
			assert.InEpsilon(t, x+1, s.Visits()[i]+1, 1e-13)
		}
		given := s.WalkTo([]bool{true, false}, b)
		for i, x := range exact.expected(exact.absorbed()) {
			assert.InEpsilon(t, x+1, given.From[i]+1, 1e-12)
		}
	}
}

func TestAgainstDenseInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	for _, n := range []int{1, 2, 30, 120} {
		c := randomChain(r, n, 5)
		s := reduce(t, c)
		a := mat.NewDense(n, n, nil)
		rhs := mat.NewVecDense(n, nil)
		f := make([]float64, n)
		for i := range n {
			a.Set(i, i, 1)
			for _, e := range c.Out(i) {
				if e.To >= 0 {
					a.Set(i, e.To, a.At(i, e.To)-e.P)
				}
			}
			f[i] = r.Float64()
			rhs.SetVec(i, f[i])
		}
		var x, y mat.VecDense
		require.NoError(t, x.SolveVec(a, rhs))
		require.NoError(t, y.SolveVec(a.T(), rhs))
		for i, g := range s.Solve(append([]float64(nil), f...)) {
			assert.InEpsilon(t, x.AtVec(i), g, 1e-9)
		}
		for i, v := range s.SolveLeft(append([]float64(nil), f...)) {
			assert.InEpsilon(t, y.AtVec(i), v, 1e-9)
		}
	}
}

// The whole walk is the mixture of the walks to each outcome.
func TestOutcomesMakeUpTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 20 {
		c := randomChain(r, 20, 4)
		s := reduce(t, c)
		whole := s.Walk()
		one := s.WalkTo([]bool{true, false}, s.Absorbed([]bool{true, false}))
		two := s.WalkTo([]bool{false, true}, s.Absorbed([]bool{false, true}))
		assert.InDelta(t, 1, one.Probability+two.Probability, 1e-13)
		assert.InEpsilon(t, whole.Expected, one.Probability*one.Expected+two.Probability*two.Expected, 1e-12)
		second := func(e Ending) float64 { return e.Probability * (e.Variance + e.Expected*e.Expected) }
		assert.InEpsilon(t, whole.Variance+whole.Expected*whole.Expected, second(one)+second(two), 1e-11)
	}
}

func TestOutcomeOutOfReach(t *testing.T) {
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(1, Edge{To: Outcome(0), P: 1})
	s := reduce(t, c)
	e := s.WalkTo([]bool{false, true}, s.Absorbed([]bool{false, true}))
	assert.Zero(t, e.Probability)
	assert.False(t, math.IsNaN(e.Expected) || math.IsNaN(e.Variance))
}

func FuzzReduce(f *testing.F) {
	f.Add(uint64(1), uint8(5), uint8(3))
	f.Add(uint64(2), uint8(60), uint8(6))
	f.Fuzz(func(t *testing.T, seed uint64, n, degree uint8) {
		c := randomChain(rand.New(rand.NewPCG(seed, 0)), 1+int(n%80), 1+int(degree%8))
		s := reduce(t, c)
		sum := 0.0
		for o := range c.Outcomes {
			set := make([]bool, c.Outcomes)
			set[o] = true
			sum += s.WalkTo(set, s.Absorbed(set)).Probability
		}
		assert.InDelta(t, 1, sum, 1e-9)
		flow := 0.0 // what goes in comes out
		v := s.Visits()
		for i := range v {
			for _, e := range c.Out(i) {
				if e.To < 0 {
					flow += v[i] * e.P
				}
			}
		}
		for _, e := range c.Start {
			if e.To < 0 {
				flow += e.P
			}
		}
		assert.InDelta(t, 1, flow, 1e-9)
	})
}
