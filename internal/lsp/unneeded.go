package lsp

import (
	"slices"
	"strings"
)

// unneeded takes out a comment that accepts nothing, with its line where it has
// one of its own; of one that accepts something else still, only the rules that
// the message names.
func (at *seen) unneeded(start, end int, message string) []fix {
	comment := at.text.src[start:end]
	_, list, ok := strings.Cut(comment, "seam:ignore")
	if !ok {
		return nil
	}
	from := end - len(list)
	list, _, _ = strings.Cut(list, "--")
	unused := strings.FieldsFunc(message, func(c rune) bool { return !inRule(c) })
	var kept []string
	first, last := -1, -1
	for i := 0; i < len(list); {
		n := strings.IndexFunc(list[i:], func(c rune) bool { return c == ' ' || c == '\t' || c == ',' })
		if n < 0 {
			n = len(list) - i
		}
		word := list[i : i+n]
		switch {
		case word == "":
			n = 1
		case strings.Contains(word, "="): // the day
		default:
			if first < 0 {
				first = i
			}
			last = i + n
			if !slices.Contains(unused, word) {
				kept = append(kept, word)
			}
		}
		i += n
	}
	switch {
	case first < 0:
		return nil
	case len(kept) > 0 && strings.Contains(list[first:last], "="): // with more between the rules than their list
		return nil
	case len(kept) > 0:
		return []fix{{"Take out of the comment what accepts nothing", from + first, from + last, strings.Join(kept, ", ")}}
	}
	n := at.text.lineOf(start)
	line := at.text.starts[n]
	before := strings.TrimRight(at.text.src[line:start], " \t")
	if before != "" {
		return []fix{{"Delete the comment", line + len(before), end, ""}}
	}
	if n+1 < len(at.text.starts) {
		return []fix{{"Delete the comment", line, at.text.starts[n+1], ""}}
	}
	return []fix{{"Delete the comment", line, end, ""}}
}

// inRule tells whether a character may stand in the id of a rule.
func inRule(c rune) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-'
}
