package report

import (
	"bufio"
	"cmp"
	"io"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// Write a plan so that a busy person reads it from the top: the journey now, what
// to fix first with its exact effect, and the best set in the order of doing.

const (
	mostFixes = 10 // pains and opportunities shown
	mostItems = 5
	mostIdle  = 8
)

// WritePlan writes the plan of m as a page of plain text. Its error is that of w.
func (p Page) WritePlan(w io.Writer, m *journey.Map, plan *figures.Plan) error {
	out := bufio.NewWriter(w)
	p.planSheet(&textPainter{w: out, width: cmp.Or(max(p.Width, 0), 100), color: p.Color}, m, plan).plan(plan)
	return out.Flush()
}

// WritePlanMarkdown writes the plan of m as Markdown, for a wiki or a pull
// request. Its error is that of w.
func (p Page) WritePlanMarkdown(w io.Writer, m *journey.Map, plan *figures.Plan) error {
	out := bufio.NewWriter(w)
	p.planSheet(&markdownPainter{w: out, level: 1}, m, plan).plan(plan)
	return out.Flush()
}

func (p Page) planSheet(painter painter, m *journey.Map, plan *figures.Plan) *sheet {
	return newSheet(painter, p.Lang, p.File, m, &figures.Report{Title: plan.Title, State: plan.State, Diagnostics: plan.Diagnostics})
}

// plan writes a plan.
func (s *sheet) plan(plan *figures.Plan) {
	about := s.words.stateOf(s.r.State)
	if s.file != "" {
		about = s.file + ", " + about
	}
	s.head(s.r.Title, about)
	for _, part := range s.planParts(plan) {
		part.write()
	}
	s.weights(&figures.Effort{Weights: plan.Weights})
	s.notes()
}

// part is a part of a page with its name in addresses.
type part struct {
	id    string
	write func()
}

// planParts are the parts of a plan that are its own.
func (s *sheet) planParts(plan *figures.Plan) []part {
	v := s.planView(plan)
	return []part{
		{"plan-now", func() { s.planNow(v, plan) }},
		{"plan-first", func() { s.planFirst(v, plan) }},
		{"plan-best", func() {
			s.title(v.best)
			s.texts(v.bestLead)
			if v.steps.rows != nil {
				s.grid(v.steps)
				s.texts(v.bestMeans)
			}
		}},
		{"plan-items", func() {
			if v.items.rows != nil {
				s.title(v.words.items)
				s.grid(v.items)
			}
		}},
		{"plan-idle", func() {
			if v.idle != nil {
				s.title(v.words.idle)
			}
			for _, x := range v.idle {
				s.text(x[0] + ": " + x[1])
			}
		}},
	}
}

func (s *sheet) planNow(v planView, plan *figures.Plan) {
	s.title(v.words.now)
	s.rows(
		figure{s.words.perSuccess, plan.Now.PerSuccess, s.minutes, ""},
		figure{s.words.expected, plan.Now.Expected, s.minutes, ""},
		figure{s.words.success, plan.Now.Success, s.percent, ""},
		figure{s.words.known, plan.Known, s.percent, ""},
	)
	s.texts(plan.Notes)
}

func (s *sheet) planFirst(v planView, plan *figures.Plan) {
	s.title(v.words.first)
	switch {
	case !plan.Now.PerSuccess.OK:
		s.text(sentence(plan.Now.PerSuccess.Note))
	case v.fixes.rows == nil:
		s.text(v.words.firstNone)
	default:
		s.grid(v.fixes)
		s.text(v.words.firstMeans)
	}
}

func (s *sheet) texts(list []string) {
	for _, text := range list {
		s.text(text)
	}
}

// grid is a table with a heading, of which all rows are shown.
type grid struct {
	right []bool
	head  []string
	rows  [][]string
}

func (s *sheet) grid(g grid) {
	columns := make([]column, len(g.head))
	for i, head := range g.head {
		columns[i] = column{head: head, right: i < len(g.right) && g.right[i]}
	}
	s.table(columns, slices.Clone(g.rows), nil)
}
