package yaml

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// pieceSize is how much of a text stands in memory as a tree at once, in bytes.
const pieceSize = 64 << 10

// InPieces reads a large document piece by piece, so that its tree never stands in
// memory as a whole. A piece is a mapping with some keys of the mapping at the root,
// of which the last may be a list with its first items only, or a list with the
// items that follow these; all of them stand at their places in the file.
//
// It is false where the text cannot be read so, has mistakes, or read gave false.
// Then what was read counts for nothing, and Parse tells why.
func InPieces(file string, src []byte, limits Limits, read func(*Document, Node) bool) bool {
	return inPieces(file, src, limits, pieceSize, read)
}

func inPieces(file string, src []byte, limits Limits, size int, read func(*Document, Node) bool) bool {
	d := &Document{file: file, limits: limits.withDefaults(), alone: true}
	if len(src) > d.limits.Bytes {
		return false
	}
	d.src = d.decode(src)
	clean, found := d.bytewise(d.src)
	if found.any() || len(d.diags) > 0 || len(clean) == 0 || !divisible(clean) {
		return false
	}
	parts := cut(clean, size)
	j := joint{keys: map[string]bool{}}
	for i, p := range parts {
		root := p.parse()
		if root == nil || i+1 < len(parts) && endsBare(root) || !j.take(root, p.items) { // what is bare is placed at what follows
			return false
		}
		a := auditor{doc: d}
		a.run(root)
		if len(d.diags) > 0 || !read(d, Node{raw: root, at: root, doc: d}) || len(d.diags) > 0 {
			return false
		}
	}
	return true
}

// joint is what pieces have to fit to.
type joint struct {
	keys   map[string]bool // of the root, so far
	column int             // of the dashes of the list that is the last value, 0 where that is none
}

// take tells whether a piece goes on where the ones before it ended.
func (j *joint) take(root *yaml.Node, items bool) bool {
	if items {
		return isBlock(root, yaml.SequenceNode) && root.Column == j.column
	}
	if !isBlock(root, yaml.MappingNode) {
		return false
	}
	for i := 0; i < len(root.Content); i += 2 {
		key := root.Content[i].Value
		if j.keys[key] {
			return false
		}
		j.keys[key] = true
	}
	j.column = 0
	if last := root.Content[len(root.Content)-1]; isBlock(last, yaml.SequenceNode) {
		j.column = last.Column
	}
	return true
}

// parse is the root of a part at its place in the whole, nil where it is no YAML
// by itself.
func (p *part) parse() *yaml.Node {
	root := parseQuick(p.text)
	if root == nil {
		var err error
		if root, _, err = parseNodes(p.text); err != nil || root == nil {
			return nil
		}
	}
	moveDown(root, p.line)
	return root
}

// divisible tells whether src is one document without marks between documents,
// which would mean something else at the head of a part.
func divisible(src []byte) bool {
	return !bytes.HasPrefix(src, []byte("---")) && !bytes.Contains(src, []byte("\n---")) &&
		!bytes.Contains(src, []byte("\n...")) && src[0] != '%'
}
