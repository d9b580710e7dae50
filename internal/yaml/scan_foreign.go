package yaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// foreign takes out lines that other programs have left in a text: the marks
// of a merge that nobody finished, and fences around code in Markdown.
func (s *scanner) foreign() {
	fences := 0
	for i := 0; i < s.end; i++ {
		line := s.line(i)
		if len(line) < 3 {
			continue
		}
		switch line[0] {
		case '<', '=', '>':
			if c := line[0]; isConflict(line, c) {
				i = s.conflict(i, c)
			}
		case '`', '~':
			if bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~")) {
				if fences++; fences == 1 {
					s.report(diag.SeverityError, "code-fence", i, 0, len(line), "a fence around code, as in Markdown or a chat; it is no part of a map",
						"delete this line, and the one like it at the other end")
				}
				s.blank(i)
			}
		}
	}
}

// isConflict tells whether line is a mark of an unfinished merge that begins
// with seven times c.
func isConflict(line []byte, c byte) bool {
	if len(line) < 7 || len(line) > 7 && line[7] != ' ' {
		return false
	}
	return bytes.Count(line[:7], []byte{c}) == 7
}

// conflict keeps the first of the two versions that an unfinished merge left
// from line i on, and returns the last line that it has dealt with.
func (s *scanner) conflict(i int, c byte) int {
	middle, last := -1, i
	for k := i + 1; k < s.end && c == '<' && last == i; k++ {
		switch line := s.line(k); {
		case isConflict(line, '<'):
			k = s.end
		case isConflict(line, '=') && middle < 0:
			middle = k
		case isConflict(line, '>'):
			last = k
		}
	}
	message := "a mark of a merge that was left unfinished"
	if last > i {
		message += fmt.Sprintf(": two versions stand between here and line %d", last+1)
	}
	s.report(diag.SeverityError, "merge-conflict", i, 0, len(s.line(i)), message, "keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
	s.blank(i)
	if middle >= 0 {
		for k := middle; k <= last; k++ {
			s.blank(k)
		}
	}
	return last
}

// bullets are characters that people and word processors begin list items with.
const bullets = "–—•·‣◦▪●○■□−‐‑‒―*+"

// bulletAt is how many bytes of line from n on are a bullet or a number with a
// point that stands for the dash of a list item, 0 for none.
func bulletAt(line []byte, n int) int {
	c, size := utf8.DecodeRune(line[n:])
	if unicode.IsDigit(c) {
		end := n
		for end < len(line) && line[end] >= '0' && line[end] <= '9' {
			end++
		}
		if end == n || end >= len(line) || line[end] != '.' && line[end] != ')' {
			return 0
		}
		size = end + 1 - n
	} else if !strings.ContainsRune(bullets, c) {
		return 0
	}
	if n+size >= len(line) || line[n+size] != ' ' {
		return 0
	}
	return size
}

// bullet puts a dash for a bullet that begins the current line at column n,
// where a list item is due or a key follows.
func (s *scanner) bullet(n int) bool {
	line := s.line(s.at)
	size := bulletAt(line, n)
	if size == 0 || !s.syntax && line[n] < utf8.RuneSelf || !s.isItem(n, size) {
		return false
	}
	mark := string(line[n : n+size])
	s.report(diag.SeverityError, "odd-dash", s.at, n, n+size, "a list item begins with a hyphen, not with "+mark, "write "+snippet("- "+strings.TrimSpace(string(line[n+size:]))))
	dash := "-" + strings.Repeat(" ", utf8.RuneCountInString(mark)-1)
	if next := s.next(); next != nil && indentOf(next) == n+2 {
		dash = "-" // what belongs to the item was indented for a dash
	}
	s.replace(s.at, n, n+size, dash)
	return true
}

// isItem tells whether what follows a bullet at column n is meant as an item
// rather than as a text that begins with a dash.
func (s *scanner) isItem(n, size int) bool {
	line := s.line(s.at)
	depth := len(s.stack)
	for depth > 0 && s.stack[depth-1].indent > n {
		depth--
	}
	if depth == 0 {
		return len(s.stack) == 0 && s.syntax
	}
	t := s.stack[depth-1]
	if t.seq && t.indent == n {
		return true
	}
	if t.after != child {
		return false
	}
	after := skipBlanks(line, n+size)
	if key, colon := findKey(line, after); colon >= 0 && s.knownKey(string(key)) || s.listAbove(depth-1) {
		return true
	}
	next := s.next()
	return next != nil && indentOf(next) == n && isDash(next[n:])
}

// listAbove tells whether what level k of the stack waits for is a list of
// elements, by what the format says of its latest key.
func (s *scanner) listAbove(k int) bool {
	if k < 0 || s.hints.List == nil || s.stack[k].seq || s.stack[k].indent < 0 {
		return false
	}
	key, colon := findKey(s.line(s.stack[k].last), s.stack[k].indent)
	return colon >= 0 && s.hints.List(string(key))
}
