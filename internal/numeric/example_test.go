package numeric_test

import (
	"context"
	"fmt"
	"log"

	"github.com/seam-cx/seam/internal/numeric"
)

// Five touchpoints of two departments: how the flow between them divides, and
// what flow alone would make belong together.
func Example() {
	ctx := context.Background()
	flows := []numeric.Edge{{A: 0, B: 1, W: 1}, {A: 1, B: 2, W: .8}, {A: 2, B: 0, W: .3}, {A: 2, B: 3, W: .1}, {A: 3, B: 4, W: .9}}
	owner := []int{0, 0, 1, 1, 1}

	ei, why, err := numeric.ExternalInternal(ctx, flows, owner, numeric.PermutationOptions{Seed: 1})
	if err != nil || !why.OK() {
		log.Fatal(why, err)
	}
	fmt.Printf("E–I index %.3f, by chance %.3f\n", ei.Index, ei.Mean)

	g, err := numeric.NewGraph(5, flows)
	if err != nil {
		log.Fatal(err)
	}
	best, _, err := g.Communities(ctx, numeric.CommunityOptions{})
	if err != nil {
		log.Fatal(err)
	}
	formal, _ := g.Modularity(owner)
	agreement, _ := numeric.Compare(owner, best.Block)
	fmt.Printf("modularity %.3f as owned, %.3f at best: %v\n", formal, best.Q, best.Block)
	fmt.Printf("adjusted Rand index %.3f\n", agreement.ARI)

	_, why = graphOfOne().Constraint(0)
	fmt.Println("constraint of a department alone:", why)
	// Output:
	// E–I index -0.290, by chance 0.200
	// modularity 0.145 as owned, 0.393 at best: [0 0 0 1 1]
	// adjusted Rand index 0.167
	// constraint of a department alone: no neighbours
}

func graphOfOne() *numeric.Graph {
	g, _ := numeric.NewGraph(1, nil)
	return g
}
