package silo

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
)

// accountable is who answers for what: the department with most of the visits,
// those that own nothing, those that own but do not sit on the committee, and
// where customers believe another to be the owner.
func accountable(in *analysis.Input, s *figures.Silos) figures.Accountability {
	a := figures.Accountability{Share: in.Insufficient(analysis.NoOwner)}
	committee := in.Map.Governance.Committee
	all, most := 0.0, 0.0
	for _, d := range s.Departments {
		if d.Touchpoints == 0 {
			a.OwnNothing = append(a.OwnNothing, d.ID)
			continue
		}
		if committee != nil && !slices.Contains(committee.Members, d.ID) {
			a.NotOnCommittee = append(a.NotOnCommittee, d.ID)
		}
		all += d.Visits.X
		if d.Visits.X > most {
			a.Largest, most = d.ID, d.Visits.X
		}
	}
	switch {
	case !in.Flow.OK():
		a.Share = in.Insufficient(analysis.Trapped)
	case most > 0:
		a.Share = figures.Of(most / all)
	}
	for _, e := range in.Graph.Encounters() {
		d := e.Detail
		if d.Owner != "" && d.PerceivedOwner != "" && d.Owner != d.PerceivedOwner {
			a.Mistaken = append(a.Mistaken, figures.Mistaken{Touchpoint: e.Touchpoint.ID, Channel: e.Channel, Owner: d.Owner, Perceived: d.PerceivedOwner})
		}
	}
	return a
}
