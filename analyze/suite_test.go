package analyze_test

import (
	"context"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

var now = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

func load(t testing.TB, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "example.journey.yaml", []byte(text))
	require.NoError(t, err, text)
	return m
}

func run(t testing.TB, m *journey.Map, o analyze.Options) *figures.Report {
	t.Helper()
	if o.Now.IsZero() {
		o.Now = now
	}
	r, err := analyze.Run(context.Background(), m, o)
	require.NoError(t, err)
	return r
}

func of(rule string, list []diag.Finding) []diag.Finding {
	var out []diag.Finding
	for _, f := range list {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

var placeholder = regexp.MustCompile(`[{}]|%!|\bNaN\b`)

// Every rule says everything in four languages, finds something in its failing
// example and nothing in its passing one.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range analyze.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			require.NoError(t, rule.Validate())
			require.False(t, seen[rule.ID], "the id is taken")
			seen[rule.ID] = true
			require.Same(t, rule, analyze.RuleByID(rule.ID))

			failing, passing := load(t, rule.Failing), load(t, rule.Passing)
			assert.Empty(t, of(rule.ID, run(t, passing, analyze.Options{}).Findings), "the passing example")
			texts := map[string]bool{}
			fingerprint := ""
			for _, lang := range []string{"en", "uk", "ru", "pl"} {
				found := of(rule.ID, run(t, failing, analyze.Options{Lang: lang}).Findings)
				require.NotEmpty(t, found, "the failing example")
				f := found[0]
				texts[f.Message] = true
				assert.NotRegexp(t, placeholder, f.Message)
				assert.True(t, f.Range.IsValid(), "the finding points at a line")
				assert.Equal(t, "example.journey.yaml", f.Range.File)
				assert.NotEmpty(t, f.Help)
				assert.NotEmpty(t, f.Subject)
				for _, x := range f.Related {
					assert.True(t, x.Range.IsValid())
					assert.NotRegexp(t, placeholder, x.Message)
				}
				if fingerprint != "" {
					assert.Equal(t, fingerprint, f.Fingerprint, "in every language the same finding")
				}
				fingerprint = f.Fingerprint
			}
			assert.Len(t, texts, 4, "each language has words of its own: %v", texts)
		})
	}
	assert.Nil(t, analyze.RuleByID("no-such-rule"))
}

// One finding a subject.
func TestOneFindingASubject(t *testing.T) {
	for _, rule := range analyze.Rules() {
		subjects := map[string]bool{}
		for _, f := range of(rule.ID, run(t, load(t, rule.Failing), analyze.Options{}).Findings) {
			assert.False(t, subjects[f.Subject], "%s twice about %s", rule.ID, f.Subject)
			subjects[f.Subject] = true
		}
	}
}
