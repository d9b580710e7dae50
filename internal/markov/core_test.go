package markov

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tangled is a random chain that goes round as one component and is left with
// the probability leave from each tenth state.
func tangled(r *rand.Rand, n, degree int, leave float64) *Chain {
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		out := []Edge{{To: (i + 1) % n, P: .25}}
		rest := .75
		if i%10 == 0 {
			out = append(out, Edge{To: Outcome(r.IntN(2)), P: leave})
			rest -= leave
		}
		for k := range degree {
			p := rest / 2
			if k == degree-1 {
				p = rest
			}
			rest -= p
			out = append(out, Edge{To: r.IntN(n), P: p})
		}
		c.AddState(float64(r.IntN(16)), out...)
	}
	return c
}

// wholeCore is a chain of one component as a core from the beginning.
func wholeCore(t *testing.T, c *Chain) (*core, []int32) {
	t.Helper()
	parts := c.components()
	require.Equal(t, 1, parts.len())
	r := newReduction(c, parts.of)
	r.load(parts.states)
	k, err := newCore(context.Background(), r, parts.states, make([]int32, c.Len()))
	require.NoError(t, err)
	require.True(t, k.finish())
	return k, parts.states
}

// Refinement ends in the last digits, place by place, however seldom the chain
// is left.
func TestCoreAgainstLongNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 3))
	for _, n := range []int{8, 40, 90} {
		for _, leave := range []float64{.5, 1e-3, 1e-9, 1e-12} {
			c := tangled(r, n, 3, leave)
			exact := newNaive(c)
			k, states := wholeCore(t, c)
			f := make([]float64, n)
			f[n/2] = 1
			inOrder := func(list []float64) []float64 { // as k numbers its states
				out := make([]float64, n)
				for i, state := range states {
					out[i] = list[state]
				}
				return out
			}
			right, left := inOrder(exact.solve(f, false)), inOrder(exact.solve(f, true))
			a, leaves := k.matrix()
			full, _, err := newDense(context.Background(), a, leaves)
			require.NoError(t, err)
			for _, r := range []rest{coreRest{k}, denseRest{full}} {
				got := inOrder(f)
				assert.LessOrEqual(t, r.right(got), tolerable)
				for i, x := range right {
					require.InEpsilon(t, x, got[i], 1e-12, "right of %T, %d states, %g", r, n, leave)
				}
				got = inOrder(f)
				assert.LessOrEqual(t, r.left(got), tolerable)
				for i, x := range left {
					require.InEpsilon(t, x, got[i], 1e-12, "left of %T, %d states, %g", r, n, leave)
				}
			}
		}
	}
}

func TestLargeEntangledChains(t *testing.T) {
	sizes := []int{2000, 6000}
	if long() {
		sizes = append(sizes, 20_000, 100_000)
	}
	r := rand.New(rand.NewPCG(5, 8))
	for _, n := range sizes {
		for _, leave := range []float64{.3, 1e-12} {
			c := tangled(r, n, 3, leave)
			s := reduce(t, c)
			require.NotNil(t, s.blocks[0].rest, "a core is left")
			b := s.Absorbed([]bool{true, false})
			other := s.Absorbed([]bool{false, true})
			v := s.Visits()
			out := 0.0
			for i := range b {
				require.InDelta(t, 1, b[i]+other[i], 1e-12)
				for _, e := range c.Out(i) {
					if e.To < 0 {
						out += v[i] * e.P
					}
				}
			}
			assert.InDelta(t, 1, out, 1e-11)
			w := s.Walk()
			cost := 0.0 // the same figure from the other side
			for i, x := range v {
				cost += x * c.Cost[i]
			}
			assert.InEpsilon(t, cost, w.Expected, 1e-11)
			assert.LessOrEqual(t, s.Residual(), tolerable)
		}
	}
}

// Desks that send customers round among themselves and seldom let one go, many
// of them in one entangled chain: what a guide for the whole does not see.
func TestManyNearTrappingDesks(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 8))
	const n, desk = 3000, 5
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		in := i - i%desk
		away := math.Ldexp(1, -10-(i/desk%4)*9)
		out := []Edge{{To: in + (i+1)%desk, P: .5}, {To: in + (i+2)%desk, P: .5 - away}, {To: r.IntN(n), P: away / 2}, {To: r.IntN(n), P: away / 4}}
		if i%50 == 0 {
			out = append(out, Edge{To: Outcome(0), P: away / 4})
		} else {
			out = append(out, Edge{To: r.IntN(n), P: away / 4})
		}
		c.AddState(1, out...)
	}
	s := reduce(t, c)
	v, w := s.Visits(), s.Walk()
	steps := 0.0
	for _, x := range v {
		steps += x
	}
	assert.InEpsilon(t, steps, w.Expected, 1e-9)
	for _, b := range s.Absorbed([]bool{true}) {
		require.InDelta(t, 1, b, 1e-9)
	}
}

// A line, a ring, and a ring of desks that hardly ever let customers go, all
// with known solutions.
func TestLongChainsWithKnownSolutions(t *testing.T) {
	const n = 100_000
	line := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		next := i + 1
		if next == n {
			next = Outcome(0)
		}
		line.AddState(1, Edge{To: next, P: .5}, Edge{To: i, P: .5})
	}
	w := reduce(t, line).Walk()
	assert.InEpsilon(t, 2*n, w.Expected, 1e-12)
	assert.InEpsilon(t, 2*n, w.Variance, 1e-11)

	for _, leave := range []float64{math.Ldexp(1, -10), math.Ldexp(1, -40)} {
		c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
		for i := range n {
			c.AddState(1, Edge{To: (i + 1) % n, P: 1 - leave}, Edge{To: Outcome(0), P: leave})
		}
		w := reduce(t, c).Walk() // the number of steps is geometric
		assert.InEpsilon(t, 1/leave, w.Expected, 1e-9)
		assert.InEpsilon(t, (1-leave)/leave/leave, w.Variance, 1e-9)
	}
}

// What a solution leaves of its right-hand side, in large journeys.
func TestResiduals(t *testing.T) {
	for _, c := range []*Chain{journeyLike(20_000), farBack(20_000), ring(20_000)} {
		s := reduce(t, c)
		f := append([]float64(nil), c.Cost...)
		g := s.Solve(append([]float64(nil), f...))
		v := s.Visits()
		back := make([]float64, len(v)) // v·Q
		for i := range g {
			sum := f[i]
			for _, e := range c.Out(i) {
				if e.To >= 0 {
					sum += e.P * g[e.To]
					back[e.To] += v[i] * e.P
				}
			}
			require.InEpsilon(t, sum, g[i], 1e-12)
		}
		back[0]++
		for i := range v {
			require.InDelta(t, back[i], v[i], 1e-12)
		}
	}
}

// Where refinement may not help, what is held stays within the limit.
func TestEntangledBeyondTheLimit(t *testing.T) {
	_, err := Reduce(context.Background(), tangled(rand.New(rand.NewPCG(1, 2)), 3000, 3, .1), 5000)
	require.ErrorIs(t, err, ErrTooDense)
}
