package effort_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/effort"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Open an account
stages:
  - name: Open
    touchpoints:
      - {name: Fill in the form, active: 8m, steps: 20, next: {done: 60%, gone: 40%}}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: effort.Rules()})
	if err != nil {
		panic(err)
	}
	fmt.Println("expected effort:", report.Effort.Expected)
	fmt.Println("effort per success:", report.Effort.PerSuccess)
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
	}
	// Output:
	// expected effort: 10
	// effort per success: 16.6666666667
	// order.journey.yaml:6:75 leak
}
