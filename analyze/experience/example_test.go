package experience_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/experience"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Get connected
stages:
  - name: Connect
    touchpoints:
      - {name: Order, emotion: 1}
      - {name: Wait for the technician, emotion: -2}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: experience.Rules()})
	if err != nil {
		panic(err)
	}
	fmt.Println("mean emotion:", report.Experience.Mean)
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// mean emotion: -0.5
	// order.journey.yaml:7:41 emotion-drop
	// from “Order” to “Wait for the technician” the feeling falls from +1.0 to −2.0
}
