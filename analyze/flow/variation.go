package flow

import (
	"context"

	"github.com/seam-cx/seam/internal/markov"
)

// Variation is a journey in which encounters can be changed, by trial and for
// good, without solving it anew. Its figures are those of Changed to a dozen
// digits. Try and Now may be called concurrently, Apply may not.
type Variation struct {
	f      *Flow
	layers []layer
}

// layer is a chain whose costs are a part of the effort: the first holds all
// that encounters and transitions cost; beyond the limit of pairs, one for each
// datum holds what saying it again does.
type layer struct {
	chain *markov.Variation
	own   bool    // its states cost what their encounters do
	first []int32 // by encounter: of its states in list; one more at the end
	list  []int32
	at    func(state, k int) int // number in Out of the encounter of edge k
	edges *markov.Chain
}

// Vary makes f ready for changes. It fails only where ctx ends.
func (f *Flow) Vary(ctx context.Context) (*Variation, error) {
	v := &Variation{f: f}
	if f.Pairs && f.pairs != f.base {
		at := func(state, k int) int {
			t := f.edges[f.pairs.FirstEdge(state)+k].transition
			return t.index - f.Out[f.pairOf[state]][0].index
		}
		return v, v.add(ctx, layer{own: true, edges: f.pairs, at: at}, f.pairOf)
	}
	same := make([]int32, len(f.Out))
	for i := range same {
		same[i] = int32(i)
	}
	if err := v.add(ctx, layer{own: true, edges: f.base, at: func(_, k int) int { return k }}, same); err != nil || f.Pairs {
		return v, err
	}
	s := newSaid(f)
	for n := range s.ids {
		set := s.none()
		set.add(n)
		if !f.charges(s, set) {
			continue
		}
		c := f.bitChain(s, set)
		if err := v.add(ctx, layer{edges: c.chain, at: f.taken(c.encounter)}, c.encounter); err != nil {
			return v, err
		}
	}
	return v, nil
}

// taken numbers the edges of a chain that leaves out what nobody takes.
func (f *Flow) taken(encounter []int32) func(state, k int) int {
	return func(state, k int) int {
		for n, t := range f.Out[encounter[state]] {
			if t.P > 0 {
				if k == 0 {
					return n
				}
				k--
			}
		}
		return -1
	}
}

func (v *Variation) add(ctx context.Context, l layer, encounter []int32) error {
	l.first = make([]int32, len(v.f.Out)+1)
	for _, i := range encounter {
		l.first[i+1]++
	}
	for i := range v.f.Out {
		l.first[i+1] += l.first[i]
	}
	l.list = make([]int32, len(encounter))
	next := append([]int32(nil), l.first...)
	for state, i := range encounter {
		l.list[next[i]] = int32(state)
		next[i]++
	}
	var err error
	l.chain, err = markov.NewVariation(ctx, l.edges, v.f.Success())
	v.layers = append(v.layers, l)
	return err
}

// rows are changes as those of the chain of a layer.
func (v *Variation) rows(l *layer, changes []Change) []markov.Row {
	var rows []markov.Row
	for _, c := range changes {
		if !v.f.Reached[c.Encounter] {
			continue
		}
		for _, state := range l.list[l.first[c.Encounter]:l.first[c.Encounter+1]] {
			row := markov.Row{State: int(state)}
			if l.own {
				row.Cost = c.Cost
			}
			if c.P != nil {
				row.P = make([]float64, len(l.edges.Out(int(state))))
				for k := range row.P {
					row.P[k] = c.P[l.at(int(state), k)]
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// Now is the journey with what has been applied.
func (v *Variation) Now() Effect {
	var t markov.Total
	for n := range v.layers {
		gather(&t, v.layers[n].chain.Total(), n == 0)
	}
	return effectFrom(t)
}

func gather(sum *markov.Total, t markov.Total, first bool) {
	sum.Expected += t.Expected
	sum.Won += t.Won
	if first {
		sum.Success = t.Success
	}
}

func effectFrom(t markov.Total) Effect {
	e := Effect{Expected: max(0, t.Expected), Success: t.Success}
	if e.Success > 0 {
		e.GivenSuccess = max(0, t.Won/e.Success)
	}
	return e
}

// Try is the journey with some encounters changed besides, each named at most
// once. Their costs are what they would be then, and so are their P; nil is as
// they are. GivenSuccess is known where given is set, which works before the
// first Apply only. ok is false where the changes are too many or too large for
// twelve digits, or trap customers: Changed tells then.
func (v *Variation) Try(changes []Change, given bool) (e Effect, ok bool) {
	var sum markov.Total
	for n := range v.layers {
		t, ok := v.layers[n].chain.Try(v.rows(&v.layers[n], changes), given)
		if !ok {
			return Effect{}, false
		}
		gather(&sum, t, n == 0)
	}
	if !given {
		sum.Won = 0
	}
	return effectFrom(sum), true
}

// Apply changes some encounters for good. It fails where customers would be
// trapped, and where ctx ends; the variation is of no use then.
func (v *Variation) Apply(ctx context.Context, changes []Change) error {
	for n := range v.layers {
		l := &v.layers[n]
		if err := l.chain.Apply(ctx, v.rows(l, changes)); err != nil {
			return err
		}
	}
	return nil
}
