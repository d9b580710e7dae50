package journeytest

import (
	"context"
	"errors"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// NoWorse fails the test for what is worse in m than in before, another map of
// the same journey: what is broken or fell back, and findings of errors that were
// not there. It is what makes seam diff end with 1, one failure each.
func NoWorse(t TB, before, m *journey.Map, options ...Option) {
	t.Helper()
	s, ok := settled(t, options)
	if !ok {
		return
	}
	was, is := analyzed(t, before, s), analyzed(t, m, s)
	if was == nil || is == nil {
		return
	}
	changes, err := compare.Run(context.Background(), before, m, was, is, compare.Options{Lang: s.Options.Lang})
	if err != nil {
		t.Fatalf("%v", err)
		return
	}
	for _, d := range changes.Differences {
		if d.Class == figures.Breaking || d.Class == figures.Regression {
			at := d.New
			if !at.IsValid() {
				at = d.Old
			}
			t.Errorf("%s: %s: %s", at, d.Class, d.Message)
		}
	}
	for _, x := range changes.Deltas {
		if x.Better < 0 {
			old, new := x.Judged()
			t.Errorf("%s: worse: %s was %s, is %s", m.Origin.Range.File, x.Name, old, new)
		}
	}
	for _, f := range changes.New {
		if f.Severity == diag.SeverityError {
			t.Errorf("%s", line(f))
		}
	}
}

// told fails the test with one line for each diagnostic of an error.
func told(t TB, err error) {
	t.Helper()
	var list *diag.Error
	if !errors.As(err, &list) {
		t.Fatalf("%v", err)
		return
	}
	for _, d := range list.Diagnostics {
		t.Errorf("%s", d.String())
	}
	t.Fatalf("the policy cannot be used")
}
