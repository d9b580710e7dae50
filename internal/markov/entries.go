package markov

import "context"

// mostDiversions bounds the work of Entries: about three seconds.
const mostDiversions = 400_000_000

// Entries are the probabilities of at least one visit to a state of each group,
// for groups numbered from 0 to n-1; group tells the group of a state, or none
// by -1. Every state that is reached has to be able to reach an outcome.
//
// What is left of a chain when all states but those of one group are eliminated
// is where customers enter the group first, if ever. To do that for every group
// the groups are halved again and again, and at each halving the states of the
// other half are eliminated (state reduction without subtraction: Grassmann,
// Taksar & Heyman 1985). So the work grows with the logarithm of the number of
// groups, and with what elimination fills in: little for journeys, whose steps
// are near to each other in the file. Beyond a bound the error is ErrTooDense.
func (c *Chain) Entries(ctx context.Context, group []int, n int) ([]float64, error) {
	out := make([]float64, n)
	e := &entries{ctx: ctx, out: out}
	err := e.split(c.restricted(group), 0, n)
	return out, err
}

// entries is one run of Entries.
type entries struct {
	ctx        context.Context
	out        []float64
	diversions int
}

// arc is one way on in what remains of a chain.
type arc struct {
	to int32
	p  float64
}

// remains is what is left of a chain. The start is its last row, which nothing leads
// to.
type remains struct {
	group []int32
	rows  [][]arc
	from  [][]int32 // rows that lead, or led, to a row
	exit  []float64 // into outcomes
}

// restricted is the reached part of the chain as remains.
func (c *Chain) restricted(group []int) *remains {
	reached := c.Reached()
	number := make([]int32, c.Len())
	var states []int
	for i, yes := range reached {
		if yes {
			number[i] = int32(len(states))
			states = append(states, i)
		}
	}
	r := newRemains(len(states) + 1)
	for k, i := range states {
		r.group[k] = int32(group[i])
		r.take(k, c.Out(i), number)
	}
	r.group[len(states)] = -1
	r.take(len(states), c.Start, number)
	return r
}

func newRemains(n int) *remains {
	return &remains{group: make([]int32, n), rows: make([][]arc, n), from: make([][]int32, n), exit: make([]float64, n)}
}

// take makes edges the row k.
func (r *remains) take(k int, edges []Edge, number []int32) {
	for _, e := range edges {
		switch {
		case e.P <= 0:
		case e.To < 0:
			r.exit[k] += e.P
		default:
			r.add(k, number[e.To], e.P)
		}
	}
}

// add lets p more go from row k to row t.
func (r *remains) add(k int, t int32, p float64) {
	row := r.rows[k]
	for i := range row {
		if row[i].to == t {
			row[i].p += p
			return
		}
	}
	r.rows[k] = append(row, arc{t, p})
	if int(t) != k {
		r.from[t] = append(r.from[t], int32(k))
	}
}

// split fills in the groups from lo up to hi of what remains, which holds no others.
func (e *entries) split(r *remains, lo, hi int) error {
	if hi <= lo {
		return nil
	}
	if hi-lo == 1 {
		if err := e.reduce(r, func(g int32) bool { return g == int32(lo) }, false); err != nil {
			return err
		}
		sum := 0.0
		for _, a := range r.rows[len(r.rows)-1] {
			if r.group[a.to] == int32(lo) {
				sum += a.p
			}
		}
		e.out[lo] = min(1, sum)
		return nil
	}
	if len(r.rows) == 1 {
		return nil // nobody gets to any of them
	}
	mid := (lo + hi) / 2
	left, right := r.copied(), r
	if err := e.reduce(left, func(g int32) bool { return g < int32(mid) && g >= 0 }, true); err != nil {
		return err
	}
	if err := e.split(left.compact(), lo, mid); err != nil {
		return err
	}
	if err := e.reduce(right, func(g int32) bool { return g >= int32(mid) }, false); err != nil {
		return err
	}
	return e.split(right.compact(), mid, hi)
}

// reduce eliminates the states whose group is not to be kept, those first that
// lie farthest from what is.
func (e *entries) reduce(r *remains, keep func(int32) bool, fromEnd bool) error {
	states := len(r.rows) - 1
	for n := range states {
		k := n
		if fromEnd {
			k = states - 1 - n
		}
		if keep(r.group[k]) {
			continue
		}
		e.diversions += r.eliminate(k)
		if e.diversions > mostDiversions {
			return ErrTooDense
		}
		if n%1024 == 0 {
			if err := e.ctx.Err(); err != nil {
				return err
			}
		}
	}
	return nil
}

// eliminate sends on what comes to state k, and returns how much work that was.
func (r *remains) eliminate(k int) int {
	leaves := r.exit[k]
	for _, a := range r.rows[k] {
		if int(a.to) != k {
			leaves += a.p
		}
	}
	work := 0
	for _, i := range r.from[k] {
		p := r.remove(int(i), int32(k))
		if p == 0 {
			continue
		}
		p /= leaves
		r.exit[i] += p * r.exit[k]
		for _, a := range r.rows[k] {
			if int(a.to) != k {
				work += len(r.rows[i])
				r.add(int(i), a.to, p*a.p)
			}
		}
	}
	r.rows[k], r.from[k], r.group[k] = nil, nil, gone
	return work
}

// gone is the group of a state that was eliminated.
const gone = -2

// remove takes the way from row i to row k out.
func (r *remains) remove(i int, k int32) float64 {
	row := r.rows[i]
	for n := range row {
		if row[n].to == k {
			p := row[n].p
			row[n] = row[len(row)-1]
			r.rows[i] = row[:len(row)-1]
			return p
		}
	}
	return 0
}

// copied is r once more.
func (r *remains) copied() *remains {
	c := newRemains(len(r.rows))
	copy(c.group, r.group)
	copy(c.exit, r.exit)
	for k := range r.rows {
		c.rows[k] = append([]arc(nil), r.rows[k]...)
		c.from[k] = append([]int32(nil), r.from[k]...)
	}
	return c
}

// compact is r without the states that were eliminated.
func (r *remains) compact() *remains {
	number := make([]int32, len(r.rows))
	n := 0
	for k, g := range r.group {
		if g != gone {
			number[k] = int32(n)
			n++
		}
	}
	c := newRemains(n)
	for k, g := range r.group {
		if g == gone {
			continue
		}
		to := number[k]
		c.group[to], c.exit[to] = g, r.exit[k]
		c.rows[to] = make([]arc, 0, len(r.rows[k]))
		for _, a := range r.rows[k] {
			c.add(int(to), number[a.to], a.p)
		}
	}
	return c
}
