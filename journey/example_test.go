package journey_test

import (
	"context"
	"fmt"
	"os"
	"testing/fstest"
	"time"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
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

func ExampleLoad() {
	m, err := journey.Load(context.Background(), "testdata/maps/whole.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range m.Stages {
		for _, t := range s.Touchpoints {
			fmt.Println(s.Name, "/", t.Name)
		}
	}
	// Output:
	// Choose / Compare packages
	// Choose / Ask
	// Order / Order
	// Order / Ask for progress
	// Order / Installation visit
}

// A file system value may be embedded files, an archive or, as here, made up.
func ExampleLoader() {
	l := journey.Loader{FS: fstest.MapFS{
		"maps/buy.journey.yaml": {Data: []byte("seam: 1\ntitle: Buy\nuses: ../company.yaml\nstages:\n  - name: Pay\n    touchpoints:\n      - {name: Pay, owner: bilking}\n")},
		"company.yaml":          {Data: []byte("seam: 1\ndepartments: {billing: Billing}\n")},
	}}
	_, err := l.Load(context.Background(), "maps/buy.journey.yaml")
	fmt.Println(err)
	// Output:
	// maps/buy.journey.yaml:7:28: error [unknown-reference] there is no department "bilking"
}

func ExampleLoader_Folder() {
	const text = "seam: 1\ntitle: %s\nstages: [{name: Buy, touchpoints: Pay}]\n"
	f := journey.Loader{FS: fstest.MapFS{
		"b.journey.yaml":      {Data: fmt.Appendf(nil, text, "Second")},
		"a.journey.yaml":      {Data: fmt.Appendf(nil, text, "First")},
		"more/c.journey.yaml": {Data: []byte("seam: 1\ntitle: Third\n")},
	}}.Folder(".")
	for m, err := range f.Maps(context.Background()) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(m.Title)
	}
	fmt.Println(len(f.Diagnostics()))
	// Output:
	// First
	// Second
	// more/c.journey.yaml:1:1: error [no-stages] a map needs stages
	// 0
}

func ExampleNew() {
	draft := journey.Map{Title: "Mend a bicycle"}
	draft.Stages = []journey.Stage{{
		Name: "Bring",
		Touchpoints: []touchpoint.Touchpoint{{
			Name:     "Bring it in",
			Channels: []touchpoint.Channel{{ID: "shop"}},
			Detail: touchpoint.Detail{
				Owner:  "workshop",
				Active: touchpoint.Exactly(5 * time.Minute),
				Next:   []touchpoint.Target{{Outcome: "done", Share: touchpoint.Ptr(.9)}, {Outcome: "gone"}},
			},
		}},
	}}
	m, err := journey.New(context.Background(), draft)
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = journey.Encode(os.Stdout, m)

	draft.Stages[0].Touchpoints[0].Next[0].Share = touchpoint.Ptr(9.0)
	_, err = journey.New(context.Background(), draft)
	fmt.Println(err)
	// Output:
	// seam: 1
	// id: mend-a-bicycle
	// title: Mend a bicycle
	// state: current
	//
	// stages:
	//   - name: Bring
	//     touchpoints:
	//       - name: Bring it in
	//         owner: workshop
	//         channel: shop
	//         active: 5m
	//         next:
	//           done: 90%
	//           gone:
	// bring/bring-it-in next.done: error [bad-share] "900%" is more than the whole
}

func ExampleMap_Graph() {
	m, err := journey.Load(context.Background(), "testdata/maps/whole.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	g := m.Graph()
	for _, e := range g.Encounters() {
		fmt.Println(e.Address())
		for _, t := range g.Out(e.Index) {
			to := ""
			if t.To == journey.None {
				to = m.Outcomes[t.Outcome].Name
			} else {
				to = g.Encounters()[t.To].Address()
			}
			fmt.Printf("  %.1f%% %s\n", 100*t.P, to)
		}
		if e.Index == 1 {
			break
		}
	}
	// Output:
	// choose/compare@web
	//   30.0% choose/ask@phone
	//   37.5% order/order@web
	//   22.5% order/order@shop
	//   10.0% Gives up before the line works
	// choose/compare@shop
	//   30.0% choose/ask@phone
	//   60.0% order/order@shop
	//   10.0% Gives up before the line works
}
