package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
)

// Diff writes what differs between two maps of a journey: what is worst first,
// then figures, findings, renames that may be meant, and the verdict.
type Diff struct {
	Lang string // BCP 47
	// Color marks headings of plain text with ANSI colours.
	Color bool
}

// Text writes c as plain text, one line a difference. Its error is that of w.
func (o Diff) Text(w io.Writer, c *figures.Changes) error {
	out := bufio.NewWriter(w)
	p := &textPainter{w: out, width: 100, color: o.Color}
	s := o.sheet(p, c)
	s.head()
	for _, class := range diffClasses {
		list := s.of(class)
		if len(list) == 0 {
			continue
		}
		p.title(fmt.Sprintf("%s (%d)", s.dw.classes[class], len(list)))
		for _, d := range list {
			p.line("  %s  %s", oneLine(plain(sentence(d.Message))), s.place(d))
		}
	}
	s.deltas()
	s.findings(func(f diag.Finding) {
		p.line("  %s: %s  %s", f.Rule, oneLine(plain(sentence(f.Message))), s.short(f.Range))
	})
	for i, r := range c.Renames {
		if i == 0 {
			p.title(s.dw.renames)
		}
		p.line("  %s", s.rename(r))
	}
	p.line("")
	p.line("%s", s.verdict())
	return out.Flush()
}

// Markdown writes c for a comment on a pull request. Its error is that of w.
func (o Diff) Markdown(w io.Writer, c *figures.Changes) error {
	out := bufio.NewWriter(w)
	p := &markdownPainter{w: out, level: 2}
	s := o.sheet(p, c)
	s.most = mostDiffLines
	s.head()
	p.text(s.verdict())
	for _, class := range diffClasses {
		list := s.of(class)
		if len(list) == 0 {
			continue
		}
		p.title(fmt.Sprintf("%s (%d)", s.dw.classes[class], len(list)))
		fmt.Fprintln(out)
		for i, d := range list {
			if i == mostFolded {
				fmt.Fprintf(out, "\n%s\n", escape(replace(s.words.more, fmt.Sprint(len(list)-i))))
				break
			}
			if i == mostDiffLines {
				fmt.Fprintf(out, "\n<details>\n<summary>%s</summary>\n\n", escape(replace(s.words.more, fmt.Sprint(len(list)-i))))
			}
			fmt.Fprintf(out, "- %s (%s)\n", spans(sentence(d.Message), paragraph), escape(s.place(d)))
		}
		if len(list) > mostDiffLines {
			fmt.Fprint(out, "\n</details>\n")
		}
	}
	s.deltas()
	s.findings(func(f diag.Finding) {
		fmt.Fprintf(out, "\n- **%s**: %s (%s)\n", escape(f.Rule), spans(sentence(f.Message), escape), escape(s.short(f.Range)))
	})
	for i, r := range c.Renames {
		if i == 0 {
			p.title(s.dw.renames)
		}
		p.text(s.rename(r))
	}
	return out.Flush()
}

// A comment shows so many differences or findings of a kind unfolded, and so many
// differences in all: GitHub takes 65,536 characters.
const (
	mostDiffLines = 20
	mostFolded    = 100
)

var diffClasses = []string{figures.Breaking, figures.Regression, figures.Neutral, figures.Improvement}

// diffSheet is one report being written.
type diffSheet struct {
	painter
	lang  locale.Lang
	words *words
	dw    *diffWords
	c     *figures.Changes
	most  int // findings of a kind to name; 0 is all
}

func (o Diff) sheet(p painter, c *figures.Changes) *diffSheet {
	lang := locale.Of(o.Lang)
	return &diffSheet{painter: p, lang: lang, words: in(lang), dw: diffWordsIn(lang), c: c}
}

func (s *diffSheet) head() {
	side := func(x figures.Side) string {
		return cmp.Or(x.File, "-") + " (" + s.words.stateOf(x.State) + ")"
	}
	s.painter.head(s.c.Title, side(s.c.From)+" → "+side(s.c.To))
}

func (s *diffSheet) of(class string) []figures.Difference {
	var list []figures.Difference
	for _, d := range s.c.Differences {
		if d.Class == class {
			list = append(list, d)
		}
	}
	return list
}

// place is where the new map says it; of what is gone, where the old one did.
func (s *diffSheet) place(d figures.Difference) string {
	if strings.HasSuffix(d.Kind, "-removed") || !d.New.IsValid() {
		return s.dw.old + " " + s.short(d.Old)
	}
	return s.short(d.New)
}

// short is a place by the name of its file alone.
func (s *diffSheet) short(r diag.Range) string {
	if r.File != "" {
		r.File = path.Base(r.File)
	}
	return r.String()
}

// deltas is a table of the figures that are not the same.
func (s *diffSheet) deltas() {
	var rows [][]string
	for _, d := range s.c.Deltas {
		if d.Old == d.New {
			continue
		}
		judged := "–"
		switch {
		case d.Better > 0:
			judged = s.dw.better
		case d.Better < 0:
			judged = s.dw.worse
		}
		by := "–"
		if old, new := d.Judged(); old.OK && new.OK { // what is judged, lest a sign and a word contradict
			by = s.figure(d.Name, figures.Of(new.X-old.X), true)
		}
		rows = append(rows, []string{s.dw.figures[d.Name], s.figure(d.Name, d.Old, false), s.figure(d.Name, d.New, false), by, judged})
	}
	if len(rows) == 0 {
		return
	}
	s.title(s.dw.deltas)
	h := s.dw.heads
	s.table([]column{{head: h[0]}, {head: h[1], right: true}, {head: h[2], right: true}, {head: h[3], right: true}, {head: h[4]}}, rows, nil)
	s.alike()
}

// alike says by what figures are judged where that is not what the maps say.
func (s *diffSheet) alike() {
	if s.c.Reweighed {
		s.text(s.dw.reweighed)
	}
	var parts []string
	for _, d := range s.c.Deltas {
		a := d.Alike
		switch {
		case a == nil || !a.Old.OK && !a.New.OK:
		case d.Name == "consistency.context":
			s.text(replace(s.dw.ways, s.figure(d.Name, a.Old, false)+" → "+s.figure(d.Name, a.New, false)))
		default:
			parts = append(parts, s.dw.figures[d.Name]+" "+s.figure(d.Name, a.Old, false)+" → "+s.figure(d.Name, a.New, false))
		}
	}
	if len(parts) > 0 && s.c.LeftOut > 0 {
		s.text(replace(s.dw.alike, strings.Join(parts, ", ")))
	}
}

// figure writes a value as its kind asks for.
func (s *diffSheet) figure(name string, v figures.Value, signed bool) string {
	if !v.OK {
		return "–"
	}
	number := func(x float64, decimals int) string {
		if signed {
			return s.lang.Signed(x, decimals)
		}
		return s.lang.Number(x, decimals)
	}
	switch name {
	case "effort.success", "consistency.content", "consistency.context", "silos.coverage":
		unit := "%"
		if signed {
			unit = s.dw.points
		}
		return number(v.X*100, 1) + locale.NoBreak + unit
	case "effort.delay", "effort.delay_per_success": // days, rather than minutes
		d := time.Duration(math.Round(v.X)) * time.Minute
		if signed && d > 0 {
			return "+" + s.lang.Duration(d)
		}
		return s.lang.Duration(d)
	case "effort.expected", "effort.per_success", "effort.given_success":
		return number(v.X, 1) + locale.NoBreak + s.lang.MinuteUnit()
	case "findings.error", "findings.warning", "findings.info":
		return number(v.X, 0)
	}
	return number(v.X, 2)
}

// findings names new and settled findings, and counts those that stay.
func (s *diffSheet) findings(one func(diag.Finding)) {
	for _, part := range []struct {
		title string
		list  []diag.Finding
	}{{s.dw.raised, s.c.New}, {s.dw.settled, s.c.Settled}} {
		if len(part.list) == 0 {
			continue
		}
		s.title(fmt.Sprintf("%s (%d)", part.title, len(part.list)))
		for i, f := range part.list {
			if i == s.most && i > 0 {
				s.text(replace(s.words.more, fmt.Sprint(len(part.list)-i)))
				break
			}
			one(f)
		}
	}
	if n := len(s.c.Staying); n > 0 && len(s.c.New)+len(s.c.Settled) > 0 {
		s.text(replace(s.dw.staying, count(s.lang, n, s.words.findings)))
	}
}

func (s *diffSheet) rename(r figures.Rename) string {
	if r.Vocabulary != "" {
		return replace(s.dw.renameEntry, r.Old, r.New, r.Vocabulary)
	}
	return replace(s.dw.rename, r.Old, r.New, s.lang.Percent(r.Likeness, 0), r.Old)
}

// verdict is the last word.
func (s *diffSheet) verdict() string {
	var parts []string
	for _, class := range diffClasses {
		if n := s.c.Count(class); n > 0 {
			parts = append(parts, strings.ToLower(s.dw.classes[class])+" "+fmt.Sprint(n))
		}
	}
	if s.c.Regressed() && s.c.Count(figures.Breaking)+s.c.Count(figures.Regression) == 0 {
		parts = append(s.decided(), parts...)
	}
	verdict := s.dw.clean
	switch {
	case s.c.Regressed():
		verdict = s.dw.regressed
	case len(parts) == 0:
		verdict = s.dw.same
	}
	if len(parts) == 0 {
		return verdict
	}
	return verdict + ": " + strings.Join(parts, ", ")
}

// decided are the figures that are worse, by how much, and the new errors.
func (s *diffSheet) decided() []string {
	var parts []string
	for _, d := range s.c.Deltas {
		if d.Better < 0 {
			old, new := d.Judged()
			parts = append(parts, s.dw.figures[d.Name]+" "+s.figure(d.Name, figures.Of(new.X-old.X), true))
		}
	}
	errors := 0
	for _, f := range s.c.New {
		if f.Severity == diag.SeverityError {
			errors++
		}
	}
	if errors > 0 {
		parts = append(parts, s.dw.newErrors+" "+fmt.Sprint(errors))
	}
	return parts
}
