package compare

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// maps compares two maps from the top down.
func (d *differ) maps() {
	a, b := normal(d.was), normal(d.is)
	rename(a, d.points.toNew)
	fillWays(a, b, "start", d.was.Graph().Start(), d.is.Graph().Start(), d)
	d.sayDefaults(a, b)
	d.parts(at{subject: d.is.ID, element: "map"}, a, b, "id", "stages")
	d.entriesRenamed(a, b)
	d.stages(a, b)
	old, new := pointsOf(a), pointsOf(b)
	moved, stage := d.moved()
	for _, x := range d.points.pairs {
		d.touchpoint(x, old, new, moved, stage)
	}
	d.inPlace()
}

// stages compares the stages without their touchpoints.
func (d *differ) stages(a, b *journey.Content) {
	find := func(c *journey.Content, id string) *journey.Content {
		list := c.Part("stages")
		for i := range list.Parts {
			if list.Parts[i].Says("id") == id {
				return &list.Parts[i]
			}
		}
		return &journey.Content{}
	}
	came := map[string]bool{}
	var order []int
	var both []*journey.Stage
	for i := range d.was.Stages {
		s := &d.was.Stages[i]
		to, ok := d.points.stageToNew[s.ID]
		old := find(a, s.ID)
		if !ok {
			d.presence(at{subject: s.ID, element: "stage"}, "stage", false, pair{old.Range, b.Part("stages").Range}, s.Name)
			continue
		}
		came[to] = true
		at := slices.IndexFunc(d.is.Stages, func(s journey.Stage) bool { return s.ID == to })
		order = append(order, at)
		both = append(both, &d.is.Stages[at])
		d.stage(to, d.is.Stages[at].Name, s.ID, old, find(b, to))
	}
	for i, keep := range rising(order) {
		if !keep {
			s := both[i]
			d.report(figures.Neutral, "stage-moved", at{subject: s.ID, element: "stage", name: s.Name}, nil, a.Part("stages").Range, find(b, s.ID).Range)
		}
	}
	for i := range d.is.Stages {
		if s := &d.is.Stages[i]; !came[s.ID] {
			d.presence(at{subject: s.ID, element: "stage"}, "stage", true, pair{a.Part("stages").Range, find(b, s.ID).Range}, s.Name)
		}
	}
}

// stage compares a stage that is in both maps.
func (d *differ) stage(id, name, before string, a, b *journey.Content) {
	p := at{subject: id, element: "stage", name: name}
	if before != id && a.Says("name") == b.Says("name") {
		d.field(p.below("id"), "id", before, id, pair{a.Range, b.Range})
	}
	d.parts(p, a, b, "id", "touchpoints")
}

// touchpoint compares one touchpoint.
func (d *differ) touchpoint(x journey.PairedTouchpoint, old, new map[string]*journey.Content, moved, stage map[string]bool) {
	switch {
	case x.Target == nil:
		d.gone(x.Current)
		return
	case x.Current == nil:
		d.isNew(x.Target)
		return
	}
	t := x.Target
	p := at{subject: d.points.stageOfNew[t.ID] + "/" + t.ID, touchpoint: t.ID, element: "touchpoint", name: nameOfPoint(t)}
	places := pair{here(x.Current), here(t)}
	a, b := old[x.Current.ID], new[t.ID]
	sayZeros(a, b, x)
	if x.Current.ID != t.ID && a.Says("name") == b.Says("name") {
		d.field(p.below("id"), "id", x.Current.ID, t.ID, pair{x.Current.Origin.Key("id"), t.Origin.Key("id")})
	}
	if stage[t.ID] {
		d.report(figures.Neutral, "touchpoint-moved", p, diag.Params{
			{Name: "old", Value: d.stageName(d.was, d.points.stageOf[x.Current.ID])}, {Name: "new", Value: d.stageName(d.is, d.points.stageOfNew[t.ID])},
		}, places.old, places.new)
	}
	if moved[t.ID] {
		d.report(figures.Neutral, "touchpoint-moved", p, nil, places.old, places.new)
	}
	d.detail(p, x, a, b)
}

// detail compares what a touchpoint says of itself.
func (d *differ) detail(p at, x journey.PairedTouchpoint, a, b *journey.Content) {
	if one, other := x.Current.Channels, x.Target.Channels; len(one) == 1 && len(other) == 1 && one[0].ID == other[0].ID {
		hoist(a)
		hoist(b)
	}
	hoistShared(a, b)
	hoistShared(b, a)
	for _, key := range lowered {
		lower(a, b, key)
	}
	way := func(m *journey.Map, id string) []journey.Transition {
		if list := m.Graph().EncountersOf(id); len(list) > 0 {
			return m.Graph().Out(list[0].Index)
		}
		return nil
	}
	d.unsaidWays(p, x.Current.ID, x.Target.ID)
	fillWays(a, b, "next", way(d.was, x.Current.ID), way(d.is, x.Target.ID), d)
	d.parts(p, a, b, "id", "was")
}

// fillWays says the default way where one of the maps says a way and the other
// leaves it out.
func fillWays(a, b *journey.Content, key string, old, new []journey.Transition, d *differ) {
	switch said, saidNew := a.Part(key) != nil, b.Part(key) != nil; {
	case said && !saidNew:
		b.Parts = append(b.Parts, defaultWay(d.is, key, new, nil, b))
	case saidNew && !said:
		a.Parts = append(a.Parts, defaultWay(d.was, key, old, d.points.toNew, a))
	}
}

// defaultWay is a way that is not said, as one would say it.
func defaultWay(m *journey.Map, key string, list []journey.Transition, names map[string]string, above *journey.Content) journey.Content {
	c := journey.Content{Key: key, Range: above.Range}
	parts := map[string]float64{}
	var order []string
	for _, t := range list {
		var id string
		if t.To != journey.None {
			id = m.Graph().Encounters()[t.To].Touchpoint.ID
			if to, ok := names[id]; ok {
				id = to
			}
		} else if t.Outcome != journey.None {
			id = m.Outcomes[t.Outcome].ID
		}
		if _, ok := parts[id]; !ok {
			order = append(order, id)
		}
		parts[id] += t.P
	}
	for _, id := range order {
		share := journey.Content{Key: "share", Text: touchpoint.FormatShare(round(parts[id])), Range: above.Range}
		way := journey.Content{Key: id, Range: above.Range}
		if len(order) > 1 {
			way.Parts = []journey.Content{share}
		}
		c.Parts = append(c.Parts, way)
	}
	return c
}

// round takes off what summing shares has left in the last digits.
func round(x float64) float64 { return float64(int64(x*1e12+.5)) / 1e12 }

// gone reports a touchpoint that is in the old map only.
func (d *differ) gone(t *touchpoint.Touchpoint) {
	p := at{subject: d.points.stageOf[t.ID] + "/" + t.ID, touchpoint: t.ID, element: "touchpoint"}
	params := diag.Params{{Name: "name", Value: nameOfPoint(t)}}
	class := figures.Neutral
	if to := d.points.isNew(d.points.merged[t.ID]); to != nil {
		params = append(params, diag.Param{Name: "into", Value: nameOfPoint(to)})
	} else if from, led := leadTo(d.was, t.ID); led {
		class = figures.Breaking
		if len(from) > 0 {
			params = append(params, diag.Param{Name: "from", Value: from})
		}
	}
	d.report(class, "touchpoint-removed", p, params, here(t), d.is.Origin.Key("stages"))
}

// isNew reports a touchpoint that is in the new map only.
func (d *differ) isNew(t *touchpoint.Touchpoint) {
	p := at{subject: d.points.stageOfNew[t.ID] + "/" + t.ID, touchpoint: t.ID, element: "touchpoint"}
	params := diag.Params{{Name: "name", Value: nameOfPoint(t)}}
	if among := d.points.unclear[t.ID]; len(among) > 0 {
		name := "among"
		if d.points.merged[among[0]] == t.ID {
			name = "of"
		}
		params = append(params, diag.Param{Name: name, Value: among})
	}
	d.report(figures.Neutral, "touchpoint-added", p, params, d.was.Origin.Key("stages"), here(t))
}

// leadTo are the names of the touchpoints that lead to a touchpoint, and whether
// any do, or the start.
func leadTo(m *journey.Map, id string) (from []string, led bool) {
	g := m.Graph()
	to := func(list []journey.Transition) bool {
		return slices.ContainsFunc(list, func(t journey.Transition) bool {
			return t.P > 0 && t.To != journey.None && g.Encounters()[t.To].Touchpoint.ID == id
		})
	}
	led = to(g.Start())
	for _, e := range g.Encounters() {
		if e.Touchpoint.ID == id || !to(g.Out(e.Index)) {
			continue
		}
		led = true
		if name := nameOfPoint(e.Touchpoint); !slices.Contains(from, name) {
			from = append(from, name)
		}
	}
	return from, led
}

func nameOfPoint(t *touchpoint.Touchpoint) string {
	if t.Name != "" {
		return t.Name
	}
	return t.ID
}

func (d *differ) stageName(m *journey.Map, id string) string {
	for i := range m.Stages {
		if m.Stages[i].ID == id && m.Stages[i].Name != "" {
			return m.Stages[i].Name
		}
	}
	return id
}

// rename writes the new ids of touchpoints wherever the old map refers to them.
func rename(c *journey.Content, to map[string]string) {
	name := func(s string) string {
		id, channel, at := strings.Cut(s, "@")
		if n, ok := to[id]; ok {
			id = n
		}
		if at {
			return id + "@" + channel
		}
		return id
	}
	for i := range c.Parts {
		p := &c.Parts[i]
		switch p.Key {
		case "next", "start":
			for j := range p.Parts {
				p.Parts[j].Key = name(p.Parts[j].Key)
			}
		case "cause":
			p.Text = name(p.Text)
		case "listens_to":
			for j := range p.Parts {
				p.Parts[j].Text = name(p.Parts[j].Text)
			}
		}
		rename(p, to)
	}
}
