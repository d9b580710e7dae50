package lsp

import (
	"strings"

	"github.com/seam-cx/seam/journey"
)

// The place of the cursor is found line by line, by indentation and brackets,
// and not from a parsed tree: while one types, the text is seldom YAML.

// step is one key, or one dash, on the way from the top of a text to a place.
type step struct {
	column int
	item   bool
	key    string
}

// cursor is what stands before a place.
type cursor struct {
	path   []step // keys and dashes around the place
	word   string // what is written of the key or value, up to the place
	start  int    // where the word begins
	behind string // the key whose value it is, "" where a key is due
	brace  int    // where the mapping in brackets begins that a key is due in, -1 outside of one
}

// cursorAt finds the place of an offset.
func cursorAt(t *text, offset int) cursor {
	var path []step
	last := t.lineOf(offset)
	block := -1 // the indentation of a key whose text stands below it
	for n := 0; n <= last; n++ {
		line, from := t.line(n), t.starts[n]
		if n == last {
			line = t.src[from:offset]
		}
		trimmed := strings.TrimLeft(line, " ")
		indent := len(line) - len(trimmed)
		if n < last && (trimmed == "" || trimmed[0] == '#') {
			continue
		}
		if block >= 0 && (indent > block || trimmed == "") {
			continue
		}
		block = -1
		var c cursor
		path, c = blockLine(path, trimmed, indent, from)
		if end, inside := t.flow(c, n, indent, offset); inside || end == last && end > n {
			c.path = path
			c.word = t.blanked(c.start, offset)
			return flowPart(c)
		} else if end > n {
			n = end
		}
		if n == last {
			c.path = path
			return flowPart(c)
		}
		if c.behind != "" {
			path = append(path, step{column: keyColumn(trimmed, indent), key: c.behind})
			if strings.HasPrefix(c.word, "|") || strings.HasPrefix(c.word, ">") {
				block = indent
			}
		}
	}
	return cursor{path: path, start: offset, brace: -1}
}

// keyColumn is the column of the key of a line, behind its dashes.
func keyColumn(trimmed string, column int) int {
	for strings.HasPrefix(trimmed, "- ") {
		rest := strings.TrimLeft(trimmed[1:], " ")
		column += len(trimmed) - len(rest)
		trimmed = rest
	}
	return column
}

// blockLine goes into one line of block style.
func blockLine(path []step, rest string, column, from int) ([]step, cursor) {
	for strings.HasPrefix(rest, "- ") || rest == "-" {
		path = leave(path, column, true)
		path = append(path, step{column: column, item: true})
		inner := strings.TrimLeft(rest[1:], " ")
		column += len(rest) - len(inner)
		rest = inner
	}
	path = leave(path, column, false)
	c := cursor{word: rest, start: from + column}
	if i := colon(rest); i > 0 && strings.IndexByte("{[#\"'", rest[0]) < 0 {
		value := strings.TrimLeft(rest[i+1:], " ")
		c = cursor{behind: rest[:i], word: value, start: from + column + len(rest) - len(value)}
	}
	return path, c
}

// leave drops what a line at a column no longer stands below.
func leave(path []step, column int, dash bool) []step {
	for len(path) > 0 {
		top := path[len(path)-1]
		if top.column < column || dash && top.column == column && !top.item {
			break
		}
		path = path[:len(path)-1]
	}
	return path
}

// colon is where the key of a line ends, -1 where there is none.
func colon(s string) int {
	for i := range len(s) {
		switch {
		case s[i] == ':' && (i+1 == len(s) || s[i+1] == ' '):
			return i
		case s[i] == '#' && i > 0 && s[i-1] == ' ':
			return -1
		}
	}
	return -1
}

// flowPart goes into brackets that are open before the place.
func flowPart(c cursor) cursor {
	type open struct {
		key     string
		mapping bool
		at      int
	}
	stack := []open{{key: c.behind}}
	word, start, quote := c.word, 0, byte(0)
	begin := func(i int) { start = i + 1 }
	for i := 0; i < len(word); i++ {
		top := &stack[len(stack)-1]
		switch b := word[i]; {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case (b == '"' || b == '\'') && strings.TrimSpace(word[start:i]) == "":
			quote = b
		case (b == '{' || b == '[') && strings.TrimSpace(word[start:i]) == "":
			stack = append(stack, open{mapping: b == '{', at: i})
			begin(i)
		case len(stack) == 1:
		case b == '}' || b == ']':
			stack = stack[:len(stack)-1]
			begin(i)
		case b == ',':
			if top.mapping {
				top.key = ""
			}
			begin(i)
		case b == ':' && top.mapping && top.key == "" && (i+1 == len(word) || word[i+1] == ' ' || word[i-1] == '"'):
			top.key = strings.Trim(strings.TrimSpace(word[start:i]), `"'`)
			begin(i)
		}
	}
	c.brace = -1
	if top := stack[len(stack)-1]; top.mapping {
		c.brace = c.start + top.at
	}
	for i, o := range stack {
		if i == len(stack)-1 {
			c.behind = o.key
			break
		}
		if o.key != "" {
			c.path = append(c.path[:len(c.path):len(c.path)], step{key: o.key})
		}
		if !stack[i+1].mapping {
			c.path = append(c.path[:len(c.path):len(c.path)], step{item: true})
		}
	}
	rest := strings.TrimLeft(word[start:], " ")
	c.start += len(word) - len(rest)
	c.word = rest
	return c
}

// due is what the format lets stand at the cursor: the element whose key is due,
// or the value.
type due struct {
	element *journey.Element
	value   *journey.Value
	names   bool // a name of value.Names is due as a key
}

// look finds what is due at a place, by what a grammar has on the way there.
func (c cursor) look(grammar *journey.Element) due {
	at := journey.Value{Element: grammar}
	inItem := false
	into := func(key string) bool {
		if at.Element != nil && (at.Entries == nil || inItem && at.Element.Key(key) != nil) {
			k := at.Element.Key(key)
			if k == nil {
				return false
			}
			at, inItem = k.Value, false
			return true
		}
		if at.Entries == nil {
			return false
		}
		at, inItem = *at.Entries, false
		return true
	}
	for _, s := range c.path {
		if s.item {
			inItem = true
			continue
		}
		if !into(s.key) {
			return due{}
		}
	}
	if c.behind != "" {
		if !into(c.behind) {
			return due{}
		}
		return due{value: &at}
	}
	d := due{value: &at, names: at.Names != ""}
	if at.Entries == nil || inItem {
		d.element = at.Element
	}
	return d
}
