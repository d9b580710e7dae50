package report

import (
	"cmp"
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// names finds what reports call by id.
type names struct {
	points                                map[string]*touchpoint.Touchpoint
	departments, channels, outcomes, data map[string]string
}

func namesOf(m *journey.Map) names {
	n := names{map[string]*touchpoint.Touchpoint{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			p := &m.Stages[s].Touchpoints[t]
			n.points[p.ID] = p
		}
	}
	for _, d := range m.Departments {
		n.departments[d.ID] = d.Name
	}
	for _, c := range m.Channels {
		n.channels[c.ID] = c.Name
	}
	for _, o := range m.Outcomes {
		n.outcomes[o.ID] = o.Name
	}
	for _, d := range m.Data {
		n.data[d.ID] = d.Name
	}
	return n
}

func (n names) datum(id string) string { return cmp.Or(n.data[id], id) }

func (n names) point(id string) string {
	if p := n.points[id]; p != nil {
		return cmp.Or(p.Name, id)
	}
	return id
}

// line is the line of the file on which a touchpoint begins, 0 where it is not
// known.
func (n names) line(id string) int {
	if p := n.points[id]; p != nil {
		return p.Origin.Range.Start.Line
	}
	return 0
}

func (n names) department(id string) string { return cmp.Or(n.departments[id], id) }

func (n names) channel(id string) string { return cmp.Or(n.channels[id], id) }

// place is the name of a touchpoint, or of a touchpoint on a channel.
func (n names) place(address string) string {
	id, channel, ok := strings.Cut(address, "@")
	if _, below, stage := strings.Cut(id, "/"); stage && below != "" {
		id = below
	}
	if !ok || channel == "" {
		return n.point(id)
	}
	return n.point(id) + " (" + n.channel(channel) + ")"
}

// target is the name of where a way leads: a touchpoint or an outcome.
func (n names) target(id string) string {
	if name := n.outcomes[id]; name != "" && n.points[id] == nil {
		return name
	}
	return n.place(id)
}
