package ownership_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/ownership"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales}
      - {name: Wait for the visit}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: ownership.Rules()})
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// order.journey.yaml:7:10 no-owner
	// nobody is accountable for “Wait for the visit”
}
