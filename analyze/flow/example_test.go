package flow_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {id: form, name: Fill in the form, active: 5m, next: {form: 20%, call: 30%, done: 50%}}
      - {id: call, name: Call, active: 10m}
`))
	if err != nil {
		panic(err)
	}
	f, err := flow.Follow(context.Background(), m.Graph(), flow.Limits{})
	if err != nil {
		panic(err)
	}
	for i, e := range m.Graph().Encounters() {
		fmt.Printf("%s: %.3f visits\n", e.Touchpoint.Name, f.Visits[i])
	}
	fmt.Printf("%.2f minutes of effort\n", f.Walk().Expected)
	// Output:
	// Fill in the form: 1.250 visits
	// Call: 0.375 visits
	// 10.00 minutes of effort
}
