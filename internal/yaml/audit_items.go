package yaml

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// items visits the items of a list. A forgotten dash makes one item of two,
// which mapping divides: the second is put behind the first here.
func (a *auditor) items(n *yaml.Node, depth int) {
	outer := a.siblings
	for i := 0; i < len(n.Content); i++ {
		a.siblings = n.Content
		if n.Style&yaml.FlowStyle != 0 || n.Content[i].Kind != yaml.MappingNode || n.Content[i].Style&yaml.FlowStyle != 0 {
			a.siblings = nil
		}
		a.visit(n.Content[i], depth)
		if len(a.divided) > 0 {
			n.Content = slices.Insert(n.Content, i+1, a.divided...)
			i += len(a.divided)
			a.divided = nil
		}
	}
	a.siblings = outer
}

// divide looks whether the item n of a block list, whose pair i has a key for
// the second time, is two items: then it ends before the second.
func (a *auditor) divide(n *yaml.Node, siblings []*yaml.Node, i int) bool {
	const most = 50 // dashes that one file may lack; each costs a copy
	if siblings == nil || a.splits >= most || !slices.Contains(siblings, n) {
		return false
	}
	pairs := n.Content
	at, again := secondStart(pairs, i, n, siblings)
	if at == 0 {
		return false
	}
	const few = 4
	if len(again) > few {
		again = append(again[:few:few], "…")
	}
	a.splits++
	key := pairs[at]
	a.report(key, "missing-dash", "the dash is missing with which an entry of a list begins: the entry above has "+strings.Join(again, ", ")+" already",
		"write "+snippet("- "+key.Value+":")+" with the dash below the dashes above, if a new entry begins here")
	rest := &yaml.Node{Kind: yaml.MappingNode, Tag: n.Tag, Line: key.Line, Column: key.Column, Content: slices.Clone(pairs[at:])}
	n.Content = pairs[:at:at]
	a.divided = append(a.divided, rest)
	a.mapping(rest, append(siblings[:len(siblings):len(siblings)], rest))
	return true
}

// secondStart is the index of the key with which a second element begins in
// pairs, where the key at first is the first to come again, 0 where there is
// none; and the keys that come again. A second element has two keys or more of
// the first, and a quarter of its keys at least.
func secondStart(pairs []*yaml.Node, first int, item *yaml.Node, siblings []*yaml.Node) (at int, again []string) {
	seen := make(map[string]bool, first/2)
	for k := 0; k < first; k += 2 {
		seen[pairs[k].Value] = true
	}
	for k := first; k+1 < len(pairs); k += 2 {
		switch key := pairs[k]; {
		case key.Kind != yaml.ScalarNode || key.Tag == "!!merge":
			return 0, nil
		case seen[key.Value]:
			again = append(again, key.Value)
		}
	}
	if len(again) < 2 || 4*len(again) < (len(pairs)-first)/2 {
		return 0, nil
	}
	// The key before may belong to it, if other items begin with it.
	if before := first - 2; before > 0 {
		for _, s := range siblings {
			if s != item && s.Kind == yaml.MappingNode && len(s.Content) > 0 && s.Content[0].Value == pairs[before].Value {
				return before, again
			}
		}
	}
	return first, again
}
