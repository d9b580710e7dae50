// Package pins decides which findings a picture lists as one, and what of the
// journey each of them is about, so that pictures of all views agree on it.
package pins

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// Line is what a list of findings says in one line: of one rule, of one fact where
// it is about facts, and in the same words but for what they are about.
type Line struct {
	Findings []*diag.Finding // at least one, in the order in which they came
}

// First is the finding that the line quotes.
func (l Line) First() *diag.Finding { return l.Findings[0] }

// Fold gathers findings into lines, in the order of the first of each.
func Fold(list []*diag.Finding) []Line {
	var out []Line
	at := map[string]int{}
	for _, f := range list {
		k := shape(f)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, Line{})
		}
		out[i].Findings = append(out[i].Findings, f)
	}
	return out
}

// shape is alike for findings whose messages are made alike: those of one rule
// and severity with parameters of the same names.
func shape(f *diag.Finding) string {
	fact, place, ok := strings.Cut(f.Subject, ":")
	if !ok || !strings.Contains(place, "/") || strings.Contains(fact, "/") {
		fact = ""
	}
	var b strings.Builder
	b.WriteString(f.Rule + "\n" + f.Severity.String() + "\n" + fact)
	for _, p := range f.Params {
		b.WriteString("\n" + p.Name)
	}
	return b.String()
}

// Spot is what of a journey a finding is about: a touchpoint, or two departments.
type Spot struct {
	Lane       string // of the grid: where it belongs, whether that is drawn or not
	Touchpoint string // id; "" of two departments
	Channel    string // id, or ""
	Item       string // id of a pain or the like, or ""
	From, To   string // departments by id, else ""
	Way        bool   // the way to the touchpoint from another one
}

// Atlas finds the places of findings in a map.
type Atlas struct {
	stages      map[string]string // id of the first touchpoint
	touchpoints map[string]bool
	departments map[string]bool // and whether they are accountable for something
}

// Of reads the places of a map.
func Of(m *journey.Map) *Atlas {
	a := &Atlas{stages: map[string]string{}, touchpoints: map[string]bool{}, departments: map[string]bool{}}
	for i := range m.Stages {
		s := &m.Stages[i]
		if len(s.Touchpoints) > 0 && s.ID != m.ID {
			a.stages[s.ID] = s.Touchpoints[0].ID
		}
		for k := range s.Touchpoints {
			a.touchpoints[s.Touchpoints[k].ID] = true
		}
	}
	for i := range m.Departments {
		a.departments[m.Departments[i].ID] = false
	}
	for _, e := range m.Graph().Encounters() {
		if _, known := a.departments[e.Detail.Owner]; known {
			a.departments[e.Detail.Owner] = true
		}
	}
	return a
}

// own tells whether both are departments and one of them is accountable.
func (a *Atlas) own(from, to string) bool {
	x, known1 := a.departments[from]
	y, known2 := a.departments[to]
	return known1 && known2 && (x || y)
}

// Spot is what f is about; ok is false for what has no place of its own, such as
// the journey as a whole.
func (a *Atlas) Spot(f *diag.Finding) (s Spot, ok bool) {
	from, to, pair := strings.Cut(strings.Replace(f.Subject, "<>", ">", 1), ">")
	if pair && a.own(from, to) {
		return Spot{Lane: "owner", From: from, To: to}, true
	}
	s.Way = pair
	address := from
	if pair {
		address = to
	}
	if before, after, cut := strings.Cut(address, ":"); cut {
		if strings.Contains(after, "/") {
			address = after
		} else {
			address, s.Item = before, after
		}
	}
	address, s.Channel, _ = strings.Cut(address, "@")
	stage, id, cut := strings.Cut(address, "/")
	if cut && id != "" {
		s.Touchpoint = id
		ok = a.touchpoints[id]
	} else {
		s.Touchpoint, ok = a.stages[stage]
	}
	s.Lane = laneOf(f.Rule)
	return s, ok
}

// laneOf is the lane of the grid that a rule is about.
func laneOf(rule string) string {
	for _, x := range [...][2]string{
		{"emotion-", "emotion"}, {"moment-of-truth-low", "emotion"}, {"effort-", "effort"}, {"fact-", "channels"},
		{"pain-", "pains"}, {"metric-", "measures"}, {"no-owner", "owner"}, {"perceived-owner", "owner"}, {"owner-", "owner"},
	} {
		if strings.HasPrefix(rule, x[0]) {
			return x[1]
		}
	}
	return "steps"
}
