package silo

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/numeric"
	"github.com/seam-cx/seam/journey"
)

// The permutations of owners that are tried: all where they are few, else a
// seeded sample as large as the work allows. The report says how many, and the
// standard error of what a sample gives: at 500 of them 0.022 at the most, at
// 10,000 no more than 0.005.
const (
	mostArrangements = 5_000
	permutationWork  = 200_000 // permutations × (encounters + transitions)
	leastSample      = 500
	mostSample       = 10_000
	permutationSeed  = 1988
)

// externalInternal fills in the E–I index of Krackhardt & Stern (1988, Informal
// networks and organizational crises), over the flow between encounters that
// have owners, self-loops included; the mean that it would have if the same
// departments owned other encounters; and how often it would then be as low or
// lower: a small share says that customers stay inside departments more than
// chance would have it.
func externalInternal(in *analysis.Input, s *figures.Silos) error {
	flows, owner := ownedFlow(in)
	nodes := 0
	for _, o := range owner {
		if o != journey.None {
			nodes++
		}
	}
	cost := max(1, nodes+len(flows))
	opt := numeric.PermutationOptions{
		N:     max(leastSample, min(mostSample, permutationWork/cost)),
		Exact: min(mostArrangements, permutationWork/cost),
		Seed:  permutationSeed,
	}
	if in.Brief {
		opt.N = -1 // nothing but the share of permutations needs them
	}
	ei, why, err := numeric.ExternalInternal(in.Context, flows, owner, opt)
	switch {
	case err != nil:
		return err
	case !why.OK():
		note := analysis.NoOwnedFlow
		if why == numeric.OneBlock {
			note = analysis.OneOwner
		}
		s.EI, s.EIBaseline, s.EIP = in.Insufficient(note), in.Insufficient(note), in.Insufficient(note)
		return nil
	}
	s.EI, s.EIBaseline, s.EIP = figures.Of(ei.Index), figures.Of(ei.Mean), figures.Value{}
	if in.Brief {
		return nil
	}
	s.EIP = figures.Of(ei.Lower)
	s.EIPError, s.EIPermutations = figures.Of(ei.LowerError), ei.Permutations
	return nil
}

// ownedFlow is the flow between encounters, and the number of the department
// that owns each, or -1: of nobody, or nobody gets there.
func ownedFlow(in *analysis.Input) (flows []numeric.Edge, owner []int) {
	by := ownersOf(in)
	for i, d := range by.of {
		for _, t := range in.Flow.Out[i] {
			if d != journey.None && t.To != journey.None && by.of[t.To] != journey.None && t.Flow > 0 {
				flows = append(flows, numeric.Edge{A: i, B: t.To, W: t.Flow})
			}
		}
	}
	return flows, by.of
}
