package metrics_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func board(t *testing.T, text string) []figures.Metric {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "a.journey.yaml", []byte(text))
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{})
	require.NoError(t, err)
	return r.Metrics.Board
}

// Wilson's interval of 7 of 10 is [.3968, .8922]; the mean of answers has that of
// the normal approximation; a recommendation that of two shares of one sample,
// and money none.
func TestIntervals(t *testing.T) {
	b := board(t, `seam: 1
title: T
metrics:
  share: {name: S, kind: share, target: 80%, better: high}
  ces: {name: C, kind: ces, scale: [1, 7], target: 4}
  nps: {name: N, kind: nps}
  cost: {name: M, kind: money}
  bare: {name: B, kind: count}
measures:
  - {metric: share, value: 70%, n: 10}
  - {metric: ces, answers: [80, 210, 140, 110, 160, 180, 120]}
  - {metric: nps, answers: [10, 0, 0, 0, 0, 10, 0, 30, 0, 30, 20]}
  - {metric: cost, value: 20 EUR, n: 4}
  - {metric: bare, value: 3}
stages: [{name: A, touchpoints: [B]}]
`)
	require.Len(t, b, 5)
	share, ces, nps := b[0], b[1], b[2]
	assert.InDelta(t, .3968, share.Low.X, 5e-5)
	assert.InDelta(t, .8922, share.High.X, 5e-5)
	assert.InDelta(t, -.1, share.Gap.X, 1e-12)
	assert.True(t, share.OffTarget)
	assert.Equal(t, "share", share.Unit)

	assert.InDelta(t, 4.08, ces.Value.X, 1e-9, "the printed oracle")
	// Squares sum to 20,300, less 1,000·4.08²: ± 1.96·√(3,653.6/999/1,000).
	assert.InDelta(t, 4.08-.11853, ces.Low.X, 1e-4)
	assert.InDelta(t, 4.08+.11853, ces.High.X, 1e-4)
	assert.InDelta(t, 1000, ces.N.X, 0)
	assert.False(t, ces.OffTarget)

	// Promoters .5, detractors .2 of 100: 30 ± 196·√((.7 − .09)/100).
	assert.InDelta(t, 30, nps.Value.X, 1e-9)
	assert.InDelta(t, 30-15.308, nps.Low.X, 1e-3)
	assert.InDelta(t, 30+15.308, nps.High.X, 1e-3)

	for _, m := range b[3:] {
		assert.False(t, m.Low.OK, m.ID)
		assert.NotEmpty(t, m.IntervalNote, m.ID)
	}
	assert.Equal(t, "EUR", b[3].Unit)
	assert.NotEmpty(t, b[4].N.Note)
	assert.NotEmpty(t, b[4].Gap.Note)
}

// The board shows the widest place and, of its dates, the latest; a trend is the
// course of one place.
func TestPlacesAndTrend(t *testing.T) {
	b := board(t, `seam: 1
title: T
metrics: {days: {name: Days, kind: time, target: 10d, owner: o}, other: {name: Never}}
measures:
  - {metric: days, value: 12d, date: 2026-11-15}
  - {metric: days, value: 20d, date: 2026-11-01}
  - {metric: days, value: 17d, date: 2026-11-08}
  - {metric: days, value: 18d, date: 2026-11-08}
stages:
  - name: A
    measures:
      - {metric: days, value: 3d, date: 2026-11-20}
    touchpoints:
      - name: B
        channels:
          web: {measures: [{metric: days, value: 4d}]}
`)
	require.Len(t, b, 2)
	m := b[0]
	assert.Empty(t, m.At)
	assert.Equal(t, "2026-11-15", m.Date)
	assert.InDelta(t, 12*1440, m.Value.X, 1e-9)
	assert.InDelta(t, 2*1440, m.Gap.X, 1e-9)
	require.Len(t, m.Places, 3)
	assert.Equal(t, []string{"", "a/", "a/b@web"}, []string{m.Places[0].At, m.Places[1].At, m.Places[2].At})
	require.NotNil(t, m.Trend)
	require.Len(t, m.Trend.Points, 3)
	assert.InDelta(t, 18*1440, m.Trend.Points[1].Value, 1e-9, "the last in the file of one day")
	assert.InDelta(t, -8*1440, m.Trend.Change, 1e-9)
	assert.InDelta(t, -4*1440, m.Trend.Weekly, 1e-9)
	assert.True(t, *m.Trend.Better)
	assert.Nil(t, m.Places[1].Trend)

	none := b[1]
	assert.Equal(t, "other", none.ID)
	assert.NotEmpty(t, none.Value.Note)
	assert.NotEmpty(t, none.N.Note)
}
