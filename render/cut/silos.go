package cut

import (
	"cmp"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
)

// silos is whole with the handoffs, pairs, groups and unowned touchpoints of the
// part: flows are those of the transitions between its encounters, and of the
// visits to them. The figures stay.
func (s *scope) silos(whole *figures.Silos, effort *figures.Effort) *figures.Silos {
	out := *whole
	out.Modularity = s.groups(whole.Modularity)
	out.Unowned = s.unowned()
	if effort == nil {
		out.Handoffs, out.Required = nil, nil
		return &out
	}
	if whole.Handoffs != nil {
		out.Handoffs = s.handoffsWithin(whole.Handoffs, effort)
	}
	if whole.Required != nil {
		out.Required = s.pairsWithin(whole.Required, effort)
	}
	return &out
}

// unowned are the touchpoints of the part for which nobody is accountable on some
// of its channels.
func (s *scope) unowned() []string {
	var list []string
	for _, e := range s.part.Graph().Encounters() {
		if id := e.Touchpoint.ID; e.Detail.Owner == "" && (len(list) == 0 || list[len(list)-1] != id) {
			list = append(list, id)
		}
	}
	return list
}

// handoffsWithin are those of list with the flow that there is in the part.
func (s *scope) handoffsWithin(list []figures.Handoff, effort *figures.Effort) []figures.Handoff {
	flow, kept := map[[2]string]float64{}, map[[2]string]float64{}
	for i := range effort.Transitions {
		t := &effort.Transitions[i]
		if pair, ok := s.handsOver(t); ok {
			flow[pair] += t.Flow
			kept[pair] += t.Kept
		}
	}
	out := []figures.Handoff{}
	for _, h := range list {
		pair := [2]string{h.From, h.To}
		if flow[pair] <= 0 {
			continue
		}
		h.Flow = flow[pair]
		if h.Context.OK {
			h.Context = figures.Of(min(1, kept[pair]/flow[pair]))
		}
		out = append(out, h)
	}
	slices.SortStableFunc(out, func(a, b figures.Handoff) int { return cmp.Compare(ninth(b.Flow), ninth(a.Flow)) })
	return out
}

// pairsWithin are those of list with the flow that the part gives them to handle:
// what they hand over to each other in it, and the visits to its encounters on
// which both work.
func (s *scope) pairsWithin(list []figures.Required, effort *figures.Effort) []figures.Required {
	flow, visits := map[[2]string]float64{}, map[string]float64{}
	add := func(a, b string, x float64) { flow[[2]string{min(a, b), max(a, b)}] += x }
	for i := range effort.Transitions {
		t := &effort.Transitions[i]
		if !(t.Flow > 0) {
			continue
		}
		visits[t.From+"@"+t.FromChannel] += t.Flow // whoever comes leaves again
		if pair, ok := s.handsOver(t); ok {
			add(pair[0], pair[1], t.Flow)
		}
	}
	for _, e := range s.part.Graph().Encounters() {
		workers := e.Workers()
		for k, a := range workers {
			for _, b := range workers[k+1:] {
				add(a, b, visits[e.Touchpoint.ID+"@"+e.Channel])
			}
		}
	}
	out := []figures.Required{}
	for _, r := range list {
		if r.Flow = flow[[2]string{min(r.Between[0], r.Between[1]), max(r.Between[0], r.Between[1])}]; r.Flow > 0 {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b figures.Required) int { return cmp.Compare(ninth(b.Flow), ninth(a.Flow)) })
	return out
}

// handsOver is who hands over to whom on t, where it is a handoff within the part.
func (s *scope) handsOver(t *figures.Transition) (pair [2]string, ok bool) {
	from, to := s.owner[t.From+"@"+t.FromChannel], s.owner[t.To+"@"+t.ToChannel]
	return [2]string{from, to}, t.Handoff && t.Flow > 0 && from != "" && to != ""
}

// ninth is x to nine decimals, so that flows that are equal but for the order in
// which they were added are in one order on every machine.
func ninth(x float64) float64 { return math.Round(1e9*x) / 1e9 }
