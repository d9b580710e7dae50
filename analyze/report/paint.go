package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/locale"
)

// painter writes the parts of a page in one form: plain text or Markdown. Texts
// come as a map has them; the painter makes them harmless in its form.
type painter interface {
	// head is the title of the page with a line about it.
	head(title, about string)
	// title begins a section.
	title(text string)
	// text is a paragraph.
	text(text string)
	// figures are terms, their values, and what these mean.
	figures(rows [][3]string)
	// matters are numbered, most important first.
	matters(list []matter)
	// table is a list of things; more says in words how many rows are not shown
	// at once. Without it all rows are.
	table(columns []column, rows [][]string, more func(int) string)
}

// column is a column of a table.
type column struct {
	head  string
	right bool // aligned to the right
	cells int  // the most that plain text shows of a cell; 0 is all
}

// matter is one of the things that matter most.
type matter struct {
	text  string // what was found, as a sentence
	stake string // what it costs whom
	place string // where to look
	help  string // what to do
}

// mostRows is how many rows of a table are shown at once.
const mostRows = 5

// atOnce is how many of n rows are shown at once: all of them where only one or
// two would be left over.
func atOnce(n int) int {
	if n <= mostRows+2 {
		return n
	}
	return mostRows
}

// oneLine is s without line breaks and control characters, which a map may hold
// and which would break lines, tables or the terminal.
func oneLine(s string) string {
	clean := true
	for _, r := range s {
		if breaks(r) {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if breaks(r) {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// breaks tells whether r ends a line, controls a device, or turns the direction
// of the text around it.
func breaks(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// sentence is s with a capital at its beginning and a full stop at its end, where
// it lacks them.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError {
		s = string(unicode.ToUpper(r)) + s[n:]
	}
	if s != "" && !strings.ContainsAny(s[len(s)-1:], ".!?") && !strings.HasSuffix(s, "…") {
		s += "."
	}
	return s
}

// plain has ordinary spaces, which a terminal and grep expect, for the ones that
// hold numbers and units together in pictures.
func plain(s string) string { return strings.ReplaceAll(s, locale.NoBreak, " ") }
