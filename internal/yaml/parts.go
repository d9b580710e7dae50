package yaml

import (
	"bytes"
	"runtime"
	"sync"

	"gopkg.in/yaml.v3"
)

// A large text is parsed in parts, on several cores: it is cut before keys at
// the very left, and before the items of a list that is the value of such a
// key. Both end whatever block stands before them, so that a part says by
// itself what it says in the whole. Where that is not so (a quote or a bracket
// is open across the cut, an alias refers to another part), the part by itself
// is refused, and the text is parsed as a whole.

const (
	// leastPart is the size below which a part costs more than it saves.
	leastPart = 16 << 10
	mostParts = 8
)

// part is a stretch of a text.
type part struct {
	text  []byte
	line  int  // of the whole, from 0, at which it begins
	items bool // items of the list before, rather than keys
	root  *yaml.Node
}

// parseParts is the root of src, put together from parts, or nil where it is
// better parsed as a whole.
func parseParts(src []byte, least, most int) *yaml.Node {
	count := min(len(src)/least, most)
	if count < 2 || !divisible(src) {
		return nil
	}
	parts := cut(src, len(src)/count)
	if len(parts) < 2 {
		return nil
	}
	var running sync.WaitGroup
	for i := range parts {
		p := &parts[i]
		running.Go(func() {
			root, _, err := parseNodes(p.text)
			if err == nil && root != nil {
				p.root = root
				moveDown(root, p.line)
			}
		})
	}
	running.Wait()
	return join(parts)
}

// cores is how many parts are worth while here.
func cores() int { return min(runtime.GOMAXPROCS(0), mostParts) }

func moveDown(n *yaml.Node, lines int) {
	n.Line += lines
	for _, c := range n.Content {
		moveDown(c, lines)
	}
}

// join puts the parts together, nil where one of them is not what it should be.
func join(parts []part) *yaml.Node {
	whole := parts[0].root
	if !isBlock(whole, yaml.MappingNode) {
		return nil
	}
	for i, p := range parts[1:] {
		if endsBare(parts[i].root) { // it is placed at what follows
			return nil
		}
		if !p.items {
			if !isBlock(p.root, yaml.MappingNode) {
				return nil
			}
			whole.Content = append(whole.Content, p.root.Content...)
			continue
		}
		list := whole.Content[len(whole.Content)-1]
		if !isBlock(p.root, yaml.SequenceNode) || !isBlock(list, yaml.SequenceNode) || list.Column != p.root.Column {
			return nil
		}
		list.Content = append(list.Content, p.root.Content...)
	}
	return whole
}

// endsBare tells whether the last thing in n is a value that is not there.
func endsBare(n *yaml.Node) bool {
	for n != nil && len(n.Content) > 0 {
		n = n.Content[len(n.Content)-1]
	}
	return n != nil && n.Kind == yaml.ScalarNode && isBare(n)
}

// isBlock tells whether n is a collection without brackets, anchor and tag.
func isBlock(n *yaml.Node, kind yaml.Kind) bool {
	return n != nil && n.Kind == kind && n.Style == 0 && n.Anchor == "" && len(n.Content) > 0
}

// cut divides src into parts of about that size.
func cut(src []byte, size int) []part {
	var parts []part
	c := cutter{items: -1}
	begin, beginLine, inItems := 0, 0, false
	for at, line := 0, 0; at < len(src); line++ {
		end := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		key, item := c.line(src[at:end])
		// Behind items a key must begin a part of its own.
		if at > 0 && c.keys > 1 && (key && (inItems || at-begin >= size) || item && at-begin >= size) {
			parts = append(parts, part{text: src[begin:at], line: beginLine, items: inItems})
			begin, beginLine, inItems = at, line, item
		}
		at = end
	}
	return append(parts, part{text: src[begin:], line: beginLine, items: inItems})
}

// cutter finds the lines before which a text may be cut.
type cutter struct {
	keys  int  // at the very left, so far
	bare  bool // the latest key has no value on its line, and nothing has followed
	items int  // indentation of the items of its list, -1 for no list
}

// line tells whether a line begins with a key at the very left, or with an item,
// not the first, of the list below such a key.
func (c *cutter) line(line []byte) (key, item bool) {
	line = bytes.TrimRight(line, "\r\n")
	n := indentOf(line)
	rest := line[n:]
	if len(rest) == 0 || rest[0] == '#' {
		return false, false
	}
	if n == 0 && startsWord(rest) {
		c.keys++
		c.bare, c.items = isBareKey(rest), -1
		return true, false
	}
	if c.bare {
		c.bare = false
		if isDash(rest) {
			c.items = n
		}
		return false, false
	}
	return false, n == c.items && isDash(rest)
}

// isBareKey tells whether a line is a key without a value behind it.
func isBareKey(line []byte) bool {
	if i := bytes.Index(line, []byte(" #")); i >= 0 {
		line = line[:i]
	}
	line = bytes.TrimRight(line, " \t")
	return len(line) > 1 && line[len(line)-1] == ':' && bytes.IndexByte(line, ':') == len(line)-1
}
