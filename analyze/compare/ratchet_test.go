package compare_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
)

// A figure may get better, and worse by less than anyone would notice.
func TestRatchets(t *testing.T) {
	m := load(t, "m.journey.yaml", renamed)
	of := func(expected, perSuccess, success, content, coverage float64) *figures.Report {
		return &figures.Report{
			Effort:      &figures.Effort{Expected: figures.Of(expected), PerSuccess: figures.Of(perSuccess), Success: figures.Of(success)},
			Consistency: &figures.Consistency{Content: figures.Of(content)},
			Silos:       &figures.Silos{Coverage: figures.Of(coverage)},
		}
	}
	base := of(10, 20, .5, .8, .6)
	for _, x := range []struct {
		name string
		now  *figures.Report
		want []string
	}{
		{"same", of(10, 20, .5, .8, .6), nil},
		{"better", of(9, 18, .6, .9, 1), nil},
		{"all worse", of(11, 22, .4, .7, .5), []string{"ratchet-effort", "ratchet-success", "ratchet-content", "ratchet-coverage"}},
		{"within the tolerance", of(10.009, 20.01, .4995, .7995, .5995), nil},
		{"just beyond it", of(10.011, 20.02, .4989, .7989, .5989), []string{"ratchet-effort", "ratchet-success", "ratchet-content", "ratchet-coverage"}},
		{"more effort since more succeed", of(12, 18, .66, .8, .6), nil},
		{"less effort since fewer succeed", of(8, 22, .36, .8, .6), []string{"ratchet-success"}},
		{"not known any more", &figures.Report{}, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			for _, lang := range []string{"en", "uk", "ru", "pl"} {
				changes := &figures.Changes{Deltas: compare.Deltas(base, x.now)}
				found, err := compare.Ratchets(m, changes, compare.Options{Lang: lang})
				require.NoError(t, err)
				var rules []string
				for _, f := range found {
					rules = append(rules, f.Rule)
					require.Equal(t, 3, f.Range.Start.Line, "at the title")
					require.NotEmpty(t, f.Message)
					require.NotEmpty(t, f.Fingerprint)
				}
				require.Equal(t, x.want, rules)
			}
		})
	}
}

// The effort of those who succeed is judged only as the effort per success is.
func TestEffortOfThoseWhoSucceed(t *testing.T) {
	of := func(given, perSuccess float64) *figures.Report {
		return &figures.Report{Effort: &figures.Effort{PerSuccess: figures.Of(perSuccess), GivenSuccess: figures.Given{Expected: figures.Of(given)}}}
	}
	for _, x := range []struct {
		given, perSuccess float64
		better            int
	}{{90, 180, 1}, {110, 220, -1}, {110, 180, 0}, {90, 220, 0}, {110, 200, 0}, {100, 180, 0}} {
		found := false
		for _, d := range compare.Deltas(of(100, 200), of(x.given, x.perSuccess)) {
			if d.Name == "effort.given_success" {
				found = true
				require.Equal(t, figures.Of(x.given), d.New)
				require.Equal(t, x.better, d.Better, "%v", x)
			}
		}
		require.True(t, found)
	}
	all := of(100, 100)
	all.Effort.Success = figures.Of(1)
	for _, d := range compare.Deltas(all, all) {
		require.NotEqual(t, "effort.given_success", d.Name, "where all succeed it says nothing new")
	}
}
