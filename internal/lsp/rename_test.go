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

// What a touchpoint was called is kept under was where the map was saved with it;
// comments and all else stay as they are.
func TestRenameKeepsFormerIDs(t *testing.T) {
	const top = "seam: 1\r\ntitle: T\r\nstages:\r\n  - name: 😀 S\r\n    touchpoints:\r\n      - {id: x, name: Перше, next: pay} # pay\r\n"
	for _, c := range []struct{ name, saved, text, to, want string }{
		{"block", "", "      - name: Pay\n        id: pay # money\n        active: 1m\n", "buy", "      - name: Pay\n        id: buy # money\n        was: pay\n        active: 1m\n"},
		{"item", "", "      - id: 'pay' # money\n        name: Pay\n", "buy", "      - id: 'buy' # money\n        was: pay\n        name: Pay\n"},
		{"flow", "", "      - {id: \"pay\", name: 😀 P} # money\n", "buy", "      - {id: \"buy\", was: pay, name: 😀 P} # money\n"},
		{"flow over lines", "", "      - {\n          id: pay, # money\n          name: 😀\n        }\n", "buy", "      - {\n          id: buy, was: pay, # money\n          name: 😀\n        }\n"},
		{"JSON", "", "      - {\"id\": \"pay\", \"name\": \"P\"}\n", "buy", "      - {\"id\": \"buy\", \"was\": \"pay\", \"name\": \"P\"}\n"},
		{"one more", "", "      - {id: pay, was: old, name: P}\n", "buy", "      - {id: buy, was: [old, pay], name: P}\n"},
		{"list", "", "      - {id: pay, was: [older, old], name: P}\n", "buy", "      - {id: buy, was: [older, old, pay], name: P}\n"},
		{"list of lines", "", "      - id: pay\n        was:\n          - older # of May\n          - old\n        name: P\n", "buy", "      - id: buy\n        was:\n          - older # of May\n          - old\n          - pay\n        name: P\n"},
		{"nobody knows it", "none", "      - {id: pay, name: P}\n", "buy", "      - {id: buy, name: P}\n"},
		{"only between saves", "      - {id: old, name: P}\n", "      - {id: pay, was: old, name: P}\n", "buy", "      - {id: buy, was: old, name: P}\n"},
		{"turned back", "      - {id: old, name: P}\n", "      - {id: pay, was: old, name: P}\n", "old", "      - {id: old, name: P}\n"},
		{"turned back, at the end", "      - {id: old, name: P}\n", "      - {id: pay, name: P, was: [old]}\n", "old", "      - {id: old, name: P}\n"},
		{"turned back, of lines", "      - {id: old, name: P}\n", "      - id: pay\n        was: old\n        name: P\n", "old", "      - id: old\n        name: P\n"},
		{"turned back once saved", "", "      - {id: pay, was: [older, old], name: P}\n", "old", "      - {id: old, was: [older, pay], name: P}\n"},
		{"one of two back", "      - {id: old, name: P}\n", "      - {id: pay, was: [older, old], name: P}\n", "old", "      - {id: old, was: [older], name: P}\n"},
		{"the first back", "      - {id: old, name: P}\n", "      - {id: pay, was: [old, older], name: P}\n", "old", "      - {id: old, was: [older], name: P}\n"},
		{"a line back", "      - {id: old, name: P}\n", "      - id: pay\n        was:\n          - old\n          - older\n        name: P\n", "old", "      - id: old\n        was:\n          - older\n        name: P\n"},
		{"from a name", "", "      - name: Pay # money\n        active: 1m\n", "buy", "      - id: buy\n        was: pay\n        name: Pay # money\n        active: 1m\n"},
		{"from a name, flow", "", "      - {name: Pay, active: 1m} # money\n", "buy", "      - {id: buy, was: pay, name: Pay, active: 1m} # money\n"},
		{"a name alone", "", "      - Pay # money\n", "buy", "      - {id: buy, was: pay, name: Pay} # money\n"},
		{"from a name, with was", "", "      - {name: Pay, was: old}\n", "buy", "      - {id: buy, name: Pay, was: [old, pay]}\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
			file := filepath.Join(t.TempDir(), "a.journey.yaml")
			text, doc := top+crlf(c.text), uri(file)
			switch c.saved {
			case "":
				require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
			case "none":
			default:
				saved := strings.Replace(top, "next: pay", "next: x", 1) + crlf(c.saved)
				require.NoError(t, os.WriteFile(file, []byte(saved), 0o644))
			}
			e := begin(t)
			e.open(doc, text)
			e.published(doc, 1)
			m := e.answer("textDocument/rename", object{"textDocument": object{"uri": doc}, "position": place(text, 5, "pay}"), "newName": c.to})
			require.Nil(t, m["error"])
			got := edited(text, m["result"].(object)["changes"].(object)[doc].([]any))
			assert.Equal(t, strings.Replace(top, "next: pay}", "next: "+c.to+"}", 1)+crlf(c.want), got)
			e.change(doc, 2, object{"text": got})
			for _, d := range e.published(doc, 2) {
				assert.NotEqualValues(t, 1, d.(object)["severity"], "%v", d)
			}
		})
	}
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
		{"b@web", "a", "is taken"}, {"b@web", "Not an id", "is no id"}, {"b@web", "", "is no id"}, {"b@web", "c,d", "is no id"}, {"b@web", "null", "is no id"}, {"a: 50%", "old", "is a former id of b"}, {"name", "x", "no id here"},
	} {
		m := ask(doc, text, 6, x.word, x.to)
		require.NotNil(t, m["error"], x.to)
		assert.Contains(t, m["error"].(object)["message"], x.want)
	}
}
