package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
)

// plot is the undirected graph of what departments own: its nodes are
// touchpoints that customers reach, one for each owner where channels have
// different ones, and its edges weigh the flow both ways. What nobody owns is
// left out, and so is flow from a node to itself.
type plot struct {
	nodes  []figures.Owned
	owner  []int // of each node, numbered in the order of the map
	owners int
	edges  []numeric.Edge
	graph  *numeric.Graph
}

func plotOf(in *analysis.Input) (plot, error) {
	var p plot
	of := make([]int, len(in.Graph.Encounters()))
	number, owner := map[figures.Owned]int{}, map[string]int{}
	for i, e := range in.Graph.Encounters() {
		of[i] = journey.None
		if e.Detail.Owner == "" || !in.Flow.Reached[i] {
			continue
		}
		key := figures.Owned{Touchpoint: e.Touchpoint.ID, Owner: e.Detail.Owner}
		n, met := number[key]
		if !met {
			n = len(p.nodes)
			number[key] = n
			d, met := owner[key.Owner]
			if !met {
				d = len(owner)
				owner[key.Owner] = d
			}
			p.nodes, p.owner = append(p.nodes, key), append(p.owner, d)
		}
		of[i] = n
	}
	p.owners = len(owner)
	p.edges = joined(in, of)
	var err error
	p.graph, err = numeric.NewGraph(len(p.nodes), p.edges)
	return p, err
}

// joined are the flows between different nodes; of names the node of each
// encounter, or journey.None.
func joined(in *analysis.Input, of []int) []numeric.Edge {
	var edges []numeric.Edge
	for i, a := range of {
		for _, t := range in.Flow.Out[i] {
			if a == journey.None || t.To == journey.None || t.Flow <= 0 {
				continue
			}
			if b := of[t.To]; b != journey.None && b != a {
				edges = append(edges, numeric.Edge{A: a, B: b, W: t.Flow})
			}
		}
	}
	return edges
}

// reason is what a report says of a figure of the plot that rests on too little.
func reason(why numeric.Reason) analysis.Words {
	switch why {
	case numeric.NoWeight:
		return analysis.NoOwnedFlow
	case numeric.NoVariation:
		return analysis.AllApart
	}
	return analysis.OneGroup
}

// figure is x, or the note that says why there is none.
func figure(in *analysis.Input, x float64, why numeric.Reason) figures.Value {
	if why.OK() {
		return figures.Of(x)
	}
	return in.Insufficient(reason(why))
}

// cuts fills in the touchpoints and ways that alone hold the journey together, in the
// undirected graph of all touchpoints that customers reach (Tarjan 1972,
// Depth-first search and linear graph algorithms).
func cuts(in *analysis.Input, s *figures.Silos) error {
	of := make([]int, len(in.Graph.Encounters()))
	number := map[string]int{}
	var ids []string
	for i, e := range in.Graph.Encounters() {
		of[i] = journey.None
		if !in.Flow.Reached[i] {
			continue
		}
		n, met := number[e.Touchpoint.ID]
		if !met {
			n = len(ids)
			number[e.Touchpoint.ID] = n
			ids = append(ids, e.Touchpoint.ID)
		}
		of[i] = n
	}
	edges := joined(in, of)
	g, err := numeric.NewGraph(len(ids), edges)
	if err != nil {
		return err
	}
	c := g.Cuts()
	s.Articulation, s.Bridges = []string{}, []figures.Bridge{}
	for _, n := range c.Nodes {
		s.Articulation = append(s.Articulation, ids[n])
	}
	for _, e := range c.Edges {
		to, weight := g.Row(e[0])
		for k, n := range to {
			if int(n) == e[1] {
				s.Bridges = append(s.Bridges, figures.Bridge{Between: [2]string{ids[e[0]], ids[e[1]]}, Flow: weight[k]})
			}
		}
	}
	return nil
}
