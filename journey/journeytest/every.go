package journeytest

import (
	"fmt"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// A Selection is some of the touchpoints of a map. Its first methods select,
// the others assert something of each touchpoint selected. All give a
// Selection, so that a test reads as a sentence:
//
//	journeytest.Every(t, m).InStage("Purchase").OnChannel("web").HasOwner()
//
// An assertion on a selection of nothing fails, once.
type Selection struct {
	t       TB
	m       *journey.Map
	said    []string // how it was selected
	list    []selected
	figures *figures.Report // on demand
	empty   bool            // that nothing is selected has been said
}

// selected is a touchpoint with those of its encounters that are selected.
type selected struct {
	*touchpoint.Touchpoint
	stage      *journey.Stage
	encounters []journey.Encounter
}

// Every selects all touchpoints of m.
func Every(t TB, m *journey.Map) *Selection {
	s := &Selection{t: t, m: m}
	for i := range m.Stages {
		stage := &m.Stages[i]
		for k := range stage.Touchpoints {
			tp := &stage.Touchpoints[k]
			s.list = append(s.list, selected{tp, stage, m.Graph().EncountersOf(tp.ID)})
		}
	}
	return s
}

// Where keeps the encounters, which are touchpoints on a channel, for which
// keep is true; how says in a failure what was selected.
func (s *Selection) Where(how string, keep func(journey.Encounter) bool) *Selection {
	next := &Selection{t: s.t, m: s.m, figures: s.figures, said: append(append([]string(nil), s.said...), how)}
	for _, x := range s.list {
		var list []journey.Encounter
		for _, e := range x.encounters {
			if keep(e) {
				list = append(list, e)
			}
		}
		if list != nil {
			next.list = append(next.list, selected{x.Touchpoint, x.stage, list})
		}
	}
	return next
}

// InStage keeps the touchpoints of a stage, by id or name.
func (s *Selection) InStage(stage string) *Selection {
	return s.Where("in stage "+stage, func(e journey.Encounter) bool { return e.Stage.ID == stage || e.Stage.Name == stage })
}

// Named keeps the touchpoints with one of these ids or names.
func (s *Selection) Named(touchpoints ...string) *Selection {
	return s.Where("named "+strings.Join(touchpoints, " or "), func(e journey.Encounter) bool {
		for _, x := range touchpoints {
			if e.Touchpoint.ID == x || e.Touchpoint.Name == x {
				return true
			}
		}
		return false
	})
}

// OnChannel keeps what happens on a channel, by id or name. Assertions then
// look at that channel only.
func (s *Selection) OnChannel(channel string) *Selection {
	id := channel
	for _, c := range s.m.Channels {
		if c.Name == channel {
			id = c.ID
		}
	}
	return s.Where("on channel "+channel, func(e journey.Encounter) bool { return e.Channel == id || e.Channel == channel })
}

// OwnedBy keeps what a department is accountable for, by id or name.
func (s *Selection) OwnedBy(department string) *Selection {
	id := department
	for _, d := range s.m.Departments {
		if d.Name == department {
			id = d.ID
		}
	}
	return s.Where("owned by "+department, func(e journey.Encounter) bool {
		return e.Detail.Owner != "" && (e.Detail.Owner == id || e.Detail.Owner == department)
	})
}

// MomentsOfTruth keeps the moments of truth.
func (s *Selection) MomentsOfTruth() *Selection {
	return s.Where("that are moments of truth", func(e journey.Encounter) bool {
		return e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth
	})
}

// Touchpoints are the ids of what is selected, in file order.
func (s *Selection) Touchpoints() []string {
	var ids []string
	for _, x := range s.list {
		ids = append(ids, x.ID)
	}
	return ids
}

// each calls judge for what is selected and reports what it says is wrong.
func (s *Selection) each(judge func(selected, func(at diag.Range, format string, args ...any))) *Selection {
	s.t.Helper()
	if len(s.list) == 0 {
		if !s.empty {
			s.empty = true
			s.t.Errorf("%s: no touchpoint is selected: %s", s.m.Origin.Range.File, strings.Join(append([]string{"every"}, s.said...), " "))
		}
		return s
	}
	for _, x := range s.list {
		judge(x, func(at diag.Range, format string, args ...any) {
			s.t.Helper()
			if !at.IsValid() {
				at = diag.Range{File: s.m.Origin.Range.File}
			}
			s.t.Errorf("%s: %s", at, fmt.Sprintf(format, args...))
		})
	}
	return s
}
