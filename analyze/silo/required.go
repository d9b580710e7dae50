package silo

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// required are the pairs of departments that the journey makes work together,
// after socio-technical congruence (Cataldo et al. 2006, Identification of
// coordination requirements): what they hand over to each other, both ways, and
// the visits to encounters on which both work.
func required(in *analysis.Input) []figures.Required {
	sums := map[[2]string]float64{}
	add := func(a, b string, flow float64) {
		if flow > 0 {
			sums[[2]string{min(a, b), max(a, b)}] += flow
		}
	}
	for i, e := range in.Graph.Encounters() {
		list := e.Workers()
		for k, a := range list {
			for _, b := range list[k+1:] {
				add(a, b, in.Flow.Visits[i])
			}
		}
		for _, t := range in.Flow.Out[i] {
			if t.Handoff {
				add(e.Detail.Owner, in.Graph.Encounters()[t.To].Detail.Owner, t.Flow)
			}
		}
	}
	list := []figures.Required{}
	for pair, flow := range sums {
		list = append(list, figures.Required{Between: pair, Flow: flow, Covered: in.Declared(pair[0], pair[1])})
	}
	slices.SortFunc(list, func(a, b figures.Required) int {
		return cmp.Or(cmp.Compare(printed(b.Flow), printed(a.Flow)),
			cmp.Compare(a.Between[0], b.Between[0]), cmp.Compare(a.Between[1], b.Between[1]))
	})
	return list
}

// coverage is the part of the required flow about which something is declared,
// and in a word for how many of the pairs.
func coverage(in *analysis.Input, list []figures.Required) (figures.Value, string) {
	if len(list) == 0 {
		return in.Insufficient(analysis.NothingRequired), NotApplicable
	}
	covered, all, pairs := 0.0, 0.0, 0
	for _, r := range list {
		all += r.Flow
		if r.Covered {
			covered += r.Flow
			pairs++
		}
	}
	level := Fragmented
	switch pairs {
	case 0:
		level = None
	case len(list):
		level = Full
	}
	return figures.Of(covered / all), level
}
