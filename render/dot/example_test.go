package dot_test

import (
	"context"
	"log"
	"os"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/dot"
	"github.com/seam-cx/seam/touchpoint"
)

func Example() {
	m := &journey.Map{ID: "tea", Title: "Buy tea", Stages: []journey.Stage{{
		ID: "shop", Name: "Shop", Touchpoints: []touchpoint.Touchpoint{{ID: "choose", Name: "Choose"}},
	}}}
	m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "done", Name: "Done"}, Success: true}}
	err := dot.Exporter{}.Export(context.Background(), os.Stdout, render.Input{Map: m}, render.Style{})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// digraph "tea" {
	// 	graph [rankdir="LR", newrank="true", charset="UTF-8", label="Buy tea", labelloc="t", labeljust="l", fontname="Liberation Sans, Arial, Helvetica, sans-serif", fontsize="20", nodesep="0.3", ranksep="0.6"]
	// 	node [shape="box", style="rounded,filled", fontname="Liberation Sans, Arial, Helvetica, sans-serif", fontsize="12", margin="0.12,0.08"]
	// 	edge [fontname="Liberation Sans, Arial, Helvetica, sans-serif", fontsize="11", arrowsize="0.7"]
	// 	"start" [shape="circle", label="", width="0.16", fixedsize="true", style="filled", tooltip="Start"]
	// 	subgraph "cluster_stage-shop" {
	// 		graph [label="Shop", style="rounded,filled", fontsize="14"]
	// 		"tp-choose" [label="1 · Choose", style="rounded,filled,dashed", penwidth="1.4", tooltip="Nobody accountable"]
	// 	}
	// 	"outcome-done" [label="Done", penwidth="1.6"]
	// 	{rank=max "outcome-done"}
	// 	"start" -> "tp-choose" [penwidth="1.40", weight="1", arrowhead="empty"]
	// 	"tp-choose" -> "outcome-done" [penwidth="1.40", weight="1", arrowhead="empty"]
	// }
}
