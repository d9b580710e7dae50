package journey

import (
	"slices"

	"github.com/seam-cx/seam/diag"
)

// mergeVocabularies puts together what registries name, what the map names and
// what is declared by use.
func (c *checker) mergeVocabularies() {
	c.adoptRegistryReferences()
	v, implied := &c.m.Vocabulary, &c.implied
	v.Personas = merge(c, v.Personas, implied.Personas, func(v *Vocabulary) []Persona { return v.Personas }, entryOfPersona, personaKind)
	v.Departments = merge(c, v.Departments, implied.Departments, func(v *Vocabulary) []Department { return v.Departments }, entryOfDepartment, departmentKind)
	v.Channels = merge(c, v.Channels, implied.Channels, func(v *Vocabulary) []Channel { return v.Channels }, entryOfChannel, channelKind)
	v.Facts = merge(c, v.Facts, implied.Facts, func(v *Vocabulary) []Fact { return v.Facts }, entryOfFact, factKind)
	v.Data = merge(c, v.Data, implied.Data, func(v *Vocabulary) []Datum { return v.Data }, entryOfDatum, dataKind)
	v.Terms = merge(c, v.Terms, nil, func(v *Vocabulary) []Term { return v.Terms }, entryOfTerm, termKind)
	v.Metrics = merge(c, v.Metrics, implied.Metrics, func(v *Vocabulary) []Metric { return v.Metrics }, entryOfMetric, metricKind)
	v.Outcomes = merge(c, v.Outcomes, implied.Outcomes, func(v *Vocabulary) []Outcome { return v.Outcomes }, entryOfOutcome, outcomeKind)
	c.checkSuccess()
}

// merge puts one vocabulary together.
func merge[E any](c *checker, own, implied []E, list func(*Vocabulary) []E, entry func(*E) *Entry, kind kind) []E {
	n := len(own) + len(implied)
	for _, r := range c.used {
		n += len(list(&r.m.Vocabulary))
	}
	if n == len(own) {
		return own
	}
	out := make([]E, 0, n)
	if len(c.used) > 0 {
		mine := make(map[string]bool, len(own))
		for i := range own {
			mine[entry(&own[i]).ID] = true
		}
		first := make(map[string]*Entry)
		for _, r := range c.used {
			entries := list(&r.m.Vocabulary)
			for i := range entries {
				e := entry(&entries[i])
				if mine[e.ID] {
					continue
				}
				if other := first[e.ID]; other != nil && other.Origin.Range.File != e.Origin.Range.File {
					c.conflict(kind.String()+" "+quote(e.ID), e.Origin.Range, other.Origin.Range)
					continue
				}
				first[e.ID] = e
				out = append(out, entries[i])
			}
		}
	}
	return append(append(out, own...), implied...)
}

// conflict reports something that two registries give.
func (c *checker) conflict(what string, second, first diag.Range) {
	c.error(CodeUsesConflict, c.m.Origin.Value("uses"), "two files under uses give the "+what+": "+first.File+" and "+second.File,
		"keep it in one of them, or give it in this map: its own word replaces theirs", related(first, "the first one"), related(second, "the second one"))
}

// adoptRegistryReferences makes good what registries refer to without
// declaring it: the map, or another registry, declares it, or it is declared by
// use.
func (c *checker) adoptRegistryReferences() {
	for _, r := range c.used {
		for _, o := range r.open {
			x := c.vocabulary[o.kind]
			if x.has(o.id) {
				continue
			}
			if c.closed[o.kind] && !c.incomplete {
				c.foreign = append(c.foreign, o.missing)
				continue
			}
			x.add(o.id, o.name, o.missing.Range)
			c.imply(o.kind, o.id, o.name, o.missing.Range)
		}
	}
}

// checkSuccess sees to it that one of the declared outcomes is a success:
// customers who say nothing else go there in the end.
func (c *checker) checkSuccess() {
	outcomes := c.m.Outcomes
	if slices.ContainsFunc(outcomes, func(o Outcome) bool { return o.Success }) || c.broken || c.unsure || c.incomplete {
		return
	}
	help := "write success: true below the outcome that is one"
	if len(outcomes) > 0 {
		help = "write success: true below the one that is, such as " + outcomes[0].ID
	}
	at := c.m.Origin.Key("outcomes")
	if !c.m.Origin.Has("outcomes") && len(outcomes) > 0 {
		at = c.m.Origin.Key("uses")
	}
	c.error(CodeNoSuccess, at, "none of the outcomes is a success", help)
}

// mergeGovernance takes from registries what the map does not say itself, key
// by key, and the weights that it does not give.
func (c *checker) mergeGovernance() {
	c.mergeWeights()
	own := &c.m.Governance
	has := own.Origin
	from := make(map[string]*registry)
	for _, r := range c.used {
		g := &r.m.Governance
		for _, key := range governanceTable.names() {
			if !g.Origin.Has(key) || has.Has(key) {
				continue
			}
			if other := from[key]; other != nil {
				c.conflict(key+" of governance", g.Origin.Key(key), other.m.Governance.Origin.Key(key))
				continue
			}
			from[key] = r
			c.adoptGovernance(own, g, key)
		}
	}
}

// adoptGovernance takes one key from a registry.
func (c *checker) adoptGovernance(own, g *Governance, key string) {
	switch key {
	case "sponsor":
		own.Sponsor = g.Sponsor
	case "committee":
		own.Committee = g.Committee
	case "operating":
		own.Operating = g.Operating
	case "collaboration":
		own.Collaboration = g.Collaboration
	case "feedback":
		own.Feedback = make([]Feedback, len(g.Feedback))
		for i, f := range g.Feedback {
			f.ListensTo = c.listensHere(f.ListensTo)
			own.Feedback[i] = f
		}
	case "about":
		own.About = g.About
	case "tags":
		own.Tags = g.Tags
	case "links":
		own.Links = g.Links
	case "source":
		own.Source = g.Source
	case "image":
		own.Image = g.Image
	}
}

// listensHere are the touchpoints and stages of a registry's feedback that this
// map has: a registry speaks of many journeys.
func (c *checker) listensHere(list []string) []string {
	here := make([]string, 0, len(list))
	for _, text := range list {
		if id, ok := c.listening(text); ok {
			here = append(here, id)
		}
	}
	return here
}

// mergeWeights lets each weight come from the map, else from a registry, else
// from the defaults.
func (c *checker) mergeWeights() {
	w := &c.m.Weights
	from := make(map[string]*Weights)
	for _, r := range c.used {
		theirs := &r.m.Weights
		for _, key := range weightNames {
			if !theirs.Origin.Has(key) || w.Origin.Has(key) {
				continue
			}
			if other := from[key]; other != nil {
				c.conflict("weight "+key, theirs.Origin.Key(key), other.Origin.Key(key))
				continue
			}
			from[key] = theirs
			*w.factor(key) = *theirs.factor(key)
		}
	}
}

var weightNames = []string{"wait", "delay", "step", "auth", "switch", "handoff", "repeat"}

// factor is the weight with that key.
func (w *Weights) factor(key string) *float64 {
	switch key {
	case "wait":
		return &w.Wait
	case "delay":
		return &w.Delay
	case "step":
		return &w.Step
	case "auth":
		return &w.Auth
	case "switch":
		return &w.Switch
	case "handoff":
		return &w.Handoff
	}
	return &w.Repeat
}
