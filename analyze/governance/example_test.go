package governance_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/governance"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Order and connect
basis: assumed
stages:
  - name: Order
    touchpoints: [Order]
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: governance.Rules()})
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// order.journey.yaml:3:1 content-assumed
	// what the map says is assumed
}
