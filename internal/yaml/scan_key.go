package yaml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listHere tells whether a list item is due at column c of the current line.
func (s *scanner) listHere(c int) bool {
	if len(s.stack) == 0 {
		return true
	}
	t := s.top()
	return t.after == child || t.seq && t.indent == c
}

// isTightDash tells whether text begins with a dash that lacks its space.
func isTightDash(text []byte) bool {
	if len(text) < 2 || text[0] != '-' {
		return false
	}
	c, _ := utf8.DecodeRune(text[1:])
	return unicode.IsLetter(c) || c == '"' || c == '\'' || c == '{' || c == '['
}

// tightDash reports and mends a dash without its space.
func (s *scanner) tightDash(c int) {
	line := s.line(s.at)
	s.mistake("missing-space", s.at, c, c+1, "a space is missing after the dash", "write "+snippet("- "+string(line[c+1:])))
	s.replace(s.at, c+1, c+1, " ")
}

// mendKey looks for a key whose colon is missing, lacks its space or is another
// character, at byte c of a line without a proper key. It tells whether it
// mended the line.
func (s *scanner) mendKey(c int) bool {
	line := s.line(s.at)
	text := line[c:textEnd(line, c)]
	inMapping := len(s.stack) > 0 && !s.top().seq && s.top().indent == c
	sure := inMapping || s.nextHasKey(c)
	i := bytes.IndexAny(text, ":=：;；")
	if i > 0 && strings.IndexByte("\"'[{|>@`%*&!", text[0]) < 0 {
		key := strings.TrimRight(string(text[:i]), " ")
		sign, size := utf8.DecodeRune(text[i:])
		tail := text[i+size:]
		keyLike := isWord(key) && (sure || s.knownKey(key)) || sure && strings.Count(key, " ") < 4
		if sign == ';' || sign == '；' {
			keyLike = sure && isWord(key) && (len(tail) == 0 || tail[0] == ' ')
		}
		if keyLike && !(sign == ':' && len(tail) > 0 && tail[0] == '/') {
			s.mendColon(c+i, key, sign, size, string(tail))
			return true
		}
	}
	word := firstWord(text)
	rest := bytes.TrimSpace(text[len(word):])
	if !sure && !(word != "" && len(rest) == 0 && s.nextIsCollection(c)) {
		return false
	}
	if word == "" || !s.knownKey(word) && !(len(rest) == 0 && s.nextIsDeeper(c)) {
		return false
	}
	fixed := word + ":"
	if len(rest) > 0 {
		fixed += " " + string(rest)
	}
	s.mistake("missing-colon", s.at, c+len(word), 0, "a colon is missing after "+strconv.Quote(word), "write "+snippet(fixed))
	s.replace(s.at, c+len(word), c+len(word), ":")
	return true
}

// mendColon reports what stands at byte i for a colon and a space.
func (s *scanner) mendColon(i int, key string, sign rune, size int, tail string) {
	fixed := "write " + snippet(key+": "+strings.TrimSpace(tail))
	with := ": "
	if strings.HasPrefix(tail, " ") || tail == "" {
		with = ":"
	}
	switch sign {
	case ':':
		s.mistake("missing-space", s.at, i, i+1, "a space is missing after the colon of "+strconv.Quote(key), fixed)
	case '：':
		s.mistake("full-width-colon", s.at, i, i+size, "a full-width colon after "+strconv.Quote(key)+"; YAML needs the plain one", fixed)
	case ';', '；':
		s.mistake("missing-colon", s.at, i, i+size, "a semicolon after "+strconv.Quote(key)+"; YAML needs a colon", fixed)
	default:
		s.mistake("missing-colon", s.at, i, i+size, "an equals sign after "+strconv.Quote(key)+"; YAML needs a colon", fixed)
	}
	s.replace(s.at, i, i+size, with)
}

// withoutKey handles a line among keys that has none.
func (s *scanner) withoutKey(c int) {
	line := s.line(s.at)
	if !s.syntax {
		return
	}
	switch line[c] {
	case ']', '}':
		s.mistake("stray-bracket", s.at, c, c+1, "a "+string(line[c])+" that closes nothing", "remove it, or add the bracket that it closes")
	case '"', '\'':
		if closeQuote(line, c) < 0 {
			s.mistake("unclosed-quote", s.at, c, c+1, "a quote that is never closed", "add the closing quote, or remove this one")
			break
		}
		fallthrough
	default:
		help := "write a key and a colon before it, as in name: " + snippet(string(line[c:]))
		if s.top().after == more {
			help = "indent it if it goes on with the text above, or write a key and a colon before it"
		}
		s.mistake("missing-colon", s.at, c, len(line), "a line without a key among lines that have one", help)
		if s.top().after == more && isPlainStart(line[c:]) && s.freeText(s.top().last, c) {
			s.replace(s.at, 0, 0, "  ")
			return
		}
	}
	s.blank(s.at)
}

// freeText tells whether the value of the key at column c of line i has several
// words, so that it may go on below.
func (s *scanner) freeText(i, c int) bool {
	line := s.line(i)
	_, colon := findKey(line, c)
	v := skipBlanks(line, colon+1)
	if colon < 0 || v == len(line) {
		return false
	}
	end := textEnd(line, v)
	return end == len(bytes.TrimRight(line, " \t")) && bytes.IndexByte(line[v:end], ' ') > 0
}

// textAmongKeys handles a text without a key that is followed by keys at its
// own column.
func (s *scanner) textAmongKeys(c int, compact bool) {
	line := s.line(s.at)
	help := "write a key and a colon before it, as in name: " + snippet(string(line[c:]))
	if !s.mistake("missing-colon", s.at, c, textEnd(line, c), "a text without a key above keys that belong with it", help) {
		return
	}
	word := firstWord(line[c:])
	if next := s.next(); !compact && word != "" && s.hints.Key != nil {
		if key, _ := findKey(next, c); !s.hints.Key(string(key)) { // an entry of a set
			s.replace(s.at, c+len(word), c+len(word), ":")
			s.open(c, false, false)
			s.top().after = more
			return
		}
	}
	if !compact {
		s.blank(s.at)
		return
	}
	s.replace(s.at, c, c, "name: ")
	s.open(c, false, true)
	s.top().after = more
}

// isPlainStart tells whether text may begin or continue a text without quotes.
func isPlainStart(text []byte) bool {
	return len(text) > 0 && strings.IndexByte("\"'[]{}|>@`%*&!,#", text[0]) < 0
}

// nextHasKey tells whether the next line with content begins at column c and
// has a key.
func (s *scanner) nextHasKey(c int) bool {
	line := s.next()
	if line == nil || indentOf(line) != c || isDash(line[c:]) {
		return false
	}
	_, colon := findKey(line, c)
	return colon >= 0
}

// nextIsDeeper tells whether the next line with content belongs below a key at
// column c.
func (s *scanner) nextIsDeeper(c int) bool {
	line := s.next()
	if line == nil {
		return false
	}
	n := indentOf(line)
	return n > c || n == c && isDash(line[n:])
}

// nextIsCollection tells whether the next line with content is deeper than c
// and begins a collection.
func (s *scanner) nextIsCollection(c int) bool {
	line := s.next()
	n := indentOf(line)
	if n <= c || n >= len(line) {
		return false
	}
	_, colon := findKey(line, n)
	return colon >= 0 || isDash(line[n:]) || line[n] == '{' || line[n] == '['
}

// next is the next line with content, nil at the end.
func (s *scanner) next() []byte {
	for i := s.at + 1; i < s.end; i++ {
		if line := s.line(i); !isBlank(line) && !isComment(line) {
			return line
		}
	}
	return nil
}

// knownKey tells whether word is a key of the format, or used as a key anywhere
// in the text.
func (s *scanner) knownKey(word string) bool {
	if s.hints.Key != nil && s.hints.Key(word) {
		return true
	}
	if s.keys == nil {
		s.keys = keyWords(s.text)
	}
	return s.keys[word]
}

// keyWords collects the words that stand before a colon at the beginning of a
// line or in a flow mapping.
func keyWords(t *text) map[string]bool {
	words := map[string]bool{}
	for i := range t.count() {
		line := t.old(i)
		if isComment(line) {
			continue
		}
		for at := 0; ; {
			colon := bytes.Index(line[at:], []byte{':'})
			if colon < 0 {
				break
			}
			colon += at
			at = colon + 1
			if !endsKey(line, colon) {
				continue
			}
			start := colon
			for start > 0 && strings.IndexByte(" {,[\"'", line[start-1]) < 0 {
				start--
			}
			before := bytes.TrimRight(line[:start], " ")
			if word := string(line[start:colon]); isWord(word) && (len(before) == 0 || strings.IndexByte("-{,[", before[len(before)-1]) >= 0) {
				words[word] = true
			}
		}
	}
	return words
}

// isWord tells whether text is what a key usually is: letters, digits, _, -
// and @, beginning with a letter.
func isWord(text string) bool {
	for i, c := range text {
		if !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '_' && c != '-' && c != '@') {
			return false
		}
	}
	return text != ""
}

// firstWord is the word that text begins with, "" where it does not.
func firstWord(text []byte) string {
	end := bytes.IndexAny(text, " \t")
	if end < 0 {
		end = len(text)
	}
	if word := string(text[:end]); isWord(word) {
		return word
	}
	return ""
}

// snippet is text as a help line shows it: on one line and not too long.
func snippet(text string) string {
	const longest = 72
	text = strings.TrimRight(text, " \t")
	if utf8.RuneCountInString(text) <= longest {
		return text
	}
	return string([]rune(text)[:longest]) + "…"
}
