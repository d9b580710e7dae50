package analyze_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/journeytest"
)

// Each rule finds on the lines of its maps what they want, and nothing else.
func TestRuleMaps(t *testing.T) {
	// A comment is unused only where the rule that it names has run.
	with := map[string][]string{"ignore-unused": {"no-owner", "leak"}}
	for _, rule := range analyze.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			rules := append(with[rule.ID], rule.ID)
			journeytest.Want(t, filepath.Join("testdata", "rules", rule.ID), journeytest.Rules(rules...), journeytest.At(now))
		})
	}
}

// ruleMaps are the texts of the maps of all rules.
func ruleMaps(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "rules", "*", "*.journey.yaml"))
	require.NoError(t, err)
	require.Greater(t, len(files), 15)
	texts := map[string]string{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		texts[filepath.ToSlash(f)] = string(text)
	}
	return texts
}

func findings(t *testing.T, name, text, lang string) []diag.Finding {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), name, []byte(text))
	require.NoError(t, err, name)
	return run(t, m, analyze.Options{Lang: lang}).Findings
}

func fingerprints(list []diag.Finding) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Fingerprint)
	}
	slices.Sort(out)
	return out
}

// A finding keeps its fingerprint where lines move, the file gets another name
// or the report another language; no two findings of a map share one, and none
// has the subject of another of its rule.
func TestFingerprints(t *testing.T) {
	found := 0
	for name, text := range ruleMaps(t) {
		list := findings(t, name, text, "")
		want := fingerprints(list)
		found += len(want)
		require.Len(t, slices.Compact(slices.Clone(want)), len(want), name)
		moved := strings.Replace(text, "seam: 1", "# One line more\n\n# and another\nseam: 1", 1)
		assert.Equal(t, want, fingerprints(findings(t, name, moved, "")), "%s moved", name)
		assert.Equal(t, want, fingerprints(findings(t, "renamed.journey.yaml", text, "")), "%s renamed", name)
		for _, lang := range []string{"uk", "ru", "pl"} {
			assert.Equal(t, want, fingerprints(findings(t, name, text, lang)), "%s in %s", name, lang)
		}
		subjects := map[string]bool{}
		for _, f := range list {
			key := f.Rule + " " + f.Subject
			assert.False(t, subjects[key], "%s: %s twice", name, key)
			subjects[key] = true
		}
	}
	require.Greater(t, found, 30)
}

// What every rule says in every language, for people to read. UPDATE_GOLDEN=1
// writes it anew.
func TestGoldenMessages(t *testing.T) {
	var b strings.Builder
	texts := ruleMaps(t)
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		rule := strings.Split(name, "/")[2]
		fmt.Fprintf(&b, "== %s\n", strings.TrimPrefix(name, "testdata/rules/"))
		for _, lang := range []string{"en", "uk", "ru", "pl"} {
			for _, f := range findings(t, name, texts[name], lang) {
				if f.Rule != rule {
					continue
				}
				fmt.Fprintf(&b, "%s %d:%d %s %s\n   %s\n   %s\n", lang, f.Range.Start.Line, f.Range.Start.Column, f.Severity, f.Subject, f.Message, f.Help)
				for _, x := range f.Related {
					fmt.Fprintf(&b, "   %d:%d %s\n", x.Range.Start.Line, x.Range.Start.Column, x.Message)
				}
			}
		}
	}
	golden := filepath.Join("testdata", "messages.txt")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}
