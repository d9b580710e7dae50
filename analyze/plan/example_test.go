package plan_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze/plan"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Open an account
stages:
  - name: Open
    touchpoints:
      - name: Fill in the form
        active: 8m
        pains:
          - {id: long, text: Too many fields, costs: 3m, loses: 10%}
        opportunities:
          - {id: short, text: Ask only what is needed, solves: long, cost: 2}
        next: {done: 60%, gone: 40%}
`))
	if err != nil {
		panic(err)
	}
	p, err := plan.Run(context.Background(), m, plan.Options{Budget: touchpoint.Ptr(5.)})
	if err != nil {
		panic(err)
	}
	fmt.Println("effort per success:", p.Now.PerSuccess)
	for _, step := range p.Best.Steps {
		fmt.Println(step.ID, "makes it", step.PerSuccess)
	}
	// Output:
	// effort per success: 13.3333333333
	// short makes it 7.14285714286
}
