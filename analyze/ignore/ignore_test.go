package ignore_test

import (
	"context"
	"fmt"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(`seam: 1
title: Order
owner: sales
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales}
      # seam:ignore no-owner until=2027-03-01 -- the carrier is chosen in spring
      - {name: Parcel arrives}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-11-24", "2027-03-02"} {
		now, _ := time.Parse(time.DateOnly, day)
		r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(day, len(r.Accepted), "accepted")
		for _, f := range r.Findings {
			fmt.Println(" ", f.Rule, f.Range.Start.Line)
		}
	}
	// Output:
	// 2026-11-24 1 accepted
	// 2027-03-02 0 accepted
	//   ignore-expired 8
	//   no-owner 9
}
