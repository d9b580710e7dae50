package numeric

import (
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A journey of 100,000 touchpoints goes through everything. Its shortest paths
// are too many for a float64.
func TestLargeJourney(t *testing.T) {
	if os.Getenv("SEAM_LONG") == "" {
		t.Skip("SEAM_LONG=1 runs it")
	}
	const n = 100_000
	flows := journeyLike(n, 1)
	g := graph(t, n, flows)
	owner := make([]int, n)
	for i := range owner {
		owner[i] = i / 9 % 11
	}

	b := betweenness(t, g, BetweennessOptions{Pivots: 60})
	middle := float64(n/2) * float64(n/2)
	reached := 0.0
	for v, x := range b.Value {
		require.False(t, math.IsNaN(x) || math.IsNaN(b.Error[v]))
		reached = max(reached, x)
	}
	assert.InEpsilon(t, middle, reached, .3, "most pairs pass the middle")

	c := communities(t, g, CommunityOptions{Runs: 4})
	formal, _ := g.Modularity(owner)
	assert.Greater(t, c.Q, .99)
	assert.Less(t, formal, c.Q)
	a := compare(t, owner, c.Block)
	assert.InDelta(t, 0, a.ARI, .05)
	assert.InDelta(t, 0, a.AMI, .3)

	e := external(t, flows, owner, PermutationOptions{})
	assert.Equal(t, 999, e.Permutations)
	assert.Equal(t, .001, e.Lower, "owners of nine touchpoints in a row")
	assert.NotEmpty(t, g.Cuts().Nodes)
}
