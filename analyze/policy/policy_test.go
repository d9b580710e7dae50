package policy_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
)

func Example() {
	p, err := policy.Parse(policy.Name, []byte(`version: 1
extends: [recommended]
rules:
  no-owner: warning
  effort-max: {severity: error, max: 20m}
  too-many-stages: off
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	settings := p.Settings("maps/order.journey.yaml")
	fmt.Println(settings["no-owner"].Severity, settings["effort-max"].Params, settings["too-many-stages"].Off)
	// Output: warning map[max:20m] true
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
}

func TestSettings(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		".seam.yaml": `version: 1
extends: strict
rules:
  leak: {lost: 7%}
  no-owner: off
overrides:
  - files: ["drafts/**", "*.target.journey.yaml"]
    rules:
      leak: {here: 30%, severity: info}
      no-owner: {severity: info, ignorable: false}
`,
		"drafts/a/x.journey.yaml": "", "y.target.journey.yaml": "", "z.journey.yaml": "",
	})
	p, err := policy.Load(filepath.Join(dir, policy.Name))
	require.NoError(t, err)
	at := func(name, rule string) analyze.Setting {
		return p.Settings(filepath.Join(dir, filepath.FromSlash(name)))[rule]
	}
	assert.Equal(t, analyze.Setting{Severity: diag.SeverityError, Params: map[string]string{"lost": "7%"}}, at("z.journey.yaml", "leak"), "a warning that is strict")
	assert.True(t, at("z.journey.yaml", "no-owner").Off)
	assert.Equal(t, diag.SeverityWarning, at("z.journey.yaml", "no-return").Severity, "a note that is strict")
	want := analyze.Setting{Severity: diag.SeverityInfo, Params: map[string]string{"lost": "7%", "here": "30%"}}
	assert.Equal(t, want, at("drafts/a/x.journey.yaml", "leak"))
	assert.Equal(t, want, at("y.target.journey.yaml", "leak"))
	assert.Equal(t, analyze.Setting{Severity: diag.SeverityInfo, NoIgnore: true}, at("y.target.journey.yaml", "no-owner"), "an override switches a rule on again")
	assert.False(t, at("../drafts/x.journey.yaml", "leak").NoIgnore)
	assert.Empty(t, (*policy.Policy)(nil).Settings("x"))
}

// The nearest policy counts, and none beyond the root of a repository.
func TestFinder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		".seam.yaml":               "version: 1\n",
		"a/.seam.yaml":             "version: 1\nrules: {no-owner: off}\n",
		"a/b/m.journey.yaml":       "",
		"c/d/m.journey.yaml":       "",
		"repo/.git/HEAD":           "",
		"repo/maps/m.journey.yaml": "",
		"worktree/.git":            "gitdir: elsewhere",
		"worktree/m.journey.yaml":  "",
		"broken/.seam.yaml":        "version: 7\n",
		"broken/m.journey.yaml":    "",
	})
	var f policy.Finder
	at := func(name string) string {
		p, err := f.For(filepath.Join(dir, filepath.FromSlash(name)))
		require.NoError(t, err)
		if p == nil {
			return ""
		}
		name, err = filepath.Rel(dir, p.File)
		require.NoError(t, err)
		return filepath.ToSlash(name)
	}
	assert.Equal(t, "a/.seam.yaml", at("a/b/m.journey.yaml"))
	assert.Equal(t, ".seam.yaml", at("c/d/m.journey.yaml"))
	assert.Equal(t, "", at("repo/maps/m.journey.yaml"))
	assert.Equal(t, "", at("worktree/m.journey.yaml"))
	_, err := f.For(filepath.Join(dir, "broken", "m.journey.yaml"))
	assert.ErrorContains(t, err, "[bad-value]")

	t.Chdir(filepath.Join(dir, "c", "d"))
	p, err := (&policy.Finder{}).For("m.journey.yaml")
	require.NoError(t, err)
	assert.Equal(t, filepath.Join("..", "..", policy.Name), p.File, "from where the command runs")
}

// What Print writes is the policy itself.
func TestPrint(t *testing.T) {
	p, err := policy.Parse(policy.Name, []byte("version: 1\nextends: strict\nerror_if: \"> 9\"\nrules: {leak: {lost: 7%, error_if: \">= 2\"}, no-owner: off}\n"))
	require.NoError(t, err)
	var b, again writer
	require.NoError(t, p.Print(&b, "m.journey.yaml"))
	q, err := policy.Parse(policy.Name, b)
	require.NoError(t, err)
	require.NoError(t, q.Print(&again, "m.journey.yaml"))
	assert.Equal(t, string(b), string(again))
	assert.Contains(t, string(b), `error_if: "> 9"`)
	assert.Contains(t, string(b), `  leak: {severity: error, here: 10%, lost: 7%, error_if: ">= 2"}`)
}

type writer []byte

func (w *writer) Write(p []byte) (int, error) {
	*w = append(*w, p...)
	return len(p), nil
}

func TestTally(t *testing.T) {
	p, err := policy.Parse(policy.Name, []byte("version: 1\nrules: {leak: {error_if: \"> 2\"}}\n"))
	require.NoError(t, err)
	var tally policy.Tally
	tally.Add(nil, &figures.Report{Findings: []diag.Finding{{Rule: "leak"}, {Rule: "leak"}, {Rule: "leak"}}})
	tally.Add(p, &figures.Report{Findings: []diag.Finding{{Rule: "leak"}, {Rule: "no-owner"}}})
	tally.Add(p, &figures.Report{Findings: []diag.Finding{{Rule: "leak"}}})
	found, err := tally.Exceeded("en")
	require.NoError(t, err)
	assert.Empty(t, found, "findings without the policy do not count")
	tally.Add(p, &figures.Report{Findings: []diag.Finding{{Rule: "leak"}}})
	for lang, want := range map[string]string{
		"en": "leak finds 3\u00a0things, and “> 2” is too many",
		"uk": "leak знаходить 3\u00a0зауваження, а «> 2» — це забагато",
		"ru": "leak находит 3\u00a0замечания, а «> 2» — слишком много",
		"pl": "leak znajduje 3\u00a0rzeczy, a „> 2” to za dużo",
	} {
		found, err = tally.Exceeded(lang)
		require.NoError(t, err)
		require.Len(t, found, 1)
		assert.Equal(t, want, found[0].Message)
	}
}

// No text makes reading fail in another way than with diagnostics in it.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"", "version: 1\n", "version: 1\nextends: strict\nrules: {leak: {lost: 7%}}\noverrides: [{files: a, rules: {no-owner: off}}]\n",
		"rules: []", "overrides: {files: '['}", "version: [1", "error_if: '> 99999999999999999999'", "<<:\n? -", "rules: &a {leak: *a}",
	} {
		f.Add([]byte(text))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := policy.Parse(filepath.Join(dir, policy.Name), text)
		if err == nil {
			p.Settings("m.journey.yaml")
			return
		}
		var list *diag.Error
		require.ErrorAs(t, err, &list)
		for _, d := range list.Diagnostics {
			assert.NotEmpty(t, d.Message)
			assert.True(t, d.Range.IsValid(), d.Message)
		}
	})
}
