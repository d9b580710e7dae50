package yaml

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// A bracket is an open [ or { of flow style, with where it stands.
type bracket struct {
	char     byte
	line, at int
	value    bool // behind the colon of a pair
	start    int  // where the current entry's text or the value's text began, on the current line; -1 none
	empty    bool // nothing since the bracket or the last comma
	full     bool // a text, quote or bracket has ended since the last comma or colon
	brk, end int  // where the line ended on which that was, brk 0 for this line
}

// next begins a new entry, behind a comma.
func (b *bracket) next() {
	b.empty, b.value, b.full, b.start, b.brk = true, false, false, -1, 0
}

// pair begins the value of an entry, behind its colon.
func (b *bracket) pair() {
	b.empty, b.value, b.full, b.start, b.brk = false, true, false, -1, 0
}

// flow reads a value in flow style, which begins at byte v of the current line
// and may go on for several lines.
func (s *scanner) flow(v int) {
	first, begin := s.at, v
	open := make([]bracket, 0, 8)
	indent := s.top().indent
	steps, at := 0, s.at
	for i := v; ; {
		line := s.line(s.at)
		if steps++; at != s.at {
			steps, at = 0, s.at
		}
		if steps > 4*len(line)+16 || s.cost > maxMended { // mending leads nowhere, or costs too much
			s.stopped = true
			return
		}
		i = skipBlanks(line, i)
		if i >= len(line) || line[i] == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t') {
			if !s.flowGoesOn(indent) {
				s.closeBrackets(open)
				return
			}
			if b := &open[len(open)-1]; b.full && b.brk == 0 {
				b.brk, b.end = s.at+1, len(bytes.TrimRight(line[:i], " \t"))
			}
			s.at++
			i = 0
			for k := range open {
				open[k].start = -1
			}
			continue
		}
		switch c := line[i]; c {
		case '[', '{':
			if len(open) > 0 {
				b := &open[len(open)-1]
				if b.full && s.syntax && (b.brk > 0 || strings.IndexByte("]}\"'", line[b.start]) >= 0) {
					i = s.missingComma(b, i, i+1)
					continue
				}
				if b.start >= 0 && !b.empty {
					i = s.bracketInText(b, i)
					continue
				}
				b.empty = false
			}
			if len(s.stack)+len(open) > s.maxDepth {
				s.tooDeep(s.at, i)
				return
			}
			open = append(open, bracket{char: c, line: s.at, at: i, start: -1, empty: true})
			i++
		case ']', '}':
			b := open[len(open)-1]
			if want := closer(b.char); c != want && s.mistake("stray-bracket", s.at, i, i+1,
				"a "+string(c)+" where the "+string(b.char)+" before it needs a "+string(want), "write "+string(want)+" here, or close the brackets in the order in which they were opened") {
				s.replace(s.at, i, i+1, string(want))
			}
			i++
			if open = open[:len(open)-1]; len(open) == 0 {
				s.afterFlow(first, begin, i)
				return
			}
			b = open[len(open)-1]
			b.empty, b.full, b.start, b.brk = false, true, i-1, 0
			open[len(open)-1] = b
		case ',':
			b := &open[len(open)-1]
			if b.empty && s.mistake("flow-comma", s.at, i, i+1, "a comma with nothing before it", "remove the comma") {
				s.replace(s.at, i, i+1, " ")
			}
			b.next()
			i++
		default:
			i = s.flowText(&open[len(open)-1], i)
		}
	}
}

func closer(char byte) byte {
	if char == '[' {
		return ']'
	}
	return '}'
}

// flowText reads a key, a value or a colon inside brackets, and returns where
// it ends.
func (s *scanner) flowText(b *bracket, i int) int {
	line := s.line(s.at)
	if line[i] == ':' && endsFlowKey(line, i) {
		return s.flowColon(b, i)
	}
	if strings.IndexByte("@`%|>?", line[i]) >= 0 || line[i] == '-' && isDash(line[i:]) || (line[i] == '*' && !s.anchors[flowName(line, i)]) {
		return s.flowBadStart(b, i)
	}
	if line[i] == '&' || line[i] == '!' {
		if name := flowName(line, i); line[i] == '&' {
			if s.anchors == nil {
				s.anchors = map[string]bool{}
			}
			s.anchors[name] = true
		}
		return i + 1 + len(flowName(line, i))
	}
	if !b.empty && b.start >= 0 && (line[i] == '"' || line[i] == '\'' || line[b.start] == '"' || line[b.start] == '\'' || line[b.start] == '}' || line[b.start] == ']') {
		return s.flowAfterQuote(b, i)
	}
	if b.start < 0 || b.empty {
		b.start = i
	}
	b.empty, b.full = false, true
	if line[i] == '"' || line[i] == '\'' {
		end := closeQuote(line, i)
		if end >= 0 {
			return end
		}
		return s.flowUnclosed(i)
	}
	for ; i < len(line); i++ {
		switch c := line[i]; {
		case strings.IndexByte(",[]{}", c) >= 0,
			c == ':' && endsFlowKey(line, i),
			c == '#' && i > 0 && line[i-1] == ' ':
			return i
		case c == '?':
			return s.flowQuestion(b, i)
		case c == ':' && s.odd && !s.quiet && oddColon(line[:], i) == i:
			// name:<odd space>Shop: no pair until the space is a plain one.
			_, size := utf8.DecodeRune(line[i+1:])
			s.mendOdd(i+1, i+1+size, diag.SeverityError, "behind the colon of a key")
			if line = s.line(s.at); !endsKey(line, i) {
				s.replace(s.at, i+1, i+1, " ")
			}
			return i
		}
	}
	return i
}

// flowName is the name of an anchor, alias or tag at i.
func flowName(line []byte, i int) string {
	end := i + 1
	for end < len(line) && strings.IndexByte(" ,[]{}\t", line[end]) < 0 {
		end++
	}
	return string(line[i+1 : end])
}

// endsFlowKey tells whether the colon at i ends a key inside brackets.
func endsFlowKey(line []byte, i int) bool {
	return endsKey(line, i) || i > 0 && (line[i-1] == '"' || line[i-1] == '\'')
}

// flowColon handles a colon: the first of an entry makes a pair, a second one
// is a mistake.
func (s *scanner) flowColon(b *bracket, i int) int {
	if !b.value || !s.syntax {
		b.pair()
		return i + 1
	}
	line := s.line(s.at)
	if b.start < 0 { // a colon directly behind another
		b.start = i
	} else if b.brk > 0 {
		return s.missingComma(b, b.start, i)
	}
	start := i
	for start > 0 && strings.IndexByte(" ,{[;", line[start-1]) < 0 {
		if start -= 3; start >= 0 && bytes.HasPrefix(line[start:], []byte("，")) {
			start += 3
			break
		}
		start += 2
	}
	if word := string(line[start:i]); start > b.start && isWord(word) {
		before := bytes.TrimRight(line[b.start:start], " ")
		for _, sign := range [...]string{";", "，", "；"} {
			if bytes.HasSuffix(before, []byte(sign)) {
				return s.otherComma(b, b.start+len(before)-len(sign), sign, word)
			}
		}
		if s.knownKey(word) || !bytes.ContainsAny(before, " .!—") && !startsWord(before) || before[0] >= '0' && before[0] <= '9' {
			return s.missingComma(b, start, i)
		}
	}
	end := flowEnd(line, i)
	whole := string(line[b.start:end])
	s.mistake("colon-in-text", s.at, i, i+1, "a colon and a space inside a text need quotes around the text", "write "+quote(whole))
	s.replace(s.at, b.start, end, quote(whole))
	return b.start + len(quote(whole))
}

// flowEnd is where a text that contains byte i ends: before a comma or bracket.
func flowEnd(line []byte, i int) int {
	end := i
	for end < len(line) && strings.IndexByte(",[]{}", line[end]) < 0 && !(line[end] == '#' && line[end-1] == ' ') {
		end++
	}
	return len(bytes.TrimRight(line[:end], " \t"))
}

// flowQuestion handles a question mark, which ends a text inside brackets.
func (s *scanner) flowQuestion(b *bracket, i int) int {
	return s.flowRequote(b, i, "bad-text-start", "a question mark inside { } or [ ] needs quotes around the text")
}

// flowRequote reports the text around byte i and puts it in quotes.
func (s *scanner) flowRequote(b *bracket, i int, code, message string) int {
	line := s.line(s.at)
	end := max(flowEnd(line, i), i+1)
	start := b.start
	if start < 0 || start > i || b.empty {
		start = i
	}
	whole := string(line[start:end])
	b.empty, b.start = false, start
	if !s.mistake(code, s.at, i, i+1, message, "write "+quote(whole)+", or one key a line") {
		return end
	}
	s.replace(s.at, start, end, quote(whole))
	return start + len(quote(whole))
}

// flowBadStart handles a text inside brackets that begins with a character that
// may not.
func (s *scanner) flowBadStart(b *bracket, i int) int {
	code := "bad-text-start"
	c := s.line(s.at)[i]
	if c == '*' {
		code = "swallowed-text"
	}
	return s.flowRequote(b, i, code, "a text cannot begin with "+string(c)+" unless it stands in quotes")
}

// flowAfterQuote handles a text directly behind another that has ended.
func (s *scanner) flowAfterQuote(b *bracket, i int) int {
	line := s.line(s.at)
	end := max(flowEnd(line, i), i+1)
	if line[i] == '"' || line[i] == '\'' {
		if e := closeQuote(line, i); e > 0 {
			end = e
		}
	}
	colon := skipBlanks(line, end)
	if s.syntax && (line[i] == '"' || line[i] == '\'') && (line[b.start] == '"' || line[b.start] == '\'' || colon < len(line) && line[colon] == ':') {
		return s.missingComma(b, i, end)
	}
	if key, at := findKey(line[:end], i); s.syntax && at >= 0 {
		return s.missingComma(b, i, i+len(key))
	}
	if !s.mistake("text-after-quote", s.at, i, end, "text behind a value that has ended", "put the whole text in quotes, or write a comma between two entries") {
		return end
	}
	s.replace(s.at, i, end, "")
	return i
}

// bracketInText handles a bracket in the middle of a text inside brackets.
func (s *scanner) bracketInText(b *bracket, i int) int {
	line := s.line(s.at)
	end := bytes.IndexByte(line[i:], closer(line[i]))
	if !s.syntax || end < 0 {
		b.empty = true // read it as a value of its own
		return i
	}
	end = max(flowEnd(line, i+end+1), i+end+1)
	whole := string(line[b.start:end])
	s.mistake("stray-bracket", s.at, i, i+1, "a bracket inside a text needs quotes around the text", "write "+quote(whole)+", or a comma before the bracket")
	s.replace(s.at, b.start, end, quote(whole))
	return b.start + len(quote(whole))
}

// flowUnclosed handles a quote inside brackets that is not closed on its line.
func (s *scanner) flowUnclosed(i int) int {
	line := s.line(s.at)
	end := flowEnd(line, i+1)
	if !s.syntax {
		return len(line)
	}
	whole := string(line[i+1 : end])
	s.mistake("unclosed-quote", s.at, i, i+1, "a text that begins with "+string(line[i])+" but has no "+string(line[i])+" at its end", "write "+quote(whole))
	s.replace(s.at, i, end, quote(whole))
	return i + len(quote(whole))
}

// flowGoesOn tells whether the line after the current one can belong to the
// brackets that are open.
func (s *scanner) flowGoesOn(indent int) bool {
	next := s.at + 1
	for next < s.end && (isBlank(s.line(next)) || isComment(s.line(next))) {
		next++
	}
	if next >= s.end {
		return false
	}
	line := s.line(next)
	n := skipBlanks(line, 0)
	if n > indent || strings.IndexByte("]},", line[n]) >= 0 {
		return true
	}
	if isMarker(line, '-') || isMarker(line, '.') || isDash(line[n:]) {
		return false
	}
	_, colon := findKey(line, n)
	last := bytes.TrimRight(line[:textEnd(line, n)], " ")
	return colon < 0 || len(last) > 0 && last[len(last)-1] == ','
}

// closeBrackets reports the innermost bracket that was not closed and closes
// all at the end of the current line.
func (s *scanner) closeBrackets(open []bracket) {
	b := open[len(open)-1]
	want := string(closer(b.char))
	if !s.mistake("missing-bracket", b.line, b.at, b.at+1, "a "+string(b.char)+" without its "+want, "add the "+want+" at the end of the list or mapping that begins here") {
		return
	}
	var all strings.Builder
	for k := len(open) - 1; k >= 0; k-- {
		all.WriteByte(closer(open[k].char))
	}
	line := s.line(s.at)
	end := len(line)
	if end > 0 && !isComment(line) {
		end = textEnd(line, 0)
	}
	s.replace(s.at, end, end, all.String())
}

// afterFlow looks at what follows the last bracket.
func (s *scanner) afterFlow(first, begin, end int) {
	line := s.line(s.at)
	i := skipBlanks(line, end)
	if i == len(line) || line[i] == '#' && i > end || !s.syntax {
		return
	}
	last := textEnd(line, i)
	switch c, _ := utf8.DecodeRune(line[i:]); {
	case c == ']' || c == '}':
		s.mistake("stray-bracket", s.at, i, i+1, "a "+string(c)+" that closes nothing", "remove it, or add the bracket that it closes")
		run := i
		for run < len(line) && strings.IndexByte("]} ", line[run]) >= 0 {
			run++
		}
		s.replace(s.at, i, run, "")
		s.afterFlow(first, begin, end)
	case c == ',' && i+1 == last:
		s.mistake("flow-comma", s.at, i, i+1, "a comma behind the closing bracket", "remove the comma")
		s.replace(s.at, i, last, "")
	case first == s.at:
		s.mistake("text-after-quote", s.at, i, last, "text behind the closing bracket", "write "+snippet(quote(string(line[begin:last]))))
		s.replace(s.at, begin, last, quote(string(line[begin:last])))
	default:
		s.mistake("text-after-quote", s.at, i, last, "text behind the closing bracket", "remove it, or put it inside the brackets")
		s.replace(s.at, i, last, "")
	}
}
