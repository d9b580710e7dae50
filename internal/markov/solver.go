package markov

import (
	"context"
	"errors"
	"fmt"
)

// ErrTooDense is the error of a Reduce that would need more entries than it may
// hold.
var ErrTooDense = errors.New("markov: the chain fills in beyond the limit")

// TrappedError is the error of a Reduce that met a state which cannot reach an
// outcome.
type TrappedError struct{ State int }

func (e *TrappedError) Error() string {
	return fmt.Sprintf("markov: state %d cannot reach an outcome", e.State)
}

// Solver holds a chain with its states eliminated, ready for any number of
// right-hand sides. It is immutable and safe for concurrent use.
type Solver struct {
	chain *Chain
	order []int32   // in which the states were eliminated
	exit  []float64 // by position: 1−p_kk when k was eliminated
	row   triangle  // by position: p_kj into the states eliminated later
	col   triangle  // by position: p_ik from the states eliminated later
}

// triangle is one half of the eliminated chain, one list a state.
type triangle struct {
	first []int
	state []int32
	p     []float64
}

func (t *triangle) list(k int) ([]int32, []float64) {
	return t.state[t.first[k]:t.first[k+1]], t.p[t.first[k]:t.first[k+1]]
}

func (t *triangle) add(state int32, p float64) {
	t.state = append(t.state, state)
	t.p = append(t.p, p)
}

func (t *triangle) grow(states, entries int) {
	t.first = make([]int, 0, states+1)
	t.state = make([]int32, 0, entries)
	t.p = make([]float64, 0, entries)
}

func (t *triangle) close() { t.first = append(t.first, len(t.state)) }

// Reduce eliminates the states of c. Every state must be able to reach an
// outcome: see Chain.Reaching. It holds at most limit entries (0: any number)
// and gives up with ErrTooDense beyond them.
func Reduce(ctx context.Context, c *Chain, limit int) (*Solver, error) {
	r := newReduction(c)
	s := &Solver{chain: c, order: make([]int32, 0, c.Len()), exit: make([]float64, 0, c.Len())}
	s.row.grow(c.Len(), len(c.edges))
	s.col.grow(c.Len(), len(c.edges))
	s.row.close()
	s.col.close()
	for n := 0; n < c.Len(); n++ {
		if n%64 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		k := r.next()
		if err := r.eliminate(k, s); err != nil {
			return nil, err
		}
		if limit > 0 && len(s.row.state)+len(s.col.state) > limit {
			return nil, ErrTooDense
		}
	}
	return s, nil
}

// Solve replaces f by N·f, the solution of g = f + Q·g, and returns it.
func (s *Solver) Solve(f []float64) []float64 {
	for k, state := range s.order {
		if f[state] == 0 {
			continue
		}
		x := f[state] / s.exit[k]
		states, p := s.col.list(k)
		for n, i := range states {
			f[i] += p[n] * x
		}
	}
	for k := len(s.order) - 1; k >= 0; k-- {
		sum := f[s.order[k]]
		states, p := s.row.list(k)
		for n, j := range states {
			sum += p[n] * f[j]
		}
		f[s.order[k]] = sum / s.exit[k]
	}
	return f
}

// SolveLeft replaces v by v·N, the solution of w = v + w·Q, and returns it.
func (s *Solver) SolveLeft(v []float64) []float64 {
	for k, state := range s.order {
		if v[state] == 0 {
			continue
		}
		x := v[state] / s.exit[k]
		states, p := s.row.list(k)
		for n, j := range states {
			v[j] += x * p[n]
		}
	}
	for k := len(s.order) - 1; k >= 0; k-- {
		sum := v[s.order[k]]
		states, p := s.col.list(k)
		for n, i := range states {
			sum += v[i] * p[n]
		}
		v[s.order[k]] = sum / s.exit[k]
	}
	return v
}
