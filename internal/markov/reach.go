package markov

import "math/bits"

// Trapped are the states that can be reached from the start and cannot reach an
// outcome, ascending. A chain that has any cannot be solved.
func (c *Chain) Trapped() []int { return c.NoReturn(nil) }

// NoReturn are the states that can be reached from the start and cannot reach
// an outcome of the set, ascending; a nil set is every outcome. It takes
// O(states + edges).
func (c *Chain) NoReturn(set []bool) []int {
	ends := c.Reaching(set)
	var list []int
	for i, reached := range c.Reached() {
		if reached && !ends[i] {
			list = append(list, i)
		}
	}
	return list
}

// Dominators are the labels without whose states no route leads from the start
// to an outcome of the set: those that every customer meets who ends there, in
// the order in which a shortest route meets them. label is by state, from 0;
// states with a negative label are never asked about. It is nil where no route
// leads from the start to the set at all, or one does without any label.
//
// With a label for each state these are the dominators of Lengauer & Tarjan
// (1979). States with one label, such as a touchpoint's on several channels, are
// taken away together, which is not the same as merging them: nobody can enter
// by one and leave by another. So the labels are asked about 64 at a time, in
// O(edges·k/64) for the k labels that two different routes have in common.
func (c *Chain) Dominators(set []bool, label []int) []int {
	r := c.routes(set)
	shortest := r.labels(c.route(r, true), label, nil)
	if len(shortest) == 0 {
		return nil
	}
	// Deep and shallow routes have little in common but what all routes have.
	candidates := r.labels(c.route(r, false), label, shortest)
	var list []int
	for len(candidates) > 0 {
		batch := candidates[:min(64, len(candidates))]
		candidates = candidates[len(batch):]
		avoidable := c.avoidable(r, label, batch)
		for n, l := range batch {
			if avoidable>>n&1 == 0 {
				list = append(list, l)
			}
		}
	}
	return list
}

// routes is what is left of a chain without what is on no route to a set.
type routes struct {
	set  []bool
	on   []bool  // a state is on a route
	down []int32 // the states on routes, mostly each after those that lead to it
}

func (c *Chain) routes(set []bool) *routes {
	r := &routes{set: set, on: c.Reached()}
	for i, ends := range c.Reaching(set) {
		r.on[i] = r.on[i] && ends
	}
	// Postorder backwards.
	n := c.Len()
	next, seen := make([]int32, n), make([]bool, n)
	var path []int32
	enter := func(list []Edge, from int32) (int32, bool) {
		for int(from) < len(list) {
			e := list[from]
			from++
			if e.P > 0 && e.To >= 0 && r.on[e.To] && !seen[e.To] {
				seen[e.To] = true
				path = append(path, int32(e.To))
				return from, true
			}
		}
		return from, false
	}
	for from, more := enter(c.Start, 0); more; from, more = enter(c.Start, from) {
		for len(path) > 0 {
			i := path[len(path)-1]
			var deeper bool
			if next[i], deeper = enter(c.Out(int(i)), next[i]); !deeper {
				path = path[:len(path)-1]
				r.down = append(r.down, i)
			}
		}
	}
	for i, j := 0, len(r.down)-1; i < j; i, j = i+1, j-1 {
		r.down[i], r.down[j] = r.down[j], r.down[i]
	}
	return r
}

// ends tells whether e leads into the set.
func (r *routes) ends(e Edge) bool { return e.P > 0 && e.To < 0 && (r.set == nil || r.set[^e.To]) }

// route is one route to the set, a shortest one or one that goes deep; nil where
// there is none or it has no states.
func (c *Chain) route(r *routes, shortest bool) []int32 {
	from := make([]int32, c.Len()) // 1 + state before, -1 at the start
	var open []int32
	look := func(list []Edge, at int32) (ends bool) {
		for _, e := range list {
			if r.ends(e) {
				return true
			}
			if e.P > 0 && e.To >= 0 && r.on[e.To] && from[e.To] == 0 {
				from[e.To] = at
				open = append(open, int32(e.To))
			}
		}
		return false
	}
	if look(c.Start, -1) {
		return nil
	}
	for len(open) > 0 {
		var i int32
		if shortest {
			i, open = open[0], open[1:]
		} else {
			i, open = open[len(open)-1], open[:len(open)-1]
		}
		if !look(c.Out(int(i)), i+1) {
			continue
		}
		var list []int32
		for j := i; ; j = from[j] - 1 {
			list = append(list, j)
			if from[j] < 0 {
				break
			}
		}
		for a, b := 0, len(list)-1; a < b; a, b = a+1, b-1 {
			list[a], list[b] = list[b], list[a]
		}
		return list
	}
	return nil
}

// labels are the labels of a route, each once; of those in among only, and in
// the order of among, where it is given.
func (r *routes) labels(route []int32, label, among []int) []int {
	seen := map[int]bool{}
	var list []int
	for _, i := range route {
		if l := label[i]; l >= 0 && !seen[l] {
			seen[l] = true
			list = append(list, l)
		}
	}
	if among == nil {
		return list
	}
	list = list[:0:0]
	for _, l := range among {
		if seen[l] {
			list = append(list, l)
		}
	}
	return list
}

// avoidable are the labels of a batch, by bit, without which a route leads from
// the start to the set.
func (c *Chain) avoidable(r *routes, label, batch []int) uint64 {
	all := ^uint64(0) >> (64 - len(batch))
	bit := map[int]uint64{}
	for n, l := range batch {
		bit[l] = 1 << n
	}
	var found uint64
	without := make([]uint64, c.Len()) // labels that a route to a state does without, the state included
	mask := make([]uint64, c.Len())
	for _, i := range r.down {
		mask[i] = all &^ bit[label[i]]
	}
	pass := func(list []Edge, has uint64) {
		for _, e := range list {
			if r.ends(e) {
				found |= has
			} else if e.P > 0 && e.To >= 0 && r.on[e.To] {
				without[e.To] |= has & mask[e.To]
			}
		}
	}
	pass(c.Start, all)
	// What changed since a state was last passed on; loops need further passes.
	passed := make([]uint64, c.Len())
	for changed := true; changed && bits.OnesCount64(found) < len(batch); {
		changed = false
		for _, i := range r.down {
			if fresh := without[i] &^ passed[i]; fresh != 0 {
				passed[i] |= fresh
				pass(c.Out(int(i)), fresh)
				changed = true
			}
		}
	}
	return found
}
