package consistency_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/consistency"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Choose a package
facts:
  price: {name: Monthly price, kind: money}
stages:
  - name: Choose
    touchpoints:
      - name: Compare
        owner: sales
        channels:
          web: {facts: {price: 29 EUR}}
          shop: {facts: {price: 27 EUR}}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: consistency.Rules()})
	if err != nil {
		panic(err)
	}
	fmt.Println("content consistency:", report.Consistency.Content)
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// content consistency: 0
	// order.journey.yaml:12:33 fact-differs
	// “Monthly price” is “27 EUR” at “Compare” (shop, sales), but “29 EUR” at “Compare” (web, sales)
}
