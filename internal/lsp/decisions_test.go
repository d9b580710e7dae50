package lsp_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/settings"
)

func TestCompletionOfDecisions(t *testing.T) {
	const own = "version: 1\ncustom:\n  - {id: named, message: m, assert: tp.name != \"\"}\n"
	for _, name := range []string{".seam.yaml", "strict.yaml"} {
		doc := "file:///t/" + name
		c := begin(t)
		c.open(doc, own)
		c.published(doc, 1)
		for i, x := range []struct {
			add     string
			want    []string
			wantNot string
		}{
			{"ru", []string{"extends", "rules", "overrides", "error_if"}, "touchpoints"},
			{"ru", []string{"rules"}, "custom"},
			{"extends: [", []string{"recommended", "strict"}, "rules"},
			{"extends: ", []string{"recommended", "strict"}, "rules"},
			{"rules:\n  no", []string{"no-owner", "effort-max", "named", "selects-nothing"}, "rules"},
			{"rules: {leak: error, ", []string{"no-owner"}, "leak"},
			{"rules:\n  no-owner: ", []string{"error", "warning", "info", "off"}, "effort-max"},
			{"rules:\n  effort-max:\n    m", []string{"severity", "max", "error_if", "ignorable"}, "no-owner"},
			{"rules:\n  effort-max: {severity: error, ", []string{"max"}, "severity"},
			{"rules:\n  effort-max: {severity: ", []string{"error", "off"}, "max"},
			{"rules:\n  effort-max: {ignorable: ", []string{"true", "false"}, "error"},
			{"rules:\n  error-if: {", []string{"severity"}, "error_if"},
			{"overrides:\n  - ", []string{"files", "rules"}, "version"},
			{"overrides:\n  - files: [\"a/**\"]\n    rules:\n      ", []string{"no-owner"}, "files"},
			{"overrides:\n  - files: [\"a/**\"]\n    rules:\n      effort-max: {", []string{"max"}, "error_if"},
			{"  - id: x\n    ", []string{"assert", "message", "for", "select", "good", "bad", "allow_empty", "severity"}, "id"},
			{"  - id: x\n    for: ", []string{"touchpoint", "journey"}, "id"},
		} {
			text := own + x.add
			c.change(doc, i+2, object{"text": text})
			lines := strings.Split(text, "\n")
			got := labels(c.call("textDocument/completion", object{"textDocument": object{"uri": doc}, "position": at(len(lines)-1, len(lines[len(lines)-1]))}))
			for _, w := range x.want {
				assert.Contains(t, got, w, x.add)
			}
			assert.NotContains(t, got, x.wantNot, x.add)
		}
	}
}

// What completion offers is what a policy may hold.
func TestCompletionOfDecisionsCanBeRead(t *testing.T) {
	doc := "file:///t/.seam.yaml"
	c := begin(t)
	offered := func(before string) []string {
		c.open(doc, before)
		c.published(doc, 0)
		lines := strings.Split(before, "\n")
		return labels(c.call("textDocument/completion", object{"textDocument": object{"uri": doc}, "position": at(len(lines)-1, len(lines[len(lines)-1]))}))
	}
	refused := func(text string) bool {
		_, err := policy.Parse("/t/.seam.yaml", []byte(text))
		var list *diag.Error
		return errors.As(err, &list) && slices.ContainsFunc(list.Diagnostics, func(d diag.Diagnostic) bool {
			return d.Code == settings.CodeUnknownKey || d.Code == policy.CodeUnknownRule
		})
	}
	require.True(t, refused("version: 1\nruls: {}\n"), "the oracle")
	for before, rest := range map[string]string{"": ": {}\n", "overrides:\n  - ": ": {}\n", "custom:\n  - ": ": x\n"} {
		for _, key := range offered(before) {
			assert.False(t, refused(before+key+rest), before+key)
		}
	}
	ids := offered("version: 1\nrules:\n  ")
	assert.GreaterOrEqual(t, len(ids), len(analyze.Rules()))
	for _, id := range ids {
		assert.False(t, refused("version: 1\nrules:\n  "+id+": info\n"), id)
	}
	for _, r := range analyze.Rules() {
		for _, key := range offered("version: 1\nrules:\n  " + r.ID + ": {") {
			assert.False(t, refused("version: 1\nrules:\n  "+r.ID+": {"+key+": x}\n"), r.ID+" "+key)
		}
	}
}

func TestHoverOnDecisions(t *testing.T) {
	const text = "version: 1\nrules:\n  no-owner: error\n  effort-max: {max: 20m}\n  named: info\ncustom:\n  - {id: named, message: Has a name, assert: tp.name != \"\"}\n"
	doc := "file:///t/.seam.yaml"
	c := begin(t)
	c.open(doc, text)
	assert.Empty(t, c.published(doc, 1))
	hover := func(line int, word string) string {
		v, ok := c.call("textDocument/hover", object{"textDocument": object{"uri": doc}, "position": place(text, line, word)}).(object)
		if !ok {
			return ""
		}
		return v["contents"].(object)["value"].(string)
	}
	rule := analyze.RuleByID("no-owner")
	assert.Contains(t, hover(2, "owner"), "**no-owner** · rule\n\n"+rule.Title.EN+"\n\n"+rule.Reason.EN)
	assert.Contains(t, hover(2, "owner"), "docs/rules.md#no-owner")
	assert.Contains(t, hover(3, "max: 20m"), "**max** · effort-max")
	assert.Contains(t, hover(4, "named"), "A rule of this policy: Has a name")
	assert.Contains(t, hover(1, "rules"), "**rules** · policy")
	assert.Contains(t, hover(6, "assert"), "**assert** · custom rule")
	assert.Equal(t, "", hover(3, "20m"))
}

// A registry that is not open is read from disk, so that its places are found
// within brackets and beyond letters of two units.
func TestDefinitionInClosedRegistry(t *testing.T) {
	const registry = "seam: 1\n# 😀\ndepartments: {a: \"😀\", sales: Sales, care: {name: Care}}\nchannels:\n  web: Website\n"
	dir := t.TempDir()
	company := filepath.Join(dir, "company.yaml")
	require.NoError(t, os.WriteFile(company, []byte(registry), 0o644))
	doc := uri(filepath.Join(dir, "a.journey.yaml"))
	text := "seam: 1\ntitle: T\nuses: ./company.yaml\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, owner: sales, supported_by: care, channel: web}\n"
	c := begin(t)
	c.open(doc, text)
	c.published(doc, 1)
	definition := func(word string) object {
		v, _ := c.call("textDocument/definition", object{"textDocument": object{"uri": doc}, "position": place(text, 6, word)}).(object)
		return v
	}
	var closed []object
	for word, line := range map[string]int{"sales": 2, "care": 2, "web": 4} {
		got := definition(word)
		require.NotNil(t, got, word)
		assert.Equal(t, uri(company), got["uri"])
		r := got["range"].(object)
		start := place(registry, line, word+":")
		assert.EqualValues(t, line, r["start"].(object)["line"], word)
		assert.EqualValues(t, start["character"], r["start"].(object)["character"], word)
		assert.NotEqual(t, r["start"], r["end"], word)
		closed = append(closed, got)
	}
	c.open(uri(company), registry)
	c.published(uri(company), 1)
	for _, was := range closed {
		assert.Contains(t, []object{definition("sales"), definition("care"), definition("web")}, was)
	}
}

func TestFixOfUnusedIgnore(t *testing.T) {
	const head = "seam: 1\r\ntitle: T\r\ndepartments: {sales: 😀}\r\nstages:\r\n  - name: S\r\n    touchpoints:\r\n"
	const deletes, takes = "Delete the comment", "Take out of the comment what accepts nothing"
	for i, x := range []struct{ title, text, want string }{
		{deletes, "      # seam:ignore no-owner -- so\r\n      - {name: A, owner: sales}\r\n", "      - {name: A, owner: sales}\r\n"},
		{deletes, "      - {name: B 😀, owner: sales} # seam:ignore no-owner -- so\r\n", "      - {name: B 😀, owner: sales}\r\n"},
		{deletes, "      - {name: B 😀, owner: sales} # seam:ignore no-owner -- so", "      - {name: B 😀, owner: sales}"},
		{deletes, "      # seam:ignore no-owner, leak -- so\r\n      - {name: A, owner: sales}\r\n", "      - {name: A, owner: sales}\r\n"},
		{takes, "      - {name: B, owner: sales}\r\n      # seam:ignore no-owner, no-return until=2027-01-01 -- so\r\n      - {name: A}\r\n",
			"      - {name: B, owner: sales}\r\n      # seam:ignore no-owner until=2027-01-01 -- so\r\n      - {name: A}\r\n"},
	} {
		c := begin(t)
		doc := "file:///t/a.journey.yaml"
		c.open(doc, head+x.text)
		c.published(doc, 1)
		got := ""
		for _, a := range c.call("textDocument/codeAction", object{"textDocument": object{"uri": doc}, "range": object{"start": at(6, 0), "end": at(12, 0)}, "context": object{"diagnostics": []any{}}}).([]any) {
			if a := a.(object); a["title"] == x.title {
				got = edited(head+x.text, a["edit"].(object)["changes"].(object)[doc].([]any))
			}
		}
		assert.Equal(t, head+x.want, got, "%d", i)
	}
}

// What --config may name is told as .seam.yaml is; what only has such keys is not.
func TestDecisionsUnderAnotherName(t *testing.T) {
	const mistake = "rules: {no-ownr: error}\n"
	for text, want := range map[string]int{
		"version: 1\n" + mistake:                       1,
		"# ours\nversion: '1' # the first\n" + mistake: 1,
		"version: 1\nextends: [strct]\n":               1,
		"version: 1\nextends: [strict]\n":              0,
		"version: 2\n" + mistake:                       0,
		"version: 1.0\n" + mistake:                     0,
		mistake:                                        0,
		"version: 1\nfindings: [{}]\n":                 0,
	} {
		doc := "file:///t/other.yaml"
		c := begin(t)
		c.open(doc, text)
		assert.Len(t, c.published(doc, 1), want, text)
	}
}

// Custom rules that take too long while somebody types are told at the map and at
// the policy; what is built in is told all the same.
func TestCostlyRules(t *testing.T) {
	dir := t.TempDir()
	m, p := uri(filepath.Join(dir, "a.journey.yaml")), uri(filepath.Join(dir, ".seam.yaml"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".seam.yaml"), []byte("version: 1\n"), 0o644))
	c := begin(t)
	c.open(p, "version: 1\ncustom:\n  - {id: dear, message: x, assert: 'not (tp.does matches \"(l.*o.*){30}Z$\")'}\n")
	c.published(p, 1)
	text := "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      # seam:ignore dear -- as agreed\n      - {name: A, does: " + strings.Repeat("lorem ipsum ", 40_000) + "}\n"
	c.open(m, text)
	at := code(c.published(p, 0), "rule-too-costly")
	require.NotNil(t, at)
	assert.Contains(t, at["message"], "the rule dear goes over the 5,000,000 steps")
	list := c.published(m, 1)
	require.NotNil(t, code(list, "rule-too-costly"))
	assert.Contains(t, code(list, "rule-too-costly")["message"], "10 times as long")
	assert.EqualValues(t, 2, code(list, "rule-too-costly")["severity"])
	assert.NotNil(t, code(list, "no-owner"))
	assert.Nil(t, code(list, "ignore-unused"), "a rule that did not run accepts nothing yet")
	c.change(m, 2, object{"text": strings.Replace(text, strings.Repeat("lorem ipsum ", 39_000), "", 1)})
	assert.Nil(t, code(c.published(m, 2), "rule-too-costly"))
}
