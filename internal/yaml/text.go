package yaml

import (
	"bytes"
	"unicode/utf8"
)

// text is a file by lines, some of which have been rewritten. It remembers
// where every byte of a rewritten line came from, so that what a parser says
// about the new text can be told about the old one. Lines count from 0 here,
// columns in code points from 1.
type text struct {
	src     []byte
	starts  []int // offset of every line, and of the end
	changed map[int]*changedLine
	cost    int // bytes moved by replace
}

// maxMended bounds the bytes that mending may move: every change of a line
// copies it, which lines of a megabyte with thousands of mistakes make dear.
const maxMended = 64 << 20

// changedLine is a line that was rewritten.
type changedLine struct {
	text []byte
	cols []int // column in the old line of every byte, and of the end
	old  []int // column in the old line of every character, made when needed
}

func newText(src []byte) *text {
	t := &text{src: src}
	t.starts = make([]int, 1, bytes.Count(src, []byte{'\n'})+2)
	for at := 0; ; {
		i := bytes.IndexByte(src[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		t.starts = append(t.starts, at)
	}
	t.starts = append(t.starts, len(src)+1)
	return t
}

// count is the number of lines; a file that ends in a line break has an empty
// last one.
func (t *text) count() int { return len(t.starts) - 1 }

// old is line i as it was.
func (t *text) old(i int) []byte {
	if i < 0 || i >= t.count() {
		return nil
	}
	return bytes.TrimSuffix(t.src[t.starts[i]:min(t.starts[i+1]-1, len(t.src))], []byte{'\r'})
}

// line is line i as it now is.
func (t *text) line(i int) []byte {
	if c := t.changed[i]; c != nil {
		return c.text
	}
	return t.old(i)
}

// column is the column in the old line i of the byte at offset in the new one.
func (t *text) column(i, offset int) int {
	if c := t.changed[i]; c != nil {
		return c.cols[min(max(offset, 0), len(c.cols)-1)]
	}
	line := t.old(i)
	return 1 + utf8.RuneCount(line[:min(max(offset, 0), len(line))])
}

// replace puts with in place of the bytes from..to of line i.
func (t *text) replace(i, from, to int, with string) {
	c := t.changed[i]
	if c == nil {
		line := t.old(i)
		c = &changedLine{text: line, cols: make([]int, 0, len(line)+1)}
		col := 0
		for _, b := range line {
			if b&0xC0 != 0x80 {
				col++
			}
			c.cols = append(c.cols, col)
		}
		c.cols = append(c.cols, col+1)
		if t.changed == nil {
			t.changed = map[int]*changedLine{}
		}
		t.changed[i] = c
	}
	t.cost += len(c.text)
	c.old = nil
	cols := make([]int, len(with), len(with)+len(c.cols))
	for k := range cols {
		cols[k] = c.cols[from]
	}
	c.cols = append(c.cols[:from:from], append(cols, c.cols[to:]...)...)
	c.text = append(append(append(make([]byte, 0, len(c.text)+len(with)), c.text[:from]...), with...), c.text[to:]...)
}

// join is the whole text as it now is, up to the line end.
func (t *text) join(end int) []byte {
	if len(t.changed) == 0 && end >= t.count() {
		return t.src
	}
	out := make([]byte, 0, len(t.src)+64)
	for i := 0; i < min(end, t.count()); i++ {
		c := t.changed[i]
		if c == nil {
			out = append(out, t.src[t.starts[i]:min(t.starts[i+1], len(t.src))]...)
			continue
		}
		out = append(out, c.text...)
		if i+1 < t.count() {
			out = append(out, '\n')
		}
	}
	return out
}

// oldColumn is the column in the old line i of what stands at a column of the
// new one.
func (t *text) oldColumn(i, column int) int {
	c := t.changed[i]
	if c == nil {
		return column
	}
	if c.old == nil {
		c.old = make([]int, 0, len(c.text)+1)
		for at, b := range c.text {
			if b&0xC0 != 0x80 {
				c.old = append(c.old, c.cols[at])
			}
		}
		c.old = append(c.old, c.cols[len(c.text)])
	}
	return c.old[min(max(column-1, 0), len(c.old)-1)]
}

// indentOf is the number of spaces that line begins with.
func indentOf(line []byte) int {
	n := 0
	for n < len(line) && line[n] == ' ' {
		n++
	}
	return n
}

// isBlank tells whether line holds white space only.
func isBlank(line []byte) bool {
	for _, b := range line {
		if b != ' ' && b != '\t' {
			return false
		}
	}
	return true
}

// isComment tells whether line holds a comment and nothing else.
func isComment(line []byte) bool {
	for _, b := range line {
		if b != ' ' && b != '\t' {
			return b == '#'
		}
	}
	return false
}
