package report_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/diag"
)

// A check that packs after each map says the same as one that keeps everything,
// also of what comes after the last packing.
func TestPack(t *testing.T) {
	place := diag.Range{File: "a", Start: diag.Position{Line: 2, Column: 3}}
	finding := diag.Finding{
		Rule: "no-owner", Severity: diag.SeverityWarning, Subject: "a/b", Range: place, Message: "m", Help: "h", Fingerprint: "00",
		Params:  diag.Params{{Name: "id", Value: "b", ID: true}, {Name: "n", Value: 3}, {Name: "x", Value: 0.5}, {Name: "l", Value: []string{"p", "q"}}, {Name: "t", Value: true}},
		Related: []diag.Related{{Range: place, Message: "here", Source: "- b"}},
	}
	add := func(c *report.Check, i int) {
		f := finding
		f.Subject += string(rune('0' + i))
		c.Files = append(c.Files, report.File{Name: "a", Loads: true})
		c.Diagnostics = append(c.Diagnostics, diag.Diagnostic{Severity: diag.SeverityWarning, Code: "c", Message: "d", Range: place, Source: "s"})
		c.Findings = append(c.Findings, f, diag.Finding{Severity: diag.SeverityInfo, Rule: "r"})
		c.Older, c.Settled = append(c.Older, f), append(c.Settled, f, f)
		c.Accepted = append(c.Accepted, figures.Accepted{Finding: f, Kind: figures.InSource, Reason: "why", By: place})
	}
	all, lean := &report.Check{Against: "old"}, &report.Check{Against: "old"}
	for i := range 4 {
		add(all, i)
		add(lean, i)
		if i < 3 {
			require.NoError(t, lean.Pack())
			require.Empty(t, lean.Findings)
		}
	}
	require.Equal(t, all.Findings, slices.Collect(lean.AllFindings()))
	require.Equal(t, all.Diagnostics, slices.Collect(lean.AllDiagnostics()))
	require.Equal(t, all.Settled, slices.Collect(lean.AllSettled()))
	require.Equal(t, all.Accepted, slices.Collect(lean.AllAccepted()))
	require.Equal(t, all.Counts(), lean.Counts())
	for _, write := range []func(*report.Check, *bytes.Buffer) error{
		func(c *report.Check, b *bytes.Buffer) error { return c.Encode(b) },
		func(c *report.Check, b *bytes.Buffer) error {
			return c.Markdown(b, "en", func(s diag.Severity) bool { return s.AtLeast(diag.SeverityWarning) })
		},
	} {
		var want, got bytes.Buffer
		require.NoError(t, write(all, &want))
		require.NoError(t, write(lean, &got))
		require.Equal(t, want.String(), got.String())
		require.Contains(t, got.String(), "no-owner")
	}

	wrong := &report.Check{Findings: []diag.Finding{{Params: diag.Params{{Value: struct{ A int }{1}}}}}}
	require.Error(t, wrong.Pack())
}
