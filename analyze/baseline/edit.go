package baseline

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// written is where the values of an entry stand in the text, and what they were.
type written struct {
	entry                          Entry
	subject, params, reason, until diag.Range
}

// edited is the text that b was read from with its entries as they are now: lines
// of entries that are gone taken out, new ones put in, values that changed written
// over. It is false where the layout is another than one key a line.
func (b *Baseline) edited() ([]byte, bool) {
	if b.text == nil || bytes.ContainsRune(b.text, '\r') {
		return nil, false
	}
	t := &editor{lines: strings.SplitAfter(string(b.text), "\n"), keep: map[int]bool{}, ends: map[int]int{}, taken: map[int]bool{}}
	read, err := Parse(b.File, b.text)
	if err != nil {
		return nil, false
	}
	old := read.Entries
	slices.SortFunc(old, func(x, y Entry) int { return x.Range.Start.Line - y.Range.Start.Line })
	for i, e := range old {
		if !t.ownLines(e) || i > 0 && t.ends[old[i-1].Range.Start.Line] >= e.Range.Start.Line {
			return nil, false
		}
		t.ends[e.Range.Start.Line] = t.last(e)
		t.taken[t.last(e)] = true
	}
	for _, e := range b.Entries {
		if e.was != nil {
			t.keep[e.was.entry.Range.Start.Line] = true
			t.change(e)
		}
	}
	t.apply()
	for _, e := range old {
		if !t.keep[e.Range.Start.Line] {
			t.remove(e)
		}
	}
	if !t.insert(b.Entries, old) || t.failed {
		return nil, false
	}
	text := []byte(strings.Join(t.lines, ""))
	if again, err := Parse(b.File, text); err != nil || !same(again.Entries, b.Entries) {
		return nil, false
	}
	return text, true
}

// same tells whether two lists say the same.
func same(a, b []Entry) bool {
	return slices.EqualFunc(a, b, func(x, y Entry) bool {
		return x.key() == y.key() && x.Reason == y.Reason && x.Until == y.Until
	})
}

// editor changes the lines of a baseline, which keep their numbers.
type editor struct {
	lines  []string
	keep   map[int]bool // first lines of entries that stay
	ends   map[int]int  // last lines of entries, by their first
	taken  map[int]bool // those last lines
	failed bool
	overs  []over
}

// over is a text to write over a value.
type over struct {
	at   diag.Range
	text string
}

// apply writes values over, the last of a line first, since it moves others.
func (t *editor) apply() {
	slices.SortFunc(t.overs, func(x, y over) int { return y.at.Start.Column - x.at.Start.Column })
	for _, x := range t.overs {
		t.write(x.at, x.text)
	}
}

func (t *editor) over(at diag.Range, text string) { t.overs = append(t.overs, over{at, text}) }

// ownLines tells whether an entry begins with a dash on lines of its own.
func (t *editor) ownLines(e Entry) bool {
	n := e.Range.Start.Line
	if n < 1 || n > len(t.lines) {
		return false
	}
	text := strings.TrimLeft(t.lines[n-1], " ")
	return strings.HasPrefix(text, "- ") && e.was != nil
}

// last is the last line of an entry: of those behind its first, all that are
// indented further than its dash.
func (t *editor) last(e Entry) int {
	first := e.Range.Start.Line
	dash := indentOf(t.lines[first-1])
	end := first
	for n := first + 1; n <= len(t.lines); n++ {
		switch line := t.lines[n-1]; {
		case strings.TrimSpace(line) == "":
		case indentOf(line) <= dash:
			return end
		default:
			end = n
		}
	}
	return end
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// remove takes the lines of an entry out, with the comment that stands right above
// it. Other comments between entries stay, and those above them all.
func (t *editor) remove(e Entry) {
	first := e.Range.Start.Line
	for first > 1 && !t.taken[first-1] && strings.HasPrefix(strings.TrimLeft(t.lines[first-2], " "), "#") {
		first--
	}
	for n := first; n <= t.ends[e.Range.Start.Line]; n++ {
		t.lines[n-1] = ""
	}
}

// change writes values that changed.
func (t *editor) change(e Entry) {
	was := e.was.entry
	if e.Reason != was.Reason {
		t.over(e.was.reason, quote(e.Reason))
	}
	if e.Until != was.Until {
		t.over(e.was.until, e.Until.String())
	}
	if e.key() != was.key() {
		t.over(e.was.subject, quote(e.Subject))
		if e.was.params.IsValid() || len(e.Params) > 0 {
			t.over(e.was.params, strings.TrimPrefix(e.params(), "params: "))
		}
	}
}

// write writes a text over a value on one line.
func (t *editor) write(at diag.Range, text string) {
	n := at.Start.Line
	if !at.IsValid() || n > len(t.lines) {
		t.failed = true
		return
	}
	line := []rune(t.lines[n-1])
	from, to := at.Start.Column-1, at.End.Column-1
	if at.End.Line == 0 && from < len(line) && line[from] == '{' {
		to = closing(line, from)
	} else if at.End.Line != n {
		to = -1
	}
	if from < 0 || to < from || to > len(line) {
		t.failed = true
		return
	}
	t.lines[n-1] = string(line[:from]) + text + string(line[to:])
}

// insert puts new entries behind the lines of those that they follow.
func (t *editor) insert(list, old []Entry) bool {
	head := slices.IndexFunc(t.lines, func(s string) bool { return strings.HasPrefix(s, "findings:") })
	if head < 0 {
		return false
	}
	if len(list) == 0 {
		t.lines[head] = "findings: []\n"
		return true
	}
	if len(old) == 0 {
		if strings.TrimSpace(t.lines[head]) != "findings: []" {
			return false
		}
		t.lines[head] = "findings:\n"
	}
	indent, after := "  ", head
	if len(old) > 0 {
		line := t.lines[old[0].Range.Start.Line-1]
		if line == "" { // taken out: the indent is that of its column
			indent = strings.Repeat(" ", max(old[0].Range.Start.Column-3, 0))
		} else {
			indent = line[:len(line)-len(strings.TrimLeft(line, " "))]
		}
	}
	added := map[int]*bytes.Buffer{}
	for _, e := range list {
		if e.was != nil {
			after = t.ends[e.was.entry.Range.Start.Line] - 1
			continue
		}
		if added[after] == nil {
			added[after] = &bytes.Buffer{}
		}
		e.write(added[after], indent)
	}
	for n, text := range added {
		if !strings.HasSuffix(t.lines[n], "\n") && t.lines[n] != "" {
			t.lines[n] += "\n"
		}
		t.lines[n] += text.String()
	}
	return true
}

// closing is behind the brace that closes the one at from, -1 where that is on
// another line.
func closing(line []rune, from int) int {
	depth, quote := 0, rune(0)
	for i := from; i < len(line); i++ {
		switch c := line[i]; {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}
