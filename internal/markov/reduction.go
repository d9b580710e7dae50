package markov

// entry is p_ij in row i. What leads from a state to itself is never kept: the
// other exits say it.
type entry struct {
	state int32
	p     float64
}

// reduction is one component of a chain on the way to being eliminated. Its
// slices are by state of the whole chain and are used for one component after
// another.
type reduction struct {
	chain *Chain
	of    []int32   // component, by state
	rows  [][]entry // within the component
	cols  [][]int32 // rows that have, or had, an entry in a column
	inCol []int32   // rows that have one
	leave []float64 // probability of leaving for an outcome or another component
	done  []bool
	at    []int32 // 1 + place of a state in the row at hand
	heap  costHeap

	held int       // entries of the rows that are not eliminated
	drop float64   // new entries below this share of full are left out
	full []float64 // what a state is left with, by state; only where drop is used

	arena []entry // first storage of the rows
	lists []int32 // and of the columns
}

func newReduction(c *Chain, of []int32) *reduction {
	n := c.Len()
	return &reduction{
		chain: c, of: of, rows: make([][]entry, n), cols: make([][]int32, n), inCol: make([]int32, n),
		leave: make([]float64, n), done: make([]bool, n), at: make([]int32, n),
		heap: costHeap{least: make([]int64, n)},
	}
}

// slack is the number of entries that a row and a column can gain before they
// need storage of their own.
const slack = 3

// load takes in the rows of a component.
func (r *reduction) load(states []int32) {
	edges := 0
	for _, i := range states {
		edges += len(r.chain.Out(int(i))) + slack
	}
	if cap(r.arena) < edges {
		r.arena, r.lists = make([]entry, 0, edges), make([]int32, 0, edges)
	}
	r.arena, r.lists = r.arena[:0], r.lists[:0]
	r.held = 0
	r.heap.items = r.heap.items[:0]
	for _, i := range states {
		r.loadRow(int(i))
	}
	for _, j := range states {
		n := len(r.lists)
		room := n + int(r.inCol[j]) + slack
		r.cols[j] = r.lists[n:n:min(room, cap(r.lists))]
		r.lists = r.lists[:min(room, cap(r.lists))]
	}
	for _, i := range states {
		for _, e := range r.rows[i] {
			r.cols[e.state] = append(r.cols[e.state], i)
		}
	}
	for _, i := range states {
		r.heap.push(r.cost(int(i)), i)
	}
}

// loadRow adds up the edges of state i: parallel ones become one entry.
func (r *reduction) loadRow(i int) {
	first := len(r.arena)
	out := r.chain.Out(i)
	for _, e := range out {
		switch {
		case e.P <= 0 || e.To == i:
		case e.To < 0 || r.of[e.To] != r.of[i]:
			r.leave[i] += e.P
		case r.at[e.To] > 0:
			r.arena[first+int(r.at[e.To])-1].p += e.P
		default:
			r.arena = append(r.arena, entry{int32(e.To), e.P})
			r.at[e.To] = int32(len(r.arena) - first)
			r.inCol[e.To]++
		}
	}
	room := first + len(out) + slack
	r.rows[i] = r.arena[first:len(r.arena):room]
	r.arena = r.arena[:room]
	r.held += len(r.rows[i])
	r.forget(i)
}

// insert appends an entry to row i and leaves its place in r.at.
func (r *reduction) insert(i int, j int32, p float64) {
	r.rows[i] = append(r.rows[i], entry{j, p})
	r.at[j] = int32(len(r.rows[i]))
	r.cols[j] = append(r.cols[j], int32(i))
	r.inCol[j]++
	r.held++
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

// exit is the sum of the ways out of i.
func (r *reduction) exit(i int) float64 {
	sum := r.leave[i]
	for _, e := range r.rows[i] {
		sum += e.p
	}
	return sum
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
// it leads. It notes in f what k was. It fails where k has no way out.
func (r *reduction) eliminate(k int, f *factor) error {
	exit := r.exit(k)
	if exit <= 0 && r.drop > 0 {
		exit = r.drop * r.full[k] // all its ways out were left out
	}
	if exit <= 0 {
		return &TrappedError{State: k}
	}
	r.done[k] = true
	f.order = append(f.order, int32(k))
	f.exit = append(f.exit, exit)
	for _, e := range r.rows[k] {
		f.row.add(e.state, e.p)
		r.inCol[e.state]--
	}
	f.row.close()
	r.held -= len(r.rows[k])
	for _, i := range r.cols[k] {
		if r.done[i] {
			continue
		}
		p, ok := r.take(int(i), int32(k))
		if !ok {
			continue
		}
		f.col.add(i, p)
		r.divert(int(i), k, p/exit)
		r.lower(int(i))
	}
	f.col.close()
	for _, e := range r.rows[k] {
		r.lower(int(e.state))
	}
	r.rows[k], r.cols[k] = nil, nil
	return nil
}

// take removes the entry of column k from row i.
func (r *reduction) take(i int, k int32) (float64, bool) {
	row := r.rows[i]
	for n := range row {
		if row[n].state == k {
			p := row[n].p
			row[n] = row[len(row)-1]
			r.rows[i] = row[:len(row)-1]
			r.held--
			return p, true
		}
	}
	return 0, false
}

// divert sends the share w of i's customers where k leads. What it leaves out
// stays in i, so that rows keep their sums.
func (r *reduction) divert(i, k int, w float64) {
	r.leave[i] += w * r.leave[k]
	least := 0.0
	if r.drop > 0 {
		least = r.drop * r.full[i]
	}
	r.remember(i)
	for _, e := range r.rows[k] {
		p := w * e.p
		switch at := r.at[e.state]; {
		case int(e.state) == i:
		case at > 0:
			r.rows[i][at-1].p += p
		case p >= least:
			r.insert(i, e.state, p)
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
