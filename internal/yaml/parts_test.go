package yaml

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"
)

// describe writes a tree with everything that this package reads of it.
func describe(b *strings.Builder, n *yaml.Node) {
	if n == nil {
		b.WriteString("nothing\n")
		return
	}
	fmt.Fprintf(b, "%d:%d %d %d %s %q %q", n.Line, n.Column, n.Kind, n.Style, n.Tag, n.Anchor, n.Value)
	if n.Alias != nil {
		fmt.Fprintf(b, " -> %d:%d", n.Alias.Line, n.Alias.Column)
	}
	b.WriteByte('\n')
	for _, c := range n.Content {
		describe(b, c)
	}
	b.WriteString("end\n")
}

func described(n *yaml.Node) string {
	var b strings.Builder
	describe(&b, n)
	return b.String()
}

func exampleTexts(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("../../examples/maps/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := make(map[string][]byte)
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		texts[f] = text
	}
	return texts
}

func TestPartsSayWhatTheWholeSays(t *testing.T) {
	for f, text := range exampleTexts(t) {
		whole, _, err := parseNodes(text)
		require.NoError(t, err)
		for _, least := range []int{100, 700, 4000} {
			root := parseParts(text, least, 100)
			if root == nil { // too few places to cut
				require.Greater(t, least, 700, f)
				continue
			}
			assert.Equal(t, described(whole), described(root), f)
		}
	}
}

// TestPartsOfBrokenTexts changes texts at random: what parts make of a text is
// what the whole is, or nothing.
func TestPartsOfBrokenTexts(t *testing.T) {
	rounds := 400
	if os.Getenv("SEAM_LONG") != "" {
		rounds = 40000
	}
	pieces := []string{"\"", "'", "{", "}", "[", "]", "\n", "\n  - ", "\n- ", "\nkey: ", "|", ">\n", " #", ": ", "&a ", "*a", "<<: *a\n", "\t", "  ", "? ", "--- ", "\n...\n", "!x ", ",", "|2\n", "'\n  - 'b", "\"\nstages:\n"}
	random := rand.New(rand.NewPCG(1, 2))
	inParts := 0
	const head = "a: &a {x: 1}\nlist:\n  - one\n  - two: 2\n    three: |\n      text\n\n  - {a: b,\n     c: d}\n  - 'it\n    goes on'\nb: text\n  goes on\nnone:\n- x\n- y: b\n- z\nlast: \"q\n  r\"\nend:\n    - 1\n    - - 2\n      - 3\n    - 4\n"
	texts := [][]byte{[]byte(head), []byte(strings.ReplaceAll(head, "\n", "\r\n")), []byte(strings.Replace(head, "y: b", "y: *a", 1))}
	for range rounds {
		text := texts[random.IntN(len(texts))]
		for range 1 + random.IntN(3) {
			at := random.IntN(len(text))
			switch random.IntN(3) {
			case 0:
				text = []byte(string(text[:at]) + pieces[random.IntN(len(pieces))] + string(text[at:]))
			case 1:
				text = []byte(string(text[:at]) + string(text[min(len(text), at+1+random.IntN(4)):]))
			default:
				from := random.IntN(len(text))
				text = []byte(string(text[:at]) + string(text[from:min(len(text), from+random.IntN(20))]) + string(text[at:]))
			}
			if len(text) < 50 {
				text = []byte(head)
			}
		}
		text, _ = (&Document{}).bytewise(text) // as Parse does
		root := parseParts(text, 20, 100)
		if root == nil {
			continue
		}
		inParts++
		whole, _, err := parseNodes(text)
		require.NoError(t, err, "%s", text)
		require.Equal(t, described(whole), described(root), "%s", text)
	}
	assert.Greater(t, inParts, rounds/20, "texts that were parsed in parts")
}

func TestPartsAreOfAboutOneSize(t *testing.T) {
	text := []byte("a: 1\nlist:\n" + strings.Repeat("  - x: 12345\n    y: 12345\n", 1000) + "z: 1\n")
	parts := cut(text, len(text)/4)
	require.Len(t, parts, 5)
	assert.False(t, parts[0].items)
	assert.True(t, parts[1].items)
	assert.True(t, parts[3].items)
	assert.Equal(t, "z: 1\n", string(parts[4].text), "keys behind a list are no items")
	joined := ""
	for _, p := range parts {
		assert.Equal(t, strings.Count(joined, "\n"), p.line)
		joined += string(p.text)
	}
	assert.Equal(t, string(text), joined)
}
