package markov

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sparseRandom has few enough edges for several components, traps and dominators.
func sparseRandom(r *rand.Rand, n int) *Chain {
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: .5}, {To: r.IntN(min(n, 2)), P: .5}}}
	for i := range n {
		var out []Edge
		for range 1 + r.IntN(2) {
			to := i - 3 + r.IntN(8)
			switch {
			case to >= n:
				to = Outcome(0)
			case to < 0:
				to = Outcome(1)
			}
			out = append(out, Edge{To: to, P: float64(r.IntN(5)) / 8})
		}
		c.AddState(1, out...)
	}
	return c
}

// reachFrom are the states that are reached from i, i included.
func reachFrom(c *Chain, i int) []bool {
	d := *c
	d.Start = []Edge{{To: i, P: 1}}
	return d.Reached()
}

func TestComponents(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for range 60 {
		n := 1 + r.IntN(25)
		c := sparseRandom(r, n)
		parts := c.components()
		require.Len(t, parts.states, n)
		for i := range n {
			from := reachFrom(c, i)
			for j := range n {
				both := from[j] && reachFrom(c, j)[i]
				assert.Equal(t, both, parts.of[i] == parts.of[j])
				if from[j] {
					assert.LessOrEqual(t, parts.of[i], parts.of[j])
				}
			}
		}
	}
}

// reaches tells whether a route leads from the start to the set without states
// of a label.
func reaches(c *Chain, set []bool, label []int, without int) bool {
	d := &Chain{Outcomes: c.Outcomes, Start: c.Start}
	for i := range label {
		if label[i] == without {
			d.AddState(0)
		} else {
			d.AddState(0, c.Out(i)...)
		}
	}
	seen := d.Reached()
	look := func(list []Edge) bool {
		for _, e := range list {
			if e.P > 0 && e.To < 0 && set[^e.To] {
				return true
			}
		}
		return false
	}
	for i := range seen {
		if seen[i] && label[i] != without && look(c.Out(i)) {
			return true
		}
	}
	return look(c.Start)
}

func TestDominators(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	set, found := []bool{true, false}, 0
	for range 600 {
		n := 1 + r.IntN(30)
		if r.IntN(20) == 0 {
			n = 400 // more than one batch of labels
		}
		c := sparseRandom(r, n)
		label := make([]int, n)
		for i := range label {
			label[i] = i / (1 + r.IntN(3))
			if r.IntN(9) == 0 {
				label[i] = -1
			}
		}
		var want []int
		if reaches(c, set, label, -2) {
			for l := range n {
				if !reaches(c, set, label, l) {
					want = append(want, l)
				}
			}
		}
		assert.ElementsMatch(t, want, c.Dominators(set, label))
		found += len(want)
	}
	assert.Greater(t, found, 100, "the chains are worth a test")
}

func TestNoReturn(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	set := []bool{true, false}
	for range 100 {
		c := sparseRandom(r, 20)
		var want, trapped []int
		label := make([]int, 20)
		for i, reached := range c.Reached() {
			d := *c
			d.Start = []Edge{{To: i, P: 1}}
			if reached && !reaches(&d, set, label, 1) {
				want = append(want, i)
			}
			if reached && !reaches(&d, []bool{true, true}, label, 1) {
				trapped = append(trapped, i)
			}
		}
		assert.Equal(t, want, c.NoReturn(set))
		assert.Equal(t, trapped, c.Trapped())
	}
}
