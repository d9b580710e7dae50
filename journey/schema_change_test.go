package journey_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"gopkg.in/yaml.v3"
)

// place is a node of a tree with the key that leads to it.
type place struct {
	parent *yaml.Node
	index  int // in parent.Content
}

func (p place) node() *yaml.Node { return p.parent.Content[p.index] }

// places are all values below n.
func places(n *yaml.Node) []place {
	var list []place
	step := 1
	first := 0
	if n.Kind == yaml.MappingNode {
		step, first = 2, 1
	}
	for i := first; i < len(n.Content); i += step {
		list = append(list, place{n, i})
		list = append(list, places(n.Content[i])...)
	}
	return list
}

func clone(n *yaml.Node) *yaml.Node {
	c := *n
	if c.Kind == yaml.ScalarNode && c.Style == 0 && c.Value == "" {
		c.Value = "null"
	}
	c.HeadComment, c.LineComment, c.FootComment = "", "", ""
	c.Content = make([]*yaml.Node, len(n.Content))
	for i := range n.Content {
		c.Content[i] = clone(n.Content[i])
	}
	return &c
}

func word(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }

func quoted(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: text, Style: yaml.DoubleQuotedStyle}
}

func listOf(items ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
}

func mappingOf(pairs ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: pairs}
}

// values are what a value is put in place of another.
var values = []func() *yaml.Node{
	func() *yaml.Node { return word("null") },
	func() *yaml.Node { return word("banana") },
	func() *yaml.Node { return word("two words") },
	func() *yaml.Node { return word("5") },
	func() *yaml.Node { return word("-3") },
	func() *yaml.Node { return word("0.25") },
	func() *yaml.Node { return word("7.5") },
	func() *yaml.Node { return quoted("2") },
	func() *yaml.Node { return quoted("") },
	func() *yaml.Node { return quoted(" ") },
	func() *yaml.Node { return word("80%") },
	func() *yaml.Node { return word("180%") },
	func() *yaml.Node { return word("0,5") },
	func() *yaml.Node { return word("3d") },
	func() *yaml.Node { return word("5-10 min") },
	func() *yaml.Node { return word("1h30m") },
	func() *yaml.Node { return word("1:30") },
	func() *yaml.Node { return word("2026-09-30") },
	func() *yaml.Node { return word("30.09.2026") },
	func() *yaml.Node { return word("true") },
	func() *yaml.Node { return word("Yes") },
	func() *yaml.Node { return word("none") },
	func() *yaml.Node { return word("all") },
	func() *yaml.Node { return word("a/b") },
	func() *yaml.Node { return word("web") },
	func() *yaml.Node { return word("done") },
	func() *yaml.Node { return listOf() },
	func() *yaml.Node { return listOf(word("banana")) },
	func() *yaml.Node { return listOf(word("1"), word("5")) },
	func() *yaml.Node { return listOf(word("null")) },
	func() *yaml.Node { return listOf(listOf(word("banana"))) },
	func() *yaml.Node { return listOf(mappingOf(word("zzz"), word("1"))) },
	func() *yaml.Node { return mappingOf() },
	func() *yaml.Node { return mappingOf(word("zzz"), word("1")) },
	func() *yaml.Node { return mappingOf(word("zzz"), word("null")) },
	func() *yaml.Node { return mappingOf(word("zzz"), mappingOf(word("name"), word("Zed"))) },
	func() *yaml.Node { return mappingOf(word("name"), word("Zed")) },
	func() *yaml.Node { return mappingOf(word("share"), word("50%")) },
}

// mutate changes one place of a tree and says how.
func mutate(root *yaml.Node, random *rand.Rand) string {
	all := places(root)
	p := all[random.IntN(len(all))]
	inMapping := p.parent.Kind == yaml.MappingNode
	key := "item"
	if inMapping {
		key = p.parent.Content[p.index-1].Value
	}
	switch kind := random.IntN(10); {
	case kind == 0 && inMapping:
		p.parent.Content = slices.Delete(p.parent.Content, p.index-1, p.index+1)
		return "without " + key
	case kind == 1 && inMapping:
		name := []string{"zzz", "x-zzz", "two words", "names", "phases", "a/b", "id", "channel"}[random.IntN(8)]
		for i := 0; i < len(p.parent.Content); i += 2 {
			if p.parent.Content[i].Value == name {
				return mutate(root, random)
			}
		}
		p.parent.Content[p.index-1] = word(name)
		return key + " is called " + name
	case kind == 2 && p.node().Kind == yaml.MappingNode:
		n := p.node()
		n.Content = append(n.Content, word("x-more"), values[random.IntN(len(values))]())
		return "x-more in " + key
	case kind == 3 && p.node().Kind == yaml.SequenceNode:
		n := p.node()
		i := random.IntN(len(values))
		n.Content = append(n.Content, values[i]())
		return fmt.Sprintf("value %d added to %s", i, key)
	case kind == 4:
		other := all[random.IntN(len(all))].node()
		p.parent.Content[p.index] = clone(other)
		return "another value in " + key
	}
	i := random.IntN(len(values))
	p.parent.Content[p.index] = values[i]()
	return fmt.Sprintf("value %d in %s", i, key)
}
