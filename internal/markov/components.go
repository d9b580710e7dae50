package markov

// components are the strongly connected components of the edges with a positive
// probability, found by Tarjan's algorithm (1972, Depth-first search and linear
// graph algorithms) with a stack of its own, in time and memory O(n + edges).
type components struct {
	of     []int32 // component, by state
	first  []int32 // where the states of a component begin; one more at the end
	states []int32 // by component, ascending within each
}

// len is the number of components. Every edge stays in its component or leads
// to one with a higher number.
func (s *components) len() int { return len(s.first) - 1 }

func (s *components) list(k int) []int32 { return s.states[s.first[k]:s.first[k+1]] }

func (c *Chain) components() *components {
	n := c.Len()
	t := &tarjan{
		chain: c, index: make([]int32, n), low: make([]int32, n),
		next: make([]int32, n), of: make([]int32, n),
	}
	for i := range n {
		if t.index[i] == 0 {
			t.visit(int32(i))
		}
	}
	// Tarjan finds what is downstream first.
	s := &components{of: t.of, first: make([]int32, t.found+1), states: make([]int32, n)}
	for i := range s.of {
		s.of[i] = t.found - 1 - s.of[i]
		s.first[s.of[i]+1]++
	}
	for k := range s.len() {
		s.first[k+1] += s.first[k]
	}
	at := t.low[:t.found]
	copy(at, s.first)
	for i, k := range s.of {
		s.states[at[k]] = int32(i)
		at[k]++
	}
	return s
}

type tarjan struct {
	chain *Chain
	index []int32 // 1 + order of discovery
	low   []int32 // lowest index on the stack that is known to be reached
	next  []int32 // edge to look at
	of    []int32 // component
	path  []int32 // from the root to the state at hand
	stack []int32 // states without a component as yet
	count int32
	found int32
}

func (t *tarjan) enter(i int32) {
	t.count++
	t.index[i], t.low[i] = t.count, t.count
	t.path = append(t.path, i)
	t.stack = append(t.stack, i)
	t.of[i] = -1
}

func (t *tarjan) visit(root int32) {
	t.enter(root)
	for len(t.path) > 0 {
		i := t.path[len(t.path)-1]
		out := t.chain.Out(int(i))
		deeper := false
		for int(t.next[i]) < len(out) && !deeper {
			e := out[t.next[i]]
			t.next[i]++
			switch {
			case e.P <= 0 || e.To < 0:
			case t.index[e.To] == 0:
				t.enter(int32(e.To))
				deeper = true
			case t.of[e.To] < 0:
				t.low[i] = min(t.low[i], t.index[e.To])
			}
		}
		if !deeper {
			t.leave(i)
		}
	}
}

// leave closes i, and its component if i is the first state of it.
func (t *tarjan) leave(i int32) {
	t.path = t.path[:len(t.path)-1]
	if len(t.path) > 0 {
		up := t.path[len(t.path)-1]
		t.low[up] = min(t.low[up], t.low[i])
	}
	if t.low[i] != t.index[i] {
		return
	}
	for {
		j := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.of[j] = t.found
		if j == i {
			break
		}
	}
	t.found++
}
