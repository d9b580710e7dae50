package numeric

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/stat"
)

// The first is the design's; the others are those of Newcombe (1998, Two-sided
// confidence intervals for the single proportion), table I, method 3.
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		hits, n   int
		low, high float64
	}{
		{7, 10, .3968, .8922},
		{81, 263, .2553, .3662},
		{15, 148, .0624, .1605},
		{0, 20, 0, .1611},
		{1, 29, .0061, .1718},
		{20, 20, .8389, 1},
	} {
		low, high, why := Wilson(c.hits, c.n, .95)
		require.Equal(t, Known, why)
		assert.InDelta(t, c.low, low, 5e-5, "%d of %d", c.hits, c.n)
		assert.InDelta(t, c.high, high, 5e-5, "%d of %d", c.hits, c.n)
	}
	_, _, why := Wilson(0, 0, .95)
	assert.Equal(t, TooFew, why)
	for _, c := range []struct {
		hits, n    int
		confidence float64
	}{{3, 2, .9}, {-1, 2, .9}, {1, 2, 0}, {1, 2, 1}, {1, 2, math.NaN()}} {
		_, _, why = Wilson(c.hits, c.n, c.confidence)
		assert.Equal(t, OutOfRange, why, "%v", c)
	}
}

// The examples of SciPy's documentation, and Kendall's of two orders.
func TestRankCorrelationPublished(t *testing.T) {
	r, why := Spearman([]float64{1, 2, 3, 4, 5}, []float64{5, 6, 7, 8, 7})
	require.Equal(t, Known, why)
	assert.InDelta(t, .8207826816681233, r, 1e-15)
	r, why = Kendall([]float64{12, 2, 1, 12, 2}, []float64{1, 4, 7, 1, 0})
	require.Equal(t, Known, why)
	assert.InDelta(t, -.47140452079103173, r, 1e-15)
	r, _ = Kendall([]float64{1, 2, 3}, []float64{-3, -2, 8})
	assert.Equal(t, 1.0, r)
	r, _ = Spearman([]float64{1, 2, 3}, []float64{9, 8, -4})
	assert.Equal(t, -1.0, r)
}

func TestRankCorrelationInsufficient(t *testing.T) {
	for _, f := range []func(x, y []float64) (float64, Reason){Spearman, Kendall} {
		for _, c := range []struct {
			x, y []float64
			want Reason
		}{
			{[]float64{1, 2}, []float64{3, 3}, NoVariation}, {[]float64{0, 0}, []float64{3, 4}, NoVariation},
			{[]float64{1}, []float64{3}, TooFew}, {nil, nil, TooFew}, {[]float64{1}, nil, Unequal},
			{[]float64{1, math.NaN()}, []float64{3, 4}, OutOfRange}, {[]float64{1, 2}, []float64{3, math.Inf(1)}, OutOfRange},
		} {
			_, why := f(c.x, c.y)
			assert.Equal(t, c.want, why, "%v %v", c.x, c.y)
		}
	}
}

// Against all pairs, and gonum's correlation of ranks; whatever the order.
func TestRankCorrelationOnRandomLists(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	for range rounds(300) {
		n := 2 + r.IntN(30)
		x, y := make([]float64, n), make([]float64, n)
		for i := range x {
			x[i], y[i] = float64(r.IntN(8)), float64(r.IntN(8))
		}
		tau, why := Kendall(x, y)
		rho, again := Spearman(x, y)
		require.Equal(t, why, again)
		if !why.OK() {
			continue
		}
		var score, notX, notY float64
		for i := range x {
			for j := range i {
				a, b := sign(x[i]-x[j]), sign(y[i]-y[j])
				score += a * b
				notX += a * a
				notY += b * b
			}
		}
		require.InDelta(t, score/math.Sqrt(notX*notY), tau, 1e-12)
		require.InDelta(t, stat.Correlation(ranks(x), ranks(y), nil), rho, 1e-12)
		perm := r.Perm(n)
		same, _ := Kendall(moved(x, perm), moved(y, perm))
		require.Equal(t, tau, same)
		up := make([]float64, n)
		for i := range x {
			up[i] = math.Exp(x[i])
		}
		same, _ = Spearman(up, y)
		require.Equal(t, rho, same, "only order counts")
	}
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

func TestRanks(t *testing.T) {
	assert.Equal(t, []float64{4, 1.5, 3, 1.5}, ranks([]float64{9, 2, 5, 2}))
}

func TestHerfindahl(t *testing.T) {
	for _, c := range []struct {
		amounts []float64
		want    float64
	}{
		{[]float64{3}, 1}, {[]float64{2, 2, 2, 2}, .25}, {[]float64{0, 5, 0}, 1},
		{[]float64{30, 30, 20, 20}, .26}, // example of the US Department of Justice, 2,600 points
	} {
		got, why := Herfindahl(c.amounts)
		require.Equal(t, Known, why)
		assert.InDelta(t, c.want, got, 1e-15)
	}
	for _, c := range []struct {
		amounts []float64
		want    Reason
	}{
		{nil, NoWeight}, {[]float64{0, 0}, NoWeight}, {[]float64{2, -1}, OutOfRange},
		{[]float64{math.NaN()}, OutOfRange}, {[]float64{math.MaxFloat64, math.MaxFloat64}, OutOfRange},
	} {
		_, why := Herfindahl(c.amounts)
		assert.Equal(t, c.want, why)
	}
}

// R's quantile() of 1:10, and of two numbers.
func TestQuantiles(t *testing.T) {
	list := []float64{10, 1, 9, 2, 8, 3, 7, 4, 6, 5}
	got, why := Quantiles(list, .25, .5, .9, 0, 1, .95)
	require.Equal(t, Known, why)
	assert.InDeltaSlice(t, []float64{3.25, 5.5, 9.1, 1, 10, 9.55}, got, 1e-14)
	assert.Equal(t, 10.0, list[0], "the list stays as it was")
	got, _ = Quantiles([]float64{7}, .3)
	assert.Equal(t, []float64{7}, got)
	got, _ = Quantiles([]float64{-math.MaxFloat64, math.MaxFloat64}, .5)
	assert.Equal(t, []float64{0}, got, "without overflow")

	_, why = Quantiles(nil, .5)
	assert.Equal(t, TooFew, why)
	for _, share := range []float64{-.1, 1.1, math.NaN()} {
		_, why = Quantiles(list, share)
		assert.Equal(t, OutOfRange, why)
	}
	_, why = Quantiles([]float64{math.NaN()}, .5)
	assert.Equal(t, OutOfRange, why)
}

func TestReasonsHaveWords(t *testing.T) {
	seen := map[string]bool{}
	for r := Known; r <= OutOfRange; r++ {
		assert.False(t, seen[r.String()], r.String())
		seen[r.String()] = true
		assert.Equal(t, r == Known, r.OK())
	}
}
