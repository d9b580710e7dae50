package lsp

import "strings"

// present are the keys that the mapping around a place has, as far as lines and
// brackets tell. c is the cursor at the place.
func present(t *text, c cursor, offset int) map[string]bool {
	keys := map[string]bool{}
	n := t.lineOf(offset)
	if c.brace >= 0 {
		return t.flowKeys(c.brace, c.start)
	}
	before, column := t.src[t.starts[n]:c.start], c.start-t.starts[n]
	scan := func(i int) (more bool) {
		line := t.line(i)
		trimmed := strings.TrimLeft(line, " ")
		if trimmed == "" || trimmed[0] == '#' {
			return true
		}
		indent := len(line) - len(trimmed)
		at := keyColumn(trimmed, indent)
		if k := colon(line[at:]); at == column && k > 0 {
			keys[line[at:][:k]] = true
		}
		return indent >= column
	}
	if strings.Trim(before, " ") == "" { // else the item begins here
		for i := n - 1; i >= 0 && scan(i); i-- {
		}
	}
	for i := n + 1; i < len(t.starts); i++ {
		line := t.line(i)
		trimmed := strings.TrimLeft(line, " ")
		if trimmed != "" && (len(line)-len(trimmed) < column || !scan(i)) {
			break
		}
	}
	return keys
}
