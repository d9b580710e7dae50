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
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func load(t testing.TB, name, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(t.Context(), name, []byte(text))
	require.NoError(t, err, text)
	return m
}

// reports are those that were made, since some maps are compared many times.
var reports = map[*journey.Map]*figures.Report{}

func report(t testing.TB, m *journey.Map) *figures.Report {
	t.Helper()
	if r := reports[m]; r != nil {
		return r
	}
	r, err := analyze.Run(t.Context(), m, analyze.Options{Brief: true})
	require.NoError(t, err)
	reports[m] = r
	return r
}

func diff(t testing.TB, a, b *journey.Map) *figures.Changes {
	t.Helper()
	c, err := compare.Run(t.Context(), a, b, report(t, a), report(t, b), compare.Options{Lang: "en"})
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

// What differs in one direction differs in the other, with its places changed,
// figures turn round, and what is settled is new.
func TestMirror(t *testing.T) {
	pairs := 0
	for _, file := range examples(t) {
		target := strings.Replace(file, ".journey.yaml", ".target.journey.yaml", 1)
		if _, err := os.Stat(target); err != nil {
			continue
		}
		pairs++
		a, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		b, err := journey.Load(t.Context(), target)
		require.NoError(t, err)
		there, back := diff(t, a, b), diff(t, b, a)
		var one, other []string
		for _, d := range there.Differences {
			one = append(one, d.Old.String()+" "+d.New.String())
		}
		for _, d := range back.Differences {
			other = append(other, d.New.String()+" "+d.Old.String())
		}
		require.NotEmpty(t, one)
		require.ElementsMatch(t, one, other)
		for i, d := range there.Deltas {
			require.Equal(t, -d.Better, back.Deltas[i].Better, d.Name)
		}
		require.Len(t, back.New, len(there.Settled))
		require.Len(t, back.Settled, len(there.New))
		require.Len(t, back.Staying, len(there.Staying))
	}
	require.GreaterOrEqual(t, pairs, 6)
}

const renamed = `seam: 1
id: j
title: T
stages:
  - name: S
    touchpoints:
      - {id: first, name: First, owner: a, active: 5m}
      - {id: second, name: Ask somebody, owner: a, active: 7m, next: {first: 50%, done: 50%}}
`

// A former id is honoured: nothing is gone, and findings stay the same ones.
func TestWas(t *testing.T) {
	text := strings.Replace(renamed, "id: first, name: First, owner: a", "id: first, name: First", 1) // a finding, no-owner
	new := strings.ReplaceAll(strings.Replace(text, "id: first,", "id: begin, was: first,", 1), "{first: 50%", "{begin: 50%")
	c := diffText(t, text, new)
	require.Equal(t, []string{"neutral id s/begin: “First”: `id` was first, is begin"}, lines(c))
	require.Empty(t, c.New)
	require.Empty(t, c.Settled)
	require.NotEmpty(t, c.Staying)
	require.Equal(t, figures.Match{Old: "first", New: "begin", Changed: true}, c.Touchpoints[0])
	require.False(t, c.Regressed())
}

// Two former ids that both stand in the old map leave open which one it was: neither
// is taken, and it is said.
func TestWasOfTwo(t *testing.T) {
	for _, was := range []string{"[first, second]", "[second, first]"} {
		new := strings.Replace(renamed, "id: first, name: First,", "id: begin, was: "+was+", name: First,", 1)
		new = strings.Replace(new, "      - {id: second, name: Ask somebody, owner: a, active: 7m, next: {first: 50%, done: 50%}}\n", "", 1)
		c := diffText(t, renamed, new)
		require.Equal(t, []figures.Match{{New: "begin"}, {Old: "first"}, {Old: "second"}}, c.Touchpoints, was)
		require.Contains(t, lines(c), "neutral touchpoint-added s/begin: the touchpoint “First” is new, made of first, second")
		require.Contains(t, lines(c), "neutral touchpoint-removed s/second: the touchpoint “Ask somebody” is part of “First” now")
		require.Zero(t, c.Count(figures.Breaking), "nothing is gone")
		// The other way round the touchpoint may have become either.
		c = diffText(t, new, renamed)
		require.Equal(t, []figures.Match{{New: "first"}, {New: "second"}, {Old: "begin"}}, c.Touchpoints, was)
		require.Contains(t, lines(c), "neutral touchpoint-added s/first: the touchpoint “First” counts as new: `was` leaves open which one of the old map it was: begin")
		require.True(t, c.Regressed(), "what was led to is gone")
	}
	// With one of them still there, the other is meant.
	new := strings.Replace(renamed, "id: first, name: First,", "id: begin, was: [first, gone-before], name: First,", 1)
	c := diffText(t, renamed, strings.ReplaceAll(new, "{first: 50%", "{begin: 50%"))
	require.Equal(t, figures.Match{Old: "first", New: "begin", Changed: true}, c.Touchpoints[0])
}

// Without one, a rename is suggested and not made.
func TestRenamesAreOnlySuggested(t *testing.T) {
	new := strings.Replace(renamed, "id: second, name: Ask somebody", "id: ask, name: Ask somebody there", 1)
	c := diffText(t, renamed, new)
	require.Equal(t, 1, c.Count(figures.Breaking))
	require.Len(t, c.Renames, 1)
	require.Equal(t, "second", c.Renames[0].Old)
	require.Equal(t, "ask", c.Renames[0].New)
	require.Greater(t, c.Renames[0].Likeness, 0.8)
	require.Equal(t, []figures.Match{{Old: "first", New: "first"}, {New: "ask"}, {Old: "second"}}, c.Touchpoints)
}

// A touchpoint that nobody came to may go; one that others lead to may not.
func TestGone(t *testing.T) {
	extra := renamed + "      - {id: third, name: Third, owner: a}\n"
	c := diffText(t, extra, renamed)
	require.Equal(t, []string{"neutral touchpoint-removed s/third: the touchpoint “Third” is gone"}, lines(c))
	led := strings.Replace(extra, "done: 50%", "third: 50%", 1)
	c = diffText(t, led, renamed)
	require.Contains(t, lines(c), "breaking touchpoint-removed s/third: the touchpoint “Third” is gone; customers came to it from “Ask somebody”")
}

// What can no longer be reached or left is broken, beside the edit that did it.
func TestUnreachable(t *testing.T) {
	past := strings.Replace(renamed, "active: 5m", "active: 5m, next: done", 1)
	require.Contains(t, lines(diffText(t, renamed, past)), "breaking unreachable s/second: “Ask somebody”: customers can no longer get here")
	require.Contains(t, lines(diffText(t, past, renamed)), "improvement reachable s/second: “Ask somebody”: customers can get here now")
	trap := strings.Replace(renamed, "{first: 50%, done: 50%}", "first", 1)
	got := lines(diffText(t, renamed, trap))
	require.Contains(t, got, "breaking dead-end s/second: “Ask somebody”: from here the journey can no longer end")
	require.Contains(t, got, "breaking no-success j: no customer can reach success any more")
}

// Places in the order: the fewest that moved.
func TestMoved(t *testing.T) {
	three := "seam: 1\nid: j\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, next: done}\n      - {name: B, next: done}\n      - {name: C, next: done}\n"
	c := diffText(t, three, strings.Replace(strings.Replace(three, "      - {name: A, next: done}\n", "", 1), "name: C, next: done}\n", "name: C, next: done}\n      - {name: A, next: done}\n", 1))
	var moved []string
	for _, d := range c.Differences {
		if d.Kind == "touchpoint-moved" {
			moved = append(moved, d.Subject)
		}
	}
	require.Equal(t, []string{"s/a"}, moved)
}

// A stage with another name, and so another id, that has the same touchpoints is
// the same stage.
func TestStageWithAnotherName(t *testing.T) {
	c := diffText(t, renamed, strings.Replace(renamed, "name: S", "name: Begin", 1))
	require.Equal(t, []string{"neutral name begin: “Begin”: `name` was S, is Begin"}, lines(c))
	require.Empty(t, c.New)
}

// Findings count: two of one fingerprint are two.
func TestFindingsAreCounted(t *testing.T) {
	m := load(t, "m.journey.yaml", renamed)
	f := diag.Finding{Rule: "r", Subject: "s/first", Severity: diag.SeverityError}
	settled, staying, raised := compare.Findings(m, m, []diag.Finding{f}, []diag.Finding{f, f})
	require.Empty(t, settled)
	require.Len(t, staying, 1)
	require.Len(t, raised, 1)
}

func TestOtherJourney(t *testing.T) {
	a, b := load(t, "", renamed), load(t, "", strings.Replace(renamed, "id: j", "id: k", 1))
	_, err := compare.Run(t.Context(), a, b, report(t, a), report(t, b), compare.Options{})
	var other *compare.OtherJourney
	require.ErrorAs(t, err, &other)
	_, err = compare.Run(t.Context(), nil, b, nil, nil, compare.Options{})
	require.Error(t, err)
}

// Every message is there in every language.
func TestLanguages(t *testing.T) {
	a, err := journey.Load(t.Context(), "../../examples/maps/buy-a-bed.journey.yaml")
	require.NoError(t, err)
	b, err := journey.Load(t.Context(), "../../examples/maps/buy-a-bed.target.journey.yaml")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		c, err := compare.Run(t.Context(), a, b, report(t, a), report(t, b), compare.Options{Lang: lang})
		require.NoError(t, err)
		require.False(t, seen[c.Differences[0].Message])
		seen[c.Differences[0].Message] = true
	}
}
