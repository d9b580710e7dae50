package markov

// factor is a chain, or a part of one, with states eliminated one after another.
type factor struct {
	order []int32   // in which the states were eliminated
	exit  []float64 // by position: 1−p_kk when k was eliminated
	row   triangle  // by position: p_kj into the states eliminated later
	col   triangle  // by position: p_ik from the states eliminated later
}

// triangle is one half of the eliminated chain, one list a state.
type triangle struct {
	first []int
	state []int32
	p     []float64
}

func newTriangle(states, entries int) triangle {
	t := triangle{first: make([]int, 1, states+1), state: make([]int32, 0, entries), p: make([]float64, 0, entries)}
	return t
}

func newFactor(states, entries int) *factor {
	return &factor{
		order: make([]int32, 0, states), exit: make([]float64, 0, states),
		row: newTriangle(states, entries), col: newTriangle(states, entries),
	}
}

func (t *triangle) list(k int) ([]int32, []float64) {
	return t.state[t.first[k]:t.first[k+1]], t.p[t.first[k]:t.first[k+1]]
}

func (t *triangle) add(state int32, p float64) {
	t.state = append(t.state, state)
	t.p = append(t.p, p)
}

func (t *triangle) close() { t.first = append(t.first, len(t.state)) }

// entries is what f holds.
func (f *factor) entries() int { return len(f.row.state) + len(f.col.state) }

// forward carries x over from the states at the positions [first, last) to
// those eliminated later: down their columns for a right-hand side, along their
// rows (by is f.row) for a left-hand one.
func (f *factor) forward(x []float64, by *triangle, first, last int) {
	for k := first; k < last; k++ {
		state := f.order[k]
		if x[state] == 0 {
			continue
		}
		share := x[state] / f.exit[k]
		states, p := by.list(k)
		for n, j := range states {
			x[j] += p[n] * share
		}
	}
}

// backward is the other half of forward, with the other triangle.
func (f *factor) backward(x []float64, by *triangle, first, last int) {
	for k := last - 1; k >= first; k-- {
		sum := x[f.order[k]]
		states, p := by.list(k)
		for n, j := range states {
			sum += p[n] * x[j]
		}
		x[f.order[k]] = sum / f.exit[k]
	}
}
