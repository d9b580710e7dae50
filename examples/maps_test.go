package examples

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

var now = time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)

func report(t *testing.T, file string) *figures.Report {
	t.Helper()
	m, err := journey.Load(context.Background(), file)
	require.NoError(t, err)
	require.Empty(t, m.Diagnostics, "%s loads clean", file)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	return r
}

// TestFiguresInReadme holds the table of examples/README.md to what the engine
// computes.
func TestFiguresInReadme(t *testing.T) {
	files, err := filepath.Glob("maps/*.journey.yaml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 12)
	var b strings.Builder
	b.WriteString("\n| map | touchpoints | success | minutes per success | same answer | context kept | coordinated |\n|---|---:|---:|---:|---:|---:|---:|\n")
	for _, file := range files {
		r := report(t, file)
		fmt.Fprintf(&b, "| `%s` | %d | %s | %s | %s | %s | %s |\n", strings.TrimSuffix(filepath.Base(file), ".journey.yaml"),
			len(r.Effort.Touchpoints), percent(r.Effort.Success), digits(r.Effort.PerSuccess), digits2(r.Consistency.Content),
			percent(r.Consistency.Context), percent(r.Silos.Coverage))
	}
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	const from, to = "<!-- figures: renewed by a test -->\n", "<!-- /figures -->"
	head, rest, found := strings.Cut(string(text), from)
	require.True(t, found)
	table, tail, found := strings.Cut(rest, to)
	require.True(t, found)
	want := b.String() + "\n"
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile("README.md", []byte(head+from+want+to+tail), 0o644))
		table = want
	}
	assert.Equal(t, want, table, "UPDATE_GOLDEN=1 renews the table")
}

func written(v figures.Value, format string, factor float64) string {
	if !v.OK {
		return "–"
	}
	return fmt.Sprintf(format, v.X*factor)
}

func percent(v figures.Value) string { return written(v, "%.0f %%", 100) }
func digits(v figures.Value) string  { return written(v, "%.0f", 1) }
func digits2(v figures.Value) string { return written(v, "%.2f", 1) }

// TestTargetsAreBetter compares the two states of each journey.
func TestTargetsAreBetter(t *testing.T) {
	targets, err := filepath.Glob("maps/*.target.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, targets)
	for _, file := range targets {
		today, target := report(t, strings.Replace(file, ".target.", ".", 1)), report(t, file)
		assert.Equal(t, today.Journey, target.Journey, "%s: the two states have one id", file)
		assert.Equal(t, "target", target.State, file)
		assert.Greater(t, target.Effort.Success.X, today.Effort.Success.X, "%s: success", file)
		assert.Less(t, target.Effort.PerSuccess.X, today.Effort.PerSuccess.X, "%s: effort per success", file)
		assert.Less(t, len(target.Findings), len(today.Findings), "%s: findings", file)
	}
}

// TestStoriesTellTheirClaim looks for what each story is about in the figures
// and findings of its map of today.
func TestStoriesTellTheirClaim(t *testing.T) {
	stories := map[string]struct {
		rules []string // that find something
		quiet []string // that find nothing
		claim func(*figures.Report) bool
	}{
		"zvorotnyi-zviazok":  {rules: []string{"fact-differs", "fact-missing", "silo-handoff"}, claim: func(r *figures.Report) bool { return r.Effort.Success.X < .4 }},
		"sotrudnik":          {rules: []string{"no-owner", "perceived-owner", "silo-handoff"}, claim: func(r *figures.Report) bool { return r.Silos.Coverage.X < .3 }},
		"tablica-producenta": {rules: []string{"fact-differs", "silo-handoff"}, quiet: []string{"context-lost", "no-owner"}, claim: func(r *figures.Report) bool { return r.Effort.Success.X > .5 }},
		"garantiynyy-remont": {rules: []string{"context-lost"}, quiet: []string{"fact-differs"}, claim: func(r *figures.Report) bool { return r.Consistency.Context.X < .5 }},
		"mortgage-app":       {rules: []string{"silo-handoff"}, quiet: []string{"fact-differs", "context-lost"}, claim: usedAsPlanned},
		"buy-a-bed":          {rules: []string{"fact-differs", "silo-handoff", "context-lost"}, claim: func(r *figures.Report) bool { return r.Consistency.Content.X < .4 }},
	}
	for name, s := range stories {
		r := report(t, "maps/"+name+".journey.yaml")
		found := map[string]bool{}
		for _, f := range r.Findings {
			found[f.Rule] = true
		}
		for _, rule := range s.rules {
			assert.True(t, found[rule], "%s: %s finds something", name, rule)
		}
		for _, rule := range s.quiet {
			assert.False(t, found[rule], "%s: %s is quiet", name, rule)
		}
		assert.True(t, s.claim(r), name)
	}
}

// usedAsPlanned tells whether the app is used where it does a chore, and not
// where people wait for an answer.
func usedAsPlanned(r *figures.Report) bool {
	used := map[string]float64{}
	for _, c := range r.Consistency.Channels {
		if c.Channel == "app" && c.Planned.OK {
			used[c.Touchpoint] = c.Declared.X / c.Planned.X
		}
	}
	return used["progress"] > 0 && used["progress"] < .2 && used["documents"] > .9
}
