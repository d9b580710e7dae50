package journey

import "slices"

type ends struct{ from, to nodeKey }

// edgeSet adds up the weights of parallel edges of one kind, in order of their
// first mention.
type edgeSet struct {
	order  []ends
	weight map[ends]float64
}

func (s *edgeSet) add(from, to nodeKey, weight float64) {
	e := ends{from, to}
	if _, ok := s.weight[e]; !ok {
		if s.weight == nil {
			s.weight = map[ends]float64{}
		}
		s.order = append(s.order, e)
	}
	s.weight[e] += weight
}

// once adds an edge of weight 1 that stays 1 however often it is mentioned.
func (s *edgeSet) once(from, to nodeKey) {
	if _, ok := s.weight[ends{from, to}]; !ok {
		s.add(from, to, 1)
	}
}

func (t *typed) addEdges(g *Graph) {
	var sets [Serves + 1]edgeSet
	for i, p := range g.places {
		tp := nodeKey{TouchpointNode, p.tp.ID}
		sets[Contains].once(nodeKey{StageNode, p.stage.ID}, tp)
		for _, e := range g.encounters[g.first[i]:g.first[i+1]] {
			g.addEncounterEdges(&sets, tp, e)
		}
	}
	for _, c := range g.m.Governance.Collaboration {
		for i, a := range c.Between {
			for _, b := range c.Between[i+1:] {
				sets[Collaborates].once(nodeKey{DepartmentNode, a}, nodeKey{DepartmentNode, b})
			}
		}
	}
	for kind := Contains; kind <= Serves; kind++ {
		for _, e := range sets[kind].order {
			from, ok := t.nodeAt[e.from]
			to, ok2 := t.nodeAt[e.to]
			if ok && ok2 {
				t.edges = append(t.edges, Edge{Kind: kind, From: from, To: to, Weight: sets[kind].weight[e]})
			}
		}
	}
}

func (g *Graph) addEncounterEdges(sets *[Serves + 1]edgeSet, tp nodeKey, e Encounter) {
	for _, t := range g.out[e.Index] {
		to := nodeKey{OutcomeNode, ""}
		if t.To != None {
			to = nodeKey{TouchpointNode, g.encounters[t.To].Touchpoint.ID}
		} else {
			to.id = g.m.Outcomes[t.Outcome].ID
		}
		sets[Next].add(tp, to, e.Share*t.P)
	}
	if e.Channel != "" {
		sets[Uses].add(tp, nodeKey{ChannelNode, e.Channel}, e.Share)
	}
	d := e.Detail
	if d.Owner != "" {
		sets[Owns].add(nodeKey{DepartmentNode, d.Owner}, tp, e.Share)
	}
	for _, s := range d.SupportedBy {
		sets[Supports].once(nodeKey{DepartmentNode, s}, tp)
	}
	for _, w := range slices.Concat(d.Frontstage, d.Backstage) {
		if w.Owner != "" && w.Owner != d.Owner {
			sets[Supports].once(nodeKey{DepartmentNode, w.Owner}, tp)
		}
	}
	for _, datum := range d.Asks {
		sets[Asks].once(tp, nodeKey{DatumNode, datum})
	}
	for _, f := range d.Facts {
		if !f.None {
			sets[States].add(tp, nodeKey{FactNode, f.Fact}, 1)
		}
	}
	for _, p := range d.Personas {
		sets[Serves].once(tp, nodeKey{PersonaNode, p})
	}
}

func (t *typed) indexEdges() {
	t.from, t.to = make([][]int, len(t.nodes)), make([][]int, len(t.nodes))
	for i, e := range t.edges {
		t.from[e.From] = append(t.from[e.From], i)
		t.to[e.To] = append(t.to[e.To], i)
	}
}
