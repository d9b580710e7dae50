package journey_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// mistake is a valid map with one thing wrong.
//
// The only occurrence of old in the file base of testdata/broken is replaced
// by text; without a base, text is the whole file. ⟦ and ⟧ stand around what a
// diagnostic shall point at, in text or, where that is another place, in at,
// which occurs once in the broken map. So the place that is due comes from the
// mistake itself and cannot be renewed by accident, while the golden files
// hold what a designer reads.
type mistake struct {
	name, base, old, text string
	code                  string
	at                    string
	also                  []string // codes of further diagnostics that are true as well
}

// source is the broken map and the place at which it is wrong.
func (m mistake) source(t testing.TB) (text []byte, where diag.Position) {
	t.Helper()
	whole := m.text
	if m.base != "" {
		base, err := os.ReadFile(filepath.Join("testdata", "broken", m.base+".journey.yaml"))
		require.NoError(t, err)
		require.Equal(t, 1, strings.Count(string(base), m.old), "%q must stand once in %s", m.old, m.base)
		whole = strings.Replace(string(base), m.old, m.text, 1)
	}
	if m.at != "" {
		plain, _, _ := unmark(m.at)
		require.Equal(t, 1, strings.Count(whole, plain), "%q must stand once", plain)
		whole = strings.Replace(whole, plain, m.at, 1)
	}
	plain, offset, ok := unmark(whole)
	require.True(t, ok, "no ⟦⟧ in %q", m.name)
	return []byte(plain), placeOf(plain, offset)
}

// unmark takes the marks out of text and tells where they began.
func unmark(text string) (plain string, offset int, ok bool) {
	offset = strings.Index(text, "⟦")
	plain = strings.NewReplacer("⟦", "", "⟧", "").Replace(text)
	return plain, offset, offset >= 0
}

func placeOf(text string, offset int) diag.Position {
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	return diag.Position{Line: 1 + strings.Count(text[:start], "\n"), Column: 1 + utf8.RuneCountInString(strings.TrimPrefix(text[start:offset], "\ufeff"))}
}

// diagnose loads a text and returns all that is said about it.
func diagnose(t testing.TB, name string, text []byte) (*journey.Map, []diag.Diagnostic) {
	t.Helper()
	return diagnoseIn(t, filepath.Join("testdata", "broken"), name, text)
}

// diagnoseIn loads a text as if it were the file name in a folder.
func diagnoseIn(t testing.TB, folder, name string, text []byte) (*journey.Map, []diag.Diagnostic) {
	t.Helper()
	m, err := journey.Loader{FS: os.DirFS(folder)}.LoadBytes(context.Background(), name, text)
	if err == nil {
		return m, m.Diagnostics
	}
	var wrong *diag.Error
	require.ErrorAs(t, err, &wrong)
	return m, wrong.Diagnostics
}

// families are the broken maps by what kind of mistake they have.
var families = map[string][]mistake{
	"indentation": indentationMistakes,
	"marks":       markMistakes,
	"texts":       textMistakes,
	"flow":        flowMistakes,
	"look-alikes": lookalikeMistakes,
	"keys":        keyMistakes,
	"references":  referenceMistakes,
	"values":      valueMistakes,
	"shares":      shareMistakes,
	"structure":   structureMistakes,
	"pasted":      pastedMistakes,
	"files":       fileMistakes,
}

func TestBrokenMaps(t *testing.T) {
	require.NotEmpty(t, families)
	seen := map[string]bool{}
	for family, mistakes := range families {
		t.Run(family, func(t *testing.T) {
			var golden bytes.Buffer
			for _, m := range mistakes {
				require.False(t, seen[m.name], "two are called %q", m.name)
				seen[m.name] = true
				text, where := m.source(t)
				loaded, list := diagnose(t, m.name+".yaml", text)
				fmt.Fprintf(&golden, "=== %s\n", m.name)
				require.NoError(t, diag.Printer{}.Print(&golden, list))
				checkMistake(t, m, where, loaded, list)
			}
			compareGolden(t, filepath.Join("testdata", "broken", family+".golden"), golden.Bytes())
		})
	}
}

// checkMistake: the mistake is told where it was made, and nothing beside it.
func checkMistake(t *testing.T, m mistake, where diag.Position, loaded *journey.Map, list []diag.Diagnostic) {
	t.Helper()
	if loaded == nil {
		t.Errorf("%s: no map, not even a part of one", m.name)
	}
	codes := map[string]int{m.code: 1}
	for _, code := range m.also {
		codes[code]++
	}
	told, more := false, false
	for _, d := range list {
		codes[d.Code]--
		more = more || codes[d.Code] < 0
		told = told || d.Code == m.code && d.Range.Start == where
		if d.Help == "" {
			t.Errorf("%s: no help for %s", m.name, d)
		}
	}
	if !told || more {
		var out strings.Builder
		_ = diag.Printer{}.Print(&out, list)
		t.Errorf("%s: %s alone is due at %d:%d, told is\n%s", m.name, m.code, where.Line, where.Column, out.String())
	}
}

func compareGolden(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		t.Fatalf("%s is missing; make it with UPDATE_GOLDEN=1", path)
	}
	require.NoError(t, err)
	lines, due := strings.Split(string(got), "\n"), strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
	for i := range max(len(lines), len(due)) {
		if i >= len(lines) || i >= len(due) || lines[i] != due[i] {
			t.Fatalf("%s:%d differs, renew it with UPDATE_GOLDEN=1; now it is\n%s", path, i+1, strings.Join(lines[max(0, i-3):min(len(lines), i+4)], "\n"))
		}
	}
}

// TestBasesLoadQuietly: a mistake in a map that is wrong anyway shows nothing.
func TestBasesLoadQuietly(t *testing.T) {
	files, err := filepath.Glob("testdata/broken/*.journey.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		assert.Empty(t, load(t, file).Diagnostics, file)
	}
}
