package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// Page writes the figures of one map as a page of plain text: the three findings
// that matter most, then each family with its figures, what they rest on, what
// they mean in one sentence, and where to look. Each figure stands beside plain
// words, and the weights of modelled effort are always there.
type Page struct {
	// Lang is the language as a BCP 47 tag; "" is that of the map.
	Lang string
	// File is the map as the reader would name it on the command line.
	File string
	// Color marks headings with ANSI colours.
	Color bool
	// Width is the number of cells of a line; 0 is 100. Places and messages are
	// not broken.
	Width int
}

// Write writes the page of m and its report. Families that the report does not
// have are left out. Its error is that of w.
func (p Page) Write(w io.Writer, m *journey.Map, r *figures.Report) error {
	lang := p.Lang
	if lang == "" {
		lang = m.Locale
	}
	if p.Width <= 0 {
		p.Width = 100
	}
	out := bufio.NewWriter(w)
	s := &sheet{Page: p, w: out, m: m, r: r, lang: locale.Of(lang), names: namesOf(m)}
	s.words = in(s.lang)
	s.head()
	s.first()
	s.effort()
	s.consistency()
	s.silos()
	s.experience()
	s.notes()
	return out.Flush()
}

// sheet is a page being written.
type sheet struct {
	Page
	w     io.Writer
	m     *journey.Map
	r     *figures.Report
	lang  locale.Lang
	words *words
	names names
}

// line writes one line with ordinary spaces.
func (s *sheet) line(format string, args ...any) {
	fmt.Fprintln(s.w, plain(fmt.Sprintf(format, args...)))
}

// text writes a paragraph broken to the width of the page.
func (s *sheet) text(text string) {
	s.line("  %s", wrap(plain(text), "  ", s.Width-2))
}

// title writes a heading behind an empty line.
func (s *sheet) title(text string) {
	s.line("")
	s.line("%s", s.bold(text))
}

func (s *sheet) bold(text string) string {
	if !s.Color {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

// table writes a table behind an empty line, its first row a heading.
func (s *sheet) table(right []bool, rows [][]string) {
	if len(rows) < 2 {
		return
	}
	s.line("")
	t := table{rows: rows, right: right, gap: 2}
	for _, row := range rows {
		for i := range row {
			row[i] = plain(row[i])
		}
	}
	t.write(s.w, "  ")
}

// head says which map this is.
func (s *sheet) head() {
	state := s.words.state[0]
	if s.r.State == string(journey.Target) {
		state = s.words.state[1]
	}
	points := 0
	for i := range s.m.Stages {
		points += len(s.m.Stages[i].Touchpoints)
	}
	parts := []string{
		count(s.lang, len(s.m.Stages), s.words.stages),
		count(s.lang, points, s.words.touchpoints),
		count(s.lang, s.used(journey.Uses), s.words.channels),
		count(s.lang, s.used(journey.Owns), s.words.departments),
	}
	s.line("%s", s.bold(s.r.Title))
	about := state + ": " + strings.Join(parts, ", ")
	if s.File != "" {
		about = s.File + ", " + about
	}
	s.line("%s", about)
}

// used is how many channels touchpoints use, or departments own them: those of
// a registry that are not in the journey do not count.
func (s *sheet) used(kind journey.EdgeKind) int {
	seen := map[int]bool{}
	for e := range s.m.Graph().Edges() {
		switch {
		case e.Kind != kind:
		case kind == journey.Uses:
			seen[e.To] = true
		default:
			seen[e.From] = true
		}
	}
	return len(seen)
}

// most is how many of anything the page shows.
const (
	mostFindings = 3
	mostRows     = 5
)

// first says what matters most: the worst findings, one of a rule at a time, so
// that three things are said and not one thing three times.
func (s *sheet) first() {
	s.title(s.words.first)
	chosen := worst(s.r.Findings, mostFindings)
	if len(chosen) == 0 {
		s.text(s.words.firstNone)
		return
	}
	for i, f := range chosen {
		s.line("  %d. %s", i+1, wrap(plain(f.Message), "     ", s.Width-5))
		s.line("     %s: %s, %s", f.Range, s.words.severity(f.Severity), f.Rule)
		if f.Help != "" {
			s.line("     → %s", wrap(plain(f.Help), "       ", s.Width-7))
		}
	}
	if rest := len(s.r.Findings); rest > len(chosen) {
		s.line("  "+s.words.allOfCount, count(s.lang, rest, s.words.findings), s.File)
	}
}

// worst are the first n findings, which are sorted by severity, taking another
// of a rule only after every rule has had its turn.
func worst(list []diag.Finding, n int) []diag.Finding {
	var chosen, rest []diag.Finding
	seen := map[string]bool{}
	for _, f := range list {
		if seen[f.Rule] {
			rest = append(rest, f)
			continue
		}
		seen[f.Rule] = true
		chosen = append(chosen, f)
	}
	chosen = append(chosen, rest...)
	return chosen[:min(n, len(chosen))]
}

// notes say what could not be judged, and what loading had to say.
func (s *sheet) notes() {
	if len(s.r.Notes) > 0 {
		s.title(s.words.notJudged)
		for _, n := range s.r.Notes {
			s.text(n)
		}
	}
	if len(s.r.Diagnostics) > 0 {
		s.title(s.words.aboutFile)
		for _, d := range s.r.Diagnostics {
			s.line("  %s", d)
			if d.Help != "" {
				s.line("     → %s", wrap(d.Help, "       ", s.Width-7))
			}
		}
	}
}
