package main

import (
	"context"
	"os"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

func Example_tell() {
	ctx := context.Background()
	m, err := journey.Loader{}.LoadBytes(ctx, "ticket.journey.yaml", []byte(`
seam: 1
title: Buy a ticket
owner: sales
stages:
  - name: Buy
    touchpoints:
      - {name: Choose a seat, channel: web, owner: sales, active: 3m, emotion: 1}
      - {name: Pay, channel: web, owner: billing, active: 2m, emotion: 0}
`))
	if err != nil {
		panic(err)
	}
	report, err := analyze.Run(ctx, m, analyze.Options{Now: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		panic(err)
	}
	tell(os.Stdout, report)
	// Output:
	// minutes a customer:   6
	// reach success:        1
	// same answer anywhere: insufficient data: no fact is given at two or more places
	// work is coordinated:  0
	// ticket.journey.yaml:8:10: warning [silo-handoff] sales hands customers over to billing 100 times per 100 customers, and no collaboration between them is declared
}
