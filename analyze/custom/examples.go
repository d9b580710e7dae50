package custom

import (
	"context"
	"errors"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Result is what became of one example of a rule.
type Result struct {
	Rule  string
	Kind  string // good or bad; "" where the rule has no examples
	N     int    // which of its kind, from 1
	Holds bool
	// Found are what the rule finds in it.
	Found []diag.Finding
	Range diag.Range // of the example, or of the rule
}

// Told tells whether the rule has an example of this kind at all.
func (r Result) Told() bool { return r.Kind != "" }

// Test runs the examples of a rule: it must find nothing in the good ones, and
// something in each of the bad ones. A rule without examples has one Result that
// is not Told. The error is for an example that is no map, and for a rule that
// fails.
func (r *Rule) Test(ctx context.Context) ([]Result, error) {
	var list []Result
	for _, kind := range []struct {
		name     string
		examples []Example
		bad      bool
	}{{"good", r.Good, false}, {"bad", r.Bad, true}} {
		for i, x := range kind.examples {
			found, err := r.over(ctx, x)
			if err != nil {
				return list, err
			}
			list = append(list, Result{Rule: r.ID, Kind: kind.name, N: i + 1, Holds: kind.bad == (len(found) > 0), Found: found, Range: x.Range})
		}
	}
	if len(list) == 0 {
		list = []Result{{Rule: r.ID, Range: r.Range}}
	}
	return list, nil
}

// over runs the rule alone over one example.
func (r *Rule) over(ctx context.Context, x Example) ([]diag.Finding, error) {
	m, err := journey.Loader{}.LoadBytes(ctx, "", []byte(x.Text))
	if err != nil {
		var wrong *diag.Error
		if !errors.As(err, &wrong) {
			return nil, err
		}
		return nil, r.broken(x, wrong)
	}
	report, err := analyze.Run(ctx, m, analyze.Options{Rules: []*analyze.Rule{r.Rule}, Brief: true})
	if err != nil {
		return nil, err
	}
	return report.Findings, nil
}

// broken is the error about an example that is no map.
func (r *Rule) broken(x Example, wrong *diag.Error) error {
	var list []diag.Diagnostic
	for _, d := range wrong.Diagnostics {
		if d.Severity != diag.SeverityError {
			continue
		}
		list = append(list, diag.Diagnostic{
			Severity: d.Severity, Code: CodeBadExample, Range: x.Range,
			Message: fmt.Sprintf("this example of %s is no map: on its line %d, %s", r.ID, max(1, d.Range.Start.Line), d.Message), Help: d.Help,
		})
	}
	return &diag.Error{Diagnostics: list, Cause: wrong.Cause}
}
