package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
)

// brokers fills in where departments stand between others, in the undirected
// graph of their handoffs: betweenness, unweighted and each pair once (Freeman
// 1977), and Burt's constraint by flow (Burt 1992, Structural Holes). Departments
// that own nothing stand in it alone.
func brokers(in *analysis.Input, s *figures.Silos) error {
	number := make(map[string]int, len(s.Departments))
	for i, d := range s.Departments {
		number[d.ID] = i
	}
	edges := make([]numeric.Edge, 0, len(s.Handoffs))
	for _, h := range s.Handoffs {
		edges = append(edges, numeric.Edge{A: number[h.From], B: number[h.To], W: h.Flow})
	}
	g, err := numeric.NewGraph(len(s.Departments), edges)
	if err != nil {
		return err
	}
	between, err := g.Betweenness(in.Context, numeric.BetweennessOptions{})
	if err != nil {
		return err
	}
	for i := range s.Departments {
		d := &s.Departments[i]
		if g.Edges() == 0 {
			d.Betweenness, d.Constraint = in.Insufficient(analysis.NoHandoffs), in.Insufficient(analysis.NoHandoffs)
			continue
		}
		d.Betweenness = figures.Of(between.Value[i])
		d.Constraint = in.Insufficient(analysis.StandsAlone)
		if c, why := g.Constraint(i); why.OK() {
			d.Constraint = figures.Of(c)
		}
	}
	return nil
}
