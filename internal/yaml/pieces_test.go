package yaml

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// itemsOf are the items of the list at the end of a text as InPieces gives them,
// and how many nodes stood in memory at once.
func itemsOf(text string, size int) (items []string, most int, ok bool) {
	ok = inPieces("a.yaml", []byte(text), Limits{}, size, func(_ *Document, n Node) bool {
		if n.Kind() == Mapping {
			for key, value := range n.Pairs() {
				if key.Text() == "findings" {
					n = value
				}
			}
		}
		nodes := 0
		for item := range n.Items() {
			items = append(items, described(item.raw))
			nodes += strings.Count(items[len(items)-1], "end\n")
		}
		most = max(most, nodes)
		return true
	})
	return items, most, ok
}

// Whatever the layout, pieces say together what the whole says, and hold little of
// it each.
func TestPiecesSayWhatTheWholeSays(t *testing.T) {
	for _, entry := range []string{
		"  - rule: a\n    subject: s/p%d\n    params: {touchpoint: p, list: [a, b]}\n    reason: \"as we found it\"\n",
		"- {rule: a, subject: p%d, reason: 'x'} # why\n# between\n\n",
		"    - rule: >\n        long\n        text\n      subject: |\n        - p%d\n",
		"  - rule: &a x\n    subject: *a\n    n: %d\n",
		"  - \"one\n    two %d\"\n",
		"  - rule: a\r\n    subject: p%d\r\n",
		"  -\n    rule: a\n    subject: Кава %d\n",
	} {
		var b strings.Builder
		b.WriteString("\uFEFF# ours\nversion: 1\nfindings:\n")
		for i := range 60 {
			fmt.Fprintf(&b, entry, i)
		}
		whole := Parse("a.yaml", []byte(b.String()), Limits{})
		require.Empty(t, whole.Diagnostics())
		var want []string
		nodes := 0
		for key, value := range whole.Root().Pairs() {
			if key.Text() != "findings" {
				continue
			}
			for item := range value.Items() {
				want = append(want, described(item.raw))
				nodes += strings.Count(want[len(want)-1], "end\n")
			}
		}
		require.Len(t, want, 60)
		for _, size := range []int{40, 300, 1 << 20} {
			items, most, ok := itemsOf(b.String(), size)
			require.True(t, ok, "%q by %d", entry, size)
			require.Equal(t, want, items, "%q by %d", entry, size)
			if size == 300 {
				assert.Less(t, most, nodes/2, "%q", entry)
			}
		}
	}
}

// What has mistakes, or would mean something else in pieces, is left to Parse.
func TestPiecesLeaveTheUnusual(t *testing.T) {
	const head = "version: 1\nfindings:\n"
	const size = 25 // the head and one item
	items, _, ok := itemsOf(head+"- a\n- b\n- c\n", size)
	require.True(t, ok)
	require.Len(t, items, 3)
	items, _, ok = itemsOf("findings:\n- a\n- b\n- c\n- d\n- e\nversion: 1\nx: [y]\n", size)
	require.True(t, ok, "keys behind")
	require.Len(t, items, 5)
	for name, text := range map[string]string{
		"nothing":               "",
		"a list":                "- a\n- b\n",
		"a key twice":           "version: 1\nfindings:\n- a\n- b\n- c\n- d\n- e\n- f\nversion: 1\n",
		"an alias":              head + "- &a {x: 1}\n- b\n- *a\n",
		"a second document":     head + "- a\n---\n- b\n",
		"a duplicate key":       head + "- a\n- {x: 1, x: 2}\n",
		"an open bracket":       head + "- a\n- [b\n- c\n",
		"no UTF-8":              head + "- a\n- \xff\n",
		"a dash further left":   "version: 1\nfindings:\n  - a\n- b\n",
		"a swallowed text":      head + "- a\n- &b c\n",
		"a comment that cuts":   head + "- a\n- b #c\n",
		"a value that is empty": head + "- a\n- a key that is of some length:\n- c\n",
	} {
		_, _, ok := itemsOf(text, size)
		assert.False(t, ok, name)
	}
}
