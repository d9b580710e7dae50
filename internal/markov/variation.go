package markov

import (
	"context"
	"math"
	"slices"
	"sync"
)

// Row is what a state would be: the cost of a visit, and the probabilities of
// its edges in the order of Out. A nil P leaves them as they are; an edge whose
// probability is 0 stays at 0.
type Row struct {
	State int
	Cost  float64
	P     []float64
}

// Total is what a chain comes to for the customer who starts.
type Total struct {
	Expected float64 // cost
	Success  float64 // probability of ending in the set
	Won      float64 // expected cost of the walks that end in the set, times Success
}

// Variation is a chain whose rows can be changed, by trial and for good, without
// solving it anew: a change of k rows is an update of rank k (Sherman & Morrison
// 1950; Woodbury 1950). A trial costs k solves of the components between the
// rows that change, which is little where customers mostly go forward. Changes
// for good are kept as a product of updates and taken into a new elimination
// now and then. Try and Total may be called concurrently, Apply may not.
type Variation struct {
	chain   *Chain // a copy, as it is now
	set     []bool
	solver  *Solver // of the chain before the updates
	blockOf []int32 // by state, of the solver
	updates []update

	visits, from, success []float64
	won, passed           []float64 // for Won; nil once there is an update
	total                 Total
	room                  sync.Pool
	wide                  columns
}

// update is N' = N + back·(row·N).
type update struct {
	state int32
	back  []float64 // N'_ji, by j
	row   []entry   // what was added to the probabilities of the state
}

// renewed is the number of updates after which a chain is reduced anew.
const renewed = 48

// NewVariation reduces c, which it copies; set is what counts as success.
func NewVariation(ctx context.Context, c *Chain, set []bool) (*Variation, error) {
	v := &Variation{set: set, chain: &Chain{Start: c.Start, Outcomes: c.Outcomes, Cost: slices.Clone(c.Cost), first: c.first, edges: slices.Clone(c.edges)}}
	v.room.New = func() any {
		x := make([]float64, c.Len())
		return &x
	}
	return v, v.reduce(ctx)
}

// reduce solves the chain as it is.
func (v *Variation) reduce(ctx context.Context) error {
	s, err := Reduce(ctx, v.chain, 0)
	if err != nil {
		return err
	}
	v.solver, v.updates = s, nil
	v.wide.clear()
	v.blockOf = make([]int32, v.chain.Len())
	for n, b := range s.blocks {
		for _, i := range s.order[b.first:b.last] {
			v.blockOf[i] = int32(n)
		}
	}
	v.visits, v.success = s.Visits(), s.Absorbed(v.set)
	v.from = make([]float64, v.chain.Len())
	v.won, v.passed = make([]float64, v.chain.Len()), make([]float64, v.chain.Len())
	for _, e := range v.chain.Start {
		if e.To >= 0 {
			v.passed[e.To] += e.P * e.Cost
		}
	}
	for i, cost := range v.chain.Cost {
		v.from[i], v.won[i] = cost, cost*v.success[i]
		v.passed[i] += v.visits[i] * cost
		for _, e := range v.chain.Out(i) {
			if e.P > 0 && e.Cost != 0 {
				v.from[i] += e.P * e.Cost
				v.won[i] += e.P * e.Cost * v.succeeds(e.To)
				if e.To >= 0 {
					v.passed[e.To] += v.visits[i] * e.P * e.Cost
				}
			}
		}
	}
	s.Solve(v.from)
	s.Solve(v.won)
	s.SolveLeft(v.passed)
	v.sum()
	return nil
}

// succeeds is the probability of success from where an edge leads.
func (v *Variation) succeeds(to int) float64 {
	switch {
	case to >= 0:
		return v.success[to]
	case v.set[^to]:
		return 1
	}
	return 0
}

// sum adds up the total by visits and probabilities of success.
func (v *Variation) sum() {
	v.total = Total{}
	v.add(v.chain.Start, 1)
	for i, n := range v.visits {
		if n <= 0 {
			continue
		}
		v.total.Expected += n * v.chain.Cost[i]
		v.total.Won += n * v.chain.Cost[i] * v.success[i]
		v.add(v.chain.Out(i), n)
	}
}

func (v *Variation) add(list []Edge, times float64) {
	for _, e := range list {
		if e.P <= 0 {
			continue
		}
		flow := times * e.P
		if e.To < 0 && v.set[^e.To] {
			v.total.Success += flow
		}
		if e.Cost != 0 {
			v.total.Expected += flow * e.Cost
			v.total.Won += flow * e.Cost * v.succeeds(e.To)
		}
	}
}

// Total is the chain as it is now.
func (v *Variation) Total() Total { return v.total }

// Apply changes rows for good. It fails where a state cannot reach an outcome
// any more; the variation is of no use then.
func (v *Variation) Apply(ctx context.Context, rows []Row) error {
	renew := false
	for _, row := range rows {
		d := v.differ(row)
		switch {
		case renew:
			v.write(row)
		case d.cost != 0 || len(d.edges) > 0:
			renew = !v.apply(d, row)
		}
	}
	if renew || len(v.updates) >= renewed {
		return v.reduce(ctx)
	}
	v.sum()
	return nil
}

// write changes a row of the chain itself.
func (v *Variation) write(row Row) {
	v.chain.Cost[row.State] = row.Cost
	for k, p := range row.P {
		if e := &v.chain.Out(row.State)[k]; e.P > 0 {
			e.P = p
		}
	}
}

// apply is Apply of one row; false where rounding would tell, so that the chain
// has to be reduced anew.
func (v *Variation) apply(d rowChange, row Row) bool {
	i := d.state
	v.won, v.passed = nil, nil
	v.wide.clear()
	back := make([]float64, v.chain.Len())
	v.column(back, i, 0)
	left, size, costs, succeeds := 1.0, 1.0, d.cost, 0.0
	for _, e := range d.edges {
		at := e.Cost
		if e.To >= 0 {
			left -= e.P * back[e.To]
			size += math.Abs(e.P) * back[e.To]
			at += v.from[e.To]
		}
		costs += e.P * at
		succeeds += e.P * v.succeeds(e.To)
	}
	v.write(row)
	if !(left > size/steady) {
		return false
	}
	u := update{state: int32(i), back: back}
	for j := range back {
		back[j] /= left
		v.from[j] += back[j] * costs
		v.success[j] += back[j] * succeeds
	}
	if len(d.edges) == 0 {
		return true
	}
	for _, e := range d.edges {
		if e.To >= 0 {
			u.row = append(u.row, entry{int32(e.To), e.P})
		}
	}
	visits := v.visits[i] / left
	for j, x := range v.leftward(u.row) {
		if x != 0 {
			v.visits[j] = max(0, v.visits[j]+visits*x)
		}
	}
	v.updates = append(v.updates, u)
	return true
}

// column adds N_ji to x, which is 0, by j in the block of i and those before it
// down to the block low.
func (v *Variation) column(x []float64, i int, low int32) {
	high := v.blockOf[i]
	x[i] = 1
	v.solver.solveBlocks(x, int(low), int(high))
	for n := range v.updates {
		u := &v.updates[n]
		if v.blockOf[u.state] < low {
			continue
		}
		times := 0.0
		for _, e := range u.row {
			times += e.p * x[e.state]
		}
		if times == 0 {
			continue
		}
		for _, j := range v.states(low, min(high, v.blockOf[u.state])) {
			x[j] += times * u.back[j]
		}
	}
}

// leftward is row·N.
func (v *Variation) leftward(row []entry) []float64 {
	sum := slices.Clone(row) // of states, some of them twice
	for n := len(v.updates) - 1; n >= 0; n-- {
		u, times := &v.updates[n], 0.0
		for _, e := range sum {
			times += e.p * u.back[e.state]
		}
		if times != 0 {
			for _, e := range u.row {
				sum = append(sum, entry{e.state, times * e.p})
			}
		}
	}
	w, low := make([]float64, v.chain.Len()), int32(len(v.solver.blocks))
	for _, e := range sum {
		w[e.state] += e.p
		low = min(low, v.blockOf[e.state])
	}
	v.solver.solveLeftBlocks(w, int(low))
	return w
}

// states are those of some blocks.
func (v *Variation) states(low, high int32) []int32 {
	b := v.solver.blocks
	return v.solver.order[b[low].first:b[high].last]
}
