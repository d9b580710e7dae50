package yaml_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/seam-cx/seam/internal/yaml"
)

// FuzzParse: whatever a text holds, parsing it ends without a panic, and what
// it yields is a tree within the limits whose places lie in the text.
func FuzzParse(f *testing.F) {
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
		"<<:\n? -", "a: &a [*a]", "a: &a [1, 2]\nb: &b [*a, *a]\nc: [*b, *b]", "- - - - a", "{a: [b, {c: d}", "a: |\n  b\n c", "\ta: b", "\"a\\q\": b",
		"a: b: c", "? a\n: b", "--- a\n... b", "%YAML 1.2\n---\na: 1", "<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c", "```\na: 1\n```", "• a: 1\n• b: 2",
		"a: {b:c, d=e, 1,5}", "a: ［b］", "\xff\xfea\x00", "a\r\rb: \u2028c", "\u00a0a: b", "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4",
	} {
		f.Add([]byte(text))
	}
	const depth = 30
	hints := yaml.Hints{Key: func(w string) bool { return w == "a" || w == "name" }, List: func(w string) bool { return w == "stages" }}
	f.Fuzz(func(t *testing.T, text []byte) {
		d := yaml.ParseHinted("x", bytes.Clone(text), yaml.Limits{Bytes: 1 << 18, Depth: depth}, hints)
		lines := 2 + bytes.Count(text, []byte{'\n'}) + bytes.Count(text, []byte{'\r'})
		nodes := 0
		var walk func(n yaml.Node, level int)
		walk = func(n yaml.Node, level int) {
			if nodes++; nodes > 40*len(text)+100 {
				t.Fatal("aliases expand beyond the limit")
			}
			if level > depth+1 {
				t.Fatal("nesting beyond the limit")
			}
			if p := n.Position(); n.Kind() != yaml.Missing && (p.Line < 1 || p.Column < 1) {
				t.Fatalf("no place for %q: %v", n.Text(), p)
			}
			for item := range n.Items() {
				walk(item, level+1)
			}
			seen := map[string]bool{}
			for key, value := range n.Pairs() {
				if seen[key.Text()] {
					t.Fatalf("the key %q twice", key.Text())
				}
				seen[key.Text()] = true
				walk(value, level+1)
			}
		}
		walk(d.Root(), 1)
		for _, x := range d.Diagnostics() {
			if x.Message == "" || x.Code == "" || x.Help == "" {
				t.Errorf("not a whole diagnostic: %+v", x)
			}
			if x.Range.Start.Line < 1 || x.Range.Start.Line > lines || x.Range.Start.Column < 1 {
				t.Errorf("%s is no place in a text of %d lines", x, lines)
			}
		}
	})
}
