package yaml_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/yaml"
)

// The place of the word "here" in a text is where the file has it.
func TestWithin(t *testing.T) {
	for _, src := range []string{
		"a: it is here now",
		"a: \"it \\\"is\\\" \\u00e9 \\t here now\"",
		"a: 'it''s here now'",
		"a: it is\n  over there and\n  here now",
		"a: 'it is\n\n  here now'",
		"a: \"it is \\\n  here now\"",
		"a: |\n  it is\n\n    here now\n",
		"a: >-\n    it is\n    folded here now\n",
		"a: |2\n   it is\n   here now\nb: x",
		"a: {b: 'ї it', c: here}",
		"- a: ї\n  b: &x it's here",
		"a: >\n\n  it # here\n",
		"a: here",
		"a: !has(x) or here == 'b: c'",
		"a: 'b' in here",
		"a: \"b\" in here",
		"a: &x \"over here\"",
		"a: &x over here\nb: *x",
		"a: !!str here",
		"a: &x !!str over\n  here\nb: *x",
		"a: &x\n  over here\nb: *x",
		"a: !!str\n\n  over here",
		"a:\n  here",
		"a: it is\r\n  here\r\n",
	} {
		doc := yaml.Parse("f", []byte(src), yaml.Limits{})
		n, ok := holds(doc.Root(), "here")
		require.True(t, ok, src)
		i := utf8.RuneCountInString(n.Text()[:strings.Index(n.Text(), "here")])
		before := src[:strings.Index(src, "here")]
		line := strings.Count(before, "\n") + 1
		column := utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]) + 1
		got := doc.Within(n, i).Start
		assert.Equal(t, line, got.Line, src)
		assert.Equal(t, column, got.Column, src)
		if strings.HasSuffix(strings.TrimSpace(n.Text()), "here") {
			end := doc.Within(n, utf8.RuneCountInString(n.Text())).Start
			assert.Equal(t, [2]int{line, column + 4}, [2]int{end.Line, end.Column}, src)
		}
	}
}

func holds(n yaml.Node, word string) (yaml.Node, bool) {
	if strings.Contains(n.Text(), word) {
		return n, true
	}
	for x := range n.Items() {
		if found, ok := holds(x, word); ok {
			return found, true
		}
	}
	for _, x := range n.Pairs() {
		if found, ok := holds(x, word); ok {
			return found, true
		}
	}
	return n, false
}

func TestComment(t *testing.T) {
	for src, want := range map[string]string{
		"a: all(x, # == 1)": "# == 1)", "a: b\n": "", "a: b\n  c # d": "# d", "a: 'b' # c": "", "a: |\n  b # c": "",
	} {
		doc := yaml.Parse("f", []byte(src), yaml.Limits{})
		for _, n := range doc.Root().Pairs() {
			assert.Equal(t, want, doc.Comment(n), src)
		}
	}
}

// Looking for a place takes as many steps as the text has characters, not their
// square: a text of a megabyte on one line is walked through often.
func BenchmarkWithin(b *testing.B) {
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		for name, text := range map[string]string{"double": `"` + strings.Repeat(`\"`, size/2) + `"`, "plain": strings.Repeat("a", size)} {
			doc := yaml.Parse("f", []byte("a: "+text), yaml.Limits{})
			for _, n := range doc.Root().Pairs() {
				b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
					for b.Loop() {
						doc.Within(n, utf8.RuneCountInString(n.Text()))
					}
				})
			}
		}
	}
}
