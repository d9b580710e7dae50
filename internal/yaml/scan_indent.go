package yaml

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// maxMends bounds how often one line is moved before it is given up.
const maxMends = 3

// continues handles a line that is deeper than a plain text before it. Without
// a colon it goes on with that text; with one it is a key at a wrong column.
func (s *scanner) continues(n int) bool {
	line := s.line(s.at)
	_, colon := findKey(line, n)
	if colon < 0 || !s.syntax {
		s.cutByCommentInText(n)
		return true
	}
	if s.dashAbove(n) {
		s.structural()
		return true
	}
	if len(bytes.Fields(line[n:colon])) > 2 && !isDash(line[n:]) && !s.knownKey(string(line[n:colon])) {
		s.mistake("colon-in-text", s.at, colon, colon+1, "a colon and a space inside a text without quotes begin a new key",
			"put the whole text in quotes, from the line on which it begins")
		s.replace(s.at, colon, colon+1, "")
		return true
	}
	if s.misplaced(n, nil, isDash(line[n:])) {
		s.structural()
	}
	return true
}

// fallsShort handles a line that goes on with the plain text before it and is
// indented less than that text's key: it has no key of its own, and the line
// below goes on with the keys at indent.
func (s *scanner) fallsShort(n, indent int) bool {
	line := s.line(s.at)
	if _, colon := findKey(line, n); !s.syntax || colon >= 0 || isDash(line[n:]) || isTightDash(line[n:]) {
		return false
	}
	i := s.at + 1
	for i < s.count() && (isBlank(s.line(i)) || isComment(s.line(i))) {
		i++
	}
	if i == s.count() || indentOf(s.line(i)) != indent {
		return false
	}
	s.mistake("bad-indentation", s.at, n, len(line), "a line that goes on with the text above must be indented more than its key",
		indentBy(indent+2)+", or write the whole text on one line")
	s.blank(s.at)
	return true
}

// dashAbove looks whether the line above begins an element without its dash:
// it is the first below a key that holds a list, and the current line stands
// where its next key would.
func (s *scanner) dashAbove(n int) bool {
	k := len(s.stack) - 1
	t := s.stack[k]
	if t.seq || t.compact || t.entries != 1 || t.first != t.last || n != t.indent+2 || !s.listAbove(k-1) {
		return false
	}
	line := s.line(t.first)
	s.mistake("missing-dash", t.first, t.indent, 0, "the dash is missing with which an entry of a list begins", "write "+snippet("- "+string(line[t.indent:])))
	s.replace(t.first, t.indent, t.indent, "- ")
	s.stack[k] = level{indent: t.indent, seq: true, entries: 1, first: t.first, last: t.first}
	s.stack = append(s.stack, level{indent: n, compact: true, entries: 1, first: t.first, last: t.first, after: t.after})
	return true
}

// misplaced handles a line at a column where nothing can begin: it or the line
// that opened the level next to it is indented wrongly. It moves the guilty one
// and tells whether the line shall be read again.
func (s *scanner) misplaced(n int, popped []level, dash bool) bool {
	if !s.syntax {
		return false
	}
	if s.blameEarlier(n, popped) || s.blamePrevious(n, dash) {
		return true
	}
	return s.moveTo(n, s.target(n, popped, dash), popped, "")
}

// wrongKind handles a list item where keys stand, or a key where list items
// stand.
func (s *scanner) wrongKind(n int, popped []level, dash bool) bool {
	if !s.syntax {
		return false
	}
	if s.blameEarlier(n, popped) || s.blamePrevious(n, dash) {
		return true
	}
	line := s.line(s.at)
	if !dash {
		_, colon := findKey(line, n)
		if colon < 0 || s.top().seq && s.top().indent == n && s.nextHasKey(n+2) && s.itemHas(n, line[n:colon]) {
			s.mistake("missing-dash", s.at, n, len(line), "a line among list items that does not begin with a dash",
				"write "+snippet("- "+string(line[n:]))+", or indent the line if it goes on with the item above")
			s.replace(s.at, n, n, "- ")
			return true
		}
	}
	help := ""
	if !dash {
		help = "indent it with the keys of the item above, or write " + snippet("- "+string(line[n:])) + " to begin a new item"
	}
	return s.moveTo(n, s.target(n, popped, dash), popped, help)
}

// itemHas tells whether the list item above, whose dash stands at column n, has
// key already: then the current line begins another item.
func (s *scanner) itemHas(n int, key []byte) bool {
	const most = 200 // lines of one item
	for i := s.at - 1; i >= max(0, s.at-most); i-- {
		line := s.line(i)
		if isBlank(line) || isComment(line) || indentOf(line) > n+2 {
			continue
		}
		first := indentOf(line) == n && isDash(line[n:])
		if first {
			line = append(bytes.Repeat([]byte{' '}, n+1), line[n+1:]...)
		}
		c := indentOf(line)
		if other, colon := findKey(line, c); colon >= 0 && bytes.Equal(other, key) {
			return true
		}
		if first || c < n {
			return false
		}
	}
	return false
}

// target is the column nearest to n at which such a line may begin, -1 where
// there is none.
func (s *scanner) target(n int, popped []level, dash bool) int {
	best, found := 0, false
	consider := func(l level) {
		fits := l.seq == dash || dash && l.after == child
		if fits && l.indent >= 0 && l.indent != n && (!found || distance(l.indent, n) <= distance(best, n)) {
			best, found = l.indent, true
		}
	}
	all := s.stack[:len(s.stack)+len(popped)]
	for _, l := range all {
		consider(l)
	}
	if next := s.next(); next != nil && !dash && !isDash(next[indentOf(next):]) && (!found || distance(best, n) > 1) {
		beside := indentOf(next) // where the next line stands, which may go with this one
		for i, l := range all {
			if (!l.seq && l.indent == beside || i == len(all)-1 && l.after == child && l.indent < beside) && distance(beside, n) <= 3 {
				return beside
			}
		}
	}
	if !found {
		return -1
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }

// moveTo reports the current line as indented wrongly and moves it.
func (s *scanner) moveTo(n, target int, popped []level, help string) bool {
	i := s.at
	message := fmt.Sprintf("a line that begins at column %d, where nothing can begin", n+1)
	if target < 0 || s.mends() > maxMends {
		// Of lines in a row that share the column the first is told.
		if s.strayColumn != n || !s.onlyBlank(s.strayLine+1, i) {
			s.mistake("bad-indentation", i, n, 0, message, "line it up with the lines around it")
		}
		s.strayLine, s.strayColumn = i, n
		s.blank(i)
		return false
	}
	s.stack = s.stack[:len(s.stack)+len(popped)]
	if help == "" {
		help = indentBy(target)
		for k := len(s.stack) - 1; k >= 0; k-- {
			if l := s.stack[k]; l.indent == target {
				help += fmt.Sprintf(", like line %d", l.last+1)
				break
			}
		}
	}
	s.mistake("bad-indentation", i, n, 0, message, help)
	s.moved = i + 1
	s.reindent(i, target)
	return true
}

func indentBy(n int) string {
	switch n {
	case 0:
		return "begin it at the left edge"
	case 1:
		return "indent it by 1 space"
	}
	return fmt.Sprintf("indent it by %d spaces", n)
}

// blameEarlier looks whether the level that a line at n does not fit was opened
// by a line with an unusual indentation, and nothing else confirmed it. Then
// that line is to blame.
func (s *scanner) blameEarlier(n int, popped []level) bool {
	depth := len(s.stack)
	all := s.stack[:depth+len(popped)]
	top := min(depth, len(all)-1)
	if top+1 < len(all) && all[top].seq && all[top+1].compact && all[top].first == all[top+1].first {
		top++ // a dash that is indented too far, with what follows it on its line
	}
	for k := top; k >= max(0, depth-1); k-- {
		base := k
		for base > 0 && all[base].compact && all[base].first == all[k].first {
			base--
		}
		b, delta := all[base], n-all[k].indent
		if all[k].entries != 1 || b.entries != 1 || b.compact || b.indent < 0 || b.indent+delta < 0 || b.first == s.at {
			continue
		}
		parent := 0
		if base > 0 {
			parent = all[base-1].indent
		}
		if s.usual(b, b.indent-parent, base) || !s.usual(b, b.indent+delta-parent, base) {
			continue
		}
		s.mistake("bad-indentation", b.first, b.indent, 0,
			fmt.Sprintf("a line that begins at column %d, while the lines that belong with it begin elsewhere", b.indent+1),
			indentBy(b.indent+delta)+fmt.Sprintf(", so that line %d fits below it", s.at+1))
		s.reindent(b.first, b.indent+delta)
		for j := base; j <= k; j++ {
			all[j].indent += delta
		}
		s.stack = all[:k+1]
		return true
	}
	return false
}

// blamePrevious looks whether the line above, which ended deeper collections,
// is indented wrongly: the current line goes on with one of these. Then that
// line is moved into it, and told unless it was.
func (s *scanner) blamePrevious(n int, dash bool) bool {
	if len(s.closed) == 0 || len(s.stack) == 0 || !s.onlyBlank(s.closer+1, s.at) {
		return false
	}
	t := s.top()
	if t.last != s.closer || t.after == child || t.seq || t.indent > n || t.indent == n && !dash {
		return false
	}
	if next := s.next(); next != nil && indentOf(next) == t.indent && !dash {
		return false // the current line is the one that stands out
	}
	for k, l := range s.closed {
		if l.indent != n || l.seq != dash {
			continue
		}
		if dash {
			deepest := s.closed[len(s.closed)-1]
			return !deepest.seq && s.takeBack(deepest.indent, s.closed[:k+1], false)
		}
		return s.takeBack(n, s.closed[:k+1], true)
	}
	return false
}

// takeBack moves the line that closed levels into column n and opens these
// again, the last of which it is an entry of where own is set.
func (s *scanner) takeBack(n int, levels []level, own bool) bool {
	t := s.top()
	if s.moved != s.closer+1 {
		s.mistake("bad-indentation", s.closer, t.indent, 0,
			fmt.Sprintf("a line that begins at column %d, while the lines around it begin at column %d", t.indent+1, n+1), indentBy(n))
		s.moved = s.closer + 1
	}
	s.reindent(s.closer, n)
	after := t.after
	t.entries--
	s.stack = append(s.stack, levels...)
	s.closed = s.closed[:0]
	if top := s.top(); own {
		top.entries, top.last, top.after = top.entries+1, s.closer, after
	}
	return true
}

// usual tells whether a level that stands offset columns right of its parent
// is indented as the rest of the file.
func (s *scanner) usual(l level, offset, base int) bool {
	if base == 0 {
		return offset == 0
	}
	return offset == s.indentStep() || l.seq && offset == 0
}

// indentStep is the number of columns by which most lines are deeper than the
// line before them.
func (s *scanner) indentStep() int {
	if s.step > 0 {
		return s.step
	}
	var seen [9]int
	previous := 0
	for i := range s.count() {
		line := s.line(i)
		if isBlank(line) || isComment(line) {
			continue
		}
		n := indentOf(line)
		if d := n - previous; d > 0 && d < len(seen) {
			seen[d]++
		}
		previous = n
	}
	s.step = 2
	for d := range seen {
		if seen[d] > seen[s.step] {
			s.step = d
		}
	}
	return s.step
}

// mends counts how often the current line was moved.
func (s *scanner) mends() int {
	if s.mendLine != s.at {
		s.mendLine, s.mendCount = s.at, 0
	}
	s.mendCount++
	return s.mendCount
}

// reindent gives line i another indentation.
func (s *scanner) reindent(i, indent int) {
	s.replace(i, 0, indentOf(s.line(i)), strings.Repeat(" ", indent))
}

// blank takes line i out of the text.
func (s *scanner) blank(i int) { s.replace(i, 0, len(s.line(i)), "") }

// onlyBlank tells whether the lines from..to say nothing.
func (s *scanner) onlyBlank(from, to int) bool {
	for i := from; i < to; i++ {
		if l := s.line(i); !isBlank(l) && !isComment(l) {
			return false
		}
	}
	return true
}

// tooDeep gives up on a text that nests too deeply.
func (s *scanner) tooDeep(i, at int) {
	s.report(diag.SeverityError, "too-deep", i, at, 0, fmt.Sprintf("nesting deeper than %d levels", s.maxDepth),
		"a map needs less than 20 levels; look for a bracket or dash that is repeated")
	s.end, s.stopped = i, true
}
