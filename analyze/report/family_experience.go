package report

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
)

func (s *sheet) experience() {
	x := s.r.Experience
	if x == nil {
		return
	}
	w := s.words
	s.title(w.experience)
	drop := figure{w.drop, figures.Insufficient(x.DropNote), s.feeling, ""}
	if d := x.LargestDrop; d != nil {
		drop.value = figures.Of(-d.By)
		drop.means = replace(w.fromTo, s.lang.Quote(s.names.point(d.From)), s.lang.Quote(s.names.point(d.To)))
	}
	known := slices.DeleteFunc(slices.Clone(x.Points), func(p figures.EmotionPoint) bool { return !p.Emotion.OK })
	slices.SortStableFunc(known, func(a, b figures.EmotionPoint) int { return cmp.Compare(a.Emotion.X, b.Emotion.X) })
	var rows [][]string
	for _, p := range known {
		if p.Emotion.X < 0 {
			rows = append(rows, []string{s.names.point(p.Touchpoint), s.feeling(p.Emotion.X), at(s.names.line(p.Touchpoint))})
		}
	}
	switch {
	case len(known) > 0 && len(rows) == 0:
		s.text(w.mostlyGood)
	case len(rows) > 0:
		s.text(replace(w.mostlyBad, s.lang.Number(float64(len(rows)), 0), s.lang.Number(float64(len(known)), 0)))
	}
	part := ""
	if x.PeakEndKnown.OK && x.PeakEndKnown.X < 0.9995 {
		part = replace(w.peakEndKnown, s.percent(x.PeakEndKnown.X))
	}
	s.rows(
		figure{w.mean, x.Mean, s.feeling, ""},
		figure{w.peakEnd, x.PeakEnd, s.feeling, part},
		drop,
	)
	s.list(w.lowest[:], []int{1, 2}, []int{0}, rows)
	s.employees(x)
	s.trails(x)
}

// employees puts how people rate their work beside what customers go through
// where their department is accountable.
func (s *sheet) employees(x *figures.Experience) {
	var rows [][]string
	for _, d := range x.Departments {
		if d.Level.OK {
			rows = append(rows, []string{s.names.department(d.Department), s.lang.Number(d.Level.X*100, 0), or(d.Emotion, s.feeling), or(d.Cost, s.minutes), at(d.N)})
		}
	}
	s.list(s.words.employees[:], []int{1, 2, 3, 4}, []int{0}, rows)
	if len(rows) > 0 {
		s.text(s.words.employeesNote)
	}
}

// trails lead from what customers feel to the department that causes it, where
// that is another.
func (s *sheet) trails(x *figures.Experience) {
	list := slices.DeleteFunc(slices.Clone(x.Pains), func(p figures.PainTrail) bool { return !p.Elsewhere })
	slices.SortStableFunc(list, func(a, b figures.PainTrail) int {
		return cmp.Or(cmp.Compare(b.Severity.X, a.Severity.X), cmp.Compare(b.Visits.X, a.Visits.X))
	})
	var rows [][]string
	for _, p := range list {
		cause := s.names.department(p.Department)
		if p.Step != "" {
			cause += ": " + p.Step
		}
		rows = append(rows, []string{p.Text, s.asked(p.At), cause, at(p.Range.Start.Line)})
	}
	s.list(s.words.trails[:], []int{3}, []int{0, 1}, rows)
}
