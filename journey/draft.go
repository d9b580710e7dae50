package journey

import (
	"slices"

	"github.com/seam-cx/seam/touchpoint"
)

// Draft is a copy of m to be changed and passed to New. Its stages, touchpoints
// and channels, the facts and ways of these, its starts and declared
// collaborations are lists of its own; what else it refers to belongs to m as
// well, and is to be replaced rather than changed.
func (m *Map) Draft() Map {
	draft := *m
	draft.Stages = slices.Clone(m.Stages)
	for i := range draft.Stages {
		s := &draft.Stages[i]
		s.Touchpoints = slices.Clone(s.Touchpoints)
		for k := range s.Touchpoints {
			t := &s.Touchpoints[k]
			t.Detail = ownLists(t.Detail)
			t.Channels = slices.Clone(t.Channels)
			for c := range t.Channels {
				t.Channels[c].Detail = ownLists(t.Channels[c].Detail)
			}
		}
	}
	draft.Start = slices.Clone(m.Start)
	draft.Governance.Collaboration = slices.Clone(m.Governance.Collaboration)
	return draft
}

func ownLists(d touchpoint.Detail) touchpoint.Detail {
	d.Facts, d.Next = slices.Clone(d.Facts), slices.Clone(d.Next)
	return d
}
