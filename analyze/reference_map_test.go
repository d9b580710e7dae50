package analyze_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/internal/reference"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// The maps of the repository come to what the reference makes of them.
func TestExamplesAgainstReference(t *testing.T) {
	seen := map[string]int{}
	for _, file := range examples(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			m, err := journey.Load(context.Background(), file)
			require.NoError(t, err)
			c := &comparison{seen: seen}
			c.report(reference.Compute(asWritten(m)), run(t, m, analyze.Options{}))
			require.Empty(t, c.wrong)
		})
	}
	require.NotZero(t, seen["expected"])
	require.NotZero(t, seen["content"])
	require.NotZero(t, seen["ei"])
}

func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 6)
	return files
}

// asWritten is a loaded map as the reference takes it: what was written, with
// nothing worked out.
func asWritten(m *journey.Map) *reference.Map {
	w := m.Weights
	r := &reference.Map{
		Title: m.Title, Start: targets(m.Start),
		Weights: map[string]float64{
			"wait": w.Wait, "delay": w.Delay, "step": w.Step, "auth": w.Auth, "switch": w.Switch, "handoff": w.Handoff, "repeat": w.Repeat,
		},
	}
	for _, o := range m.Outcomes {
		r.Outcomes = append(r.Outcomes, reference.Outcome{ID: o.ID, Success: o.Success})
	}
	for _, p := range m.Personas {
		r.Personas = append(r.Personas, reference.Persona{ID: p.ID, Share: p.Share})
	}
	for _, c := range m.Governance.Collaboration {
		r.Collaborate = append(r.Collaborate, reference.Collaboration{Between: c.Between, Exchanges: c.Exchanges, By: c.By != "", Meets: c.Meets != nil})
	}
	stated := map[string]bool{}
	for s := range m.Stages {
		stage := reference.Stage{ID: m.Stages[s].ID}
		for _, t := range m.Stages[s].Touchpoints {
			p := reference.Touchpoint{ID: t.ID, Share: t.Share, Detail: detail(m, t.Detail)}
			for _, c := range t.Channels {
				p.Channels = append(p.Channels, reference.Channel{ID: c.ID, Share: c.Share, Planned: c.Planned, Detail: detail(m, c.Detail)})
				mark(stated, c.Facts)
			}
			mark(stated, t.Facts)
			stage.Touchpoints = append(stage.Touchpoints, p)
		}
		r.Stages = append(r.Stages, stage)
	}
	for _, f := range m.Facts {
		// An entry of a registry counts only where the map refers to it.
		if stated[f.ID] || f.Origin.Range.File == m.Origin.Range.File {
			r.Facts = append(r.Facts, reference.Fact{ID: f.ID, Kind: string(f.Kind), Tolerance: f.Tolerance.Float64()})
		}
	}
	return r
}

func mark(stated map[string]bool, list []touchpoint.Statement) {
	for _, s := range list {
		stated[s.Fact] = true
	}
}

func targets(list []touchpoint.Target) []reference.Target {
	var out []reference.Target
	for _, t := range list {
		out = append(out, reference.Target{
			To: t.Touchpoint + t.Outcome, Channel: t.Channel, Share: t.Share, Carries: t.Carries, CarriesAll: t.CarriesAll,
			Wait: minutes(t.Wait), Delay: minutes(t.Delay),
		})
	}
	return out
}

func minutes(s *touchpoint.Span) *reference.Time {
	if s == nil {
		return nil
	}
	return &reference.Time{Minutes: s.Minutes()}
}

func detail(m *journey.Map, d touchpoint.Detail) reference.Detail {
	r := reference.Detail{
		Owner: d.Owner, SupportedBy: d.SupportedBy, Front: owners(d.Frontstage), Back: owners(d.Backstage),
		HasSupport: d.SupportedBy != nil, HasFront: d.Frontstage != nil, HasBack: d.Backstage != nil,
		Active: minutes(d.Active), Wait: minutes(d.Wait), Delay: minutes(d.Delay), Steps: d.Steps, Auth: d.Auth,
		Asks: d.Asks, HasAsks: d.Asks != nil, Next: targets(d.Next),
	}
	if d.Emotion != nil {
		r.Emotion = &reference.Emotion{All: d.Emotion.Value}
		for _, p := range d.Emotion.ByPersona {
			r.Emotion.ByPersona = append(r.Emotion.ByPersona, reference.PersonaEmotion{Persona: p.Persona, Value: p.Value})
		}
	}
	for _, s := range d.Facts {
		r.Facts = append(r.Facts, statement(m, s))
	}
	return r
}

func owners(list []touchpoint.Work) []string {
	var out []string
	for _, w := range list {
		out = append(out, w.Owner)
	}
	return out
}

// statement reads amounts and durations as the loader does; the examples give
// no fact in several units.
func statement(m *journey.Map, s touchpoint.Statement) reference.Statement {
	x := reference.Statement{Fact: s.Fact, Text: s.Text, None: s.None, Unit: reference.Fold(s.Text)}
	i := slices.IndexFunc(m.Facts, func(f journey.Fact) bool { return f.ID == s.Fact })
	switch m.Facts[i].Kind {
	case touchpoint.MoneyFact:
		v, err := touchpoint.ParseMoney(s.Text)
		if err == nil {
			x.Number, x.Unit = v.Amount.Float64(), v.Currency
		}
	case touchpoint.DurationFact:
		if v, err := touchpoint.ParseSpan(s.Text); err == nil {
			x.Number, x.Unit = v.Minutes(), ""
		}
	case touchpoint.NumberFact:
		if v, err := touchpoint.ParseNumber(s.Text); err == nil {
			x.Number, x.Unit = v, ""
		}
	}
	return x
}
