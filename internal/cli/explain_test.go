package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/analyze/report"
)

// codeLiteral is how sources name the codes of diagnostics.
var codeLiteral = regexp.MustCompile(`[cC]ode[A-Z]?\w*(?:,\s*\w+)?(?:\s*:?=\s*|:\s*)"([a-z]+(?:-[a-z]+)+)"`)

// anyLiteral finds them in internal/yaml, where such words are codes and nothing
// else.
var anyLiteral = regexp.MustCompile(`"([a-z]+(?:-[a-z0-9]+)+)"`)

// codesInSource are the codes that the sources of seam name.
func codesInSource(t *testing.T) []string {
	t.Helper()
	var codes []string
	err := filepath.WalkDir(filepath.Join("..", ".."), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		pattern := codeLiteral
		if strings.Contains(filepath.ToSlash(name), "internal/yaml/") {
			pattern = anyLiteral
		}
		for _, m := range pattern.FindAllStringSubmatch(string(text), -1) {
			codes = append(codes, m[1])
		}
		return nil
	})
	require.NoError(t, err)
	slices.Sort(codes)
	return slices.Compact(codes)
}

// Whatever stands in brackets in an output can be explained, in four languages.
func TestEverythingIsExplained(t *testing.T) {
	codes := codesInSource(t)
	require.Greater(t, len(codes), 90, "codes of diagnostics")
	words := slices.Concat(codes, report.Words())
	for _, r := range (*policy.Policy)(nil).Suite() {
		words = append(words, r.ID)
	}
	for _, id := range []string{"ratchet-effort", "ratchet-success", "ratchet-content", "ratchet-coverage", "error-if", "baseline-expired",
		"baseline-unused", "selects-nothing", "ignore-unused", "breaking", "regression", "neutral", "improvement"} {
		require.Contains(t, words, id)
	}
	slices.Sort(words)
	for _, word := range slices.Compact(words) {
		said, titles := map[string]bool{}, map[string]bool{}
		for _, lang := range []string{"en", "uk", "ru", "pl"} {
			sys, out, errs := world("")
			require.Equal(t, Done, Run(t.Context(), sys, []string{"explain", word, "--lang", lang}), "%s: %s", word, errs)
			assert.True(t, strings.HasPrefix(out.String(), word+"\n"), out)
			said[out.String()] = true
			title := strings.Split(out.String(), "\n")[3]
			assert.NotEmpty(t, title)
			titles[title] = true
		}
		assert.Len(t, titles, 4, "the title of %s in four languages", word)
		assert.Len(t, said, 4, "%s in four languages", word)
	}
}

// No word is explained that no source names any more.
func TestNothingElseIsExplained(t *testing.T) {
	codes := codesInSource(t)
	for code := range report.Codes("en") {
		assert.Contains(t, codes, code)
	}
}
