package diag

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printer writes diagnostics and findings for people: where, what, the line of
// the source with a caret below, and how to mend it.
type Printer struct {
	Color bool // with ANSI colours
	Width int  // cells of the widest source line; 0 is 100

	// Source gives the text of the line at a place for findings, which carry
	// none, "" where it is not known. Without it, findings are printed without
	// their lines.
	Source func(Range) string
}

const (
	defaultWidth = 100
	leastWidth   = 20
)

// Print writes diagnostics in the order given. Its error is that of w.
func (p Printer) Print(w io.Writer, list []Diagnostic) error {
	out := bufio.NewWriter(w)
	for _, d := range list {
		p.one(out, d)
	}
	return out.Flush()
}

// PrintFindings writes findings in the same form, with the rule for the code.
func (p Printer) PrintFindings(w io.Writer, list []Finding) error {
	source := func(r Range) string {
		if p.Source == nil || !r.IsValid() {
			return ""
		}
		return p.Source(r)
	}
	out := bufio.NewWriter(w)
	for _, f := range list {
		d := Diagnostic{Severity: f.Severity, Code: f.Rule, Message: f.Message, Help: f.Help, Range: f.Range, Source: source(f.Range)}
		for _, r := range f.Related {
			if r.Source == "" {
				r.Source = source(r.Range)
			}
			d.Related = append(d.Related, r)
		}
		p.one(out, d)
	}
	return out.Flush()
}

// one writes one diagnostic.
func (p Printer) one(w *bufio.Writer, d Diagnostic) {
	p.paint(w, "1", oneLine(d.Place()))
	write(w, ": ")
	p.paint(w, severityColor(d.Severity), d.Severity.String())
	write(w, " ")
	p.paint(w, "2", "["+oneLine(d.Code)+"]")
	write(w, " ", oneLine(d.Message), "\n")
	p.source(w, d.Source, d.Range, severityColor(d.Severity))
	if d.Help != "" {
		write(w, "  ")
		p.paint(w, "36", "help:")
		write(w, " ", oneLine(d.Help), "\n")
	}
	for _, r := range d.Related {
		if r.Range == (Range{}) { // the message names the place
			write(w, "  ")
			p.paint(w, "36", "note:")
			write(w, " ", oneLine(r.Message), "\n")
			continue
		}
		write(w, r.Range.String(), ": ")
		p.paint(w, "36", "note:")
		write(w, " ", oneLine(r.Message), "\n")
		p.source(w, r.Source, r.Range, "36")
	}
}

// write writes texts. Flush tells of what went wrong.
func write(w *bufio.Writer, texts ...string) {
	for _, t := range texts {
		w.WriteString(t)
	}
}

func severityColor(s Severity) string {
	switch s {
	case SeverityError:
		return "1;31"
	case SeverityWarning:
		return "1;33"
	}
	return "1;34"
}

func (p Printer) paint(w *bufio.Writer, color, text string) {
	if !p.Color {
		write(w, text)
		return
	}
	write(w, "\x1b[", color, "m", text, "\x1b[0m")
}

// oneLine keeps a text from breaking the line it stands on, or from steering
// the terminal.
func oneLine(text string) string {
	if harmless(text) {
		return text
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, text)
}

// harmless tells of most texts that no control character is in them.
func harmless(text string) bool {
	beyond := false
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ' || c == 0x7F || c == 0xC2: // the latter begins those beyond ASCII
			return false
		case c >= utf8.RuneSelf:
			beyond = true
		}
	}
	return !beyond || utf8.ValidString(text)
}

// source writes a line of source with a caret under r. Nothing is written for a
// place that is not on the line.
func (p Printer) source(w *bufio.Writer, line string, r Range, color string) {
	if strings.TrimSpace(line) == "" || r.Start.Column < 1 {
		return
	}
	line = oneLine(line)
	if len(line) <= p.width() && isASCII(line) {
		start, end := marked(r, len(line))
		write(w, "  ", strings.TrimRight(line, " "), "\n  ")
		p.caret(w, start, end-start, min(end, len(line))-start, color)
		return
	}
	chars := []rune(line)
	start, end := marked(r, len(chars))
	from, to := p.window(chars, start, end)
	var text strings.Builder
	before, mark := 0, 0
	if from > 0 {
		text.WriteRune('…')
		before = 1
	}
	for i := from; i < to; i++ {
		text.WriteRune(chars[i])
		switch n := cellsAt(chars, i); {
		case i < start:
			before += n
		case i < end:
			mark += n
		}
	}
	if to < len(chars) {
		text.WriteRune('…')
	}
	write(w, "  ", strings.TrimRight(text.String(), " "), "\n  ")
	p.caret(w, before, end-start, mark, color)
}

// marked is what of a line of so many characters r marks, counted from 0: at
// least one, which may be the one behind it.
func marked(r Range, length int) (start, end int) {
	start = min(r.Start.Column-1, length)
	end = start + 1
	if r.End.Line == r.Start.Line && r.End.Column-1 > start {
		end = min(r.End.Column-1, length)
	}
	return start, end
}

// caret writes what stands below a line, behind so many cells: a caret below the
// first of so many characters, and a wave as far as their cells go.
func (p Printer) caret(w *bufio.Writer, before, characters, cells int, color string) {
	for range before {
		w.WriteByte(' ')
	}
	mark := "^"
	if characters != 1 {
		mark += strings.Repeat("~", max(cells-1, 0))
	}
	p.paint(w, color, mark)
	w.WriteByte('\n')
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// width is the cells of the widest source line.
func (p Printer) width() int {
	if p.Width <= 0 {
		return defaultWidth
	}
	return max(p.Width, leastWidth)
}

// window is the part of a line that is shown: all of it where it fits, else as
// much as fits around what the caret marks.
func (p Printer) window(chars []rune, start, end int) (from, to int) {
	width := p.width() - 2 // room for the … at either end
	total := 0
	for i := range chars {
		if total += cellsAt(chars, i); total > width+2 {
			break
		}
	}
	if total <= width+2 {
		return 0, len(chars)
	}
	from, to = start, start
	used := 0
	grow := func(i int) bool {
		n := cellsAt(chars, i)
		if used+n > width {
			return false
		}
		used += n
		return true
	}
	for to < min(end, len(chars)) && grow(to) {
		to++
	}
	for left, right := true, true; left || right; {
		if left = left && from > 0 && grow(from-1); left {
			from--
		}
		if right = right && to < len(chars) && grow(to); right {
			to++
		}
	}
	return from, to
}

// cellsAt is the width of a character of a line.
func cellsAt(chars []rune, i int) int {
	if i == 0 {
		return cells(0, chars[0])
	}
	return cells(chars[i-1], chars[i])
}
