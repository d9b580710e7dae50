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
	from, seen := len(n.raw.Value), 0
	for i, c := range n.raw.Value {
		if seen == at {
			from, behind = i, 0
			break
		}
		seen, behind = seen+1, 1
		if !unicode.IsSpace(c) {
			count++
		}
	}
	rest := strings.TrimSpace(n.raw.Value[from:])
	if rest == "" {
		behind = 1
	}
	w := walk{doc: d}
	w.move(r.Start.Line, r.Start.Column)
	w.last = d.lines.count()
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

// walk goes through the text of a scalar as it is written, each byte once.
type walk struct {
	doc          *Document
	line, column int    // of the next character
	rest         []byte // of the line, from the next character on
	quote        rune
	last         int // line
}

// move goes to a line and column, counted from 1.
func (w *walk) move(line, column int) {
	text := w.doc.line(line)
	w.line, w.column, w.rest = line, column, text[byteAt(text, column):]
}

// pass passes over characters of the line.
func (w *walk) pass(characters int) {
	w.column += characters
	w.rest = w.rest[byteAt(w.rest, 1+characters):]
}

// begin passes over what stands before the text: anchor, tag, quote, the head of
// a block.
func (w *walk) begin(n Node) {
	switch {
	case n.raw.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		w.move(w.line+1, 1)
	case n.raw.Style&yaml.DoubleQuotedStyle != 0:
		w.opening('"')
	case n.raw.Style&yaml.SingleQuotedStyle != 0:
		w.opening('\'')
	case !strings.HasPrefix(n.raw.Value, "&") && !strings.HasPrefix(n.raw.Value, "!"): // or it was mended
		w.properties()
	}
}

// properties passes over an anchor or tag before the text.
func (w *walk) properties() {
	for len(w.rest) > 0 && (w.rest[0] == '&' || w.rest[0] == '!') {
		end := bytes.IndexAny(w.rest, " \t")
		if end < 0 { // the text stands further down
			w.move(w.line+1, 1)
			w.space()
			return
		}
		for end < len(w.rest) && (w.rest[end] == ' ' || w.rest[end] == '\t') {
			end++
		}
		w.pass(utf8.RuneCount(w.rest[:end]))
	}
}

// opening passes over the quote, and what stands before it. Where there is no such
// quote the text was mended, and stands in the file without.
func (w *walk) opening(quote rune) {
	before := *w
	w.properties()
	defer func() {
		if w.quote == 0 {
			*w = before
		}
	}()
	if len(w.rest) > 0 && rune(w.rest[0]) == quote {
		w.quote = quote
		w.pass(1)
	}
}

// peek is the character at the place, '\n' at the end of a line.
func (w *walk) peek() (rune, bool) {
	if len(w.rest) > 0 {
		c, _ := utf8.DecodeRune(w.rest)
		return c, true
	}
	return '\n', w.line <= w.last
}

func (w *walk) next(c rune) {
	if c == '\n' {
		w.move(w.line+1, 1)
		return
	}
	w.pass(1)
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
			w.pass(n)
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
		w.pass(n)
	case c == '\'' && w.quote == '\'':
		w.pass(2)
	default:
		w.pass(1)
	}
	return true
}

// escape is how many characters the escape at the place has, and what it stands
// for.
func (w *walk) escape() (int, rune) {
	text := string(w.rest[:min(len(w.rest), 10)])
	if len(text) < 2 {
		return 1, ' ' // the end of the line is escaped
	}
	digits := 0
	switch text[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	if digits > 0 && len(text) >= 2+digits {
		x, err := strconv.ParseUint(text[2:2+digits], 16, 32)
		if err == nil {
			return 2 + digits, rune(x)
		}
	}
	if strings.IndexByte("ntrvfNLP_ \t", text[1]) >= 0 {
		return 2, ' '
	}
	c, _ := utf8.DecodeRune(w.rest[1:])
	return 2, c
}

// Advise puts words before the help of what was reported about the text of n
// itself: that a colon, a sharp, a quote or another sign has a meaning in YAML. Of
// several texts on a line, the last that begins before the place is meant.
func (d *Document) Advise(n Node, words string) {
	from := n.Position()
	to := d.Within(n, utf8.RuneCountInString(n.Text())).Start.Line
	for i := range d.diags {
		x := &d.diags[i]
		switch x.Code {
		case "swallowed-text", "colon-in-text", "comment-cuts-text", "text-after-quote", "bad-text-start", "flow-comma", "missing-bracket", "stray-bracket":
		default:
			continue
		}
		if l := x.Range.Start.Line; l < from.Line || l > to || x.Range.Start.Before(from) {
			continue
		}
		key := told{x.Range.Start, x.Code}
		given, ok := d.advised[key]
		switch {
		case !ok:
			given.help = x.Help
		case from.Before(given.from):
			continue
		}
		if d.advised == nil {
			d.advised = map[told]advice{}
		}
		given.from = from
		d.advised[key] = given
		x.Help = words + ": " + given.help
	}
}

// told is what a diagnostic is known by.
type told struct {
	at   diag.Position
	code string
}

// advice is where the text begins that was last advised about, and the help before.
type advice struct {
	from diag.Position
	help string
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

// Cut reports the comment behind a plain text as one that cuts it short, or makes
// what was reported of it so severe.
func (d *Document) Cut(n Node, severity diag.Severity, message, help string) {
	at := d.Within(n, utf8.RuneCountInString(n.Text()))
	line := d.line(at.Start.Line)
	from := byteAt(line, at.Start.Column)
	hash := from + bytes.IndexByte(line[from:], '#')
	if hash < from {
		return
	}
	at.Start.Column += utf8.RuneCount(line[from:hash])
	at.End = diag.Position{Line: at.Start.Line, Column: 1 + utf8.RuneCount(line)}
	for i := range d.diags {
		if x := &d.diags[i]; x.Code == "comment-cuts-text" && x.Range.Start == at.Start {
			x.Severity = severity
			return
		}
	}
	d.Report(diag.Diagnostic{Severity: severity, Code: "comment-cuts-text", Message: message, Help: help, Range: at})
}
