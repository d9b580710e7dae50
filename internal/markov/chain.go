package markov

import "slices"

// Edge is one way on from a state, or from the start.
type Edge struct {
	To   int     // a state, or Outcome(o)
	P    float64 // probability
	Cost float64 // of going this way
}

// Outcome is the To of an edge into outcome o.
func Outcome(o int) int { return ^o }

// Chain is an absorbing chain. States are numbered from 0 in the order in which
// AddState made them. The probabilities of the edges of one state sum to 1, as
// do those of Start; what they lack counts as staying in the state. Several
// edges may join the same ends, and self-loops are welcome. Costs are finite.
type Chain struct {
	Start    []Edge
	Outcomes int       // number of outcomes
	Cost     []float64 // of each visit to a state

	first []int // of a state's edges; one more at the end
	edges []Edge
}

// Grow makes room for states and edges that are about to be added.
func (c *Chain) Grow(states, edges int) {
	c.Cost = slices.Grow(c.Cost, states)
	c.first = slices.Grow(c.first, states+1)
	c.edges = slices.Grow(c.edges, edges)
}

// AddState adds a state with its edges, which it copies. An edge may lead to a
// state that is yet to be added.
func (c *Chain) AddState(cost float64, out ...Edge) int {
	if len(c.first) == 0 {
		c.first = append(c.first, 0)
	}
	c.Cost = append(c.Cost, cost)
	c.edges = append(c.edges, out...)
	c.first = append(c.first, len(c.edges))
	return len(c.Cost) - 1
}

// Len is the number of states.
func (c *Chain) Len() int { return len(c.Cost) }

// Out are the edges of state i, in the order in which they were added.
func (c *Chain) Out(i int) []Edge { return c.edges[c.first[i]:c.first[i+1]] }

// FirstEdge is the number of the first edge of state i, counted over all
// states.
func (c *Chain) FirstEdge(i int) int { return c.first[i] }

// Reached tells which states can be reached from the start by edges with a
// positive probability.
func (c *Chain) Reached() []bool {
	seen := make([]bool, c.Len())
	var stack []int
	visit := func(list []Edge) {
		for _, e := range list {
			if e.P > 0 && e.To >= 0 && !seen[e.To] {
				seen[e.To] = true
				stack = append(stack, e.To)
			}
		}
	}
	visit(c.Start)
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		visit(c.Out(i))
	}
	return seen
}

// Reaching tells from which states an outcome of the set can be reached by
// edges with a positive probability; a nil set is every outcome.
func (c *Chain) Reaching(set []bool) []bool {
	into := c.incoming()
	seen := make([]bool, c.Len())
	var stack []int
	for i := range seen {
		for _, e := range c.Out(i) {
			if e.P > 0 && e.To < 0 && (set == nil || set[^e.To]) && !seen[i] {
				seen[i] = true
				stack = append(stack, i)
			}
		}
	}
	for len(stack) > 0 {
		j := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, i := range into[j] {
			if !seen[i] {
				seen[i] = true
				stack = append(stack, int(i))
			}
		}
	}
	return seen
}

// incoming lists for each state the states with an edge of positive
// probability into it.
func (c *Chain) incoming() [][]int32 {
	into := make([][]int32, c.Len())
	for i := range into {
		for _, e := range c.Out(i) {
			if e.P > 0 && e.To >= 0 {
				into[e.To] = append(into[e.To], int32(i))
			}
		}
	}
	return into
}
