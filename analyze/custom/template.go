package custom

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/expression"
	"github.com/seam-cx/seam/internal/yaml"
)

// template is a message with expressions in it.
type template struct {
	parts []part
	tail  string
}

// part is a stretch of text and the expression behind it.
type part struct {
	text string
	code *code
}

// title is the message without what depends on a map, or the id of the rule where
// nothing else is left.
func (t template) title(id string) string {
	var b strings.Builder
	for _, p := range t.parts {
		b.WriteString(p.text + "…")
	}
	b.WriteString(t.tail)
	title := strings.Join(strings.Fields(b.String()), " ")
	if !strings.ContainsFunc(title, unicode.IsLetter) {
		return id
	}
	return title
}

// mostParts is how many expressions a message may hold.
const mostParts = 50

// template reads a message. Braces that do not come in twos are text.
func (d *decoder) template(v yaml.Node, kind string) template {
	var t template
	if d.tooLong(v, "a message") {
		return t
	}
	d.Document().Advise(v, "quote this message")
	text := v.Text()
	for at := 0; ; {
		open := strings.Index(text[at:], "{{")
		if open < 0 {
			t.tail = text[at:]
			return t
		}
		open += at
		closing := end(text[open+2:])
		if closing < 0 || len(t.parts) == mostParts {
			line, column := position(text, open)
			place := code{origin: origin{d.mu, d.Document(), v}, line: line, column: column}
			r, _ := place.at(&expression.Error{Line: 1, Column: 1})
			message, help := "{{ is not closed", "write {{tp.name}}"
			if closing >= 0 {
				message, help = fmt.Sprintf("a message may hold %d expressions at most", mostParts), "make it shorter"
			}
			d.Report(CodeBadTemplate, r, message, help)
			return t
		}
		inner := text[open+2 : open+2+closing]
		line, column := position(text, open+2)
		t.parts = append(t.parts, part{text[at:open], d.compile(v, inner, line, column, kind)})
		at = open + 2 + closing + 2
	}
}

// end is where }} ends an expression: not inside a text of it.
func end(text string) int {
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0 && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '}' && strings.HasPrefix(text[i:], "}}"):
			return i
		}
	}
	return strings.Index(text, "}}") // a quote may be an apostrophe
}

// position is the line and column of a byte of a text, counted from 0.
func position(text string, at int) (line, column int) {
	before := text[:at]
	line = strings.Count(before, "\n")
	return line, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
}

// fill is the message for a subject, on one line. Each byte takes a step.
func (t template) fill(env map[string]any, m *expression.Meter) (string, *code, error) {
	var b strings.Builder
	for _, p := range t.parts {
		b.WriteString(p.text)
		value, err := p.code.program.Run(env)
		if err != nil {
			return "", p.code, err
		}
		s, ok := written(value)
		if !ok {
			return "", p.code, &expression.Error{Line: 1, Column: 1, Message: "this is neither text nor number: name a field of it"}
		}
		if err := m.Charge(len(p.text) + len(s)); err != nil {
			return "", p.code, err
		}
		b.WriteString(s)
	}
	b.WriteString(t.tail)
	return strings.Join(strings.Fields(b.String()), " "), nil, nil
}

// written is a value in a message: numbers with two decimals at most, lists with
// commas.
func written(value any) (string, bool) {
	switch x := value.(type) {
	case nil:
		return "", true
	case string:
		return x, true
	case bool:
		return strconv.FormatBool(x), true
	case int:
		return strconv.Itoa(x), true
	case float64:
		return strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64), true
	case []string:
		return strings.Join(x, ", "), true
	case []any:
		words := make([]string, len(x))
		for i, e := range x {
			if _, list := e.([]any); list {
				return "", false
			}
			s, ok := written(e)
			if !ok {
				return "", false
			}
			words[i] = s
		}
		return strings.Join(words, ", "), true
	case fmt.Stringer:
		return x.String(), true
	}
	return "", false
}
