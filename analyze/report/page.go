package report

import (
	"bufio"
	"cmp"
	"io"
	"math"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
)

// Page writes the figures of one map as a page of plain text that is read from
// the top: the three things that matter most (Matters), then each family with
// its figures, what they rest on, what they mean in a sentence, and where to
// look. Each term stands beside plain words, and the weights of modelled effort
// are always there.
type Page struct {
	// Lang is the language as a BCP 47 tag; "" is that of the map.
	Lang string
	// File is the map as the reader would name it on the command line.
	File string
	// Color marks headings with ANSI colours.
	Color bool
	// Width is the number of cells of a line; 0 is 100. Places and tables are
	// not broken.
	Width int
}

// Write writes the page of m and its report. Families that the report does not
// have are left out. Its error is that of w.
func (p Page) Write(w io.Writer, m *journey.Map, r *figures.Report) error {
	out := bufio.NewWriter(w)
	newSheet(&textPainter{w: out, width: cmp.Or(max(p.Width, 0), 100), color: p.Color}, p.Lang, p.File, m, r).write()
	return out.Flush()
}

// Markdown writes the same page in GitHub's Markdown, for a wiki or a pull
// request. Texts of the map are escaped: they cannot break a table, become
// markup, links or HTML, or mention anybody. Long tables are folded.
type Markdown struct {
	// Lang is the language as a BCP 47 tag; "" is that of the map.
	Lang string
	// File is the map as the reader would name it on the command line.
	File string
	// Level is the level of the title; 0 is 1. Sections are one deeper.
	Level int
}

// Write writes the page of m and its report. Its error is that of w.
func (p Markdown) Write(w io.Writer, m *journey.Map, r *figures.Report) error {
	out := bufio.NewWriter(w)
	newSheet(&markdownPainter{w: out, level: cmp.Or(max(p.Level, 0), 1)}, p.Lang, p.File, m, r).write()
	return out.Flush()
}

// sheet is a page being written.
type sheet struct {
	painter
	file  string
	m     *journey.Map
	r     *figures.Report
	lang  locale.Lang
	words *words
	names names
}

func newSheet(p painter, lang, file string, m *journey.Map, r *figures.Report) *sheet {
	if lang == "" {
		lang = m.Locale
	}
	s := &sheet{painter: p, file: file, m: m, r: r, lang: locale.Of(lang), names: namesOf(m)}
	s.words = in(s.lang)
	return s
}

func (s *sheet) write() {
	s.top()
	s.first()
	s.effort()
	s.consistency()
	s.silos()
	s.experience()
	s.metrics()
	s.position()
	s.notes()
}

// top says which map this is.
func (s *sheet) top() {
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
	about := s.words.stateOf(s.r.State) + ": " + strings.Join(parts, ", ")
	if s.file != "" {
		about = s.file + ", " + about
	}
	s.head(s.r.Title, about)
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

// mostFindings is how many things matter most.
const mostFindings = 3

// first says what matters most.
func (s *sheet) first() {
	chosen := Matters(s.r, mostFindings)
	if len(chosen) == mostFindings {
		s.title(s.words.firstThree)
	} else {
		s.title(s.words.first)
	}
	if len(chosen) == 0 {
		s.text(s.words.firstNone)
		return
	}
	list := make([]matter, len(chosen))
	for i, f := range chosen {
		stake := s.stake(f.Stake)
		if f.Lost+f.Minutes == 0 && f.Params.Lookup("hundred") != nil {
			stake = "" // the message says how often
		}
		list[i] = matter{
			text: sentence(f.Message), stake: stake, help: sentence(f.Help),
			place: replace(s.words.where, f.Range.String(), s.words.severity(f.Severity), f.Rule),
		}
	}
	s.matters(list)
	if rest := len(s.r.Findings); rest > len(chosen) {
		s.text(strings.TrimSpace(replace(s.words.allOfCount, count(s.lang, rest, s.words.findings), s.file)))
	}
}

// stake says in a sentence what a finding puts at stake, "" where nothing is
// known of it.
func (s *sheet) stake(x Stake) string {
	var parts []string
	add := func(text string, value string) { parts = append(parts, replace(text, value)) }
	if x.Touched > 0 && !x.Whole {
		add(s.words.stakeTouched, s.hundred(x.Touched))
	}
	if x.Lost > 0 {
		add(s.words.stakeLost, s.hundred(x.Lost))
	}
	if x.Minutes > 0 {
		add(s.words.stakeMins, s.long(x.Minutes*100))
	}
	switch {
	case len(parts) > 0:
		return replace(s.words.stake, strings.Join(parts, ", "))
	case x.Whole:
		return s.words.stakeAll
	}
	return ""
}

// notes say what could not be judged, and what loading had to say.
func (s *sheet) notes() {
	if len(s.r.Notes) > 0 {
		s.title(s.words.notJudged)
		for _, n := range s.r.Notes {
			s.text(sentence(n))
		}
	}
	if len(s.r.Diagnostics) > 0 {
		s.title(s.words.aboutFile)
		for _, d := range s.r.Diagnostics {
			s.text(d.String())
			if d.Help != "" {
				s.text("→ " + d.Help)
			}
		}
	}
}

// hundred is how many of a hundred, or how often for a hundred customers.
func (s *sheet) hundred(x float64) string {
	x *= 100
	switch {
	case x >= 9.95 || x == 0:
		return s.lang.Number(x, 0)
	case x < 0.05:
		return "<" + s.lang.Short(0.1, 1)
	}
	return s.lang.Short(x, 1)
}

// minutes writes minutes of effort, to a tenth where there are few.
func (s *sheet) minutes(x float64) string {
	decimals := 0
	if math.Abs(x) < 9.95 {
		decimals = 1
	}
	return s.lang.Short(x, decimals) + locale.NoBreak + s.lang.MinuteUnit()
}

// long writes minutes of effort, from ten hours on with the hours beside them.
func (s *sheet) long(x float64) string {
	if math.Abs(x) < 600 {
		return s.minutes(x)
	}
	decimals := 0
	if math.Abs(x) < 5997 { // what is written as less than 100 h
		decimals = 1
	}
	return s.minutes(x) + " (" + s.lang.Short(x/60, decimals) + locale.NoBreak + s.lang.HourUnit() + ")"
}

// change writes minutes with their sign.
func (s *sheet) change(x float64) string {
	sign := ""
	if x > 0.05 {
		sign = "+"
	}
	return sign + strings.Replace(s.minutes(x), "-", "−", 1)
}

func (s *sheet) percent(share float64) string {
	decimals := 0
	if share > 0 && share < 0.0995 {
		decimals = 1
	}
	return s.lang.Short(share*100, decimals) + locale.NoBreak + "%"
}

func (s *sheet) number(x float64) string { return s.lang.Number(x, 2) }

func (s *sheet) signed(x float64) string { return s.lang.Signed(x, 2) }

func (s *sheet) feeling(x float64) string { return s.lang.Signed(x, 1) }

// or is a figure as write writes it, or a dash.
func or(v figures.Value, write func(float64) string) string {
	if !v.OK {
		return "–"
	}
	return write(v.X)
}
