package effort_test

import (
	"context"
	"fmt"
	"maps"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func effortOf(t *testing.T, text string, o analyze.Options) *figures.Effort {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(text))
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, o)
	require.NoError(t, err)
	return r.Effort
}

// Answers for 1 to 7 of 80, 210, 140, 110, 160, 180, 120 have the mean 4.08, and
// 46.0 % of them are 5 or more.
func TestSurvey(t *testing.T) {
	e := effortOf(t, `seam: 1
title: Survey
metrics:
  ces: {name: Easy, kind: ces, scale: [1, 7], better: high}
  hard: {name: Hard, kind: ces, scale: [1, 5], better: low}
  csat: {name: Satisfied, kind: csat, scale: [1, 5]}
measures:
  - {metric: ces, value: 4.2, n: 90}
stages:
  - name: S
    measures: {metric: ces, value: 5}
    touchpoints:
      - name: A
        channels:
          web: {measures: {metric: hard, answers: [3, 4, 1, 1, 1]}}
        measures:
          - {metric: ces, answers: [80, 210, 140, 110, 160, 180, 120], date: 2026-09-30}
          - {metric: csat, value: 4}
`, analyze.Options{Brief: true})
	require.Len(t, e.Survey, 4)
	journeys, stage, point, channel := e.Survey[0], e.Survey[1], e.Survey[2], e.Survey[3]
	assert.Equal(t, []string{"", "s/", "a", "a@web"}, []string{journeys.At, stage.At, point.At, channel.At})
	assert.InDelta(t, 4.08, point.Mean.X, 1e-12)
	assert.InDelta(t, .46, point.Top.X, 1e-12)
	assert.Equal(t, 1000., point.N.X)
	assert.Equal(t, "2026-09-30", point.Date)
	// 7 of 10 on the easy side, which is the low one: Wilson 95 % is [.3968, .8922].
	assert.InDelta(t, .7, channel.Top.X, 1e-12)
	assert.InDelta(t, .3968, channel.Low.X, 5e-5)
	assert.InDelta(t, .8922, channel.High.X, 5e-5)
	assert.Equal(t, figures.Of(4.2), journeys.Mean)
	assert.Equal(t, figures.Of(90), journeys.N)
	assert.False(t, journeys.Top.OK)
	assert.NotEmpty(t, journeys.Top.Note)
	assert.NotEmpty(t, stage.N.Note)
}

const weights = `seam: 1
title: Weights
effort:
  weights: {wait: 1, delay: 0, step: 1m, auth: 1m, switch: 3m, handoff: 1m, repeat: 2m}
stages:
  - name: S
    touchpoints:
      - {name: A, active: 10m}
      - {name: B, active: 2m, wait: 6m}
      - {name: C, active: 1m, steps: 6}
`

// A takes 10, B 2+6, C 1+6 minutes. Waiting counted twice lifts B to 14, steps
// counted twice C to 13; halved, B falls to 5 and behind C.
func TestWeightRanking(t *testing.T) {
	e := effortOf(t, weights, analyze.Options{})
	got := map[string]figures.WeightEffect{}
	for _, x := range e.WeightRanking {
		if x.Factor == 2 {
			got[x.Weight+" doubled"] = x
		} else {
			require.Equal(t, .5, x.Factor)
			got[x.Weight+" halved"] = x
		}
	}
	require.Len(t, got, 14)
	third := 1. / 3 // one of three pairs turned round
	assert.Equal(t, figures.WeightEffect{Weight: "wait", Factor: 2, Expected: figures.Of(31), Kendall: figures.Of(third),
		Moved: []figures.Moved{{ID: "b", From: 2, To: 1}, {ID: "a", From: 1, To: 2}}}, near(got["wait doubled"]))
	assert.Equal(t, []figures.Moved{{ID: "c", From: 3, To: 2}, {ID: "b", From: 2, To: 3}}, got["wait halved"].Moved)
	assert.InDelta(t, -third, got["step doubled"].Kendall.X, 1e-12)
	assert.Equal(t, 22., got["step halved"].Expected.X)
	assert.Equal(t, figures.Of(1), got["switch doubled"].Kendall)
	assert.Empty(t, got["switch doubled"].Moved)
}

func near(x figures.WeightEffect) figures.WeightEffect {
	if math.Abs(x.Kendall.X-1./3) < 1e-12 {
		x.Kendall.X = 1. / 3
	}
	return x
}

// From A 60 % end well and 40 % go to B, of whom half end well: effort
// 10 + .4·20 = 18, success .8, 22.5 a success. Five points from done to B:
// 10 + .45·20 = 19, success .775.
func TestShareSensitivity(t *testing.T) {
	const text = `seam: 1
title: Shares
stages:
  - name: S
    touchpoints:
      - {name: A, active: 10m, next: {done: 60%, b}}
      - {name: B, active: 20m, next: {done: 50%, gone: 50%}}
      - {name: C, active: 5m, next: done}
`
	e := effortOf(t, text, analyze.Options{})
	require.Len(t, e.ShareSensitivity, 2)
	a := e.ShareSensitivity[0]
	assert.Equal(t, []any{"a", true, .05}, []any{a.At, a.Assumed, a.By})
	sign := 1.
	if a.From == "b" {
		sign = -1
		assert.Equal(t, "done", a.To)
	} else {
		assert.Equal(t, [2]string{"done", "b"}, [2]string{a.From, a.To})
	}
	assert.InDelta(t, sign, a.Expected.X, 1e-9)
	assert.InDelta(t, -sign*.025, a.Success.X, 1e-12)
	assert.InDelta(t, (18+sign)/(.8-sign*.025)-22.5, a.PerSuccess.X, 1e-9)
	b := e.ShareSensitivity[1]
	assert.Equal(t, "b", b.At)
	assert.False(t, b.Assumed)
	assert.InDelta(t, 0, b.Expected.X, 1e-9)
	assert.InDelta(t, .02, math.Abs(b.Success.X), 1e-12)
	assert.Nil(t, effortOf(t, text, analyze.Options{Brief: true}).ShareSensitivity)
}

// Tosses of a coin until heads: 1, 2, 3 … minutes, so the median lies at 1 or 2
// and 15 of 16 end within 4.
func TestQuantilesOfTheReport(t *testing.T) {
	e := effortOf(t, `seam: 1
title: Coin
stages: [{name: S, touchpoints: [{name: Toss, active: 1m, next: {toss: 60%, done: 40%}}]}]
`, analyze.Options{})
	// P(X ≤ n) = 1 − .6ⁿ: .4, .64; .8704, .9222 → 5; .9533 → 6.
	assert.Equal(t, []float64{2, 5, 6}, []float64{e.Quantiles[0].X.X, e.Quantiles[1].X.X, e.Quantiles[2].X.X})
	assert.Equal(t, 10000, e.Walks)
	// Who goes round a million times is not followed.
	long := effortOf(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, active: 1m, next: {a: 99.9999%, done: 0.0001%}}]}]\n", analyze.Options{})
	assert.NotEmpty(t, long.Quantiles[0].X.Note)
	assert.Zero(t, long.Walks)
	some := effortOf(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, active: 1m, next: {a: 99.9%, done: 0.1%}}]}]\n", analyze.Options{})
	assert.InDelta(t, 4000, some.Walks, 1, "a thousand steps each")
	assert.InDelta(t, 693, some.Quantiles[0].X.X, 5*some.Quantiles[0].Error.X)
	nothing := effortOf(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [A]}]\n", analyze.Options{})
	assert.NotEmpty(t, nothing.Quantiles[0].X.Note)
	brief := effortOf(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [A]}]\n", analyze.Options{Brief: true})
	assert.Nil(t, brief.Quantiles)
	assert.Equal(t, []string{"a"}, brief.Dominators)
}

// The moves are the largest ones, in order: no move of five points at any
// encounter, tried one by one in the map itself, matters more than the first.
func TestMostTellingMoves(t *testing.T) {
	text := func(a, b, c, d float64) string {
		return fmt.Sprintf(`seam: 1
title: Moves
stages:
  - name: S
    touchpoints:
      - {id: a, name: A, active: 4m, asks: x, owner: one, next: {b: %g, c: %g, gone: 10%%}}
      - {id: b, name: B, active: 9m, asks: x, owner: two, next: {c: %g, a: 20%%, gone: %g}}
      - {id: c, name: C, active: 3m, asks: x, owner: one, next: {done: 90%%, b: 5%%, gone: 5%%}}
`, a, b, c, d)
	}
	base := effortOf(t, text(.5, .4, .5, .3), analyze.Options{})
	require.Len(t, base.ShareSensitivity, 3)
	by := map[string]figures.ShareMove{}
	for i, x := range base.ShareSensitivity {
		by[x.At] = x
		if i > 0 {
			assert.GreaterOrEqual(t, math.Abs(base.ShareSensitivity[i-1].PerSuccess.X), math.Abs(x.PerSuccess.X))
		}
	}
	change := func(x *figures.Effort) float64 { return x.PerSuccess.X - base.PerSuccess.X }
	// At A: five points from B to C, and back; at B every pair of ways.
	for _, p := range [][2]float64{{.45, .45}, {.55, .35}} {
		x := change(effortOf(t, text(p[0], p[1], .5, .3), analyze.Options{Brief: true}))
		assert.GreaterOrEqual(t, math.Abs(by["a"].PerSuccess.X)*1.1, math.Abs(x))
	}
	b := by["b"]
	ways := map[string]float64{"c": .5, "a": .2, "gone": .3}
	largest := 0.0
	for from := range ways {
		for to := range ways {
			if from == to {
				continue
			}
			q := maps.Clone(ways)
			q[from] -= .05
			q[to] += .05
			moved := effortOf(t, strings.Replace(text(.5, .4, q["c"], q["gone"]), "a: 20%", fmt.Sprintf("a: %g", q["a"]), 1), analyze.Options{Brief: true})
			largest = max(largest, math.Abs(change(moved)))
			if from == b.From && to == b.To {
				assert.InDelta(t, change(moved), b.PerSuccess.X, 1e-9)
				assert.InDelta(t, moved.Expected.X-base.Expected.X, b.Expected.X, 1e-9)
				assert.InDelta(t, moved.Success.X-base.Success.X, b.Success.X, 1e-12)
			}
		}
	}
	// By derivatives the largest is found but for what bends.
	assert.InEpsilon(t, largest, math.Abs(b.PerSuccess.X), .1)
}
