package analysis_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// all says one thing in every language, which a rule for one house may do.
func all(text string) analysis.Words {
	return analysis.Words{EN: text, UK: text, RU: text, PL: text}
}

// noQuote is a rule of one's own: plain data with a Run.
var noQuote = &analysis.Rule{
	ID: "no-quote", Family: "experience", Severity: diag.SeverityInfo,
	Title: all("A moment of truth without a quote"), Reason: all("A customer's own words convince."), Source: "our house style",
	Texts:   []analysis.Text{{Message: all("no customer is quoted at {name:quote}"), Help: all("add a `quote`")}},
	Failing: "seam: 1", Passing: "seam: 1", // small maps; whole ones in a real rule
	Run: func(p *analysis.Pass) error {
		for _, e := range p.Graph.Encounters() {
			if d := e.Detail; d.MomentOfTruth != nil && *d.MomentOfTruth && d.Quote == nil {
				p.Report(analysis.Found{
					Subject: e.Address(), Range: e.Place("moment_of_truth"),
					Params: diag.Params{analysis.ID("touchpoint", e.Touchpoint.ID), analysis.Measured("name", e.Touchpoint.Name)},
				})
			}
		}
		return nil
	},
}

func Example() {
	if err := noQuote.Validate(); err != nil {
		panic(err)
	}
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Installation visit, moment_of_truth: true}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: append(analyze.Rules(), noQuote)})
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		if f.Rule == noQuote.ID {
			fmt.Println(f.Range, f.Message)
		}
	}
	// Output:
	// order.journey.yaml:6:36 no customer is quoted at “Installation visit”
}
