package yaml

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// pieceSize is how much of a text stands in memory as a tree at once, in bytes.
const pieceSize = 64 << 10

// InPieces reads a large document piece by piece, so that its tree never stands in
// memory as a whole: first the mapping at its root, whose last value, a list, has
// only its first items; then lists with the items that follow, at their places in
// the file.
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
	column := 0 // of the dashes
	for i, p := range parts {
		root := p.parse()
		if root == nil || i+1 < len(parts) && endsBare(root) { // it is placed at what follows
			return false
		}
		switch {
		case i > 0:
			if !p.items || !isBlock(root, yaml.SequenceNode) || root.Column != column {
				return false
			}
		case !isBlock(root, yaml.MappingNode):
			return false
		case len(parts) > 1:
			list := root.Content[len(root.Content)-1]
			if !isBlock(list, yaml.SequenceNode) {
				return false
			}
			column = list.Column
		}
		a := auditor{doc: d}
		a.run(root)
		if len(d.diags) > 0 || !read(d, Node{raw: root, at: root, doc: d}) || len(d.diags) > 0 {
			return false
		}
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
