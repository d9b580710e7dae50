// Analyse a journey map: how hard it is for the customer, how alike its doors
// are, how far departments work together, and what the rules find.
//
//	go run ./examples/analyse examples/maps/home-broadband.journey.yaml
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: analyse MAP")
	}
	ctx := context.Background()
	m, err := journey.Load(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	report, err := analyze.Run(ctx, m, analyze.Options{Now: time.Now()})
	if err != nil {
		log.Fatal(err)
	}
	tell(os.Stdout, report)
}

// tell prints the figures that most people ask for first. A figure that rests
// on too little prints why.
func tell(w io.Writer, r *figures.Report) {
	fmt.Fprintln(w, "minutes a customer:  ", r.Effort.Expected)
	fmt.Fprintln(w, "reach success:       ", r.Effort.Success)
	fmt.Fprintln(w, "same answer anywhere:", r.Consistency.Content)
	fmt.Fprintln(w, "work is coordinated: ", r.Silos.Coverage)
	for _, f := range r.Findings {
		fmt.Fprintf(w, "%s: %s [%s] %s\n", f.Range, f.Severity, f.Rule, f.Message)
	}
}
