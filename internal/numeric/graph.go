package numeric

import (
	"fmt"
	"math"
)

// Edge joins the nodes A and B, in either direction, with the weight W, such as
// the flow both ways.
type Edge struct {
	A, B int
	W    float64
}

// Graph is an undirected weighted graph in compressed rows. Neighbours stand in
// ascending order, each once: the weights of parallel edges are summed. Loops
// are kept apart from them. A Graph never changes and may be used from several
// goroutines.
type Graph struct {
	first  []int32   // where the neighbours of a node begin; one more at the end
	to     []int32   // neighbours
	weight []float64 // of the edge to each
	loop   []float64 // weight of each node's self-loop
	total  float64   // of all edges, loops included, each once
}

// maxArcs bounds a graph to what 32-bit row starts can number.
const maxArcs = math.MaxInt32

// NewGraph makes a graph of n nodes, numbered from 0. Edges of weight 0 are left
// out. It refuses an edge whose end is not a node, a weight that is negative or
// not finite, and weights whose sum is not finite. Time and memory grow with
// nodes and edges.
func NewGraph(n int, edges []Edge) (*Graph, error) {
	if n < 0 || n >= maxArcs || len(edges) > maxArcs/2 {
		return nil, fmt.Errorf("numeric: a graph of %d nodes and %d edges: at most %d nodes and %d edges are possible", n, len(edges), maxArcs-1, maxArcs/2)
	}
	g := &Graph{loop: make([]float64, n)}
	for i, e := range edges {
		switch {
		case e.A < 0 || e.A >= n || e.B < 0 || e.B >= n:
			return nil, fmt.Errorf("numeric: edge %d joins %d and %d: nodes are numbered 0 to %d", i, e.A, e.B, n-1)
		case !(e.W >= 0) || math.IsInf(e.W, 1):
			return nil, fmt.Errorf("numeric: edge %d from %d to %d weighs %v: a weight is finite and not negative", i, e.A, e.B, e.W)
		case e.A == e.B:
			g.loop[e.A] += e.W
		}
	}
	g.rows(n, edges)
	for i := range n {
		g.total += g.loop[i]
		for k := g.first[i]; k < g.first[i+1]; k++ {
			if int(g.to[k]) > i {
				g.total += g.weight[k]
			}
		}
	}
	if math.IsInf(2*g.total, 1) {
		return nil, fmt.Errorf("numeric: the weights of %d edges sum to more than a number holds: give them in a larger unit", len(edges))
	}
	return g, nil
}

// rows fills the compressed rows. Sorting arcs by their far end and then, in
// that order, by their near end leaves each row ascending, in linear time, with
// parallel edges next to each other in the order in which they were given.
func (g *Graph) rows(n int, edges []Edge) {
	start := make([]int32, n+1)
	for _, e := range edges {
		if e.A != e.B && e.W > 0 {
			start[e.A+1]++
			start[e.B+1]++
		}
	}
	for i := range n {
		start[i+1] += start[i]
	}
	type arc struct {
		near int32
		w    float64
	}
	arcs := make([]arc, start[n])
	next := append([]int32(nil), start[:n]...)
	for _, e := range edges {
		if e.A != e.B && e.W > 0 {
			arcs[next[e.B]] = arc{int32(e.A), e.W}
			next[e.B]++
			arcs[next[e.A]] = arc{int32(e.B), e.W}
			next[e.A]++
		}
	}
	to, weight := make([]int32, start[n]), make([]float64, start[n])
	copy(next, start)
	end := next // where the row of a node ends so far
	for far := range n {
		for _, a := range arcs[start[far]:start[far+1]] {
			if k := end[a.near]; k > start[a.near] && to[k-1] == int32(far) {
				weight[k-1] += a.w
				continue
			}
			to[end[a.near]], weight[end[a.near]] = int32(far), a.w
			end[a.near]++
		}
	}
	g.pack(start, end, to, weight)
}

// pack closes the gaps that merged edges left in the rows.
func (g *Graph) pack(start, end, to []int32, weight []float64) {
	g.first = make([]int32, len(start))
	k := int32(0)
	for i := range end {
		g.first[i] = k
		copy(to[k:], to[start[i]:end[i]])
		k += int32(copy(weight[k:], weight[start[i]:end[i]]))
	}
	g.first[len(end)] = k
	g.to, g.weight = to[:k:k], weight[:k:k]
}

// Len is the number of nodes.
func (g *Graph) Len() int { return len(g.loop) }

// Edges is the number of pairs of nodes that are joined; loops do not count.
func (g *Graph) Edges() int { return len(g.to) / 2 }

// Total is the weight of all edges, loops included.
func (g *Graph) Total() float64 { return g.total }

// Row is the neighbours of node i, ascending, and the weights of the edges to
// them. Callers must not change either.
func (g *Graph) Row(i int) (to []int32, weight []float64) {
	a, b := g.first[i], g.first[i+1]
	return g.to[a:b:b], g.weight[a:b:b]
}

// Loop is the weight of the self-loop of node i.
func (g *Graph) Loop(i int) float64 { return g.loop[i] }

// Strength is the weighted degree of node i, to which a loop adds twice, since
// both its ends are there.
func (g *Graph) Strength(i int) float64 {
	sum := 2 * g.loop[i]
	_, weight := g.Row(i)
	for _, w := range weight {
		sum += w
	}
	return sum
}
