package markov

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A fork to two states, of which the second leads on to the first or back to
// itself by way of a third.
func TestMeetsByHand(t *testing.T) {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: .25}, {To: 1, P: .75}}}
	c.AddState(0, Edge{To: Outcome(0), P: 1})
	c.AddState(0, Edge{To: 0, P: .5}, Edge{To: 2, P: .5})
	c.AddState(0, Edge{To: 1, P: .5}, Edge{To: Outcome(0), P: .5})
	// From state 1 on, x = 1/2 + 1/2·1/2·x reach state 0.
	assert.InDeltaSlice(t, []float64{1, .25 + .75*2/3, .25 + .75*2/3}, c.Meets([]int{2, 0, -1}, 3), 1e-15)
	assert.InDeltaSlice(t, []float64{.75 * .5}, c.Meets([]int{-1, -1, 0}, 1), 1e-15)
	assert.Equal(t, []float64{0}, c.Meets([]int{-1, -1, -1}, 1))
}

// By another way: states of the set made outcomes, and the chain solved anew for
// each level.
func TestMeetsAgainstSolving(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	for range 400 {
		n := 1 + r.IntN(12)
		edges := func() []Edge {
			list := []Edge{{To: Outcome(0), P: r.Float64()}}
			for range r.IntN(4) {
				list = append(list, Edge{To: r.IntN(n), P: r.Float64()})
			}
			sum := 0.0
			for _, e := range list {
				sum += e.P
			}
			for i := range list {
				list[i].P /= sum
			}
			return list
		}
		c := &Chain{Outcomes: 1, Start: edges()}
		for range n {
			c.AddState(0, edges()...)
		}
		level := make([]int, n)
		for i := range level {
			level[i] = r.IntN(5) - 1
		}
		meets := c.Meets(level, 4)
		for k, got := range meets {
			into := func(list []Edge) []Edge {
				var changed []Edge
				for _, e := range list {
					switch {
					case e.To < 0:
						e.To = Outcome(0)
					case level[e.To] >= k:
						e.To = Outcome(1)
					}
					changed = append(changed, e)
				}
				return changed
			}
			d := &Chain{Outcomes: 2, Start: into(c.Start)}
			for i := range n {
				d.AddState(0, into(c.Out(i))...)
			}
			s, err := Reduce(context.Background(), d, 0)
			require.NoError(t, err)
			b := s.Absorbed([]bool{false, true})
			want := 0.0
			for _, e := range d.Start {
				switch {
				case e.To >= 0:
					want += e.P * b[e.To]
				case e.To == Outcome(1):
					want += e.P
				}
			}
			require.InDelta(t, want, got, 1e-13)
		}
	}
}

func BenchmarkMeets20(b *testing.B)  { benchMeets(b, 20) }
func BenchmarkMeets128(b *testing.B) { benchMeets(b, MeetsMost) }

func benchMeets(b *testing.B, n int) {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	level := make([]int, n)
	for i := range n {
		c.AddState(0, Edge{To: (i + 1) % n, P: .8}, Edge{To: Outcome(0), P: .1}, Edge{To: (i * 7) % n, P: .1})
		level[i] = i%6 - 1
	}
	for b.Loop() {
		c.Meets(level, 5)
	}
}
