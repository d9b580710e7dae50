package network

import "context"

// Layouter lays out a small layered graph, left to right. The view asks it
// which of the touchpoints that are off the most travelled path should stand
// nearer to that path; columns and everything else stay the view's own.
// Implementations are safe for concurrent use.
type Layouter interface {
	Layout(ctx context.Context, g Graph) (Layout, error)
}

// Graph is what a Layouter lays out. It holds no words of a map.
type Graph struct {
	Nodes []Node
	Edges []Edge
}

// Node is one box of a Graph, its size in layout pixels.
type Node struct {
	W, H  float64
	Rank  int  // column, from 0 on the left; not more than MaxNodes
	Spine bool // on the most travelled path, which is to be straight
}

// Edge joins two nodes, given by their index in Graph.Nodes.
type Edge struct {
	From, To int
	Weight   float64 // 0 and more: how much it matters that the edge is short
	Back     bool    // leads backwards and must not push nodes apart
}

// Layout holds the centres of the nodes, in order of Graph.Nodes: layout
// pixels, x to the right, y downwards, from an origin of the Layouter's own.
type Layout struct {
	Centers []Point
}

// Point is a place in layout pixels.
type Point struct{ X, Y float64 }

// MaxNodes is how many nodes, and ranks, a Layouter must be able to lay out.
// Graphviz needs about 0.7 s for 1,000 nodes and 13 s for 5,000.
const MaxNodes = 1000
