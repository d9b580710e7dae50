package yaml

import "gopkg.in/yaml.v3"

// brackets reads a list or a mapping in brackets, which may go over several
// lines, and tells where it ends.
func (q *quick) brackets(i int) (n *yaml.Node, end int) {
	if q.depth++; q.depth > quickDepth {
		return nil, 0
	}
	begin, closing := len(q.stack), byte(']')
	n = q.node(yaml.SequenceNode, q.line, q.column(i))
	n.Style, n.Tag = yaml.FlowStyle, "!!seq"
	if q.src[i] == '{' {
		n.Kind, n.Tag, closing = yaml.MappingNode, "!!map", '}'
	}
	for i++; ; i++ {
		if i = q.skip(i); i < 0 {
			return nil, 0
		}
		if q.src[i] == closing {
			break
		}
		if closing == '}' {
			i = q.pair(i)
		} else {
			var item *yaml.Node
			item, i = q.inBrackets(i)
			q.stack = append(q.stack, item)
		}
		if i < 0 {
			return nil, 0
		}
		if i = q.skip(i); i < 0 || q.src[i] != ',' && q.src[i] != closing {
			return nil, 0
		}
		if q.src[i] == closing {
			break
		}
	}
	q.depth--
	return q.close(n, begin), i + 1
}

// pair reads a key at i and its value, if any, and is where they end, or -1.
func (q *quick) pair(i int) int {
	if c := q.src[i]; c == '[' || c == '{' {
		return -1
	}
	key, i := q.inBrackets(i)
	if key == nil {
		return -1
	}
	line := q.line
	if i = q.skip(i); i < 0 {
		return -1
	}
	if q.src[i] == ':' {
		if q.line != line || !q.blank(i+1) || i-q.start > longestKey {
			return -1
		}
		if i = q.skip(i + 1); i < 0 {
			return -1
		}
	} else if q.src[i] != ',' && q.src[i] != '}' {
		return -1
	}
	if q.src[i] == ',' || q.src[i] == '}' {
		q.stack = append(q.stack, key, q.bare(q.line, q.column(i)))
		return i
	}
	value, i := q.inBrackets(i)
	q.stack = append(q.stack, key, value)
	return i
}

// inBrackets reads a text or brackets within brackets, and tells where it ends:
// at -1 where it is not known.
func (q *quick) inBrackets(i int) (n *yaml.Node, end int) {
	switch c := q.src[i]; {
	case c == '[' || c == '{':
		n, end = q.brackets(i)
	case c == '"' || c == '\'':
		if n, end = q.quoted(i); n != nil && end < q.end && !endsQuoted(q.src[end]) {
			n = nil
		}
	case q.begins(i):
		n, end = q.plainInBrackets(i)
	}
	if n == nil {
		return nil, -1
	}
	return n, end
}

// endsQuoted tells whether c may stand behind a text in quotes.
func endsQuoted(c byte) bool { return c == ' ' || c == ',' || c == ']' || c == '}' || c == ':' }

// plainInBrackets reads a plain text within brackets, to what ends it there.
func (q *quick) plainInBrackets(i int) (n *yaml.Node, end int) {
	for end = i; end < q.end; end++ {
		switch c := q.src[end]; {
		case c == ',' || c == ']' || c == '}', c == ':' && q.blank(end+1), c == '#' && q.src[end-1] == ' ':
			return q.text(i, end), end
		case c == '[' || c == '{' || c == '?':
			return nil, 0
		}
	}
	return q.text(i, end), end
}

// skip passes over spaces, comments and line breaks within brackets, and is where
// something stands, or -1.
func (q *quick) skip(i int) int {
	for {
		i = q.spaces(i)
		switch {
		case i < q.end && q.src[i] != '#':
			return i
		case i < q.end && i > q.start && q.src[i-1] != ' ', q.next >= len(q.src):
			return -1
		}
		q.breakLine()
		if i = q.start; i < q.end && q.src[i] != ' ' {
			return -1 // too far left to be meant
		}
	}
}
