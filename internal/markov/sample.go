package markov

import (
	"context"
	"math/rand/v2"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
)

// Going is the outcome of a walk that goes on.
const Going = -1

// Walkable is what a walker can walk: a chain, or anything else whose next step
// depends on nothing but a state S. A state may remember, such as what the
// customer has said; one that is a pointer or a slice belongs to its walk, so
// that Step may change it in place. Both methods take a number u, uniform in
// [0,1), to choose by, and return the state arrived in, what the step cost
// (with the visit that it ends), and the outcome, or Going. They are called
// from several goroutines.
type Walkable[S any] interface {
	Begin(u float64) (S, float64, int)
	Step(from S, u float64) (S, float64, int)
}

// SampleOptions bound a sample. The zero options are the defaults.
type SampleOptions struct {
	Walks int    // number of walks; default 10,000
	Seed  uint64 // equal seeds give equal samples
	Steps int    // most steps of a walk before it is cut; default 100,000
}

// chunk is the number of walks that share a stream of random numbers, whoever
// walks them.
const chunk = 256

// Draw walks a number of times by seeded random numbers (PCG-DXSM, one stream
// for each 256 walks), on all cores, and returns the walks, which are the same
// on every machine. It fails only where ctx ends. Time is O(steps of all walks),
// memory O(walks).
func Draw[S any](ctx context.Context, w Walkable[S], o SampleOptions) (*Sample, error) {
	if o.Walks <= 0 {
		o.Walks = 10_000
	}
	if o.Steps <= 0 {
		o.Steps = 100_000
	}
	walks := make([]walk, o.Walks)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (o.Walks+chunk-1)/chunk) {
		wait.Go(func() {
			for ctx.Err() == nil {
				n := int(next.Add(1) - 1)
				if n*chunk >= o.Walks {
					return
				}
				r := rand.New(rand.NewPCG(o.Seed, uint64(n)))
				for i := n * chunk; i < min(o.Walks, (n+1)*chunk) && ctx.Err() == nil; i++ {
					walks[i] = once(ctx, w, r, o.Steps)
				}
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return newSample(walks), nil
}

// once is one walk.
func once[S any](ctx context.Context, w Walkable[S], r *rand.Rand, most int) walk {
	at, cost, outcome := w.Begin(r.Float64())
	for n := 0; outcome == Going; n++ {
		if n == most || n%4096 == 4095 && ctx.Err() != nil {
			return walk{cost, Going}
		}
		var more float64
		at, more, outcome = w.Step(at, r.Float64())
		cost += more
	}
	return walk{cost, outcome}
}

// Walks is the chain as something to walk. It takes O(states + edges) memory,
// and a step O(log edges of the state).
func (c *Chain) Walks() Walkable[int] {
	w := &chainWalk{c: c, start: upTo(nil, c.Start), edges: make([]float64, 0, len(c.edges))}
	for i := range c.Cost {
		w.edges = upTo(w.edges, c.Out(i))
	}
	return w
}

type chainWalk struct {
	c     *Chain
	start []float64 // sums of probabilities, by edge
	edges []float64
}

// upTo appends the probability of each edge with those before it.
func upTo(sums []float64, edges []Edge) []float64 {
	sum := 0.0
	for _, e := range edges {
		if e.P > 0 {
			sum += e.P
		}
		sums = append(sums, sum)
	}
	return sums
}

// choose is the edge at u, or their number where u is beyond all.
func choose(sums []float64, u float64) int {
	if len(sums) > 8 {
		return sort.Search(len(sums), func(n int) bool { return u < sums[n] })
	}
	for n, sum := range sums {
		if u < sum {
			return n
		}
	}
	return len(sums)
}

func (w *chainWalk) Begin(u float64) (int, float64, int) {
	n := min(choose(w.start, u), len(w.start)-1)
	return arrive(w.c.Start[n], 0)
}

func (w *chainWalk) Step(i int, u float64) (int, float64, int) {
	first, end := w.c.first[i], w.c.first[i+1]
	n := choose(w.edges[first:end], u)
	if n == end-first { // what edges lack is staying
		return i, w.c.Cost[i], Going
	}
	return arrive(w.c.edges[first+n], w.c.Cost[i])
}

func arrive(e Edge, cost float64) (int, float64, int) {
	if e.To < 0 {
		return 0, cost + e.Cost, ^e.To
	}
	return e.To, cost + e.Cost, Going
}
