package wire_test

import (
	"math"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/internal/wire"
)

var diamond = network.Graph{
	Nodes: []network.Node{{W: 98, H: 68, Rank: 0, Spine: true}, {W: 98, H: 68, Rank: 1}, {W: 98, H: 68, Rank: 1}, {W: 98, H: 68, Rank: 3, Spine: true}},
	Edges: []network.Edge{{From: 0, To: 1, Weight: 10}, {From: 0, To: 2, Weight: 5}, {From: 1, To: 3, Weight: 10}, {From: 2, To: 3, Weight: 5}, {From: 3, To: 0, Weight: 1, Back: true}, {From: 1, To: 1}},
}

func TestDOT(t *testing.T) {
	got, err := wire.DOT(diamond)
	require.NoError(t, err)
	assert.Equal(t, `digraph seam {
	rankdir=LR newrank=true ranksep=0.4 nodesep=0.4 nslimit=4 nslimit1=4
	node [shape=box fixedsize=true label=""]
	n0 [width=1.3611 height=0.9444 group=spine]
	n1 [width=1.3611 height=0.9444]
	n2 [width=1.3611 height=0.9444]
	n3 [width=1.3611 height=0.9444 group=spine]
	subgraph anchors {
		node [style=invis width=0.01 height=0.01]
		edge [style=invis weight=0]
		r0 -> r1 -> r2 -> r3
	}
	{rank=same r0 n0}
	{rank=same r1 n1 n2}
	{rank=same r3 n3}
	n0 -> n1 [weight=11]
	n0 -> n2 [weight=6]
	n1 -> n3 [weight=11]
	n2 -> n3 [weight=6]
	n3 -> n0 [weight=2 constraint=false]
}
`, string(got))
}

func TestDOTRefuses(t *testing.T) {
	node := network.Node{W: 1, H: 1}
	for name, c := range map[string]struct {
		g    network.Graph
		want string
	}{
		"empty":        {network.Graph{}, "without nodes"},
		"too many":     {network.Graph{Nodes: make([]network.Node, network.MaxNodes+1)}, "at most"},
		"rank":         {network.Graph{Nodes: []network.Node{{Rank: -1}}}, "rank -1"},
		"high rank":    {network.Graph{Nodes: []network.Node{{Rank: 1 << 40}}}, "rank"},
		"size":         {network.Graph{Nodes: []network.Node{{W: math.NaN()}}}, "size"},
		"infinite":     {network.Graph{Nodes: []network.Node{{H: math.Inf(1)}}}, "size"},
		"edge":         {network.Graph{Nodes: []network.Node{node}, Edges: []network.Edge{{To: 1}}}, "joins nodes 0 and 1 of 1"},
		"edge before":  {network.Graph{Nodes: []network.Node{node}, Edges: []network.Edge{{From: -1}}}, "joins"},
		"weight":       {network.Graph{Nodes: []network.Node{node}, Edges: []network.Edge{{Weight: -1}}}, "weight"},
		"weight of no": {network.Graph{Nodes: []network.Node{node}, Edges: []network.Edge{{Weight: math.NaN()}}}, "weight"},
	} {
		_, err := wire.DOT(c.g)
		assert.ErrorContains(t, err, c.want, name)
	}
}

func TestRead(t *testing.T) {
	l, err := wire.Read([]byte(`{"bb":"0,0,200,100","objects":[{"name":"r0","pos":"1,1"},{"name":"n1","pos":"150,20.5"},{"name":"n0","pos":"50,80"},{"name":"n9","pos":"x"},{"name":"anchors"}]}`), 2)
	require.NoError(t, err)
	assert.Equal(t, []network.Point{{X: 50, Y: 20}, {X: 150, Y: 79.5}}, l.Centers)
	for in, want := range map[string]string{
		``: "unexpected end", `[]`: "cannot unmarshal", `{}`: "bounding box", `{"bb":"0,0,1,1"}`: "n0 is missing",
		`{"bb":"0,0,1,nan","objects":[]}`:                            "not a number",
		`{"bb":"0,0,1,1","objects":[{"name":"n0","pos":"1"}]}`:       "not two numbers",
		`{"bb":"0,0,1,1","objects":[{"name":"n0","pos":"1,1e999"}]}`: "not a number",
		`{"bb":"0,0,1,1","objects":[{"name":"n0","pos":"a,1"}]}`:     "not a number",
	} {
		_, err := wire.Read([]byte(in), 1)
		assert.ErrorContains(t, err, want, in)
	}
}

// TestGraphviz compares with the Graphviz of this machine, if it has one.
func TestGraphviz(t *testing.T) {
	tool, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed")
	}
	source, err := wire.DOT(diamond)
	require.NoError(t, err)
	cmd := exec.Command(tool, "-Tjson0")
	cmd.Stdin = strings.NewReader(string(source))
	out, err := cmd.Output()
	require.NoError(t, err)
	l, err := wire.Read(out, len(diamond.Nodes))
	require.NoError(t, err)
	Sound(t, l)
}

// Sound checks what every layout of diamond must be like.
func Sound(t *testing.T, l network.Layout) {
	t.Helper()
	c := l.Centers
	assert.InDelta(t, c[0].Y, c[3].Y, 1, "the spine is straight")
	assert.InDelta(t, c[1].X, c[2].X, 1, "one rank, one column")
	assert.Greater(t, math.Abs(c[1].Y-c[2].Y), 68.0, "no overlap")
	assert.Less(t, c[0].X, c[1].X)
	assert.Less(t, c[2].X, c[3].X)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"bb":"0,0,200,100","objects":[{"name":"n0","pos":"50,80"}]}`))
	f.Add([]byte(`{"bb":"","objects":[{}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		l, err := wire.Read(in, 3)
		if err == nil && len(l.Centers) != 3 {
			t.Fatalf("%d centres", len(l.Centers))
		}
	})
}

func BenchmarkDOT(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := wire.DOT(diamond); err != nil {
			b.Fatal(err)
		}
	}
}
