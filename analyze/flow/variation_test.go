package flow_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/flow"
)

// randomChanges makes visits to some encounters cost otherwise and moves a part
// of those who take one way on, or all of them, to the others.
func randomChanges(r *rand.Rand, f *flow.Flow, n int) []flow.Change {
	var list []flow.Change
	for _, i := range r.Perm(len(f.Out))[:min(n, len(f.Out))] {
		c := flow.Change{Encounter: i, Cost: f.Items[i].Sum() * r.Float64()}
		out := f.Out[i]
		from := r.IntN(max(1, len(out)))
		others := 0.0
		for k, t := range out {
			if k != from {
				others += t.P
			}
		}
		if r.IntN(3) > 0 && others > 0 {
			taken := out[from].P * []float64{1e-9, .3, 1}[r.IntN(3)]
			for k, t := range out {
				if k == from {
					c.P = append(c.P, t.P-taken)
				} else {
					c.P = append(c.P, t.P+taken*t.P/others)
				}
			}
		}
		list = append(list, c)
	}
	return list
}

// What is tried or applied is what the journey solved anew is, pair by pair and
// beyond the limit of pairs.
func TestVariationIsChanged(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	tried, declined := 0, 0
	for range 60 {
		m := randomMap(r, 2+r.IntN(12))
		for _, limits := range []flow.Limits{{}, {Pairs: 1}} {
			f := follow(t, m, limits)
			if !f.OK() {
				continue
			}
			v, err := f.Vary(context.Background())
			require.NoError(t, err)
			near(t, f.Now(), v.Now())
			for n := range 8 {
				changes := randomChanges(r, f, 1+n/2)
				want, ok, err := f.Changed(context.Background(), changes)
				require.NoError(t, err)
				got, fine := v.Try(changes, true)
				tried++
				switch {
				case !fine:
					declined++
				default:
					require.True(t, ok)
					near(t, want, got)
				}
			}
			once := randomChanges(r, f, 3)
			want, ok, err := f.Changed(context.Background(), once)
			require.NoError(t, err)
			if err := v.Apply(context.Background(), once); ok {
				require.NoError(t, err)
				near(t, want, v.Now())
			}
		}
	}
	require.Less(t, declined*4, tried)
}
