package yaml

import (
	"bytes"
	"strings"
)

// tabIndentation puts spaces for tabs in front of the current line. Of several
// lines in a row the first is told.
func (s *scanner) tabIndentation() {
	line := s.line(s.at)
	lead := skipBlanks(line, 0)
	tab := bytes.IndexByte(line[:lead], '\t')
	if tab < 0 {
		return
	}
	if lead == len(line) && (len(s.stack) == 0 || s.top().after != more) {
		return // an empty line, at which the library takes no offence
	}
	if s.tabs < 0 || !s.onlyBlank(s.tabs+1, s.at) {
		s.mistake("tab-indentation", s.at, tab, tab+1, "a tab in front of the line; YAML is indented by spaces only",
			"put spaces for the tab, and let the editor insert spaces when the tab key is pressed")
	}
	s.tabs = s.at
	s.replace(s.at, 0, lead, strings.Repeat(" ", s.tabWidth(line, lead)))
}

// tabAfterDash puts a space for the tabs between a dash and a key, where the
// library does not suffer them.
func (s *scanner) tabAfterDash(c, next int) int {
	line := s.line(s.at)
	if _, colon := findKey(line, next); colon < 0 && !isDash(line[next:]) {
		return next
	}
	tab := c + bytes.IndexByte(line[c:], '\t')
	s.mistake("tab-indentation", s.at, tab, tab+1, "a tab behind the dash; YAML is indented by spaces only", "put one space for the tab")
	s.replace(s.at, c+1, next, " ")
	return c + 2
}

// tabWidth is how many spaces the first lead bytes of line stand for: with the
// width of tabs that fitted before, else the width with which the line fits the
// deepest collection that is open.
func (s *scanner) tabWidth(line []byte, lead int) int {
	dash := isDash(line[lead:])
	pure := bytes.IndexByte(line[:lead], ' ') < 0
	if n := s.besideNext(line[lead:], dash); n >= 0 && pure {
		return n
	}
	best, width := -1, 0
	for _, w := range [...]int{s.tab, s.indentStep(), 2, 4, 8} {
		if w == 0 {
			continue
		}
		n := expandTabs(line[:lead], w)
		if !s.fits(n, dash) {
			continue
		}
		if w == s.tab {
			return n
		}
		if n > best {
			best, width = n, w
		}
	}
	if best >= 0 {
		s.tab = width
		return best
	}
	// No width fits: take the place of the line above, where that could be.
	for k := len(s.stack) - 1; k >= 0; k-- {
		if l := s.stack[k]; l.seq == dash && l.indent >= 0 && distance(l.indent, expandTabs(line[:lead], s.indentStep())) <= s.indentStep() {
			return l.indent
		}
	}
	return expandTabs(line[:lead], s.indentStep())
}

// besideNext is the column at which the current line stands if it goes with the
// next, -1 where that does not tell. The line is text without its indentation.
func (s *scanner) besideNext(text []byte, dash bool) int {
	next := s.next()
	if !dash && s.ownWord(text) {
		return s.top().indent
	}
	if next == nil || len(s.stack) == 0 || bytes.IndexByte(next[:skipBlanks(next, 0)], '\t') >= 0 {
		return -1
	}
	n := indentOf(next)
	nextDash := isDash(next[n:])
	switch {
	case dash && !nextDash:
		n -= 2
	case !dash && bytes.HasSuffix(bytes.TrimRight(text, " "), []byte{':'}):
		return s.keyAbove(n)
	case dash != nextDash:
		n = -1
	}
	if t := s.top(); n < 0 && !dash && !t.seq && t.after != child && s.tab == 0 {
		n = t.indent // as the line above
	}
	if n >= 0 && s.fits(n, dash) {
		return n
	}
	return -1
}

// ownWord tells whether text and the line above both begin with a key that is
// no word of the format: then they are entries of one set.
func (s *scanner) ownWord(text []byte) bool {
	if len(s.stack) == 0 || s.hints.Key == nil {
		return false
	}
	t := s.top()
	if t.seq || t.after == child || t.indent < 0 {
		return false
	}
	key, colon := findKey(text, 0)
	above, other := findKey(s.line(t.last), t.indent)
	return colon > 0 && other > 0 && !s.hints.Key(string(key)) && !s.hints.Key(string(above))
}

// keyAbove is the column of the deepest mapping to which a key can belong whose
// value begins at column n on the next line, -1 for none.
func (s *scanner) keyAbove(n int) int {
	if t := s.top(); t.after == child && t.indent >= 0 && t.indent+s.indentStep() < n {
		return t.indent + s.indentStep()
	}
	for k := len(s.stack) - 1; k >= 0; k-- {
		if l := s.stack[k]; !l.seq && l.indent >= 0 && l.indent < n && s.fits(l.indent, false) {
			return l.indent
		}
	}
	return -1
}

// fits tells whether a line may begin at column n.
func (s *scanner) fits(n int, dash bool) bool {
	if len(s.stack) == 0 {
		return n == 0
	}
	for _, l := range s.stack {
		if l.indent == n && (l.seq == dash || dash && l.after == child) {
			return true
		}
	}
	t := s.top()
	return t.after == child && n > t.indent && n <= t.indent+max(s.indentStep(), 4)
}

func expandTabs(lead []byte, width int) int {
	n := 0
	for _, b := range lead {
		if n++; b == '\t' {
			n = (n + width - 1) / width * width
		}
	}
	return n
}
