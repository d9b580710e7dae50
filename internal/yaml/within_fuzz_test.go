package yaml_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/yaml"
)

// FuzzWithin: wherever one looks in the texts of a file, the place lies in it, and
// looking ends.
func FuzzWithin(f *testing.F) {
	for _, text := range []string{
		"a: \"it \\\"is\\\" \\u00e9 \\t here\"", "a: 'it''s'", "a: >-\n    it is\n\n    folded\n", "a: |2\n   it\nb: x", "- &x it's\n- *x",
		"a: !has(x) # y\n", "a: \"x\\\n  y\"", "? |\n  a\n: b", "a: \"\\U0001F600\"\r\nb: 'x\r\n  y'", "a: !!str \"x\"",
	} {
		f.Add([]byte(text), 3)
	}
	f.Fuzz(func(t *testing.T, text []byte, at int) {
		d := yaml.Parse("x", bytes.Clone(text), yaml.Limits{Bytes: 1 << 16, Depth: 30})
		lines := 2 + bytes.Count(text, []byte{'\n'}) + bytes.Count(text, []byte{'\r'})
		looked := 0
		var look func(n yaml.Node)
		look = func(n yaml.Node) {
			if looked++; looked > 200 {
				return
			}
			if n.Kind() == yaml.Scalar {
				size := utf8.RuneCountInString(n.Text())
				for _, i := range []int{0, at, size - 1, size, size + 1} {
					if i < 0 {
						continue
					}
					r := d.Within(n, i)
					if r.Start.Line < 1 || r.Start.Line > lines || r.Start.Column < 1 || r.Start.Column > len(text)+2 {
						t.Fatalf("character %d of %q stands at %v in a text of %d lines", i, n.Text(), r.Start, lines)
					}
				}
				_ = d.Comment(n)
				d.Advise(n, "quote it")
			}
			for item := range n.Items() {
				look(item)
			}
			for key, value := range n.Pairs() {
				look(key)
				look(value)
			}
		}
		look(d.Root())
	})
}
