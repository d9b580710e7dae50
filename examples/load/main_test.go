package main

import (
	"context"
	"os"

	"github.com/seam-cx/seam/journey"
)

func Example_walk() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "ticket.journey.yaml", []byte(`
seam: 1
title: Buy a ticket
stages:
  - name: Buy
    touchpoints:
      - {name: Choose a seat, channel: web, owner: sales}
      - {name: Pay, channel: web, owner: billing, next: {done: 90%, gone}}
`))
	if err != nil {
		panic(err)
	}
	walk(os.Stdout, m)
	// Output:
	// Buy a ticket (current)
	//
	// Buy
	//   buy/choose-a-seat@web, owned by sales
	//     100.0 % → buy/pay@web
	//   buy/pay@web, owned by billing
	//      90.0 % → done
	//      10.0 % → gone
}
