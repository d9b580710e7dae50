package journey

import (
	"context"
	"slices"

	"github.com/seam-cx/seam/touchpoint"
)

// Renamed is m with other ids for entries of its vocabularies, there and wherever
// it refers to them: by the key of the vocabulary, such as channels, and the id
// that the entry has in m. Terms keep theirs, since nothing refers to them, and so
// do the outcomes that a map has which declares none. Names and places stay as they
// are, and so does m.
//
// The error is a *diag.Error where two entries would have one id, or that of ctx.
func (m *Map) Renamed(ctx context.Context, ids map[string]map[string]string) (*Map, error) {
	draft := m.Draft()
	v := &draft.Vocabulary
	v.Personas = renamed(v.Personas, entryOfPersona, ids[personaKind.key()])
	v.Departments = renamed(v.Departments, entryOfDepartment, ids[departmentKind.key()])
	v.Channels = renamed(v.Channels, entryOfChannel, ids[channelKind.key()])
	v.Facts = renamed(v.Facts, entryOfFact, ids[factKind.key()])
	v.Data = renamed(v.Data, entryOfDatum, ids[dataKind.key()])
	v.Metrics = renamed(v.Metrics, entryOfMetric, ids[metricKind.key()])
	said := map[string]string{}
	for _, o := range v.Outcomes {
		if to, ok := ids[outcomeKind.key()][o.ID]; ok && !o.Implied {
			said[o.ID] = to
		}
	}
	v.Outcomes = renamed(v.Outcomes, entryOfOutcome, said)
	is, err := newMap(ctx, draft, func(p *parsed) { p.rename(ids, said) })
	if err != nil {
		return nil, err
	}
	keepNames(is.Personas, v.Personas, entryOfPersona)
	keepNames(is.Departments, v.Departments, entryOfDepartment)
	keepNames(is.Channels, v.Channels, entryOfChannel)
	keepNames(is.Facts, v.Facts, entryOfFact)
	keepNames(is.Data, v.Data, entryOfDatum)
	keepNames(is.Metrics, v.Metrics, entryOfMetric)
	return is, nil
}

// renamed is a list of its own, with other ids.
func renamed[E any](list []E, entry func(*E) *Entry, ids map[string]string) []E {
	list = slices.Clone(list)
	for i := range list {
		e := entry(&list[i])
		if to, ok := ids[e.ID]; ok {
			e.ID = to
		}
	}
	return list
}

// keepNames gives entries that are declared by use the names that they had: what
// refers to them now says the id.
func keepNames[E any](to, from []E, entry func(*E) *Entry) {
	for i := range to {
		e := entry(&to[i])
		if !e.Implied {
			continue
		}
		for j := range from {
			if x := entry(&from[j]); x.ID == e.ID {
				e.Name = x.Name
			}
		}
	}
}

// rename writes other ids of entries wherever what was read, and is not resolved
// yet, refers to them.
func (p *parsed) rename(ids map[string]map[string]string, outcomes map[string]string) {
	for i := range p.references {
		r := &p.references[i]
		if to, ok := ids[r.kind.key()][*r.to]; ok && r.kind.open() {
			*r.to = to
		}
	}
	channels := ids[channelKind.key()]
	rename := func(list []touchpoint.Target) {
		for i := range list {
			text := &list[i].Touchpoint // what was written, until it is resolved
			if to, ok := outcomes[*text]; ok {
				*text = to
			} else if point, channel, ok := cutLast(*text, '@'); ok {
				if to, ok := channels[channel]; ok {
					*text = point + "@" + to
				}
			}
		}
	}
	rename(p.m.Start)
	p.m.eachTouchpoint(func(t *touchpoint.Touchpoint) {
		rename(t.Next)
		for i := range t.Channels {
			rename(t.Channels[i].Next)
		}
	})
}
