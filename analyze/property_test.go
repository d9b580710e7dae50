package analyze_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/internal/reference"
	"github.com/seam-cx/seam/journey"
)

// loaded loads a map of the reference and analyzes it.
func loaded(t *testing.T, text string) *figures.Report {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "random.journey.yaml", []byte(text))
	require.NoError(t, err, text)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Brief: true})
	require.NoError(t, err)
	return r
}

// whole are the figures of a journey as one list, those that rest on too little
// as their notes.
func whole(r *figures.Report) []figures.Value {
	return []figures.Value{
		r.Effort.Expected, r.Effort.SD, r.Effort.PerSuccess, r.Effort.Success, r.Effort.Encounters, r.Effort.Known,
		r.Effort.GivenSuccess.Expected, r.Effort.GivenSuccess.SD, r.Consistency.Content, r.Consistency.Context, r.Consistency.Breadth,
		r.Silos.EI, r.Silos.EIBaseline, r.Silos.Coverage, r.Silos.PingPong, r.Silos.Herfindahl, r.Experience.Mean,
		r.Consistency.Alpha, r.Experience.PeakEnd, r.Experience.PeakEndKnown,
	}
}

func same(t *testing.T, seed uint64, a, b []figures.Value) {
	t.Helper()
	for i := range a {
		require.Equal(t, a[i].OK, b[i].OK, "seed %d, figure %d: %v and %v", seed, i, a[i], b[i])
		require.Equal(t, a[i].Note, b[i].Note, "seed %d, figure %d", seed, i)
		if !near(a[i].X, b[i].X, 0) {
			require.Fail(t, "not the same", "seed %d, figure %d: %v and %v", seed, i, a[i], b[i])
		}
	}
}

// Other ids change no figure: touchpoints, channels, departments and data get
// names that sort the other way round.
func TestRelabelling(t *testing.T) {
	id := regexp.MustCompile(`\b([tcdx])(\d+)\b`)
	for seed := range uint64(100) {
		text := reference.Random(seed).YAML()
		renamed := id.ReplaceAllStringFunc(text, func(s string) string { return fmt.Sprintf("%cr%c", s[0], 'z'-s[1]+'0') })
		require.NotEqual(t, text, renamed)
		same(t, seed, whole(loaded(t, text)), whole(loaded(t, renamed)))
	}
}

// Where every way is written, the order of the stages changes no figure.
func TestPermutingStages(t *testing.T) {
	permuted := 0
	for seed := range uint64(300) {
		m := reference.Random(seed)
		if len(m.Stages) < 2 {
			continue
		}
		end := reference.Target{To: "done"}
		if m.Outcomes != nil {
			end.To = "won"
		}
		for s := range m.Stages {
			for i := range m.Stages[s].Touchpoints {
				p := &m.Stages[s].Touchpoints[i]
				if p.Next == nil {
					p.Next = []reference.Target{end}
				}
			}
		}
		if m.Start == nil {
			m.Start = []reference.Target{{To: m.Stages[0].Touchpoints[0].ID}}
		}
		before := whole(loaded(t, m.YAML()))
		rand.New(rand.NewPCG(seed, 7)).Shuffle(len(m.Stages), func(i, k int) { m.Stages[i], m.Stages[k] = m.Stages[k], m.Stages[i] })
		same(t, seed, before, whole(loaded(t, m.YAML())))
		permuted++
	}
	require.Greater(t, permuted, 100)
}

// A touchpoint cut into two that take as long together, on its channels, with
// its owner and with what is asked handed over, leaves the journey's effort as
// it was; only encounters are more.
func TestSplitting(t *testing.T) {
	cut := 0
	for seed := range uint64(300) {
		m := reference.Random(seed)
		stage := &m.Stages[0]
		p := stage.Touchpoints[0]
		if p.Active == nil || p.Active.Minutes != 4 && p.Active.Minutes != 90 || p.Share != nil || closed(p) {
			continue
		}
		first, second := p, p
		first.Channels, second.Channels = plainChannels(p), plainChannels(p)
		m.Stages[0].Touchpoints[0].Channels = plainChannels(p)
		before := loaded(t, m.YAML())
		if !before.Effort.Expected.OK {
			continue
		}
		half := &reference.Time{Text: "1m", Minutes: 1}
		rest := &reference.Time{Text: fmt.Sprint(p.Active.Minutes-1, "m"), Minutes: p.Active.Minutes - 1}
		first.Active, second.Active = half, rest
		second.ID, second.Share = "tail", nil
		second.Wait, second.Delay, second.Steps, second.Auth = nil, nil, nil, nil
		first.Next = []reference.Target{{To: "tail", CarriesAll: true}}
		second.Next = p.Next
		stage.Touchpoints = slices.Concat([]reference.Touchpoint{first, second}, stage.Touchpoints[1:])
		after := loaded(t, m.YAML())
		same(t, seed, whole(before)[:4], whole(after)[:4])
		require.GreaterOrEqual(t, after.Effort.Encounters.X, before.Effort.Encounters.X)
		cut++
	}
	require.Greater(t, cut, 5)
}

// closed tells whether p has a channel that its shares send nobody to, which
// customers who came by @ would have to leave.
func closed(p reference.Touchpoint) bool {
	return slices.ContainsFunc(p.Channels, func(c reference.Channel) bool { return c.Share != nil && *c.Share == 0 })
}

// plainChannels are the channels of p with nothing of their own but shares.
func plainChannels(p reference.Touchpoint) []reference.Channel {
	list := []reference.Channel{}
	for _, c := range p.Channels {
		list = append(list, reference.Channel{ID: c.ID, Share: c.Share})
	}
	return list
}

// Weights twice as high make effort twice as high where nothing else counts.
func TestScalingWeights(t *testing.T) {
	for seed := range uint64(100) {
		m := reference.Random(seed)
		for s := range m.Stages {
			for i := range m.Stages[s].Touchpoints {
				p := &m.Stages[s].Touchpoints[i]
				p.Active = nil
				for c := range p.Channels {
					p.Channels[c].Active = nil
				}
			}
		}
		scaled := func(k float64) *figures.Report {
			m.Weights = map[string]float64{"wait": k, "delay": .25 * k, "step": .5 * k, "auth": k, "switch": 3 * k, "handoff": k, "repeat": 2 * k}
			return loaded(t, m.YAML())
		}
		one, two := scaled(1), scaled(2)
		require.InDelta(t, 2*one.Effort.Expected.X, two.Effort.Expected.X, 1e-9*(1+two.Effort.Expected.X))
		require.InDelta(t, 2*one.Effort.SD.X, two.Effort.SD.X, 1e-6*(1+two.Effort.SD.X))
		same(t, seed, whole(one)[3:6], whole(two)[3:6])
	}
}

// A map that is written out again and loaded has the figures that it had.
func TestEncodingKeepsFigures(t *testing.T) {
	for seed := range uint64(100) {
		m, err := journey.Loader{}.LoadBytes(context.Background(), "random.journey.yaml", []byte(reference.Random(seed).YAML()))
		require.NoError(t, err)
		var text bytes.Buffer
		require.NoError(t, journey.Encode(&text, m))
		same(t, seed, whole(run(t, m, analyze.Options{Brief: true})), whole(loaded(t, text.String())))
	}
}

// Many may analyze one map at once.
func TestConcurrentRuns(t *testing.T) {
	m, err := journey.Load(context.Background(), "../examples/maps/buy-a-bed.journey.yaml")
	require.NoError(t, err)
	var want bytes.Buffer
	require.NoError(t, run(t, m, analyze.Options{}).Encode(&want))
	results := make(chan string, 8)
	for range cap(results) {
		go func() {
			var b bytes.Buffer
			r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
			if err == nil {
				err = r.Encode(&b)
			}
			if err != nil {
				b.WriteString(err.Error())
			}
			results <- b.String()
		}()
	}
	for range cap(results) {
		require.Equal(t, want.String(), <-results)
	}
}
