package diff_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/theme"
)

// Departments are said to work together no longer only where that is so.
func TestCooperationIsToldByPairs(t *testing.T) {
	m := journeyOf(t, journey.Current, "a a", "b b")
	of := func(class, kind, name, param, value string) figures.Difference {
		d := figures.Difference{Class: class, Kind: kind, Subject: "m", Params: diag.Params{{Name: "field", Value: "governance.collaboration"}, {Name: "name", Value: name}}}
		if param != "" {
			d.Params = append(d.Params, diag.Param{Name: param, Value: value})
		}
		return d
	}
	in := render.Input{Map: m, Other: &render.Input{Map: m}, Changes: &figures.Changes{Differences: []figures.Difference{
		of(figures.Regression, "collaboration-removed", "a, b: Old list", "lost", "Dep A – Dep B"),
		of(figures.Regression, "collaboration-removed", "a, b: board", "data", "Number"),
		of(figures.Neutral, "collaboration-removed", "a, b: Calendar", "now", "Page"),
		of(figures.Neutral, "collaboration-removed", "a, b", "", ""),
		of(figures.Neutral, "collaboration-added", "a, b: Calls", "", ""),
	}}}
	for lang, texts := range map[string][]string{
		"en": {"Departments no longer work together: Dep A – Dep B (Old list)", "Board ends, and with it the exchange of Number", "Calendar ends (now: Page)",
			"Dep A, Dep B ends", "One more way of working together: Dep A, Dep B: Calls"},
		"uk": {"Calendar більше не діє (тепер: Page)"}, "ru": {"Calendar больше не действует (теперь: Page)"}, "pl": {"Calendar już nie działa (teraz: Page)"},
	} {
		style := theme.Light
		style.Lang = lang
		s := draw(t, in, style)
		sound.Scene(t, s)
		all := strings.NewReplacer("\u00a0", " ", "|", " ").Replace(said(s))
		for _, text := range texts {
			assert.Contains(t, all, text)
		}
	}
}
