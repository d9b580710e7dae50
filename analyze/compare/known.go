package compare

import (
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// An aspect is one thing that a map may or may not know of an encounter.
type aspect struct {
	key    string
	known  func(*touchpoint.Detail) bool
	forget func(*touchpoint.Detail)
}

// aspects are what figures rest on and silence can hide. Where active is said,
// the rest of an encounter's effort is none unless it is said, too.
var aspects = []aspect{
	{"owner", func(d *touchpoint.Detail) bool { return d.Owner != "" }, func(d *touchpoint.Detail) { d.Owner = "" }},
	{"active", func(d *touchpoint.Detail) bool { return d.Active != nil }, func(d *touchpoint.Detail) { d.Active = nil }},
	{"wait", func(d *touchpoint.Detail) bool { return d.Wait != nil || d.Active != nil }, func(d *touchpoint.Detail) { d.Wait = nil }},
	{"delay", func(d *touchpoint.Detail) bool { return d.Delay != nil || d.Active != nil }, func(d *touchpoint.Detail) { d.Delay = nil }},
	{"steps", func(d *touchpoint.Detail) bool { return d.Steps != nil || d.Active != nil }, func(d *touchpoint.Detail) { d.Steps = nil }},
	{"auth", func(d *touchpoint.Detail) bool { return d.Auth != nil || d.Active != nil }, func(d *touchpoint.Detail) { d.Auth = nil }},
	{"emotion", func(d *touchpoint.Detail) bool { return d.Emotion != nil }, func(d *touchpoint.Detail) { d.Emotion = nil }},
}

// aspectOf is the aspect of a key, or nil.
func aspectOf(key string) *aspect {
	if i := slices.IndexFunc(aspects, func(a aspect) bool { return a.key == key }); i >= 0 {
		return &aspects[i]
	}
	return nil
}

// ofFact is what an encounter knows of one fact.
func ofFact(id string) aspect {
	states := func(s touchpoint.Statement) bool { return s.Fact == id }
	return aspect{
		key:    "facts." + id,
		known:  func(d *touchpoint.Detail) bool { return slices.ContainsFunc(d.Facts, states) },
		forget: func(d *touchpoint.Detail) { d.Facts = slices.DeleteFunc(d.Facts, states) },
	}
}

// ofWay is what an encounter knows of the wait on one way on.
func ofWay(to string) aspect {
	leads := func(t touchpoint.Target) bool { return wayTo(t) == to && (t.Wait != nil || t.Delay != nil) }
	return aspect{
		key:   "next." + to,
		known: func(d *touchpoint.Detail) bool { return slices.ContainsFunc(d.Next, leads) },
		forget: func(d *touchpoint.Detail) {
			for i := range d.Next {
				if wayTo(d.Next[i]) == to {
					d.Next[i].Wait, d.Next[i].Delay = nil, nil
				}
			}
		},
	}
}

// wayTo is where a way leads, in words of the map.
func wayTo(t touchpoint.Target) string { return t.Touchpoint + "@" + t.Channel + ">" + t.Outcome }

// since tells what became of an aspect between two states of a touchpoint: lost
// where an encounter of both knows it no longer, found where one knows it now.
// States that have no channel in common are compared as a whole. A channel that
// is not "" stands for itself alone.
func (a aspect) since(was, is []journey.Encounter, channel string) (lost, found bool) {
	before := map[string]bool{}
	knew, knows, shared := false, false, false
	for _, e := range was {
		before[e.Channel] = a.known(e.Detail)
		knew = knew || a.known(e.Detail)
	}
	for _, e := range is {
		now := a.known(e.Detail)
		knows = knows || now
		old, ok := before[e.Channel]
		shared = shared || ok
		if !ok || channel != "" && channel != e.Channel {
			continue
		}
		lost, found = lost || old && !now, found || !old && now
	}
	if !shared {
		return knew && !knows, !knew && knows
	}
	return lost, found
}
