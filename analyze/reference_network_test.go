package analyze_test

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/internal/reference"
)

// modularity compares both divisions. The emergent one must be worth what the
// report says, and on small graphs be the best of all there are.
func (c *comparison) modularity(n *reference.Network, m *figures.Modularity) {
	number := map[string]int{}
	formal := make([]int, len(n.Names))
	at := map[figures.Owned]int{}
	for i, name := range n.Names {
		if _, met := number[name[1]]; !met {
			number[name[1]] = len(number)
		}
		formal[i] = number[name[1]]
		at[figures.Owned{Touchpoint: name[0], Owner: name[1]}] = i
	}
	if n.Total() == 0 || len(number) < 2 {
		c.value("formal", nil, m.Formal)
		c.value("assortativity", nil, m.Assortativity)
		c.value("ari", nil, m.ARI)
	}
	if n.Total() == 0 {
		c.value("emergent", nil, m.Emergent)
		return
	}
	block := make([]int, len(n.Names))
	nodes := 0
	for g, group := range m.Groups {
		for _, o := range group {
			block[at[o]] = g
			nodes++
		}
	}
	c.number("grouped", float64(len(n.Names)), float64(nodes))
	worth := n.Q(block)
	c.value("emergent", &worth, m.Emergent)
	if len(n.Names) <= 7 {
		c.number("best", n.Best(), m.Emergent.X)
	}
	if len(number) < 2 {
		return
	}
	q := n.Q(formal)
	c.value("formal", &q, m.Formal)
	c.value("assortativity", n.Assortativity(formal), m.Assortativity)
	apart := len(number) == len(n.Names) && len(m.Groups) == len(n.Names)
	if len(m.Groups) < 2 || apart {
		c.value("ari", nil, m.ARI)
		return
	}
	ari := reference.ARI(formal, block)
	c.value("ari", &ari, m.ARI)
}

func (c *comparison) brokers(n *reference.Network, list []figures.Department) {
	at := map[string]int{}
	for i, name := range n.Names {
		at[name[1]] = i
	}
	for _, d := range list {
		i, owns := at[d.ID]
		zero := 0.0
		switch {
		case n.Total() == 0:
			c.value("betweenness", nil, d.Betweenness)
			c.value("constraint", nil, d.Constraint)
		case !owns:
			c.value("betweenness", &zero, d.Betweenness)
			c.value("constraint", nil, d.Constraint)
		default:
			b := n.Betweenness(i)
			c.value("betweenness", &b, d.Betweenness)
			c.value("constraint", n.Constraint(i), d.Constraint)
		}
	}
}

// cuts takes every touchpoint and every way away, one after the other.
func (c *comparison) cuts(n *reference.Network, s *figures.Silos) {
	whole := n.Pieces(-1, -1, -1)
	articulation, bridges := map[string]bool{}, map[[2]string]float64{}
	for i, name := range n.Names {
		if n.Pieces(i, -1, -1) > whole {
			articulation[name[0]] = true
		}
		for j := range i {
			if n.Weight[i][j] > 0 && n.Pieces(-1, i, j) > whole {
				a, b := name[0], n.Names[j][0]
				bridges[[2]string{min(a, b), max(a, b)}] = n.Weight[i][j]
			}
		}
	}
	c.number("articulation", float64(len(articulation)), float64(len(s.Articulation)))
	for _, id := range s.Articulation {
		if !articulation[id] {
			c.fail("%s holds nothing together", id)
		}
	}
	c.number("bridges", float64(len(bridges)), float64(len(s.Bridges)))
	for _, b := range s.Bridges {
		c.number("bridge", bridges[[2]string{min(b.Between[0], b.Between[1]), max(b.Between[0], b.Between[1])}], b.Flow)
	}
}
