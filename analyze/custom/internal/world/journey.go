package world

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

func (b *builder) journey() {
	m := b.in.Map
	j := &Journey{
		ID: m.ID, Title: m.Title, State: b.in.Figures.State, Owner: m.Owner, Locale: m.Locale, Scenario: m.Scenario, PartOf: m.PartOf,
		Basis: string(m.Basis), Reviewed: m.Reviewed.String(), Sponsor: m.Governance.Sponsor, Measures: measures(m.Measures), Tags: m.Tags,
	}
	b.w.Journey = j
	b.stages(j)
	b.vocabulary(j)
	if c := m.Governance.Committee; c != nil {
		j.Committee = c.Members
	}
	for _, c := range m.Governance.Collaboration {
		j.Collaborations = append(j.Collaborations, Collaboration{c.ID, c.Between, c.By, c.Exchanges, minutes(c.Meets)})
	}
	b.add(OfJourney, Subject{Value: j, Address: m.ID, Range: m.Origin.Key("title")})
}

func (b *builder) stages(j *Journey) {
	reach := map[string]Number{}
	if e := b.in.Figures.Effort; e != nil {
		for _, s := range e.Stages {
			reach[s.ID] = of(s.Reach)
		}
	}
	for i := range b.in.Map.Stages {
		s := &b.in.Map.Stages[i]
		x := Stage{ID: s.ID, Name: s.Name, Goal: s.Goal, Reach: reach[s.ID]}
		for k := range s.Touchpoints {
			x.Touchpoints = append(x.Touchpoints, s.Touchpoints[k].ID)
		}
		j.Stages = append(j.Stages, x)
	}
}

func (b *builder) vocabulary(j *Journey) {
	m := b.in.Map
	given := map[string]Number{}
	if e := b.in.Figures.Effort; e != nil {
		for _, g := range e.Given {
			given[g.Outcome] = of(g.Probability)
		}
	}
	for _, o := range m.Outcomes {
		j.Outcomes = append(j.Outcomes, Outcome{o.ID, o.Name, o.Success, given[o.ID]})
	}
	departments := map[string]figures.Department{}
	if s := b.in.Figures.Silos; s != nil {
		for _, d := range s.Departments {
			departments[d.ID] = d
		}
	}
	for _, d := range m.Departments {
		f := departments[d.ID]
		j.Departments = append(j.Departments, Department{d.ID, d.Name, string(d.Line), f.Touchpoints, of(f.Visits)})
	}
	j.Personas = ids(m.Personas, func(p journey.Persona) string { return p.ID })
	j.Channels = ids(m.Channels, func(c journey.Channel) string { return c.ID })
	j.Data = ids(m.Data, func(d journey.Datum) string { return d.ID })
	if f := b.in.Figures.Metrics; f != nil {
		for _, x := range f.Board {
			j.Metrics = append(j.Metrics, Metric{x.ID, x.Name, x.Kind, x.Owner, of(x.Value), of(x.Target), of(x.Gap), x.OffTarget, of(x.N), x.Date})
		}
	}
}

func ids[T any](list []T, id func(T) string) []string {
	var all []string
	for _, x := range list {
		all = append(all, id(x))
	}
	return all
}
