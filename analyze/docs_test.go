package analyze_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
)

// TestRuleDocs holds docs/rules.md to the rules.
func TestRuleDocs(t *testing.T) {
	file := filepath.Join("..", "docs", "rules.md")
	want := ruleDocs()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(file, []byte(want), 0o644))
	}
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "UPDATE_GOLDEN=1 renews the page")
}

func ruleDocs() string {
	var b strings.Builder
	b.WriteString("# The rules\n\nEach rule looks for one kind of weakness. Its id never changes. `seam explain RULE` prints the same in the language you like; this page is made from the rules themselves.\n")
	family := ""
	for _, r := range analyze.Rules() {
		if r.Family != family {
			family = r.Family
			fmt.Fprintf(&b, "\n## %s\n", strings.ToUpper(family[:1])+family[1:])
		}
		fmt.Fprintf(&b, "\n### `%s`: %s\n\n%s\n\nSeverity: %s. Source: %s.\n", r.ID, strings.ToLower(r.Title.EN[:1])+r.Title.EN[1:], r.Reason.EN, r.Severity, strings.TrimSuffix(r.Source, "."))
		if len(r.Parameters) > 0 {
			b.WriteString("\n| threshold | default | meaning |\n|---|---|---|\n")
			for _, p := range r.Parameters {
				fmt.Fprintf(&b, "| `%s` | %s | %s |\n", p.Name, p.Default, p.Doc.EN)
			}
		}
		fmt.Fprintf(&b, "\nFinds something in\n\n```yaml\n%s```\n\nand nothing in\n\n```yaml\n%s```\n", r.Failing, r.Passing)
	}
	return b.String()
}
