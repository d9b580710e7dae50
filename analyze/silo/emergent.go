package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
)

// How long to look for the groups that customers' ways make. Beyond so many
// nodes and edges the runs are fewer, so that a map of any size is answered in
// seconds; the report says how many were made.
const (
	communityRuns = 50
	communityWork = 2_000_000 // runs × (nodes + edges)
	fewestRuns    = 2
	communitySeed = 2008
	// vainAttempts to better the best run keep a map of forty touchpoints within
	// milliseconds, since every check looks for teams.
	vainAttempts = 60
	// agreeFrom is the adjusted Rand index from which on near-optimal partitions
	// count as the same.
	agreeFrom = .8
)

// emergent fills in how the departments' partition of touchpoints compares with
// the one that the ways of customers suggest: Newman's modularity of either
// (Newman 2004, Analysis of weighted networks), where the second is the best
// that seeded runs of Louvain find (Blondel et al. 2008); how far they agree
// (Hubert & Arabie 1985; Vinh, Epps & Bailey 2010); and the attribute
// assortativity of owners (Newman 2003, Mixing patterns in networks).
func emergent(in *analysis.Input, s *figures.Silos) error {
	p, err := plotOf(in)
	if err != nil {
		return err
	}
	m := &figures.Modularity{}
	s.Modularity = m
	formal, why := p.graph.Modularity(p.owner)
	m.Formal = figure(in, formal, why)
	r, why := p.graph.Assortativity(p.owner)
	m.Assortativity = figure(in, r, why)
	runs := max(fewestRuns, min(communityRuns, communityWork/max(1, len(p.nodes)+p.graph.Edges())))
	found, why, err := p.graph.Communities(in.Context, numeric.CommunityOptions{Runs: runs, Seed: communitySeed, Vain: vainAttempts})
	if err != nil {
		return err
	}
	m.Emergent = figure(in, found.Q, why)
	m.NearARI = figure(in, found.Agreement, why)
	if why.OK() {
		m.Runs = found.Runs
		m.Groups = groups(p, found)
		m.NearOptimal = figures.Agree
		if found.Agreement < agreeFrom {
			m.NearOptimal = figures.Disagree
		}
		both, why := numeric.Compare(p.owner, found.Block)
		m.ARI, m.AMI, m.NMI = figure(in, both.ARI, why), figure(in, both.AMI, why), figure(in, both.NMI, why)
	} else {
		m.ARI, m.AMI, m.NMI = m.Emergent, m.Emergent, m.Emergent
	}
	if p.owners < 2 {
		one := in.Insufficient(analysis.OneOwner)
		m.Formal, m.Assortativity, m.ARI, m.AMI, m.NMI = one, one, one, one, one
	}
	return nil
}

func groups(p plot, found numeric.Communities) [][]figures.Owned {
	list := make([][]figures.Owned, found.Blocks)
	for i, b := range found.Block {
		list[b] = append(list[b], p.nodes[i])
	}
	return list
}
