package markov

import "sync"

// columns keeps the columns that trials used last, since trials of the same
// rows come in groups.
type columns struct {
	lock sync.Mutex
	ring []*wideColumn
	next int
}

// wideColumn is a column of N and of N·K·N from the block low on.
type wideColumn struct {
	state         int
	low           int32
	back, passing []float64
}

// A column is kept where it is longer than one part in narrow of the chain; all
// that are kept have so many numbers at most.
const (
	narrow      = 16
	mostNumbers = 4_000_000
)

func (c *columns) clear() { c.ring, c.next = nil, 0 }

func (c *columns) find(state int, low int32) *wideColumn {
	c.lock.Lock()
	defer c.lock.Unlock()
	for _, x := range c.ring {
		if x.state == state && x.low <= low {
			return x
		}
	}
	return nil
}

func (c *columns) keep(x *wideColumn) {
	c.lock.Lock()
	defer c.lock.Unlock()
	if most := max(4, min(64, mostNumbers/(2*len(x.back)))); len(c.ring) < most {
		c.ring = append(c.ring, x)
		return
	}
	c.ring[c.next] = x
	c.next = (c.next + 1) % len(c.ring)
}

// wideColumn is the columns of a state, kept or computed.
func (v *Variation) wideColumn(i int, low int32) *wideColumn {
	if x := v.wide.find(i, low); x != nil {
		return x
	}
	x := &wideColumn{state: i, low: low, back: make([]float64, v.chain.Len()), passing: make([]float64, v.chain.Len())}
	v.column(x.back, i, low)
	v.pass(x.passing, x.back, i, low)
	v.wide.keep(x)
	return x
}
