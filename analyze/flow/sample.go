package flow

import (
	"context"
	"slices"

	"github.com/seam-cx/seam/internal/markov"
	"github.com/seam-cx/seam/journey"
)

// Quantile is an effort that a part of the customers do not exceed.
type Quantile struct {
	Share float64 // 0..1
	X     float64 // minutes; infinite where walks were cut
	Error float64 // standard error of X, from the walks beside it
}

// Quantiles are those of the effort of all customers, from a number of walks by
// random numbers, each customer remembering what was said. Equal seeds give
// equal figures. It takes as long as the walks have steps together, and fails
// only where ctx ends.
func (f *Flow) Quantiles(ctx context.Context, walks int, seed uint64, shares ...float64) ([]Quantile, error) {
	o := markov.SampleOptions{Walks: walks, Seed: seed}
	var sample *markov.Sample
	var err error
	if f.Pairs {
		sample, err = markov.Draw(ctx, f.pairs.Walks(), o)
	} else {
		sample, err = markov.Draw(ctx, newMemory(f), o)
	}
	if err != nil {
		return nil, err
	}
	var list []Quantile
	for _, share := range shares {
		q := sample.Quantile(share)
		list = append(list, Quantile{share, q.Value, q.Error})
	}
	return list, nil
}

// memory walks the encounters with what was said, for where the pairs of both
// are too many to be written down.
type memory struct {
	*said
}

func newMemory(f *Flow) memory { return memory{newSaid(f)} }

// customer is one who walks.
type customer struct {
	at   int
	said dataSet // before arriving
}

func (m memory) Begin(u float64) (*customer, float64, int) {
	c := &customer{said: m.none()}
	cost, outcome := m.take(c, m.f.Start, u)
	return c, cost, outcome
}

func (m memory) Step(c *customer, u float64) (*customer, float64, int) {
	i := c.at
	for w, asked := range m.asks[i] {
		c.said[w] |= asked
	}
	cost, outcome := m.take(c, m.f.Out[i], u)
	return c, m.f.Items[i].Sum() + cost, outcome
}

// take is the way on at u, which is where the probabilities before it sum to.
func (m memory) take(c *customer, list []Transition, u float64) (cost float64, outcome int) {
	last := -1
	for k := range list {
		if list[k].P <= 0 {
			continue
		}
		last = k
		if u -= list[k].P; u < 0 {
			break
		}
	}
	t := list[last]
	cost = t.Items.Sum()
	if t.To == journey.None {
		return cost, t.Outcome
	}
	if t.index >= 0 {
		cost += m.f.weights.Repeat * float64(c.said.common(m.charge[t.index]))
	}
	c.at = t.To
	return cost, markov.Going
}

// Dominators are the touchpoints, by their place in the file, without which no
// route leads from the start to success, in file order.
func (f *Flow) Dominators() []int {
	label := make([]int, len(f.Out))
	for i, e := range f.Graph.Encounters() {
		label[i] = f.Graph.Position(e.Touchpoint.ID)
	}
	list := f.base.Dominators(f.Success(), label)
	slices.Sort(list)
	return list
}
