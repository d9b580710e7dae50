package lsp_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/lsp"
)

func TestLifecycle(t *testing.T) {
	before := runtime.NumGoroutine()
	c := start(t)
	m := c.answer("textDocument/hover", object{})
	assert.EqualValues(t, -32002, m["error"].(object)["code"])
	c.raw("{")
	assert.EqualValues(t, -32700, c.read()["error"].(object)["code"])
	caps := c.call("initialize", object{"capabilities": object{}}).(object)["capabilities"].(object)
	assert.Equal(t, "utf-16", caps["positionEncoding"])
	assert.EqualValues(t, -32600, c.answer("initialize", object{})["error"].(object)["code"])
	assert.EqualValues(t, -32601, c.answer("no/such", object{})["error"].(object)["code"])
	c.notify("$/unknown", object{})
	c.call("shutdown", nil)
	assert.EqualValues(t, -32600, c.answer("textDocument/hover", object{})["error"].(object)["code"])
	c.notify("exit", nil)
	require.NoError(t, <-c.done)
	c.in.Close()
	for i := 0; runtime.NumGoroutine() > before && i < 5000; i++ {
		time.Sleep(time.Millisecond)
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before, "nothing runs on")
}

func TestEndsWithoutShutdown(t *testing.T) {
	c := begin(t)
	c.notify("exit", nil)
	require.ErrorIs(t, <-c.done, lsp.ErrNoShutdown)
	for _, broken := range []string{"nonsense\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 999999999999\r\n\r\n", "X: 1\r\n\r\n", strings.Repeat("x", 9000)} {
		c := start(t)
		go c.in.Write([]byte(broken))
		require.Error(t, <-c.done, broken)
	}
}

const small = "seam: 1\r\ntitle: Order\r\nstages:\r\n  - name: 😀 Вибір\r\n    touchpoints:\r\n      - {name: Порівняти 😀, ownr: sales}\r\n"

// Columns are in the units that the editor counts in, astral characters and
// Cyrillic before them.
func TestDiagnosticsInEveryEncoding(t *testing.T) {
	line := "      - {name: Порівняти 😀, "
	for enc, want := range map[string]int{"utf-8": len(line), "utf-32": len([]rune(line)), "": len([]rune(line)) + 1} {
		var offered []string
		if enc != "" {
			offered = []string{"utf-16", enc}
		}
		c := begin(t, offered...)
		c.open("file:///t/a.journey.yaml", small)
		d := code(c.published("file:///t/a.journey.yaml", 1), "unknown-key")
		require.NotNil(t, d, enc)
		assert.Equal(t, object{"start": object{"line": 5.0, "character": float64(want)}, "end": object{"line": 5.0, "character": float64(want + 4)}}, d["range"], enc)
		assert.EqualValues(t, 1, d["severity"])
		assert.Contains(t, d["message"], "did you mean owner?")

		// The slip is mended by an edit in the same units.
		c.change("file:///t/a.journey.yaml", 2, object{"range": object{"start": at(5, want), "end": at(5, want+4)}, "text": "owner"})
		assert.Empty(t, c.published("file:///t/a.journey.yaml", 2), enc)
	}
}

// Maps see what is not saved: registries and policies.
func TestUnsavedFiles(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "company.yaml"), []byte("seam: 1\ndepartments: {sales: Sales}\n"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".seam.yaml"), []byte("version: 1\nrules: {no-owner: error}\n"), 0o644))
	c := begin(t)
	m, r, p := uri(filepath.Join(dir, "a.journey.yaml")), uri(filepath.Join(dir, "company.yaml")), uri(filepath.Join(dir, ".seam.yaml"))
	c.open(m, "seam: 1\ntitle: T\nuses: ./company.yaml\nstages: [{name: S, touchpoints: [{name: A, owner: care}, {name: B}]}]\n")
	require.NotNil(t, code(c.published(m, 1), "unknown-reference"))
	c.open(r, "seam: 1\ndepartments: {care: Care}\n")
	list := c.published(m, 1)
	require.Nil(t, code(list, "unknown-reference"))
	assert.EqualValues(t, 1, code(list, "no-owner")["severity"])
	assert.Contains(t, code(list, "no-owner")["codeDescription"].(object)["href"], "docs/rules.md#no-owner-")
	c.open(p, "version: 1\nrules: {no-owner: info}\n")
	assert.EqualValues(t, 3, code(c.published(m, 1), "no-owner")["severity"])
	c.change(p, 2, object{"text": "version: 1\nrules: {no-ownr: info}\n"})
	require.NotNil(t, code(c.published(p, 2), "unknown-rule"))
	// Accepted by a comment: no finding.
	c.change(m, 2, object{"text": "seam: 1\ntitle: T\nuses: ./company.yaml\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, owner: care}\n      # seam:ignore no-owner -- later\n      - {name: B}\n"})
	assert.Nil(t, code(c.published(m, 2), "no-owner"))
}

func labels(v any) []string {
	var list []string
	for _, i := range v.(object)["items"].([]any) {
		list = append(list, i.(object)["label"].(string))
	}
	return list
}

func TestCompletion(t *testing.T) {
	const good = "seam: 1\ntitle: T\ndepartments: {sales: Sales, care: Care}\nchannels: {web: Website}\noutcomes: {done: {name: Done, success: true}}\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        owner: sales\n      - {name: B, owner: care}\n"
	doc := "file:///t/a.journey.yaml"
	c := begin(t)
	c.open(doc, good)
	c.published(doc, 1)
	for i, x := range []struct {
		add     string
		want    []string // among the labels
		wantNot string
	}{
		{"        ow", []string{"owner", "emotion", "next"}, "touchpoints"},
		{"        owner: sa", []string{"sales", "care"}, "web"},
		{"        next: {b: 40%, ", []string{"a", "b", "done"}, "sales"},
		{"        next:\n          b@", []string{"web"}, "a"},
		{"        next:\n          b: {ca", []string{"carries", "share"}, "owner"},
		{"        supported_by: [sales, ", []string{"sales", "care"}, "web"},
		{"        moment_of_truth: ", []string{"true", "false"}, "sales"},
		{"        channels:\n          web:\n            act", []string{"active", "share", "planned"}, "channels"},
		{"        pains:\n          - text: x\n            sev", []string{"severity", "cause"}, "owner"},
		{"  - name: S2\n    go", []string{"goal", "touchpoints"}, "owner"},
		{"sta", []string{"state", "start"}, "stages"},
		{"state: ", []string{"current", "target"}, "sales"},
		{"departments:\n  x:\n    line: ", []string{"frontline", "partner"}, "sales"},
		// Brackets over several lines.
		{"        next: {\n          b: 40%,\n          ", []string{"a", "b", "done"}, "sales"},
		{"        next: {b: {share: 40%, # of {all\n                   ca", []string{"carries", "wait"}, "share"},
		{"        supported_by: [sales,\n          ", []string{"sales", "care"}, "web"},
		{"      - {name: \"C } d\", # {\n         channels: {web: {active: 1m,\n                          sh", []string{"share", "planned"}, "active"},
		{"      - {name: C,\n         owner: care\n        }\n      - name: D\n        ow", []string{"owner"}, "name"},
		{"      - {name: C,\n         owner: care}\n    go", []string{"goal"}, "owner"},
		{"      - {name: C, owner: [\n      - name: D\n        moment_of_truth: ", []string{"true"}, "sales"},
	} {
		text := good + x.add
		c.change(doc, i+2, object{"text": text})
		lines := strings.Split(text, "\n")
		got := labels(c.call("textDocument/completion", object{"textDocument": object{"uri": doc}, "position": at(len(lines)-1, len(lines[len(lines)-1]))}))
		for _, w := range x.want {
			assert.Contains(t, got, w, x.add)
		}
		assert.NotContains(t, got, x.wantNot, x.add)
	}
}

func TestHover(t *testing.T) {
	doc := "file:///t/a.journey.yaml"
	c := begin(t)
	c.open(doc, "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - name: Ask\n        active: 7m\n        next: order\n      # seam:ignore no-owner -- soon\n      - {id: order, name: Order, active: 9m, emotion: -1}\n      - {id: pay, name: Pay, owner: sales}\n      - {name: Wave}\n")
	c.published(doc, 1)
	hover := func(line, character int) string {
		v := c.call("textDocument/hover", object{"textDocument": object{"uri": doc}, "position": at(line, character)})
		if v == nil {
			return ""
		}
		return v.(object)["contents"].(object)["value"].(string)
	}
	assert.Contains(t, hover(6, 10), "**active** · touchpoint")
	assert.Contains(t, hover(7, 16), "Effort of a visit: 9")
	assert.Contains(t, hover(7, 16), "Emotion: −1")
	assert.Contains(t, hover(9, 13), "Visits per customer: 1", "the id itself")
	assert.Contains(t, hover(8, 24), "**no-owner** ·")
	assert.Contains(t, hover(11, 17), "**no-owner** ·", "a place with a finding")
	assert.Equal(t, "", hover(1, 8))
}

func TestDefinitionAndActions(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "company.yaml"), []byte("seam: 1\ndepartments:\n  # who sells\n  sales: Sales\nchannels: {web: Website}\n"), 0o644))
	doc := uri(filepath.Join(dir, "a.journey.yaml"))
	c := begin(t)
	text := "seam: 1\ntitle: T\nuses: ./company.yaml\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, owner: sales, next: {b@web: 50%, gone: 50%}}\n      - {id: b, name: Be, owner: Sales, channel: web}\n      - {name: C}\n"
	c.open(doc, text)
	c.published(doc, 1)
	definition := func(line int, word string) object {
		i := strings.Index(strings.Split(text, "\n")[line], word)
		v, _ := c.call("textDocument/definition", object{"textDocument": object{"uri": doc}, "position": at(line, i)}).(object)
		return v
	}
	sales := definition(6, "sales")
	require.NotNil(t, sales)
	assert.Equal(t, uri(filepath.Join(dir, "company.yaml")), sales["uri"])
	assert.EqualValues(t, 3, sales["range"].(object)["start"].(object)["line"])
	assert.Equal(t, sales, definition(7, "Sales,"), "by its name")
	b := definition(6, "b@web")
	require.NotNil(t, b)
	assert.EqualValues(t, 7, b["range"].(object)["start"].(object)["line"])
	assert.Nil(t, definition(6, "name"))

	edits := func(from, to object) map[string]string {
		found := map[string]string{}
		for _, a := range c.call("textDocument/codeAction", object{"textDocument": object{"uri": doc}, "range": object{"start": from, "end": to}, "context": object{"diagnostics": []any{}}}).([]any) {
			a := a.(object)
			list := a["edit"].(object)["changes"].(object)[doc].([]any)
			require.Len(t, list, 1)
			found[a["title"].(string)] = list[0].(object)["newText"].(string)
		}
		return found
	}
	assert.Equal(t, "      # seam:ignore no-owner -- \n", edits(at(8, 0), at(8, 5))["Accept no-owner here, with a reason"])
	c.change(doc, 2, object{"text": strings.Replace(text, "owner: sales", "ownr: sales", 1)})
	c.published(doc, 2)
	assert.Equal(t, map[string]string{"Write owner": "owner"}, edits(at(6, 0), at(6, 60)))
}

func TestReferences(t *testing.T) {
	doc := "file:///t/a.journey.yaml"
	c := begin(t)
	text := "seam: 1\ntitle: T\ndepartments: {sales: Sales}\nchannels: [web]\nstages:\n  - name: S\n    touchpoints:\n      - {name: 😀, id: a, owner: sales, next: {b@web: 50%, gone: 50%}}\n      - {id: b, name: Be, owner: Sales, channel: web, next: [a, done]}\n"
	c.open(doc, text)
	c.published(doc, 1)
	places := func(line int, word string, declaration bool) []string {
		lines := strings.Split(text, "\n")
		i := len([]rune(lines[line][:strings.Index(lines[line], word)]))
		if line == 7 {
			i++ // the face takes two units
		}
		var list []string
		for _, l := range c.call("textDocument/references", object{"textDocument": object{"uri": doc}, "position": at(line, i), "context": object{"includeDeclaration": declaration}}).([]any) {
			r := l.(object)["range"].(object)
			from, to := r["start"].(object), r["end"].(object)
			list = append(list, fmt.Sprintf("%v:%v-%v", from["line"], from["character"], to["character"]))
		}
		return list
	}
	assert.Equal(t, []string{"2:14-19", "7:33-38", "8:33-38"}, places(7, "sales", true))
	assert.Equal(t, []string{"7:33-38", "8:33-38"}, places(2, "sales", false))
	assert.Equal(t, []string{"7:47-48", "8:13-14"}, places(7, "b@web", true))
	assert.Equal(t, []string{"7:23-24", "8:61-62"}, places(8, "a, done", true))
	assert.Len(t, places(3, "web", true), 3)
	assert.Empty(t, places(1, "T", true))
}

// A request that follows a change at once speaks of what was typed, not of what
// was checked before.
func TestRequestsWaitForTheCheck(t *testing.T) {
	doc, c := "file:///t/a.journey.yaml", begin(t)
	text := "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, next: b}\n      - {id: b, name: B}\n"
	c.open(doc, text)
	for i := range 20 {
		c.change(doc, 2+i, object{"range": object{"start": at(0, 0), "end": at(0, 0)}, "text": "# another line\n"})
		v := c.call("textDocument/definition", object{"textDocument": object{"uri": doc}, "position": at(6+i, 25)}).(object)
		assert.EqualValues(t, 7+i, v["range"].(object)["start"].(object)["line"])
	}
	c.change(doc, 30, object{"text": strings.Replace(text, "name: B", "nam: B", 1)})
	assert.NotEmpty(t, c.call("textDocument/codeAction", object{"textDocument": object{"uri": doc}, "range": object{"start": at(6, 0), "end": at(6, 9)}, "context": object{}}))
	// Where it does not load, the text still tells.
	c.change(doc, 31, object{"text": "# one\n" + strings.Replace(text, "name: B", "nam: B", 1)})
	v := c.call("textDocument/definition", object{"textDocument": object{"uri": doc}, "position": at(6, 25)}).(object)
	assert.EqualValues(t, 7, v["range"].(object)["start"].(object)["line"])
}

// An editor that writes on and on before it reads is answered all the same.
func TestWritesBeforeItReads(t *testing.T) {
	c, doc := begin(t), "file:///t/a.journey.yaml"
	text := hundred()
	for version := 1; version <= 40; version++ {
		c.open(doc, text)
		c.send(object{"id": 1000 + version, "method": "textDocument/documentSymbol", "params": object{"textDocument": object{"uri": doc}}})
	}
	answers := 0
	for answers < 40 {
		if m := c.read(); m["id"] != nil && m["result"] != nil {
			answers++
		}
	}
	c.call("shutdown", nil)
	c.notify("exit", nil)
	require.NoError(t, <-c.done)
}
