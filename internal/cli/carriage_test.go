package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Lines that end in a carriage return alone are told, shown and marked as others
// are, in maps and in policies, from a file and from standard input.
func TestLinesThatEndInCarriageReturns(t *testing.T) {
	const (
		found  = "seam: 1\ntitle: Ordine\nlocale: en\nstages:\n  - name: Order\n    touchpoints:\n      - {name: Choose, owner: sales}\n      # seam:ignore no-owner -- in spring\n      - {name: Wait}\n      - {name: Pay}\n"
		broken = "seam: 1\ntitle: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: Ä, ownr: x}\n"
		wrong  = "version: 1\n# own\nrules: {no-ownr: error}\n"
	)
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		name string
		args []string
		want []string // of it
	}{
		{"found", []string{"check", "map.journey.yaml"}, []string{"map.journey.yaml:10:10: error [no-owner]", "\n        - {name: Pay}\n           ^\n"}},
		{"found", []string{"check", "-"}, []string{":10:10: error [no-owner]", "\n        - {name: Pay}\n"}},
		{"found", []string{"check", "map.journey.yaml", "--config", "policy.yaml"}, []string{"policy.yaml:3:9: error [unknown-rule]", "\n  rules: {no-ownr: error}\n          ^"}},
		{"broken", []string{"check", "map.journey.yaml"}, []string{"map.journey.yaml:6:19: error [unknown-key]", "\n        - {name: Ä, ownr: x}\n                    ^"}},
		{"broken", []string{"check", "-"}, []string{":6:19: error [unknown-key]", "\n        - {name: Ä, ownr: x}\n"}},
	} {
		text := map[string]string{"found": found, "broken": broken}[c.name]
		run := func(end string) string {
			as := func(s string) string { return strings.ReplaceAll(s, "\n", end) }
			require.NoError(t, os.WriteFile("map.journey.yaml", []byte(as(text)), 0o600))
			require.NoError(t, os.WriteFile("policy.yaml", []byte(as(wrong)), 0o600))
			sys, out, stderr := world(as(text))
			Run(t.Context(), sys, c.args)
			return out.String() + stderr.String()
		}
		want := run("\n")
		for _, part := range c.want {
			assert.Contains(t, want, part, c.args)
		}
		assert.NotContains(t, want, "“Wait”", "what the comment accepts")
		assert.Equal(t, want, run("\r"), c.args)
		assert.Equal(t, want, run("\r\n"), c.args)
	}
}
