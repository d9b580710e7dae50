package yaml

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// What is read in pieces is what is read as a whole, which has no mistakes then.
func FuzzPieces(f *testing.F) {
	for _, text := range []string{
		"version: 1\nfindings:\n  - rule: a\n    n: 1\n  - rule: b\n    x: [c, d]\n  # why\n  - \"e\n    f\"\n",
		"a: b\nc:\n- d\n- e: f\n  g: |\n    - h\n- &i j\n- *i\n",
		"a:\n- b\nc:\n- d\n- e\nf: {g: h}\n",
	} {
		f.Add([]byte(text), uint8(8))
	}
	f.Fuzz(func(t *testing.T, text []byte, size uint8) {
		var pieces, whole strings.Builder
		if !inPieces("a.yaml", text, Limits{}, int(size), func(_ *Document, n Node) bool {
			flatten(&pieces, n.raw)
			return true
		}) {
			return
		}
		d := Parse("a.yaml", text, Limits{})
		require.Empty(t, d.Diagnostics(), "%q by %d", text, size)
		flatten(&whole, d.root.raw)
		require.Equal(t, whole.String(), pieces.String(), "%q by %d", text, size)
	})
}

// flatten describes a root or a part of it, lists that may be cut item by item.
func flatten(b *strings.Builder, n *yaml.Node) {
	if n.Kind == yaml.SequenceNode {
		for _, item := range n.Content {
			b.WriteString(shape(item))
		}
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		b.WriteString(shape(n.Content[i]))
		if value := n.Content[i+1]; isBlock(value, yaml.SequenceNode) {
			flatten(b, value)
		} else {
			b.WriteString(shape(value))
		}
	}
}
