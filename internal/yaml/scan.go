package yaml

import (
	"bytes"

	"github.com/seam-cx/seam/diag"
)

// A scanner goes through the lines of a text as YAML's block structure reads
// them. It keeps the collections that are open at a line in a stack, so that it
// knows where keys and list items may begin, and mends what is wrong as it
// goes on, so that one mistake is told once.
//
// It runs only where the text is suspicious: with syntax set because the
// library refused it, without because there are look-alikes to be judged.
type scanner struct {
	*text
	syntax   bool
	odd      bool // the text has spaces or colons that only look like such
	maxDepth int
	hints    Hints

	at       int // the line being read
	stack    []level
	quiet    bool              // look-alikes have been told before
	unlisted int               // findings beyond the limit
	found    []diag.Diagnostic // ranges count from 1, in old columns
	anchors  map[string]bool
	keys     map[string]bool // see knownKey
	begun    bool            // the document has content
	markers  int             // of further documents
	end      int             // lines from here on are not part of the document
	tabs     int             // the last line that was indented by tabs, -1 for none
	stopped  bool            // nothing more can be said

	step                int // see indentStep
	tab                 int // the width of tabs that fitted before, 0 for none
	mendLine, mendCount int // see mends
	tryLine, tries      int // see structural

	strayLine, strayColumn int // the last line that fitted nowhere
	moved                  int // 1 + the last line that was told to be moved

	closed []level // the levels that were closed last
	closer int     // by this line
}

// level is an open block mapping or sequence.
type level struct {
	indent  int
	seq     bool
	compact bool // begins on the line of the dash before it
	entries int
	first   int // line of its first entry
	last    int // line of its latest entry
	after   after
}

// after says what may follow the latest entry of a level on deeper lines.
type after uint8

const (
	nothing after = iota // its value is complete
	child                // its value is still to come
	more                 // its value is a plain text that may go on
)

func (d *Document) newScanner(t *text, syntax, odd bool) *scanner {
	return &scanner{text: t, syntax: syntax, odd: odd, maxDepth: d.limits.Depth, hints: d.hints, end: t.count(), tabs: -1, strayColumn: -1}
}

// scan reads all lines.
func (s *scanner) scan() {
	if s.syntax {
		s.foreign()
	}
	for s.at = 0; s.at < s.end && !s.stopped && s.cost <= maxMended; s.at++ {
		if s.odd {
			s.oddIndentation()
		}
		if s.syntax {
			s.tabIndentation()
		}
		line := s.line(s.at)
		if isBlank(line) || isComment(line) || s.marker(line) {
			continue
		}
		s.structural()
	}
}

// report adds a finding at a byte of line i, up to the byte to where that lies
// behind it.
func (s *scanner) report(severity diag.Severity, code string, i, from, to int, message, help string) {
	if len(s.found) > mostReported {
		s.unlisted++
		return
	}
	r := diag.Range{Start: diag.Position{Line: i + 1, Column: s.column(i, from)}}
	if to > from {
		r.End = diag.Position{Line: i + 1, Column: s.column(i, to)}
	}
	s.found = append(s.found, diag.Diagnostic{Severity: severity, Code: code, Message: message, Help: help, Range: r})
}

// mistake reports an error that only a text the library refuses can have. It
// tells whether syntax mistakes are looked for at all: the caller mends the
// line then.
func (s *scanner) mistake(code string, i, from, to int, message, help string) bool {
	if s.syntax && !(code == "missing-colon" && s.moved == i+1) { // moved lines have been told
		s.report(diag.SeverityError, code, i, from, to, message, help)
	}
	return s.syntax
}

// marker handles the lines --- and ... and directives, which stand at the very
// left.
func (s *scanner) marker(line []byte) bool {
	switch {
	case line[0] == '%' && !s.begun:
		if s.syntax { // the library refuses every version but 1.1
			s.blank(s.at)
		}
		return true
	case isMarker(line, '-'):
		if s.begun {
			s.secondDocument(s.at)
			return true
		}
		s.begun = len(bytes.TrimSpace(line[3:])) > 0 && !isComment(line[3:])
		return !s.begun
	case isMarker(line, '.'):
		for i := s.at + 1; i < s.count(); i++ {
			if l := s.line(i); !isBlank(l) && !isComment(l) && !isMarker(l, '.') {
				s.secondDocument(i)
				return true
			}
		}
		s.end = s.at
		return true
	}
	s.begun = true
	return false
}

func isMarker(line []byte, c byte) bool {
	return len(line) >= 3 && line[0] == c && line[1] == c && line[2] == c && (len(line) == 3 || line[3] == ' ' || line[3] == '\t')
}

func (s *scanner) secondDocument(i int) {
	if !s.syntax {
		s.stopped = true // the library will refuse it
		return
	}
	s.report(diag.SeverityError, "second-document", i, 0, 3, "a second document begins here; a file holds one only",
		"remove the line ---, or move what follows it to a file of its own")
	const few = 50
	if s.markers++; isMarker(s.line(i), '-') && s.markers <= few && s.goesOn(i) {
		s.blank(i)
		return
	}
	s.end, s.stopped = i, true
}

// goesOn tells whether what follows the marker at line i goes on with the
// document before it: it is indented, or a list item.
func (s *scanner) goesOn(i int) bool {
	if len(bytes.TrimSpace(s.line(i)[3:])) > 0 {
		return false
	}
	for i++; i < s.count(); i++ {
		line := s.line(i)
		if isBlank(line) || isComment(line) {
			continue
		}
		n := indentOf(line)
		key, colon := findKey(line, n)
		return n > 0 || isDash(line) || colon > 0 && s.hints.Key != nil && s.hints.Key(string(key)) && !s.seenKey(string(key), i)
	}
	return false
}

// seenKey tells whether key stands at the left edge above line end.
func (s *scanner) seenKey(key string, end int) bool {
	for i := range end {
		if other, colon := findKey(s.line(i), 0); colon > 0 && string(other) == key {
			return true
		}
	}
	return false
}

// structural reads one line at which an entry, or the continuation of a text,
// begins.
func (s *scanner) structural() {
	const most = 3 * maxMends // how often one line is read again
	if s.tryLine != s.at {
		s.tryLine, s.tries = s.at, 0
	}
	if s.tries++; s.tries > most {
		s.blank(s.at)
		return
	}
	line := s.line(s.at)
	n := indentOf(line)
	if len(s.stack) == 0 {
		s.bullet(n)
		s.entry(n)
		return
	}
	if t := s.top(); t.after == more && (n > t.indent && s.continues(n) || n < t.indent && s.fallsShort(n, t.indent)) {
		return
	}
	if s.bullet(n) {
		line = s.line(s.at)
	}
	popped := s.unwind(n)
	dash := isDash(line[n:])
	if len(s.stack) == 0 {
		s.stack = s.stack[:1] // the root stays open
		if s.misplaced(n, nil, dash) {
			s.structural()
		}
		return
	}
	t := s.top()
	dash = dash || s.syntax && t.seq && t.indent == n && isTightDash(line[n:])
	switch {
	case n > t.indent && t.after == child:
		s.entry(n)
	case n > t.indent:
		if s.misplaced(n, popped, dash) {
			s.structural()
		}
	case dash == t.seq:
		s.entry(n)
	case dash && t.after == child: // a list at the column of its key
		s.entry(n)
	case !dash && len(s.stack) > 1 && s.stack[len(s.stack)-2].indent == n:
		last := len(s.stack) - 1 // back from such a list to the next key
		if s.syntax {
			if s.closer != s.at {
				s.closed = s.closed[:0]
			}
			s.closed, s.closer = append([]level{s.stack[last]}, s.closed...), s.at
		}
		s.stack = s.stack[:last]
		s.entry(n)
	default:
		if s.wrongKind(n, popped, dash) {
			s.structural()
		}
	}
}

func (s *scanner) top() *level { return &s.stack[len(s.stack)-1] }

// unwind closes the levels that a line indented by n ends, and returns them,
// the outermost first.
func (s *scanner) unwind(n int) (popped []level) {
	k := len(s.stack)
	for k > 0 && s.stack[k-1].indent > n {
		k--
	}
	popped = s.stack[k:]
	s.stack = s.stack[:k]
	if len(popped) > 0 && s.syntax {
		s.closed, s.closer = append(s.closed[:0], popped...), s.at
	}
	return popped
}

// entry reads a key with its value, list items before it, or a bare value, at
// the byte c of the current line. Levels that begin here are opened.
func (s *scanner) entry(c int) {
	compact := false
	for {
		line := s.line(s.at)
		if len(s.stack) > s.maxDepth {
			s.tooDeep(s.at, c)
			return
		}
		if s.syntax && !compact && isTightDash(line[c:]) && s.listHere(c) {
			s.tightDash(c)
			line = s.line(s.at)
		}
		if !isDash(line[c:]) {
			break
		}
		s.open(c, true, compact)
		next := c + 1
		for next < len(line) && (line[next] == ' ' || line[next] == '\t') {
			next++
		}
		if next == len(line) || line[next] == '#' && next > c+1 {
			s.top().after = child
			s.cutByComment(next, c)
			return
		}
		if s.syntax && bytes.IndexByte(line[c:next], '\t') >= 0 {
			next = s.tabAfterDash(c, next)
		}
		s.top().after = nothing
		c, compact = next, true
	}
	s.keyOrValue(c, compact)
}

// open begins an entry in the level at c, a new one where there is none.
func (s *scanner) open(c int, seq, compact bool) {
	if len(s.stack) == 0 || s.top().indent != c || s.top().seq != seq {
		if len(s.stack) > 0 {
			s.top().after = nothing
		}
		s.stack = append(s.stack, level{indent: c, seq: seq, compact: compact, first: s.at})
	}
	t := s.top()
	t.entries++
	t.last, t.after = s.at, nothing
}

// keyOrValue reads what stands behind the dashes of a line.
func (s *scanner) keyOrValue(c int, compact bool) {
	if s.odd {
		s.oddKey(c)
	}
	line := s.line(s.at)
	if key, colon := findKey(line, c); colon >= 0 {
		s.open(c, false, compact)
		s.key(key, c, colon)
		s.value(skipBlanks(s.line(s.at), colon+1), true)
		return
	}
	if s.syntax && s.mendKey(c) {
		if _, colon := findKey(s.line(s.at), c); colon < 0 {
			s.blank(s.at) // mending made no key of it
			return
		}
		s.keyOrValue(c, compact)
		return
	}
	inMapping := len(s.stack) > 0 && !s.top().seq && s.top().indent == c && !compact
	if inMapping {
		s.withoutKey(c)
		return
	}
	if s.syntax && isPlainStart(line[c:]) && s.nextHasKey(c) {
		s.textAmongKeys(c, compact)
		return
	}
	s.value(c, false)
}
