package journeytest

import (
	"strconv"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/experience"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// place names an encounter in a failure.
func place(e journey.Encounter) string {
	name := strconv.Quote(e.Touchpoint.Name)
	if e.Channel != "" {
		name += " on " + e.Channel
	}
	return name
}

// here is where an encounter was written.
func here(e journey.Encounter) diag.Range {
	if e.Use != nil && e.Use.Origin.Range.IsValid() {
		return e.Use.Origin.Range
	}
	return e.Touchpoint.Origin.Key("name")
}

// Satisfies fails for each encounter of which holds is not true; want says what
// it should be: "has a quote".
func (s *Selection) Satisfies(want string, holds func(journey.Encounter) bool) *Selection {
	s.t.Helper()
	return s.each(func(x selected, wrong func(diag.Range, string, ...any)) {
		s.t.Helper()
		for _, e := range x.encounters {
			if !holds(e) {
				wrong(here(e), "%s: not so: %s", place(e), want)
			}
		}
	})
}

// HasOwner fails where no department is accountable.
func (s *Selection) HasOwner() *Selection {
	s.t.Helper()
	return s.each(func(x selected, wrong func(diag.Range, string, ...any)) {
		s.t.Helper()
		for _, e := range x.encounters {
			if e.Detail.Owner == "" {
				wrong(here(e), "%s has no owner", place(e))
			}
		}
	})
}

// HasEmotion fails where it is not known how the customer feels.
func (s *Selection) HasEmotion() *Selection {
	s.t.Helper()
	return s.EmotionAtLeast(-2)
}

// EmotionAtLeast fails where the customer feels worse than least, on the scale
// from -2 to +2, or where that is not known.
func (s *Selection) EmotionAtLeast(least float64) *Selection {
	s.t.Helper()
	return s.each(func(x selected, wrong func(diag.Range, string, ...any)) {
		s.t.Helper()
		for _, e := range x.encounters {
			switch feels, ok := experience.Emotion(s.m, e.Detail); {
			case !ok:
				wrong(here(e), "%s does not say how the customer feels", place(e))
			case feels < least-slack:
				wrong(e.Place("emotion"), "%s feels %s, worse than %s", place(e), short(feels), short(least))
			}
		}
	})
}

// EffortAtMost fails where a visit to a touchpoint costs its customer more than
// minutes of modelled effort, where it is not known what it costs, and where
// nobody comes. It judges touchpoints over all their channels.
func (s *Selection) EffortAtMost(minutes float64) *Selection {
	s.t.Helper()
	r := s.report()
	if r == nil {
		return s
	}
	return s.each(func(x selected, wrong func(diag.Range, string, ...any)) {
		s.t.Helper()
		at, name := x.Origin.Key("name"), strconv.Quote(x.Name)
		for _, e := range r.Effort.Touchpoints {
			switch {
			case e.ID != x.ID:
			case !e.Cost.OK:
				wrong(at, "the effort of %s is not known: %s", name, e.Cost.Note)
			case e.Cost.X > minutes+slack:
				wrong(at, "%s takes %s minutes of effort a visit, more than %s", name, short(e.Cost.X), short(minutes))
			case !e.Known:
				wrong(at, "the effort of %s is not known: it does not give `active` wherever customers come", name)
			}
		}
	})
}

// slack is what sums may be off in their last digits.
const slack = 1e-9

func short(x float64) string { return strconv.FormatFloat(x, 'g', 4, 64) }

// report are the figures of the map without its rules.
func (s *Selection) report() *figures.Report {
	s.t.Helper()
	if s.figures == nil {
		s.figures = analyzed(s.t, s.m, settings{Options: analyze.Options{Rules: []*analyze.Rule{}}})
	}
	return s.figures
}
