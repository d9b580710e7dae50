package departments

import (
	"math"
	"slices"
)

// span is a link between lanes as a straight line.
type span struct {
	x1, x2, a, b int
	weight       float64
	ahead        bool
}

// sortLanes puts lanes into the order in which lines are shortest and cross
// least, by moving one lane at a time from file order on. Nobody comes last.
func (d *drawing) sortLanes() {
	n := len(d.lanes)
	if n > 0 && d.lanes[n-1].owner == "" {
		n--
	}
	at := map[string]int{}
	for i := range d.lanes {
		at[d.lanes[i].owner] = i
	}
	var spans []span
	for _, l := range d.links {
		s := span{l.from, l.to, at[d.Cols[l.from].Owner], at[d.Cols[l.to].Owner], 1 + l.flow, !l.back}
		if s.x1 > s.x2 {
			s.x1, s.x2, s.a, s.b = s.x2, s.x1, s.b, s.a
		}
		if s.a != s.b {
			spans = append(spans, s)
		}
	}
	order := make([]int, len(d.lanes))
	for i := range order {
		order[i] = i
	}
	best := descend(spans, order, n)
	// Lines are as long upside down, but people read down.
	turned := slices.Clone(order)
	slices.Reverse(turned[:n])
	if descend(spans, turned, n) < best-1e-9 {
		order = turned
	}
	sorted := make([]lane, len(order))
	for i, o := range order {
		sorted[i] = d.lanes[o]
		d.laneOf[sorted[i].owner] = i
	}
	d.lanes = sorted
	for i := range d.Cols {
		c := &d.Cols[i]
		for k := range c.Back {
			if o := c.Back[k].Owner; o != "" && o != c.Owner {
				if at, ok := d.laneOf[o]; ok {
					d.lanes[at].chips[i] = append(d.lanes[at].chips[i], &c.Back[k])
				}
			}
		}
	}
}

// descend moves one of the first n lanes at a time as long as that costs less,
// and returns what is left of the cost.
func descend(spans []span, order []int, n int) float64 {
	place := make([]int, len(order))
	number(order, place)
	pairs := beside(spans)
	best := cost(spans, pairs, place)
	for again := n > 1; again; {
		again = false
		for i := range n {
			for k := range n {
				if i == k {
					continue
				}
				move(order, i, k)
				number(order, place)
				if c := cost(spans, pairs, place); c < best-1e-9 {
					best, again = c, true
					break
				}
				move(order, k, i)
			}
		}
	}
	return best
}

// number says where each lane stands in an order.
func number(order, place []int) {
	for i, o := range order {
		place[o] = i
	}
}

// move takes the element at i to k.
func move(order []int, i, k int) {
	x := order[i]
	for ; i < k; i++ {
		order[i] = order[i+1]
	}
	for ; i > k; i-- {
		order[i] = order[i-1]
	}
	order[k] = x
}

// most is how many lines are compared with each other.
const most = 120

// climb is what it costs more to go on upwards: people read down.
const climb = 0.2

// pair are the lanes of two lines that run beside each other.
type pair struct{ a, b, c, e int }

// beside are the lines that may cross, which does not depend on the order of lanes.
func beside(spans []span) []pair {
	var out []pair
	for i, s := range spans[:min(most, len(spans))] {
		for _, o := range spans[:i] {
			if o.x1 < s.x2 && s.x1 < o.x2 {
				out = append(out, pair{s.a, s.b, o.a, o.b})
			}
		}
	}
	return out
}

// cost is how far lines run across lanes, and how often they cross.
func cost(spans []span, pairs []pair, place []int) float64 {
	sum := 0.0
	for _, s := range spans {
		a, b := place[s.a], place[s.b]
		sum += s.weight * math.Abs(float64(a-b))
		if s.ahead && b < a {
			sum += climb * s.weight * float64(a-b)
		}
	}
	crossings := 0
	for _, p := range pairs {
		if (place[p.a]-place[p.c])*(place[p.b]-place[p.e]) < 0 {
			crossings++
		}
	}
	return sum + float64(crossings)
}
