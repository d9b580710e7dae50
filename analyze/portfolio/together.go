package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// pair is two departments. Departments are the same where they have one id in one
// registry; those that maps declare themselves are the same by id.
type pair struct{ registry, from, to string }

// factKey is a fact of a registry.
type factKey struct{ registry, id string }

// pointKey is a touchpoint id among maps with the same registries.
type pointKey struct{ company, id string }

// registryOf is the file that an entry comes from, "" where that is the map.
func registryOf(m *journey.Map, e journey.Entry) string {
	if file := e.Origin.Range.File; file != m.Origin.Range.File {
		return file
	}
	return ""
}

// companyOf are the registries that the departments, facts and channels of a map
// come from.
func companyOf(m *journey.Map) string {
	var files []string
	add := func(e journey.Entry) {
		if file := registryOf(m, e); file != "" && !slices.Contains(files, file) {
			files = append(files, file)
		}
	}
	for _, d := range m.Departments {
		add(d.Entry)
	}
	for _, f := range m.Facts {
		add(f.Entry)
	}
	for _, c := range m.Channels {
		add(c.Entry)
	}
	slices.Sort(files)
	return strings.Join(files, "\x00")
}

func (b *Builder) addHandoffs(m *journey.Map, r *figures.Report) {
	if r.Silos == nil {
		return
	}
	if b.handoffs == nil {
		b.handoffs = map[pair]*figures.JourneyHandoff{}
	}
	names, registries := map[string]string{}, map[string]string{}
	for _, d := range m.Departments {
		names[d.ID], registries[d.ID] = d.Name, registryOf(m, d.Entry)
	}
	for _, h := range r.Silos.Handoffs {
		registry := registries[h.From]
		if other := registries[h.To]; other != registry {
			registry = strings.TrimPrefix(registry+" + "+other, " + ")
		}
		k := pair{registry, h.From, h.To}
		x := b.handoffs[k]
		if x == nil {
			x = &figures.JourneyHandoff{From: h.From, To: h.To, Registry: registry, Declared: true,
				FromName: cmp.Or(names[h.From], h.From), ToName: cmp.Or(names[h.To], h.To)}
			b.handoffs[k] = x
		}
		x.Flow += h.Flow
		x.Declared = x.Declared && h.Declared
		x.Journeys = append(x.Journeys, figures.HandoffIn{Journey: r.Journey, Flow: h.Flow, Declared: h.Declared})
	}
}

func (b *Builder) sortedHandoffs() []figures.JourneyHandoff {
	list := make([]figures.JourneyHandoff, 0, len(b.handoffs))
	for _, h := range b.handoffs {
		x := *h
		x.Journeys = slices.Clone(h.Journeys)
		slices.SortStableFunc(x.Journeys, func(a, b figures.HandoffIn) int { return cmp.Compare(b.Flow, a.Flow) })
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b figures.JourneyHandoff) int {
		return cmp.Or(cmp.Compare(b.Flow, a.Flow), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Registry, b.Registry))
	})
	return list
}

// factIn is a fact with the values that journeys give for it.
type factIn struct {
	name      string
	tolerance touchpoint.Decimal
	values    []valueIn
}

// valueIn is one value in one journey.
type valueIn struct {
	figures.StatementIn
	value touchpoint.FactValue
	n     int // statements
}

// addFacts adds what a map states of facts that come from a registry: only of
// those is it certain that two journeys mean the same.
func (b *Builder) addFacts(m *journey.Map) {
	if b.facts == nil {
		b.facts = map[factKey]*factIn{}
	}
	facts := map[string]journey.Fact{}
	for _, f := range m.Facts {
		if registryOf(m, f.Entry) != "" {
			facts[f.ID] = f
		}
	}
	for _, e := range m.Graph().Encounters() {
		for _, s := range e.Detail.Facts {
			f, ok := facts[s.Fact]
			if !ok || s.None {
				continue
			}
			k := factKey{registryOf(m, f.Entry), f.ID}
			x := b.facts[k]
			if x == nil {
				x = &factIn{name: cmp.Or(f.Name, f.ID), tolerance: f.Tolerance}
				b.facts[k] = x
				b.order = append(b.order, k)
			}
			v, err := touchpoint.ParseFactValue(f.Kind, s.Text)
			if err != nil {
				v, _ = touchpoint.ParseFactValue(touchpoint.TextFact, s.Text)
			}
			x.add(valueIn{figures.StatementIn{Journey: m.ID, Statement: figures.Statement{
				Touchpoint: e.Touchpoint.ID, Channel: e.Channel, Owner: e.Detail.Owner, Value: s.Text, Range: s.Origin.Range}}, v, 1})
		}
	}
}

func (f *factIn) add(v valueIn) {
	for i := range f.values {
		if o := &f.values[i]; o.Journey == v.Journey && o.value.Kind == v.value.Kind && o.value.Normalized() == v.value.Normalized() {
			o.n++
			return
		}
	}
	f.values = append(f.values, v)
}

// pairs counts the pairs of statements in different journeys, and those of them
// that agree. It compares each two values once, however many journeys give them.
func (f *factIn) pairs() (all, agreeing int) {
	var values []touchpoint.FactValue
	var in []map[string]int // statements by journey
	var sums []int
	at := map[string]int{}
	for _, v := range f.values {
		key := string(v.value.Kind) + " " + v.value.Normalized()
		i, ok := at[key]
		if !ok {
			i = len(values)
			at[key] = i
			values, in, sums = append(values, v.value), append(in, map[string]int{}), append(sums, 0)
		}
		in[i][v.Journey] += v.n
		sums[i] += v.n
	}
	for i := range values {
		for j := i; j < len(values); j++ {
			n := sums[i] * sums[j]
			for journey, here := range in[i] {
				n -= here * in[j][journey]
			}
			if i == j {
				n /= 2 // each pair was counted both ways
			}
			all += n
			if touchpoint.Agree(values[i], values[j], f.tolerance) {
				agreeing += n
			}
		}
	}
	return all, agreeing
}

// sharedFacts are the facts that two or more journeys state.
func (b *Builder) sharedFacts() []figures.SharedFact {
	var list []figures.SharedFact
	for _, k := range b.order {
		f := b.facts[k]
		pairs, agreeing := f.pairs()
		if pairs == 0 {
			continue
		}
		x := figures.SharedFact{ID: k.id, Name: f.name, Registry: k.registry, Agreement: figures.Of(float64(agreeing) / float64(pairs))}
		for _, v := range f.values {
			x.Statements = append(x.Statements, v.StatementIn)
		}
		list = append(list, x)
	}
	slices.SortStableFunc(list, func(a, b figures.SharedFact) int { return cmp.Compare(a.Agreement.X, b.Agreement.X) })
	return list
}

func (b *Builder) addTerms(r *figures.Report) {
	if r.Consistency == nil {
		return
	}
	if b.terms == nil {
		b.terms = map[[2]string]*figures.SharedTerm{}
	}
	for _, t := range r.Consistency.Terms {
		k := [2]string{t.Term, strings.ToLower(t.Word)}
		x := b.terms[k]
		if x == nil {
			x = &figures.SharedTerm{Term: t.Term, Word: k[1]}
			b.terms[k] = x
		}
		if n := len(x.Uses); n == 0 || x.Uses[n-1].Journey != r.Journey {
			x.Uses = append(x.Uses, figures.TermUse{Journey: r.Journey})
		}
		x.Uses[len(x.Uses)-1].N++
	}
}

func (b *Builder) sortedTerms() []figures.SharedTerm {
	list := make([]figures.SharedTerm, 0, len(b.terms))
	for _, t := range b.terms {
		list = append(list, *t)
	}
	slices.SortFunc(list, func(a, b figures.SharedTerm) int {
		return cmp.Or(cmp.Compare(a.Term, b.Term), cmp.Compare(a.Word, b.Word))
	})
	return list
}

func (b *Builder) addPoints(m *journey.Map, r *figures.Report) {
	if b.points == nil {
		b.points = map[pointKey]*figures.SharedTouchpoint{}
	}
	company := companyOf(m)
	emotion := map[string]figures.Value{}
	if r.Experience != nil {
		for _, p := range r.Experience.Points {
			emotion[p.Touchpoint] = p.Emotion
		}
	}
	effort := map[string]figures.TouchpointEffort{}
	if r.Effort != nil {
		for _, t := range r.Effort.Touchpoints {
			effort[t.ID] = t
		}
	}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			p := &m.Stages[s].Touchpoints[t]
			k := pointKey{company, p.ID}
			x := b.points[k]
			if x == nil {
				x = &figures.SharedTouchpoint{ID: p.ID}
				b.points[k] = x
			}
			x.Places = append(x.Places, figures.SharedPlace{Journey: m.ID, Name: cmp.Or(p.Name, p.ID), Owner: p.Owner,
				Visits: effort[p.ID].Visits, Cost: effort[p.ID].Cost, Emotion: emotion[p.ID], Line: p.Origin.Range.Start.Line})
		}
	}
}

func (b *Builder) sharedPoints() []figures.SharedTouchpoint {
	var list []figures.SharedTouchpoint
	var keys []pointKey
	for k, t := range b.points {
		if len(t.Places) > 1 {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b pointKey) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.company, b.company)) })
	for _, k := range keys {
		list = append(list, *b.points[k])
	}
	return list
}

// link follows a part_of to the journey, stage or touchpoint that it names.
func (b *Builder) link(s summary) figures.JourneyLink {
	l := figures.JourneyLink{Journey: s.Journey, PartOf: s.partOf, Expected: s.Expected}
	id, below, _ := strings.Cut(s.partOf, "/")
	stage, point, deep := strings.Cut(below, "/")
	for _, o := range b.journeys {
		if o.Journey != id || o.State == string(journey.Target) {
			continue
		}
		switch cost, ok := o.costs[below]; {
		case below == "", !deep && o.stages[stage]:
			l.Known = true
		case deep && point != "" && ok:
			l.Known, l.Cost = true, cost
		}
		return l
	}
	return l
}
