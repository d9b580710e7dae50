// Load a journey map and walk it: stages, touchpoints, channels, and where
// customers go from there.
//
//	go run ./examples/load examples/maps/home-broadband.journey.yaml
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/seam-cx/seam/journey"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: load MAP")
	}
	m, err := journey.Load(context.Background(), os.Args[1])
	if err != nil {
		log.Fatal(err) // every mistake, with file, line and column
	}
	walk(os.Stdout, m)
}

// walk prints a journey as an outline with its paths.
func walk(w io.Writer, m *journey.Map) {
	fmt.Fprintf(w, "%s (%s)\n", m.Title, m.State)
	g := m.Graph()
	for _, stage := range m.Stages {
		fmt.Fprintf(w, "\n%s\n", stage.Name)
		for _, t := range stage.Touchpoints {
			for _, e := range g.EncountersOf(t.ID) {
				fmt.Fprintf(w, "  %s", e.Address())
				if e.Detail.Owner != "" {
					fmt.Fprintf(w, ", owned by %s", e.Detail.Owner)
				}
				fmt.Fprintln(w)
				for _, way := range g.Out(e.Index) {
					fmt.Fprintf(w, "    %5.1f %% → %s\n", 100*way.P, end(g, way))
				}
			}
		}
	}
}

// end names where a way leads.
func end(g *journey.Graph, t journey.Transition) string {
	if t.To == journey.None {
		return g.Map().Outcomes[t.Outcome].Name
	}
	return g.Encounters()[t.To].Address()
}
