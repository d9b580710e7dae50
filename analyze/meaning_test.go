package analyze_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// stagesOf is a map of one stage with the touchpoints given.
func stagesOf(head, touchpoints string) string {
	return "seam: 1\ntitle: T\n" + head + "stages:\n  - name: S\n    touchpoints:\n" + touchpoints
}

func figuresOf(t *testing.T, text string) *figures.Report {
	t.Helper()
	return run(t, load(t, text), analyze.Options{})
}

func touch(t *testing.T, r *figures.Report, id string) figures.TouchpointEffort {
	t.Helper()
	for _, x := range r.Effort.Touchpoints {
		if x.ID == id {
			return x
		}
	}
	require.Fail(t, "no touchpoint "+id)
	return figures.TouchpointEffort{}
}

// flow is the expected number of customers going a way written
// from[@channel]>to[@channel].
func flowOn(r *figures.Report, way string) float64 {
	at := func(id, channel string) string {
		if channel != "" {
			return id + "@" + channel
		}
		return id
	}
	sum := 0.0
	for _, x := range r.Effort.Transitions {
		if at(x.From, x.FromChannel)+">"+at(x.To+x.Outcome, x.ToChannel) == way {
			sum += x.Flow
		}
	}
	return sum
}

const close9 = 1e-9

// The drunkard's walk of Kemeny & Snell and Grinstead & Snell, and the printed
// examples with costs, as journey maps: the start is moved over the states.
func TestPublishedChains(t *testing.T) {
	walk := func(costs [3]float64) string {
		return fmt.Sprintf(`      - {id: one, name: One, active: %gm, next: {left: 50%%, two: 50%%}}
      - {id: two, name: Two, active: %gm, next: {one: 50%%, three: 50%%}}
      - {id: three, name: Three, active: %gm, next: {two: 50%%, right: 50%%}}
`, costs[0], costs[1], costs[2])
	}
	sinks := "outcomes: {left: {success: true}, right: {success: false}}\n"
	for _, c := range []struct {
		name, start, body string
		expected, variance,
		success float64
		within float64
	}{
		{"drunkard 1", "one", walk([3]float64{1, 1, 1}), 3, 8, .75, 1e-11},
		{"drunkard 2", "two", walk([3]float64{1, 1, 1}), 4, 8, .5, 1e-11},
		{"drunkard 3", "three", walk([3]float64{1, 1, 1}), 3, 8, .25, 1e-11},
		{"drunkard with costs 1", "one", walk([3]float64{2, 5, 1}), 8.5, 84.75, .75, 1e-11},
		{"drunkard with costs 2", "two", walk([3]float64{2, 5, 1}), 13, 85, .5, 1e-11},
		{"drunkard with costs 3", "three", walk([3]float64{2, 5, 1}), 7.5, 84.75, .25, 1e-11},
		{"R and c 1", "a", abc, 5.288889, 21.684938, .837778, 1e-6},
		{"R and c 2", "b", abc, 8.222222, 13.649383, .844444, 1e-6},
		{"R and c 3", "c", abc, 5.644444, 13.546667, .868889, 1e-6},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := figuresOf(t, stagesOf(sinks+"start: "+c.start+"\n", c.body))
			assert.InDelta(t, c.expected, r.Effort.Expected.X, c.within)
			assert.InDelta(t, c.variance, r.Effort.SD.X*r.Effort.SD.X, c.within*10)
			assert.InDelta(t, c.success, r.Effort.Success.X, c.within)
			assert.InDelta(t, c.expected/c.success, r.Effort.PerSuccess.X, 10*c.within)
		})
	}
}

const abc = `      - {id: a, name: A, active: 2m, next: {b: 40%, left: 50%, right: 10%}}
      - {id: b, name: B, active: 6m, next: {a: 10%, c: 30%, left: 50%, right: 10%}}
      - {id: c, name: C, active: 4m, next: {b: 20%, left: 70%, right: 10%}}
`

// Q = [[6/7, 1/7], [1/2, 3/7]] leaves by 1/14 from its second state.
func TestPublishedChainOfSevenths(t *testing.T) {
	for start, want := range map[string][2]float64{"a": {70, 4634}, "b": {63, 4592}} {
		// Shares of a set are scaled to sum to 1, and thirteen digits are what
		// sevenths need here.
		r := figuresOf(t, stagesOf("start: "+start+"\n", `      - {id: a, name: A, active: 1m, next: {a: 0.85714285714285714, b: 0.14285714285714286}}
      - {id: b, name: B, active: 1m, next: {a: 0.5, b: 0.42857142857142857, done: 0.07142857142857143}}
`))
		assert.InDelta(t, want[0], r.Effort.Expected.X, close9)
		assert.InDelta(t, want[1], r.Effort.SD.X*r.Effort.SD.X, 1e-7)
	}
}

// A loop that all but traps keeps its digits, and so does a share of 1e-9.
func TestTinyShares(t *testing.T) {
	r := figuresOf(t, stagesOf("", `      - {id: a, name: A, active: 1m, next: {a: 0.999999999, done: 0.000000001}}
`))
	assert.InEpsilon(t, 1e9, r.Effort.Expected.X, 1e-12)
	assert.InEpsilon(t, math.Sqrt(1e18-1e9), r.Effort.SD.X, 1e-12)
	r = figuresOf(t, stagesOf("", `      - {id: a, name: A, active: 1m, next: {b: 0.000000001, done: 0.999999999}}
      - {id: b, name: B, active: 10000h}
`))
	assert.InDelta(t, 1+600_000*1e-9, r.Effort.Expected.X, 1e-12)
	assert.InEpsilon(t, 1e-9, touch(t, r, "b").Visits.X, 1e-12)
}

// What is said once is not a repeat; what is said again is, at the transition
// into whoever asks, unless it is carried; what is said when an encounter is
// left counts for a self-loop.
func TestRepeatedAsks(t *testing.T) {
	for _, c := range []struct {
		name, body string
		repeats    float64
	}{
		{"never asked before", "      - {id: a, name: A, active: 1m}\n      - {id: b, name: B, active: 1m, asks: x}\n", 0},
		{"asked at the one before", "      - {id: a, name: A, asks: x}\n      - {id: b, name: B, asks: x}\n", 1},
		{"asked long before", "      - {id: a, name: A, asks: x}\n      - {id: m, name: M}\n      - {id: b, name: B, asks: x}\n", 1},
		{"two of three", "      - {id: a, name: A, asks: [x, y]}\n      - {id: b, name: B, asks: [x, y, z]}\n", 2},
		{"carried", "      - {id: a, name: A, asks: [x, y], next: {b: {carries: x}}}\n      - {id: b, name: B, asks: [x, y]}\n", 1},
		{"all carried", "      - {id: a, name: A, asks: [x, y], next: {b: {carries: all}}}\n      - {id: b, name: B, asks: [x, y]}\n", 0},
		{"carried once, asked twice", "      - {id: a, name: A, asks: x, next: {b: {carries: x}}}\n      - {id: b, name: B, asks: x}\n      - {id: c, name: C, asks: x}\n", 1},
		{"carried past, not said", "      - {id: a, name: A, next: {b: {carries: x}}}\n      - {id: b, name: B, asks: x}\n", 0},
		{"a self-loop", "      - {id: a, name: A, asks: x, next: {a: 50%, done: 50%}}\n", 1},
		{"a self-loop that remembers", "      - {id: a, name: A, asks: x, next: {a: {share: 50%, carries: x}, done: 50%}}\n", 0},
		{"some were asked, some not", "      - {id: a, name: A, next: {b: 30%, c: 70%}}\n      - {id: b, name: B, asks: x}\n      - {id: c, name: C, asks: x}\n", .3},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := figuresOf(t, stagesOf("", c.body))
			sum := 0.0
			for _, x := range r.Effort.Touchpoints {
				sum += x.Items.Repeat
			}
			assert.InDelta(t, 2*c.repeats, sum, close9)
			if c.repeats > 0 {
				assert.InDelta(t, 2*c.repeats, r.Effort.Expected.X, close9)
			}
		})
	}
}

// What departments exchange never implies a carry.
func TestExchangesCarryNothing(t *testing.T) {
	r := figuresOf(t, stagesOf("governance: {collaboration: [{between: [d, e], by: A board, exchanges: x}]}\n",
		"      - {id: a, name: A, owner: d, asks: x}\n      - {id: b, name: B, owner: e, asks: x}\n"))
	assert.InDelta(t, 2, touch(t, r, "b").Items.Repeat, close9)
	assert.Equal(t, 0.0, r.Consistency.Context.X)
	assert.True(t, r.Consistency.Context.OK)
}

// Who stays on a channel: from channel c the part min(1, t/s) stays.
func TestWhoStaysOnAChannel(t *testing.T) {
	for _, c := range []struct {
		name, from, to, way string
		flow                float64
	}{
		{"the target takes less", "web: 80%, shop: 20%", "web: 60%, shop: 40%", "a@web>b@web", .6},
		{"the rest goes where there is room", "web: 80%, shop: 20%", "web: 60%, shop: 40%", "a@web>b@shop", .2},
		{"who can stay stays", "web: 80%, shop: 20%", "web: 60%, shop: 40%", "a@shop>b@shop", .2},
		{"room in proportion", "web: 100%", "web: 40%, shop: 20%, phone: 40%", "a@web>b@phone", .4},
		{"a channel the target lacks", "web: 50%, shop: 50%", "shop: 30%, phone: 70%", "a@web>b@phone", .5},
		{"nothing where the target gives nothing", "web: 50%, shop: 50%", "web: 0%, shop: 100%", "a@web>b@shop", .5},
		{"a share of none at the source keeps all", "web: 0%, shop: 100%", "web: 50%, shop: 50%", "a@web>b@web", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := figuresOf(t, stagesOf("", "      - {id: a, name: A, channels: {"+shares(c.from)+"}}\n      - {id: b, name: B, channels: {"+shares(c.to)+"}}\n"))
			assert.InDelta(t, c.flow, flowOn(r, c.way), close9)
		})
	}
	t.Run("reached by @ with a declared share of none", func(t *testing.T) {
		r := figuresOf(t, stagesOf("start: a@web\n", "      - {id: a, name: A, channels: {"+shares("web: 0%, shop: 100%")+"}}\n      - {id: b, name: B, channels: {"+shares("web: 10%, shop: 90%")+"}}\n"))
		assert.InDelta(t, 1, flowOn(r, "a@web>b@web"), close9)
	})
	t.Run("by the target's shares where it takes more of no channel", func(t *testing.T) {
		r := figuresOf(t, stagesOf("start: a@web\n", "      - {id: a, name: A, channels: {"+shares("web: 0%, shop: 30%, phone: 70%")+"}}\n      - {id: b, name: B, channels: {"+shares("shop: 30%, phone: 70%")+"}}\n"))
		assert.InDelta(t, .3, flowOn(r, "a@web>b@shop"), close9)
		assert.InDelta(t, .7, flowOn(r, "a@web>b@phone"), close9)
	})
	t.Run("from an unknown channel by the target's shares", func(t *testing.T) {
		r := figuresOf(t, stagesOf("", "      - {id: a, name: A}\n      - {id: b, name: B, channels: {"+shares("web: 10%, shop: 90%")+"}}\n"))
		assert.InDelta(t, .9, flowOn(r, "a>b@shop"), close9)
		assert.Zero(t, touch(t, r, "b").Items.Switch, "no switch from an unknown channel")
	})
	t.Run("equal parts of what remains", func(t *testing.T) {
		r := figuresOf(t, stagesOf("", "      - {id: a, name: A, channels: {web: {share: 50%}, shop: {}, phone: {}}}\n"))
		assert.InDelta(t, .25, r.Consistency.Channels[2].Modelled.X, close9)
		assert.False(t, r.Consistency.Channels[0].Assumed)
		assert.True(t, r.Consistency.Channels[2].Assumed)
	})
}

// shares writes "web: 80%, shop: 20%" with one mapping a channel.
func shares(list string) string {
	out := ""
	for i, x := range splitList(list) {
		if i > 0 {
			out += ", "
		}
		out += x[0] + ": {share: " + x[1] + "}"
	}
	return out
}

// A touchpoint's own share holds on the default way alone; who passes goes on
// to the touchpoint after it, whatever its own next.
func TestOwnShare(t *testing.T) {
	body := "      - {id: a, name: A}\n      - {id: b, name: B, share: 25%, next: gone}\n      - {id: c, name: C, share: 40%}\n      - {id: d, name: D}\n"
	r := figuresOf(t, stagesOf("", body))
	assert.InDelta(t, .25, touch(t, r, "b").Visits.X, close9)
	assert.InDelta(t, .3, touch(t, r, "c").Visits.X, close9, "40 % of the 75 % who pass")
	assert.InDelta(t, .75, touch(t, r, "d").Visits.X, close9)
	assert.InDelta(t, .75, r.Effort.Success.X, close9)

	r = figuresOf(t, stagesOf("", "      - {id: a, name: A, next: b}\n      - {id: b, name: B, share: 25%}\n"))
	assert.InDelta(t, 1, touch(t, r, "b").Visits.X, close9, "not on a path that is written")

	r = figuresOf(t, stagesOf("", "      - {id: a, name: A, share: 10%}\n      - {id: b, name: B}\n"))
	assert.InDelta(t, .1, touch(t, r, "a").Visits.X, close9, "the start comes by the default way too")

	r = figuresOf(t, stagesOf("", "      - {id: a, name: A}\n      - {id: b, name: B, share: 25%}\n"))
	assert.InDelta(t, .75, flowOn(r, "a>done"), close9, "behind the last one waits success")
}

// A switch or handoff counts only where both ends are known, and a transition
// into an outcome has neither; its waiting counts where it leaves.
func TestBothEndsKnown(t *testing.T) {
	r := figuresOf(t, stagesOf("effort: {weights: {delay: 0.5}}\n", `      - {id: a, name: A, channel: web, owner: d}
      - {id: b, name: B, owner: e}
      - {id: c, name: C, channel: shop}
      - {id: f, name: F, channel: web, owner: e, next: {done: {wait: 7m, delay: 4m}}}
`))
	assert.Equal(t, figures.Items{Handoff: 1}, touch(t, r, "b").Items)
	assert.Equal(t, figures.Items{}, touch(t, r, "c").Items)
	assert.Equal(t, figures.Items{Switch: 3, Wait: 7, Delay: 2}, touch(t, r, "f").Items)
	assert.InDelta(t, 13, r.Effort.Expected.X, close9)
}

// Unknown is not zero: Known says on which part of the visits the effort rests.
func TestUnknownIsNotZero(t *testing.T) {
	r := figuresOf(t, stagesOf("", "      - {id: a, name: A, active: 4m}\n      - {id: b, name: B, wait: 3m}\n"))
	assert.InDelta(t, .5, r.Effort.Known.X, close9)
	assert.InDelta(t, 7, r.Effort.Expected.X, close9, "what else is given still counts")
	assert.True(t, touch(t, r, "a").Known)
	assert.False(t, touch(t, r, "b").Known)

	r = figuresOf(t, stagesOf("", "      - {id: a, name: A}\n"))
	assert.False(t, r.Effort.Expected.OK)
	assert.NotEmpty(t, r.Effort.Expected.Note)
	assert.Zero(t, r.Effort.Known.X)
	assert.False(t, r.Effort.Touchpoints[0].Expected.OK, "nor are the parts of what is not known nothing")
	assert.Equal(t, 1., r.Effort.Touchpoints[0].Exits[0].Flow)
	assert.True(t, r.Effort.Known.OK)

	r = figuresOf(t, stagesOf("", "      - {id: a, name: A, active: 0m}\n"))
	assert.True(t, r.Effort.Expected.OK, "zero that was said is known")
	assert.False(t, r.Effort.Touchpoints[0].Share.OK)
	assert.NotEmpty(t, r.Effort.Touchpoints[0].Share.Note)
}

// Trapped customers leave no flow to speak of, and all that hangs on it says
// so; what was said and who owns what still count.
func TestTrapped(t *testing.T) {
	r := figuresOf(t, stagesOf("", `      - {id: a, name: A, owner: d, channels: {web: {facts: {f: x}}, shop: {facts: {f: y}}}, next: {b: 1%, done: 99%}}
      - {id: b, name: B, next: b}
`))
	for _, v := range []figures.Value{
		r.Effort.Expected, r.Effort.SD, r.Effort.Success, r.Effort.PerSuccess, r.Effort.Encounters, r.Effort.Known,
		r.Effort.GivenSuccess.Expected, r.Effort.Touchpoints[0].Visits, r.Consistency.Context, r.Silos.EI, r.Silos.EIP,
		r.Silos.EIBaseline, r.Silos.Coverage, r.Silos.PingPong, r.Silos.Herfindahl, r.Experience.Mean,
	} {
		assert.False(t, v.OK)
		assert.Equal(t, r.Effort.Expected.Note, v.Note)
	}
	assert.Equal(t, figures.Of(0), r.Consistency.Content)
	assert.Equal(t, figures.Of(.5*2/2), r.Consistency.Breadth, "two of four cells")
	assert.Equal(t, []string{"b"}, r.Silos.Unowned)
	assert.Equal(t, []string{"b"}, r.Effort.NoReturn)
}

// The mean of personas by their shares, else equal; personas change no paths.
func TestPersonaEmotion(t *testing.T) {
	body := "      - {id: a, name: A, emotion: {p: 2, q: -1}, personas: p}\n"
	r := figuresOf(t, stagesOf("personas: {p: {share: 75%}, q: {share: 25%}}\n", body))
	assert.InDelta(t, 1.25, r.Experience.Mean.X, close9)
	r = figuresOf(t, stagesOf("personas: {p: P, q: Q}\n", body))
	assert.InDelta(t, .5, r.Experience.Mean.X, close9)
	assert.InDelta(t, 1, touch(t, r, "a").Visits.X, close9)
}

// A→B→A counts however long B keeps the customer; an unowned encounter between
// breaks it.
func TestPingPong(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       float64
	}{
		{"there and back", "      - {id: a, name: A, owner: d}\n      - {id: b, name: B, owner: e}\n      - {id: c, name: C, owner: d}\n", 1},
		{"inside B for a while", "      - {id: a, name: A, owner: d}\n      - {id: b, name: B, owner: e}\n      - {id: x, name: X, owner: e, next: {x: 50%, c: 50%}}\n      - {id: c, name: C, owner: d}\n", 1},
		{"by way of nobody", "      - {id: a, name: A, owner: d}\n      - {id: b, name: B, owner: e}\n      - {id: x, name: X}\n      - {id: c, name: C, owner: d}\n", 0},
		{"on to a third", "      - {id: a, name: A, owner: d}\n      - {id: b, name: B, owner: e}\n      - {id: c, name: C, owner: f}\n", 0},
		{"over and over", "      - {id: a, name: A, owner: d, next: b}\n      - {id: b, name: B, owner: e, next: {a: 50%, done: 50%}}\n", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := figuresOf(t, stagesOf("", c.body)).Silos.PingPong
			assert.True(t, v.OK)
			assert.InDelta(t, c.want, v.X, close9)
		})
	}
	assert.False(t, figuresOf(t, stagesOf("", "      - {id: a, name: A, owner: d}\n")).Silos.PingPong.OK, "one owner")
}

// The level names the pairs with flow: all, some, none covered, or no pair.
func TestCoverage(t *testing.T) {
	body := "      - {id: a, name: A, owner: d, supported_by: f}\n      - {id: b, name: B, owner: e, backstage: [{does: Checks, owner: f}]}\n"
	together := func(text string) string { return "governance: {collaboration: [" + text + "]}\n" }
	for _, c := range []struct {
		head, level string
		coverage    float64
	}{
		{"", "none", 0},
		{together("{between: [d, e], kind: people}"), "none", 0},
		{together("{between: [d, e], by: A board}"), "fragmented", 1. / 3},
		{together("{between: [d, e, f], meets: 7d}"), "full", 1},
	} {
		s := figuresOf(t, stagesOf(c.head, body)).Silos
		assert.Equal(t, c.level, s.Level)
		assert.InDelta(t, c.coverage, s.Coverage.X, close9)
	}
	s := figuresOf(t, stagesOf("", "      - {id: a, name: A, owner: d}\n")).Silos
	assert.Equal(t, "n/a", s.Level)
	assert.False(t, s.Coverage.OK)
	assert.NotEmpty(t, s.Coverage.Note)
}

// splitList cuts "web: 80%, shop: 20%" into pairs.
func splitList(list string) [][2]string {
	var out [][2]string
	for _, x := range strings.Split(list, ", ") {
		name, share, _ := strings.Cut(x, ": ")
		out = append(out, [2]string{name, share})
	}
	return out
}

// An entry of a registry counts only where the map refers to it; the map's own
// entries always do.
func TestRegistryEntries(t *testing.T) {
	files := fstest.MapFS{
		"company.yaml":   {Data: []byte("seam: 1\ndepartments: {sales: Sales, legal: Legal}\nfacts: {price: Price, returns: Returns}\noutcomes: {won: {success: true}, lost: {success: false}}\neffort: {weights: {switch: 5m}}\n")},
		"a.journey.yaml": {Data: []byte(stagesOf("uses: company.yaml\n", "      - {name: A, owner: sales, active: 1m, channel: web, facts: {price: 3}}\n      - {name: B, owner: sales, active: 1m, channel: shop}\n"))},
	}
	m, err := journey.Loader{FS: files}.Load(context.Background(), "a.journey.yaml")
	require.NoError(t, err)
	r := run(t, m, analyze.Options{})
	assert.InDelta(t, 7, r.Effort.Expected.X, close9, "the registry's weight for a switch")
	require.Len(t, r.Silos.Departments, 1)
	require.Len(t, r.Consistency.Facts, 1)
	require.Len(t, r.Effort.Given, 1)
	assert.Equal(t, "won", r.Effort.Given[0].Outcome)

	r = figuresOf(t, stagesOf("departments: {sales: Sales, legal: Legal}\n", "      - {name: A, owner: sales}\n"))
	require.Len(t, r.Silos.Departments, 2)
	assert.Zero(t, r.Silos.Departments[1].Touchpoints)
}
