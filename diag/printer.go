package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
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
func (p Printer) one(w io.Writer, d Diagnostic) {
	fmt.Fprintf(w, "%s: %s %s %s\n", p.paint("1", oneLine(d.Place())), p.paint(severityColor(d.Severity), d.Severity.String()),
		p.paint("2", "["+oneLine(d.Code)+"]"), oneLine(d.Message))
	p.source(w, d.Source, d.Range, severityColor(d.Severity))
	if d.Help != "" {
		fmt.Fprintf(w, "  %s %s\n", p.paint("36", "help:"), oneLine(d.Help))
	}
	for _, r := range d.Related {
		if r.Range == (Range{}) { // the message names the place
			fmt.Fprintf(w, "  %s %s\n", p.paint("36", "note:"), oneLine(r.Message))
			continue
		}
		fmt.Fprintf(w, "%s: %s %s\n", r.Range, p.paint("36", "note:"), oneLine(r.Message))
		p.source(w, r.Source, r.Range, "36")
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

func (p Printer) paint(code, text string) string {
	if !p.Color {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// oneLine keeps a text from breaking the line it stands on, or from steering
// the terminal.
func oneLine(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, text)
}

// source writes a line of source with a caret under r. Nothing is written for a
// place that is not on the line.
func (p Printer) source(w io.Writer, line string, r Range, color string) {
	if strings.TrimSpace(line) == "" || r.Start.Column < 1 {
		return
	}
	chars := []rune(oneLine(line))
	start := min(r.Start.Column-1, len(chars))
	end := start + 1
	if r.End.Line == r.Start.Line && r.End.Column-1 > start {
		end = min(r.End.Column-1, len(chars))
	}
	from, to := p.window(chars, start, end)
	var text, under strings.Builder
	if from > 0 {
		text.WriteRune('…')
		under.WriteByte(' ')
	}
	mark := 0
	for i := from; i < to; i++ {
		c := chars[i]
		n := cellsAt(chars, i)
		text.WriteRune(c)
		switch {
		case i < start:
			under.WriteString(strings.Repeat(" ", n))
		case i < end:
			mark += n
		}
	}
	if to < len(chars) {
		text.WriteRune('…')
	}
	caret := "^" + strings.Repeat("~", max(mark-1, 0))
	if end == start+1 {
		caret = "^"
	}
	fmt.Fprintf(w, "  %s\n  %s%s\n", strings.TrimRight(text.String(), " "), under.String(), p.paint(color, caret))
}

// window is the part of a line that is shown: all of it where it fits, else as
// much as fits around what the caret marks.
func (p Printer) window(chars []rune, start, end int) (from, to int) {
	width := p.Width
	if width <= 0 {
		width = defaultWidth
	}
	width = max(width, leastWidth) - 2 // room for the … at either end
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
