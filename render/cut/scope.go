package cut

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// scope knows what has to do with a part of a journey.
type scope struct {
	part *journey.Map
	// encounters are those of the part as touchpoint@channel, and its
	// touchpoints.
	encounters map[string]bool
	stages     map[string]bool
	owners     map[string]bool
	owner      map[string]string  // of each encounter of the part, as touchpoint@channel
	handoffs   map[[2]string]bool // departments that hand over within the part
	channels   bool               // some channels are left out
}

func newScope(part *journey.Map, r *figures.Report) *scope {
	s := &scope{part: part, encounters: map[string]bool{}, stages: map[string]bool{}, owners: map[string]bool{},
		owner: map[string]string{}, handoffs: map[[2]string]bool{}, channels: len(part.Selection().Channels) > 0}
	for i := range part.Stages {
		s.stages[part.Stages[i].ID] = true
	}
	for _, e := range part.Graph().Encounters() {
		s.encounters[e.Touchpoint.ID] = true
		s.encounters[e.Touchpoint.ID+"@"+e.Channel] = true
		s.owner[e.Touchpoint.ID+"@"+e.Channel] = e.Detail.Owner
		if e.Detail.Owner != "" {
			s.owners[e.Detail.Owner] = true
		}
	}
	if r.Effort != nil {
		for i := range r.Effort.Transitions {
			if pair, ok := s.handsOver(&r.Effort.Transitions[i]); ok {
				s.handoffs[pair] = true
			}
		}
	}
	return s
}

// about tells whether the subject of a finding is in the part: a touchpoint,
// a stage, a department, a way or a handoff. What is said of the journey as a
// whole is not.
func (s *scope) about(subject string) bool {
	from, to, pair := strings.Cut(subject, "<>")
	if !pair {
		from, to, pair = strings.Cut(subject, ">")
	}
	if pair {
		if s.handoffs[[2]string{from, to}] || s.handoffs[[2]string{to, from}] {
			return true
		}
		return strings.Contains(to, "/") && (s.address(from) || s.address(to))
	}
	return s.address(subject)
}

// address reads [fact:]stage/touchpoint[@channel][:item], a stage, or a
// department.
func (s *scope) address(text string) bool {
	if before, after, ok := strings.Cut(text, ":"); ok {
		if strings.Contains(after, "/") {
			text = after
		} else {
			text = before
		}
	}
	text, channel, _ := strings.Cut(text, "@")
	stage, id, ok := strings.Cut(text, "/")
	switch {
	case !ok || id == "":
		return s.stages[stage] || s.owners[stage]
	case channel != "":
		return s.encounters[id+"@"+channel]
	}
	return s.encounters[id] && s.stages[stage]
}

// at tells whether a touchpoint, on a channel if one is said, is in the part.
func (s *scope) at(touchpoint, channel string) bool {
	if channel == "" {
		return s.encounters[touchpoint]
	}
	return s.encounters[touchpoint+"@"+channel]
}

// consistency is c with the lists that are about the part.
func (s *scope) consistency(c *figures.Consistency) *figures.Consistency {
	out := *c
	out.Facts = nil
	for _, f := range c.Facts {
		f.Whole = f.Statements
		f.Statements = slices.DeleteFunc(slices.Clone(f.Statements), func(x figures.Statement) bool { return !s.at(x.Touchpoint, x.Channel) })
		if len(f.Statements) > 0 {
			out.Facts = append(out.Facts, f)
		}
	}
	out.Channels = slices.DeleteFunc(slices.Clone(c.Channels), func(u figures.ChannelUse) bool { return !s.at(u.Touchpoint, u.Channel) })
	out.Process = slices.DeleteFunc(slices.Clone(c.Process), func(p figures.ProcessSpread) bool { return !s.at(p.ID, "") || s.channels })
	spread := func(list []figures.Spread) []figures.Spread {
		return slices.DeleteFunc(slices.Clone(list), func(x figures.Spread) bool { return !s.at(x.Touchpoint, "") || s.channels })
	}
	out.Emotion, out.Answers = spread(c.Emotion), spread(c.Answers)
	out.DeadEnds = slices.DeleteFunc(slices.Clone(c.DeadEnds), func(x string) bool { return !s.encounters[x] })
	out.Forced = slices.DeleteFunc(slices.Clone(c.Forced), func(x figures.ForcedSwitch) bool { return !s.at(x.Touchpoint, x.Channel) })
	return &out
}

// groups is m with the touchpoints of the part only; groups without any go.
func (s *scope) groups(m *figures.Modularity) *figures.Modularity {
	if m == nil {
		return nil
	}
	out := *m
	out.Groups = nil
	for _, g := range m.Groups {
		left := slices.DeleteFunc(slices.Clone(g), func(o figures.Owned) bool { return !s.at(o.Touchpoint, "") })
		if len(left) > 0 {
			out.Groups = append(out.Groups, left)
		}
	}
	return &out
}
