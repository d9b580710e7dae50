package compare

import (
	"context"
	"fmt"
	"slices"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// onCommonGround are the reports of both maps on what both of them know, and with
// the weights of the earlier one. A figure must not look better because somebody
// deleted what it rested on or made it weigh less, nor worse because somebody
// measured. Without anything that only one map knows they are the reports as
// they are, and left is 0.
func (d *differ) onCommonGround(ctx context.Context, before, after *figures.Report) (was, is *figures.Report, left int, err error) {
	g := ground{was: map[string][]aspect{}, is: map[string][]aspect{}}
	for _, x := range d.points.pairs {
		if x.Current != nil && x.Target != nil {
			g.compare(d, x.Current, x.Target)
		}
	}
	g.reweighed = !sameWeights(&d.was.Weights, &d.is.Weights)
	if g.left == 0 && !g.reweighed {
		return before, after, 0, nil
	}
	was, is = before, after
	if g.left > 0 {
		if was, err = g.report(ctx, d.was, g.was, nil); err != nil {
			return nil, nil, 0, err
		}
	}
	is, err = g.report(ctx, d.is, g.is, &d.was.Weights)
	return was, is, g.left, err
}

// ground is what has to be forgotten for two maps to know the same.
type ground struct {
	was, is   map[string][]aspect // by touchpoint, in each map
	left      int                 // how many aspects of touchpoints are forgotten
	reweighed bool
}

// compare finds what only one of two states of a touchpoint knows.
func (g *ground) compare(d *differ, old, new *touchpoint.Touchpoint) {
	was, is := d.was.Graph().EncountersOf(old.ID), d.is.Graph().EncountersOf(new.ID)
	all := slices.Clone(aspects)
	times := false // what stands beside active is known with it
	for _, id := range each(was, is, func(d *touchpoint.Detail) (ids []string) {
		for _, s := range d.Facts {
			ids = append(ids, s.Fact)
		}
		return ids
	}) {
		all = append(all, ofFact(id))
	}
	for _, to := range each(was, is, func(d *touchpoint.Detail) (ways []string) {
		for _, t := range d.Next {
			ways = append(ways, wayTo(t))
		}
		return ways
	}) {
		all = append(all, ofWay(to))
	}
	for _, a := range all {
		if lost, found := a.since(was, is, ""); lost || found {
			g.was[old.ID] = append(g.was[old.ID], a)
			g.is[new.ID] = append(g.is[new.ID], a)
			if times = times || a.key == "active"; !times || !slices.Contains(noneBesideActive, a.key) {
				g.left++
			}
		}
	}
}

// each are the ids that encounters of either state name, each once.
func each(was, is []journey.Encounter, of func(*touchpoint.Detail) []string) []string {
	var ids []string
	for _, e := range slices.Concat(was, is) {
		for _, id := range of(e.Detail) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// report analyzes a map without what is to be forgotten, with other weights where
// they are given.
func (g *ground) report(ctx context.Context, m *journey.Map, forget map[string][]aspect, weights *journey.Weights) (*figures.Report, error) {
	draft := m.Draft()
	for i := range draft.Stages {
		for j := range draft.Stages[i].Touchpoints {
			t := &draft.Stages[i].Touchpoints[j]
			for _, a := range forget[t.ID] {
				a.forget(&t.Detail)
				for k := range t.Channels {
					a.forget(&t.Channels[k].Detail)
				}
			}
		}
	}
	if weights != nil {
		draft.Weights = *weights
	}
	less, err := journey.New(ctx, draft)
	if err != nil {
		return nil, fmt.Errorf("cannot compare what both states of %s know: %w", m.ID, err)
	}
	return analyze.Run(ctx, less, analyze.Options{Rules: []*analyze.Rule{}, Brief: true})
}

func sameWeights(a, b *journey.Weights) bool {
	numbers := func(w *journey.Weights) [7]float64 {
		return [7]float64{w.Wait, w.Delay, w.Step, w.Auth, w.Switch, w.Handoff, w.Repeat}
	}
	return numbers(a) == numbers(b)
}
