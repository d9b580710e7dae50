package lsp

import "strings"

// present are the keys that the mapping around a place has, as far as lines and
// brackets tell. c is the cursor at the place.
func present(t *text, c cursor, offset int) map[string]bool {
	keys := map[string]bool{}
	n := t.lineOf(offset)
	column := c.start - t.starts[n]
	before := t.src[t.starts[n]:c.start]
	if open := strings.LastIndexAny(before, "{}"); open >= 0 && before[open] == '{' {
		flow := before[open+1:] + "," + strings.TrimLeft(t.src[offset:t.lineEnd(n)], "abcdefghijklmnopqrstuvwxyz_")
		flow, _, _ = strings.Cut(flow, "}")
		for _, part := range strings.Split(flow, ",") {
			if key, _, ok := strings.Cut(part, ":"); ok {
				keys[strings.TrimSpace(key)] = true
			}
		}
		return keys
	}
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
