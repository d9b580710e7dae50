package numeric

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// adjacent makes a graph of weight 1 of each node's later neighbours.
func adjacent(t testing.TB, n int, later [][]int) *Graph {
	t.Helper()
	var edges []Edge
	for a, list := range later {
		for _, b := range list {
			edges = append(edges, Edge{a, b, 1})
		}
	}
	return graph(t, n, edges)
}

func graph(t testing.TB, n int, edges []Edge) *Graph {
	t.Helper()
	g, err := NewGraph(n, edges)
	require.NoError(t, err)
	return g
}

// karate is the friendships of 34 members of a karate club (Zachary 1977),
// numbered from 0.
func karate(t testing.TB) *Graph {
	return adjacent(t, 34, [][]int{
		0: {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
		1: {2, 3, 7, 13, 17, 19, 21, 30}, 2: {3, 7, 8, 9, 13, 27, 28, 32},
		3: {7, 12, 13}, 4: {6, 10}, 5: {6, 10, 16}, 6: {16}, 8: {30, 32, 33},
		9: {33}, 13: {33}, 14: {32, 33}, 15: {32, 33}, 18: {32, 33}, 19: {33},
		20: {32, 33}, 22: {32, 33}, 23: {25, 27, 29, 32, 33}, 24: {25, 27, 31},
		25: {31}, 26: {29, 33}, 27: {33}, 28: {31, 33}, 29: {32, 33},
		30: {32, 33}, 31: {32, 33}, 32: {33},
	})
}

// factions are the two clubs after the split.
func factions() []int {
	side := make([]int, 34)
	for i := range side {
		side[i] = 1
	}
	for _, i := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21} {
		side[i] = 0
	}
	return side
}

// kite is Krackhardt's (1990).
func kite(t testing.TB) *Graph {
	return adjacent(t, 10, [][]int{
		{1, 2, 3, 5}, {3, 4, 6}, {3, 5}, {4, 5, 6}, {6}, {6, 7}, {7}, {8}, {9},
	})
}

// florentine is the marriages of Florentine families (Padgett & Ansell 1993).
func florentine(t testing.TB) (g *Graph, names map[string]int) {
	names = map[string]int{}
	var edges []Edge
	node := func(name string) int {
		if _, ok := names[name]; !ok {
			names[name] = len(names)
		}
		return names[name]
	}
	for _, pair := range [][2]string{
		{"Acciaiuoli", "Medici"}, {"Castellani", "Peruzzi"}, {"Castellani", "Strozzi"},
		{"Castellani", "Barbadori"}, {"Medici", "Barbadori"}, {"Medici", "Ridolfi"},
		{"Medici", "Tornabuoni"}, {"Medici", "Albizzi"}, {"Medici", "Salviati"},
		{"Salviati", "Pazzi"}, {"Peruzzi", "Strozzi"}, {"Peruzzi", "Bischeri"},
		{"Strozzi", "Ridolfi"}, {"Strozzi", "Bischeri"}, {"Ridolfi", "Tornabuoni"},
		{"Tornabuoni", "Guadagni"}, {"Albizzi", "Ginori"}, {"Albizzi", "Guadagni"},
		{"Bischeri", "Guadagni"}, {"Guadagni", "Lamberteschi"},
	} {
		edges = append(edges, Edge{node(pair[0]), node(pair[1]), 1})
	}
	return graph(t, len(names), edges), names
}

// randomGraph has n nodes and n·degree/2 edges between random ends.
func randomGraph(n, degree int, seed uint64) []Edge {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	edges := make([]Edge, n*degree/2)
	for i := range edges {
		a, b := r.IntN(n), r.IntN(n-1)
		if b >= a {
			b++
		}
		edges[i] = Edge{a, b, 1}
	}
	return edges
}

// someGraph has up to nodes nodes, loops, parallel edges, edges of weight 0 and
// several pieces.
func someGraph(r *rand.Rand, nodes int) (n int, edges []Edge) {
	n = 1 + r.IntN(nodes)
	for range r.IntN(2*n + 2) {
		edges = append(edges, Edge{r.IntN(n), r.IntN(n), float64(r.IntN(5)) / 2})
	}
	return n, edges
}

// renamed gives the same graph with its nodes in another order and its edges in
// yet another: node i becomes to[i].
func renamed(r *rand.Rand, n int, edges []Edge) (out []Edge, to []int) {
	to = r.Perm(n)
	for _, k := range r.Perm(len(edges)) {
		e := edges[k]
		e.A, e.B = to[e.A], to[e.B]
		if r.IntN(2) == 0 {
			e.A, e.B = e.B, e.A
		}
		out = append(out, e)
	}
	return out, to
}

func moved[T any](list []T, to []int) []T {
	out := make([]T, len(list))
	for i, j := range to {
		out[j] = list[i]
	}
	return out
}

// journeyLike is nearly a straight line of n nodes: every second node is also
// joined to one a little earlier, as where customers try again.
func journeyLike(n int, seed uint64) []Edge {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	var edges []Edge
	for i := 1; i < n; i++ {
		edges = append(edges, Edge{i - 1, i, .5 + r.Float64()})
		if r.IntN(2) == 0 {
			edges = append(edges, Edge{max(0, i-1-r.IntN(12)), i, r.Float64()})
		}
	}
	return edges
}

// rounds is how often a test with random input repeats: fifty times as often
// with SEAM_LONG=1.
func rounds(n int) int {
	if os.Getenv("SEAM_LONG") != "" {
		n *= 50
	}
	return n
}
