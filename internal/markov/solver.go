package markov

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
)

// ErrTooDense is the error of a Reduce that would need more entries than it may
// hold, or that met more than 6,000 states which lead from anywhere to anywhere
// and in which refinement does not settle: several large parts of them that are
// each left less than once in a hundred million steps.
var ErrTooDense = errors.New("markov: too many ways back join too many states: raise the limit, or solve the parts of the chain one by one")

// TrappedError is the error of a Reduce that met a state which cannot reach an
// outcome.
type TrappedError struct{ State int }

func (e *TrappedError) Error() string {
	return fmt.Sprintf("markov: state %d cannot reach an outcome", e.State)
}

// Solver holds a chain made ready for any number of right-hand sides. It is
// immutable and safe for concurrent use.
type Solver struct {
	chain *Chain
	*factor
	blocks   []block  // upstream first
	cross    triangle // by state: edges into later components
	residual atomic.Uint64
}

// block is a component: the positions [first, mid) of the factor are eliminated
// one by one, [mid, last) are the states of the rest.
type block struct {
	first, mid, last int32
	rest             rest
}

// rest is what solves the rest of a component, in numbers of its own. Both
// return the size of their last correction, which is 0 by elimination.
type rest interface {
	right(x []float64) float64
	left(x []float64) float64
}

type denseRest struct{ *dense }

func (d denseRest) right(x []float64) float64 { d.solve(x); return 0 }
func (d denseRest) left(x []float64) float64  { d.solveLeft(x); return 0 }

type coreRest struct{ *core }

func (c coreRest) right(x []float64) float64 { return c.solve(x) }
func (c coreRest) left(x []float64) float64  { return c.solveLeft(x) }

// Reduce makes c ready to be solved. Every state must be able to reach an
// outcome: see Chain.Reaching. It holds at most limit entries (0: any number)
// and gives up with ErrTooDense beyond them.
//
// Time and memory grow with states and edges (n + m) where customers only go
// forward. A component of k states that go round costs O(k³) time and O(k²)
// memory up to 32 states or where most of them are joined; beyond that
// O(k·w²) and O(k·w), where w is the number of neighbours that elimination
// meets, about the farthest jump of a journey that is told in order. If w grows
// as elimination goes on, it stops, and what is left is solved anew for each
// right-hand side by refinement, in about O(m) each.
func Reduce(ctx context.Context, c *Chain, limit int) (*Solver, error) {
	n := c.Len()
	parts := c.components()
	s := &Solver{chain: c, cross: newTriangle(n, 0)}
	b := &building{Solver: s, ctx: ctx, limit: limit, parts: parts}
	inside := b.crossings()
	s.factor = newFactor(n, inside+inside/2)
	s.blocks = make([]block, 0, parts.len())
	for k := range parts.len() {
		if k%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		if err := b.component(parts.list(k)); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Solve replaces f by N·f, the solution of g = f + Q·g, and returns it.
func (s *Solver) Solve(f []float64) []float64 {
	s.solveBlocks(f, 0, len(s.blocks)-1)
	return f
}

// solveBlocks is Solve where f is 0 after the block high, for the states of the
// blocks from low on.
func (s *Solver) solveBlocks(f []float64, low, high int) {
	for n := high; n >= low; n-- {
		b := s.blocks[n]
		if len(s.cross.state) > 0 {
			for _, i := range s.order[b.first:b.last] {
				states, p := s.cross.list(int(i))
				for n, j := range states {
					f[i] += p[n] * f[j]
				}
			}
		}
		s.forward(f, &s.col, int(b.first), int(b.mid))
		if b.rest != nil {
			s.inRest(b, f, b.rest.right)
		}
		s.backward(f, &s.row, int(b.first), int(b.mid))
	}
}

// SolveLeft replaces v by v·N, the solution of w = v + w·Q, and returns it.
func (s *Solver) SolveLeft(v []float64) []float64 {
	s.solveLeftBlocks(v, 0)
	return v
}

// solveLeftBlocks is SolveLeft where v is 0 before the block low.
func (s *Solver) solveLeftBlocks(v []float64, low int) {
	for _, b := range s.blocks[low:] {
		s.forward(v, &s.row, int(b.first), int(b.mid))
		if b.rest != nil {
			s.inRest(b, v, b.rest.left)
		}
		s.backward(v, &s.col, int(b.first), int(b.mid))
		if len(s.cross.state) == 0 {
			continue
		}
		for _, i := range s.order[b.first:b.last] {
			states, p := s.cross.list(int(i))
			for n, j := range states {
				v[j] += p[n] * v[i]
			}
		}
	}
}

// inRest solves for the states of the rest of a component.
func (s *Solver) inRest(b block, x []float64, solve func([]float64) float64) {
	states := s.order[b.mid:b.last]
	var small [smallest]float64
	local := small[:]
	if len(states) > smallest {
		local = make([]float64, len(states))
	}
	local = local[:len(states)]
	some := false
	for n, i := range states {
		local[n] = x[i]
		some = some || x[i] != 0
	}
	if !some {
		return
	}
	s.note(solve(local))
	for n, i := range states {
		x[i] = local[n]
	}
}

// note keeps the largest residual.
func (s *Solver) note(residual float64) {
	for residual > 0 || math.IsNaN(residual) {
		old := s.residual.Load()
		if math.Float64frombits(old) >= residual {
			return
		}
		if math.IsNaN(residual) {
			residual = math.Inf(1)
		}
		if s.residual.CompareAndSwap(old, math.Float64bits(residual)) {
			return
		}
	}
}

// Residual is the largest correction that was still due, relative to the
// solution, in any solve so far: 0 where everything was eliminated, otherwise
// at most about 1e-12 unless a large component could not be solved to that.
func (s *Solver) Residual() float64 { return math.Float64frombits(s.residual.Load()) }
