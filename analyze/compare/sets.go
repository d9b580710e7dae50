package compare

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// set compares two mappings of ids.
func (d *differ) set(p at, key string, a, b *journey.Content, places pair) {
	a, b = orPlace(a, places.old), orPlace(b, places.new)
	if key == "next" || key == "start" || key == "channels" && p.touchpoint != "" {
		sayShares(a, b)
	}
	for _, id := range keysOf(a, b) {
		old, new := a.Part(id), b.Part(id)
		at := pair{place(old, a), place(new, b)}
		q := d.entry(p, key, id, cmp.Or(new, old))
		whole := p.below(key)
		whole.subject = q.subject
		switch {
		case same(old, new):
		case key == "emotion" || key == "reaches" || key == "facts" && p.element != "map":
			if key == "reaches" && (old == nil || new == nil) {
				d.presence(whole, "reach", new != nil, at, id)
				continue
			}
			d.statement(q, key, id, old, new, at)
		case old != nil && new != nil:
			d.parts(q, old, new)
		case cmp.Or(old, new).Implied:
		case key == "channels" && p.touchpoint != "":
			d.channelPresence(whole, id, new != nil, at)
		default:
			d.presence(whole, singular(key), new != nil, at, nameOf(cmp.Or(new, old)))
		}
	}
}

// statement compares what is said of one thing: a fact, an emotion of a persona.
func (d *differ) statement(q at, key, id string, old, new *journey.Content, at pair) {
	was, is := text(old), text(new)
	if key == "facts" && was != "" && is != "" && d.sameFact(id, was, is) {
		return
	}
	kind := singular(key)
	d.field(q, kind, was, is, at)
}

// sameFact tells whether two statements of a fact are one value in two
// spellings.
func (d *differ) sameFact(id, was, is string) bool {
	kind := func(m *journey.Map) touchpoint.FactKind {
		for i := range m.Facts {
			if m.Facts[i].ID == id {
				return m.Facts[i].Kind
			}
		}
		return touchpoint.TextFact
	}
	x, err := touchpoint.ParseFactValue(kind(d.was), was)
	y, err2 := touchpoint.ParseFactValue(kind(d.is), is)
	return err == nil && err2 == nil && was != "none" && is != "none" && x.Kind == y.Kind && x.Normalized() == y.Normalized()
}

// entry is the place of an entry of a set.
func (d *differ) entry(p at, key, id string, c *journey.Content) at {
	switch {
	case p.touchpoint != "" && key == "channels":
		p.subject += "@" + id
		p.element, p.name = "channel", p.name+" ("+d.channel(id)+")"
		return p
	case p.element == "map" && slices.Contains(vocabularies, key):
		p.subject, p.element, p.name = id, singular(key), nameOf(c)
		return p
	}
	p = p.below(key)
	p.field += "." + id
	p.element = key
	return p
}

// channel is the name of a channel.
func (d *differ) channel(id string) string {
	for _, m := range []*journey.Map{d.is, d.was} {
		for i := range m.Channels {
			if m.Channels[i].ID == id {
				return m.Channels[i].Name
			}
		}
	}
	return id
}

func nameOf(c *journey.Content) string { return cmp.Or(c.Says("name"), c.Key) }

// channelPresence reports a channel that a touchpoint has in one map only. What
// led others to it is broken.
func (d *differ) channelPresence(q at, id string, added bool, at pair) {
	d.presence(q, "channel", added, at, d.channel(id))
	if added {
		return
	}
	last := &d.found[len(d.found)-1]
	old := d.points.old(q.touchpoint)
	for _, t := range targets(d.was) {
		if t.Touchpoint == old && t.Channel == id {
			last.Class = figures.Breaking
		}
	}
}

// sayShares says shares that are equal parts of what the others leave, where the
// other map says them: written out or not, they are the same.
func sayShares(a, b *journey.Content) {
	resolved, resolvedNew := shares(a), shares(b)
	for i := range a.Parts {
		old := &a.Parts[i]
		new := b.Part(old.Key)
		if new == nil {
			continue
		}
		switch said, saidNew := old.Part("share") != nil, new.Part("share") != nil; {
		case said && !saidNew:
			new.Parts = append(new.Parts, journey.Content{Key: "share", Text: resolvedNew[new.Key], Range: new.Range})
		case saidNew && !said:
			old.Parts = append(old.Parts, journey.Content{Key: "share", Text: resolved[old.Key], Range: old.Range})
		}
	}
}

// shares are the shares of a set as they count, by key.
func shares(c *journey.Content) map[string]string {
	rest, open := 1.0, 0
	for i := range c.Parts {
		if s := c.Parts[i].Says("share"); s != "" {
			x, _ := touchpoint.ParseShare(s)
			rest -= x
		} else {
			open++
		}
	}
	all := map[string]string{}
	for i := range c.Parts {
		p := &c.Parts[i]
		all[p.Key] = p.Says("share")
		if all[p.Key] == "" {
			all[p.Key] = touchpoint.FormatShare(round(max(0, rest) / float64(open)))
		}
	}
	return all
}

// targets are all ways on that a map says.
func targets(m *journey.Map) []touchpoint.Target {
	all := slices.Clone(m.Start)
	for i := range m.Stages {
		for j := range m.Stages[i].Touchpoints {
			t := &m.Stages[i].Touchpoints[j]
			all = append(all, t.Next...)
			for k := range t.Channels {
				all = append(all, t.Channels[k].Next...)
			}
		}
	}
	return all
}
