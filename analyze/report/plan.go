package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
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
	s, out := p.planSheet(w, m, plan)
	v := s.planView(plan)
	s.planHead()
	s.title(v.words.now)
	s.figures(
		figure{s.words.perSuccess, plan.Now.PerSuccess, s.minutes, ""},
		figure{s.words.expected, plan.Now.Expected, s.minutes, ""},
		figure{s.words.success, plan.Now.Success, s.percent, ""},
	)
	for _, n := range plan.Notes {
		s.line("")
		s.text(n)
	}
	s.title(v.words.first)
	if v.fixes.rows == nil {
		s.text(v.words.firstNone)
	} else {
		s.grid(v.fixes)
		s.line("")
		s.text(v.words.firstMeans)
	}
	s.title(v.best)
	for _, text := range v.bestLead {
		s.text(text)
	}
	if v.steps.rows != nil {
		s.grid(v.steps)
		s.line("")
		for _, text := range v.bestMeans {
			s.text(text)
		}
	}
	if v.items.rows != nil {
		s.title(v.words.items)
		s.grid(v.items)
	}
	if v.idle != nil {
		s.title(v.words.idle)
		for _, x := range v.idle {
			s.line("  %s: %s", x[0], wrap(plain(x[1]), "    ", s.Width-4))
		}
	}
	s.line("")
	s.text(s.words.modelled)
	s.notes()
	return out.Flush()
}

// WritePlanMarkdown writes the plan of m as Markdown, for a wiki or a pull
// request. Its error is that of w.
func (p Page) WritePlanMarkdown(w io.Writer, m *journey.Map, plan *figures.Plan) error {
	s, out := p.planSheet(w, m, plan)
	v := s.planView(plan)
	s.line("# %s", escaped(plan.Title))
	if s.File != "" {
		s.line("\n`%s`", s.File)
	}
	s.line("\n## %s\n", v.words.now)
	for _, f := range []figure{
		{s.words.perSuccess, plan.Now.PerSuccess, s.minutes, ""},
		{s.words.expected, plan.Now.Expected, s.minutes, ""},
		{s.words.success, plan.Now.Success, s.percent, ""},
	} {
		if f.value.OK {
			s.line("- **%s: %s** %s", f.term, f.write(f.value.X), f.means)
		} else {
			s.line("- **%s: –** %s", f.term, f.value.Note)
		}
	}
	for _, n := range plan.Notes {
		s.line("\n%s", escaped(n))
	}
	section := func(title string, g grid, means ...string) {
		s.line("\n## %s", title)
		s.markdown(g)
		for _, text := range means {
			s.line("\n%s", text)
		}
	}
	if v.fixes.rows == nil {
		section(v.words.first, v.fixes, v.words.firstNone)
	} else {
		section(v.words.first, v.fixes, v.words.firstMeans)
	}
	section(v.best, v.steps, append(v.bestLead, v.bestMeans...)...)
	if v.items.rows != nil {
		section(v.words.items, v.items)
	}
	if v.idle != nil {
		s.line("\n## %s\n", v.words.idle)
		for _, x := range v.idle {
			s.line("- %s: %s", escaped(x[0]), escaped(x[1]))
		}
	}
	s.line("\n%s", s.words.modelled)
	if len(plan.Diagnostics) > 0 {
		s.line("\n## %s\n", s.words.aboutFile)
		for _, d := range plan.Diagnostics {
			s.line("- %s", escaped(d.String()))
		}
	}
	return out.Flush()
}

func (p Page) planSheet(w io.Writer, m *journey.Map, plan *figures.Plan) (*sheet, *bufio.Writer) {
	lang := p.Lang
	if lang == "" {
		lang = m.Locale
	}
	if p.Width <= 0 {
		p.Width = 100
	}
	out := bufio.NewWriter(w)
	s := &sheet{Page: p, w: out, m: m, lang: locale.Of(lang), names: namesOf(m)}
	s.r = &figures.Report{Title: plan.Title, State: plan.State, Diagnostics: plan.Diagnostics}
	s.words = in(s.lang)
	return s, out
}

// planHead says which map this is.
func (s *sheet) planHead() {
	state := s.words.state[0]
	if s.r.State == string(journey.Target) {
		state = s.words.state[1]
	}
	s.line("%s", s.bold(s.r.Title))
	if s.File != "" {
		state = s.File + ", " + state
	}
	s.line("%s", state)
}

// grid is a table with a heading.
type grid struct {
	right []bool
	head  []string
	rows  [][]string
}

func (s *sheet) grid(g grid) {
	t := table{right: g.right, gap: 2}
	for _, row := range append([][]string{g.head}, g.rows...) {
		cells := make([]string, len(row))
		for i := range row {
			cells[i] = plain(row[i])
		}
		t.add(cells...)
	}
	t.write(s.w, "  ")
}

func (s *sheet) markdown(g grid) {
	if len(g.rows) == 0 {
		return
	}
	rule := make([]string, len(g.head))
	for i := range rule {
		rule[i] = "---"
		if i < len(g.right) && g.right[i] {
			rule[i] = "--:"
		}
	}
	s.line("")
	for _, row := range append([][]string{g.head, rule}, g.rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = escaped(cell)
		}
		s.line("| %s |", strings.Join(cells, " | "))
	}
}

// escaped is text that Markdown takes as it is.
func escaped(text string) string {
	return strings.NewReplacer("\\", "\\\\", "|", "\\|", "*", "\\*", "_", "\\_", "<", "&lt;", "`", "\\`", "[", "\\[", "\n", " ").Replace(text)
}
