package lsp

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// encoding is the unit in which an editor counts the characters of a line.
type encoding string

const (
	utf8Units  encoding = "utf-8"
	utf16Units encoding = "utf-16"
	utf32Units encoding = "utf-32"
)

// choose is the best encoding that an editor offers: one that needs no
// counting, else what every editor knows.
func choose(offered []string) encoding {
	for _, e := range []encoding{utf8Units, utf32Units} {
		for _, o := range offered {
			if encoding(o) == e {
				return e
			}
		}
	}
	return utf16Units
}

// units are how many units c takes.
func (e encoding) units(c rune, size int) int {
	switch {
	case e == utf8Units:
		return size
	case e == utf16Units && c > 0xFFFF:
		return 2
	}
	return 1
}

// text is a text with the beginnings of its lines.
type text struct {
	src    string
	starts []int
}

func newText(src string) *text {
	t := &text{src: src, starts: []int{0}}
	for i := 0; i < len(src); i++ {
		switch {
		case src[i] == '\n', src[i] == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// line is a line, counted from 0, without its end; "" beyond the last.
func (t *text) line(n int) string {
	if n < 0 || n >= len(t.starts) {
		return ""
	}
	return t.src[t.starts[n]:t.lineEnd(n)]
}

// lineEnd is where the line n ends, before its line break.
func (t *text) lineEnd(n int) int {
	if n+1 >= len(t.starts) {
		return len(t.src)
	}
	end := t.starts[n+1]
	for end > t.starts[n] && (t.src[end-1] == '\n' || t.src[end-1] == '\r') {
		end--
	}
	return end
}

// lineOf is the line that holds an offset.
func (t *text) lineOf(offset int) int {
	return sort.Search(len(t.starts), func(i int) bool { return t.starts[i] > offset }) - 1
}

// offset is the byte at a position of an editor; one beyond a line is its end,
// one within a character is before it.
func (t *text) offset(p position, e encoding) int {
	if int64(p.Line) >= int64(len(t.starts)) {
		return len(t.src)
	}
	n := int(p.Line)
	at, end, left := t.starts[n], t.lineEnd(n), int64(p.Character)
	for at < end {
		c, size := utf8.DecodeRuneInString(t.src[at:end])
		if left -= int64(e.units(c, size)); left < 0 {
			break
		}
		at += size
	}
	return at
}

// position is the place of a byte as an editor counts it.
func (t *text) position(offset int, e encoding) position {
	offset = max(0, min(offset, len(t.src)))
	n := t.lineOf(offset)
	units := 0
	for _, c := range t.src[t.starts[n]:min(offset, t.lineEnd(n))] {
		units += e.units(c, utf8.RuneLen(c))
	}
	return position{uint32(n), uint32(units)}
}

func (t *text) span(start, end int, e encoding) span {
	return span{t.position(start, e), t.position(max(start, end), e)}
}

// at is the byte at a place as diagnostics count it.
func (t *text) at(p diag.Position) int {
	n := p.Line - 1
	if n < 0 {
		return 0
	}
	if n >= len(t.starts) {
		return len(t.src)
	}
	at, end := t.starts[n], t.lineEnd(n)
	for column := 1; column < p.Column && at < end; column++ {
		_, size := utf8.DecodeRuneInString(t.src[at:end])
		at += size
	}
	return at
}

// marked are the bytes that a diagnostic marks: its range, else the word or
// text that begins there.
func (t *text) marked(r diag.Range) (start, end int) {
	if !r.IsValid() {
		return 0, t.lineEnd(0)
	}
	start = t.at(r.Start)
	if r.End.IsValid() && r.Start.Before(r.End) {
		return start, t.at(r.End)
	}
	end = start + len(token(t.src[start:max(start, t.lineEnd(t.lineOf(start)))]))
	if end == start && start > 0 && t.src[start-1] != '\n' && t.src[start-1] != '\r' { // at the end of a line
		start = start - len(lastRune(t.src[:start]))
	}
	return start, end
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// token is the key, text or sign with which the rest of a line begins.
func token(rest string) string {
	if rest == "" {
		return ""
	}
	switch q := rest[0]; q {
	case '"', '\'':
		for i := 1; i < len(rest); i++ {
			switch {
			case q == '"' && rest[i] == '\\':
				i++
			case rest[i] == q && q == '\'' && i+1 < len(rest) && rest[i+1] == q:
				i++
			case rest[i] == q:
				return rest[:i+1]
			}
		}
		return rest
	case '{', '[', '}', ']', ',', '#':
		if q == '#' {
			return strings.TrimRight(rest, " \t")
		}
		return rest[:brackets(rest)]
	}
	end := len(rest)
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == ':' && (i+1 == len(rest) || strings.IndexByte(" \t,}]", rest[i+1]) >= 0),
			c == ',' && i+1 < len(rest) && rest[i+1] == ' ', c == '}', c == ']',
			c == '#' && (rest[i-1] == ' ' || rest[i-1] == '\t'):
			end = i
		default:
			continue
		}
		break
	}
	return strings.TrimRight(rest[:end], " \t")
}

// brackets is how much of a line belongs to the brackets with which it begins:
// up to the one that closes them, else one byte.
func brackets(rest string) int {
	depth := 0
	for i := range len(rest) {
		switch rest[i] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return i + 1
			}
		}
		if depth == 0 {
			break
		}
	}
	return 1
}
