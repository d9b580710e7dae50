package markov_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/markov"
)

// stagedChain is a journey-like chain of n states in groups of about size.
func stagedChain(r *rand.Rand, n, size int) (c *markov.Chain, group []int, groups int) {
	c = &markov.Chain{Outcomes: 2, Start: []markov.Edge{{To: 0, P: .9}, {To: n / 3, P: .1}}}
	group = make([]int, n)
	for i := range n {
		group[i] = i / size
		on := markov.Edge{To: i + 1, P: .8}
		if i+1 == n {
			on.To = markov.Outcome(0)
		}
		c.AddState(1, on,
			markov.Edge{To: max(0, i-r.IntN(8)), P: .08},
			markov.Edge{To: min(n-1, i+r.IntN(9)), P: .1 - 1e-9},
			markov.Edge{To: markov.Outcome(1), P: .02 + 1e-9})
	}
	return c, group, (n + size - 1) / size
}

// entered is the probability of at least one visit to a group by making its
// states absorb.
func entered(t *testing.T, c *markov.Chain, group []int, g int) float64 {
	a := &markov.Chain{Outcomes: 2}
	redirect := func(list []markov.Edge) []markov.Edge {
		var out []markov.Edge
		for _, e := range list {
			switch {
			case e.To < 0:
				e.To = markov.Outcome(0)
			case group[e.To] == g:
				e.To = markov.Outcome(1)
			}
			out = append(out, e)
		}
		return out
	}
	a.Start = redirect(c.Start)
	for i := range c.Len() {
		if group[i] == g {
			a.AddState(0, markov.Edge{To: markov.Outcome(0), P: 1})
			continue
		}
		a.AddState(0, redirect(c.Out(i))...)
	}
	s, err := markov.Reduce(context.Background(), a, 0)
	require.NoError(t, err)
	b := s.Absorbed([]bool{false, true})
	sum := 0.0
	for _, e := range a.Start {
		switch {
		case e.To >= 0:
			sum += e.P * b[e.To]
		case e.To == markov.Outcome(1):
			sum += e.P
		}
	}
	return sum
}

func TestEntriesAgreeWithAbsorbingGroups(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 5))
		c, group, n := stagedChain(r, 2+r.IntN(60), 1+r.IntN(7))
		if seed%4 == 0 { // groups that are not in order, and states of none
			for i := range group {
				group[i] = r.IntN(n+1) - 1
			}
		}
		got, err := c.Entries(context.Background(), group, n)
		require.NoError(t, err)
		for g := range n {
			assert.InDelta(t, entered(t, c, group, g), got[g], 1e-12, "seed %d, group %d", seed, g)
		}
	}
}

// One of 1e12 customers gets past the loop: the digits stay.
func TestEntriesBehindANearTrap(t *testing.T) {
	c := &markov.Chain{Outcomes: 1, Start: []markov.Edge{{To: 0, P: 1}}}
	c.AddState(0, markov.Edge{To: 0, P: 1 - 1e-12}, markov.Edge{To: 1, P: .5e-12}, markov.Edge{To: markov.Outcome(0), P: .5e-12})
	c.AddState(0, markov.Edge{To: markov.Outcome(0), P: 1})
	got, err := c.Entries(context.Background(), []int{0, 1}, 2)
	require.NoError(t, err)
	assert.InDelta(t, 1, got[0], 1e-15)
	assert.InEpsilon(t, .5, got[1], 1e-12)
}

func TestEntriesOfLittle(t *testing.T) {
	c := &markov.Chain{Outcomes: 1, Start: []markov.Edge{{To: markov.Outcome(0), P: 1}}}
	c.AddState(0, markov.Edge{To: markov.Outcome(0), P: 1})
	got, err := c.Entries(context.Background(), []int{0}, 3)
	require.NoError(t, err)
	assert.Equal(t, []float64{0, 0, 0}, got)
	got, err = c.Entries(context.Background(), []int{0}, 0)
	require.NoError(t, err)
	assert.Empty(t, got)
}

func TestEntriesEndWithTheirContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c, group, n := stagedChain(rand.New(rand.NewPCG(1, 1)), 100, 5)
	_, err := c.Entries(ctx, group, n)
	require.ErrorIs(t, err, context.Canceled)
}

func BenchmarkEntries(b *testing.B) {
	for _, states := range []int{40, 1000, 10_000, 100_000} {
		c, group, n := stagedChain(rand.New(rand.NewPCG(1, 1)), states, 8)
		b.Run(fmt.Sprint(states), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				got, err := c.Entries(context.Background(), group, n)
				if err != nil || math.IsNaN(got[0]) {
					b.Fatal(err)
				}
			}
		})
	}
}
