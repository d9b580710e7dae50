package numeric

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
)

func betweenness(t testing.TB, g *Graph, opt BetweennessOptions) Betweenness {
	t.Helper()
	b, err := g.Betweenness(context.Background(), opt)
	require.NoError(t, err)
	return b
}

func TestBetweennessOfKrackhardtsKite(t *testing.T) {
	got := betweenness(t, kite(t), BetweennessOptions{})
	assert.InDeltaSlice(t, []float64{5. / 6, 5. / 6, 0, 11. / 3, 0, 25. / 3, 25. / 3, 14, 8, 0}, got.Value, 1e-12)
	assert.Nil(t, got.Error)
	assert.Equal(t, 10, got.Pivots)
}

func TestBetweennessOfTheKarateClub(t *testing.T) {
	got := betweenness(t, karate(t), BetweennessOptions{}).Value
	assert.InDelta(t, 231.0714, got[0], 5e-5)
	assert.InDelta(t, 160.5516, got[33], 5e-5)
	assert.InDelta(t, 76.6905, got[32], 5e-5)
}

// Of the pairs of other families, as published many times since Padgett &
// Ansell (1993): the Medici are on the way between half.
func TestBetweennessOfFlorentineFamilies(t *testing.T) {
	g, names := florentine(t)
	got := betweenness(t, g, BetweennessOptions{}).Value
	for family, want := range map[string]float64{
		"Medici": 47.5, "Guadagni": 139. / 6, "Albizzi": 58. / 3, "Salviati": 13,
		"Ridolfi": 31. / 3, "Bischeri": 9.5, "Strozzi": 28. / 3, "Barbadori": 8.5,
		"Tornabuoni": 25. / 3, "Castellani": 5, "Peruzzi": 2, "Ginori": 0, "Pazzi": 0,
	} {
		assert.InDelta(t, want, got[names[family]], 1e-12, family)
	}
}

// pathsByFloyd is betweenness from its definition: distances and numbers of
// shortest paths between all pairs.
func pathsByFloyd(g *Graph) []float64 {
	n := g.Len()
	dist, count := make([][]int, n), make([][]float64, n)
	for i := range n {
		dist[i], count[i] = make([]int, n), make([]float64, n)
		for j := range n {
			dist[i][j] = n
		}
		dist[i][i], count[i][i] = 0, 1
		to, _ := g.Row(i)
		for _, j := range to {
			dist[i][j], count[i][j] = 1, 1
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				if i == k || j == k || i == j {
					continue
				}
				switch d := dist[i][k] + dist[k][j]; {
				case d < dist[i][j]:
					dist[i][j], count[i][j] = d, count[i][k]*count[k][j]
				case d == dist[i][j] && d < n:
					count[i][j] += count[i][k] * count[k][j]
				}
			}
		}
	}
	out := make([]float64, n)
	for v := range n {
		for i := range n {
			for j := range i {
				if i != v && j != v && dist[i][j] < n && dist[i][v]+dist[v][j] == dist[i][j] {
					out[v] += count[i][v] * count[v][j] / count[i][j]
				}
			}
		}
	}
	return out
}

func TestBetweennessOnRandomGraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	for range rounds(200) {
		n, edges := someGraph(r, 14)
		g := graph(t, n, edges)
		want := pathsByFloyd(g)
		got := betweenness(t, g, BetweennessOptions{}).Value
		require.InDeltaSlice(t, want, got, 1e-12)

		again, to := renamed(r, n, edges)
		require.InDeltaSlice(t, moved(got, to), betweenness(t, graph(t, n, again), BetweennessOptions{}).Value, 1e-12)

		wide := newBrandes(g)
		wide.sum, wide.wide = make([]float64, n), newWidePaths(n)
		for s := range int32(n) {
			wide.discover(s)
			wide.wide.run(wide)
			wide.forget()
		}
		for v := range wide.sum {
			require.InDelta(t, want[v], wide.sum[v]/2, 1e-12, "numbers of paths kept as fraction and power")
		}
	}
}

// gonum counts each pair twice and leaves zeros out.
func TestBetweennessAgainstGonum(t *testing.T) {
	const n = 120
	edges := randomGraph(n, 4, 3)
	u := simple.NewUndirectedGraph()
	for i := range n {
		u.AddNode(simple.Node(i))
	}
	for _, e := range edges {
		u.SetEdge(simple.Edge{F: simple.Node(e.A), T: simple.Node(e.B)})
	}
	want := network.Betweenness(u)
	for v, x := range betweenness(t, graph(t, n, edges), BetweennessOptions{}).Value {
		assert.InDelta(t, want[int64(v)]/2, x, 1e-9)
	}
}

// A row of 950 diamonds has 2^950 shortest paths from end to end. Where two
// meet, every path between the sides passes; its corners share them evenly; and
// the two corners of a diamond see each other over both ends.
func TestBetweennessWhereShortestPathsAreTooManyToCount(t *testing.T) {
	const k = 950
	var edges []Edge
	for i := range k {
		a := 3 * i
		edges = append(edges, Edge{a, a + 1, 1}, Edge{a, a + 2, 1}, Edge{a + 1, a + 3, 1}, Edge{a + 2, a + 3, 1})
	}
	got := betweenness(t, graph(t, 3*k+1, edges), BetweennessOptions{}).Value
	for i := range k {
		left, right := float64(3*i), float64(3*(k-i))
		want := left*right + 1
		if i == 0 {
			want = .5
		}
		require.InEpsilon(t, want, got[3*i], 1e-9, "meeting %d", i)
		corner := (left + 1) * (right - 2) / 2
		require.InEpsilon(t, corner, got[3*i+1], 1e-9, "corner of %d", i)
		require.InEpsilon(t, corner, got[3*i+2], 1e-9, "corner of %d", i)
	}
}

// The errors told are about the errors made, and there is no bias.
func TestBetweennessSampled(t *testing.T) {
	g := graph(t, 1500, randomGraph(1500, 10, 4))
	exact := betweenness(t, g, BetweennessOptions{})
	sampled := betweenness(t, g, BetweennessOptions{ExactNodes: 1000, Pivots: 300, Seed: 7})
	require.Equal(t, 300, sampled.Pivots)
	one, two, n := 0, 0, 0
	for v, e := range sampled.Error {
		if e > 0 {
			off := math.Abs(sampled.Value[v]-exact.Value[v]) / e
			n++
			if off < 1 {
				one++
			}
			if off < 2 {
				two++
			}
		}
	}
	assert.InDelta(t, .62, float64(one)/float64(n), .06, "within one standard error")
	assert.InDelta(t, .9, float64(two)/float64(n), .05, "within two")
	assert.InEpsilon(t, sum(exact.Value), sum(sampled.Value), .01)

	all := betweenness(t, g, BetweennessOptions{ExactNodes: 1000, Pivots: 1500})
	assert.Equal(t, exact, all, "as many pivots as nodes are exact")
	other := betweenness(t, g, BetweennessOptions{ExactNodes: 1000, Pivots: 300, Seed: 8})
	assert.NotEqual(t, sampled.Value, other.Value)
}

func TestBetweennessDoesNotDependOnCores(t *testing.T) {
	g := graph(t, 700, randomGraph(700, 5, 5))
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	opt := BetweennessOptions{ExactNodes: 100, Pivots: 90, Seed: 1}
	exact, sampled := betweenness(t, g, BetweennessOptions{}), betweenness(t, g, opt)
	for _, cores := range []int{2, 5} {
		runtime.GOMAXPROCS(cores)
		require.Equal(t, exact, betweenness(t, g, BetweennessOptions{}))
		require.Equal(t, sampled, betweenness(t, g, opt))
	}
}

func TestBetweennessOfLittle(t *testing.T) {
	assert.Empty(t, betweenness(t, graph(t, 0, nil), BetweennessOptions{}).Value)
	assert.Equal(t, []float64{0, 0}, betweenness(t, graph(t, 2, nil), BetweennessOptions{}).Value)
	for _, x := range betweenness(t, graph(t, 9, nil), BetweennessOptions{ExactNodes: 3, Pivots: 1}).Error {
		assert.False(t, math.IsNaN(x))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := kite(t).Betweenness(ctx, BetweennessOptions{})
	require.ErrorIs(t, err, context.Canceled)
}
