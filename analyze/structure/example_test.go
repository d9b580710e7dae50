package structure_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/structure"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Ask and order
stages:
  - name: Order
    touchpoints:
      - {id: compare, name: Compare, next: order}
      - {id: ask, name: Ask}
      - {id: order, name: Order}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: structure.Rules()})
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// order.journey.yaml:7:19 unreachable
	// no customer gets to “Ask”: nothing with a share above 0 leads there
}
