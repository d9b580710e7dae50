package journey

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/yaml"
)

// printTop prints the keys of a file, with an empty line around each that has
// keys of its own below it.
func printTop(pairs []outPair) []byte {
	var p printer
	for i, pair := range pairs {
		tall := pair.value.pairs != nil || pair.value.items != nil
		if i > 0 && (tall || pairs[i-1].value.pairs != nil || pairs[i-1].value.items != nil) {
			p.WriteByte('\n')
		}
		p.pair(pair, 0)
	}
	return p.Bytes()
}

// printer writes values in block style, two spaces a level.
type printer struct{ bytes.Buffer }

func (p *printer) spaces(n int) {
	for range n {
		p.WriteByte(' ')
	}
}

// pair prints a key and its value on lines of their own.
func (p *printer) pair(pair outPair, indent int) {
	p.spaces(indent)
	p.rest(pair, indent)
}

// rest prints a pair behind its indentation.
func (p *printer) rest(pair outPair, indent int) {
	p.WriteString(scalarText(pair.key, true))
	p.WriteByte(':')
	v := pair.value
	switch {
	case v.pairs != nil:
		p.WriteByte('\n')
		for _, inner := range v.pairs {
			p.pair(inner, indent+2)
		}
	case v.items != nil:
		p.WriteByte('\n')
		for _, item := range v.items {
			p.item(item, indent+2)
		}
	default:
		p.inline(v, indent)
	}
}

// item prints one item of a list behind a dash.
func (p *printer) item(v out, indent int) {
	p.spaces(indent)
	p.WriteByte('-')
	if v.pairs == nil {
		p.inline(v, indent)
		return
	}
	p.WriteByte(' ')
	for i, pair := range v.pairs {
		if i > 0 {
			p.spaces(indent + 2)
		}
		p.rest(pair, indent+2)
	}
}

// inline prints the rest of a line.
func (p *printer) inline(v out, indent int) {
	switch {
	case v.flow != nil:
		p.WriteString(" [" + strings.Join(v.flow, ", ") + "]")
	case v.word != "":
		p.WriteString(" " + v.word)
	case v.text != "" && isBlock(v.text):
		p.WriteString(" |-\n")
		for i, line := range strings.Split(v.text, "\n") {
			if i > 0 {
				p.WriteByte('\n')
			}
			if line != "" {
				p.spaces(indent + 2)
				p.WriteString(line)
			}
		}
	case v.text != "":
		p.WriteString(" " + scalarText(v.text, false))
	}
	p.WriteByte('\n')
}

// isBlock tells whether a text of several lines can stand as a block and come
// back the same.
func isBlock(text string) bool {
	if !strings.Contains(text, "\n") || text != strings.TrimSpace(text) {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimRight(line, " ") != line || strings.HasPrefix(strings.TrimLeft(line, " "), "---") {
			return false
		}
		for _, c := range line {
			if !plainRune(c) {
				return false
			}
		}
	}
	return true
}

// plainRune tells whether c may stand in a text without quotes.
func plainRune(c rune) bool {
	return c == ' ' || unicode.IsPrint(c) && !unicode.IsSpace(c) && c != utf8.RuneError
}

// scalarText prints a text on one line, in quotes where it would be read as
// something else; flow is where commas and brackets end it.
func scalarText(text string, flow bool) string {
	if isPlain(text, flow) {
		return text
	}
	return quoteYAML(text)
}

// isPlain tells whether a text can stand without quotes. It is stricter than
// YAML where people and other tools would stumble.
func isPlain(text string, flow bool) bool {
	if text == "" || len(text) > 2000 || text != strings.TrimSpace(text) {
		return false
	}
	switch strings.ToLower(text) {
	case "null", "true", "false", "yes", "no", "on", "off":
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && !isPath(text) {
		return false
	}
	previous := ' '
	for i, c := range text {
		switch {
		case !plainRune(c):
			return false
		case c == '#' && previous == ' ':
			return false
		case c == ':' && (flow || i+1 == len(text) || text[i+1] == ' '):
			return false
		case c == '：' || flow && strings.ContainsRune("\"{}[],", c):
			return false
		}
		previous = c
	}
	return true
}

// isPath tells whether a text begins as a path beside the file does.
func isPath(text string) bool { return strings.HasPrefix(text, "./") || strings.HasPrefix(text, "../") }

// quoteYAML prints a text in double quotes.
func quoteYAML(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case plainRune(c) && c != '\uFEFF':
			b.WriteRune(c)
		case c <= 0xFF:
			b.WriteString(`\x` + hex(c, 2))
		case c <= 0xFFFF:
			b.WriteString(`\u` + hex(c, 4))
		default:
			b.WriteString(`\U` + hex(c, 8))
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hex(c rune, width int) string {
	digits := strings.ToUpper(strconv.FormatInt(int64(c), 16))
	return strings.Repeat("0", width-len(digits)) + digits
}

// flowText prints a node on one line, as it is kept of x-… keys.
func flowText(n yaml.Node) string {
	var b strings.Builder
	writeFlow(&b, n)
	return b.String()
}

func writeFlow(b *strings.Builder, n yaml.Node) {
	switch n.Kind() {
	case yaml.Scalar:
		if n.Quoted() {
			b.WriteString(quoteYAML(n.Text()))
		} else {
			b.WriteString(bareText(n.Text()))
		}
	case yaml.Sequence:
		b.WriteByte('[')
		first := true
		for item := range n.Items() {
			if !first {
				b.WriteString(", ")
			}
			first = false
			writeFlow(b, item)
		}
		b.WriteByte(']')
	case yaml.Mapping:
		b.WriteByte('{')
		first := true
		for key, value := range n.Pairs() {
			if !first {
				b.WriteString(", ")
			}
			first = false
			writeFlow(b, key)
			b.WriteString(": ")
			writeFlow(b, value)
		}
		b.WriteByte('}')
	default:
		b.WriteString("null")
	}
}

// bareText prints a text that stood without quotes, so that yes and 12 stay
// what they are.
func bareText(text string) string {
	switch strings.ToLower(text) {
	case "true", "false", "yes", "no", "on", "off", "y", "n":
		return text
	}
	if isNumberLike(text) {
		return text
	}
	return scalarText(text, true)
}

// isNumberLike tells whether a text is a sign, digits and a point.
func isNumberLike(text string) bool {
	digits := strings.TrimLeft(text, "+-")
	if digits == "" || len(text)-len(digits) > 1 {
		return false
	}
	for _, c := range digits {
		if (c < '0' || c > '9') && c != '.' {
			return false
		}
	}
	return digits[0] != '.'
}
