// Package wire carries layout graphs to Graphviz and back: it writes a graph
// as DOT and reads the answer, which Graphviz calls json0. Nodes travel as
// numbers, so no text of a map ever has to be escaped.
package wire

import (
	"bytes"
	"fmt"
	"math"
	"strconv"

	"github.com/seam-cx/seam/render/network"
)

// pointsPerInch is Graphviz's length of an inch in the points of its answers;
// a layout pixel travels as one point.
const pointsPerInch = 72

// DOT writes g for Graphviz: left to right, a node's rank held by a chain of
// invisible anchors, sizes fixed, the spine in one group. It refuses a graph
// that is empty, too large or not sound.
func DOT(g network.Graph) ([]byte, error) {
	ranks, err := check(g)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	// Without newrank, rank=same is ignored across clusters and costs an
	// ordering pass; nslimit bounds the work on graphs with many loops.
	b.WriteString("digraph seam {\n\trankdir=LR newrank=true ranksep=0.4 nodesep=0.4 nslimit=4 nslimit1=4\n")
	b.WriteString("\tnode [shape=box fixedsize=true label=\"\"]\n")
	for i, n := range g.Nodes {
		fmt.Fprintf(&b, "\tn%d [width=%s height=%s", i, inches(n.W), inches(n.H))
		if n.Spine {
			b.WriteString(" group=spine")
		}
		b.WriteString("]\n")
	}
	writeRanks(&b, g, ranks)
	for _, e := range g.Edges {
		if e.From == e.To {
			continue
		}
		fmt.Fprintf(&b, "\tn%d -> n%d [weight=%d", e.From, e.To, weight(e.Weight))
		if e.Back || g.Nodes[e.From].Rank >= g.Nodes[e.To].Rank {
			b.WriteString(" constraint=false")
		}
		b.WriteString("]\n")
	}
	b.WriteString("}\n")
	return b.Bytes(), nil
}

// writeRanks chains one anchor a rank and ties the nodes to it.
func writeRanks(b *bytes.Buffer, g network.Graph, ranks int) {
	b.WriteString("\tsubgraph anchors {\n\t\tnode [style=invis width=0.01 height=0.01]\n\t\tedge [style=invis weight=0]\n\t\tr0")
	for r := 1; r < ranks; r++ {
		fmt.Fprintf(b, " -> r%d", r)
	}
	b.WriteString("\n\t}\n")
	byRank := make([][]int, ranks)
	for i, n := range g.Nodes {
		byRank[n.Rank] = append(byRank[n.Rank], i)
	}
	for r, nodes := range byRank {
		if len(nodes) == 0 {
			continue
		}
		fmt.Fprintf(b, "\t{rank=same r%d", r)
		for _, i := range nodes {
			fmt.Fprintf(b, " n%d", i)
		}
		b.WriteString("}\n")
	}
}

func check(g network.Graph) (ranks int, err error) {
	if len(g.Nodes) == 0 {
		return 0, fmt.Errorf("layout of a graph without nodes: add at least one")
	}
	if len(g.Nodes) > network.MaxNodes {
		return 0, fmt.Errorf("layout of %d nodes: at most %d can be laid out", len(g.Nodes), network.MaxNodes)
	}
	for i, n := range g.Nodes {
		if n.Rank < 0 || n.Rank > network.MaxNodes {
			return 0, fmt.Errorf("layout node %d: rank %d is not within 0..%d", i, n.Rank, network.MaxNodes)
		}
		if !sound(n.W) || !sound(n.H) {
			return 0, fmt.Errorf("layout node %d: size %g by %g is not within 0..100000", i, n.W, n.H)
		}
		ranks = max(ranks, n.Rank+1)
	}
	for i, e := range g.Edges {
		if e.From < 0 || e.To < 0 || e.From >= len(g.Nodes) || e.To >= len(g.Nodes) {
			return 0, fmt.Errorf("layout edge %d: joins nodes %d and %d of %d", i, e.From, e.To, len(g.Nodes))
		}
		if !sound(e.Weight) {
			return 0, fmt.Errorf("layout edge %d: weight %g is not within 0..100000", i, e.Weight)
		}
	}
	return ranks, nil
}

func sound(x float64) bool { return x >= 0 && x <= 1e5 }

// weight is a whole number for Graphviz, at least 1 so that every edge pulls.
func weight(w float64) int { return 1 + int(math.Round(min(w, 1000))) }

func inches(px float64) string {
	return strconv.FormatFloat(max(px, 1)/pointsPerInch, 'f', 4, 64)
}
