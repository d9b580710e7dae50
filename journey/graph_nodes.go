package journey

import (
	"iter"
	"sync"

	"github.com/seam-cx/seam/diag"
)

// NodeKind says what a Node stands for.
type NodeKind uint8

// The kinds of node.
const (
	StageNode NodeKind = iota + 1
	TouchpointNode
	ChannelNode
	DepartmentNode
	OutcomeNode
	PersonaNode
	FactNode
	DatumNode
)

var nodeKindNames = [...]string{
	StageNode: "stage", TouchpointNode: "touchpoint", ChannelNode: "channel", DepartmentNode: "department",
	OutcomeNode: "outcome", PersonaNode: "persona", FactNode: "fact", DatumNode: "datum",
}

// String is the name of the kind, such as "touchpoint".
func (k NodeKind) String() string {
	if int(k) < len(nodeKindNames) && k > 0 {
		return nodeKindNames[k]
	}
	return "node"
}

// Node is one element of the map. Index counts from 0 over all nodes of a
// graph and is the same every time.
type Node struct {
	Index  int
	Kind   NodeKind
	ID     string
	Name   string
	Origin diag.Origin
}

// EdgeKind says what an Edge means.
type EdgeKind uint8

// The kinds of edge, with what they join and what their Weight is.
const (
	Contains     EdgeKind = iota + 1 // stage to touchpoint; 1
	Next                             // touchpoint to touchpoint or outcome; probability, over the source's declared channel shares
	Uses                             // touchpoint to channel; declared share
	Owns                             // department to touchpoint; declared share of the channels it is accountable on
	Supports                         // department to touchpoint; 1
	Collaborates                     // department to department, once a pair and declaration; 1
	Asks                             // touchpoint to datum; 1
	States                           // touchpoint to fact; number of channels that give it
	Serves                           // touchpoint to persona it is for; 1
)

var edgeKindNames = [...]string{
	Contains: "contains", Next: "next", Uses: "uses", Owns: "owns", Supports: "supports",
	Collaborates: "collaborates", Asks: "asks", States: "states", Serves: "serves",
}

// String is the name of the kind, such as "owns".
func (k EdgeKind) String() string {
	if int(k) < len(edgeKindNames) && k > 0 {
		return edgeKindNames[k]
	}
	return "edge"
}

// Edge joins two nodes, given by their Index.
type Edge struct {
	Kind     EdgeKind
	From, To int
	Weight   float64
}

type nodeKey struct {
	kind NodeKind
	id   string
}

// typed are the nodes and edges of a graph, made when somebody first asks:
// encounters and transitions are all that figures and pictures need.
type typed struct {
	once     sync.Once
	nodes    []Node
	nodeAt   map[nodeKey]int
	edges    []Edge
	from, to [][]int // node to its edges
}

func (g *Graph) elements() *typed {
	t := &g.typed
	t.once.Do(func() {
		t.addNodes(g)
		t.addEdges(g)
		t.indexEdges()
	})
	return t
}

// Nodes yields all nodes: stages, touchpoints, channels, departments,
// outcomes, personas, facts and data, each kind in file order.
func (g *Graph) Nodes() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for _, n := range g.elements().nodes {
			if !yield(n) {
				return
			}
		}
	}
}

// Edges yields all edges, kind by kind in the order of the constants, each
// kind in file order.
func (g *Graph) Edges() iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		for _, e := range g.elements().edges {
			if !yield(e) {
				return
			}
		}
	}
}

// Len is the number of nodes.
func (g *Graph) Len() int { return len(g.elements().nodes) }

// NodeAt is the node with an Index from 0 to Len-1.
func (g *Graph) NodeAt(index int) Node { return g.elements().nodes[index] }

// Lookup finds the node of a kind with an id.
func (g *Graph) Lookup(kind NodeKind, id string) (Node, bool) {
	t := g.elements()
	i, ok := t.nodeAt[nodeKey{kind, id}]
	if !ok {
		return Node{}, false
	}
	return t.nodes[i], true
}

// From yields the edges that leave n, in the order of Edges.
func (g *Graph) From(n Node) iter.Seq[Edge] { return g.elements().pick(false, n.Index) }

// To yields the edges that reach n, in the order of Edges.
func (g *Graph) To(n Node) iter.Seq[Edge] { return g.elements().pick(true, n.Index) }

func (t *typed) pick(into bool, node int) iter.Seq[Edge] {
	index := t.from
	if into {
		index = t.to
	}
	return func(yield func(Edge) bool) {
		if node < 0 || node >= len(index) {
			return
		}
		for _, e := range index[node] {
			if !yield(t.edges[e]) {
				return
			}
		}
	}
}

func (t *typed) addNode(kind NodeKind, id, name string, origin diag.Origin) {
	key := nodeKey{kind, id}
	if _, ok := t.nodeAt[key]; ok {
		return
	}
	t.nodeAt[key] = len(t.nodes)
	t.nodes = append(t.nodes, Node{Index: len(t.nodes), Kind: kind, ID: id, Name: name, Origin: origin})
}

func (t *typed) addNodes(g *Graph) {
	t.nodeAt = map[nodeKey]int{}
	for i := range g.m.Stages {
		s := &g.m.Stages[i]
		t.addNode(StageNode, s.ID, s.Name, s.Origin)
	}
	for _, p := range g.places {
		t.addNode(TouchpointNode, p.tp.ID, p.tp.Name, p.tp.Origin)
	}
	entry := func(kind NodeKind, e *Entry) { t.addNode(kind, e.ID, e.Name, e.Origin) }
	for i := range g.m.Channels {
		entry(ChannelNode, &g.m.Channels[i].Entry)
	}
	for i := range g.m.Departments {
		entry(DepartmentNode, &g.m.Departments[i].Entry)
	}
	for i := range g.m.Outcomes {
		entry(OutcomeNode, &g.m.Outcomes[i].Entry)
	}
	for i := range g.m.Personas {
		entry(PersonaNode, &g.m.Personas[i].Entry)
	}
	for i := range g.m.Facts {
		entry(FactNode, &g.m.Facts[i].Entry)
	}
	for i := range g.m.Data {
		entry(DatumNode, &g.m.Data[i].Entry)
	}
}
