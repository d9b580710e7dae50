package yaml

import (
	"fmt"
	"math"
	"strconv"

	"gopkg.in/yaml.v3"
)

// expand works out what the aliases would expand to, in the order of the file,
// and cuts those that stand inside what they refer to or go beyond the limits.
// It is linear in the nodes of the file, whatever they expand to.
func (a *auditor) expand(root *yaml.Node) {
	budget := math.MaxInt
	if a.nodes < math.MaxInt/a.doc.limits.Expand {
		budget = a.nodes * a.doc.limits.Expand
	}
	e := expander{auditor: a, left: budget}
	e.measure(root, 1)
}

type expander struct {
	*auditor
	left int // nodes that aliases may still add
	over bool
	deep bool
}

// measure is how many nodes n expands to and how deep they nest.
func (e *expander) measure(n *yaml.Node, depth int) (nodes, height int) {
	if n.Kind == yaml.AliasNode {
		return e.alias(n, depth)
	}
	if m := e.anchors[n]; m != nil {
		m.open = true
	}
	nodes, height = 1, 1
	for _, c := range n.Content {
		k, h := e.measure(c, depth+1)
		nodes, height = min(nodes+k, math.MaxInt32), max(height, h+1)
	}
	if m := e.anchors[n]; m != nil {
		m.nodes, m.height, m.done = nodes, height, true
	}
	return nodes, height
}

func (e *expander) alias(n *yaml.Node, depth int) (nodes, height int) {
	m := e.anchors[n.Alias]
	if m == nil {
		return 1, 1
	}
	if !m.open { // the anchor stood in a pair that was taken out
		e.measure(n.Alias, depth)
	}
	m.used = true
	switch {
	case !m.done:
		e.report(n, "alias-loop", "the alias "+strconv.Quote("*"+n.Value)+" stands inside what it refers to", "write out what is meant")
		n.Alias = nil
		return 1, 1
	case depth+m.height-1 > e.doc.limits.Depth:
		if !e.deep {
			e.report(n, "too-deep", fmt.Sprintf("with this alias, nesting deeper than %d levels", e.doc.limits.Depth), "write out what is meant")
		}
		e.deep, n.Alias = true, nil
		return 1, 1
	case m.nodes > e.left:
		if !e.over {
			e.report(n, "too-many-aliases", fmt.Sprintf("aliases that expand to more than %d times the file", e.doc.limits.Expand), "write out what is meant, or refer to smaller parts")
		}
		e.over, n.Alias = true, nil
		return 1, 1
	}
	e.left -= m.nodes
	return m.nodes, m.height
}
