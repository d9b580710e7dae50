package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/internal/reference"
	"github.com/seam-cx/seam/analyze/plan"
)

// strike takes an item of effort out of a touchpoint of a map by hand, with that
// of the ways to it, and of its ways into an outcome.
func strike(m *reference.Map, id, item string) {
	zero, no := 0.0, reference.Time{Text: "0m"}
	isPoint := map[string]bool{}
	for _, s := range m.Stages {
		for _, p := range s.Touchpoints {
			isPoint[p.ID] = true
		}
	}
	detail := func(d *reference.Detail, own bool) {
		switch {
		case own && item == "steps" && d.Steps != nil:
			d.Steps = &zero
		case own && item == "auth" && d.Auth != nil:
			d.Auth = &zero
		case item == "wait":
			if own && d.Wait != nil {
				d.Wait = &no
			}
			for n := range d.Next {
				if t := &d.Next[n]; t.Wait != nil && (t.To == id || own && !isPoint[t.To]) {
					t.Wait = &no
				}
			}
		}
	}
	for n := range m.Start {
		if m.Start[n].To == id && m.Start[n].Wait != nil && item == "wait" {
			m.Start[n].Wait = &no
		}
	}
	for s := range m.Stages {
		for n := range m.Stages[s].Touchpoints {
			p := &m.Stages[s].Touchpoints[n]
			detail(&p.Detail, p.ID == id)
			for c := range p.Channels {
				detail(&p.Channels[c].Detail, p.ID == id)
			}
		}
	}
}

// A fix of an item is the map in which the item was set to 0 by hand, as an
// implementation from the definitions alone computes it.
func TestItemsAreTheMapEditedByHand(t *testing.T) {
	compared := map[string]int{}
	for seed := range uint64(60) {
		m := load(t, reference.RandomOf(seed, 6).YAML())
		p := planOf(t, m, plan.Options{})
		if !p.Now.Expected.OK {
			continue
		}
		for _, f := range p.Fixes {
			if f.Kind != figures.ItemFix || f.From != "" || f.Item != "steps" && f.Item != "auth" && f.Item != "wait" {
				continue
			}
			edited := reference.RandomOf(seed, 6)
			strike(edited, f.Touchpoint, f.Item)
			want := reference.Compute(edited)
			what := fmt.Sprint(seed, " ", f.ID)
			require.NotNil(t, want.Expected, what)
			assert.InDelta(t, *want.Expected, f.Expected.X, 1e-9*(1+*want.Expected), what)
			assert.InDelta(t, want.GivenSuccess.Probability, f.Success.X, 1e-9, what)
			if want.GivenSuccess.Expected != nil {
				assert.InDelta(t, *want.GivenSuccess.Expected, f.GivenSuccess.X, 1e-9*(1+*want.GivenSuccess.Expected), what)
			}
			compared[f.Item]++
		}
	}
	for _, item := range []string{"steps", "auth", "wait"} {
		assert.Greater(t, compared[item], 20, item)
	}
}
