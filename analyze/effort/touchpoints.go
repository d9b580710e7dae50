package effort

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
)

// contributions fill in what each touchpoint adds. The cost of a transition
// counts where it arrives; into an outcome, where it leaves.
func contributions(in *analysis.Input, e *figures.Effort) {
	at := func(encounter int) *figures.TouchpointEffort {
		return &e.Touchpoints[in.Graph.Position(in.Graph.Encounters()[encounter].Touchpoint.ID)]
	}
	visits := make([]float64, len(e.Touchpoints))
	exits := make([][]float64, len(e.Touchpoints))
	for i, enc := range in.Graph.Encounters() {
		addItems(&at(i).Items, in.Flow.Items[i], in.Flow.Visits[i])
		p := in.Graph.Position(enc.Touchpoint.ID)
		visits[p] += in.Flow.Visits[i]
		for _, t := range in.Flow.Out[i] {
			if t.To != journey.None {
				arrive(at(t.To), t, in.Map.Weights.Repeat)
				continue
			}
			addItems(&at(i).Items, t.Items, t.Flow)
			if exits[p] == nil {
				exits[p] = make([]float64, len(in.Map.Outcomes))
			}
			exits[p][t.Outcome] += t.Flow
		}
	}
	for _, t := range in.Flow.Start {
		if t.To != journey.None {
			arrive(at(t.To), t, in.Map.Weights.Repeat)
		}
	}
	channels(in, e)
	for i := range e.Touchpoints {
		t := &e.Touchpoints[i]
		t.Known = known(in, in.Graph.EncountersOf(t.ID))
		t.Visits, t.Expected = figures.Of(visits[i]), figures.Of(t.Items.Sum())
		t.Cost = in.Insufficient(analysis.NobodyComes)
		if visits[i] > 0 {
			t.Cost = figures.Of(t.Expected.X / visits[i])
		}
		for o, x := range exits[i] {
			if x > 0 {
				t.Exits = append(t.Exits, figures.Exit{Outcome: in.Map.Outcomes[o].ID, Flow: x})
			}
		}
	}
}

// channels says what of each touchpoint's effort comes about on which channel. As
// for the touchpoint, what a way costs counts where it leads.
func channels(in *analysis.Input, e *figures.Effort) {
	all := in.Graph.Encounters()
	spent := make([]figures.Items, len(all))
	for i := range all {
		addItems(&spent[i], in.Flow.Items[i], in.Flow.Visits[i])
	}
	add := func(from int, t flow.Transition) {
		switch {
		case t.To != journey.None:
			addItems(&spent[t.To], t.Items, t.Flow)
			spent[t.To].Repeat += in.Map.Weights.Repeat * t.Repeats
		case from != journey.None:
			addItems(&spent[from], t.Items, t.Flow)
		}
	}
	for _, t := range in.Flow.Start {
		add(journey.None, t)
	}
	for i, out := range in.Flow.Out {
		for _, t := range out {
			add(i, t)
		}
	}
	for i, enc := range all {
		t := &e.Touchpoints[in.Graph.Position(enc.Touchpoint.ID)]
		t.Channels = append(t.Channels, figures.ChannelEffort{Channel: enc.Channel, Expected: spent[i].Sum()})
	}
}

// arrive counts a transition at the touchpoint it leads to.
func arrive(to *figures.TouchpointEffort, t flow.Transition, repeat float64) {
	addItems(&to.Items, t.Items, t.Flow)
	to.Items.Repeat += repeat * t.Repeats
}

func addItems(to *figures.Items, i figures.Items, times float64) {
	to.Active += times * i.Active
	to.Wait += times * i.Wait
	to.Delay += times * i.Delay
	to.Steps += times * i.Steps
	to.Auth += times * i.Auth
	to.Switch += times * i.Switch
	to.Handoff += times * i.Handoff
	to.Repeat += times * i.Repeat
}

// shares are the touchpoints' parts of the whole. Where the whole is not known,
// its parts are not either: they are not nothing.
func shares(in *analysis.Input, e *figures.Effort) {
	for i := range e.Touchpoints {
		t := &e.Touchpoints[i]
		switch {
		case !e.Expected.OK:
			t.Expected, t.Share = e.Expected, e.Expected
			if t.Cost.OK {
				t.Cost = e.Expected
			}
		case e.Expected.X > 0:
			t.Share = figures.Of(t.Expected.X / e.Expected.X)
		default:
			t.Share = in.Insufficient(analysis.NoEffort)
		}
	}
}

func transitions(in *analysis.Input) []figures.Transition {
	count := 0
	for _, out := range in.Flow.Out {
		count += len(out)
	}
	list := make([]figures.Transition, 0, count)
	encounters := in.Graph.Encounters()
	for i, from := range encounters {
		for _, t := range in.Flow.Out[i] {
			x := figures.Transition{
				From: from.Touchpoint.ID, FromChannel: from.Channel, Share: t.P, Flow: t.Flow,
				Assumed: t.Assumed, Switch: t.Switch, Handoff: t.Handoff, Repeated: t.Repeated, Kept: t.Kept,
			}
			if t.To == journey.None {
				x.Outcome = in.Map.Outcomes[t.Outcome].ID
				list = append(list, x)
				continue
			}
			to := encounters[t.To]
			x.To, x.ToChannel = to.Touchpoint.ID, to.Channel
			x.Declared = t.Handoff && in.Declared(from.Detail.Owner, to.Detail.Owner)
			x.Backward = in.Graph.Position(to.Touchpoint.ID) <= in.Graph.Position(from.Touchpoint.ID)
			if t.Flow > 0 {
				x.Repeats = t.Repeats / t.Flow
			}
			list = append(list, x)
		}
	}
	return list
}

// stages are the probabilities of meeting each stage at all.
func stages(in *analysis.Input, e *figures.Effort) error {
	number := map[*journey.Stage]int{}
	for s := range in.Map.Stages {
		number[&in.Map.Stages[s]] = s
	}
	group := make([]int, len(in.Graph.Encounters()))
	for i, enc := range in.Graph.Encounters() {
		group[i] = number[enc.Stage]
	}
	reach, ok, err := in.Flow.Reaches(in.Context, group, len(in.Map.Stages))
	if err != nil {
		return err
	}
	for s := range in.Map.Stages {
		r := figures.StageReach{ID: in.Map.Stages[s].ID, Reach: in.Insufficient(analysis.TooEntangled)}
		if ok {
			r.Reach = figures.Of(reach[s])
		}
		e.Stages = append(e.Stages, r)
	}
	return nil
}
