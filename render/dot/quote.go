package dot

import (
	"fmt"
	"strings"
	"unicode"
)

// attributes are names with values that are already escaped as far as labels
// need it; String quotes them. One without a value is left to its default,
// save that a label must be said to be empty.
type attributes [][2]string

func (a attributes) String() string {
	var b strings.Builder
	for _, kv := range a {
		if kv[1] == "" && kv[0] != "label" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(kv[0])
		b.WriteString(`="`)
		b.WriteString(strings.ReplaceAll(kv[1], `"`, `\"`))
		b.WriteString(`"`)
	}
	return b.String()
}

// id quotes a name. Graphviz takes backslashes in names as they stand, but one
// before a closing quote would escape it, so each is doubled; what clean would
// take out is written in hexadecimal. Two names that differ stay different.
func id(name string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range name {
		switch {
		case r == '\\', r == '"':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == unicode.ReplacementChar && !strings.HasPrefix(name[i:], string(r)):
			fmt.Fprintf(&b, "%%%02X", name[i])
		case clean(string(r)) != string(r):
			fmt.Fprintf(&b, "%%u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// text escapes free text for a label or tooltip: there a backslash starts an
// escape such as \N, the node's name, and an ampersand an HTML entity.
func text(s string) string {
	return strings.NewReplacer(`\`, `\\`, "&", "&amp;").Replace(clean(s))
}

// clean takes out what no SVG made of the graph could hold: control
// characters, broken UTF-8 and characters that XML does not know.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == '\ufffe', r == '\uffff':
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}
