package analyze_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

func Example() {
	ctx, now := context.Background(), time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

	m, err := journey.Load(ctx, "testdata/order.journey.yaml")
	if err != nil {
		log.Fatal(err) // every mistake, file:line:col
	}
	rep, err := analyze.Run(ctx, m, analyze.Options{Now: now})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("effort:", rep.Effort.Expected)
	fmt.Println("coverage:", rep.Silos.Coverage)
	for _, f := range rep.Findings {
		if f.Severity.AtLeast(diag.SeverityWarning) {
			fmt.Println(f.Range, f.Severity, f.Rule)
		}
	}
	// Output:
	// effort: 17.34
	// coverage: 0
	// testdata/order.journey.yaml:18:10 error no-owner
	// testdata/order.journey.yaml:12:9 warning forced-switch
	// testdata/order.journey.yaml:13:11 warning context-lost
	// testdata/order.journey.yaml:13:11 warning silo-handoff
	// testdata/order.journey.yaml:14:11 warning leak
}

// Settings change thresholds, written as a person writes them.
func ExampleRun_settings() {
	m, err := journey.Load(context.Background(), "testdata/order.journey.yaml")
	if err != nil {
		log.Fatal(err)
	}
	rep, err := analyze.Run(context.Background(), m, analyze.Options{
		Rules:    []*analyze.Rule{analyze.RuleByID("leak")},
		Settings: map[string]analyze.Setting{"leak": {Params: map[string]string{"lost": "12%"}}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("leaks of 12 % and more:", len(rep.Findings))
	// Output:
	// leaks of 12 % and more: 0
}
