package markov

import (
	"context"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
	t.Log(s.Residual(), s.blocks[0].last-s.blocks[0].mid)
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
