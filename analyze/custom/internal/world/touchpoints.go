package world

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// about is what the figures and the rest of the map say of touchpoints, by id.
type about struct {
	effort         map[string]figures.TouchpointEffort
	emotion        map[string]Number
	solved         map[string]bool // pains
	success        map[string]bool // outcomes
	next, previous map[string][]string
}

func (b *builder) about() *about {
	a := &about{map[string]figures.TouchpointEffort{}, map[string]Number{}, map[string]bool{}, map[string]bool{}, map[string][]string{}, map[string][]string{}}
	if e := b.in.Figures.Effort; e != nil {
		for _, t := range e.Touchpoints {
			a.effort[t.ID] = t
		}
	}
	if x := b.in.Figures.Experience; x != nil {
		for _, p := range x.Points {
			a.emotion[p.Touchpoint] = of(p.Emotion)
		}
	}
	for _, o := range b.in.Map.Outcomes {
		a.success[o.ID] = o.Success
	}
	for _, s := range b.in.Map.Stages {
		a.solve(s.Opportunities)
	}
	encounters := b.in.Graph.Encounters()
	for i, e := range encounters {
		a.solve(e.Touchpoint.Opportunities)
		if e.Use != nil {
			a.solve(e.Use.Opportunities)
		}
		id := e.Touchpoint.ID
		for _, t := range b.in.Graph.Out(i) {
			if t.Outcome != journey.None {
				a.next[id] = once(a.next[id], b.in.Map.Outcomes[t.Outcome].ID)
				continue
			}
			to := encounters[t.To].Touchpoint.ID
			a.next[id] = once(a.next[id], to)
			a.previous[to] = once(a.previous[to], id)
		}
	}
	return a
}

func (a *about) solve(list []touchpoint.Opportunity) {
	for _, o := range list {
		for _, id := range o.Solves {
			a.solved[id] = true
		}
	}
}

func (b *builder) touchpoints() {
	a := b.about()
	position := 0
	for i := range b.in.Map.Stages {
		s := &b.in.Map.Stages[i]
		for k := range s.Touchpoints {
			t := &s.Touchpoints[k]
			position++
			x := b.touchpoint(t, a)
			x.Stage, x.Position = s.ID, position
			b.w.Touchpoints = append(b.w.Touchpoints, x)
			b.add(OfTouchpoint, Subject{Value: x, Address: s.ID + "/" + t.ID, Range: t.Origin.Key("name")})
		}
	}
}

func (b *builder) touchpoint(t *touchpoint.Touchpoint, a *about) *Touchpoint {
	x := &Touchpoint{
		ID: t.ID, Name: analysis.Touchpoint(t), PerceivedOwner: t.PerceivedOwner,
		Does: t.Does, Thinks: t.Thinks, Feels: t.Feels, Evidence: t.Evidence, Engagement: maybe(t.Engagement),
		About: t.About, Source: t.Source, Was: t.Was, Emotion: a.emotion[t.ID], Next: a.next[t.ID], Previous: a.previous[t.ID],
	}
	encounters := b.in.Graph.EncountersOf(t.ID)
	for _, e := range encounters {
		x.meet(e)
	}
	if x.Owner = t.Owner; x.Owner == "" && len(x.Owners) == 1 && len(x.Unowned) == 0 {
		x.Owner = x.Owners[0]
	}
	x.Tags = once(x.Tags, t.Tags...)
	x.own(&t.Detail, a)
	for i := range t.Channels {
		x.own(&t.Channels[i].Detail, a)
	}
	x.times(encounters)
	x.reckon(b.w.Figures, a)
	return x
}

// meet takes up what holds on one channel.
func (x *Touchpoint) meet(e journey.Encounter) {
	d := e.Detail
	if d.Owner == "" {
		x.Unowned = append(x.Unowned, e.Channel)
	}
	x.Owners = once(x.Owners, d.Owner)
	x.SupportedBy = once(x.SupportedBy, d.SupportedBy...)
	x.Channels = once(x.Channels, e.Channel)
	x.Personas = once(x.Personas, d.Personas...)
	x.Asks = once(x.Asks, d.Asks...)
	for _, f := range d.Facts {
		x.Facts = once(x.Facts, f.Fact)
	}
	if d.MomentOfTruth != nil && *d.MomentOfTruth {
		x.MomentOfTruth = true
	}
	if x.Basis == "" {
		x.Basis = string(d.Basis)
	}
	u := Use{Channel: e.Channel, Share: known(e.Share), Assumed: e.Assumed, Owner: d.Owner,
		Active: minutes(d.Active), Wait: minutes(d.Wait), Delay: minutes(d.Delay), Steps: maybe(d.Steps), Auth: maybe(d.Auth)}
	if d.Emotion != nil {
		u.Emotion = maybe(d.Emotion.Value)
	}
	x.Uses = append(x.Uses, u)
}

// own takes up what a touchpoint or a channel says itself.
func (x *Touchpoint) own(d *touchpoint.Detail, a *about) {
	for _, p := range d.Pains {
		x.Pains = append(x.Pains, Pain{p.ID, p.Text, maybe(p.Severity), p.Cause, minutes(p.Costs), maybe(p.Loses), p.ID != "" && a.solved[p.ID]})
	}
	for _, o := range d.Opportunities {
		x.Opportunities = append(x.Opportunities, Opportunity{o.ID, o.Text, o.Owner, o.Solves, maybe(o.Cost), o.Status})
	}
	work := func(list []Work, more []touchpoint.Work) []Work {
		for _, w := range more {
			list = append(list, Work{w.ID, w.Does, w.Owner, w.System})
		}
		return list
	}
	x.Frontstage, x.Backstage = work(x.Frontstage, d.Frontstage), work(x.Backstage, d.Backstage)
	x.Measures = append(x.Measures, measures(d.Measures)...)
}

// times are the means over channels; one that a channel does not tell is not
// known.
func (x *Touchpoint) times(encounters []journey.Encounter) {
	mean := func(of func(Use) Number) Number {
		sum := 0.0
		for _, u := range x.Uses {
			n := of(u)
			if !n.OK {
				return Number{}
			}
			sum += n.X * u.Share.X
		}
		return Number{X: sum, OK: len(encounters) > 0}
	}
	x.Active = mean(func(u Use) Number { return u.Active })
	x.Wait = mean(func(u Use) Number { return u.Wait })
	x.Delay = mean(func(u Use) Number { return u.Delay })
	x.Steps = mean(func(u Use) Number { return u.Steps })
	x.Auth = mean(func(u Use) Number { return u.Auth })
}

// reckon takes up the figures.
func (x *Touchpoint) reckon(f *Figures, a *about) {
	e, ok := a.effort[x.ID]
	if !ok {
		return
	}
	x.Visits, x.Effort, x.Expected, x.Share = of(e.Visits), of(e.Cost), of(e.Expected), of(e.Share)
	if e.Visits.OK {
		lost := 0.0
		for _, exit := range e.Exits {
			x.Exits = append(x.Exits, Exit{exit.Outcome, a.success[exit.Outcome], known(exit.Flow)})
			if !a.success[exit.Outcome] {
				lost += exit.Flow
			}
		}
		x.Lost = known(lost)
	}
	x.Dominator = slices.Contains(f.Dominators, x.ID)
	if slices.Contains(f.NoReturn, x.ID) {
		x.NoReturn = true
	}
	for _, c := range x.Channels {
		if slices.Contains(f.NoReturn, x.ID+"@"+c) {
			x.NoReturn = true
		}
	}
}
