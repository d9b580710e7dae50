package numeric

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGraphSumsParallelEdges(t *testing.T) {
	g := graph(t, 4, []Edge{{2, 0, 1}, {0, 1, 2}, {1, 1, 5}, {0, 2, .5}, {3, 0, 0}, {1, 2, 1}})
	to, w := g.Row(0)
	assert.Equal(t, []int32{1, 2}, to)
	assert.Equal(t, []float64{2, 1.5}, w)
	to, _ = g.Row(3)
	assert.Empty(t, to, "weight 0 is no edge")
	assert.Equal(t, 3, g.Edges())
	assert.Equal(t, 5.0, g.Loop(1))
	assert.Equal(t, 13.0, g.Strength(1), "a loop has two ends")
	assert.Equal(t, 9.5, g.Total())
}

func TestGraphRefuses(t *testing.T) {
	for want, e := range map[string]Edge{
		"edge 0 joins 0 and 2: nodes are numbered 0 to 1": {0, 2, 1},
		"edge 0 joins -1 and 0":                           {-1, 0, 1},
		"edge 0 from 0 to 1 weighs -1":                    {0, 1, -1},
		"edge 0 from 0 to 1 weighs NaN":                   {0, 1, math.NaN()},
		"edge 0 from 0 to 1 weighs +Inf":                  {0, 1, math.Inf(1)},
		"sum to more than a number holds":                 {0, 1, math.MaxFloat64},
	} {
		_, err := NewGraph(2, []Edge{e})
		require.ErrorContains(t, err, want)
	}
	_, err := NewGraph(-1, nil)
	require.ErrorContains(t, err, "a graph of -1 nodes")
}

// Against an adjacency matrix.
func TestGraphOnRandomEdges(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range rounds(300) {
		n, edges := someGraph(r, 9)
		g := graph(t, n, edges)
		m := make([][]float64, n)
		for i := range m {
			m[i] = make([]float64, n)
		}
		total := 0.0
		for _, e := range edges {
			m[e.A][e.B] += e.W
			if e.A != e.B {
				m[e.B][e.A] += e.W
			}
			total += e.W
		}
		require.Equal(t, total, g.Total())
		for i := range n {
			got := make([]float64, n)
			to, weight := g.Row(i)
			require.IsIncreasing(t, append([]int32{-1}, append(to, int32(n))...))
			for k, j := range to {
				require.Positive(t, weight[k])
				got[j] = weight[k]
			}
			got[i] = g.Loop(i)
			require.Equal(t, m[i], got)
		}
	}
}
