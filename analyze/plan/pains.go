package plan

import (
	"context"
	"slices"
	"strconv"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// pain is a pain of the map with where customers have it.
type pain struct {
	id         string
	touchpoint string // "" of a whole stage
	source     *touchpoint.Pain
	encounters []int
}

func (x *pain) costs() float64 {
	if x.source.Costs == nil {
		return 0
	}
	return x.source.Costs.Minutes()
}

func (x *pain) loses() float64 {
	if x.source.Loses == nil {
		return 0
	}
	return *x.source.Loses
}

// findPains collects the pains in file order. What a touchpoint says holds on
// its channels, save those that name pains of their own.
func (p *planner) findPains() {
	p.painBy, p.ids = map[string]int{}, map[string]bool{}
	p.painsAt = make([][]int, len(p.f.Out))
	// Ids that are given come first, so that none that is made takes them.
	p.eachDetail(func(_ string, pains []touchpoint.Pain, opportunities []touchpoint.Opportunity, _ []int) {
		for _, x := range pains {
			p.ids[x.ID] = true
		}
		for _, x := range opportunities {
			p.ids[x.ID] = true
		}
	})
	p.eachDetail(func(at string, pains []touchpoint.Pain, _ []touchpoint.Opportunity, encounters []int) {
		for i := range pains {
			x := pain{id: pains[i].ID, touchpoint: at, source: &pains[i], encounters: encounters}
			if x.id == "" {
				x.id = p.made(pains[i].Text, at)
			}
			if _, ok := p.painBy[x.id]; !ok {
				p.painBy[x.id] = len(p.pains)
			}
			for _, e := range encounters {
				p.painsAt[e] = append(p.painsAt[e], len(p.pains))
			}
			p.pains = append(p.pains, x)
		}
	})
}

// eachDetail calls f for each stage, touchpoint and channel in file order, with
// the encounters for which its pains hold.
func (p *planner) eachDetail(f func(at string, pains []touchpoint.Pain, opportunities []touchpoint.Opportunity, encounters []int)) {
	for s := range p.m.Stages {
		stage := &p.m.Stages[s]
		f("", stage.Pains, stage.Opportunities, nil)
		for t := range stage.Touchpoints {
			tp := &stage.Touchpoints[t]
			var shared []int
			for _, e := range p.m.Graph().EncountersOf(tp.ID) {
				if e.Use == nil || e.Use.Pains == nil {
					shared = append(shared, e.Index)
				}
			}
			f(tp.ID, tp.Pains, tp.Opportunities, shared)
			for _, e := range p.m.Graph().EncountersOf(tp.ID) {
				if e.Use != nil {
					f(tp.ID, e.Use.Pains, e.Use.Opportunities, []int{e.Index})
				}
			}
		}
	}
}

// made is an id for what has none, from its text.
func (p *planner) made(text, at string) string {
	id := touchpoint.Slug(text)
	if at != "" && (id == "" || p.ids[id]) {
		id = at + "/" + id
	}
	for base, n := id, 2; id == "" || p.ids[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	p.ids[id] = true
	return id
}

// removal is what the journey would be without some pains.
type removal struct {
	changes []flow.Change
	moves   bool // customers go on otherwise, not only at another cost
	saved   float64
	won     float64 // saved among those who succeed, times their probability
	notes   []analysis.Words
}

// without removes pains, besides those that are gone already: what they cost
// comes off each visit, never below 0, and what they lose off the exits without
// success, in proportion; the other ways on gain it in proportion. Pains at one
// place add up. The changes are those of the places where pains go, and count
// what is gone there already.
func (p *planner) without(pains []int, gone []bool) removal {
	var r removal
	var places []int
	for _, n := range pains {
		x := &p.pains[n]
		for _, i := range x.encounters {
			if p.f.Reached[i] && p.f.Visits[i] > 0 {
				places = append(places, i)
			}
		}
		r.notes = append(r.notes, p.lacks(x)...)
	}
	slices.Sort(places)
	for _, i := range slices.Compact(places) {
		costs, loses := 0.0, 0.0
		for _, n := range p.painsAt[i] {
			if _, goes := slices.BinarySearch(pains, n); goes || gone != nil && gone[n] {
				costs += p.pains[n].costs()
				loses += p.pains[n].loses()
			}
		}
		own := p.f.Items[i].Sum()
		c := flow.Change{Encounter: i, Cost: max(0, own-costs)}
		if costs > own+closeTo(own) {
			if p.f.Graph.Encounters()[i].Detail.Active == nil {
				r.note(costsUnknown)
			} else {
				r.note(costsMore)
			}
		}
		if loses > 0 {
			c.P = p.kept(i, loses, &r)
		}
		r.saved += p.f.Visits[i] * (own - c.Cost)
		r.won += p.f.Visits[i] * p.reaches[i] * (own - c.Cost)
		if c.P != nil || c.Cost != own {
			r.moves = r.moves || c.P != nil
			r.changes = append(r.changes, c)
		}
	}
	return r
}

func (r *removal) note(w analysis.Words) {
	if !slices.Contains(r.notes, w) {
		r.notes = append(r.notes, w)
	}
}

// lacks says why a pain in itself changes nothing.
func (p *planner) lacks(x *pain) []analysis.Words {
	switch {
	case x.touchpoint == "":
		return []analysis.Words{wholeStage}
	case x.source.Costs == nil && x.source.Loses == nil:
		return []analysis.Words{saysNothing}
	case !slices.ContainsFunc(x.encounters, func(i int) bool { return p.f.Reached[i] && p.f.Visits[i] > 0 }):
		return []analysis.Words{analysis.NobodyComes}
	}
	return nil
}

// kept are the probabilities at an encounter if the part loses of its visits no
// longer left without success; nil where nothing changes, which is noted.
func (p *planner) kept(i int, loses float64, r *removal) []float64 {
	out := p.f.Out[i]
	exits, others := 0.0, 0.0
	exit := func(t flow.Transition) bool { return t.To == journey.None && !p.m.Outcomes[t.Outcome].Success }
	for _, t := range out {
		if exit(t) {
			exits += t.P
		} else {
			others += t.P
		}
	}
	switch {
	case !(exits > 0):
		r.note(noExits)
		return nil
	case !(others > 0):
		r.note(noOthers)
		return nil
	case loses > exits+closeTo(exits):
		r.note(losesMore)
	}
	gain := min(loses, exits)
	list := make([]float64, len(out))
	for k, t := range out {
		switch {
		case !exit(t):
			list[k] = t.P * (1 + gain/others)
		case gain < exits:
			list[k] = t.P * (1 - gain/exits)
		}
	}
	return list
}

// effect is the journey without some pains. ok is false where customers would
// never get out.
func (p *planner) effect(ctx context.Context, r removal) (e flow.Effect, ok bool, err error) {
	if !r.moves {
		return p.cheaper(r.saved, r.won), true, nil
	}
	if e, ok = p.base.Try(r.changes, true); ok {
		return e, true, nil
	}
	return p.f.Changed(ctx, r.changes)
}

// cheaper is the journey with less effort and the same ways.
func (p *planner) cheaper(saved, won float64) flow.Effect {
	e := p.now
	e.Expected = max(0, e.Expected-saved)
	if e.Success > 0 {
		e.GivenSuccess = max(0, e.GivenSuccess-won/e.Success)
	}
	return e
}

// noted is notes in the language of the plan, each once.
func (p *planner) noted(notes []analysis.Words) string {
	text := ""
	for i, w := range notes {
		if slices.Index(notes, w) < i {
			continue
		}
		if text != "" {
			text += "; "
		}
		text += w.In(p.lang)
	}
	return text
}

// placeOf is where something was written: its text, else itself.
func placeOf(o diag.Origin) diag.Range {
	if o.Has("text") {
		return o.Key("text")
	}
	return o.Range
}
