package graphviz_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/graphviz"
)

var ctx = context.Background()

func Example() {
	g := network.Graph{
		Nodes: []network.Node{{W: 98, H: 68, Rank: 0, Spine: true}, {W: 98, H: 68, Rank: 1}, {W: 98, H: 68, Rank: 2, Spine: true}},
		Edges: []network.Edge{{From: 0, To: 2, Weight: 10}, {From: 0, To: 1, Weight: 2}, {From: 1, To: 2, Weight: 2}},
	}
	l, err := graphviz.Layouter{}.Layout(context.Background(), g)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("spine straight:", l.Centers[0].Y == l.Centers[2].Y)
	fmt.Println("left to right:", l.Centers[0].X < l.Centers[1].X && l.Centers[1].X < l.Centers[2].X)
	// Output:
	// spine straight: true
	// left to right: true
}

func TestLayout(t *testing.T) {
	g := network.Graph{
		Nodes: []network.Node{{W: 98, H: 68, Rank: 0, Spine: true}, {W: 98, H: 68, Rank: 1}, {W: 98, H: 200, Rank: 1}, {W: 98, H: 68, Rank: 3, Spine: true}},
		Edges: []network.Edge{{From: 0, To: 3, Weight: 60}, {From: 0, To: 1, Weight: 10}, {From: 0, To: 2}, {From: 1, To: 3}, {From: 2, To: 3}, {From: 3, To: 1, Back: true}, {From: 3, To: 3}},
	}
	l, err := graphviz.Layouter{}.Layout(ctx, g)
	require.NoError(t, err)
	assert.InDelta(t, l.Centers[0].Y, l.Centers[3].Y, 1)
	assert.InDelta(t, l.Centers[1].X, l.Centers[2].X, 1)
	gap := l.Centers[1].Y - l.Centers[2].Y
	assert.Greater(t, max(gap, -gap), 134.0, "boxes of height 68 and 200 in one column")
	_, err = graphviz.Layouter{}.Layout(ctx, network.Graph{})
	assert.ErrorContains(t, err, "without nodes")
}

// TestBadSources has Graphviz meet what it panics on, what it cannot read, and
// what it would hand on to the next call; after each it must work as before.
func TestBadSources(t *testing.T) {
	for source, want := range map[string]string{
		"":                               "the graph is empty",
		" \n":                            "the graph is empty",
		"digraph {\x00}":                 "NUL",
		"garbage":                        "syntax error",
		"digraph {":                      "syntax error",
		"digraph {a /* x":                "syntax error",
		`digraph {a [label="x`:           "syntax error",
		"digraph {a [label=<<b>x]}":      "syntax error",
		"\xff\xfe":                       "syntax error",
		"/* nothing */":                  "no graph",
		"digraph {a} digraph {b}":        "more than one graph",
		"digraph {a} and then this":      "more than one graph",
		strings.Repeat(" ", 9<<20) + "x": "bytes",
	} {
		_, err := graphviz.JSON(ctx, []byte(source))
		assert.ErrorContains(t, err, want, "%.40q", source)
		assert.NotContains(t, fmt.Sprint(err), "\n")
		out, err := graphviz.JSON(ctx, []byte("digraph {after -> it}"))
		require.NoError(t, err, "%.40q", source)
		assert.Contains(t, string(out), "after", "%.40q", source)
	}
	_, err := graphviz.JSON(ctx, []byte("/* nothing */"))
	assert.NotContains(t, fmt.Sprint(err), "syntax error", "an old mistake is not told again")
}

func TestConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 5 {
				name := fmt.Sprintf("node_%d_%d", i, j)
				out, err := graphviz.JSON(ctx, []byte("digraph {"+name+"}"))
				assert.NoError(t, err)
				assert.Contains(t, string(out), name)
			}
		})
	}
	wg.Wait()
}

func TestContext(t *testing.T) {
	done, cancel := context.WithCancel(ctx)
	cancel()
	_, err := graphviz.JSON(done, []byte("digraph {a}"))
	assert.ErrorIs(t, err, context.Canceled)

	// A layout that takes seconds does not hold up its caller.
	var dense strings.Builder
	dense.WriteString("digraph {rankdir=LR;")
	for i := range 100 {
		fmt.Fprintf(&dense, "n%d->n%d;n%d->n%d;", i, i+1, i, i*7%101)
	}
	dense.WriteString("}")
	soon, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	_, err = graphviz.JSON(soon, []byte(dense.String()))
	assert.ErrorIs(t, err, context.DeadlineExceeded)
	waiting, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	_, err = graphviz.JSON(waiting, []byte("digraph {a}"))
	if err != nil { // the engine is still busy, unless the machine stood still meanwhile
		assert.ErrorIs(t, err, context.DeadlineExceeded)
	}
	out, err := graphviz.JSON(ctx, []byte("digraph {b}"))
	require.NoError(t, err)
	assert.Contains(t, string(out), `"b"`)
}

func TestServe(t *testing.T) {
	serve := func(in string) (string, error) {
		var out bytes.Buffer
		err := graphviz.Serve(ctx, strings.NewReader(in), &out)
		return out.String(), err
	}
	one, err := serve("digraph {alone}")
	require.NoError(t, err)
	assert.Contains(t, one, "alone")
	assert.NotContains(t, one, "\x00")

	two, err := serve("digraph {first}\x00digraph {second}\x00\n")
	require.NoError(t, err)
	parts := strings.Split(two, "\x00")
	require.Len(t, parts, 3)
	assert.Contains(t, parts[0], "first")
	assert.Contains(t, parts[1], "second")
	assert.Empty(t, parts[2])

	part, err := serve("digraph {good}\x00bad\x00digraph {never}\x00")
	assert.ErrorContains(t, err, "syntax error")
	assert.Contains(t, part, "good")
	assert.NotContains(t, part, "never")

	_, err = serve("")
	assert.ErrorContains(t, err, "empty")
	_, err = serve(strings.Repeat("x", graphviz.MaxInput+2))
	assert.ErrorContains(t, err, "more than")
}

func BenchmarkLayout(b *testing.B) {
	var g network.Graph
	for i := range 30 {
		g.Nodes = append(g.Nodes, network.Node{W: 98, H: 68, Rank: i, Spine: i%3 > 0})
		if i > 0 {
			g.Edges = append(g.Edges, network.Edge{From: i - 1, To: i, Weight: 10})
		}
		if i > 3 {
			g.Edges = append(g.Edges, network.Edge{From: i - 3, To: i, Weight: 2})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (graphviz.Layouter{}).Layout(ctx, g); err != nil {
			b.Fatal(err)
		}
	}
}
