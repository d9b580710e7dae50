package flow_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

func follow(t testing.TB, m *journey.Map, limits flow.Limits) *flow.Flow {
	t.Helper()
	f, err := flow.Follow(context.Background(), m.Graph(), limits)
	require.NoError(t, err)
	require.True(t, f.OK())
	return f
}

// walker is one customer who remembers what was said.
type walker struct {
	effort  float64
	repeats int
	success bool
}

// walk sends one customer along g, reckoning every step from the map itself.
func walk(r *rand.Rand, g *journey.Graph) walker {
	w, c := g.Map().Weights, walker{}
	mins := func(s *touchpoint.Span) float64 {
		if s == nil {
			return 0
		}
		return s.Minutes()
	}
	said := map[string]bool{}
	list := g.Start()
	for {
		x, at := r.Float64(), 0
		for at = range list {
			if x -= list[at].P; x < 0 {
				break
			}
		}
		t := list[at]
		if t.Target != nil {
			c.effort += w.Wait*mins(t.Target.Wait) + w.Delay*mins(t.Target.Delay)
		}
		if t.To == journey.None {
			c.success = g.Map().Outcomes[t.Outcome].Success
			return c
		}
		to := g.Encounters()[t.To]
		d := to.Detail
		if t.From != journey.None {
			from := g.Encounters()[t.From]
			if from.Channel != "" && to.Channel != "" && from.Channel != to.Channel {
				c.effort += w.Switch
			}
			if from.Detail.Owner != "" && d.Owner != "" && from.Detail.Owner != d.Owner {
				c.effort += w.Handoff
			}
		}
		for _, datum := range d.Asks {
			if said[datum] && !t.Carries(datum) {
				c.repeats++
				c.effort += w.Repeat
			}
			said[datum] = true
		}
		c.effort += mins(d.Active) + w.Wait*mins(d.Wait) + w.Delay*mins(d.Delay)
		if d.Steps != nil {
			c.effort += w.Step * *d.Steps
		}
		if d.Auth != nil {
			c.effort += w.Auth * *d.Auth
		}
		list = g.Out(t.To)
	}
}

// tally is the mean of a sample with its standard error.
type tally struct{ n, sum, squares float64 }

func (a *tally) add(x float64) { a.n++; a.sum += x; a.squares += x * x }

func (a *tally) agrees(t *testing.T, want float64, what string) {
	t.Helper()
	mean := a.sum / a.n
	deviation := math.Sqrt(math.Max(0, a.squares/a.n-mean*mean) / a.n)
	assert.InDelta(t, want, mean, 4.5*deviation+1e-9, what)
}

func repeats(f *flow.Flow) float64 {
	sum := 0.0
	for _, out := range f.Out {
		for _, t := range out {
			sum += t.Repeats
		}
	}
	return sum
}

func TestWalkersWhoRememberAgree(t *testing.T) {
	maps, walks := 12, 20_000
	if os.Getenv("SEAM_LONG") != "" {
		maps, walks = 200, 100_000
	}
	for seed := range maps {
		r := rand.New(rand.NewPCG(uint64(seed), 11))
		m := randomMap(r, 1+r.IntN(9))
		g := m.Graph()
		f := follow(t, m, flow.Limits{})
		require.True(t, f.Pairs)
		var effort, again, success, spread, given tally
		whole := f.Walk()
		for range walks {
			c := walk(r, g)
			effort.add(c.effort)
			spread.add((c.effort - whole.Expected) * (c.effort - whole.Expected))
			again.add(float64(c.repeats))
			if c.success {
				success.add(1)
				given.add(c.effort)
			} else {
				success.add(0)
			}
		}
		what := fmt.Sprintf("seed %d", seed)
		done := f.WalkTo(f.Success())
		effort.agrees(t, whole.Expected, what+" effort")
		spread.agrees(t, whole.SD*whole.SD, what+" variance")
		again.agrees(t, repeats(f), what+" repeats")
		success.agrees(t, done.Probability, what+" success")
		given.agrees(t, done.Expected, what+" effort given success")
	}
}

// Beyond the limit, expectations come by one solve per datum and context by one
// per set asked: they must be the same figures.
func TestOneSolvePerDatumAgreesWithPairs(t *testing.T) {
	for seed := range 60 {
		r := rand.New(rand.NewPCG(uint64(seed), 12))
		m := randomMap(r, 1+r.IntN(12))
		if len(m.Stages[0].Touchpoints[0].Asks) == 0 {
			continue
		}
		whole, single := follow(t, m, flow.Limits{}), follow(t, m, flow.Limits{Pairs: 1})
		if single.Pairs {
			continue // nothing can be said twice
		}
		for i := range whole.Out {
			for k, x := range whole.Out[i] {
				y := single.Out[i][k]
				what := fmt.Sprintf("seed %d, %d.%d", seed, i, k)
				assert.InDelta(t, x.Flow, y.Flow, 1e-12*(1+x.Flow), what)
				assert.InDelta(t, x.Repeats, y.Repeats, 1e-12*(1+x.Repeats), what)
				assert.InDelta(t, x.Kept, y.Kept, 1e-12*(1+x.Kept), what)
				assert.Equal(t, x.Repeated, y.Repeated, what)
			}
		}
		assert.InEpsilon(t, whole.Walk().Expected, single.Walk().Expected, 1e-12)
		a, b := whole.WalkTo(whole.Success()), single.WalkTo(single.Success())
		assert.InEpsilon(t, a.Probability, b.Probability, 1e-12)
		assert.InEpsilon(t, a.Expected, b.Expected, 1e-12)
		assert.True(t, a.SDKnown)
		assert.False(t, b.SDKnown)
	}
}

func asking(id string, data ...string) touchpoint.Touchpoint {
	t := touchpoint.Touchpoint{ID: id, Name: id}
	t.Asks = data
	t.Active = touchpoint.Exactly(time.Minute)
	return t
}

func mapOf(list ...touchpoint.Touchpoint) *journey.Map {
	return &journey.Map{
		ID: "m", Weights: journey.DefaultWeights(),
		Vocabulary: journey.Vocabulary{Outcomes: []journey.Outcome{{Entry: journey.Entry{ID: "done"}, Success: true}, {Entry: journey.Entry{ID: "gone"}}}},
		Stages:     []journey.Stage{{ID: "s", Touchpoints: list}},
	}
}

func TestRepeatedAsks(t *testing.T) {
	share := touchpoint.Ptr[float64]
	t.Run("on a loop through one touchpoint", func(t *testing.T) {
		a := asking("a", "address")
		a.Next = []touchpoint.Target{{Touchpoint: "a", Share: share(.5)}, {Outcome: "done"}}
		f := follow(t, mapOf(a), flow.Limits{})
		assert.InDelta(t, 1, f.Out[0][0].Repeats, 1e-15)
		assert.InDelta(t, 0, f.Out[0][0].Kept, 1e-15)
		assert.Equal(t, []string{"address"}, f.Out[0][0].Repeated)
		assert.InDelta(t, 2+2*1, f.Walk().Expected, 1e-14)
	})
	t.Run("long before", func(t *testing.T) {
		f := follow(t, mapOf(asking("a", "address"), asking("b"), asking("c", "address")), flow.Limits{})
		assert.InDelta(t, 1, f.Out[1][0].Repeats, 1e-15)
		assert.Zero(t, f.Out[0][0].Repeats)
		assert.InDelta(t, 1, f.Out[0][0].Kept, 1e-15)
	})
	t.Run("carried on this transition", func(t *testing.T) {
		b := asking("b")
		b.Next = []touchpoint.Target{{Touchpoint: "c", Carries: []string{"address"}}}
		f := follow(t, mapOf(asking("a", "address", "card"), b, asking("c", "address", "card")), flow.Limits{})
		assert.Equal(t, []string{"card"}, f.Out[1][0].Repeated)
		b.Next[0].CarriesAll = true
		f = follow(t, mapOf(asking("a", "address", "card"), b, asking("c", "address", "card")), flow.Limits{})
		assert.Zero(t, f.Out[1][0].Repeats)
	})
	t.Run("carried before does not help", func(t *testing.T) {
		a := asking("a", "address")
		a.Next = []touchpoint.Target{{Touchpoint: "b", CarriesAll: true}}
		f := follow(t, mapOf(a, asking("b"), asking("c", "address")), flow.Limits{})
		assert.InDelta(t, 1, f.Out[1][0].Repeats, 1e-15)
	})
	t.Run("only for those who said it", func(t *testing.T) {
		a := asking("a")
		a.Next = []touchpoint.Target{{Touchpoint: "b", Share: share(.25)}, {Touchpoint: "c"}}
		f := follow(t, mapOf(a, asking("b", "address"), asking("c"), asking("d", "address")), flow.Limits{})
		last := f.Out[2][0]
		assert.InDelta(t, 1, last.Flow, 1e-15)
		assert.InDelta(t, .25, last.Repeats, 1e-15)
		assert.InDelta(t, .75, last.Kept, 1e-15)
	})
}

func TestMoreThan64Data(t *testing.T) {
	var ids []string
	for i := range 70 {
		ids = append(ids, fmt.Sprintf("d%d", i))
	}
	f := follow(t, mapOf(asking("a", ids...), asking("b", ids...)), flow.Limits{})
	assert.True(t, f.Pairs)
	assert.InDelta(t, 70, f.Out[0][0].Repeats, 1e-12)
	assert.Equal(t, ids, f.Out[0][0].Repeated)
}

// Each of 24 touchpoints is met by half of the customers and asks its own
// datum, which the last one asks again: 2²⁴ sets of data said.
func TestTooManyPairs(t *testing.T) {
	list := []touchpoint.Touchpoint{asking("intro")}
	var ids []string
	for i := range 24 {
		id := fmt.Sprintf("d%d", i)
		ids = append(ids, id)
		tp := asking(fmt.Sprintf("t%d", i), id)
		tp.Share = touchpoint.Ptr(.5)
		list = append(list, tp)
	}
	f := follow(t, mapOf(append(list, asking("end", ids...))...), flow.Limits{Pairs: 5000})
	assert.False(t, f.Pairs)
	assert.InDelta(t, 12, repeats(f), 1e-12)
	assert.InDelta(t, 1+12+1+2*12, f.Walk().Expected, 1e-11)
	assert.False(t, f.Walk().SDKnown)
	kept := 0.0
	for i := range f.Out {
		for _, x := range f.Out[i] {
			if x.To != journey.None && f.Graph.Encounters()[x.To].Touchpoint.ID == "end" {
				kept += x.Kept
			}
		}
	}
	assert.InEpsilon(t, math.Pow(.5, 24), kept, 1e-9)
}

func TestTrapped(t *testing.T) {
	a, b := asking("a"), asking("b")
	a.Next = []touchpoint.Target{{Touchpoint: "b", Share: touchpoint.Ptr(.5)}, {Outcome: "done"}}
	b.Next = []touchpoint.Target{{Touchpoint: "b"}}
	f, err := flow.Follow(context.Background(), mapOf(a, b).Graph(), flow.Limits{})
	require.NoError(t, err)
	assert.False(t, f.OK())
	assert.Equal(t, []int{1}, f.Trapped)

	a.Next = nil
	c := asking("c")
	c.Next = []touchpoint.Target{{Touchpoint: "c"}}
	a.Next = []touchpoint.Target{{Outcome: "done"}}
	f = follow(t, mapOf(a, c), flow.Limits{})
	assert.Equal(t, []bool{true, false}, f.Reached, "a trap that nobody reaches traps nobody")
	assert.InDelta(t, 1, f.Walk().Expected, 1e-15)
}

func TestNoReturnAndReach(t *testing.T) {
	a, b, c := asking("a"), asking("b"), asking("c")
	a.Next = []touchpoint.Target{{Touchpoint: "b", Share: touchpoint.Ptr(.25)}, {Touchpoint: "c"}}
	b.Next = []touchpoint.Target{{Outcome: "gone"}}
	f := follow(t, mapOf(a, b, c), flow.Limits{})
	assert.Equal(t, []int{1}, f.NoReturn())
	reach, err := f.Reach(context.Background(), []bool{false, true, false})
	require.NoError(t, err)
	assert.InDelta(t, .25, reach, 1e-15)
	reach, err = f.Reach(context.Background(), []bool{true, true, false})
	require.NoError(t, err)
	assert.InDelta(t, 1, reach, 1e-15)
}

func TestFollowEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := flow.Follow(ctx, mapOf(asking("a")).Graph(), flow.Limits{})
	require.ErrorIs(t, err, context.Canceled)
}

func BenchmarkFollow(b *testing.B) {
	for _, n := range []int{40, 1000} {
		m := randomMap(rand.New(rand.NewPCG(uint64(n), 3)), n)
		g := m.Graph()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := flow.Follow(context.Background(), g, flow.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
