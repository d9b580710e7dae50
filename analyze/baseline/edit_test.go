package baseline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// Whatever comes to a baseline and goes, in whatever layout, its comments stay, save
// those right above what goes, and it says what a new one would say.
func TestCommentsStay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 200 {
		var text strings.Builder
		fmt.Fprintf(&text, "# ours %d\nversion: 1 # first\nfindings:\n", n)
		indent := []string{"", "  ", "    "}[n%3]
		var comments []string
		above := map[string]string{} // comments, by the entry
		for i := range 6 {
			if random.IntN(2) == 0 {
				comments = append(comments, fmt.Sprintf("# note %d", i))
				above[fmt.Sprintf("p%d", i)] = comments[len(comments)-1]
				fmt.Fprintf(&text, "%s# note %d\n", indent, i)
			}
			if random.IntN(2) == 0 {
				fmt.Fprintf(&text, "%s- {rule: leak, journey: order, subject: s/p%d, reason: x}\n\n", indent, i)
			} else {
				fmt.Fprintf(&text, "%s- rule: leak\n%s  journey: order\n\n%s  subject: s/p%d\n%s  reason: >\n%s    long\n%s    text\n", indent, indent, indent, i, indent, indent, indent)
			}
		}
		text.WriteString("# end")
		b, err := baseline.Parse("b.yaml", []byte(text.String()))
		require.NoError(t, err, "%s", text.String())
		assert.Equal(t, text.String(), string(b.Encode()))

		r := &figures.Report{Journey: "order", State: "current", Lineage: diag.Lineage{}}
		for i := range 9 {
			id := fmt.Sprintf("p%d", i)
			r.Lineage[id] = id
			if random.IntN(3) > 0 {
				stage := []string{"s", "renamed"}[random.IntN(2)]
				r.Findings = append(r.Findings, diag.Finding{Rule: "leak", Subject: stage + "/" + id})
			}
		}
		use := b.Begin(time.Time{})
		use.Accept(r, baseline.Under{})
		pruned, gone, _ := use.Pruned()
		left := slices.Clone(comments)
		for _, e := range gone {
			if c := above[strings.TrimPrefix(e.Subject, "s/")]; c != "" {
				left = slices.DeleteFunc(left, func(x string) bool { return x == c })
				assert.NotContains(t, string(pruned.Encode()), c)
			}
		}
		check(t, pruned, left)
		use.Grow(r, "new", touchpoint.Date{Year: 2027, Month: time.May, Day: 1})
		check(t, use.Grown(), comments)
	}
}

func check(t *testing.T, b *baseline.Baseline, comments []string) {
	t.Helper()
	text := string(b.Encode())
	b.Sort()
	again, err := baseline.Parse("b.yaml", []byte(text))
	require.NoError(t, err, "%s", text)
	plain := func(b *baseline.Baseline) string { return string((&baseline.Baseline{Entries: b.Entries}).Encode()) }
	assert.Equal(t, plain(b), plain(again), "%s", text)
	for _, c := range append(comments, "# ours", "# first", "# end") {
		assert.Contains(t, text, c)
	}
}

// A comment goes with the entry right below it, and with no other.
func TestCommentGoesWithItsEntry(t *testing.T) {
	const text = `# ours
version: 1
# all of them
findings:
  # about a
  # in two lines
  - {rule: leak, journey: order, subject: s/a, reason: x}
    # still about a
  # from here on agreed in spring

  - {rule: leak, journey: order, subject: s/b, reason: x}
  # about c
  - {rule: leak, journey: order, subject: s/c, reason: x}
# end
`
	b, err := baseline.Parse("b.yaml", []byte(text))
	require.NoError(t, err)
	prune := func(left ...string) string {
		r := &figures.Report{Journey: "order", State: "current"}
		for _, id := range left {
			r.Findings = append(r.Findings, diag.Finding{Rule: "leak", Subject: "s/" + id})
		}
		use := b.Begin(time.Time{})
		use.Accept(r, baseline.Under{})
		pruned, _, _ := use.Pruned()
		return string(pruned.Encode())
	}
	assert.Equal(t, text, prune("a", "b", "c"))
	assert.Equal(t, `# ours
version: 1
# all of them
findings:
  # from here on agreed in spring

  # about c
  - {rule: leak, journey: order, subject: s/c, reason: x}
# end
`, prune("c"))
	assert.Equal(t, "# ours\nversion: 1\n# all of them\nfindings: []\n  # from here on agreed in spring\n\n# end\n", prune())
}
