package journey

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// checkEntries checks what the file itself names.
func (c *checker) checkEntries() {
	m := c.m
	checkTwiceNamed(c, m.Personas, entryOfPersona, personaKind)
	checkTwiceNamed(c, m.Departments, entryOfDepartment, departmentKind)
	checkTwiceNamed(c, m.Channels, entryOfChannel, channelKind)
	checkTwiceNamed(c, m.Facts, entryOfFact, factKind)
	checkTwiceNamed(c, m.Data, entryOfDatum, dataKind)
	checkTwiceNamed(c, m.Terms, entryOfTerm, termKind)
	checkTwiceNamed(c, m.Metrics, entryOfMetric, metricKind)
	checkTwiceNamed(c, m.Outcomes, entryOfOutcome, outcomeKind)
	c.checkLanes()
	c.checkPersonaShares()
	for i := range m.Departments {
		c.checkExperience(m.Departments[i].Experience)
	}
	for i := range m.Metrics {
		metric := &m.Metrics[i]
		if metric.Target != nil && !c.readQuantity(metric.Target, metric, metric.Origin.Value("target")) {
			metric.Target = nil
		}
	}
	for i := range m.Terms {
		t := &m.Terms[i]
		if !t.Origin.Has("name") && t.Name != t.ID {
			c.warn(CodeTermName, t.Origin.Range, quote(t.Name)+" is read as the name of the term "+quote(t.ID), "to avoid a word write avoid: and the word below the term")
		}
	}
	c.checkGovernance()
}

// checkTwiceNamed reports ids that a list of names gives twice; a mapping
// cannot, since the text layer reports its keys.
func checkTwiceNamed[E any](c *checker, list []E, entry func(*E) *Entry, kind kind) {
	if len(list) < 2 || !anyTwice(list, entry) {
		return
	}
	x := newIndex(len(list))
	for i := range list {
		e := entry(&list[i])
		if x.has(e.ID) {
			c.error(CodeDuplicateID, e.Origin.Range, "there are two "+kind.plural()+" with the id "+quote(e.ID), "keep one of them, or give it an id of its own",
				related(x.where(e.ID), "the first one"))
			continue
		}
		x.add(e.ID, "", e.Origin.Range)
	}
}

// anyTwice tells whether two entries have one id.
func anyTwice[E any](list []E, entry func(*E) *Entry) bool {
	const few = 16
	if len(list) > few {
		seen := make(map[string]bool, len(list))
		for i := range list {
			seen[entry(&list[i]).ID] = true
		}
		return len(seen) < len(list)
	}
	for i := range list {
		for j := range i {
			if entry(&list[i]).ID == entry(&list[j]).ID {
				return true
			}
		}
	}
	return false
}

// checkLanes sees to it that the id of a lane is no key of a touchpoint.
func (c *checker) checkLanes() {
	x := newIndex(len(c.m.Lanes))
	for i := range c.m.Lanes {
		l := &c.m.Lanes[i]
		_, a := touchpointTable.index[l.ID]
		_, b := channelUseTable.index[l.ID]
		if a || b {
			c.error(CodeDuplicateID, l.Origin.Range, "the lane "+quote(l.ID)+" has the name of a key that touchpoints have anyway", "choose another id, such as my-"+l.ID)
		}
		if x.has(l.ID) {
			c.error(CodeDuplicateID, l.Origin.Range, "there are two lanes with the id "+quote(l.ID), "keep one of them", related(x.where(l.ID), "the first one"))
		}
		x.add(l.ID, "", l.Origin.Range)
	}
}

// checkPersonaShares: shares of personas may leave some customers out.
func (c *checker) checkPersonaShares() {
	sum := 0.0
	for i := range c.m.Personas {
		if s := c.m.Personas[i].Share; s != nil {
			sum += *s
		}
	}
	if sum > 1+shareSlack {
		c.error(CodeShareSum, c.m.Origin.Key("personas"), "the shares of personas sum to "+percent(sum)+", more than 100%", "change them so that they sum to 100% or less")
	}
}

func (c *checker) checkExperience(x *Experience) {
	if x == nil || x.Scale[0] >= x.Scale[1] || !x.Origin.Has("score") {
		return
	}
	if x.Score < x.Scale[0] || x.Score > x.Scale[1] {
		c.error(CodeOutsideScale, x.Origin.Value("score"), "the score is outside its scale",
			"write a number from "+touchpoint.FormatNumber(x.Scale[0])+" to "+touchpoint.FormatNumber(x.Scale[1]))
	}
}

func (c *checker) checkGovernance() {
	g := &c.m.Governance
	ids := newIndex(0)
	for i := range g.Collaboration {
		x := &g.Collaboration[i]
		distinct := slices.Compact(slices.Sorted(slices.Values(x.Between)))
		if x.Origin.Has("between") && len(distinct) < 2 {
			c.error(CodeTooFew, x.Origin.Value("between"), "a collaboration is between two departments or more", "write both, as in between: [sales, field]")
		}
		c.checkNewID(ids, x.ID, &x.Origin, "collaboration")
	}
	ids = newIndex(0)
	last := make(map[string]int)
	for i := range g.Feedback {
		f := &g.Feedback[i]
		if f.ID == "" {
			f.ID = touchpoint.Slug(f.Source)
			if ids.has(f.ID) || f.ID == "" {
				f.ID = proposal(cmp.Or(f.ID, "feedback"), last, func(id string) bool { return ids.has(id) })
			}
		}
		c.checkNewID(ids, f.ID, &f.Origin, "feedback")
	}
}

func (c *checker) checkNewID(x *index, id string, origin *diag.Origin, what string) {
	if id == "" {
		return
	}
	if x.has(id) {
		c.error(CodeDuplicateID, origin.Value("id"), "the id "+quote(id)+" is taken by another "+what, "write id: "+proposal(id, nil, func(id string) bool { return x.has(id) }),
			related(x.where(id), "the one that has it first"))
		return
	}
	x.add(id, "", origin.Value("id"))
}

// checkStatements reads what customers are told by the kinds of the facts.
func (c *checker) checkStatements() {
	if len(c.statements) == 0 {
		return
	}
	facts := make(map[string]touchpoint.FactKind, len(c.m.Facts))
	for i := range c.m.Facts {
		facts[c.m.Facts[i].ID] = c.m.Facts[i].Kind
	}
	for _, s := range c.statements {
		kind := facts[s.Fact]
		if s.None || kind == "" || kind == touchpoint.TextFact {
			continue
		}
		if _, err := touchpoint.ParseFactValue(kind, s.Text); err != nil {
			message, help := err.Error(), ""
			if v, ok := err.(*touchpoint.ValueError); ok {
				message, help = v.Message, v.Help
			}
			c.error(factCodes[kind], s.Origin.Range, message, help)
		}
	}
}

var factCodes = map[touchpoint.FactKind]string{
	touchpoint.NumberFact:   CodeBadNumber,
	touchpoint.MoneyFact:    CodeBadAmount,
	touchpoint.DurationFact: CodeBadDuration,
	touchpoint.DateFact:     CodeBadDate,
}
