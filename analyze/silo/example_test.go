package silo_test

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/silo"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Order and connect
stages:
  - name: Order
    touchpoints:
      - {name: Order, owner: sales, asks: address}
      - {name: Installation visit, owner: field, asks: address}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(context.Background(), m, analyze.Options{Rules: silo.Rules()})
	if err != nil {
		panic(err)
	}
	fmt.Println("E–I index:", report.Silos.EI)
	fmt.Println("context kept:", report.Silos.Handoffs[0].Context)
	for _, f := range report.Findings {
		if f.Severity != diag.SeverityWarning {
			continue
		}
		fmt.Println(f.Range, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// E–I index: 1
	// context kept: 0
	// order.journey.yaml:6:10 context-lost
	// on the way from “Order” to “Installation visit” customers say again: “address” (100 times per 100 customers)
	// order.journey.yaml:6:10 silo-handoff
	// sales hands customers over to field 100 times per 100 customers, and no collaboration between them is declared
}
