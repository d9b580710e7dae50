package analyze_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

// A rule that breaks ends the run: silence of it would look as if all were well.
func TestBrokenRule(t *testing.T) {
	m := load(t, "seam: 1\ntitle: T\nstages: [{name: A, touchpoints: [{name: B}]}]\n")
	for name, run := range map[string]func(*analysis.Pass) error{
		"breaks":            func(*analysis.Pass) error { panic("no idea") },
		"has no such text":  func(p *analysis.Pass) error { p.Report(analysis.Found{Case: "none"}); return nil },
		"has no such limit": func(p *analysis.Pass) error { p.Param("none"); return nil },
		"has no parameter for its text": func(p *analysis.Pass) error {
			p.Report(analysis.Found{Subject: "s"})
			return nil
		},
	} {
		rule := &analyze.Rule{ID: "broken", Severity: diag.SeverityError, Run: run,
			Texts: []analysis.Text{{Message: analysis.Words{EN: "{x}"}}}}
		_, err := analyze.Run(context.Background(), m, analyze.Options{Rules: []*analyze.Rule{rule}})
		require.ErrorContains(t, err, "rule broken", name)
	}
}
