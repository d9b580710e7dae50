package metrics_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/metrics"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Get connected
metrics:
  on-time: {name: Arrived on time, kind: share, better: high, target: 95%, owner: field}
stages:
  - name: Connect
    touchpoints:
      - name: Installation visit
        measures:
          - {metric: on-time, value: 71%, n: 400}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: metrics.Rules()[1:2]})
	if err != nil {
		panic(err)
	}
	for _, x := range report.Metrics.Board {
		fmt.Printf("%s: %v, target %v, gap %.2f, between %.2f and %.2f\n", x.Name, x.Value, x.Target, x.Gap.X, x.Low.X, x.High.X)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// Arrived on time: 0.71, target 0.95, gap -0.24, between 0.66 and 0.75
	// order.journey.yaml:10:14 metric-unexplained
	// “Arrived on time” is 71% against a target of 95%, and nobody has said why or what is being done
}
