package yaml

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// bytewiseOf is a text as a quick parser gets it.
func bytewiseOf(text []byte) []byte {
	d := &Document{limits: Limits{}.withDefaults()}
	clean, _ := d.bytewise(d.decode(bytes.Clone(text)))
	return clean
}

// shape writes a tree with all that callers may ask for.
func shape(n *yaml.Node) string {
	var b strings.Builder
	var write func(n *yaml.Node, depth int)
	write = func(n *yaml.Node, depth int) {
		tag := n.Tag
		if n.Kind == yaml.ScalarNode && tag != "!!null" && tag != "!!merge" {
			tag = "!!str"
		}
		fmt.Fprintf(&b, "%*s%d:%d kind %d style %d %s %q %s %v\n", depth, "", n.Line, n.Column, n.Kind, n.Style, tag, n.Value, n.Anchor, n.Alias != nil)
		for _, c := range n.Content {
			write(c, depth+1)
		}
	}
	write(n, 0)
	return b.String()
}

// quickly parses text both ways and holds one against the other; it tells whether
// the quick parser took it.
func quickly(t *testing.T, text []byte) bool {
	t.Helper()
	clean := bytewiseOf(text)
	got := parseQuick(clean)
	if got == nil {
		return false
	}
	want, _, err := parseNodes(clean)
	if err != nil && bytes.IndexByte(clean, '#') >= 0 {
		// The library fails on some comments that are no mistake.
		want, _, err = parseNodes(withoutComments(clean))
		if err != nil && bytes.Contains(clean, []byte(" #")) {
			return true
		}
	}
	require.NoError(t, err, "%q", clean)
	require.Equal(t, shape(want), shape(got), "%q", clean)
	return true
}

func TestQuickIsTheLibrary(t *testing.T) {
	for text, taken := range map[string]bool{
		"a: b":                              true,
		"a: b # c":                          true,
		"a: b#c\n":                          true,
		"a: 'it''s'\nb: \"x \\\"y\\\"\\n\"": true,
		"a:\nb:\n\n":                        true,
		"a:\n  # why\n  b: 1\n  c:\n    - d\n    - e":    true,
		"a:\n- b\n- c: 1\n  d: 2\n-\n- - e\n  - f\ng: ~": true,
		"- a\n- b: c\n-\n":                               true,
		"a:\n  text\nb: 1":                               true,
		"a: [b, 'c', [d], {e: f}, ]\nb: {}\nc: []":       true,
		"a: {b, c: , d: {e: [f]}, \"g\": h}  # i":        true,
		"a: {b: c, # d\n  e: f,\n\n  g}\nh: i":           true,
		"назва: Ім'я  # що\nключ: {один: два, три}":      true,
		"a: b\r\nc:\r\n  - d\r\n  - e: [f,\r\n   g]\r\n": true,
		"<<: {a: b}\nc: -1\nd: -x":                       true,
		"a b : c d  \n\"e f\" : g":                       true,
		"a: http://x.y/?z#1":                             true,
		"a: {b: http://c}":                               true,
		"a:   \n  b\nc:  'd'   ":                         true,
		"":                                               false,
		"# nothing\n":                                    false,
		"text":                                           false,
		"a: b: c":                                        false,
		"a: b\n  c":                                      false,
		"a: 'b\n  c'":                                    false,
		"a: |\n  b":                                      false,
		"a: &b c\nd: *b":                                 false,
		"a: !x b":                                        false,
		"a:\tb":                                          false,
		"--- a":                                          false,
		"a: b\n---\nc: d":                                false,
		"a: 1\n b: 2":                                    false,
		"a:\n    b: 1\n  c: 2":                           false,
		"a: 1\n- b":                                      false,
		"a: [b, c":                                       false,
		"a: [b: c]":                                      false,
		"a: [b\n  c]":                                    false,
		"a: {b: c} d":                                    false,
		"{a: b}: c":                                      false,
		"? a\n: b":                                       false,
		"a: \"\\x41\"":                                   false,
		"a: - b":                                         false,
		"a: @b":                                          false,
		"%YAML 1.2\n---\na: b":                           false,
		"a:\n" + strings.Repeat("- ", 60) + "b":          false,
		strings.Repeat("k", 1100) + ": a":                false,
	} {
		assert.Equal(t, taken, quickly(t, []byte(text)), "%q", text)
	}
}

// All that people write in the stories is known to the quick parser, and so is
// nearly all of what tests of loading hold.
func TestQuickTakesMaps(t *testing.T) {
	files, err := filepath.Glob("../../examples/maps/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, quickly(t, text), file)
	}
	for _, pattern := range []string{"../../journey/testdata/broken/*.yaml", "../../journey/testdata/maps/*.yaml"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			quickly(t, text)
		}
	}
}

// FuzzQuick: what the quick parser takes, the library takes as well, and makes the
// same of it.
func FuzzQuick(f *testing.F) {
	for _, pattern := range []string{"../../journey/testdata/broken/*.yaml", "../../journey/testdata/maps/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal("no texts", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	for _, text := range []string{
		"a: {b, c: , d: {e: [f]}, \"g\": h}  # i", "a:\n- b\n- c: 1\n  d: 2\n-\n- - e\n  - f\ng: ~", "a: {b: c, # d\n  e: f,\n\n  g}\nh: i",
		"a: 'it''s'\nb: \"x \\\"y\\\"\\n\"", "назва: Ім'я  # що\nключ: {один: два, три}", "a b : c d  \n\"e f\" : g",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { quickly(t, text) })
}
