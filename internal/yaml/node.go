package yaml

import (
	"iter"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

// Kind is what a Node is.
type Kind uint8

// The kinds of node. A Missing node is no node at all: the value of a key that
// is not there, or of an alias that goes beyond the limits.
const (
	Missing Kind = iota
	Null
	Scalar
	Sequence
	Mapping
)

// Node is a cursor into a Document. Aliases are followed without notice;
// positions are those of the place where the text stands, for an alias the
// alias. The zero Node is Missing. Nodes are values: copy them freely.
type Node struct {
	raw *yaml.Node // the node itself, aliases resolved
	at  *yaml.Node // where it was written: raw, or the alias to it
	doc *Document
}

// Kind tells what n is.
func (n Node) Kind() Kind {
	if n.raw == nil {
		return Missing
	}
	switch n.raw.Kind {
	case yaml.MappingNode:
		return Mapping
	case yaml.SequenceNode:
		return Sequence
	case yaml.ScalarNode:
		if n.raw.Tag == "!!null" && n.raw.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
			return Null
		}
		return Scalar
	}
	return Missing
}

// Text is the text of a scalar, whatever type YAML makes of it.
func (n Node) Text() string {
	if n.raw == nil || n.raw.Kind != yaml.ScalarNode {
		return ""
	}
	return n.raw.Value
}

// Quoted tells whether n is a scalar in quotes or a block.
func (n Node) Quoted() bool {
	return n.raw != nil && n.raw.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}

// Flow tells whether n is a mapping in {…} or a sequence in […].
func (n Node) Flow() bool { return n.raw != nil && n.raw.Style&yaml.FlowStyle != 0 }

// Position tells where n was written.
func (n Node) Position() diag.Position {
	if n.at == nil {
		return diag.Position{}
	}
	return diag.Position{Line: n.at.Line, Column: n.at.Column}
}

// Range is the file and Position of n, without an end.
func (n Node) Range() diag.Range {
	if n.at == nil {
		return diag.Range{}
	}
	return diag.Range{File: n.doc.file, Start: n.Position()}
}

// Len is the number of items of a sequence or of pairs of a mapping, merge
// keys not counted.
func (n Node) Len() int {
	switch n.Kind() {
	case Sequence:
		return len(n.raw.Content)
	case Mapping:
		count := len(n.raw.Content) / 2
		for i := 0; i < len(n.raw.Content); i += 2 {
			if isMerge(n.raw.Content[i]) {
				count--
			}
		}
		return count
	}
	return 0
}

// Items yields the items of a sequence in order.
func (n Node) Items() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		if n.Kind() != Sequence {
			return
		}
		for _, c := range n.raw.Content {
			if child := n.child(c); child.raw != nil && !yield(child) {
				return
			}
		}
	}
}

// Pairs yields keys and values of a mapping in order, then the pairs of its
// merge keys that it does not override. No key comes twice.
func (n Node) Pairs() iter.Seq2[Node, Node] {
	return func(yield func(Node, Node) bool) {
		if n.Kind() != Mapping {
			return
		}
		merges := false
		for i := 0; i+1 < len(n.raw.Content); i += 2 {
			if isMerge(n.raw.Content[i]) {
				merges = true
				continue
			}
			if !yield(n.child(n.raw.Content[i]), n.child(n.raw.Content[i+1])) {
				return
			}
		}
		if merges {
			n.merged(map[string]bool{}, false, yield)
		}
	}
}

// merged yields the pairs of n, where own is set, and of its merge keys, save
// those whose key was seen. It is false once yield was.
func (n Node) merged(seen map[string]bool, own bool, yield func(Node, Node) bool) bool {
	for i := 0; i+1 < len(n.raw.Content); i += 2 {
		key := n.child(n.raw.Content[i])
		if isMerge(n.raw.Content[i]) || seen[key.Text()] {
			continue
		}
		seen[key.Text()] = true
		if own && !yield(key, n.child(n.raw.Content[i+1])) {
			return false
		}
	}
	for i := 0; i+1 < len(n.raw.Content); i += 2 {
		if !isMerge(n.raw.Content[i]) {
			continue
		}
		value := n.child(n.raw.Content[i+1])
		if value.Kind() == Mapping && !value.merged(seen, true, yield) {
			return false
		}
		for item := range value.Items() {
			if item.Kind() == Mapping && !item.merged(seen, true, yield) {
				return false
			}
		}
	}
	return true
}

func isMerge(key *yaml.Node) bool { return key.Tag == "!!merge" }

// Tag is the tag of n as it was written, such as !!str, "" where none was.
func (n Node) Tag() string {
	if n.raw == nil || n.raw.Style&yaml.TaggedStyle == 0 {
		return ""
	}
	return n.raw.Tag
}

// Anchor is the name by which aliases refer to n, "" where it has none.
func (n Node) Anchor() string {
	if n.raw == nil {
		return ""
	}
	return n.raw.Anchor
}

// Absent tells whether n is the value of a key that stands alone, as both in
// {web, shop}, rather than a null that was written.
func (n Node) Absent() bool {
	return n.at != nil && n.at.Kind == yaml.ScalarNode && isBare(n.at)
}

// child is the cursor for c, an alias followed. It is Missing where the alias
// was cut.
func (n Node) child(c *yaml.Node) Node {
	if c.Kind != yaml.AliasNode {
		return Node{raw: c, at: c, doc: n.doc}
	}
	return Node{raw: c.Alias, at: c, doc: n.doc}
}
