package journey_test

import (
	"context"
	"fmt"
	"os"

	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "ticket.journey.yaml", []byte(`
seam: 1
title: Buy a ticket
stages:
  - name: Buy
    touchpoints:
      - {name: Choose a seat, channel: web, active: 3m}
      - {name: Pay, channel: web, owner: billing, active: 2m}
`))
	if err != nil {
		fmt.Println(err) // every mistake, with file, line and column
		return
	}
	fmt.Println(m.ID, len(m.Stages[0].Touchpoints), m.Departments[0].ID)
	_ = journey.Encode(os.Stdout, m)
	// Output:
	// buy-a-ticket 2 billing
	// seam: 1
	// id: buy-a-ticket
	// title: Buy a ticket
	// state: current
	//
	// stages:
	//   - name: Buy
	//     touchpoints:
	//       - name: Choose a seat
	//         channel: web
	//         active: 3m
	//       - name: Pay
	//         owner: billing
	//         channel: web
	//         active: 2m
}
