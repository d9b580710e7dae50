package report_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/report"
	"github.com/seam-cx/seam/journey"
)

const tea = `seam: 1
title: Order tea
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales, active: 5m}
      - {name: Pay, active: 2m}
`

// What seam check prints last, and exits by.
func Example() {
	ctx := context.Background()
	m, err := journey.Loader{}.LoadBytes(ctx, "order.journey.yaml", []byte(tea))
	if err != nil {
		fmt.Println(err)
		return
	}
	rep, err := analyze.Run(ctx, m, analyze.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var c report.Check
	c.Add("order.journey.yaml", m, m.Diagnostics, rep)
	fmt.Println(c.Counts().Line(len(c.Files), "uk"))
	// Output:
	// 1 мапа: 1 помилка
}

// What seam analyze prints.
func ExamplePage() {
	ctx := context.Background()
	m, _ := journey.Loader{}.LoadBytes(ctx, "order.journey.yaml", []byte(tea))
	rep, _ := analyze.Run(ctx, m, analyze.Options{})
	rep.Consistency, rep.Silos, rep.Experience = nil, nil, nil // effort alone
	_ = report.Page{File: "order.journey.yaml"}.Write(os.Stdout, m, rep)
	// Output:
	// Order tea
	// order.journey.yaml, current state: 1 stage, 2 touchpoints, 0 channels, 1 department
	//
	// What matters first
	//   1. Nobody is accountable for “Pay”.
	//      Per 100 customers who start: met 100 times.
	//      → Name the one department that answers for it with `owner:`.
	//      Where: order.journey.yaml:7:10 (error, no-owner)
	//
	// Effort: what the journey takes of its customers
	//   Of 100 customers who start, 100 get what they came for, and each of these costs customers 7 min of
	//   effort, the effort of those who gave up included.
	//
	//   Modelled effort     7 min  of a customer who starts, on average
	//   Effort per success  7 min  all effort together, divided by those who get there
	//   Effort of success   7 min  of a customer who gets what they came for, on average
	//   Success             100 %  of those who start end well
	//   Encounters            2.0  with the company, a customer on average
	//   Known               100 %  of all visits go where the map says how long they take
	//
	//   Of this effort 100 % is doing, 0 % waiting and 0 % friction: proving who one is, changing channel,
	//   being handed over, saying things again.
	//
	//   Where most of it arises  visits  a visit  in all  part  mostly  line
	//   Choose                     1.00    5 min   5 min  71 %  doing      6
	//   Pay                        1.00    2 min   2 min  29 %  doing      7
	//
	//   Weights (the defaults): a minute of waiting counts 1 and of delay 0; a step 0.1 min, a proof of
	//   identity 1 min, a change of channel 3 min, a handoff 1 min, a repeated answer 2 min. It is
	//   modelled from the times in the map; no customer was asked.
	//
	// Not judged
	//   No date was given, so these rules did not run: review-due, metric-stale.
}

// The same for a pull request, and the first lines of the table for spreadsheets.
func ExampleMarkdown() {
	ctx := context.Background()
	m, _ := journey.Loader{}.LoadBytes(ctx, "order.journey.yaml", []byte(tea))
	rep, _ := analyze.Run(ctx, m, analyze.Options{})
	var page bytes.Buffer
	_ = report.Markdown{File: "order.journey.yaml"}.Write(&page, m, rep)
	text, _, _ := strings.Cut(page.String(), "\n## Effort")
	fmt.Print(text)
	// Output:
	// # Order tea
	//
	// order.journey.yaml, current state: 1 stage, 2 touchpoints, 0 channels, 1 department
	//
	// ## What matters first
	//
	// 1. **Nobody is accountable for “Pay”.**
	//    - Per 100 customers who start: met 100 times.
	//    - Name the one department that answers for it with `owner:`.
	//    - Where: order.journey.yaml:7:10 (error, no-owner)
}

func ExampleCSV() {
	ctx := context.Background()
	m, _ := journey.Loader{}.LoadBytes(ctx, "order.journey.yaml", []byte(tea))
	rep, _ := analyze.Run(ctx, m, analyze.Options{})
	var table bytes.Buffer
	c := report.NewCSV(&table)
	c.Add("order.journey.yaml", m, rep)
	if err := c.Flush(); err != nil {
		fmt.Println(err)
	}
	lines := strings.Split(strings.TrimPrefix(table.String(), "\ufeff"), "\r\n")
	fmt.Println(strings.Join(lines[:3], "\n"))
	// Output:
	// file,journey,state,family,figure,subject,name,value,unit,note,line
	// order.journey.yaml,order-tea,current,effort,expected,,,7,min,,
	// order.journey.yaml,order-tea,current,effort,sd,,,0,min,,
}
