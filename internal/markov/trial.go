package markov

import "math"

// steady bounds by how much rounding may grow in an update: beyond it, a trial
// declines, since less than thirteen digits might be right.
const steady = 100

// widest is the largest number of rows of a trial.
const widest = 64

// rowChange is by how much a row differs from the chain: P of an edge is what
// is added to its probability.
type rowChange struct {
	state int
	cost  float64
	edges []Edge
}

func (v *Variation) differ(row Row) rowChange {
	d := rowChange{state: row.State, cost: row.Cost - v.chain.Cost[row.State]}
	out := v.chain.Out(row.State)
	for k, p := range row.P {
		if e := out[k]; e.P > 0 && p != e.P {
			e.P = p - e.P
			d.edges = append(d.edges, e)
		}
	}
	return d
}

// trial is some rows that change together: matrices of one row and one column
// for each of them, and what follows.
type trial struct {
	rows             []rowChange
	k                int
	a, passing, paid []float64 // D·X, D·Z, (D∘R)·X
	at               []float64 // X at the rows themselves
	visits           []float64 // of the rows, afterwards
	gained           []float64 // D·b
}

// Try is the total if some rows were changed, each named at most once. Won is
// computed where won is set, which works before the first Apply only. ok is
// false where rounding would tell, or customers might be trapped: solve the
// changed chain itself then.
func (v *Variation) Try(rows []Row, won bool) (t Total, ok bool) {
	var list []rowChange
	moves := false
	for _, row := range rows {
		if d := v.differ(row); d.cost != 0 || len(d.edges) > 0 {
			list = append(list, d)
			moves = moves || len(d.edges) > 0
		}
	}
	if !moves {
		t = v.total
		for _, d := range list {
			t.Expected += v.visits[d.state] * d.cost
			t.Won += v.visits[d.state] * d.cost * v.success[d.state]
		}
		return t, true
	}
	if len(list) > widest || won && v.won == nil {
		return Total{}, false
	}
	return v.solveTrial(list, won)
}

func (v *Variation) solveTrial(list []rowChange, won bool) (Total, bool) {
	k := len(list)
	x := &trial{rows: list, k: k, a: make([]float64, k*k), at: make([]float64, k*k)}
	if won {
		x.passing, x.paid = make([]float64, k*k), make([]float64, k*k)
	}
	low := v.blockOf[list[0].state]
	for _, d := range list {
		low = min(low, v.blockOf[d.state])
	}
	for n := range list {
		v.fill(x, n, low)
	}
	size := 1.0
	for n := range k {
		sum := 1.0
		for m := range k {
			sum += math.Abs(x.a[n*k+m])
			x.a[n*k+m] = -x.a[n*k+m]
		}
		x.a[n*k+n]++
		size = max(size, sum)
	}
	inverse, norm := invert(x.a, k)
	if inverse == nil || size*norm > steady {
		return Total{}, false
	}
	return v.conclude(x, inverse, won)
}

// fill computes what the trial needs of column n.
func (v *Variation) fill(x *trial, n int, low int32) {
	i := x.rows[n].state
	states := v.states(low, v.blockOf[i])
	if x.passing != nil && len(states)*narrow > v.chain.Len() {
		c := v.wideColumn(i, low)
		v.take(x, n, c.back)
		v.takePassing(x, n, c.passing)
		return
	}
	room := v.room.Get().(*[]float64)
	col := *room
	v.column(col, i, low)
	v.take(x, n, col)
	if x.passing != nil {
		other := v.room.Get().(*[]float64)
		v.pass(*other, col, i, low)
		v.takePassing(x, n, *other)
		for _, j := range states {
			(*other)[j] = 0
		}
		v.room.Put(other)
	}
	for _, j := range states {
		col[j] = 0
	}
	v.room.Put(room)
}

// take notes what the trial needs of column n of N.
func (v *Variation) take(x *trial, n int, col []float64) {
	k := x.k
	for m, d := range x.rows {
		x.at[m*k+n] = col[d.state]
		for _, e := range d.edges {
			if e.To < 0 {
				continue
			}
			x.a[m*k+n] += e.P * col[e.To]
			if x.paid != nil {
				x.paid[m*k+n] += e.P * e.Cost * col[e.To]
			}
		}
	}
}

// takePassing notes what it needs of column n of N·K·N, where K is what a step
// costs, times its probability.
func (v *Variation) takePassing(x *trial, n int, z []float64) {
	for m, d := range x.rows {
		for _, e := range d.edges {
			if e.To >= 0 {
				x.passing[m*x.k+n] += e.P * z[e.To]
			}
		}
	}
}

// pass adds a column of N·K·N to z, which is 0; col is that of N.
func (v *Variation) pass(z, col []float64, i int, low int32) {
	high := v.blockOf[i]
	for _, j := range v.states(low, high) {
		sum := v.chain.Cost[j] * col[j]
		for _, e := range v.chain.Out(int(j)) {
			if e.To >= 0 && e.P > 0 {
				sum += e.P * e.Cost * col[e.To]
			}
		}
		z[j] = sum
	}
	v.solver.solveBlocks(z, int(low), int(high))
}

// conclude is the total of a trial. With C = (I−DX)⁻¹: the visits of the rows
// become v·C; the effort grows by these times Δc + D(r+g), success by these
// times Db.
func (v *Variation) conclude(x *trial, c []float64, won bool) (Total, bool) {
	k, t := x.k, v.total
	x.visits, x.gained = make([]float64, k), make([]float64, k)
	rough := math.Abs(t.Expected)
	for n := range k {
		for m, d := range x.rows {
			x.visits[n] += v.visits[d.state] * c[m*k+n]
		}
	}
	for n, d := range x.rows {
		costs := d.cost
		rough += math.Abs(x.visits[n] * d.cost)
		for _, e := range d.edges {
			at := e.Cost
			if e.To >= 0 {
				at += v.from[e.To]
			}
			costs += e.P * at
			rough += math.Abs(x.visits[n] * e.P * at)
			x.gained[n] += e.P * v.succeeds(e.To)
		}
		t.Expected += x.visits[n] * costs
		t.Success += x.visits[n] * x.gained[n]
	}
	if !(rough <= steady*t.Expected) && rough > 0 || !(t.Success >= 0) {
		return Total{}, false
	}
	t.Success = min(t.Success, 1)
	if won {
		t.Won += v.moreWon(x, c)
		if !(rough <= steady*t.Won) && t.Success > 0 && rough > 0 {
			return Total{}, false
		}
	}
	return t, true
}

// moreWon is by how much Won grows.
func (v *Variation) moreWon(x *trial, c []float64) float64 {
	k := x.k
	lifted := make([]float64, k) // C·Db: success grows by X·C·Db
	for n := range k {
		for m := range k {
			lifted[n] += c[n*k+m] * x.gained[m]
		}
	}
	sum := 0.0
	for n, d := range x.rows {
		more, passing := 0.0, v.passed[d.state]
		success := v.success[d.state]
		for m := range k {
			success += x.at[n*k+m] * lifted[m]
			more += x.paid[n*k+m] * lifted[m]
			passing += x.visits[m] * x.passing[m*k+n]
		}
		more += d.cost * success
		for _, e := range d.edges {
			more += e.P * e.Cost * v.succeeds(e.To)
			if e.To >= 0 {
				more += e.P * v.won[e.To]
			}
		}
		sum += x.visits[n]*more + passing*lifted[n]
	}
	return sum
}

// invert is the inverse of a k×k matrix, which it overwrites, by elimination
// with row pivots, and its norm; nil where there is none.
func invert(a []float64, k int) ([]float64, float64) {
	b := make([]float64, k*k)
	for n := range k {
		b[n*k+n] = 1
	}
	for n := range k {
		p := n
		for m := n + 1; m < k; m++ {
			if math.Abs(a[m*k+n]) > math.Abs(a[p*k+n]) {
				p = m
			}
		}
		if a[p*k+n] == 0 {
			return nil, 0
		}
		for m := range k {
			a[n*k+m], a[p*k+m] = a[p*k+m], a[n*k+m]
			b[n*k+m], b[p*k+m] = b[p*k+m], b[n*k+m]
		}
		pivot := a[n*k+n]
		for m := range k {
			a[n*k+m] /= pivot
			b[n*k+m] /= pivot
		}
		for r := range k {
			times := a[r*k+n]
			if r == n || times == 0 {
				continue
			}
			for m := range k {
				a[r*k+m] -= times * a[n*k+m]
				b[r*k+m] -= times * b[n*k+m]
			}
		}
	}
	norm := 0.0
	for n := range k {
		sum := 0.0
		for m := range k {
			sum += math.Abs(b[n*k+m])
		}
		norm = max(norm, sum)
	}
	return b, norm
}
