package markov

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func draw[S any](t testing.TB, w Walkable[S], o SampleOptions) *Sample {
	t.Helper()
	s, err := Draw(context.Background(), w, o)
	require.NoError(t, err)
	return s
}

func TestDrawAgreesWithTheSolution(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	set := []bool{true, false}
	for _, degree := range []int{3, 12} {
		c := randomChain(r, 30, degree)
		s := reduce(t, c)
		whole, part := s.Walk(), s.WalkTo(set, s.Absorbed(set))
		d := draw(t, c.Walks(), SampleOptions{Walks: 20_000, Seed: 5})
		mean := d.Mean()
		assert.InDelta(t, whole.Expected, mean.Value, 4*mean.Error)
		assert.InEpsilon(t, whole.SD(), d.SD(), .05)
		share := d.Share(set)
		assert.InDelta(t, part.Probability, share.Value, 4*share.Error)
		mean = d.Given(set).Mean()
		assert.InDelta(t, part.Expected, mean.Value, 4*mean.Error)
	}
}

func TestDrawIsTheSameOnAnyNumberOfCores(t *testing.T) {
	c := randomChain(rand.New(rand.NewPCG(3, 2)), 20, 4)
	many := draw(t, c.Walks(), SampleOptions{Walks: 3000, Seed: 1})
	old := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(old)
	assert.Equal(t, many, draw(t, c.Walks(), SampleOptions{Walks: 3000, Seed: 1}))
	assert.NotEqual(t, many, draw(t, c.Walks(), SampleOptions{Walks: 3000, Seed: 2}))
}

// A call that is answered with probability p costs one minute a try: the share
// of those who need n or less is 1−(1−p)ⁿ.
func TestQuantilesOfGeometric(t *testing.T) {
	const p = .01
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	c.AddState(1, Edge{To: Outcome(0), P: p}) // what is lacking is staying
	s := draw(t, c.Walks(), SampleOptions{Walks: 40_000, Seed: 9})
	for _, q := range []float64{.5, .9, .95} {
		want := math.Ceil(math.Log(1-q) / math.Log(1-p))
		got := s.Quantile(q)
		assert.InDelta(t, want, got.Value, 4*got.Error)
		density := p * math.Pow(1-p, want) // asymptotic error: √(q(1−q)/n)/density
		assert.InEpsilon(t, math.Sqrt(q*(1-q)/40_000)/density, got.Error, .5)
	}
}

func TestWalksThatAreCut(t *testing.T) {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: .75}, {To: Outcome(0), P: .25, Cost: 3}}}
	c.AddState(1, Edge{To: 0, P: 1}, Edge{To: Outcome(0), P: 1e-12})
	s := draw(t, c.Walks(), SampleOptions{Walks: 1000, Steps: 50})
	assert.InDelta(t, 750, s.Cut, 60)
	assert.InDelta(t, 3, s.Quantile(.1).Value, 0)
	assert.True(t, math.IsInf(s.Quantile(.9).Value, 1))
	assert.True(t, math.IsInf(s.Mean().Value, 1))
	assert.True(t, math.IsNaN((&Sample{}).Quantile(.5).Value))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Draw(ctx, c.Walks(), SampleOptions{})
	assert.ErrorIs(t, err, context.Canceled)
}

// twice is a walk that remembers: it ends at the second head, and each throw
// costs what was thrown before.
type twice struct{}

type memory struct{ heads, throws int }

func (twice) Begin(float64) (*memory, float64, int) { return &memory{}, 0, Going }

func (twice) Step(m *memory, u float64) (*memory, float64, int) {
	cost := float64(m.throws)
	m.throws++
	if u < .5 {
		m.heads++
	}
	if m.heads == 2 {
		return m, cost, 0
	}
	return m, cost, Going
}

func TestWalksThatRemember(t *testing.T) {
	s := draw(t, twice{}, SampleOptions{Seed: 3})
	mean := s.Mean() // E[n(n−1)/2] of throws n with mean 4 and variance 4
	assert.InDelta(t, 8, mean.Value, 4*mean.Error)
	assert.Equal(t, 1.0, s.Share([]bool{true}).Value)
}
