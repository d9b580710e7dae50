package lsp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSymbols(t *testing.T) {
	doc, text := "file:///t/a.journey.yaml", "seam: 1\r\ntitle: T\r\nstages:\r\n  - name: 😀 Вибір\r\n    touchpoints:\r\n      - {id: a, name: Порівняти 😀}\r\n      - Купити\r\n  - name: Далі\r\n    touchpoints: [Ще]\r\n"
	c := begin(t)
	c.open(doc, text)
	list := c.call("textDocument/documentSymbol", object{"textDocument": object{"uri": doc}}).([]any)
	require.Len(t, list, 2)
	first := list[0].(object)
	assert.Equal(t, "😀 Вибір", first["name"])
	children := first["children"].([]any)
	require.Len(t, children, 2)
	assert.Equal(t, object{"start": object{"line": 5.0, "character": 22.0}, "end": object{"line": 5.0, "character": 34.0}}, children[0].(object)["selectionRange"])
	assert.Equal(t, "Купити", children[1].(object)["name"])
	assert.EqualValues(t, 6, first["range"].(object)["end"].(object)["line"])
}

func TestCompletionLeavesOutKeysThere(t *testing.T) {
	doc := "file:///t/a.journey.yaml"
	c := begin(t)
	for i, x := range []struct{ text, want, wantNot string }{
		{"      - name: 😀 Так\r\n        owner: s\r\n        |\r\n        emotion: 1\r\n      - name: B\r\n        wait: 1m\r\n", "wait", "emotion"},
		{"      - name: Так\r\n        active: 1m\r\n      - |\r\n        owner: s\r\n", "active", "owner"},
		{"      - {name: 😀 Так, |, owner: s}\r\n      - {wait: 1m}\r\n", "wait", "owner"},
		{"      - {name: 😀 Так, |}\r\n", "wait", "name"},
	} {
		text := "seam: 1\r\ntitle: T\r\nstages:\r\n  - name: S\r\n    touchpoints:\r\n" + x.text
		before, _, _ := strings.Cut(text, "|")
		n := strings.Count(before, "\n")
		p := place(text, n, "|")
		c.open(doc, strings.Replace(text, "|", "", 1))
		got := labels(c.call("textDocument/completion", object{"textDocument": object{"uri": doc}, "position": p}))
		assert.Contains(t, got, x.want, "%d", i)
		assert.NotContains(t, got, x.wantNot, "%d", i)
	}
}

// A file may be all brackets, as JSON is, and brackets may span lines.
func TestBracketsOverLines(t *testing.T) {
	doc, c := "file:///t/a.journey.yaml", begin(t)
	for i, x := range []struct{ text, want, wantNot string }{
		{"{\n\"seam\": 1, \"title\": \"T\",\n|\n}\n", "stages", "title"},
		{"{\"seam\": 1, \"stages\": [\n  {\"name\": \"S\", \"touchpoints\": [\n    {\"name\": \"A\", |}\n  ]}\n]}\n", "owner", "name"},
		{"seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [\n  {name: A,\n   # not wait: 1m\n   |,\n   owner: s}, {next: b}]}]\n", "wait", "owner"},
		{"seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [\n  {name: A, active: 1m}]}]\n|", "departments", "stages"},
	} {
		before, _, _ := strings.Cut(x.text, "|")
		p := place(x.text, strings.Count(before, "\n"), "|")
		c.open(doc, strings.Replace(x.text, "|", "", 1))
		got := labels(c.call("textDocument/completion", object{"textDocument": object{"uri": doc}, "position": p}))
		assert.Contains(t, got, x.want, "%d", i)
		assert.NotContains(t, got, x.wantNot, "%d", i)
	}
}
