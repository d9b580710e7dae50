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
// An assertion on a selection of nothing fails, once. A name that the map does not
// have fails as well, at once, whatever else is selected. So does a selection, at
// the end of the test, of which nothing was asserted or asked: see TB.
type Selection struct {
	t       TB
	m       *journey.Map
	said    []string // how it was selected
	list    []selected
	figures *figures.Report // on demand
	empty   bool            // that nothing, or what is not there, is selected has been said
	used    *bool           // by an assertion, a question or a further selection
}

// selected is a touchpoint with those of its encounters that are selected.
type selected struct {
	*touchpoint.Touchpoint
	stage      *journey.Stage
	encounters []journey.Encounter
}

// Every selects all touchpoints of m.
func Every(t TB, m *journey.Map) *Selection {
	t.Helper()
	s := &Selection{t: t, m: m}
	s.watch()
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
	s.t.Helper()
	return s.where(how, true, keep)
}

// where is Where; known is false where it has been said that a name is not there.
func (s *Selection) where(how string, known bool, keep func(journey.Encounter) bool) *Selection {
	s.t.Helper()
	*s.used = true // the sentence goes on
	next := &Selection{t: s.t, m: s.m, figures: s.figures, said: append(append([]string(nil), s.said...), how), empty: s.empty || !known}
	next.watch()
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
	s.t.Helper()
	var known []name
	for _, x := range s.m.Stages {
		known = append(known, name{x.ID, x.Name})
	}
	ok := s.known("stage", known, stage)
	return s.where("in stage "+stage, ok, func(e journey.Encounter) bool { return e.Stage.ID == stage || e.Stage.Name == stage })
}

// Named keeps the touchpoints with one of these ids or names.
func (s *Selection) Named(touchpoints ...string) *Selection {
	s.t.Helper()
	var known []name
	for _, stage := range s.m.Stages {
		for _, x := range stage.Touchpoints {
			known = append(known, name{x.ID, x.Name})
		}
	}
	ok := s.known("touchpoint", known, touchpoints...)
	return s.where("named "+strings.Join(touchpoints, " or "), ok, func(e journey.Encounter) bool {
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
	s.t.Helper()
	id := channel
	var known []name
	for _, c := range s.m.Channels {
		known = append(known, name{c.ID, c.Name})
		if c.Name == channel {
			id = c.ID
		}
	}
	ok := channel == "" || s.known("channel", known, channel)
	return s.where("on channel "+channel, ok, func(e journey.Encounter) bool { return e.Channel == id || e.Channel == channel })
}

// OwnedBy keeps what a department is accountable for, by id or name.
func (s *Selection) OwnedBy(department string) *Selection {
	s.t.Helper()
	id := department
	var known []name
	for _, d := range s.m.Departments {
		known = append(known, name{d.ID, d.Name})
		if d.Name == department {
			id = d.ID
		}
	}
	ok := s.known("department", known, department)
	return s.where("owned by "+department, ok, func(e journey.Encounter) bool {
		return e.Detail.Owner != "" && (e.Detail.Owner == id || e.Detail.Owner == department)
	})
}

// MomentsOfTruth keeps the moments of truth.
func (s *Selection) MomentsOfTruth() *Selection {
	s.t.Helper()
	return s.Where("that are moments of truth", func(e journey.Encounter) bool {
		return e.Detail.MomentOfTruth != nil && *e.Detail.MomentOfTruth
	})
}

// Touchpoints are the ids of what is selected, in file order.
func (s *Selection) Touchpoints() []string {
	*s.used = true
	var ids []string
	for _, x := range s.list {
		ids = append(ids, x.ID)
	}
	return ids
}

// each calls judge for what is selected and reports what it says is wrong.
func (s *Selection) each(judge func(selected, func(at diag.Range, format string, args ...any))) *Selection {
	s.t.Helper()
	*s.used = true
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
