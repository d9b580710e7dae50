package markov

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/mat"
)

// journeyLike is n states in a line, each with a few ways on, some of them back.
func journeyLike(n int) *Chain {
	r := rand.New(rand.NewPCG(uint64(n), 4))
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		next := Outcome(0)
		if i+1 < n {
			next = i + 1
		}
		c.AddState(1, Edge{To: next, P: .7}, Edge{To: min(n-1, i+1+r.IntN(6)), P: .125}, Edge{To: max(0, i-r.IntN(6)), P: .125}, Edge{To: Outcome(1), P: .05})
	}
	return c
}

// farBack is journeyLike with a way back to anywhere from each fifth state.
func farBack(n int) *Chain {
	r := rand.New(rand.NewPCG(uint64(n), 9))
	c := &Chain{Outcomes: 2, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		next, back := Outcome(0), i
		if i+1 < n {
			next = i + 1
		}
		if i%5 == 0 {
			back = r.IntN(i + 1)
		}
		c.AddState(1, Edge{To: next, P: .725}, Edge{To: min(n-1, i+1+r.IntN(6)), P: .125}, Edge{To: back, P: .1}, Edge{To: Outcome(1), P: .05})
	}
	return c
}

func ring(n int) *Chain {
	c := &Chain{Outcomes: 1, Start: []Edge{{To: 0, P: 1}}}
	for i := range n {
		c.AddState(1, Edge{To: (i + 1) % n, P: .999}, Edge{To: Outcome(0), P: .001})
	}
	return c
}

// fourSolves is a chain with four right-hand sides: the probability of one of
// two outcomes, visits, and expected cost with its variance.
func fourSolves(t testing.TB, c *Chain) *Solver {
	s := reduce(t, c)
	set := []bool{true, false}
	s.WalkTo(set, s.Absorbed(set))
	s.Visits()
	return s
}

func BenchmarkFourSolves(b *testing.B) {
	for _, n := range []int{30, 100, 1000, 5000, 10_000, 20_000, 100_000} {
		for _, shape := range []struct {
			name string
			make func(int) *Chain
		}{{"journey", journeyLike}, {"farback", farBack}, {"ring", ring}} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				c := shape.make(n)
				b.ReportAllocs()
				for b.Loop() {
					fourSolves(b, c)
				}
			})
		}
	}
}

// The same chain with four right-hand sides by gonum's dense LU, as times what
// the package takes.
func BenchmarkAgainstGonum(b *testing.B) {
	for _, n := range []int{30, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := journeyLike(n)
			var own, peer time.Duration
			for b.Loop() {
				start := time.Now()
				fourSolves(b, c)
				own += time.Since(start)
				start = time.Now()
				gonumSolves(b, c)
				peer += time.Since(start)
			}
			b.ReportMetric(float64(peer)/float64(own), "gonum/own")
		})
	}
}

func gonumSolves(b *testing.B, c *Chain) {
	n := c.Len()
	a, f := mat.NewDense(n, n, nil), mat.NewDense(n, 4, nil)
	for i := range n {
		a.Set(i, i, 1)
		for _, e := range c.Out(i) {
			if e.To >= 0 {
				a.Set(i, e.To, a.At(i, e.To)-e.P)
			}
		}
		f.Set(i, 0, c.Cost[i])
		f.Set(i, 1, .05)
	}
	var lu mat.LU
	var x mat.Dense
	lu.Factorize(a)
	require.NoError(b, lu.SolveTo(&x, false, f))
}

func BenchmarkDominators(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := journeyLike(n)
			label := make([]int, n)
			for i := range label {
				label[i] = i / 3
			}
			b.ReportAllocs()
			for b.Loop() {
				c.Dominators([]bool{true, false}, label)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	c := journeyLike(100)
	b.ReportAllocs()
	for b.Loop() {
		_, err := Draw(context.Background(), c.Walks(), SampleOptions{Walks: 10_000})
		require.NoError(b, err)
	}
}
