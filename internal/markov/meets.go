package markov

import "slices"

// MeetsMost is the largest number of states that Meets takes.
const MeetsMost = 128

// Meets tells how likely a walk is to meet a state of at least each level, from 0
// to levels−1. A state of a level below 0 has none. It is exact, and made for small
// chains: its time goes with the cube of the number of states, of which there are
// MeetsMost at most, and from all that can be reached an outcome can be.
//
// States are taken out of the chain from the lowest level up, each time leading
// past them whoever came through (Grassmann, Taksar & Heyman 1985, Regenerative
// analysis and steady state distributions for Markov chains), so that nothing is
// ever subtracted. Who then goes from the start to a state that is left meets one
// of at least its level.
func (c *Chain) Meets(level []int, levels int) []float64 {
	m := newMeeting(c)
	order := make([]int32, c.Len())
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return level[i] - level[j] })
	meets := make([]float64, levels)
	for k := range meets {
		for len(order) > 0 && level[order[0]] < k {
			m.remove(int(order[0]))
			order = order[1:]
		}
		for _, i := range order {
			meets[k] += m.row(m.n)[i]
		}
	}
	return meets
}

// meeting is a chain from which states are being taken out. Loops are never kept:
// the other exits say them.
type meeting struct {
	n    int
	p    []float64 // by rows, n wide; the last row is the start
	exit []float64 // probability of leaving for an outcome, by row
	ways []int32   // of remove
}

func newMeeting(c *Chain) *meeting {
	n := c.Len()
	m := &meeting{n: n, p: make([]float64, (n+1)*n), exit: make([]float64, n+1)}
	for i := range n {
		m.load(i, c.Out(i))
	}
	m.load(n, c.Start)
	return m
}

func (m *meeting) row(i int) []float64 { return m.p[i*m.n : (i+1)*m.n] }

func (m *meeting) load(i int, edges []Edge) {
	row := m.row(i)
	for _, e := range edges {
		switch {
		case e.P <= 0:
		case e.To < 0:
			m.exit[i] += e.P
		case e.To != i:
			row[e.To] += e.P
		}
	}
}

// remove takes state i out.
func (m *meeting) remove(i int) {
	out := m.row(i)
	all := m.exit[i]
	m.ways = m.ways[:0]
	for j, p := range out {
		if p > 0 {
			all += p
			m.ways = append(m.ways, int32(j))
		}
	}
	for from := range m.n + 1 {
		row := m.row(from)
		through := row[i]
		if through == 0 {
			continue
		}
		row[i] = 0
		if all == 0 { // nobody who comes here ever leaves
			continue
		}
		part := through / all
		// Conversions keep products from being fused with sums, lest the last
		// digit depend on the processor.
		m.exit[from] += float64(part * m.exit[i])
		for _, j := range m.ways {
			if int(j) != from {
				row[j] += float64(part * out[j])
			}
		}
	}
	clear(out)
}
