package compare

import (
	"context"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// delays are the deltas of what customers wait while life goes on, expected and per
// success. Where delay weighs nothing in the old map, no other figure tells that
// they wait longer. Maps without any delay have none.
func (d *differ) delays(ctx context.Context, g *ground) ([]figures.Delta, error) {
	if d.was.Weights.Delay > 0 || !delayed(d.was) && !delayed(d.is) || !slices.ContainsFunc(d.found, moves) {
		return nil, nil
	}
	old, err := g.report(ctx, d.was, nil, delayAlone)
	if err != nil {
		return nil, err
	}
	new, err := g.report(ctx, d.is, nil, delayAlone)
	if err != nil {
		return nil, err
	}
	list := []figures.Delta{
		{Name: "effort.delay", Old: old.Effort.Expected, New: new.Effort.Expected},
		{Name: "effort.delay_per_success", Old: old.Effort.PerSuccess, New: new.Effort.PerSuccess},
	}
	if g.left > 0 || g.reweighed {
		if old, err = g.report(ctx, d.was, g.was, delayAlone); err != nil {
			return nil, err
		}
		if new, err = g.report(ctx, d.is, g.is, d.yardsticks, delayAlone); err != nil {
			return nil, err
		}
		judgeBy(&list[0], old.Effort.Expected, new.Effort.Expected)
		judgeBy(&list[1], old.Effort.PerSuccess, new.Effort.PerSuccess)
	}
	judgeDeltas(list, func(string) float64 { return unnoticed })
	return list, nil
}

// moves tells whether a difference may change how long customers wait. Others need
// no analysis more.
func moves(d figures.Difference) bool {
	switch d.Kind {
	case "name", "title", "about", "does", "thinks", "feels", "text", "why", "emotion", "owner", "supported_by", "perceived_owner",
		"fact", "value", "status", "severity", "reviewed":
		return false
	}
	return true
}

// delayAlone weighs delay, and nothing else: what keeps customers busy is known as
// much as before, and takes no time.
func delayAlone(draft *journey.Map) {
	draft.Weights = journey.Weights{Delay: 1}
	idle := func(d *touchpoint.Detail) {
		if d.Active != nil {
			d.Active = &touchpoint.Span{}
		}
	}
	for i := range draft.Stages {
		for j := range draft.Stages[i].Touchpoints {
			t := &draft.Stages[i].Touchpoints[j]
			idle(&t.Detail)
			for k := range t.Channels {
				idle(&t.Channels[k].Detail)
			}
		}
	}
}

// delayed tells whether a map says any delay of customers.
func delayed(m *journey.Map) bool {
	onWay := func(t touchpoint.Target) bool { return t.Delay != nil }
	if slices.ContainsFunc(m.Start, onWay) {
		return true
	}
	return slices.ContainsFunc(m.Graph().Encounters(), func(e journey.Encounter) bool {
		return e.Detail.Delay != nil || slices.ContainsFunc(e.Detail.Next, onWay)
	})
}
