package markov

import "slices"

// entry is p_ij in row i. What leads from a state to itself is never kept: the
// other exits say it.
type entry struct {
	state int32
	p     float64
}

// reduction is a chain on the way to being eliminated.
type reduction struct {
	rows   [][]entry
	cols   [][]int32 // rows that have, or had, an entry in a column
	inCol  []int32   // rows that have one
	absorb []float64 // probability of leaving for an outcome
	done   []bool
	at     []int32 // 1 + place of a state in the row at hand
	heap   costHeap
}

func newReduction(c *Chain) *reduction {
	n := c.Len()
	r := &reduction{
		rows: make([][]entry, n), cols: make([][]int32, n), inCol: make([]int32, n),
		absorb: make([]float64, n), done: make([]bool, n), at: make([]int32, n),
		heap: costHeap{least: make([]int64, n)},
	}
	r.makeRoom(c)
	for i := range n {
		for _, e := range c.Out(i) {
			switch {
			case e.P <= 0 || e.To == i:
			case e.To < 0:
				r.absorb[i] += e.P
			case r.at[e.To] > 0:
				r.rows[i][r.at[e.To]-1].p += e.P
			default:
				r.insert(i, int32(e.To), e.P)
			}
		}
		r.forget(i)
	}
	for i := range n {
		r.heap.push(r.cost(i), int32(i))
	}
	return r
}

// makeRoom cuts the rows and columns, as long as the edges of c make them, out
// of one piece each. What fills in beyond moves to a place of its own.
func (r *reduction) makeRoom(c *Chain) {
	into := make([]int, c.Len())
	for _, e := range c.edges {
		if e.To >= 0 {
			into[e.To]++
		}
	}
	entries, states := make([]entry, len(c.edges)), make([]int32, len(c.edges))
	for i, n := range into {
		out := len(c.Out(i))
		r.rows[i], entries = entries[:0:out], entries[out:]
		r.cols[i], states = states[:0:n], states[n:]
	}
}

// insert appends an entry to row i and leaves its place in r.at.
func (r *reduction) insert(i int, j int32, p float64) {
	r.rows[i] = append(r.rows[i], entry{j, p})
	r.at[j] = int32(len(r.rows[i]))
	r.cols[j] = append(r.cols[j], int32(i))
	r.inCol[j]++
}

// remember notes the places of row i in r.at, forget clears them.
func (r *reduction) remember(i int) {
	for n, e := range r.rows[i] {
		r.at[e.state] = int32(n + 1)
	}
}

func (r *reduction) forget(i int) {
	for _, e := range r.rows[i] {
		r.at[e.state] = 0
	}
}

// cost is Markowitz's bound on the entries that eliminating i may add.
func (r *reduction) cost(i int) int64 { return int64(len(r.rows[i])) * int64(r.inCol[i]) }

// next is the state with the lowest cost; of several the first.
func (r *reduction) next() int {
	for {
		cost, i := r.heap.pop()
		if r.done[i] {
			continue
		}
		if now := r.cost(int(i)); now > cost {
			r.heap.push(now, i)
			continue
		}
		return int(i)
	}
}

// eliminate takes state k out of the chain: who went by it now goes on to where
// it leads. It notes what k was in s.
func (r *reduction) eliminate(k int, s *Solver) error {
	exit := r.absorb[k]
	for _, e := range r.rows[k] {
		exit += e.p
	}
	if exit <= 0 {
		return &TrappedError{State: k}
	}
	r.done[k] = true
	s.order = append(s.order, int32(k))
	s.exit = append(s.exit, exit)
	for _, e := range r.rows[k] {
		s.row.add(e.state, e.p)
		r.inCol[e.state]--
	}
	s.row.close()
	for _, i := range r.cols[k] {
		if r.done[i] {
			continue
		}
		p, ok := r.take(int(i), int32(k))
		if !ok {
			continue
		}
		s.col.add(i, p)
		r.divert(int(i), k, p/exit)
		r.lower(int(i))
	}
	s.col.close()
	for _, e := range r.rows[k] {
		r.lower(int(e.state))
	}
	r.rows[k], r.cols[k] = nil, nil
	return nil
}

// take removes the entry of column k from row i.
func (r *reduction) take(i int, k int32) (float64, bool) {
	row := r.rows[i]
	n := slices.IndexFunc(row, func(e entry) bool { return e.state == k })
	if n < 0 {
		return 0, false
	}
	p := row[n].p
	row[n] = row[len(row)-1]
	r.rows[i] = row[:len(row)-1]
	return p, true
}

// divert sends the share w of i's customers where k leads.
func (r *reduction) divert(i, k int, w float64) {
	r.absorb[i] += w * r.absorb[k]
	r.remember(i)
	for _, e := range r.rows[k] {
		switch at := r.at[e.state]; {
		case int(e.state) == i:
		case at > 0:
			r.rows[i][at-1].p += w * e.p
		default:
			r.insert(i, e.state, w*e.p)
		}
	}
	r.forget(i)
}

// lower tells the heap that the cost of i may have fallen.
func (r *reduction) lower(i int) {
	if now := r.cost(i); now < r.heap.least[i] {
		r.heap.push(now, int32(i))
	}
}

// costHeap is a binary heap of states by cost, then number. A state may stand
// in it several times; least is the lowest cost it was pushed with since it was
// last popped.
type costHeap struct {
	items []costItem
	least []int64
}

type costItem struct {
	cost  int64
	state int32
}

func (a costItem) before(b costItem) bool {
	return a.cost < b.cost || a.cost == b.cost && a.state < b.state
}

func (h *costHeap) push(cost int64, state int32) {
	h.least[state] = cost
	h.items = append(h.items, costItem{cost, state})
	i := len(h.items) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !h.items[i].before(h.items[up]) {
			break
		}
		h.items[i], h.items[up] = h.items[up], h.items[i]
		i = up
	}
}

func (h *costHeap) pop() (int64, int32) {
	top := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		down := 2*i + 1
		if down >= last {
			break
		}
		if down+1 < last && h.items[down+1].before(h.items[down]) {
			down++
		}
		if !h.items[down].before(h.items[i]) {
			break
		}
		h.items[i], h.items[down] = h.items[down], h.items[i]
		i = down
	}
	return top.cost, top.state
}
