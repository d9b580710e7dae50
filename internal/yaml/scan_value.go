package yaml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// key looks at a key that was found between c and colon.
func (s *scanner) key(key []byte, c, colon int) {
	if s.syntax && len(key) > 0 && (key[0] == '*' || key[0] == ',' || key[0] == '@') && !s.anchors[string(bytes.TrimPrefix(key, []byte("*")))] {
		if s.mistake("bad-text-start", s.at, c, c+1, "a key cannot begin with "+string(key[0]), "put the key in quotes: "+snippet(quote(string(key))+string(s.line(s.at)[colon:]))) {
			s.replace(s.at, c, c+len(key), quote(string(key)))
		}
	}
}

// value reads what stands at byte v of the current line: behind a key, behind a
// dash, or on a line of its own below either.
func (s *scanner) value(v int, afterKey bool) {
	if len(s.stack) == 0 {
		s.stack = append(s.stack, level{indent: -1, entries: 1, first: s.at, last: s.at})
	}
	// Where the key of afterKey was quoted or moved, v has moved with it.
	t := s.top()
	line := s.line(s.at)
	if afterKey {
		_, colon := findKey(line, t.indent)
		v = skipBlanks(line, colon+1)
	}
	t.after = nothing
	for v < len(line) && (line[v] == '&' || line[v] == '!') {
		next, ok := s.property(v)
		line = s.line(s.at)
		if !ok {
			return
		}
		if v = next; v == len(line) {
			t.after = child
			return
		}
	}
	if v >= len(line) || line[v] == '#' && line[v-1] != ':' {
		t.after = child
		s.cutByComment(v, t.indent)
		return
	}
	switch c := line[v]; {
	case c == '|' || c == '>':
		s.block(v)
	case c == '"' || c == '\'':
		s.quoted(v)
	case c == '[' || c == '{':
		s.flow(v)
	case c == '*':
		s.alias(v)
	case c == '@' || c == '`' || c == '%' || c == ',' || c == '#',
		c == '?' && v+1 < len(line) && line[v+1] == ' ',
		c == '-' && afterKey && isDash(line[v:]):
		s.badStart(v)
	case c == ']' || c == '}':
		if s.mistake("stray-bracket", s.at, v, v+1, "a "+string(c)+" that closes nothing", "remove it, add the bracket that it closes, or put the text in quotes") {
			s.quoteRest(v)
		}
	default:
		s.plain(v)
	}
}

// property reads an anchor or a tag before a value. It is false where the text
// is none of them and has been put in quotes.
func (s *scanner) property(v int) (next int, ok bool) {
	line := s.line(s.at)
	end := v + 1
	for end < len(line) && line[end] != ' ' && line[end] != '\t' {
		end++
	}
	name := string(line[v+1 : end])
	good := isAnchor(name)
	if line[v] == '!' {
		good = isTag(name)
		if name == "" && !s.syntax && end < len(line) {
			s.report(diag.SeverityError, "swallowed-text", s.at, v, end, "a text that begins with ! must stand in quotes", "write "+quote(s.rest(v)))
			s.quoteRest(v)
			return v, false
		}
	}
	if !good && s.syntax {
		s.mistake("swallowed-text", s.at, v, end, "a text that begins with "+string(line[v])+" must stand in quotes", "write "+quote(s.rest(v)))
		s.quoteRest(v)
		return v, false
	}
	if line[v] == '&' {
		if s.anchors == nil {
			s.anchors = map[string]bool{}
		}
		s.anchors[name] = true
	}
	return skipBlanks(line, end), true
}

// isAnchor tells whether name may name an anchor.
func isAnchor(name string) bool {
	for i := range len(name) {
		c := name[i]
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-') {
			return false
		}
	}
	return name != ""
}

// isTag tells whether name, without its first !, may be a tag.
func isTag(name string) bool {
	return isAnchor(strings.TrimPrefix(name, "!"))
}

func (s *scanner) alias(v int) {
	line := s.line(s.at)
	end := v + 1
	for end < len(line) && line[end] != ' ' && line[end] != '\t' {
		end++
	}
	if i := skipBlanks(line, end); s.anchors[string(line[v+1:end])] && (i == len(line) || line[i] == '#') {
		return
	}
	if s.mistake("swallowed-text", s.at, v, end, "a text that begins with * must stand in quotes", "write "+quote(s.rest(v))) {
		s.quoteRest(v)
	}
}

// badStart handles a text that begins with a character that no text without
// quotes may begin with.
func (s *scanner) badStart(v int) {
	line := s.line(s.at)
	message := "a text cannot begin with " + string(line[v]) + " unless it stands in quotes"
	help := "write " + quote(s.rest(v))
	if line[v] == '-' {
		message, help = "a list cannot begin on the line of its key", "put every item on a line of its own below the key, or put a text in quotes: "+quote(s.rest(v))
	}
	if s.mistake("bad-text-start", s.at, v, v+1, message, help) {
		s.quoteRest(v)
	}
}

// rest is the text from byte v to the end of the current line, without a
// comment.
func (s *scanner) rest(v int) string { return string(s.line(s.at)[v:textEnd(s.line(s.at), v)]) }

// textEnd is where the text that begins at v ends: at a comment or the end of
// the line.
func textEnd(line []byte, v int) int {
	end := len(line)
	for i := v + 1; i < len(line); i++ {
		if line[i] == '#' && (line[i-1] == ' ' || line[i-1] == '\t') {
			end = i
			break
		}
	}
	for end > v && (line[end-1] == ' ' || line[end-1] == '\t') {
		end--
	}
	return end
}

// quoteRest puts what rest returns in quotes.
func (s *scanner) quoteRest(v int) {
	text := s.rest(v)
	end := v + len(text)
	inner := quote(text)
	if inner[1:len(inner)-1] == text { // keep the columns of what lies between
		s.replace(s.at, end, end, inner[:1])
		s.replace(s.at, v, v, inner[:1])
		return
	}
	s.replace(s.at, v, end, inner)
}

// quote puts text in quotes as YAML reads them.
func quote(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// plain reads a text without quotes.
func (s *scanner) plain(v int) {
	line := s.line(s.at)
	end := textEnd(line, v)
	s.top().after = more
	s.cutByCommentInText(v)
	if !s.syntax {
		return
	}
	for i := v; i < end; i++ {
		if line[i] != ':' || i+1 < end && line[i+1] != ' ' && line[i+1] != '\t' {
			continue
		}
		message := "a colon and a space inside a text need quotes around the text"
		if i+1 == end {
			message = "a colon at the end of a text needs quotes around the text"
		}
		if c, _ := utf8.DecodeRune(line[v:]); isCurly(c) {
			message += "; “ ” are no quotes to YAML"
		}
		help := "write " + quote(string(line[v:end]))
		if line[end-1] == '}' && bytes.IndexByte(line[v:end], '{') < 0 {
			help = "write {" + snippet(string(line[v:end])) + " with the brace that it lacks, or put a text in quotes"
		}
		s.mistake("colon-in-text", s.at, i, i+1, message, help)
		s.quoteRest(v)
		s.top().after = nothing
		return
	}
}

func isCurly(c rune) bool { return strings.ContainsRune("“”„‟«»‘’‚", c) }

// quoted reads a text in quotes, which may go on for several lines.
func (s *scanner) quoted(v int) {
	line := s.line(s.at)
	opener := line[v]
	if end := closeQuote(line, v); end >= 0 {
		if s.syntax && opener == '"' {
			end = s.escapes(v, end)
		}
		s.afterQuote(v, end)
		return
	}
	indent := s.top().indent
	for i := s.at + 1; i < s.end; i++ {
		next := s.line(i)
		if isBlank(next) {
			continue
		}
		if skipBlanks(next, 0) <= indent && indent >= 0 {
			break
		}
		// A quote in front stands in for the one that opened the text.
		padded := append([]byte{opener}, next...)
		end := closeQuote(padded, 0)
		if end < 0 {
			continue
		}
		if k := skipBlanks(next, end-1); k == len(next) || next[k] == '#' {
			s.at = i
			return
		}
		break
	}
	if !s.syntax {
		return
	}
	end := textEnd(line, v)
	mended := quote(string(line[v+1 : end]))
	s.mistake("unclosed-quote", s.at, v, v+1, "a text that begins with "+string(opener)+" but has no "+string(opener)+" at its end",
		"write "+snippet(mended)+", or the text without quotes")
	if mended[1:len(mended)-1] == string(line[v+1:end]) {
		s.replace(s.at, end, end, mended[:1])
		s.replace(s.at, v, v+1, mended[:1])
		return
	}
	s.replace(s.at, v, end, mended)
}

// escapes mends what stands behind a \ in the text between v and end where it
// is nothing that YAML knows, and returns the new end.
func (s *scanner) escapes(v, end int) int {
	told := false
	for i := v + 1; i < end-1; i++ {
		line := s.line(s.at)
		if line[i] != '\\' {
			continue
		}
		if i++; goodEscape(line[i:end]) {
			continue
		}
		if !told {
			told = true
			_, size := utf8.DecodeRune(line[i:])
			s.mistake("bad-escape", s.at, i-1, i+size, "inside \" \" a \\ begins a special character, and "+string(line[i-1:i+size])+" is none",
				"write "+snippet("'"+strings.ReplaceAll(string(line[v+1:end-1]), "'", "''")+"'")+" in single quotes, or \\\\ for every \\")
		}
		s.replace(s.at, i, i, "\\")
		end++
	}
	return end
}

// goodEscape tells whether text, which follows a \, is known to YAML.
func goodEscape(text []byte) bool {
	if digits := strings.IndexByte("xxuuuuUUUUUUUU", text[0]); digits >= 0 {
		n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[text[0]]
		return len(text) > n && strings.Trim(string(text[1:1+n]), "0123456789abcdefABCDEF") == ""
	}
	return strings.IndexByte("0abt\tnvfre \"'/\\N_LP", text[0]) >= 0
}

// afterQuote looks at what follows a quoted text that ends at end.
func (s *scanner) afterQuote(v, end int) {
	line := s.line(s.at)
	i := skipBlanks(line, end)
	if i == len(line) || line[i] == '#' && i > end || !s.syntax {
		return
	}
	last := textEnd(line, end) // not from v: what looks like a comment inside the quotes is none
	whole := string(line[v:last])
	message := "text behind the closing quote"
	mended := "'" + strings.ReplaceAll(whole, "'", "''") + "'"
	if line[v] == '\'' {
		mended = quote(whole)
		if c, _ := utf8.DecodeRune(line[i:]); i == end && unicode.IsLetter(c) && whole[len(whole)-1] == '\'' {
			// 'It's fine': the apostrophe ended the text.
			message = "an apostrophe ends a text in single quotes"
			mended = quote(whole[1 : len(whole)-1])
		}
	} else if whole[len(whole)-1] == '"' && last-1 > end {
		mended = "'" + strings.ReplaceAll(whole[1:len(whole)-1], "'", "''") + "'"
		if !strings.Contains(whole[1:end-v-1], " ") || i == end {
			message = "a quote inside a text in quotes ends it"
		} else {
			mended = "'" + strings.ReplaceAll(whole, "'", "''") + "'"
		}
	}
	s.mistake("text-after-quote", s.at, i, last, message, "write "+snippet(mended))
	s.replace(s.at, v, last, mended)
}

// block reads a text in block style, | or >.
func (s *scanner) block(v int) {
	line := s.line(s.at)
	header := string(line[v+1 : textEnd(line, v)])
	if strings.Trim(header, "+-123456789") != "" || len(header) > 2 {
		if s.syntax {
			s.mistake("bad-text-start", s.at, v, v+1, "a text that begins with "+string(line[v])+" must stand in quotes",
				"write "+snippet(quote(s.rest(v)))+", or begin the text on the next line")
			s.quoteRest(v)
		}
		return
	}
	parent, indent := s.top().indent, -1
	if digit := strings.Trim(header, "+-"); digit != "" {
		n, _ := strconv.Atoi(digit)
		indent = max(parent, 0) + n
	}
	i := s.at + 1
	for ; i < s.end; i++ {
		text := s.line(i)
		if isBlank(text) {
			continue
		}
		n := indentOf(text)
		if n <= parent && text[n] == '\t' && s.syntax {
			s.at = i
			s.mistake("tab-indentation", i, n, n+1, "a tab in front of the line; YAML is indented by spaces only", "put spaces for the tab")
			s.replace(i, 0, skipBlanks(text, 0), strings.Repeat(" ", max(indent, parent+2)))
			text = s.line(i)
			n = indentOf(text)
		}
		if indent < 0 && n > parent {
			indent = n
		}
		if n < indent || n <= parent {
			if n <= parent || !s.syntax || s.keyBelow(text, n) {
				break
			}
			s.mistake("bad-indentation", i, n, 0, "a line of a text that begins further left than the text", indentBy(indent)+", like the lines above")
			s.reindent(i, indent)
		}
	}
	s.at = i - 1
}

// keyBelow tells whether a line that ends a block text is meant as a key.
func (s *scanner) keyBelow(line []byte, n int) bool {
	key, colon := findKey(line, n)
	return isDash(line[n:]) || colon >= 0 && s.knownKey(string(key))
}
