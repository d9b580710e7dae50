package yaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// oddSpaces are characters that look like a space or like nothing at all, with
// the name by which people know them. Zero width is marked by a leading "-".
var oddSpaces = map[rune]string{
	'\u00a0': "a non-breaking space", '\u1680': "an ogham space", '\u202f': "a narrow non-breaking space",
	'\u2007': "a figure space", '\u205f': "a mathematical space", '\u3000': "a full-width space",
	'\u00ad': "-a soft hyphen", '\u200b': "-a zero-width space", '\u200e': "-a direction mark", '\u200f': "-a direction mark",
	'\u2060': "-a word joiner", '\ufeff': "-a zero-width space", '\u180e': "-a vowel separator",
}

// oddSpace is the name of c where it only looks like a space, and whether it
// has any width.
func oddSpace(c rune) (name string, width bool) {
	if c >= '\u2000' && c <= '\u200a' && c != '\u2007' {
		return "a typographic space", true
	}
	name = oddSpaces[c]
	return strings.TrimPrefix(name, "-"), !strings.HasPrefix(name, "-")
}

// mendOdd puts plain spaces for the odd ones between from and to of the current
// line, and tells the first. It returns where to now lies.
func (s *scanner) mendOdd(from, to int, severity diag.Severity, where string) int {
	told := false
	for i := from; i < to; {
		line := s.line(s.at)
		c, size := utf8.DecodeRune(line[i:])
		if c < utf8.RuneSelf {
			i++
			continue
		}
		name, width := oddSpace(c)
		if name == "" {
			i += size
			continue
		}
		if !told {
			s.report(severity, "odd-space", s.at, i, i+size, fmt.Sprintf("%s (U+%04X) %s", name, c, where), "delete it and type a plain space where one is needed")
			told = true
		}
		with := ""
		if width {
			with = " "
		}
		s.replace(s.at, i, i+size, with)
		i += len(with)
		to += len(with) - size
	}
	return to
}

// oddIndentation mends odd spaces in front of the current line and behind its
// dashes.
func (s *scanner) oddIndentation() {
	line := s.line(s.at)
	end := 0
	for end < len(line) {
		c, size := utf8.DecodeRune(line[end:])
		if name, _ := oddSpace(c); name == "" && c != ' ' && c != '\t' && !(c == '-' && oddDash(line[end+1:])) {
			break
		}
		end += size
	}
	if hasHigh(line[:end]) {
		s.mendOdd(0, end, diag.SeverityError, "in front of the line")
		s.settle(bytes.Count(line[:end], []byte("\u3000")))
	}
}

// settle gives the current line, whose indentation has been mended, a column at
// which it can stand: with two spaces or none for each of the wide ones, or
// that nearest by.
func (s *scanner) settle(wide int) {
	line := s.line(s.at)
	n := indentOf(line)
	if n == len(line) || len(s.stack) == 0 {
		return
	}
	if key, colon := findKey(line, n); s.top().after == more && n > s.top().indent && (colon < 0 || !s.knownKey(string(key))) {
		return // the text above goes on
	}
	dash := isDash(line[n:])
	for _, column := range [...]int{n + wide, n, n - wide, n - 1, n + 1} {
		if column >= 0 && s.fits(column, dash) {
			s.reindent(s.at, column)
			return
		}
	}
}

// oddDash tells whether what follows a dash is a space of any kind.
func oddDash(tail []byte) bool {
	c, _ := utf8.DecodeRune(tail)
	name, _ := oddSpace(c)
	return c == ' ' || name != ""
}

func hasHigh(text []byte) bool {
	for _, b := range text {
		if b >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// oddKey mends odd characters in and behind the key at byte c: odd spaces, and
// a full-width colon that can be nothing but the colon of a key.
func (s *scanner) oddKey(c int) {
	line := s.line(s.at)
	if !hasHigh(line[c:]) {
		return
	}
	if _, colon := findKey(line, c); colon >= 0 {
		if hasHigh(line[c:colon]) && !isQuote(line[c]) {
			s.mendOdd(c, colon, diag.SeverityError, "in a key")
		}
	} else if i := oddColon(line, c); i >= 0 && isWord(strings.TrimSpace(foldOdd(line[c:i]))) {
		// name:<odd space>Shop: no key until the space is a plain one.
		line = s.line(s.at)
		end := i + 1
		for end < len(line) {
			r, size := utf8.DecodeRune(line[end:])
			if name, _ := oddSpace(r); name == "" {
				break
			}
			end += size
		}
		s.mendOdd(c, end, diag.SeverityError, "behind the colon of a key")
		if line = s.line(s.at); bytes.IndexByte(line[c:], ':') >= 0 {
			if at := c + bytes.IndexByte(line[c:], ':'); !endsKey(line, at) {
				s.replace(s.at, at+1, at+1, " ")
			}
		}
	} else if i := bytes.Index(line[c:], []byte("：")); i > 0 && !s.syntax {
		if key := strings.TrimSpace(string(line[c : c+i])); isWord(key) && s.knownKey(key) {
			tail := string(line[c+i+len("："):])
			s.report(diag.SeverityError, "full-width-colon", s.at, c+i, c+i+len("："), "a full-width colon after \""+key+"\"; YAML needs the plain one", "write "+snippet(key+": "+strings.TrimSpace(tail)))
			s.replace(s.at, c+i, c+i+len("："), ": ")
		}
	}
	s.oddValue(c)
}

func isQuote(b byte) bool { return b == '"' || b == '\'' }

// oddColon is the byte of a colon that is followed by an odd space, -1 where
// there is none.
func oddColon(line []byte, c int) int {
	for i := c; i < len(line); i++ {
		if line[i] == ':' {
			r, _ := utf8.DecodeRune(line[i+1:])
			if name, _ := oddSpace(r); name != "" {
				return i
			}
			return -1
		}
	}
	return -1
}

// foldOdd is text with plain spaces for odd ones.
func foldOdd(text []byte) string {
	return strings.Map(func(c rune) rune {
		if name, width := oddSpace(c); name != "" && width {
			return ' '
		} else if name != "" {
			return -1
		}
		return c
	}, string(text))
}

// oddValue mends odd spaces at either end of a text without quotes: no search
// for it would find them.
func (s *scanner) oddValue(c int) {
	line := s.line(s.at)
	v := c
	if _, colon := findKey(line, c); colon >= 0 {
		v = skipBlanks(line, colon+1)
	}
	if v >= len(line) || strings.IndexByte("\"'[{|>", line[v]) >= 0 {
		return
	}
	end := v
	for end < len(line) {
		r, size := utf8.DecodeRune(line[end:])
		if name, _ := oddSpace(r); name == "" {
			break
		}
		end += size
	}
	if end > v {
		s.mendOdd(v, end, diag.SeverityWarning, "before a text")
		line = s.line(s.at)
	}
	last := textEnd(line, v)
	start := last
	for start > v {
		r, size := utf8.DecodeLastRune(line[v:start])
		if name, _ := oddSpace(r); name == "" && r != ' ' {
			break
		}
		start -= size
	}
	if start < last && hasHigh(line[start:last]) {
		s.mendOdd(start, last, diag.SeverityWarning, "behind a text")
	}
}

// cutByComment looks at a comment that stands where a value could: name: #5.
func (s *scanner) cutByComment(v, indent int) {
	line := s.line(s.at)
	if s.quiet || v+1 >= len(line) || line[v] != '#' || !startsWord(line[v+1:]) {
		return
	}
	if next := s.next(); next != nil {
		if n := indentOf(next); n > indent || n == indent && isDash(next[n:]) {
			return // the value stands below, so this is a comment
		}
	}
	s.report(diag.SeverityWarning, "comment-cuts-text", s.at, v, len(line), "everything from # on is a comment, so there is no text here",
		"write "+snippet(quote(string(line[v:])))+" if it is meant as text, or put a space after # if it is a comment")
}

// cutByCommentInText looks for " #" directly before a letter or digit in the
// text that begins at byte v.
func (s *scanner) cutByCommentInText(v int) {
	if s.quiet {
		return
	}
	line := s.line(s.at)
	end := textEnd(line, v)
	i := skipBlanks(line, end)
	if i >= len(line) || line[i] != '#' || !startsWord(line[i+1:]) {
		return
	}
	s.report(diag.SeverityWarning, "comment-cuts-text", s.at, i, len(line), "the text ends here, since \" #\" begins a comment",
		"write "+snippet(quote(string(line[v:])))+" if it is meant as text, or put a space after # if it is a comment")
}

// startsWord tells whether text begins with a letter or digit.
func startsWord(text []byte) bool {
	c, _ := utf8.DecodeRune(text)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}
