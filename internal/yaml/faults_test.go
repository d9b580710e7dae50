package yaml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/yaml"
)

// The faults of gopkg.in/yaml.v3 that this package contains, each by its name.

// walk visits all that a decoder can see, up to a number of nodes.
func walk(n yaml.Node, left *int) {
	if *left--; *left < 0 {
		return
	}
	for key, value := range n.Pairs() {
		walk(key, left)
		walk(value, left)
	}
	for item := range n.Items() {
		walk(item, left)
	}
}

// visible is how many nodes a decoder sees, at most a million.
func visible(d *yaml.Document) int {
	const most = 1_000_000
	left := most
	walk(d.Root(), &left)
	return most - left
}

func codes(d *yaml.Document) []string {
	var list []string
	for _, x := range d.Diagnostics() {
		list = append(list, fmt.Sprintf("%d:%d %s", x.Range.Start.Line, x.Range.Start.Column, x.Code))
	}
	return list
}

func parse(text string) *yaml.Document { return yaml.Parse("f.yaml", []byte(text), yaml.Limits{}) }

// Decoding these seven bytes into a struct panics in the library.
func TestFaultMergeKeyOfAComplexKeyPanics(t *testing.T) {
	d := parse("<<:\n? -")
	assert.NotEmpty(t, d.Diagnostics())
	assert.LessOrEqual(t, visible(d), 5)
	for _, text := range []string{"<<:\n? -\n", "<<: 1", "<<: [1]", "<<: *a", "a: &a\n  <<: *a", "<<: [[{a: 1}]]"} {
		assert.NotEmpty(t, parse(text).Diagnostics(), text)
	}
}

// The library's limit for aliases does not hold for node trees: a walk over
// this one would not end.
func TestFaultAliasBombNeverEnds(t *testing.T) {
	var b strings.Builder
	b.WriteString("a0: &a0 [x,x,x,x,x,x,x,x,x]\n")
	for i := 1; i <= 8; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 7), ","))
	}
	bomb := b.String()
	require.Less(t, len(bomb), 400)
	d := parse(bomb)
	require.NotEmpty(t, d.Diagnostics())
	assert.Equal(t, "too-many-aliases", d.Diagnostics()[0].Code)
	assert.Len(t, d.Diagnostics(), 1, "told once")
	assert.Less(t, visible(d), 2000)
}

// A walk over an alias inside its own anchor overflows the stack, which recover
// cannot catch.
func TestFaultAliasOfItselfOverflowsTheStack(t *testing.T) {
	for text, want := range map[string]string{
		"a: &a [*a]\n":             "1:8 alias-loop",
		"a: &a\n  b: *a\n":         "2:6 alias-loop",
		"a: &a\n  b: &b\n  - *a\n": "3:5 alias-loop",
		"&a x: &b [*b]\n":          "1:11 alias-loop",
	} {
		d := parse(text)
		assert.Contains(t, codes(d), want, text)
		assert.Less(t, visible(d), 10, text)
	}
	d := parse("a: &a {b: 1}\nc: *a\nd: [*a, *a]\n")
	assert.Empty(t, d.Diagnostics(), "aliases that end are good")
	assert.Equal(t, 17, visible(d))
}

// The library compares every key with every other when it decodes, and not at
// all in node trees.
func TestFaultDuplicateKeysAreSoughtInQuadraticTime(t *testing.T) {
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "k%d: 1\n", i)
		}
		return b.String()
	}
	// To compare all pairs of so many keys would take minutes.
	assert.Empty(t, parse(text(200_000)).Diagnostics())
	assert.Equal(t, []string{"40001:1 duplicate-key"}, codes(parse(text(40_000)+"k7: 2\n")))
	assert.Equal(t, []string{"1:8 duplicate-key"}, codes(parse("{a: 1, a: 2}\n")), "and in small mappings")
	assert.Equal(t, []string{"2:1 duplicate-key"}, codes(parse("a: 1\n\"a\": 2\n")), "however they are written")
}

// The library drops a second document without a word.
func TestFaultSecondDocumentIsDropped(t *testing.T) {
	for _, text := range []string{"a: 1\n---\nb: 2\n", "---\na: 1\n---\n", "a: 1\n...\nb: 2\n", "a: 1\n--- {b: [\n"} {
		d := parse(text)
		require.NotEmpty(t, d.Diagnostics(), text)
		assert.Equal(t, "second-document", d.Diagnostics()[0].Code, text)
		assert.Equal(t, 1, d.Root().Len(), "the first one is read: %s", text)
	}
	assert.Empty(t, parse("---\na: 1\n...\n").Diagnostics(), "one document with its marks")
}

// Node.Decode of the library ignores KnownFields: keys are ours to judge, so
// each must be seen, with its place, even where the library has types for them.
func TestFaultNodesIgnoreKnownFields(t *testing.T) {
	d := parse("1: a\ntrue: b\nnull: c\n2026-01-01: d\n")
	require.Empty(t, d.Diagnostics())
	var keys []string
	for key := range d.Root().Pairs() {
		keys = append(keys, key.Text()+" "+fmt.Sprint(key.Position().Line))
	}
	assert.Equal(t, []string{"1 1", "true 2", "null 3", "2026-01-01 4"}, keys)
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	assert.Empty(t, parse("a: "+nested(90)).Diagnostics())
	for _, n := range []int{120, 9_000, 200_000} {
		d := parse("a: " + nested(n))
		require.NotEmpty(t, d.Diagnostics(), n)
		assert.Equal(t, "too-deep", d.Diagnostics()[0].Code, n)
		assert.Less(t, visible(d), 300, n)
	}
	d := parse("a: 1\n" + strings.Repeat("- ", 5000) + "x\n")
	assert.NotEmpty(t, d.Diagnostics())
	d = yaml.Parse("f.yaml", []byte("a: 1234567890\n"), yaml.Limits{Bytes: 10})
	assert.Equal(t, []string{"1:1 too-large"}, codes(d))
	assert.Equal(t, yaml.Missing, d.Root().Kind())
	d = yaml.Parse("f.yaml", []byte("a: {b: {c: {d: 1}}}\n"), yaml.Limits{Depth: 3})
	assert.Equal(t, []string{"1:8 too-deep"}, codes(d))
	const aliases = "a: &a [1, 2, 3, 4]\nb: [*a, *a, *a, *a]\n"
	assert.Empty(t, parse(aliases).Diagnostics())
	d = yaml.Parse("f.yaml", []byte(aliases), yaml.Limits{Expand: 1})
	assert.Equal(t, []string{"2:13 too-many-aliases"}, codes(d))
}
