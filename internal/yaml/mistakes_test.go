package yaml_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/yaml"
)

// said is what a text was told: line:column code, in order.
func said(d *yaml.Document) string {
	var out []string
	for _, x := range d.Diagnostics() {
		out = append(out, strings.TrimPrefix(x.Range.String(), "x:")+" "+x.Code)
	}
	return strings.Join(out, ", ")
}

// TestMistakes: what is said about a text, and what of it is read all the same.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ text, said, tree string }{
		{"a:\n\t- b\n", "2:1 tab-indentation", "{a:[b]}"},
		{"a: b: c\n", "1:5 colon-in-text", "{a:b: c}"},
		{"a: \"b\nc: d\n", "1:4 unclosed-quote", "{a:b c:d}"},
		{"a: 'b\nc: d\n", "1:4 unclosed-quote", "{a:b c:d}"},
		{"a: [b, c\nd: e\n", "1:4 missing-bracket", "{a:[b c] d:e}"},
		{"a: {b: c\nd: e\n", "1:4 missing-bracket", "{a:{b:c} d:e}"},
		{"a: [b}\nc: d\n", "1:6 stray-bracket", "{a:[b] c:d}"},
		{"a: b]\n", "1:4 stray-bracket", "{a:b]}"},
		{"a: ]\nb: c\n", "1:4 stray-bracket", "{a:] b:c}"},
		{"a: b\n c: d\ne: f\n", "2:2 bad-indentation", "{a:b c:d e:f}"},
		{"a:\n   b: c\n  d: e\n", "3:3 bad-indentation", "{a:{b:c d:e}}"},
		{"a: b\nc:d\ne: f\n", "2:2 missing-space", "{a:b c:d e:f}"},
		{"a: b\nc\ne: f\n", "2:1 missing-colon", "{a:b e:f}"},
		{"a: b\nc = d\ne: f\n", "2:3 missing-colon", "{a:b c:d e:f}"},
		{"a: @b\nc: `d`\ne: %f\n", "1:4 bad-text-start, 2:4 bad-text-start, 3:4 bad-text-start", "{a:@b c:`d` e:%f}"},
		{"a: *b\n", "1:4 swallowed-text", "{a:*b}"},
		{"a: &b c\n", "1:4 swallowed-text", "{a:&b c}"},
		{"a: !b c\n", "1:4 swallowed-text", "{a:!b c}"},
		{"a: ! c\n", "1:4 swallowed-text", "{a:! c}"},
		{"a: b #1\n", "1:6 comment-cuts-text", "{a:b}"},
		{"a: b # 1\n", "", "{a:b}"},
		{"a: \"b\" c\n", "1:8 text-after-quote", "{a:\"b\" c}"},
		{"a: [b] c\n", "1:8 text-after-quote", "{a:[b] c}"},
		{"a: \"\\q\"\n", "1:5 bad-escape", "{a:\\q}"},
		{"a: 1\na: 2\n", "2:1 duplicate-key", "{a:1}"},
		{"a: {b: 1, b: 2}\n", "1:11 duplicate-key", "{a:{b:1}}"},
		{"? [a]\n: b\nc: d\n", "1:3 bad-key", "{c:d}"},
		{"<<: a\nb: c\n", "1:5 bad-key", "{b:c}"},
		{"a: 1\n---\nb: 2\n", "2:1 second-document", "{a:1}"},
		{"a:\n---\n  b: 2\n", "2:1 second-document", "{a:{b:2}}"},
		{"a: 1\n...\nb: 2\n", "3:1 second-document", "{a:1}"},
		{"a: {b c: d}\n", "", "{a:{b c:d}}"},
		{"a: {b: 1 c: 2}\n", "1:10 missing-comma", "{a:{b:1 c:2}}"},
		{"a: {b: 1\n  c: 2}\n", "1:9 missing-comma", "{a:{b:1 c:2}}"},
		{"a: [{b: 1} {b: 2}]\n", "1:12 missing-comma", "{a:[{b:1} {b:2}]}"},
		{"a: [b,, c]\n", "1:7 flow-comma", "{a:[b c]}"},
		{"a: [b, c],\n", "1:10 flow-comma", "{a:[b c]}"},
		{"a: {b: one, two}\n", "1:13 flow-comma", "{a:{b:one, two}}"},
		{"a: {b: 1,5}\n", "1:10 flow-comma", "{a:{b:1.5}}"},
		{"a: {b:c, d=e}\n", "1:6 missing-space, 1:11 missing-colon", "{a:{b:c d:e}}"},
		{"a: {b: c; d: e}\n", "1:9 missing-comma", "{a:{b:c d:e}}"},
		{"a: {b: c，d: e}\n", "1:9 full-width-comma", "{a:{b:c d:e}}"},
		{"a: ［b］\n", "1:4 full-width-bracket", "{a:［b］}"},
		{"a: {b：c, d: e}\n", "1:6 full-width-colon", "{a:{b:c d:e}}"},
		{"a: b\nc：d\n", "2:2 full-width-colon", "{a:b c:d}"},
		{"a: −1\n", "1:4 minus-sign", "{a:-1}"},
		{"“a”: b\n", "1:1 curly-quotes", "{a:b}"},
		{"a:\u00a0b\n", "1:3 odd-space", "{a:b}"},
		{"a:\n\u00a0 b: c\n", "2:1 odd-space", "{a:{b:c}}"},
		{"a\u200b: b\n", "1:2 odd-space", "{a:b}"},
		{"a: b\x07\n", "1:5 control-character", "{a:b}"},
		{"a: b\xff\n", "1:5 invalid-utf8", "{a:b\uFFFD}"},
		{"\xff\xfea\x00:\x00 \x00b\x00", "1:1 utf-16", "{a:b}"},
		{"a:\n- b\n• c\n", "3:1 odd-dash", "{a:[b c]}"},
		{"a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n", "4:5 missing-dash", "{a:[{b:1 c:2} {b:3 c:4}]}"},
		{"a:\n  - b\n  c\n  - d\n", "3:3 missing-dash", "{a:[b c d]}"},
		{"a:\n  -b\n  - c\n", "2:3 missing-space", "{a:-b - c}"},
		{"```\na: b\n```\n", "1:1 code-fence", "{a:b}"},
		{"a: 1\n<<<<<<< x\nb: 2\n=======\nb: 3\n>>>>>>> y\nc: 4\n", "2:1 merge-conflict", "{a:1 b:2 c:4}"},
		{"a: &x [*x]\n", "1:8 alias-loop", "{a:[]}"},
		{"a: [b\n", "1:4 missing-bracket", "{a:[b]}"},
		{"a:\n  b: \"c\n  d: [e\n  f: g: h\ni: @j\nk: l\n",
			"2:6 unclosed-quote, 3:6 missing-bracket, 4:7 colon-in-text, 5:4 bad-text-start", "{a:{b:c d:[e] f:g: h} i:@j k:l}"},
	} {
		d := yaml.Parse("x", []byte(c.text), yaml.Limits{})
		assert.Equal(t, c.said, said(d), "%q", c.text)
		assert.Equal(t, c.tree, outline(d.Root()), "%q", c.text)
		for _, x := range d.Diagnostics() {
			assert.NotEmpty(t, x.Help, "%q", c.text)
		}
	}
}

// TestLimits: each limit has its diagnostic, and the tree keeps to it.
func TestLimitsOfTexts(t *testing.T) {
	d := yaml.Parse("x", []byte("a: b\nc: d\n"), yaml.Limits{Bytes: 9})
	assert.Equal(t, "1:1 too-large", said(d))
	assert.Equal(t, yaml.Missing, d.Root().Kind())
	for _, text := range []string{strings.Repeat("[", 40) + strings.Repeat("]", 40), strings.Repeat("- ", 40) + "a", strings.Repeat("{a: ", 40) + "b" + strings.Repeat("}", 40), strings.Repeat("[", 100_000), strings.Repeat("- ", 100_000), strings.Repeat("{a: [", 100_000)} {
		d := yaml.Parse("x", []byte(text), yaml.Limits{Depth: 30})
		require.NotEmpty(t, d.Diagnostics(), text[:20])
		assert.Equal(t, "too-deep", d.Diagnostics()[0].Code, text[:20])
		assert.LessOrEqual(t, height(d.Root()), 30)
	}
	assert.Empty(t, yaml.Parse("x", []byte(strings.Repeat("[", 29)+strings.Repeat("]", 29)), yaml.Limits{Depth: 30}).Diagnostics())
}

func height(n yaml.Node) int {
	most := 0
	for item := range n.Items() {
		most = max(most, height(item))
	}
	for _, value := range n.Pairs() {
		most = max(most, height(value))
	}
	return most + 1
}

// TestFaultsOfTheLibrary: what gopkg.in/yaml.v3 does wrong stays inside.
func TestFaultsOfTheLibrary(t *testing.T) {
	t.Run("seven bytes that panic", func(t *testing.T) {
		d := yaml.Parse("x", []byte("<<:\n? -"), yaml.Limits{})
		assert.NotEmpty(t, d.Diagnostics())
	})
	t.Run("an alias bomb", func(t *testing.T) {
		var bomb strings.Builder
		bomb.WriteString("a: &a [x, x, x, x, x, x, x, x, x]\n")
		for c := byte('b'); c <= 'i'; c++ {
			before := string(c - 1)
			bomb.WriteString(string(c) + ": &" + string(c) + " [*" + strings.Repeat(before+", *", 8) + before + "]\n")
		}
		d := yaml.Parse("x", []byte(bomb.String()), yaml.Limits{})
		assert.Contains(t, said(d), "too-many-aliases")
		count := 0
		var walk func(n yaml.Node)
		walk = func(n yaml.Node) {
			count++
			for item := range n.Items() {
				walk(item)
			}
			for _, value := range n.Pairs() {
				walk(value)
			}
		}
		walk(d.Root())
		assert.Less(t, count, 5000)
	})
	t.Run("an alias to itself", func(t *testing.T) {
		assert.Equal(t, "1:8 alias-loop", said(yaml.Parse("x", []byte("a: &x [*x]\n"), yaml.Limits{})))
		assert.Equal(t, "1:11 alias-loop", said(yaml.Parse("x", []byte("a: &x {b: *x}\n"), yaml.Limits{})))
	})
	t.Run("a key twice among many", func(t *testing.T) { // quadratic, this would take minutes
		var text strings.Builder
		for i := range 200_000 {
			text.WriteString("k" + strings.Repeat("x", i%3) + strconv.Itoa(i) + ": 1\n")
		}
		text.WriteString("k0: 2\n")
		assert.Equal(t, "200001:1 duplicate-key", said(yaml.Parse("x", []byte(text.String()), yaml.Limits{})))
	})
	t.Run("a second document", func(t *testing.T) {
		assert.Equal(t, "2:1 second-document", said(yaml.Parse("x", []byte("a: 1\n---\na: 2\n"), yaml.Limits{})))
	})
	t.Run("a comment that it stumbles over", func(t *testing.T) {
		d := yaml.Parse("x", []byte("a:\n  - b: c\n    # one\n\n  # two\n  - d\n#three\n"), yaml.Limits{})
		assert.Empty(t, d.Diagnostics())
	})
}

// TestManyMistakes: a text in which everything is wrong costs bounded work and
// says so in the end.
func TestManyMistakes(t *testing.T) {
	for name, line := range map[string]string{
		"tabs and texts": "\ta: b: c\n", "quotes": "a: \"b\n", "brackets": "- [a\n", "no colons": "a b\nc: d\n", "twice": "a: b\n", "columns": "a: b\n  c: d\n e: f\n",
		"closing": "]\n", "stars": "a: *b\n", "documents": "--- a\n", "odd": "\u00a0a：b\n", "bullets": "• a: b\n",
	} {
		text := strings.Repeat(line, 20_000)
		d := yaml.Parse("x", []byte(text), yaml.Limits{})
		list := d.Diagnostics()
		require.NotEmpty(t, list, name)
		assert.LessOrEqual(t, len(list), 1001, name)
		if len(list) == 1001 {
			assert.Equal(t, "too-many-problems", list[1000].Code, name)
		}
	}
	long := "a: " + strings.Repeat("b: ", 400_000) + "\nc: d\n"
	assert.NotEmpty(t, yaml.Parse("x", []byte(long), yaml.Limits{}).Diagnostics())
	flow := "a: {" + strings.Repeat("b c: d: e, ", 50_000) + "\nf: g\n"
	assert.NotEmpty(t, yaml.Parse("x", []byte(flow), yaml.Limits{}).Diagnostics())
}
