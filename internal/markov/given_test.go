package markov

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGivenIsTheChainThatWalkToDescribes(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for _, n := range []int{3, 20, 80} {
		c := randomChain(r, n, 4)
		s, set := reduce(t, c), []bool{false, true}
		b, v := s.Absorbed(set), s.Visits()
		want := s.WalkTo(set, b)
		g := reduce(t, c.Given(set, b))
		got := g.Walk()
		assert.InEpsilon(t, want.Expected, got.Expected, 1e-12)
		assert.InEpsilon(t, want.Variance, got.Variance, 1e-11)
		visits := g.Visits()
		for i, x := range s.VisitsTo(set, v, b) {
			assert.InDelta(t, x, visits[i], 1e-12*(1+x))
		}
		assert.InEpsilon(t, Steps(v), reduce(t, withCosts(c, 1, 0)).Walk().Expected, 1e-12)
		p := s.OutcomeProbabilities(v)
		assert.InEpsilon(t, want.Probability, p[1], 1e-12)
		assert.InEpsilon(t, 1, p[0]+p[1], 1e-12)
	}
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(1, Edge{To: Outcome(0), P: 1})
	assert.Nil(t, c.Given([]bool{false, true}, []float64{0}))
	assert.Nil(t, reduce(t, c).VisitsTo([]bool{false, true}, []float64{1}, []float64{0}))
}

// withCosts is c with one cost of every state and one of every edge.
func withCosts(c *Chain, state, edge float64) *Chain {
	alike := func(list []Edge) []Edge {
		out := append([]Edge(nil), list...)
		for i := range out {
			out[i].Cost = edge
		}
		return out
	}
	d := &Chain{Outcomes: c.Outcomes, Start: alike(c.Start)}
	for i := range c.Cost {
		d.AddState(state, alike(c.Out(i))...)
	}
	return d
}

// Relabelling changes nothing; nor does scaling costs but the scale.
func TestRelabelling(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for _, n := range []int{5, 60, 300, 1500} {
		c := randomChain(r, n, 4)
		order := r.Perm(n) // new number of a state
		old := make([]int, n)
		for i, j := range order {
			old[j] = i
		}
		renamed := func(list []Edge) []Edge {
			out := append([]Edge(nil), list...)
			for k := range out {
				out[k].Cost *= 3
				if out[k].To >= 0 {
					out[k].To = order[out[k].To]
				}
			}
			return out
		}
		d := &Chain{Outcomes: 2, Start: renamed(c.Start)}
		for _, i := range old {
			d.AddState(3*c.Cost[i], renamed(c.Out(i))...)
		}
		a, b := reduce(t, c).Walk(), reduce(t, d).Walk()
		assert.InEpsilon(t, 3*a.Expected, b.Expected, 1e-12)
		assert.InEpsilon(t, 9*a.Variance, b.Variance, 1e-11)
		for i, g := range a.From {
			require.InEpsilon(t, 3*g+1, b.From[order[i]]+1, 1e-11)
		}
	}
}

func TestMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 7))
	set := []bool{true, false}
	for range 60 {
		c := randomChain(r, 2+r.IntN(50), 4)
		s := reduce(t, c)
		before, p := s.Walk(), s.WalkTo(set, s.Absorbed(set)).Probability
		i := r.IntN(c.Len())
		row := s.Moves(set).Row(i)
		out := append([]Edge(nil), c.Out(i)...)
		from, to := r.IntN(len(out)), r.IntN(len(out))
		delta := out[from].P / 2
		got, ok := row.Move(delta, out[from], out[to])
		require.True(t, ok)
		out[from].P -= delta
		out[to].P += delta
		after := reduce(t, c.With(i, c.Cost[i], out...))
		assert.InDelta(t, after.Walk().Expected-before.Expected, got.Expected, 1e-9*(1+before.Expected))
		assert.InDelta(t, after.WalkTo(set, after.Absorbed(set)).Probability-p, got.Success, 1e-11)
		// The derivative by a cost is the change by 1.
		dearer := reduce(t, c.With(i, c.Cost[i]+1, c.Out(i)...))
		assert.InDelta(t, dearer.Walk().Expected-before.Expected, row.Visits[i], 1e-10*(1+before.Expected))
	}
}

func TestMoveThatShutsATrap(t *testing.T) {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(1, Edge{To: 0, P: .5}, Edge{To: Outcome(0), P: .5})
	row := reduce(t, c).Moves([]bool{true}).Row(0)
	e, ok := row.Move(.25, Edge{To: Outcome(0)}, Edge{To: 0})
	assert.True(t, ok)
	assert.InDelta(t, 2, e.Expected, 1e-14)
	assert.Zero(t, e.Success)
	_, ok = row.Move(.5, Edge{To: Outcome(0)}, Edge{To: 0})
	assert.False(t, ok)
}
