package gonumgraph_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/journey/gonumgraph"
	"github.com/seam-cx/seam/touchpoint"
)

// loop is a journey a → b → c with a self-loop on a and a way back from c.
func loop() *journey.Map {
	a := touchpoint.Touchpoint{ID: "a"}
	a.Next = []touchpoint.Target{{Touchpoint: "a", Share: touchpoint.Ptr(.1)}, {Touchpoint: "b"}, {Touchpoint: "c", Share: touchpoint.Ptr(.3)}}
	c := touchpoint.Touchpoint{ID: "c"}
	c.Next = []touchpoint.Target{{Touchpoint: "a", Share: touchpoint.Ptr(.5)}, {Outcome: "done"}}
	m := &journey.Map{Stages: []journey.Stage{{ID: "s", Touchpoints: []touchpoint.Touchpoint{a, {ID: "b"}, c}}}}
	m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "done"}, Success: true}}
	return m
}

func TestDirected(t *testing.T) {
	g := loop().Graph()
	d := gonumgraph.NewDirected(g)
	assert.Equal(t, 4, d.Nodes().Len(), "three touchpoints and an outcome")
	a, _ := g.Lookup(journey.TouchpointNode, "a")
	w, ok := d.Weight(int64(a.Index), int64(a.Index))
	assert.True(t, ok)
	assert.Equal(t, .1, w, "the self-loop is kept")
	assert.Nil(t, d.Node(99))
	assert.Nil(t, d.Edge(99, 98))
	assert.Len(t, topo.TarjanSCC(d), 2, "a, b and c are one component, the outcome another")
}

func TestUndirectedRunsCommunities(t *testing.T) {
	u := gonumgraph.NewUndirected(loop().Graph())
	assert.NotPanics(t, func() {
		community.Modularize(u, 1, nil)
		network.Betweenness(u)
	})
	assert.True(t, u.HasEdgeBetween(1, 2))
	assert.Equal(t, u.WeightedEdgeBetween(1, 2).Weight(), u.WeightedEdgeBetween(2, 1).Weight())
}

func TestCollaborationsJoinDepartments(t *testing.T) {
	m := loop()
	for _, id := range []string{"sales", "field", "care"} {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: id}})
	}
	m.Governance.Collaboration = []journey.Collaboration{{Between: []string{"sales", "field"}}}
	u := gonumgraph.NewUndirected(m.Graph(), journey.Collaborates)
	assert.Equal(t, 3, u.Nodes().Len(), "a department that works with nobody is a node, too")
}

func Example() {
	g := loop().Graph()
	from, _ := g.Lookup(journey.TouchpointNode, "a")
	to, _ := g.Lookup(journey.OutcomeNode, "done")
	ways := path.DijkstraFrom(gonumgraph.Node{Node: from}, gonumgraph.Cost{Directed: gonumgraph.NewDirected(g)})
	way, _ := ways.To(int64(to.Index))
	for _, n := range way {
		fmt.Println(n.(gonumgraph.Node).Node.ID)
	}
	// Output:
	// a
	// b
	// c
	// done
}
