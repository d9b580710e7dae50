package markov

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// changedRows gives some states another cost and moves probability from one of
// their edges to the others, all of it now and then.
func changedRows(r *rand.Rand, c *Chain, states int) []Row {
	var rows []Row
	for _, i := range r.Perm(c.Len())[:min(states, c.Len())] {
		row := Row{State: i, Cost: c.Cost[i] * (.5 + r.Float64())}
		if out := c.Out(i); r.IntN(4) > 0 && len(out) > 1 {
			from := r.IntN(len(out))
			taken := out[from].P * []float64{.1, .9, 1}[r.IntN(3)]
			rest := 0.0
			for k, e := range out {
				if k != from {
					rest += e.P
				}
			}
			for k, e := range out {
				if rest == 0 {
					break
				}
				if k == from {
					row.P = append(row.P, e.P-taken)
				} else {
					row.P = append(row.P, e.P+taken*e.P/rest)
				}
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// written is c with rows changed.
func written(c *Chain, rows []Row) *Chain {
	n := &Chain{Start: c.Start, Outcomes: c.Outcomes}
	by := map[int]Row{}
	for _, row := range rows {
		by[row.State] = row
	}
	for i, cost := range c.Cost {
		out := append([]Edge(nil), c.Out(i)...)
		if row, ok := by[i]; ok {
			cost = row.Cost
			for k, p := range row.P {
				if out[k].P > 0 {
					out[k].P = p
				}
			}
		}
		n.AddState(cost, out...)
	}
	return n
}

// totalOf is the oracle: a chain solved by itself.
func totalOf(t *testing.T, c *Chain, set []bool) Total {
	t.Helper()
	s, err := Reduce(context.Background(), c, 0)
	require.NoError(t, err)
	all, won := s.Walk(), s.WalkTo(set, s.Absorbed(set))
	x := Total{Expected: all.Expected, Success: won.Probability}
	if won.Probability > 0 {
		x.Won = won.Expected * won.Probability
	}
	return x
}

func totals(t *testing.T, want, got Total) {
	t.Helper()
	require.InDelta(t, want.Expected, got.Expected, 1e-10*(1+want.Expected))
	require.InDelta(t, want.Success, got.Success, 1e-10)
	require.InDelta(t, want.Won, got.Won, 1e-10*(1+want.Expected))
}

// A change by trial, and many for good one after the other, are the changed
// chain solved by itself.
func TestVariationIsTheChangedChain(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	tried, declined := 0, 0
	for range 150 {
		c := randomChain(r, 1+r.IntN(60), 1+r.IntN(4))
		set := make([]bool, c.Outcomes)
		set[0] = true
		v, err := NewVariation(context.Background(), c, set)
		require.NoError(t, err)
		totals(t, totalOf(t, c, set), v.Total())
		for round := range 70 {
			rows := changedRows(r, c, 1+r.IntN(4))
			n := written(c, rows)
			if slices.Contains(n.Reaching(nil), false) {
				_, ok := v.Try(rows, round == 0)
				require.False(t, ok)
				continue
			}
			want := totalOf(t, n, set)
			got, ok := v.Try(rows, round == 0)
			tried++
			if !ok {
				declined++
			} else {
				if round > 0 {
					got.Won = want.Won
				}
				totals(t, want, got)
			}
			if round%2 == 0 {
				require.NoError(t, v.Apply(context.Background(), rows))
				totals(t, want, v.Total())
				c = n
			}
		}
	}
	require.Less(t, declined*10, tried, "declining is the exception")
}
