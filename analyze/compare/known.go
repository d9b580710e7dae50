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
	door   bool // a new channel need not know it
	// none tells whether silence of the old map meant that there is none, which is
	// known, too. Nil is never.
	none func(*touchpoint.Detail) bool
}

// aspects are what figures rest on and silence can hide. Where active is said,
// the rest of an encounter's effort is none unless it is said, too.
var aspects = []aspect{
	{key: "owner", known: func(d *touchpoint.Detail) bool { return d.Owner != "" }, forget: func(d *touchpoint.Detail) { d.Owner = "" }},
	{key: "active", known: func(d *touchpoint.Detail) bool { return d.Active != nil }, forget: func(d *touchpoint.Detail) { d.Active = nil }},
	{key: "wait", known: func(d *touchpoint.Detail) bool { return d.Wait != nil || d.Active != nil }, forget: func(d *touchpoint.Detail) { d.Wait = nil }},
	{key: "delay", known: func(d *touchpoint.Detail) bool { return d.Delay != nil || d.Active != nil }, forget: func(d *touchpoint.Detail) { d.Delay = nil }},
	{key: "steps", known: func(d *touchpoint.Detail) bool { return d.Steps != nil || d.Active != nil }, forget: func(d *touchpoint.Detail) { d.Steps = nil }},
	{key: "auth", known: func(d *touchpoint.Detail) bool { return d.Auth != nil || d.Active != nil }, forget: func(d *touchpoint.Detail) { d.Auth = nil }},
	{key: "emotion", known: func(d *touchpoint.Detail) bool { return d.Emotion != nil }, forget: func(d *touchpoint.Detail) { d.Emotion = nil }},
}

// aspectOf is the aspect of a key, or nil.
func aspectOf(key string) *aspect {
	if i := slices.IndexFunc(aspects, func(a aspect) bool { return a.key == key }); i >= 0 {
		return &aspects[i]
	}
	return nil
}

// ofPain is what a map may know of a pain, beside that there is one.
var ofPain = []string{"severity", "costs", "loses"}

// ofFact is what an encounter knows of one fact.
func ofFact(id string) aspect {
	states := func(s touchpoint.Statement) bool { return s.Fact == id }
	return aspect{
		key:    "facts." + id,
		door:   true,
		known:  func(d *touchpoint.Detail) bool { return slices.ContainsFunc(d.Facts, states) },
		forget: func(d *touchpoint.Detail) { d.Facts = slices.DeleteFunc(d.Facts, states) },
	}
}

// ofWay is what an encounter knows of the wait on one way on, which each map may
// write in its own words. Beside an effort that is known at its end, where it
// counts, a wait that the old map does not say is none.
func ofWay(effort func(*touchpoint.Detail, touchpoint.Target) bool, to ...string) aspect {
	leads := func(t touchpoint.Target) bool {
		return slices.Contains(to, wayTo(t)) && (t.Wait != nil || t.Delay != nil)
	}
	return aspect{
		key:   "next." + to[0],
		door:  true,
		known: func(d *touchpoint.Detail) bool { return slices.ContainsFunc(d.Next, leads) },
		none: func(d *touchpoint.Detail) bool {
			return slices.ContainsFunc(d.Next, func(t touchpoint.Target) bool { return slices.Contains(to, wayTo(t)) && effort(d, t) })
		},
		forget: func(d *touchpoint.Detail) {
			for i := range d.Next {
				if slices.Contains(to, wayTo(d.Next[i])) {
					d.Next[i].Wait, d.Next[i].Delay = nil, nil
				}
			}
		},
	}
}

// wayTo is where a way leads, in words of the map.
func wayTo(t touchpoint.Target) string { return t.Touchpoint + "@" + t.Channel + ">" + t.Outcome }

// ofPersona is what an encounter knows of how one persona feels.
func ofPersona(id string) aspect {
	says := func(p touchpoint.PersonaEmotion) bool { return p.Persona == id }
	return aspect{
		key: "emotion." + id,
		known: func(d *touchpoint.Detail) bool {
			return d.Emotion != nil && slices.ContainsFunc(d.Emotion.ByPersona, says)
		},
		forget: func(d *touchpoint.Detail) {
			if d.Emotion == nil {
				return
			}
			less := *d.Emotion
			less.ByPersona = slices.DeleteFunc(slices.Clone(less.ByPersona), says)
			if d.Emotion = &less; less.Value == nil && len(less.ByPersona) == 0 {
				d.Emotion = nil
			}
		},
	}
}

// since tells what became of an aspect between two states of a touchpoint: lost
// where an encounter of both knows it no longer, or all did and one that is new does
// not, found where one knows it now. States that have no channel in common are
// compared as a whole. A channel that is not "" stands for itself alone.
func (a aspect) since(was, is []journey.Encounter, channel string) (lost, found bool) {
	before, none := map[string]bool{}, map[string]bool{}
	knew, knows, shared, all := false, false, false, len(was) > 0
	for _, e := range was {
		before[e.Channel] = a.known(e.Detail)
		none[e.Channel] = a.none != nil && a.none(e.Detail)
		knew, all = knew || a.known(e.Detail), all && a.known(e.Detail)
	}
	for _, e := range is {
		now := a.known(e.Detail)
		knows = knows || now
		old, ok := before[e.Channel]
		shared = shared || ok
		if channel != "" && channel != e.Channel {
			continue
		}
		if !ok {
			lost = lost || all && !now && !a.door
			continue
		}
		lost, found = lost || old && !now, found || !old && now && !none[e.Channel]
	}
	if !shared {
		return knew && !knows, !knew && knows && !everywhere(none)
	}
	return lost, found
}

func everywhere(is map[string]bool) bool {
	for _, yes := range is {
		if !yes {
			return false
		}
	}
	return len(is) > 0
}
