package lsp_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// place is where a word begins on a line, in the units of UTF-16.
func place(text string, line int, word string) object {
	l := strings.Split(text, "\n")[line]
	return at(line, len(utf16.Encode([]rune(l[:strings.Index(l, word)]))))
}

// edited is a text with edits made that are in file order.
func edited(text string, edits []any) string {
	offset := func(p any) int {
		lines := strings.SplitAfter(text, "\n")
		n := int(p.(object)["line"].(float64))
		before := string(utf16.Decode(utf16.Encode([]rune(lines[n]))[:int(p.(object)["character"].(float64))]))
		return len(strings.Join(lines[:n], "")) + len(before)
	}
	for i := len(edits) - 1; i >= 0; i-- {
		e := edits[i].(object)
		r := e["range"].(object)
		from, to := offset(r["start"]), offset(r["end"])
		text = text[:from] + e["newText"].(string) + text[to:]
	}
	return text
}

func TestRename(t *testing.T) {
	dir := t.TempDir()
	registry := "seam: 1\r\ndepartments:\r\n  # 😀 хто продає\r\n  sales: Продажі\r\nchannels: {web: Website}\r\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "company.yaml"), []byte(registry), 0o644))
	doc, other, reg := uri(filepath.Join(dir, "a.journey.yaml")), uri(filepath.Join(dir, "b.journey.yaml")), uri(filepath.Join(dir, "company.yaml"))
	text := "seam: 1\r\ntitle: T\r\nuses: ./company.yaml\r\nstages:\r\n  - name: 😀 Вибір\r\n    touchpoints:\r\n      - {name: Порівняти 😀, id: a, owner: sales, next: {b@web: 50%, a: 50%}} # b stays\r\n      - {id: b, was: [b, old], name: Be, owner: Продажі, channel: web}\r\n      - {name: Further, owner: sales}\r\n"
	second := "seam: 1\r\ntitle: U\r\nuses: ./company.yaml\r\nstages: [{name: S, touchpoints: [{name: 😀, id: x, owner: sales}]}]\r\n"
	c := begin(t)
	c.open(doc, text)
	c.published(doc, 1)
	c.open(other, second)
	c.published(other, 1)
	ask := func(d, src string, line int, word, to string) object {
		return c.answer("textDocument/rename", object{"textDocument": object{"uri": d}, "position": place(src, line, word), "newName": to})
	}
	changes := func(m object) object {
		require.Nil(t, m["error"])
		return m["result"].(object)["changes"].(object)
	}
	prepared := c.call("textDocument/prepareRename", object{"textDocument": object{"uri": doc}, "position": place(text, 6, "b@web")}).(object)
	assert.Equal(t, "b", prepared["placeholder"])
	assert.Nil(t, c.call("textDocument/prepareRename", object{"textDocument": object{"uri": doc}, "position": at(1, 2)}))

	got := changes(ask(doc, text, 6, "b@web", "pay"))
	assert.Len(t, got, 1)
	want := strings.Replace(strings.Replace(text, "b@web", "pay@web", 1), "{id: b,", "{id: pay,", 1)
	assert.Equal(t, want, edited(text, got[doc].([]any)), "what was, comments and names stay")

	check := func(got object) {
		t.Helper()
		assert.Len(t, got, 3)
		assert.Equal(t, strings.ReplaceAll(text, "owner: sales", "owner: shop"), edited(text, got[doc].([]any)))
		assert.Equal(t, strings.ReplaceAll(second, "owner: sales", "owner: shop"), edited(second, got[other].([]any)))
		assert.Equal(t, strings.Replace(registry, "sales:", "shop:", 1), edited(registry, got[reg].([]any)))
	}
	check(changes(ask(doc, text, 6, "sales", "shop")))
	c.open(reg, registry)
	c.published(reg, 1)
	check(changes(ask(reg, registry, 3, "sales", "shop")))
	assert.Len(t, c.call("textDocument/references", object{"textDocument": object{"uri": reg}, "position": place(registry, 3, "sales"), "context": object{"includeDeclaration": false}}), 4, "by name as well")

	for _, x := range []struct{ word, to, want string }{
		{"b@web", "a", "is taken"}, {"b@web", "Not an id", "is no id"}, {"b@web", "", "is no id"}, {"b@web", "c,d", "is no id"}, {"b@web", "null", "is no id"}, {"name", "x", "no id here"},
	} {
		m := ask(doc, text, 6, x.word, x.to)
		require.NotNil(t, m["error"], x.to)
		assert.Contains(t, m["error"].(object)["message"], x.want)
	}
}
