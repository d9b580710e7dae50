package flow_test

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// longer makes the first touchpoint's visits four minutes longer and gives the
// half of what goes to its first target to the last one, in the map itself.
func longer(t *testing.T, m *journey.Map) *journey.Map {
	t.Helper()
	draft := *m
	draft.Stages = slices.Clone(m.Stages)
	draft.Stages[0].Touchpoints = slices.Clone(m.Stages[0].Touchpoints)
	p := &draft.Stages[0].Touchpoints[0]
	add := func(d *touchpoint.Detail) {
		s := touchpoint.Span{}
		if d.Active != nil {
			s = *d.Active
		}
		d.Active = touchpoint.Between(s.Low+4*time.Minute, s.High+4*time.Minute)
	}
	add(&p.Detail)
	p.Channels = slices.Clone(p.Channels)
	for i := range p.Channels {
		if p.Channels[i].Active != nil {
			add(&p.Channels[i].Detail)
		}
	}
	return &draft
}

// A change of cost is what the changed map says, pair by pair and beyond.
func TestChangedCostIsTheChangedMap(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 60 {
		m := randomMap(r, 2+r.IntN(7))
		want := follow(t, longer(t, m), flow.Limits{}).Now()
		for _, limits := range []flow.Limits{{}, {Pairs: 1}} {
			f := follow(t, m, limits)
			var changes []flow.Change
			for _, e := range m.Graph().EncountersOf(m.Stages[0].Touchpoints[0].ID) {
				changes = append(changes, flow.Change{Encounter: e.Index, Cost: f.Items[e.Index].Sum() + 4})
			}
			got, ok, err := f.Changed(context.Background(), changes)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, want, got)
			same, ok, err := f.Changed(context.Background(), nil)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, f.Now(), same)
		}
	}
}

func near(t *testing.T, want, got flow.Effect) {
	t.Helper()
	require.InDelta(t, want.Expected, got.Expected, 1e-9*(1+want.Expected))
	require.InDelta(t, want.Success, got.Success, 1e-12)
	require.InDelta(t, want.GivenSuccess, got.GivenSuccess, 1e-9*(1+want.GivenSuccess))
}

// Probabilities that are moved give what the derivatives promise, and pair by
// pair what is found beyond the limit of pairs.
func TestChangedSharesFollowTheirSlopes(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	compared := 0
	for range 80 {
		m := randomMap(r, 2+r.IntN(7))
		f, beyond := follow(t, m, flow.Limits{}), follow(t, m, flow.Limits{Pairs: 1})
		now, slopes := f.Now(), f.Slopes()
		for i, out := range f.Out {
			if len(out) < 2 || !(out[0].P > .01) || !(out[len(out)-1].P > 0) || !f.Reached[i] {
				continue
			}
			const delta = 1e-5
			p := make([]float64, len(out))
			for k := range out {
				p[k] = out[k].P
			}
			p[0] -= delta
			p[len(p)-1] += delta
			c := []flow.Change{{Encounter: i, Cost: f.Items[i].Sum(), P: p}}
			e, ok, err := f.Changed(context.Background(), c)
			require.NoError(t, err)
			require.True(t, ok)
			again, ok, err := beyond.Changed(context.Background(), c)
			require.NoError(t, err)
			require.True(t, ok)
			near(t, e, again)
			s := slopes[i][len(out)-1]
			require.InDelta(t, s.Expected-slopes[i][0].Expected, (e.Expected-now.Expected)/delta, 1e-3*(1+math.Abs(s.Expected)))
			require.InDelta(t, s.Success-slopes[i][0].Success, (e.Success-now.Success)/delta, 1e-3*(1+f.Visits[i]))
			compared++
		}
	}
	require.Greater(t, compared, 50)
}

// Who loses the only way out is trapped, which is told and not solved.
func TestChangedTellsOfTraps(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(`seam: 1
title: Trap
stages:
  - name: S
    touchpoints:
      - {name: A, active: 1m, next: {b: 50%, gone: 50%}}
      - {name: B, active: 1m, next: a}
`))
	require.NoError(t, err)
	f := follow(t, m, flow.Limits{})
	_, ok, err := f.Changed(context.Background(), []flow.Change{{Encounter: 0, P: []float64{1, 0}}})
	require.NoError(t, err)
	require.False(t, ok)
	// A place that nobody comes to any more is no trap.
	e, ok, err := f.Changed(context.Background(), []flow.Change{{Encounter: 0, Cost: 3, P: []float64{0, 1}}, {Encounter: 1, P: []float64{0}}})
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, flow.Effect{Expected: 3}, e)
}

// Quantiles of walks that remember what was said are those of the pairs, and of
// a distribution that is known: 1, 2, 3 … minutes with chances ½, ¼, ⅛ …
func TestQuantiles(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(`seam: 1
title: Coin
stages: [{name: S, touchpoints: [{name: Toss, active: 1m, next: {toss: 50%, done: 50%}}]}]
`))
	require.NoError(t, err)
	list, err := follow(t, m, flow.Limits{}).Quantiles(context.Background(), 20000, 1, .6, .9, .98)
	require.NoError(t, err)
	for i, want := range []float64{2, 4, 6} {
		require.Equal(t, want, list[i].X)
	}
	r := rand.New(rand.NewPCG(9, 1))
	differ := 0
	for range 12 {
		m := randomMap(r, 3+r.IntN(5))
		f, beyond := follow(t, m, flow.Limits{}), follow(t, m, flow.Limits{Pairs: 1})
		a, err := f.Quantiles(context.Background(), 4000, 1, .5, .9)
		require.NoError(t, err)
		b, err := beyond.Quantiles(context.Background(), 4000, 2, .5, .9)
		require.NoError(t, err)
		if !beyond.Pairs {
			differ++
		}
		for i := range a {
			require.InDelta(t, a[i].X, b[i].X, 6*(a[i].Error+b[i].Error)+.02*a[i].X)
		}
	}
	require.Greater(t, differ, 5)
}

// Who takes all routes meets the dominators; on two channels a touchpoint is one.
func TestDominators(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(`seam: 1
title: Two ways
stages:
  - name: S
    touchpoints:
      - {name: A, channels: [web, shop], next: {b: 50%, c: 30%, gone: 20%}}
      - {name: B, next: d}
      - {name: C, next: {d: 50%, e: 50%}}
      - {name: D, next: {f: 90%, gone: 10%}}
      - {name: E, next: gone}
      - {name: F, channels: [web, phone]}
`))
	require.NoError(t, err)
	require.Equal(t, []int{0, 3, 5}, follow(t, m, flow.Limits{}).Dominators())
}
