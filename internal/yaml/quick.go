package yaml

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Most files are written in a small part of YAML: mappings and lists by
// indentation, plain or quoted texts on one line, brackets. The library scans
// each sign of them several times, since it is ready for everything. A quick
// parser reads that part in one pass over the text, and makes the nodes that the
// library would, at the same places. At the first thing that it does not know, or
// that may be a mistake, it gives up, and the library parses the text.

// parseQuick is the root of src, or nil where the library must look at it: src is
// as bytewise leaves it. Comments are left out, and the tag of a plain text is
// !!null, !!merge or else !!str, since nobody asks for others.
func parseQuick(src []byte) *yaml.Node {
	// A tab may be a mistake anywhere, a byte order mark within is one.
	if bytes.IndexByte(src, '\t') >= 0 || bytes.Contains(src, []byte("\uFEFF")) {
		return nil
	}
	q := &quick{src: src}
	q.nextLine()
	if q.done || q.indent != 0 {
		return nil
	}
	var root *yaml.Node
	if isDash(q.src[q.at:q.end]) {
		root = q.sequence(0, false)
	} else {
		root = q.mapping(0)
	}
	if !q.done {
		return nil
	}
	return root
}

// quickDepth is how deep a quick parser follows brackets and indentation.
const quickDepth = 40

// quick is a quick parser, on a line that holds something besides a comment.
// Each of its methods gives nil where it gives up.
type quick struct {
	src    []byte
	done   bool // there is no further line
	line   int  // from 1
	start  int  // of the line
	at     int  // where what is to be read begins
	end    int  // of the line, without the line break
	next   int  // the start of the next line
	indent int  // spaces before the first sign of the line

	depth             int
	counted, counting int // signs of the line up to a byte

	nodeSlab
}

// nextLine moves to the next line that holds something.
func (q *quick) nextLine() {
	for {
		if q.next >= len(q.src) {
			q.done = true
			return
		}
		q.breakLine()
		at := q.start
		for at < q.end && q.src[at] == ' ' {
			at++
		}
		if at < q.end && q.src[at] != '#' {
			q.at, q.indent = at, at-q.start
			return
		}
	}
}

// breakLine moves to the line behind this one, whatever it holds.
func (q *quick) breakLine() {
	q.line++
	q.start, q.counted, q.counting = q.next, 0, q.next
	if i := bytes.IndexByte(q.src[q.start:], '\n'); i >= 0 {
		q.end = q.start + i
		q.next = q.end + 1
		if q.end > q.start && q.src[q.end-1] == '\r' {
			q.end--
		}
		return
	}
	q.end, q.next = len(q.src), len(q.src)
}

// column of the byte i of the line, from 1.
func (q *quick) column(i int) int {
	if i < q.counting {
		q.counted, q.counting = 0, q.start
	}
	q.counted += utf8.RuneCount(q.src[q.counting:i])
	q.counting = i
	return q.counted + 1
}

// spaces is where the spaces at i end.
func (q *quick) spaces(i int) int {
	for i < q.end && q.src[i] == ' ' {
		i++
	}
	return i
}

// blank tells whether a space or the end of the line is at i.
func (q *quick) blank(i int) bool { return i >= q.end || q.src[i] == ' ' }

// over tells whether nothing but a comment stands on the line from i on, which is
// behind a value.
func (q *quick) over(i int) bool {
	from := i
	i = q.spaces(i)
	return i >= q.end || q.src[i] == '#' && i > from
}

// mapping reads a mapping whose keys are at a column, from 0.
func (q *quick) mapping(indent int) *yaml.Node {
	if q.depth++; q.depth > quickDepth {
		return nil
	}
	begin := len(q.stack)
	n := q.node(yaml.MappingNode, q.line, q.column(q.at))
	n.Tag = "!!map"
	for {
		if line := q.src[q.start:q.end]; indent == 0 && (isMarker(line, '-') || isMarker(line, '.')) {
			return nil
		}
		key, colon := q.key(q.at)
		if key == nil {
			return nil
		}
		value := q.value(colon+1, indent)
		if value == nil {
			return nil
		}
		q.stack = append(q.stack, key, value)
		if q.done || q.indent < indent {
			break
		}
		if q.indent > indent || isDash(q.src[q.at:q.end]) {
			return nil
		}
	}
	q.depth--
	return q.close(n, begin)
}

// value reads what belongs to the key before from, and moves to the line behind.
func (q *quick) value(from, indent int) *yaml.Node {
	if !q.over(from) {
		n := q.inline(q.spaces(from))
		q.nextLine()
		return n
	}
	line, column := q.line, q.column(from)
	q.nextLine()
	switch {
	case !q.done && q.indent > indent:
		return q.block()
	case !q.done && q.indent == indent && isDash(q.src[q.at:q.end]):
		return q.sequence(indent, true)
	}
	return q.bare(line, column)
}

// sequence reads a list whose dashes are at a column, from 0: that of the keys
// around it where it is flush.
func (q *quick) sequence(indent int, flush bool) *yaml.Node {
	if q.depth++; q.depth > quickDepth {
		return nil
	}
	begin := len(q.stack)
	n := q.node(yaml.SequenceNode, q.line, q.column(q.at))
	n.Tag = "!!seq"
	for {
		item := q.item(indent)
		if item == nil {
			return nil
		}
		q.stack = append(q.stack, item)
		if q.done || q.indent < indent {
			break
		}
		if q.indent > indent {
			return nil
		}
		if !isDash(q.src[q.at:q.end]) {
			if !flush {
				return nil
			}
			break
		}
	}
	q.depth--
	return q.close(n, begin)
}

// item reads what stands behind a dash, and moves to the line behind.
func (q *quick) item(indent int) *yaml.Node {
	from := q.at + 1
	if q.over(from) {
		line, column := q.line, q.column(from)
		q.nextLine()
		if !q.done && q.indent > indent {
			return q.block()
		}
		return q.bare(line, column)
	}
	q.at = q.spaces(from)
	return q.inBlock(q.at - q.start)
}

// block reads what begins on a line of its own.
func (q *quick) block() *yaml.Node { return q.inBlock(q.indent) }

// inBlock reads a list, a mapping, or a text, at a column.
func (q *quick) inBlock(column int) *yaml.Node {
	if isDash(q.src[q.at:q.end]) {
		return q.sequence(column, false)
	}
	if q.isKey(q.at) {
		return q.mapping(column)
	}
	n := q.inline(q.at)
	q.nextLine()
	return n
}

// inline reads a text or brackets at i, and sees to it that nothing but a comment
// follows on the line. A text that goes on behind it is not known here: who reads
// the next line finds it too far right.
func (q *quick) inline(i int) *yaml.Node {
	var n *yaml.Node
	switch c := q.src[i]; {
	case c == '[' || c == '{':
		n, i = q.brackets(i)
	case c == '"' || c == '\'':
		n, i = q.quoted(i)
	case q.begins(i):
		n, i = q.plain(i)
	}
	if n == nil || !q.over(i) {
		return nil
	}
	return n
}
