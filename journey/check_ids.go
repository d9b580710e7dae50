package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// duplicate is an id that stands already for something else.
type duplicate struct {
	id           string
	at, first    diag.Range
	what, before string // what it is, and what has the id already
	given        bool   // the id was given rather than made from a name
}

// makeIDs gives ids to what has none, reports ids that occur twice and makes
// stages, touchpoints, items and pains known.
func (c *checker) makeIDs() {
	m := c.m
	if m.ID == "" && m.Title != "" {
		m.ID = c.slug(m.Title, m.Origin.Value("title"), "map", false)
	}
	c.stages = newIndex(len(m.Stages))
	var twice []duplicate
	count := 0
	for i := range m.Stages {
		s := &m.Stages[i]
		count += len(s.Touchpoints)
		at := c.makeID(&s.ID, &s.Name, &s.Origin, "stage")
		twice = c.note(twice, c.stages, s.ID, s.Name, at, &s.Origin, "stage")
	}
	c.points = newIndex(count)
	c.at = make(map[string]spot, count)
	for i := range m.Stages {
		points := m.Stages[i].Touchpoints
		for j := range points {
			t := &points[j]
			at := c.makeID(&t.ID, &t.Name, &t.Origin, "touchpoint")
			if _, ok := c.at[t.ID]; !ok {
				c.at[t.ID] = spot{i, j}
			}
			if c.outcomes.has(t.ID) {
				twice = append(twice, duplicate{t.ID, at, c.outcomes.where(t.ID), "touchpoint", "outcome", t.Origin.Has("id")})
			}
			twice = c.note(twice, c.points, t.ID, t.Name, at, &t.Origin, "touchpoint")
		}
	}
	twice = c.indexItems(twice)
	c.reportDuplicates(twice)
}

// makeID makes an id from a name, or a name from an id, and tells where the
// id comes from.
func (c *checker) makeID(id, name *string, origin *diag.Origin, what string) diag.Range {
	switch {
	case *id != "":
		if *name == "" {
			*name = *id
		}
		return origin.Value("id")
	case *name != "":
		at := origin.Value("name")
		*id = c.slug(*name, at, what, false)
		return at
	case !origin.Has("name") && !c.broken && !c.amiss[origin.Range.Start]:
		c.error(CodeMissingKey, origin.Range, article(what)+" needs a name", "add name: and what the "+what+" is called")
	case origin.Has("name"):
		c.slug(*name, origin.Value("name"), what, false)
	}
	return origin.Range
}

// note adds an element to an index, or to the list of those whose id is taken.
func (c *checker) note(twice []duplicate, x *index, id, name string, at diag.Range, origin *diag.Origin, what string) []duplicate {
	if id == "" {
		return twice
	}
	if x.has(id) {
		return append(twice, duplicate{id, at, x.where(id), what, what, origin.Has("id")})
	}
	x.add(id, name, at)
	return twice
}

// reportDuplicates proposes other ids, now that all are known.
func (c *checker) reportDuplicates(twice []duplicate) {
	last := make(map[string]int) // proposals so far, by the id that is taken
	for _, d := range twice {
		id := proposal(d.id, last, func(id string) bool {
			return c.points.has(id) || c.stages.has(id) || c.outcomes.has(id) || c.items.has(id) || c.pains.has(id)
		})
		message := "the id " + quote(d.id) + " is taken by another " + d.before
		if d.what != d.before {
			message = "the id " + quote(d.id) + " is taken by an " + d.before
		}
		if !d.given {
			message += "; it comes from the name"
		}
		var more []diag.Related
		if d.first.IsValid() {
			more = append(more, related(d.first, "the "+d.before+" that has it first"))
		}
		help := "write id: " + id
		if !d.given {
			help = "give the " + d.what + " an id of its own, such as id: " + id
		}
		c.error(CodeDuplicateID, d.at, message, help, more...)
	}
}

// indexItems makes stage items, pains and opportunities with ids known.
func (c *checker) indexItems(twice []duplicate) []duplicate {
	c.items, c.pains = newIndex(0), newIndex(0)
	opportunities := newIndex(0)
	addPains := func(list []touchpoint.Pain) {
		for i := range list {
			p := &list[i]
			twice = c.note(twice, c.pains, p.ID, p.Text, p.Origin.Value("id"), &p.Origin, "pain")
		}
	}
	addOpportunities := func(list []touchpoint.Opportunity) {
		for i := range list {
			o := &list[i]
			twice = c.note(twice, opportunities, o.ID, o.Text, o.Origin.Value("id"), &o.Origin, "opportunity")
		}
	}
	addWork := func(list []touchpoint.Work) {
		for i := range list {
			w := &list[i]
			twice = c.note(twice, c.items, w.ID, w.Does, w.Origin.Value("id"), &w.Origin, "stage item")
		}
	}
	for i := range c.m.Stages {
		addPains(c.m.Stages[i].Pains)
		addOpportunities(c.m.Stages[i].Opportunities)
	}
	c.eachDetail(func(_ *touchpoint.Touchpoint, d *touchpoint.Detail) {
		addWork(d.Frontstage)
		addWork(d.Backstage)
		addPains(d.Pains)
		addOpportunities(d.Opportunities)
	})
	return twice
}
