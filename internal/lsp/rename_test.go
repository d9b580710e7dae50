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

// A registry opened alone is renamed in every map of the workspace that uses it,
// open or not.
func TestRenameOfRegistryAlone(t *testing.T) {
	registry := "seam: 1\n# what we share\ndepartments:\n  sales: Sales # they sell\n  care: Care\nuses: more.yaml\n"
	files := map[string]string{
		"shared/company.yaml":            registry,
		"shared/more.yaml":               "seam: 1\nchannels: {web: Website}\n",
		"maps/a.journey.yaml":            "seam: 1\ntitle: A\nuses: ../shared/company.yaml\nstages: [{name: S, touchpoints: [{name: A, owner: sales}]}] # A\n",
		"maps/deep/b.journey.yaml":       "seam: 1\ntitle: B\nuses:\n  - ../../shared/company.yaml\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, owner: Sales, supported_by: [\"sales\"]}\n",
		"maps/other.journey.yaml":        "seam: 1\ntitle: C\ndepartments: {sales: Own}\nstages: [{name: S, touchpoints: [{name: A, owner: sales}]}]\n",
		".hidden/c.journey.yaml":         "seam: 1\ntitle: C\nuses: ../shared/company.yaml\nstages: [{name: S, touchpoints: [{name: A, owner: sales}]}]\n",
		"node_modules/d/d.journey.yaml":  "seam: 1\ntitle: C\nuses: ../../shared/company.yaml\nstages: [{name: S, touchpoints: [{name: A, owner: sales}]}]\n",
		".git/HEAD":                      "",
		"elsewhere/not-a-map.yaml":       "uses: ../shared/company.yaml\nowner: sales\n",
		"elsewhere/broken.journey.yaml":  "seam: 1\nuses: [\n",
		"elsewhere/binary.journey.yaml":  "uses \x00\xff",
		"elsewhere/folder.journey.yaml/": "",
	}
	for _, folders := range []bool{true, false} {
		dir, err := filepath.EvalSymlinks(t.TempDir())
		require.NoError(t, err)
		write := func(name, text string) string {
			path := filepath.Join(dir, filepath.FromSlash(name))
			if strings.HasSuffix(name, "/") {
				require.NoError(t, os.MkdirAll(path, 0o755))
				return path
			}
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
			require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
			return path
		}
		for name, text := range files {
			write(name, text)
		}
		c := start(t)
		init := object{"capabilities": object{}}
		if folders {
			init["workspaceFolders"] = []any{object{"uri": uri(dir), "name": "w"}}
		}
		c.call("initialize", init)
		reg := uri(filepath.Join(dir, "shared", "company.yaml"))
		c.open(reg, registry)
		c.published(reg, 1)
		ask := func(line int, word, to string) object {
			return c.answer("textDocument/rename", object{"textDocument": object{"uri": reg}, "position": place(registry, line, word), "newName": to})
		}
		m := ask(3, "sales", "shop")
		require.Nil(t, m["error"])
		changes := m["result"].(object)["changes"].(object)
		want := map[string]string{
			"shared/company.yaml":      strings.Replace(registry, "sales:", "shop:", 1),
			"maps/a.journey.yaml":      strings.Replace(files["maps/a.journey.yaml"], "owner: sales", "owner: shop", 1),
			"maps/deep/b.journey.yaml": strings.Replace(files["maps/deep/b.journey.yaml"], `["sales"]`, `["shop"]`, 1),
		}
		require.Len(t, changes, len(want))
		for name, text := range want {
			edits, ok := changes[uri(filepath.Join(dir, filepath.FromSlash(name)))].([]any)
			require.True(t, ok, name)
			assert.Equal(t, text, edited(files[name], edits))
		}
		assert.Len(t, c.call("textDocument/references", object{"textDocument": object{"uri": reg}, "position": place(registry, 3, "sales"), "context": object{"includeDeclaration": true}}), 4)
		assert.Contains(t, ask(3, "sales", "care")["error"].(object)["message"], "is taken")
		require.Nil(t, ask(4, "care", "help")["error"], "nobody names it")

		// A map that cannot be read whole must not be left behind.
		write("maps/z.journey.yaml", "seam: 1\ntitle: Z\nuses: ../shared/company.yaml\nstages: [{name: S, touchpoints: [{name: A, ownr: sales}]}]\n")
		assert.Contains(t, ask(3, "sales", "shop")["error"].(object)["message"], "z.journey.yaml has errors")
	}
}
