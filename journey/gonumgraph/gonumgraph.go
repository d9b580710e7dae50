// Package gonumgraph is the bridge from a journey to gonum.org/v1/gonum/graph:
// it shows a journey.Graph as a weighted directed or undirected graph, so that
// any of gonum's algorithms runs on it. It is the only package of seam whose
// exported API names gonum types.
//
// A few of gonum's habits to know: network.Betweenness counts each pair of an
// undirected graph twice and leaves nodes of value 0 out; community.Q of a
// graph without edges is NaN; Louvain depends on its seed. Journeys have
// self-loops, which gonum's simple graphs refuse and these graphs keep.
package gonumgraph

import (
	"math"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"

	"github.com/seam-cx/seam/journey"
)

// Node is a node of a journey as gonum sees it: its ID is the Index of the
// journey's node.
type Node struct {
	journey.Node
}

// ID is the Index of the journey's node.
func (n Node) ID() int64 { return int64(n.Index) }

// DOTID is what gonum's DOT encoder calls the node: kind:id.
func (n Node) DOTID() string { return n.Kind.String() + ":" + n.Node.ID }

type edge struct {
	from, to Node
	weight   float64
}

func (e edge) From() graph.Node         { return e.from }
func (e edge) To() graph.Node           { return e.to }
func (e edge) Weight() float64          { return e.weight }
func (e edge) ReversedEdge() graph.Edge { return edge{e.to, e.from, e.weight} }

// base is what both graphs share: which nodes there are, and the weight of
// each ordered pair that is joined.
type base struct {
	nodes  map[int64]Node
	order  []graph.Node
	next   map[int64][]graph.Node
	prev   map[int64][]graph.Node
	weight map[[2]int64]float64
}

func newBase(g *journey.Graph, kinds []journey.EdgeKind) *base {
	b := &base{nodes: map[int64]Node{}, next: map[int64][]graph.Node{}, prev: map[int64][]graph.Node{}, weight: map[[2]int64]float64{}}
	wanted := map[journey.EdgeKind]bool{}
	for _, k := range kinds {
		wanted[k] = true
	}
	touched := map[int]bool{}
	for e := range g.Edges() {
		if wanted[e.Kind] {
			touched[e.From], touched[e.To] = true, true
		}
	}
	for n := range g.Nodes() {
		if touched[n.Index] || endsOnly(n.Kind, kinds) {
			b.nodes[int64(n.Index)] = Node{n}
			b.order = append(b.order, Node{n})
		}
	}
	return b
}

// endsOnly tells whether nodes of a kind belong to a graph of these edges even
// where no edge touches them.
func endsOnly(kind journey.NodeKind, kinds []journey.EdgeKind) bool {
	for _, k := range kinds {
		switch {
		case k == journey.Collaborates && kind == journey.DepartmentNode,
			k != journey.Collaborates && kind == journey.TouchpointNode:
			return true
		}
	}
	return false
}

func (b *base) join(from, to int, weight float64) {
	pair := [2]int64{int64(from), int64(to)}
	if _, ok := b.weight[pair]; !ok {
		b.next[pair[0]] = append(b.next[pair[0]], b.nodes[pair[1]])
		b.prev[pair[1]] = append(b.prev[pair[1]], b.nodes[pair[0]])
	}
	b.weight[pair] += weight
}

// Node is the node with an ID, nil where there is none.
func (b *base) Node(id int64) graph.Node {
	if n, ok := b.nodes[id]; ok {
		return n
	}
	return nil
}

// Nodes are all nodes in the order of journey.Graph.Nodes.
func (b *base) Nodes() graph.Nodes { return iterator.NewOrderedNodes(b.order) }

// From are the nodes that the edges of id lead to.
func (b *base) From(id int64) graph.Nodes { return nodes(b.next[id]) }

func nodes(list []graph.Node) graph.Nodes {
	if len(list) == 0 {
		return graph.Empty
	}
	return iterator.NewOrderedNodes(list)
}

func (b *base) find(x, y int64) (edge, bool) {
	w, ok := b.weight[[2]int64{x, y}]
	return edge{b.nodes[x], b.nodes[y], w}, ok
}

// Weight is the weight of the edge from x to y; 0 and true for a node and
// itself without a self-loop, 0 and false where there is no edge.
func (b *base) Weight(x, y int64) (float64, bool) {
	if e, ok := b.find(x, y); ok {
		return e.weight, true
	}
	return 0, x == y
}

// Edge is the edge from x to y, nil where there is none.
func (b *base) Edge(x, y int64) graph.Edge {
	if e, ok := b.find(x, y); ok {
		return e
	}
	return nil
}

// WeightedEdge is the edge from x to y, nil where there is none.
func (b *base) WeightedEdge(x, y int64) graph.WeightedEdge {
	if e, ok := b.find(x, y); ok {
		return e
	}
	return nil
}

// Directed is a journey as a directed graph. It implements
// graph.WeightedDirected.
type Directed struct{ *base }

// NewDirected shows the edges of the named kinds; parallel edges are one, with
// their weights added. Without kinds it shows journey.Next. All touchpoints
// are nodes (for journey.Collaborates all departments), as is everything that
// an edge touches.
func NewDirected(g *journey.Graph, kinds ...journey.EdgeKind) Directed {
	if len(kinds) == 0 {
		kinds = []journey.EdgeKind{journey.Next}
	}
	b := newBase(g, kinds)
	for _, k := range kinds {
		for e := range g.Edges() {
			if e.Kind == k {
				b.join(e.From, e.To, e.Weight)
			}
		}
	}
	return Directed{b}
}

// HasEdgeBetween tells whether an edge joins x and y in either direction.
func (d Directed) HasEdgeBetween(x, y int64) bool {
	return d.HasEdgeFromTo(x, y) || d.HasEdgeFromTo(y, x)
}

// HasEdgeFromTo tells whether an edge leads from x to y.
func (d Directed) HasEdgeFromTo(x, y int64) bool {
	_, ok := d.find(x, y)
	return ok
}

// To are the nodes whose edges lead to id.
func (d Directed) To(id int64) graph.Nodes { return nodes(d.prev[id]) }

// Undirected is a journey as an undirected graph. It implements
// graph.WeightedUndirected.
type Undirected struct{ *base }

// NewUndirected is NewDirected with the directions forgotten and the weights
// of both ways added.
func NewUndirected(g *journey.Graph, kinds ...journey.EdgeKind) Undirected {
	d := NewDirected(g, kinds...)
	b := &base{nodes: d.nodes, order: d.order, next: map[int64][]graph.Node{}, prev: map[int64][]graph.Node{}, weight: map[[2]int64]float64{}}
	for _, from := range d.order {
		for _, to := range d.next[from.ID()] {
			x, y := from.ID(), to.ID()
			w := d.weight[[2]int64{x, y}]
			b.join(int(x), int(y), w)
			if x != y {
				b.join(int(y), int(x), w)
			}
		}
	}
	return Undirected{b}
}

// HasEdgeBetween tells whether an edge joins x and y.
func (u Undirected) HasEdgeBetween(x, y int64) bool {
	_, ok := u.find(x, y)
	return ok
}

// EdgeBetween is the edge between x and y, nil where there is none.
func (u Undirected) EdgeBetween(x, y int64) graph.Edge { return u.Edge(x, y) }

// WeightedEdgeBetween is the edge between x and y, nil where there is none.
func (u Undirected) WeightedEdgeBetween(x, y int64) graph.WeightedEdge { return u.WeightedEdge(x, y) }

// Cost shows a graph of probabilities to algorithms that add up weights along
// a path: the weight of an edge is −ln of its probability, so that the
// shortest path is the most travelled one.
type Cost struct{ Directed }

// Weight is −ln of the probability from x to y, +Inf and false where no edge
// leads there.
func (c Cost) Weight(x, y int64) (float64, bool) {
	w, ok := c.Directed.Weight(x, y)
	switch {
	case x == y:
		return 0, true
	case !ok || w <= 0:
		return math.Inf(1), false
	}
	return -math.Log(min(w, 1)), true
}

var (
	_ graph.WeightedDirected   = Directed{}
	_ graph.WeightedUndirected = Undirected{}
)
