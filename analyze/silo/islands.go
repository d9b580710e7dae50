package silo

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// islands are the pairs of departments that both ask customers for a datum, at
// encounters that customers reach, and that declare no exchange of it: in the
// order of the map's data, and of the departments that ask.
func islands(in *analysis.Input) []figures.DataIsland {
	list := []figures.DataIsland{}
	ask := askers(in)
	for _, d := range in.Map.Data {
		for i, a := range ask[d.ID] {
			for _, b := range ask[d.ID][i+1:] {
				if !exchanged(in, d.ID, a, b) {
					list = append(list, figures.DataIsland{Datum: d.ID, Between: [2]string{a, b}})
				}
			}
		}
	}
	return list
}

// askers are the departments that ask for each datum, in the order of the map.
func askers(in *analysis.Input) map[string][]string {
	ask := map[string][]string{}
	for i, e := range in.Graph.Encounters() {
		o := e.Detail.Owner
		if o == "" || !in.Flow.Reached[i] {
			continue
		}
		for _, d := range e.Detail.Asks {
			if !slices.Contains(ask[d], o) {
				ask[d] = append(ask[d], o)
			}
		}
	}
	return ask
}

// exchanged tells whether a collaboration between two departments exchanges a
// datum.
func exchanged(in *analysis.Input, datum, a, b string) bool {
	for _, c := range in.Map.Governance.Collaboration {
		if slices.Contains(c.Exchanges, datum) && slices.Contains(c.Between, a) && slices.Contains(c.Between, b) {
			return true
		}
	}
	return false
}
