package analysis

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// names are what people call the entries of a map, by id.
type names struct {
	departments, channels, data, outcomes map[string]string
}

func (in *Input) index() *names {
	if in.names != nil {
		return in.names
	}
	n := &names{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for _, e := range in.Map.Departments {
		n.departments[e.ID] = e.Name
	}
	for _, e := range in.Map.Channels {
		n.channels[e.ID] = e.Name
	}
	for _, e := range in.Map.Data {
		n.data[e.ID] = e.Name
	}
	for _, e := range in.Map.Outcomes {
		n.outcomes[e.ID] = e.Name
	}
	in.names = n
	return n
}

func nameOr(m map[string]string, id string) string {
	if s := m[id]; s != "" {
		return s
	}
	return id
}

// Department is the name of a department, or its id.
func (in *Input) Department(id string) string { return nameOr(in.index().departments, id) }

// Channel is the name of a channel, or its id.
func (in *Input) Channel(id string) string { return nameOr(in.index().channels, id) }

// Outcome is the name of an outcome, or its id.
func (in *Input) Outcome(id string) string { return nameOr(in.index().outcomes, id) }

// Data are the names of data, or their ids.
func (in *Input) Data(ids []string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = nameOr(in.index().data, id)
	}
	return list
}

// Touchpoint is the name of a touchpoint, or its id.
func Touchpoint(t *touchpoint.Touchpoint) string {
	if t.Name != "" {
		return t.Name
	}
	return t.ID
}

// Encounter names an encounter: its touchpoint, and its channel in brackets.
func (in *Input) Encounter(e journey.Encounter) string {
	s := Touchpoint(e.Touchpoint)
	if e.Channel != "" {
		s += " (" + in.Channel(e.Channel) + ")"
	}
	return s
}

// Address is stage/touchpoint.
func Address(e journey.Encounter) string { return e.Stage.ID + "/" + e.Touchpoint.ID }

// Visits is the expected number of visits to a touchpoint.
func (in *Input) Visits(encounters []journey.Encounter) float64 {
	sum := 0.0
	for _, e := range encounters {
		sum += in.Flow.Visits[e.Index]
	}
	return sum
}

// Own tells whether an entry of a vocabulary is the map's own, not a registry's.
func (in *Input) Own(e journey.Entry) bool {
	return e.Implied || e.Origin.Range.File == in.Map.Origin.Range.File
}

// Way tells where a transition was written: its target, or on a default path
// the touchpoint that it leaves.
func (in *Input) Way(t journey.Transition) diag.Range {
	if t.Target != nil && t.Target.Origin.Range.IsValid() {
		return t.Target.Origin.Range
	}
	if t.From == journey.None {
		return in.Map.Origin.Key("start")
	}
	return in.Graph.Encounters()[t.From].Touchpoint.Origin.Key("name")
}
