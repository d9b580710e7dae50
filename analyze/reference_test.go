package analyze_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/analyze/internal/reference"
	"github.com/seam-cx/seam/journey"
)

// Every figure of random maps is what the reference makes of them, to 1e-9.
func TestAgainstReference(t *testing.T) {
	n, large := 400, 4
	if os.Getenv("SEAM_LONG") != "" {
		n, large = 20000, 200
	}
	seen := map[string]int{}
	for seed := range uint64(n + large) {
		m := reference.Random(seed)
		if seed >= uint64(n) {
			m = reference.RandomOf(seed, 15+int(seed)%20)
		}
		text := m.YAML()
		loaded, err := journey.Loader{}.LoadBytes(context.Background(), "random.journey.yaml", []byte(text))
		require.NoError(t, err, "seed %d\n%s", seed, text)
		r, err := analyze.Run(context.Background(), loaded, analyze.Options{})
		require.NoError(t, err)
		c := &comparison{seen: seen}
		c.report(reference.Compute(m), r)
		// Beyond the limit of pairs everything but deviations stays exact.
		r, err = analyze.Run(context.Background(), loaded, analyze.Options{Brief: true, Limits: flow.Limits{Pairs: 1}})
		require.NoError(t, err)
		c.beyond = true
		c.report(reference.Compute(m), r)
		if len(c.wrong) > 0 {
			t.Errorf("seed %d:\n%s\n%v", seed, text, c.wrong)
			if seen["failed"]++; seen["failed"] > 2 {
				break
			}
		}
	}
	// A comparison of nothing with nothing would agree as well.
	for _, what := range []string{
		"trapped", "expected", "sd", "per success", "given success", "known", "item switch", "item handoff", "item repeat",
		"ei", "ei baseline", "ei p", "ping-pong", "coverage", "herfindahl", "context", "content", "process", "drop", "mean emotion",
		"islands", "formal", "emergent", "ari", "assortativity", "betweenness", "constraint", "articulation", "bridges",
		"alpha", "emotion spread", "peak–end", "peak–end known", "owner emotion", "owner effort",
		"no return", "handoff context", "modelled", "given", "exit", "reach", "sd beyond the limit",
	} {
		require.NotZero(t, seen[what], "no map had a figure to compare: %s", what)
	}
}

// comparison collects what differs.
type comparison struct {
	wrong []string
	// beyond tells that pairs were too many to follow, so that deviations are not
	// known where anything can be said again.
	beyond bool
	seen   map[string]int // how many numbers other than zero were compared, by name
}

func (c *comparison) fail(format string, args ...any) {
	c.wrong = append(c.wrong, "\n"+fmt.Sprintf(format, args...))
}

const tolerance = 1e-9

func near(a, b, scale float64) bool {
	return math.Abs(a-b) <= tolerance*math.Max(1, math.Max(math.Abs(a), scale))
}

// number compares a figure that is always there.
func (c *comparison) number(name string, want, got float64) {
	if want != 0 {
		c.seen[name]++
	}
	if !near(want, got, 0) {
		c.fail("%s: want %v, got %v", name, want, got)
	}
}

// value compares a figure that may rest on too little; that it says why is
// checked too.
func (c *comparison) value(name string, want *float64, got figures.Value) {
	switch {
	case want == nil && got.OK:
		c.fail("%s: want none, got %v", name, got.X)
	case want == nil && got.Note == "":
		c.fail("%s: it does not say why there is none", name)
	case want == nil:
	case !got.OK:
		c.fail("%s: want %v, got none: %s", name, *want, got.Note)
	default:
		c.number(name, *want, got.X)
	}
}

// deviation compares a variance with a standard deviation. The reference loses
// digits to the square of the mean, so its second moment sets the scale.
func (c *comparison) deviation(name string, variance, second *float64, got figures.Value) {
	if variance != nil && c.beyond && !got.OK && got.Note != "" {
		c.seen["sd beyond the limit"]++
		return
	}
	if variance == nil || !got.OK {
		c.value(name, variance, got)
		return
	}
	if *variance > 1e-6 {
		c.seen[name]++
	}
	if !near(*variance, got.X*got.X, *second) {
		c.fail("%s: want %v, got %v", name, math.Sqrt(*variance), got.X)
	}
}

func (c *comparison) report(f *reference.Figures, r *figures.Report) {
	c.consistency(f, r.Consistency)
	c.texts("unowned", f.Unowned, r.Silos.Unowned)
	if f.Trapped {
		c.seen["trapped"]++
		for name, v := range map[string]figures.Value{
			"expected": r.Effort.Expected, "sd": r.Effort.SD, "success": r.Effort.Success, "per success": r.Effort.PerSuccess,
			"encounters": r.Effort.Encounters, "known": r.Effort.Known, "given success": r.Effort.GivenSuccess.Expected,
			"context": r.Consistency.Context, "ei": r.Silos.EI, "baseline": r.Silos.EIBaseline, "p": r.Silos.EIP, "coverage": r.Silos.Coverage,
			"ping-pong": r.Silos.PingPong, "herfindahl": r.Silos.Herfindahl, "mean emotion": r.Experience.Mean, "peak–end": r.Experience.PeakEnd, "peak–end known": r.Experience.PeakEndKnown,
		} {
			c.value("trapped "+name, nil, v)
		}
		return
	}
	c.effort(f, r.Effort)
	c.points(f, r.Effort)
	c.flows(f, r.Effort)
	c.silos(f, r.Silos)
	c.experience(f, r.Experience)
}

func (c *comparison) effort(f *reference.Figures, e *figures.Effort) {
	expected, sd, per := f.Expected, f.SD, f.PerSuccess
	if f.Unknown {
		expected, sd, per = nil, nil, nil
	}
	c.value("expected", expected, e.Expected)
	c.deviation("sd", sd, f.Second, e.SD)
	c.value("per success", per, e.PerSuccess)
	c.value("success", f.Success, e.Success)
	c.value("encounters", f.Encounters, e.Encounters)
	c.value("known", f.Known, e.Known)
	given := func(name string, want reference.Given, got figures.Given) {
		if f.Unknown {
			want.Expected, want.SD = nil, nil
		}
		c.value(name, &want.Probability, got.Probability)
		c.value(name+" expected", want.Expected, got.Expected)
		c.deviation(name+" sd", want.SD, want.Second, got.SD)
	}
	given("given success", f.GivenSuccess, e.GivenSuccess)
	if len(f.Given) != len(e.Given) {
		// Outcomes nobody declared and nobody uses are left out.
		for _, g := range e.Given {
			delete(f.Given, g.Outcome)
		}
		for id, g := range f.Given {
			if g.Probability > 0 {
				c.fail("outcome %s is left out", id)
			}
		}
	}
	for _, g := range e.Given {
		if want, ok := f.Given[g.Outcome]; ok {
			given("given", want, g)
		}
	}
	c.texts("no return", f.NoReturn, e.NoReturn)
	for i, s := range e.Stages {
		c.value("reach", &f.Reach[i], s.Reach)
	}
}

func (c *comparison) points(f *reference.Figures, e *figures.Effort) {
	if len(f.Points) != len(e.Touchpoints) {
		c.fail("want %d touchpoints, got %d", len(f.Points), len(e.Touchpoints))
		return
	}
	sum := 0.0
	for i, want := range f.Points {
		got := e.Touchpoints[i]
		if want.ID != got.ID {
			c.fail("touchpoint %s stands where %s is due", got.ID, want.ID)
		}
		c.value("visits", &want.Visits, got.Visits)
		if f.Unknown {
			want.Cost, want.ShareOf = nil, nil
			c.value("touchpoint expected", nil, got.Expected)
		} else {
			c.value("touchpoint expected", &want.Expected, got.Expected)
		}
		c.value("cost", want.Cost, got.Cost)
		c.value("share", want.ShareOf, got.Share)
		for name, x := range map[string]float64{
			"active": got.Items.Active, "wait": got.Items.Wait, "delay": got.Items.Delay, "steps": got.Items.Steps,
			"auth": got.Items.Auth, "switch": got.Items.Switch, "handoff": got.Items.Handoff, "repeat": got.Items.Repeat,
		} {
			c.number("item "+name, want.Items[name], x)
		}
		exits := map[string]float64{}
		for _, x := range got.Exits {
			exits[x.Outcome] = x.Flow
		}
		for id, flow := range want.Exits {
			c.number("exit", flow, exits[id])
			delete(exits, id)
		}
		for id, flow := range exits {
			c.number("exit to "+id, 0, flow)
		}
		sum += got.Expected.X
	}
	if e.Expected.OK {
		c.number("sum over touchpoints", e.Expected.X, sum)
	}
}

func (c *comparison) flows(f *reference.Figures, e *figures.Effort) {
	got := map[reference.Way]reference.Flow{}
	repeated := map[reference.Way]map[string]bool{}
	for _, t := range e.Transitions {
		way := reference.Way{From: t.From, FromChannel: t.FromChannel, To: t.To, ToChannel: t.ToChannel, Outcome: t.Outcome}
		x := got[way]
		x.Flow += t.Flow
		x.Repeats += t.Flow * t.Repeats
		got[way] = x
		for _, d := range t.Repeated {
			if !f.Flows[way].Data[d] {
				c.fail("nobody repeats %s on %v", d, way)
			}
			if repeated[way] == nil {
				repeated[way] = map[string]bool{}
			}
			repeated[way][d] = true
		}
	}
	for way, want := range f.Flows {
		if len(want.Data) != len(repeated[way]) {
			c.fail("repeated on %v: want %v, got %v", way, want.Data, repeated[way])
		}
		c.number(fmt.Sprint("flow ", way), want.Flow, got[way].Flow)
		c.number(fmt.Sprint("repeats ", way), want.Repeats, got[way].Repeats)
		delete(got, way)
	}
	for way, x := range got {
		c.number(fmt.Sprint("flow ", way), 0, x.Flow)
	}
}

func (c *comparison) consistency(f *reference.Figures, x *figures.Consistency) {
	c.value("content", f.Content, x.Content)
	c.value("breadth", f.Breadth, x.Breadth)
	c.value("alpha", f.Alpha, x.Alpha)
	if len(x.Emotion) != len(f.Spread) {
		c.fail("want %d spreads of emotion, got %d", len(f.Spread), len(x.Emotion))
	}
	for _, s := range x.Emotion {
		c.value("emotion spread", f.Spread[s.Touchpoint], s.Range)
	}
	if !f.Trapped {
		c.value("context", f.Context, x.Context)
	}
	if len(x.Facts) != len(f.Agreement) {
		c.fail("want %d facts, got %d", len(f.Agreement), len(x.Facts))
	}
	for _, fact := range x.Facts {
		c.value("agreement", f.Agreement[fact.ID], fact.Agreement)
	}
	if len(x.Channels) != len(f.Declared) {
		c.fail("want %d uses of channels, got %d", len(f.Declared), len(x.Channels))
	}
	for _, u := range x.Channels {
		at := u.Touchpoint + "@" + u.Channel
		declared := f.Declared[at]
		c.value("declared", &declared, u.Declared)
		c.value("modelled", f.Modelled[at], u.Modelled)
	}
	for _, p := range x.Process {
		want, ok := f.Process[p.ID]
		c.value("process", want.Ratio, p.Ratio)
		if ok == (p.Slowest == "") {
			c.fail("process of %s has slowest %q", p.ID, p.Slowest)
		}
		delete(f.Process, p.ID)
	}
	for id := range f.Process {
		c.fail("process of %s is left out", id)
	}
}

func (c *comparison) experience(f *reference.Figures, e *figures.Experience) {
	c.value("mean emotion", f.Emotion, e.Mean)
	if !f.PeakEndSkipped {
		c.value("peak–end", f.PeakEnd, e.PeakEnd)
		c.value("peak–end known", f.PeakEndKnown, e.PeakEndKnown)
	}
	for _, d := range e.Departments {
		if d.Visits.OK {
			c.value("owner emotion", f.OwnerFelt[d.Department], d.Emotion)
		}
		if d.Effort.OK {
			c.number("owner effort", f.OwnerEffort[d.Department], d.Effort.X)
		}
	}
	for i, p := range e.Points {
		if f.Points[i].Emotion != nil {
			c.value("emotion", f.Points[i].Emotion, p.Emotion)
		}
	}
	switch {
	case (f.Drop == nil) != (e.LargestDrop == nil):
		c.fail("largest drop: want %v, got %v", f.Drop, e.LargestDrop)
	case f.Drop != nil:
		c.number("drop", *f.Drop, e.LargestDrop.By)
		if way := [2]string{e.LargestDrop.From, e.LargestDrop.To}; !near(f.Drops[way], *f.Drop, 0) {
			c.fail("the largest drop is not at %v", way)
		}
	}
}

func (c *comparison) texts(name string, want, got []string) {
	if len(want) > 0 {
		c.seen[name]++
	}
	if fmt.Sprint(want) != fmt.Sprint(got) {
		c.fail("%s: want %v, got %v", name, want, got)
	}
}
