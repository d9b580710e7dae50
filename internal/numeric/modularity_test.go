package numeric

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"
)

func TestModularityOfTheKarateClub(t *testing.T) {
	g, side := karate(t), factions()
	q, why := g.Modularity(side)
	require.Equal(t, Known, why)
	assert.InDelta(t, .3582, q, 5e-5, "the factions after the split")
	side[8] = 1
	q, _ = g.Modularity(side)
	assert.InDelta(t, .3715, q, 5e-5, "node 8 with the other faction")
	q, _ = g.Modularity(make([]int, 34))
	assert.InDelta(t, 0, q, 1e-15, "one block")
}

// Two pairs, no edge between them; and a pair apart, which is the lowest.
func TestModularityBounds(t *testing.T) {
	q, _ := graph(t, 4, []Edge{{0, 1, 3}, {2, 3, 3}}).Modularity([]int{5, 5, -1, -1})
	assert.Equal(t, .5, q)
	q, _ = graph(t, 2, []Edge{{0, 1, 3}}).Modularity([]int{0, 1})
	assert.Equal(t, -.5, q)
	q, _ = graph(t, 2, []Edge{{0, 0, 1}, {1, 1, 1}}).Modularity([]int{0, 1})
	assert.Equal(t, .5, q, "loops stay inside")
}

func TestModularityNeedsEdges(t *testing.T) {
	_, why := graph(t, 2, nil).Modularity([]int{0, 1})
	assert.Equal(t, NoWeight, why)
	_, why = kite(t).Modularity([]int{0})
	assert.Equal(t, Unequal, why)
}

// gonumGraph is the same graph without its loops, which gonum refuses.
func gonumGraph(g *Graph) *simple.WeightedUndirectedGraph {
	u := simple.NewWeightedUndirectedGraph(0, 0)
	for i := range g.Len() {
		u.AddNode(simple.Node(i))
	}
	for i := range g.Len() {
		to, weight := g.Row(i)
		for k, j := range to {
			u.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(i), T: simple.Node(j), W: weight[k]})
		}
	}
	return u
}

func TestModularityAgainstGonum(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range rounds(100) {
		n, edges := someGraph(r, 12)
		var plain []Edge
		for _, e := range edges {
			if e.A != e.B {
				plain = append(plain, e)
			}
		}
		g := graph(t, n, plain)
		block, groups := make([]int, n), make([][]gonum.Node, 4)
		for i := range block {
			block[i] = r.IntN(4)
			groups[block[i]] = append(groups[block[i]], simple.Node(i))
		}
		q, why := g.Modularity(block)
		if g.Edges() == 0 {
			require.Equal(t, NoWeight, why)
			continue
		}
		require.InDelta(t, community.Q(gonumGraph(g), groups, 1), q, 1e-12)
	}
}

// Against the definition, Σ_ij (A_ij − k_i·k_j/2m)/2m over nodes in one block,
// loops included; whatever the order of nodes and edges.
func TestModularityOnRandomGraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	for range rounds(200) {
		n, edges := someGraph(r, 10)
		g := graph(t, n, edges)
		block := make([]int, n)
		for i := range block {
			block[i] = r.IntN(3) * 1_000_000_007
		}
		if g.Total() == 0 {
			continue
		}
		want, m := 0.0, 2*g.Total()
		for _, e := range edges {
			if block[e.A] == block[e.B] {
				want += 2 * e.W / m
			}
		}
		for i := range n {
			for j := range n {
				if block[i] == block[j] {
					want -= g.Strength(i) / m * g.Strength(j) / m
				}
			}
		}
		q, why := g.Modularity(block)
		require.Equal(t, Known, why)
		require.InDelta(t, want, q, 1e-12)
		again, to := renamed(r, n, edges)
		other, _ := graph(t, n, again).Modularity(moved(block, to))
		require.InDelta(t, q, other, 1e-12)
	}
}
