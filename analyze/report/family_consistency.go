package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
)

func (s *sheet) consistency() {
	c := s.r.Consistency
	if c == nil {
		return
	}
	w := s.words
	s.title(w.consistency)
	if c.Content.OK {
		if c.Content.X < 1 {
			s.text(replace(w.contentDiffer, s.percent(1-c.Content.X)))
		} else {
			s.text(w.contentSame)
		}
	}
	s.rows(
		figure{w.content, c.Content, s.percent, ""},
		figure{w.context, c.Context, s.percent, ""},
		figure{w.breadth, c.Breadth, s.percent, ""},
		figure{w.alpha, c.Alpha, s.number, ""},
	)
	facts := slices.DeleteFunc(slices.Clone(c.Facts), func(f figures.Fact) bool { return !f.Agreement.OK || f.Agreement.X >= 1 })
	slices.SortStableFunc(facts, func(a, b figures.Fact) int { return cmp.Compare(a.Agreement.X, b.Agreement.X) })
	var rows [][]string
	for _, f := range facts {
		rows = append(rows, []string{cmp.Or(f.Name, f.ID), s.percent(f.Agreement.X), at(f.Statements[0].Range.Start.Line), s.said(f)})
	}
	s.list(w.facts[:], []int{1, 2}, []int{0}, rows)
	s.offered(c)
	s.process(c)
	s.doors(c)
}

// said are the different values of a fact, each with where it is said first.
func (s *sheet) said(f figures.Fact) string {
	var parts, values []string
	for _, st := range f.Statements {
		if slices.Contains(values, st.Value) {
			continue
		}
		values = append(values, st.Value)
		place := s.names.channel(st.Channel)
		if place == "" {
			place = s.names.point(st.Touchpoint)
		}
		parts = append(parts, st.Value+" ("+place+")")
	}
	return strings.Join(parts, ", ")
}

// offered compares what channels were planned to take with what they do, where
// that is a tenth apart or more.
func (s *sheet) offered(c *figures.Consistency) {
	type gap struct {
		figures.ChannelUse
		by float64
	}
	var gaps []gap
	for _, u := range c.Channels {
		if u.Planned.OK && u.Declared.OK && !u.Assumed {
			if by := max(u.Planned.X-u.Declared.X, u.Declared.X-u.Planned.X); by >= 0.1-1e-9 {
				gaps = append(gaps, gap{u, by})
			}
		}
	}
	slices.SortStableFunc(gaps, func(a, b gap) int { return cmp.Compare(b.by, a.by) })
	var rows [][]string
	for _, g := range gaps {
		rows = append(rows, []string{s.names.point(g.Touchpoint), s.names.channel(g.Channel), s.percent(g.Planned.X), s.percent(g.Declared.X), or(g.Modelled, s.percent)})
	}
	s.list(s.words.familyWords.channels[:], []int{2, 3, 4}, []int{0, 1}, rows)
}

// process lists where one channel takes twice as long as another, or more.
func (s *sheet) process(c *figures.Consistency) {
	list := slices.DeleteFunc(slices.Clone(c.Process), func(p figures.ProcessSpread) bool { return !p.Ratio.OK || p.Ratio.X < 2-1e-9 })
	slices.SortStableFunc(list, func(a, b figures.ProcessSpread) int { return cmp.Compare(b.Ratio.X, a.Ratio.X) })
	var rows [][]string
	for _, p := range list {
		rows = append(rows, []string{s.names.point(p.ID), s.names.channel(p.Slowest), s.names.channel(p.Fastest), s.lang.Number(p.Ratio.X, 1)})
	}
	s.list(s.words.process[:], []int{3}, []int{0}, rows)
}

// doors lists channels that lead nowhere or to another channel, and words that
// the company does not want.
func (s *sheet) doors(c *figures.Consistency) {
	w := s.words
	if len(c.DeadEnds) > 0 {
		s.text(replace(w.deadEnds, s.quoted(c.DeadEnds)))
	}
	forced := slices.DeleteFunc(slices.Clone(c.Forced), func(f figures.ForcedSwitch) bool { return !(f.Flow.X > 0) })
	slices.SortStableFunc(forced, func(a, b figures.ForcedSwitch) int { return cmp.Compare(b.Flow.X, a.Flow.X) })
	var rows [][]string
	for _, f := range forced {
		onto := make([]string, len(f.Onto))
		for i, id := range f.Onto {
			onto[i] = s.names.channel(id)
		}
		rows = append(rows, []string{s.names.point(f.Touchpoint), s.names.channel(f.Channel),
			s.names.point(f.To) + " (" + strings.Join(onto, ", ") + ")", s.hundred(f.Flow.X)})
	}
	s.list(w.forced[:], []int{3}, []int{0, 1}, rows)
	rows = nil
	for _, t := range c.Terms {
		rows = append(rows, []string{t.Name, t.Word, t.Term, at(t.Range.Start.Line)})
	}
	s.list(w.terms[:], []int{3}, []int{0}, rows)
}
