package yaml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

// Within tells where a character of the text of a scalar stands in the file, the
// characters counted from 0; len of the text is right behind the last one. It
// knows quotes with their escapes, texts over several lines and blocks. For an
// alias it is the place of the alias.
//
// White space is where YAML changes a text: it folds lines and strips
// indentation. So the other characters are counted, which stay as they are.
func (d *Document) Within(n Node, at int) diag.Range {
	r := n.Range()
	if n.raw == nil || n.raw.Kind != yaml.ScalarNode || n.at.Kind == yaml.AliasNode {
		return r
	}
	count, behind := 0, 0 // characters before at, and whether it is behind the last of them
	for i, c := range []rune(n.raw.Value) {
		if i == at {
			behind = 0
			break
		}
		behind = 1
		if !unicode.IsSpace(c) {
			count++
		}
	}
	rest := strings.TrimSpace(string([]rune(n.raw.Value)[min(at, utf8.RuneCountInString(n.raw.Value)):]))
	if rest == "" {
		behind = 1
	}
	w := walk{doc: d, line: r.Start.Line, column: r.Start.Column,
		last: 1 + bytes.Count(d.src, []byte{'\n'}) + bytes.Count(d.src, []byte{'\r'})}
	w.begin(n)
	if behind == 1 && rest == "" && count > 0 {
		count--
	} else {
		behind = 0
	}
	for range count {
		if !w.step() {
			return r
		}
	}
	if !w.space() {
		return r
	}
	at1 := diag.Position{Line: w.line, Column: w.column + behind}
	return diag.Range{File: r.File, Start: at1, End: diag.Position{Line: at1.Line, Column: at1.Column + 1}}
}

// walk goes through the text of a scalar as it is written.
type walk struct {
	doc          *Document
	line, column int // of the next character
	quote        rune
	last         int // line, or beyond
}

// begin passes over what stands before the text: anchor, tag, quote, the head of
// a block.
func (w *walk) begin(n Node) {
	switch {
	case n.raw.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		w.line, w.column = w.line+1, 1
	case n.raw.Style&yaml.DoubleQuotedStyle != 0:
		w.opening('"')
	case n.raw.Style&yaml.SingleQuotedStyle != 0:
		w.opening('\'')
	}
}

// opening passes over the quote, and an anchor or tag before it. Where there is no
// such quote the text was mended, and stands in the file without.
func (w *walk) opening(quote rune) {
	line := w.doc.line(w.line)
	rest := string(line[byteAt(line, w.column):])
	before := 0
	for strings.HasPrefix(rest, "&") || strings.HasPrefix(rest, "!") {
		_, after, _ := strings.Cut(rest, " ")
		after = strings.TrimLeft(after, " ")
		before += utf8.RuneCountInString(rest) - utf8.RuneCountInString(after)
		rest = after
	}
	if strings.HasPrefix(rest, string(quote)) {
		w.quote = quote
		w.column += before + 1
	}
}

// peek is the character at the place, '\n' at the end of a line.
func (w *walk) peek() (rune, bool) {
	line := w.doc.line(w.line)
	at := byteAt(line, w.column)
	if at < len(line) {
		c, _ := utf8.DecodeRune(line[at:])
		return c, true
	}
	return '\n', w.line <= w.last
}

func (w *walk) next(c rune) {
	if c == '\n' {
		w.line, w.column = w.line+1, 1
		return
	}
	w.column++
}

// space passes over white space, and over escapes that stand for it.
func (w *walk) space() bool {
	for {
		c, ok := w.peek()
		if !ok {
			return false
		}
		if c == '\\' && w.quote == '"' {
			n, meant := w.escape()
			if !unicode.IsSpace(meant) {
				return true
			}
			w.column += n
			continue
		}
		if !unicode.IsSpace(c) {
			return true
		}
		w.next(c)
	}
}

// step passes over white space and one character of the text.
func (w *walk) step() bool {
	if !w.space() {
		return false
	}
	c, _ := w.peek()
	switch {
	case c == '\\' && w.quote == '"':
		n, _ := w.escape()
		w.column += n
	case c == '\'' && w.quote == '\'':
		w.column += 2
	default:
		w.column++
	}
	return true
}

// escape is how many characters the escape at the place has, and what it stands
// for.
func (w *walk) escape() (int, rune) {
	line := w.doc.line(w.line)
	text := string(line[byteAt(line, w.column):])
	if len(text) < 2 {
		return 1, ' ' // the end of the line is escaped
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[text[1]]
	if digits > 0 && len(text) >= 2+digits {
		x, err := strconv.ParseUint(text[2:2+digits], 16, 32)
		if err == nil {
			return 2 + digits, rune(x)
		}
	}
	if strings.IndexByte("ntrvfNLP_ \t", text[1]) >= 0 {
		return 2, ' '
	}
	return 2, rune(text[1])
}

// Advise puts words before the help of what was reported about the text of n
// itself: that a colon, a sharp, a quote or another sign has a meaning in YAML.
func (d *Document) Advise(n Node, words string) {
	from := n.Position().Line
	to := d.Within(n, utf8.RuneCountInString(n.Text())).Start.Line
	for i := range d.diags {
		x := &d.diags[i]
		switch x.Code {
		case "swallowed-text", "colon-in-text", "comment-cuts-text", "text-after-quote", "bad-text-start", "flow-comma", "missing-bracket", "stray-bracket":
		default:
			continue
		}
		if l := x.Range.Start.Line; l >= from && l <= to && !strings.HasPrefix(x.Help, words) {
			x.Help = words + ": " + x.Help
		}
	}
}

// Comment is the comment that follows a plain text on its last line, "" where
// there is none.
func (d *Document) Comment(n Node) string {
	if n.Kind() != Scalar || n.Quoted() || n.at.Kind == yaml.AliasNode {
		return ""
	}
	end := d.Within(n, utf8.RuneCountInString(n.Text())).Start
	line := d.line(end.Line)
	rest := strings.TrimLeft(string(line[byteAt(line, end.Column):]), " \t")
	if strings.HasPrefix(rest, "#") {
		return rest
	}
	return ""
}
