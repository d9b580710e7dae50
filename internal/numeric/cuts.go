package numeric

// Cuts is what holds a graph together at a single place.
type Cuts struct {
	// Nodes without which more pieces are left than before: articulation
	// points, ascending.
	Nodes []int
	// Edges without which more pieces are left: bridges, each as its two ends,
	// the lower first, ascending. Parallel edges of the input are one edge
	// here, which can be a bridge.
	Edges [][2]int
}

// Cuts finds articulation points and bridges by one depth-first search (Tarjan
// 1972; Hopcroft & Tarjan 1973), in time and memory that grow with nodes and
// edges; it does not recurse, so that a chain of any length will do.
func (g *Graph) Cuts() Cuts {
	n := g.Len()
	s := &cutSearch{
		g:       g,
		entered: make([]int32, n),
		low:     make([]int32, n),
		parent:  make([]int32, n),
		next:    append([]int32(nil), g.first[:n]...),
		isCut:   make([]bool, n),
		bridge:  make([]bool, n),
	}
	for v := range int32(n) {
		if s.entered[v] == 0 {
			s.from(v)
		}
	}
	return s.cuts()
}

type cutSearch struct {
	g       *Graph
	clock   int32
	entered []int32 // when a node was entered, from 1; 0: not yet
	low     []int32 // the earliest node that its subtree has an edge to
	parent  []int32 // −1: none
	next    []int32 // the next arc to follow
	isCut   []bool
	bridge  []bool // whether the edge to the parent is a bridge
}

func (s *cutSearch) enter(v, parent int32) {
	s.clock++
	s.entered[v], s.low[v], s.parent[v] = s.clock, s.clock, parent
}

// from searches the piece of the root.
func (s *cutSearch) from(root int32) {
	s.enter(root, -1)
	children := 0
	for v := root; ; {
		if s.next[v] < s.g.first[v+1] {
			w := s.g.to[s.next[v]]
			s.next[v]++
			switch {
			case s.entered[w] == 0:
				s.enter(w, v)
				v = w
			case w != s.parent[v]:
				s.low[v] = min(s.low[v], s.entered[w])
			}
			continue
		}
		p := s.parent[v]
		if p < 0 {
			break
		}
		s.low[p] = min(s.low[p], s.low[v])
		s.bridge[v] = s.low[v] > s.entered[p]
		if p == root {
			children++
		} else if s.low[v] >= s.entered[p] {
			s.isCut[p] = true
		}
		v = p
	}
	s.isCut[root] = children > 1
}

// cuts lists what was found, in order.
func (s *cutSearch) cuts() Cuts {
	var c Cuts
	for v := range int32(len(s.isCut)) {
		if s.isCut[v] {
			c.Nodes = append(c.Nodes, int(v))
		}
		to, _ := s.g.Row(int(v))
		for _, w := range to {
			if w > v && (s.parent[w] == v && s.bridge[w] || s.parent[v] == w && s.bridge[v]) {
				c.Edges = append(c.Edges, [2]int{int(v), int(w)})
			}
		}
	}
	return c
}
