package compare

import (
	"context"
	"fmt"
	"slices"
	"strings"

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
func (d *differ) onCommonGround(ctx context.Context, before, after *figures.Report) (was, is *figures.Report, g *ground, err error) {
	g = &ground{wasMap: d.was, isMap: d.is, was: map[string][]aspect{}, is: map[string][]aspect{}}
	for _, x := range d.points.pairs {
		if x.Current != nil && x.Target != nil {
			g.compare(d, x.Current, x.Target)
		}
	}
	g.reweighed = reweighed(d.was, d.is) || len(d.failures) > 0
	if g.left == 0 && !g.reweighed {
		return before, after, g, nil
	}
	was, is = before, after
	if g.left > 0 {
		if g.wasMap, err = g.less(ctx, d.was, g.was); err != nil {
			return nil, nil, nil, err
		}
		if was, err = briefly(ctx, g.wasMap); err != nil {
			return nil, nil, nil, err
		}
	}
	if g.isMap, err = g.less(ctx, d.is, g.is, d.yardsticks); err != nil {
		return nil, nil, nil, err
	}
	is, err = briefly(ctx, g.isMap)
	return was, is, g, err
}

// ground is what has to be forgotten for two maps to know the same.
type ground struct {
	was, is   map[string][]aspect // by touchpoint, in each map
	wasMap    *journey.Map        // what is left of each then
	isMap     *journey.Map
	left      int // how many aspects of touchpoints are forgotten
	reweighed bool
}

// compare finds what only one of two states of a touchpoint knows.
func (g *ground) compare(d *differ, old, new *touchpoint.Touchpoint) {
	was, is := d.was.Graph().EncountersOf(old.ID), d.is.Graph().EncountersOf(new.ID)
	all := aspectsOf(was, is)
	times := false // what stands beside active is known with it
	now := each(is, nil, waysOf)
	for _, to := range each(was, nil, waysOf) { // ways of both: what a new one takes is no news of an old one
		if after := d.wayNow(to); slices.Contains(now, after) {
			all = append(all, ofWay(d.knownAtEnd, to, after))
		}
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

// aspectsOf are what either state may know, save of ways.
func aspectsOf(was, is []journey.Encounter) []aspect {
	all := slices.Clone(aspects)
	for _, id := range each(was, is, func(d *touchpoint.Detail) (ids []string) {
		for _, s := range d.Facts {
			ids = append(ids, s.Fact)
		}
		return ids
	}) {
		all = append(all, ofFact(id))
	}
	for _, id := range each(was, is, func(d *touchpoint.Detail) (ids []string) {
		if d.Emotion != nil {
			for _, p := range d.Emotion.ByPersona {
				ids = append(ids, p.Persona)
			}
		}
		return ids
	}) {
		all = append(all, ofPersona(id))
	}
	return all
}

// waysOf are the ways on of an encounter.
func waysOf(d *touchpoint.Detail) []string {
	ways := make([]string, len(d.Next))
	for i, t := range d.Next {
		ways[i] = wayTo(t)
	}
	return ways
}

// knownAtEnd tells whether the old map knows the effort where what a way takes
// counts: at the touchpoint that it leads to, else where it begins.
func (d *differ) knownAtEnd(from *touchpoint.Detail, t touchpoint.Target) bool {
	if t.Touchpoint == "" {
		return from.Active != nil
	}
	return !slices.ContainsFunc(d.was.Graph().EncountersOf(t.Touchpoint), func(e journey.Encounter) bool {
		return (t.Channel == "" || e.Channel == t.Channel) && e.Detail.Active == nil
	})
}

// wayNow is a way of the old map in words of the new one.
func (d *differ) wayNow(to string) string {
	id, rest, _ := strings.Cut(to, "@")
	if now, ok := d.points.toNew[id]; ok {
		id = now
	}
	return id + "@" + rest
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

// report analyzes a map without what is to be forgotten, with other changes.
func (g *ground) report(ctx context.Context, m *journey.Map, forget map[string][]aspect, changes ...func(*journey.Map)) (*figures.Report, error) {
	less, err := g.less(ctx, m, forget, changes...)
	if err != nil {
		return nil, err
	}
	return briefly(ctx, less)
}

// briefly analyzes a map for its figures alone.
func briefly(ctx context.Context, m *journey.Map) (*figures.Report, error) {
	return analyze.Run(ctx, m, analyze.Options{Rules: []*analyze.Rule{}, Brief: true})
}

// less is a map without what is to be forgotten, with other changes.
func (g *ground) less(ctx context.Context, m *journey.Map, forget map[string][]aspect, changes ...func(*journey.Map)) (*journey.Map, error) {
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
	for _, change := range changes {
		change(&draft)
	}
	less, err := journey.New(ctx, draft)
	if err != nil {
		return nil, fmt.Errorf("cannot compare what both states of %s know: %w", m.ID, err)
	}
	return less, nil
}

// yardsticks gives a draft those of the old map: weights of effort, by how much
// facts may differ, and which outcomes are a success.
func (d *differ) yardsticks(draft *journey.Map) {
	was := d.was
	draft.Weights = was.Weights
	draft.Facts, draft.Outcomes = slices.Clone(draft.Facts), slices.Clone(draft.Outcomes)
	for i := range draft.Facts {
		if old := factOf(was, draft.Facts[i].ID); old != nil {
			draft.Facts[i].Tolerance = old.Tolerance
		}
	}
	for i := range draft.Outcomes {
		if old := outcomeOf(was, draft.Outcomes[i].ID); old != nil {
			draft.Outcomes[i].Success = old.Success
		}
		if d.failures[draft.Outcomes[i].ID] != nil {
			draft.Outcomes[i].Success = false
		}
	}
	draft.Outcomes = d.withSuccess(draft.Outcomes)
}

// withSuccess adds the successes of the old map to outcomes of which none is one, and
// which no map could have: nobody need reach them.
func (d *differ) withSuccess(list []journey.Outcome) []journey.Outcome {
	succeeds := func(o journey.Outcome) bool { return o.Success }
	if slices.ContainsFunc(list, succeeds) {
		return list
	}
	for _, o := range d.was.Outcomes {
		if o.Success && d.is.Graph().Position(o.ID) < 0 {
			list = append(list, o)
		}
	}
	if !slices.ContainsFunc(list, succeeds) {
		return d.is.Outcomes // its own, since there are no others
	}
	return list
}

// reweighed tells whether the yardsticks of two maps differ.
func reweighed(was, is *journey.Map) bool {
	numbers := func(w *journey.Weights) [7]float64 {
		return [7]float64{w.Wait, w.Delay, w.Step, w.Auth, w.Switch, w.Handoff, w.Repeat}
	}
	return numbers(&was.Weights) != numbers(&is.Weights) ||
		slices.ContainsFunc(is.Facts, func(f journey.Fact) bool {
			old := factOf(was, f.ID)
			return old != nil && old.Tolerance.Cmp(f.Tolerance) != 0
		}) ||
		slices.ContainsFunc(is.Outcomes, func(o journey.Outcome) bool {
			old := outcomeOf(was, o.ID)
			return old != nil && old.Success != o.Success
		})
}

func factOf(m *journey.Map, id string) *journey.Fact {
	if i := slices.IndexFunc(m.Facts, func(f journey.Fact) bool { return f.ID == id }); i >= 0 {
		return &m.Facts[i]
	}
	return nil
}

func outcomeOf(m *journey.Map, id string) *journey.Outcome {
	if i := slices.IndexFunc(m.Outcomes, func(o journey.Outcome) bool { return o.ID == id }); i >= 0 {
		return &m.Outcomes[i]
	}
	return nil
}
