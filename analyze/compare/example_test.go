package compare_test

import (
	"context"
	"fmt"
	"os"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/journey"
)

// What a change to a map does to its customers.
func Example() {
	ctx := context.Background()
	load := func(pay string) *journey.Map {
		m, err := journey.Loader{}.LoadBytes(ctx, "order.journey.yaml", []byte(`seam: 1
title: Order tea
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales, active: 5m}
      - `+pay+"\n"))
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return m
	}
	was, is := load("{name: Pay, owner: sales, active: 2m}"), load("{name: Pay, active: 4m}")
	before, _ := analyze.Run(ctx, was, analyze.Options{})
	after, _ := analyze.Run(ctx, is, analyze.Options{})
	changes, err := compare.Run(context.Background(), was, is, before, after, compare.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range changes.Differences {
		fmt.Printf("%s: %s\n", d.Class, d.Message)
	}
	for _, f := range changes.New {
		fmt.Println("new:", f.Rule)
	}
	fmt.Println("regressed:", changes.Regressed())
	// Output:
	// breaking: “Pay”: `owner` was sales and is no longer said
	// regression: “Pay”: `active` was 2m, is 4m
	// new: no-owner
	// regressed: true
}
