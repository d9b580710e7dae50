package analyze_test

import (
	"context"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/internal/reference"
	"github.com/seam-cx/seam/journey"
)

// Customers who walk a map one by one, each remembering what was said, come to
// the figures within the error of the sample.
func TestAgainstWalkers(t *testing.T) {
	maps, customers := 40, 3000
	if os.Getenv("SEAM_LONG") != "" {
		maps, customers = 1000, 20000
	}
	compared := 0
	for seed := range uint64(maps) {
		m := reference.Random(seed)
		f := reference.Compute(m)
		if f.Trapped || f.Unknown || *f.Encounters > 200 {
			continue
		}
		loaded, err := journey.Loader{}.LoadBytes(context.Background(), "random.journey.yaml", []byte(m.YAML()))
		require.NoError(t, err)
		compared++
		walk(t, m, loaded, customers, seed)
	}
	require.Greater(t, compared, maps/2)
	for i, file := range examples(t) {
		m, err := journey.Load(context.Background(), file)
		require.NoError(t, err)
		walk(t, asWritten(m), m, customers, uint64(i))
	}
}

// walk compares the figures of a map with those of customers who walked it.
func walk(t *testing.T, m *reference.Map, loaded *journey.Map, customers int, seed uint64) {
	t.Helper()
	r := run(t, loaded, analyze.Options{})
	efforts, ends := reference.Walk(m, customers, seed)
	good := map[string]bool{"done": true}
	for _, o := range loaded.Outcomes {
		good[o.ID] = o.Success
	}
	var all, success sample
	won := 0.0
	for i, x := range efforts {
		all.add(x)
		if good[ends[i]] {
			won++
			success.add(x)
		}
	}
	n := float64(len(efforts))
	quantilesNear(t, seed, r.Effort, efforts)
	all.near(t, seed, "expected", r.Effort.Expected.X, r.Effort.SD.X)
	p := r.Effort.Success.X
	require.InDelta(t, p, won/n, 5*math.Sqrt(p*(1-p)/n)+1e-9, "seed %d: success", seed)
	if success.n > 100 {
		success.near(t, seed, "given success", r.Effort.GivenSuccess.Expected.X, r.Effort.GivenSuccess.SD.X)
	}
}

// quantilesNear holds each quantile to the share of these customers who take no
// more, and who take less, within five standard errors of both samples.
func quantilesNear(t *testing.T, seed uint64, e *figures.Effort, efforts []float64) {
	t.Helper()
	require.Len(t, e.Quantiles, 3)
	for _, q := range e.Quantiles {
		if !q.X.OK {
			require.NotEmpty(t, q.X.Note)
			continue
		}
		less, most := 0., 0.
		for _, x := range efforts {
			if x < q.X.X-1e-6 {
				less++
			}
			if x <= q.X.X+1e-6 {
				most++
			}
		}
		n := float64(len(efforts))
		slack := 5*math.Sqrt(q.Share*(1-q.Share)*(1/n+1/float64(e.Walks))) + 1/n
		require.LessOrEqual(t, less/n, q.Share+slack, "seed %d: %v", seed, q)
		require.GreaterOrEqual(t, most/n, q.Share-slack, "seed %d: %v", seed, q)
	}
}

type sample struct{ n, sum, squares float64 }

func (s *sample) add(x float64) {
	s.n++
	s.sum += x
	s.squares += x * x
}

// near compares with a mean and a standard deviation: five standard errors for
// the mean; the deviation of skewed efforts is only held to its size, and not at
// all where it is small beside the mean, since then it may come from ways that
// none of these customers took.
func (s *sample) near(t *testing.T, seed uint64, what string, mean, sd float64) {
	t.Helper()
	got := s.sum / s.n
	require.InDelta(t, mean, got, 5*sd/math.Sqrt(s.n)+1e-6*math.Max(1, mean), "seed %d: mean of %s", seed, what)
	if sd < .1*mean {
		return
	}
	spread := math.Sqrt(math.Max(0, s.squares/s.n-got*got))
	require.InDelta(t, sd, spread, .35*sd+1e-4*math.Max(1, mean), "seed %d: deviation of %s", seed, what)
}
