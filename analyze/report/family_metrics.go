package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/position"
	"github.com/seam-cx/seam/internal/locale"
)

// metrics is the board: each metric with its target and owner, then what is said
// and done about those off target.
func (s *sheet) metrics() {
	if s.r.Metrics == nil {
		return
	}
	board, w := s.r.Metrics.Board, s.words
	if len(board) == 0 {
		return
	}
	s.title(w.metricsTitle)
	var rows, off [][]string
	judged := 0
	for _, m := range board {
		verdict := "–"
		if m.Gap.OK {
			judged++
			verdict = w.onTarget
			if m.OffTarget {
				verdict = w.offTarget
			}
		}
		owner := w.nobody
		if m.Owner != "" {
			owner = s.names.department(m.Owner)
		}
		name := cmp.Or(m.Name, m.ID)
		rows = append(rows, []string{name, s.measured(m.Value, m.Text, m.Unit), s.measured(m.Target, m.TargetText, m.Unit), verdict, owner, cmp.Or(m.Date, "–"), s.trend(m)})
		if m.OffTarget {
			off = append(off, []string{name, cmp.Or(m.Why, w.unsaid), cmp.Or(m.Action, w.unsaid)})
		}
	}
	if judged == 0 {
		s.text(w.noTargets)
	} else {
		s.text(replace(w.missed, strconv.Itoa(len(off)), strconv.Itoa(judged)))
	}
	s.list(w.board[:], []int{1, 2}, []int{0, 4}, rows)
	s.list(w.explained[:], nil, []int{0}, off)
}

// measured is a value or target of a metric as people write it: times and money
// as in the map, numbers and shares as in the language.
func (s *sheet) measured(v figures.Value, text, unit string) string {
	switch {
	case v.OK && unit == "share":
		return s.lang.Short(v.X*100, 1) + locale.NoBreak + "%"
	case v.OK && unit == "":
		return s.lang.Short(v.X, 2)
	}
	return cmp.Or(text, "–")
}

// trend says whether a metric gets better.
func (s *sheet) trend(m figures.Metric) string {
	t := m.Trend
	switch {
	case t == nil:
		return "–"
	case t.Change == 0:
		return s.words.trends[1]
	case t.Better == nil:
		return map[bool]string{true: "↑", false: "↓"}[t.Change > 0]
	case *t.Better:
		return s.words.trends[0]
	}
	return s.words.trends[2]
}

// position puts the map beside what was published about many firms.
func (s *sheet) position() {
	var rows [][]string
	var sources []string
	for _, p := range position.Statements() {
		here := ""
		switch p.Beside {
		case "silos.level":
			if s.r.Silos == nil || !s.r.Silos.Coverage.OK {
				continue
			}
			if s.r.Silos.Level == p.Level {
				here = "← " + s.words.thisMap
			}
		case "consistency.content":
			if s.r.Consistency == nil || !s.r.Consistency.Content.OK {
				continue
			}
			here = s.percent(s.r.Consistency.Content.X)
		default:
			continue
		}
		share := s.percent(p.Share)
		if p.About {
			share = "≈ " + s.lang.Short(p.Share*100, 0) + " %"
		}
		source := p.Source.Title.In(string(s.lang))
		if p.Source.Reported != "" {
			source += " (" + replace(s.words.reported, s.lang.Quote(p.Source.Reported)) + ")"
		}
		if !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
		rows = append(rows, []string{p.What.In(string(s.lang)), share, here})
	}
	if len(rows) == 0 {
		return
	}
	s.title(s.words.positionTitle)
	s.text(s.words.positionNote)
	s.list(s.words.published[:], []int{1}, nil, rows)
	s.text(s.words.source + ": " + strings.Join(sources, "; ") + ".")
}
