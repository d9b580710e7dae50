package numeric

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAssortativityOfTheKarateClub(t *testing.T) {
	r, why := karate(t).Assortativity(factions())
	require.Equal(t, Known, why)
	assert.InDelta(t, .7175, r, 5e-5)
}

func TestAssortativityBounds(t *testing.T) {
	r, _ := graph(t, 4, []Edge{{0, 1, 1}, {2, 3, 8}}).Assortativity([]int{1, 1, 2, 2})
	assert.InDelta(t, 1, r, 1e-15)
	r, _ = graph(t, 4, []Edge{{0, 1, 1}, {2, 3, 8}}).Assortativity([]int{1, 2, 1, 2})
	assert.InDelta(t, -1, r, 1e-15)
	for want, kind := range map[Reason][]int{OneBlock: {3, 3, 4}, Unequal: {3}} {
		_, why := graph(t, 3, []Edge{{0, 1, 1}}).Assortativity(kind)
		assert.Equal(t, want, why)
	}
	_, why := graph(t, 2, nil).Assortativity([]int{1, 2})
	assert.Equal(t, NoWeight, why)
}

// Against the mixing matrix of the definition.
func TestAssortativityOnRandomGraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range rounds(200) {
		n, edges := someGraph(r, 9)
		kind := make([]int, n)
		for i := range kind {
			kind[i] = r.IntN(3)
		}
		var e [3][3]float64
		all := 0.0
		for _, x := range edges {
			e[kind[x.A]][kind[x.B]] += x.W
			e[kind[x.B]][kind[x.A]] += x.W
			all += 2 * x.W
		}
		trace, chance := 0.0, 0.0
		for k := range e {
			a := e[k][0] + e[k][1] + e[k][2]
			trace += e[k][k] / all
			chance += a / all * a / all
		}
		got, why := graph(t, n, edges).Assortativity(kind)
		if !why.OK() {
			require.True(t, all == 0 || chance > 1-1e-12)
			continue
		}
		require.InDelta(t, (trace-chance)/(1-chance), got, 1e-12)
	}
}

// The network of Burt (1992), figure 2.2, with contact G in the middle.
func TestConstraintOfBurt(t *testing.T) {
	const a, b, c, d, e, f, g = 0, 1, 2, 3, 4, 5, 6
	net := adjacent(t, 7, [][]int{a: {b, f, g, e}, e: {g}, f: {g}, b: {g, d}, d: {g}, g: {c}})
	for node, want := range map[int]float64{g: .400270, a: .595486, c: 1} {
		got, why := net.Constraint(node)
		require.Equal(t, Known, why)
		assert.InDelta(t, want, got, 5e-7)
	}
	_, why := graph(t, 2, []Edge{{0, 0, 1}}).Constraint(0)
	assert.Equal(t, Isolated, why, "a loop is no contact")
}

func TestConstraintOnRandomGraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for range rounds(200) {
		n, edges := someGraph(r, 9)
		p := make([][]float64, n)
		for i := range p {
			p[i] = make([]float64, n)
		}
		for _, e := range edges {
			if e.A != e.B {
				p[e.A][e.B] += e.W
				p[e.B][e.A] += e.W
			}
		}
		for i := range p {
			if all := sum(p[i]); all > 0 {
				for j := range p[i] {
					p[i][j] /= all
				}
			}
		}
		g := graph(t, n, edges)
		for i := range n {
			want := 0.0
			for j := range n {
				if p[i][j] > 0 {
					through := p[i][j]
					for q := range n {
						through += p[i][q] * p[q][j]
					}
					want += through * through
				}
			}
			got, why := g.Constraint(i)
			require.Equal(t, want == 0, why == Isolated)
			require.InDelta(t, want, got, 1e-12)
		}
	}
}

func TestCutsOfKrackhardtsKite(t *testing.T) {
	c := kite(t).Cuts()
	assert.Equal(t, []int{7, 8}, c.Nodes)
	assert.Equal(t, [][2]int{{7, 8}, {8, 9}}, c.Edges)
}

func TestCutsOfFlorentineFamilies(t *testing.T) {
	g, names := florentine(t)
	want := []int{names["Medici"], names["Salviati"], names["Albizzi"], names["Guadagni"]}
	c := g.Cuts()
	assert.ElementsMatch(t, want, c.Nodes)
	assert.Len(t, c.Edges, 5, "to the Acciaiuoli, Pazzi, Ginori and Lamberteschi, and to the Salviati")
}

// countPieces counts the connected pieces of the nodes that are left.
func countPieces(n int, edges []Edge, gone int) int {
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		if root[i] == i {
			return i
		}
		return find(root[i])
	}
	for _, e := range edges {
		if e.A != gone && e.B != gone && e.W > 0 {
			root[find(e.A)] = find(e.B)
		}
	}
	count := 0
	for i := range root {
		if i != gone && root[i] == i {
			count++
		}
	}
	return count
}

// Against taking each node and each edge away.
func TestCutsOnRandomGraphs(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	for range rounds(400) {
		n, edges := someGraph(r, 12)
		g := graph(t, n, edges)
		before := countPieces(n, edges, -1)
		var want Cuts
		for v := range n {
			if countPieces(n, edges, v) > before {
				want.Nodes = append(want.Nodes, v)
			}
			to, _ := g.Row(v)
			for _, w := range to {
				var left []Edge
				for _, e := range edges {
					if min(e.A, e.B) != min(v, int(w)) || max(e.A, e.B) != max(v, int(w)) {
						left = append(left, e)
					}
				}
				if int(w) > v && countPieces(n, left, -1) > before {
					want.Edges = append(want.Edges, [2]int{v, int(w)})
				}
			}
		}
		require.Equal(t, want, g.Cuts())
	}
}

func TestCutsOfALongChain(t *testing.T) {
	const n = 300_000
	edges := make([]Edge, n-1)
	for i := range edges {
		edges[i] = Edge{i, i + 1, 1}
	}
	c := graph(t, n, edges).Cuts()
	assert.Len(t, c.Nodes, n-2)
	assert.Len(t, c.Edges, n-1)
}

// The published example of congruence: three people, three tasks.
func TestCongruence(t *testing.T) {
	need, why := Requirements(
		[][]float64{{0, 1, 0}, {0, 1, 1}, {1, 1, 0}},
		[][]float64{{1, 1, 0}, {1, 1, 1}, {0, 1, 1}})
	require.Equal(t, Known, why)
	assert.Equal(t, [][]float64{{1, 2, 2}, {2, 4, 3}, {2, 3, 4}}, need)
	got, why := Coverage(need, func(i, j int) bool { return i == 0 && j == 1 })
	require.Equal(t, Known, why)
	assert.InDelta(t, 2./7, got, 1e-15)

	_, why = Coverage([][]float64{{5, 0}, {0, 5}}, func(int, int) bool { return true })
	assert.Equal(t, NoWeight, why, "nobody needs to coordinate with oneself")
	_, why = Coverage([][]float64{{5, 0}, {0}}, nil)
	assert.Equal(t, Unequal, why)
	_, why = Coverage([][]float64{{0, -1}, {0, 0}}, nil)
	assert.Equal(t, OutOfRange, why)
	_, why = Requirements([][]float64{{1}}, [][]float64{{1, 0}, {0, 1}})
	assert.Equal(t, Unequal, why)
}
