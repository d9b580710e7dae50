package numeric

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fifteen is Krippendorff's own example (2011): three coders, fifteen units, 0
// where a rating is missing.
func fifteen() (units [][]float64) {
	units = make([][]float64, 15)
	for _, coder := range [][]float64{
		{0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3},
		{1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0},
		{0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4},
	} {
		for u, x := range coder {
			if x != 0 {
				units[u] = append(units[u], x)
			}
		}
	}
	return units
}

func TestAlphaOfKrippendorff(t *testing.T) {
	a, why := AlphaNominal(fifteen())
	require.Equal(t, Known, why)
	assert.InDelta(t, .691, a, 5e-4)
	a, why = AlphaInterval(fifteen())
	require.Equal(t, Known, why)
	assert.InDelta(t, .811, a, 5e-4)
}

// The example of his 2011 note with two observers, twelve units and five values,
// and that of 2 × 10 binary data.
func TestAlphaOfTwoObservers(t *testing.T) {
	pairUp := func(a, b string) (units [][]string) {
		for i := range a {
			units = append(units, []string{a[i : i+1], b[i : i+1]})
		}
		return units
	}
	a, _ := AlphaNominal(pairUp("aabbdcccedda", "babbbccceddd"))
	assert.InDelta(t, .692, a, 5e-4)
	a, _ = AlphaNominal(pairUp("0100000000", "1110010010"))
	assert.InDelta(t, .095, a, 5e-4)
}

func TestAlphaInsufficient(t *testing.T) {
	_, why := AlphaNominal([][]string{{"a"}, {}, {"b"}})
	assert.Equal(t, TooFew, why)
	_, why = AlphaNominal([][]string{{"a", "a"}, {"b"}})
	assert.Equal(t, NoVariation, why, "what is said once is compared with nothing")
	_, why = AlphaInterval([][]float64{{.1, .1, .1}, {.1, .1, .1}})
	assert.Equal(t, NoVariation, why)
	_, why = AlphaInterval([][]float64{{1}})
	assert.Equal(t, TooFew, why)
	for _, x := range []float64{math.NaN(), math.Inf(-1), 1e300} {
		_, why = AlphaInterval([][]float64{{1, x}})
		assert.Equal(t, OutOfRange, why)
	}
}

// Against the definition over all pairs.
func TestAlphaOnRandomRatings(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	for range rounds(200) {
		units := make([][]float64, 1+r.IntN(6))
		var all []float64
		for u := range units {
			for range r.IntN(5) {
				units[u] = append(units[u], float64(r.IntN(4)))
			}
			if len(units[u]) > 1 {
				all = append(all, units[u]...)
			}
		}
		for name, differ := range map[string]func(a, b float64) float64{
			"nominal":  func(a, b float64) float64 { return math.Min(1, math.Abs(a-b)) },
			"interval": func(a, b float64) float64 { return (a - b) * (a - b) },
		} {
			over := func(list []float64) (s float64) {
				for _, a := range list {
					for _, b := range list {
						s += differ(a, b)
					}
				}
				return s
			}
			n, observed := float64(len(all)), 0.0
			for _, u := range units {
				if len(u) > 1 {
					observed += over(u) / float64(len(u)-1) / n
				}
			}
			expected := over(all) / n / (n - 1)
			got, why := AlphaNominal(units)
			if name == "interval" {
				got, why = AlphaInterval(units)
			}
			require.Equal(t, len(all) > 0 && expected > 0, why.OK())
			if why.OK() {
				require.InDelta(t, 1-observed/expected, got, 1e-12, name)
			}
		}
	}
}

func TestConsensusOfTastleAndWierman(t *testing.T) {
	for _, c := range []struct {
		counts Counts
		want   float64
	}{
		{Counts{30, 40, 210, 130, 530, 50, 10}, .7256876},
		{Counts{2, 0, 0, 0, 2}, 0},
		{Counts{0, 0, 0, 4, 0}, 1},
		{Counts{0, 0, 0, 0, 3}, 1},
		{Counts{1, 1_000_000_000_000_000_000}, 1},
	} {
		got, why := c.counts.Consensus()
		require.Equal(t, Known, why)
		assert.InDelta(t, c.want, got, 5e-8, "%v", c.counts)
	}
}

func TestAgreementOfVanDerEijk(t *testing.T) {
	for _, c := range []struct {
		counts Counts
		want   float64
	}{
		{Counts{30, 40, 210, 130, 530, 50, 10}, .6113333},
		{Counts{3, 3, 3, 3, 3}, 0},
		{Counts{5, 0, 0, 0, 0, 5}, -1},
		{Counts{0, 0, 7, 0}, 1},
		{Counts{0, 4, 4, 0, 0}, .75},
		{Counts{9, 1}, .8},
	} {
		got, why := c.counts.Agreement()
		require.Equal(t, Known, why)
		assert.InDelta(t, c.want, got, 5e-8, "%v", c.counts)
		mirrored := make(Counts, len(c.counts))
		for i, k := range c.counts {
			mirrored[len(mirrored)-1-i] = k
		}
		same, _ := mirrored.Agreement()
		assert.InDelta(t, got, same, 1e-15)
	}
}

func TestCountsInsufficient(t *testing.T) {
	for _, c := range []struct {
		counts Counts
		want   Reason
	}{
		{Counts{}, TooFew}, {Counts{1, 0}, TooFew}, {Counts{4}, NoVariation}, {Counts{3, -1}, OutOfRange},
	} {
		_, why := c.counts.Consensus()
		assert.Equal(t, c.want, why, "%v", c.counts)
		_, why = c.counts.Agreement()
		assert.Equal(t, c.want, why, "%v", c.counts)
	}
	_, why := Counts{0, 0}.Mean(1)
	assert.Equal(t, TooFew, why)
}

// The survey of Dixon, Freeman & Toman's question that the design gives.
func TestCustomerEffortScore(t *testing.T) {
	c := Counts{80, 210, 140, 110, 160, 180, 120}
	mean, why := c.Mean(1)
	require.Equal(t, Known, why)
	assert.InDelta(t, 4.08, mean, 1e-12)
	assert.Equal(t, 1000, c.Total())
	assert.Equal(t, 460, c.From(4), "46.0 % answer 5 or more")
	assert.Equal(t, 1000, c.From(-1))
	assert.Equal(t, 0, c.From(9))
}

func TestWithinGroup(t *testing.T) {
	r, why := WithinGroup([]float64{4, 4, 5, 4}, 5)
	require.Equal(t, Known, why)
	assert.InDelta(t, .875, r, 1e-15)
	r, _ = WithinGroup([]float64{1, 5}, 5)
	assert.InDelta(t, -3, r, 1e-15, "further apart than at random")
	for _, c := range []struct {
		ratings []float64
		points  int
		want    Reason
	}{
		{[]float64{4}, 5, TooFew}, {[]float64{4, 4}, 1, OutOfRange}, {[]float64{4, math.NaN()}, 5, OutOfRange},
		{[]float64{-1e300, 1e300}, 5, OutOfRange},
	} {
		_, why = WithinGroup(c.ratings, c.points)
		assert.Equal(t, c.want, why)
	}
}
