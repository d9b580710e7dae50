package yaml

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// longestKey is less than what the library takes for a key, in bytes.
const longestKey = 1000

// reserved are the signs at which no plain text may begin, and those that it may
// begin with only under conditions that are left to the library.
var reserved = func() (t [256]bool) {
	for _, c := range []byte("?:,[]{}#&*!|>'\"%@` ") {
		t[c] = true
	}
	return t
}()

// begins tells whether a plain text begins at i.
func (q *quick) begins(i int) bool {
	return i < q.end && !reserved[q.src[i]] && (q.src[i] != '-' || !q.blank(i+1))
}

// isKey tells whether the text at i is a key.
func (q *quick) isKey(i int) bool {
	if c := q.src[i]; c == '"' || c == '\'' {
		end := closeQuote(q.src[:q.end], i)
		if end < 0 {
			return false
		}
		end = q.spaces(end)
		return end < q.end && q.src[end] == ':' && q.blank(end+1)
	}
	return q.begins(i) && q.colon(i) >= 0
}

// colon is where the plain text at i ends as a key, or -1.
func (q *quick) colon(i int) int {
	for ; i < q.end; i++ {
		switch q.src[i] {
		case ':':
			if q.blank(i + 1) {
				return i
			}
		case '#':
			if q.src[i-1] == ' ' {
				return -1
			}
		}
	}
	return -1
}

// key reads a key at i, and finds its colon.
func (q *quick) key(i int) (n *yaml.Node, colon int) {
	switch c := q.src[i]; {
	case c == '"' || c == '\'':
		n, colon = q.quoted(i)
		if n == nil {
			return nil, 0
		}
		if colon = q.spaces(colon); colon >= q.end || q.src[colon] != ':' || !q.blank(colon+1) {
			return nil, 0
		}
	case q.begins(i):
		if colon = q.colon(i); colon < 0 {
			return nil, 0
		}
		n = q.text(i, colon)
	}
	if colon-i > longestKey {
		return nil, 0
	}
	return n, colon
}

// plain reads a plain text outside brackets: to the end of the line, or to a
// comment.
func (q *quick) plain(i int) (n *yaml.Node, end int) {
	for end = i; end < q.end; end++ {
		switch c := q.src[end]; {
		case c == ':' && q.blank(end+1):
			return nil, 0
		case c == '#' && q.src[end-1] == ' ':
			n = q.text(i, end)
			return n, end - 1 // at the space, which makes it a comment
		}
	}
	return q.text(i, end), end
}

// text is the node of the plain text between two bytes, spaces behind it left
// out.
func (q *quick) text(from, to int) *yaml.Node {
	for to > from && q.src[to-1] == ' ' {
		to--
	}
	n := q.node(yaml.ScalarNode, q.line, q.column(from))
	n.Value = q.word(q.src[from:to])
	switch n.Value {
	case "<<":
		n.Tag = "!!merge"
	case "~", "null", "Null", "NULL":
		n.Tag = "!!null"
	default:
		n.Tag = "!!str"
	}
	return n
}

// bare is the node of a value that was not written.
func (q *quick) bare(line, column int) *yaml.Node {
	n := q.node(yaml.ScalarNode, line, column)
	n.Tag = "!!null"
	return n
}

// quoted reads a text in quotes that ends on the line.
func (q *quick) quoted(i int) (n *yaml.Node, end int) {
	if end = closeQuote(q.src[:q.end], i); end < 0 {
		return nil, 0
	}
	inner := q.src[i+1 : end-1]
	n = q.node(yaml.ScalarNode, q.line, q.column(i))
	n.Tag = "!!str"
	if q.src[i] == '\'' {
		n.Style = yaml.SingleQuotedStyle
		if bytes.IndexByte(inner, '\'') >= 0 {
			inner = bytes.ReplaceAll(inner, []byte("''"), []byte("'"))
		}
		n.Value = q.word(inner)
		return n, end
	}
	n.Style = yaml.DoubleQuotedStyle
	if bytes.IndexByte(inner, '\\') >= 0 {
		if inner = unescape(inner); inner == nil {
			return nil, 0
		}
	}
	n.Value = q.word(inner)
	return n, end
}

// unescape is the text of what stands between double quotes, nil where a rarer
// escape than \" \\ and \n stands in it.
func unescape(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '\\' {
			i++
			switch {
			case i < len(text) && (text[i] == '"' || text[i] == '\\'):
				c = text[i]
			case i < len(text) && text[i] == 'n':
				c = '\n'
			default:
				return nil
			}
		}
		out = append(out, c)
	}
	return out
}
