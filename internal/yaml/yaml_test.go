package yaml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
)

func Example() {
	d := yaml.Parse("map.yaml", []byte("title: Order\nstages:\n  - name:Choose\n"), yaml.Limits{})
	for key, value := range d.Root().Pairs() {
		fmt.Println(value.Position(), key.Text(), value.Kind() == yaml.Sequence)
	}
	for _, x := range d.Diagnostics() {
		fmt.Println(x)
	}
	// Output:
	// {1 8} title false
	// {3 3} stages true
}

func cleanRoot(t *testing.T, text string) yaml.Node {
	t.Helper()
	d := yaml.Parse("x", []byte(text), yaml.Limits{})
	require.Empty(t, d.Diagnostics(), text)
	return d.Root()
}

// at is the value of a key.
func at(t *testing.T, n yaml.Node, name string) yaml.Node {
	t.Helper()
	for key, value := range n.Pairs() {
		if key.Text() == name {
			return value
		}
	}
	t.Fatalf("no key %q", name)
	return yaml.Node{}
}

// outline writes a tree in one line: [ ] and { } as YAML has them.
func outline(n yaml.Node) string {
	switch n.Kind() {
	case yaml.Missing:
		return "?"
	case yaml.Null:
		return "~"
	case yaml.Scalar:
		return n.Text()
	case yaml.Sequence:
		var parts []string
		for item := range n.Items() {
			parts = append(parts, outline(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	var parts []string
	for key, value := range n.Pairs() {
		parts = append(parts, outline(key)+":"+outline(value))
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func TestTree(t *testing.T) {
	for text, want := range map[string]string{
		"a: 1\nb: [x, y]\nc: {d: e}\n":                         "{a:1 b:[x y] c:{d:e}}",
		"- a\n- - b\n  - c\n- d: e\n  f: g\n":                  "[a [b c] {d:e f:g}]",
		"a:\nb: ~\nc: null\nd: \"null\"\n":                     "{a:~ b:~ c:~ d:null}",
		"a: yes\nb: 0x10\nc: 2026-09-30\nd: 1_000":             "{a:yes b:0x10 c:2026-09-30 d:1_000}",
		"a: |\n  one\n  two\nb: >\n  three\n  four\n":          "{a:one\ntwo\n b:three four\n}",
		"a: &x {p: 1}\nb: *x\n":                                "{a:{p:1} b:{p:1}}",
		"a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n":              "{a:{p:1 q:2} b:{q:3 p:1}}",
		"a: &x {p: 1}\nc: &y {r: 2}\nb:\n  <<: [*x, *y]\n":     "{a:{p:1} c:{r:2} b:{p:1 r:2}}",
		"# only a comment\n":                                   "?",
		"":                                                     "?",
		"a: 1\r\nb: 2\r\n":                                     "{a:1 b:2}",
		"a: 1\rb: 2\r":                                         "{a:1 b:2}",
		"\ufeffa: 1\n":                                         "{a:1}",
		"---\na: 1\n...\n":                                     "{a:1}",
		"{\"a\": [1, {\"b\": \"c\"}], \"d\": \"e\"}":           "{a:[1 {b:c}] d:e}",
		"a: http://x.y/z\nb: 12:30\nc: a:b\nd: it's 5 o'clock": "{a:http://x.y/z b:12:30 c:a:b d:it's 5 o'clock}",
		"a: Uneasy :-]\n":                                      "{a:Uneasy :-]}",
		"a:\n  — Так\nb: – Ні\n":                               "{a:— Так b:– Ні}",
	} {
		assert.Equal(t, want, outline(cleanRoot(t, text)), text)
	}
}

func TestNode(t *testing.T) {
	root := cleanRoot(t, "plain: text\nquoted: 'text'\nblock: |\n  text\nflow: [a]\nlist:\n- a\nset: {web, shop: 1}\nanchored: &x !!str text\nalias: *x\n")
	assert.True(t, at(t, root, "quoted").Quoted())
	assert.True(t, at(t, root, "block").Quoted())
	assert.False(t, at(t, root, "plain").Quoted())
	assert.True(t, at(t, root, "flow").Flow())
	assert.False(t, at(t, root, "list").Flow())
	assert.Equal(t, 8, root.Len())
	assert.Equal(t, "x", at(t, root, "anchored").Anchor())
	assert.Equal(t, "!!str", at(t, root, "anchored").Tag())
	assert.True(t, at(t, at(t, root, "set"), "web").Absent())
	assert.False(t, at(t, at(t, root, "set"), "shop").Absent())
	alias := at(t, root, "alias")
	assert.Equal(t, "text", alias.Text())
	assert.Equal(t, diag.Position{Line: 10, Column: 8}, alias.Position(), "an alias stands where it is written")
	for range (yaml.Node{}).Items() {
		t.Error("the zero Node has items")
	}
	for range (yaml.Node{}).Pairs() {
		t.Error("the zero Node has pairs")
	}
	assert.Equal(t, yaml.Missing, (yaml.Node{}).Kind())
	assert.False(t, (yaml.Node{}).Position().IsValid())
}

func TestPositionsCountCharacters(t *testing.T) {
	for text, want := range map[string]diag.Position{
		"ключ: значення":                         {Line: 1, Column: 7},
		"{键: 值}":                                 {Line: 1, Column: 5},
		"\n# c\nk:\n  - v":                       {Line: 4, Column: 3},
		"k: 'a'":                                 {Line: 1, Column: 4},
		"k: |\n  a":                              {Line: 1, Column: 4},
		"\ufeffk: v":                             {Line: 1, Column: 4},
		"😀: 👍":                                   {Line: 1, Column: 4},
		"a: 1\r\nk: v":                           {Line: 1, Column: 4},
		"k\u00a0: v":                             {Line: 1, Column: 5}, // mended, but told where it was
		"k: \u2028v":                             {Line: 1, Column: 5},
		"seam: 1\n\u3000\u3000":                  {Line: 1, Column: 7},
		"%YAML 1.2\n---\nk: v":                   {Line: 3, Column: 4},
		"k:\u00a0v":                              {Line: 1, Column: 4},
		"k: \"v":                                 {Line: 1, Column: 4},
		"\xff\xfek\x00:\x00 \x00v\x00":           {Line: 1, Column: 4},
		"\xfe\xff\x00k\x00:\x00 \x00v":           {Line: 1, Column: 4},
		"\xef\xbb\xbf\xef\xbb\xbfk: v":           {Line: 1, Column: 5},
		"k: {a: \"\u00a0\", b: [1]}":             {Line: 1, Column: 4},
		"k: v # the comment that belongs to k\n": {Line: 1, Column: 4},
	} {
		d := yaml.Parse("x", []byte(text), yaml.Limits{})
		for _, value := range d.Root().Pairs() {
			assert.Equal(t, want, value.Position(), "%q", text)
			break
		}
		assert.Equal(t, yaml.Mapping, d.Root().Kind(), "%q", text)
	}
}

func TestSpan(t *testing.T) {
	text := "a: ціна # c\nb: 'in quotes'\nc: &x d\ne: *x\nf: |\n  g\n"
	d := yaml.Parse("x", []byte(text), yaml.Limits{})
	for name, end := range map[string]int{"a": 8, "b": 15, "e": 6, "f": 0} {
		r := d.Span(at(t, d.Root(), name))
		assert.Equal(t, end, r.End.Column, name)
	}
}

// TestMended: a place is mended where a mistake was told in the text that
// begins there, and nowhere else on its line.
func TestMended(t *testing.T) {
	text := "a: {b: one, c: \"two, d: three}\ne: f: g\nh: i\n"
	d := yaml.Parse("x", []byte(text), yaml.Limits{})
	require.Len(t, d.Diagnostics(), 2)
	place := func(line, column int) diag.Range {
		return diag.Range{File: "x", Start: diag.Position{Line: line, Column: column}}
	}
	assert.True(t, d.Mended(place(1, 16)), "the quote")
	assert.False(t, d.Mended(place(1, 5)), "the key before it")
	assert.False(t, d.Mended(place(1, 23)), "the key behind it")
	assert.True(t, d.Mended(place(2, 4)), "the text with the colon")
	assert.False(t, d.Mended(place(2, 1)), "its key")
	assert.False(t, d.Mended(place(3, 4)))
	assert.False(t, d.Mended(diag.Range{File: "y", Start: diag.Position{Line: 2, Column: 4}}), "another file")
}

func TestHints(t *testing.T) {
	text := "stages:\n  - name: A\n    feels bad\n    does: x\n"
	plain := yaml.Parse("x", []byte(text), yaml.Limits{})
	hinted := yaml.ParseHinted("x", []byte(text), yaml.Limits{}, yaml.Hints{Key: func(w string) bool { return w == "feels" }})
	assert.Equal(t, "{stages:[{name:A does:x}]}", outline(plain.Root()))
	assert.Equal(t, "{stages:[{name:A feels:bad does:x}]}", outline(hinted.Root()))
	list := yaml.ParseHinted("x", []byte("pains:\n  text: a\n    cause: b\n"), yaml.Limits{}, yaml.Hints{List: func(w string) bool { return w == "pains" }})
	assert.Equal(t, "{pains:[{text:a cause:b}]}", outline(list.Root()))
}
