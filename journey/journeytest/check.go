package journeytest

import (
	"context"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Check fails the test for what the rules find in m. As `seam check` does, it
// fails on errors unless FailOn says otherwise; what rules find that Rules
// names counts whatever its severity.
func Check(t TB, m *journey.Map, options ...Option) {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return
	}
	limit := s.failOn
	switch {
	case limit != 0:
	case s.rules != nil:
		limit = diag.SeverityInfo
	default:
		limit = diag.SeverityError
	}
	judge(t, m, s, limit)
}

// NoFindings fails the test for whatever the rules find in m, down to
// information.
func NoFindings(t TB, m *journey.Map, options ...Option) {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return
	}
	judge(t, m, s, diag.SeverityInfo)
}

// Findings are what the rules find in m, to be judged by the test itself.
func Findings(t TB, m *journey.Map, options ...Option) []diag.Finding {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return nil
	}
	r := analyzed(t, m, s)
	if r == nil {
		return nil
	}
	return r.Findings
}

// Report are the figures of m and what the rules find in it.
func Report(t TB, m *journey.Map, options ...Option) *figures.Report {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return nil
	}
	return analyzed(t, m, s)
}

func analyzed(t TB, m *journey.Map, s settings) *figures.Report {
	t.Helper()
	r, err := analyze.Run(context.Background(), m, s.of(m))
	if err != nil {
		t.Fatalf("%v", err)
		return nil
	}
	return r
}

// judge fails the test for findings, and for rules that were asked for by name
// and did not run.
func judge(t TB, m *journey.Map, s settings, limit diag.Severity) {
	t.Helper()
	r := analyzed(t, m, s)
	if r == nil {
		return
	}
	for _, f := range r.Findings {
		if f.Severity.AtLeast(limit) {
			t.Errorf("%s", line(f))
		}
	}
	if s.rules == nil {
		return
	}
	for _, rule := range s.Options.Rules {
		switch {
		case rule.NeedsDate && s.Now.IsZero():
			t.Errorf("%s: rule %s did not run: it judges dates, so name a day with journeytest.At", m.Origin.Range.File, rule.ID)
		case rule.NeedsFlow && !r.Effort.Expected.OK && !r.Effort.Success.OK:
			t.Errorf("%s: rule %s did not run: %s", m.Origin.Range.File, rule.ID, r.Effort.Success.Note)
		}
	}
}

// line is a finding as one line.
func line(f diag.Finding) string {
	return f.Range.String() + ": " + f.Severity.String() + " [" + f.Rule + "] " + f.Message
}
