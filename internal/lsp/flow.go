package lsp

import "strings"

// flow follows brackets that a line opens and does not close. It is the last line
// that belongs to them, the line n itself where there are none, and tells whether
// a place is inside. A line that begins a key or an item no deeper than the line
// that opened them ends them: there a bracket was forgotten.
func (t *text) flow(c cursor, n, indent, offset int) (end int, inside bool) {
	if c.word == "" || c.word[0] != '{' && c.word[0] != '[' {
		return n, false
	}
	whole := c.behind == "" && indent == 0 // of a file that is all brackets
	depth, quote := 0, byte(0)
	for line := n; line < len(t.starts) && t.starts[line] <= offset; line++ {
		from := t.starts[line]
		if line == n {
			from = c.start
		} else if !whole && quote == 0 && t.leaves(line, indent) {
			return line - 1, false
		}
		depth, quote = nesting(t.src[from:min(offset, t.lineEnd(line))], depth, quote)
		if depth <= 0 {
			return line, false
		}
		end = line
	}
	return end, end > n
}

// leaves tells whether a line begins a key or an item at an indentation or before
// it.
func (t *text) leaves(n, indent int) bool {
	line := t.line(n)
	trimmed := strings.TrimLeft(line, " ")
	if trimmed == "" || len(line)-len(trimmed) > indent {
		return false
	}
	return strings.HasPrefix(trimmed, "- ") || strings.IndexByte("{[}],#\"'", trimmed[0]) < 0 && colon(trimmed) > 0
}

// nesting is how deep in brackets, and in which quotes, a line of a flow ends
// that begins so.
func nesting(line string, depth int, quote byte) (int, byte) {
	for i := 0; i < len(line); i++ {
		switch b := line[i]; {
		case quote == '"' && b == '\\':
			i++
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case (b == '"' || b == '\'') && opens(line, i):
			quote = b
		case b == '#' && (i == 0 || line[i-1] == ' '):
			return depth, quote
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			if depth--; depth <= 0 {
				return depth, quote
			}
		}
	}
	return depth, quote
}

// opens tells whether a quote begins a text: one within a word does not.
func opens(line string, i int) bool {
	before := strings.TrimRight(line[:i], " ")
	return before == "" || strings.IndexByte("{[,:", before[len(before)-1]) >= 0
}

// blanked are the bytes of a flow up to a place, with spaces for line breaks and
// comments.
func (t *text) blanked(from, to int) string {
	b := []byte(t.src[from:to])
	quote := byte(0)
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\n' || c == '\r':
			b[i] = ' '
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && opens(string(b[max(0, i-64):i+1]), min(i, 64)):
			quote = c
		case c == '#' && (i == 0 || b[i-1] == ' '):
			for ; i < len(b) && b[i] != '\n' && b[i] != '\r'; i++ {
				b[i] = ' '
			}
			i--
		}
	}
	return string(b)
}

// flowKeys are the keys of the mapping in brackets that begins at a place, save
// the one at another place.
func (t *text) flowKeys(brace, save int) map[string]bool {
	keys := map[string]bool{}
	src := t.blanked(brace, len(t.src))
	depth, quote, start := 0, byte(0), 1
	for i := 0; i < len(src); i++ {
		switch b := src[i]; {
		case quote != 0:
			if b == '\\' && quote == '"' {
				i++
			} else if b == quote {
				quote = 0
			}
		case (b == '"' || b == '\'') && strings.TrimSpace(src[start:i]) == "":
			quote = b
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			if depth--; depth <= 0 {
				return keys
			}
		case depth > 1:
		case b == ',':
			start = i + 1
		case b == ':' && start >= 0 && (i+1 == len(src) || src[i+1] == ' '):
			key := strings.TrimLeft(src[start:i], " ")
			if at := brace + i - len(key); at != save {
				keys[strings.Trim(strings.TrimSpace(key), `"'`)] = true
			}
		}
	}
	return keys
}
