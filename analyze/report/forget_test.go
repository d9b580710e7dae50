package report_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// A check that forgets after each map counts, judges and words as one that keeps
// everything.
func TestForget(t *testing.T) {
	add := func(c *report.Check) {
		c.Files = append(c.Files, report.File{Name: "a"})
		c.Diagnostics = append(c.Diagnostics, diag.Diagnostic{Severity: diag.SeverityWarning})
		c.Findings = append(c.Findings, diag.Finding{Severity: diag.SeverityInfo}, diag.Finding{Severity: diag.SeverityWarning})
		c.Accepted = append(c.Accepted, figures.Accepted{})
		c.Older = append(c.Older, diag.Finding{}, diag.Finding{})
	}
	same := func(all, lean *report.Check) {
		require.Equal(t, all.Counts(), lean.Counts())
		require.Equal(t, all.CountAccepted(), lean.CountAccepted())
		require.Equal(t, all.OlderLine("pl"), lean.OlderLine("pl"))
		require.Equal(t, all.Mistaken(), lean.Mistaken())
		for _, s := range []diag.Severity{diag.SeverityError, diag.SeverityWarning, diag.SeverityInfo} {
			require.Equal(t, all.Reaches(s), lean.Reaches(s), s)
		}
	}
	all, lean := &report.Check{Against: "old"}, &report.Check{Against: "old"}
	for range 3 {
		add(all)
		add(lean)
		lean.Forget()
		require.Empty(t, lean.Findings)
		require.Empty(t, lean.Diagnostics)
		same(all, lean)
	}
	require.Equal(t, report.Counts{Warnings: 6, Infos: 3}, lean.Counts())
	require.Equal(t, 3, lean.CountAccepted())
	require.False(t, lean.Mistaken())
	for _, c := range []*report.Check{all, lean} {
		c.Diagnostics = append(c.Diagnostics, diag.Diagnostic{Severity: diag.SeverityError})
		c.Findings = append(c.Findings, diag.Finding{Severity: diag.SeverityError})
	}
	lean.Forget()
	same(all, lean)
	require.True(t, lean.Mistaken())
}
