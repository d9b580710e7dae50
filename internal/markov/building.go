package markov

import "context"

// building is a solver while it is made.
type building struct {
	*Solver
	ctx   context.Context
	limit int
	parts *components
	r     *reduction // nil until a component needs it
	at    []int32    // a number by state
	held  int        // entries of rests
}

// smallest is the largest component that is always eliminated in a full matrix,
// largest the largest rest, and fallback the largest rest that is where
// refinement failed.
const (
	smallest = 32
	largest  = 400
	fallback = 6000
)

// crossings collects the edges between components and counts the others.
func (b *building) crossings() int {
	inside, of := 0, b.parts.of
	for i := range b.chain.Len() {
		for _, e := range b.chain.Out(i) {
			switch {
			case e.P <= 0 || e.To < 0 || e.To == i:
			case of[e.To] == of[i]:
				inside++
			default:
				b.cross.add(int32(e.To), e.P)
			}
		}
		b.cross.close()
	}
	return inside
}

// component eliminates the states of a component.
func (b *building) component(states []int32) error {
	if len(states) == 1 {
		return b.single(states[0])
	}
	edges := 0
	for _, i := range states {
		edges += len(b.chain.Out(int(i)))
	}
	if n := len(states); n <= smallest || n <= largest && n*n <= 6*edges {
		return b.full(states)
	}
	return b.sparse(states)
}

// single takes in a state that is never seen again once it is left for another.
func (b *building) single(i int32) error {
	exit := 0.0
	for _, e := range b.chain.Out(int(i)) {
		if e.P > 0 && e.To != int(i) {
			exit += e.P
		}
	}
	if exit <= 0 {
		return &TrappedError{State: int(i)}
	}
	at := int32(len(b.order))
	b.position(i, exit)
	b.blocks = append(b.blocks, block{first: at, mid: at + 1, last: at + 1})
	return nil
}

// position notes a state with neither row nor column.
func (b *building) position(i int32, exit float64) {
	b.order = append(b.order, i)
	b.factor.exit = append(b.factor.exit, exit)
	b.row.close()
	b.col.close()
}

// close ends a block whose rest are the states.
func (b *building) close(first int, states []int32, r rest) {
	k := block{first: int32(first), mid: int32(len(b.order)), rest: r}
	for _, i := range states {
		b.position(i, 1)
	}
	k.last = int32(len(b.order))
	b.blocks = append(b.blocks, k)
}

func (b *building) numbers() []int32 {
	if b.at == nil {
		b.at = make([]int32, b.chain.Len())
	}
	return b.at
}

// full eliminates a component in a full matrix.
func (b *building) full(states []int32) error {
	n := len(states)
	at := b.numbers()
	for k, i := range states {
		at[i] = int32(k)
	}
	a, leave := make([]float64, n*n), make([]float64, n)
	for k, i := range states {
		for _, e := range b.chain.Out(int(i)) {
			switch {
			case e.P <= 0 || e.To == int(i):
			case e.To < 0 || b.parts.of[e.To] != b.parts.of[i]:
				leave[k] += e.P
			default:
				a[k*n+int(at[e.To])] += e.P
			}
		}
	}
	return b.dense(len(b.order), states, a, leave)
}

// dense closes a block with a full matrix.
func (b *building) dense(first int, states []int32, a, leave []float64) error {
	b.held += len(a)
	if b.tooMany() {
		return ErrTooDense
	}
	d, trapped, err := newDense(b.ctx, a, leave)
	if err != nil {
		return err
	}
	if trapped >= 0 {
		return &TrappedError{State: int(states[trapped])}
	}
	b.close(first, states, denseRest{d})
	return nil
}

func (b *building) tooMany() bool { return b.limit > 0 && b.entries()+b.held > b.limit }

// sparse eliminates the states of a component whose elimination touches the
// fewest others, until they are gone or the others are too much entangled.
func (b *building) sparse(states []int32) error {
	if b.r == nil {
		b.r = newReduction(b.chain, b.parts.of)
	}
	r, first := b.r, len(b.order)
	r.load(states)
	width := 4*r.held/len(states) + 16
	for left := len(states); left > 0; left-- {
		if left%64 == 0 {
			if err := b.ctx.Err(); err != nil {
				return err
			}
		}
		if left > smallest && (r.held > width*left || left <= largest && r.held*3 > left*left) {
			return b.entangled(first, states)
		}
		if err := r.eliminate(r.next(), b.factor); err != nil {
			return err
		}
		if b.tooMany() {
			return ErrTooDense
		}
	}
	b.close(first, nil, nil)
	return nil
}

// entangled closes a block with what has not been eliminated as its rest.
func (b *building) entangled(first int, states []int32) error {
	var left []int32
	for _, i := range states {
		if !b.r.done[i] {
			left = append(left, i)
		}
	}
	if len(left) <= largest {
		a, leave := b.matrix(left)
		return b.dense(first, left, a, leave)
	}
	c, err := newCore(b.ctx, b.r, left, b.numbers())
	if err != nil {
		return err
	}
	if !c.finish() {
		if len(left) > fallback {
			return ErrTooDense
		}
		a, leave := c.matrix()
		return b.dense(first, left, a, leave)
	}
	b.held += c.entries()
	if b.tooMany() {
		return ErrTooDense
	}
	b.close(first, left, coreRest{c})
	return nil
}

// matrix is what has not been eliminated as a full matrix.
func (b *building) matrix(states []int32) (a, leave []float64) {
	n, at := len(states), b.numbers()
	a, leave = make([]float64, n*n), make([]float64, n)
	for k, i := range states {
		at[i] = int32(k)
	}
	for k, i := range states {
		for _, e := range b.r.rows[i] {
			a[k*n+int(at[e.state])] = e.p
		}
		leave[k] = b.r.leave[i]
	}
	return a, leave
}
