package journey

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
)

// fitting holds the maps of a folder against each other. It keeps of each map
// its ids and two places, not the map.
type fitting struct {
	members []member
	meant   map[string]string // journeys by ids that name none, "" where unclear
}

// member is what is kept of a map.
type member struct {
	id     string
	state  State
	idAt   diag.Diagnostic // an empty diagnostic at the id
	partOf string
	at     diag.Diagnostic // an empty diagnostic at part_of
	places map[string]bool // ids of stages, and stage/touchpoint
	broken bool
}

// add takes in one map.
func (f *fitting) add(p *parsed) {
	if p == nil || !p.decoded {
		return
	}
	m := p.m
	at := func(key string) diag.Diagnostic {
		r := m.Origin.Value(key)
		return diag.Diagnostic{Severity: diag.SeverityError, Range: r, Source: p.doc.SourceLine(r)}
	}
	idKey := "id"
	if !m.Origin.Has("id") {
		idKey = "title"
	}
	x := member{id: m.ID, state: m.State, idAt: at(idKey), partOf: m.PartOf, broken: m.sealed == nil, places: make(map[string]bool)}
	if m.PartOf != "" {
		x.at = at("part_of")
	}
	for i := range m.Stages {
		s := &m.Stages[i]
		x.places[s.ID] = true
		for j := range s.Touchpoints {
			x.places[s.ID+"/"+s.Touchpoints[j].ID] = true
		}
	}
	f.members = append(f.members, x)
}

// check is what is wrong between the maps, in file order.
func (f *fitting) check() []diag.Diagnostic {
	type journeyState struct {
		id    string
		state State
	}
	var list []diag.Diagnostic
	first := make(map[journeyState]int)
	for i, x := range f.members {
		if x.id == "" {
			continue
		}
		key := journeyState{x.id, x.state}
		j, twice := first[key]
		if !twice {
			first[key] = i
			continue
		}
		d := x.idAt
		d.Code = CodeSameJourney
		d.Message = "there is another " + string(x.state) + " map of the journey " + quote(x.id)
		d.Help = "give one of them another id, or another state"
		other := f.members[j].idAt
		d.Related = []diag.Related{{Range: other.Range, Source: other.Source, Message: "the first one"}}
		list = append(list, d)
	}
	for i := range f.members {
		if d, wrong := f.partOf(&f.members[i]); wrong {
			list = append(list, d)
		}
	}
	diag.Sort(list)
	return list
}

// partOf checks that what a map details is there.
func (f *fitting) partOf(x *member) (diag.Diagnostic, bool) {
	if x.partOf == "" {
		return diag.Diagnostic{}, false
	}
	d := x.at
	d.Code = CodePartOfUnknown
	id, place, hasPlace := strings.Cut(x.partOf, "/")
	var ids, places []string
	known := false
	for i := range f.members {
		m := &f.members[i]
		if m.id != id {
			ids = append(ids, m.id)
			continue
		}
		if known = true; !hasPlace || m.broken || m.places[place] {
			return d, false
		}
		for p := range m.places {
			places = append(places, p)
		}
	}
	slices.Sort(places)
	if !known {
		d.Severity = diag.SeverityWarning
		d.Message = "the folder has no journey " + quote(id)
		d.Help = "put its map beside this one, or write the id of one that is there"
		meant, judged := f.meant[id]
		if !judged { // once, though a whole folder may be part of it
			if f.meant == nil {
				f.meant = make(map[string]string)
			}
			meant = diag.DidYouMean(id, ids)
			f.meant[id] = meant
		}
		if meant != "" {
			d.Help = "did you mean " + strings.Replace(x.partOf, id, meant, 1) + "?"
		}
		return d, true
	}
	d.Message = "the journey " + quote(id) + " has no stage or touchpoint " + quote(place)
	d.Help = "write one that it has, such as " + id + "/" + strings.Join(places[:min(1, len(places))], "")
	if meant := diag.DidYouMean(place, places); meant != "" {
		d.Help = "did you mean " + id + "/" + meant + "?"
	}
	return d, true
}
