package journey

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// resolveReferences turns every reference into an id.
func (c *checker) resolveReferences() {
	for i := range c.references {
		r := &c.references[i]
		switch {
		case r.kind.open():
			c.resolveOpen(r)
		case c.m.isRegistry():
			// What a registry says of touchpoints is resolved in the maps that use it.
		case r.kind == causeKind:
			c.resolveCause(r)
		case r.kind == painKind:
			c.resolvePain(r)
		case r.kind == listenKind:
			c.resolveListening(r)
		}
	}
	c.reportMissing()
}

// resolveOpen resolves a reference into a vocabulary that is open until it is
// declared.
func (c *checker) resolveOpen(r *reference) {
	x := c.vocabulary[r.kind]
	text := *r.to
	if id, ok := x.find(text); ok {
		*r.to = id
		return
	}
	if c.closed[r.kind] && !c.incomplete {
		c.unknown(r, x)
		return
	}
	slug := touchpoint.Slug(text)
	if n, ok := x.slugs[slug]; ok && slug != "" {
		*r.to = x.entries[n].id
		return
	}
	id := text
	if !validID(id) {
		id = slug
	}
	if id == "" {
		c.error(CodeEmptyID, r.at.Range(), quote(text)+" names no "+r.kind.String(), "write an id, such as "+r.kind.example())
		return
	}
	if strings.Contains(text, ", ") && !r.at.Quoted() {
		c.warn(CodeReadAsOne, r.at.Range(), quote(text)+" is read as the name of one "+r.kind.String(),
			"for several write ["+text+"]; for one, put it in quotes or declare it")
	}
	if x.slugs == nil {
		x.slugs = make(map[string]int)
	}
	x.slugs[slug] = len(x.entries)
	x.add(id, text, r.at.Range())
	x.entries[len(x.entries)-1].implied = true
	c.imply(r.kind, id, text, r.at.Range())
	*r.to = id
}

// imply declares by use.
func (c *checker) imply(kind kind, id, name string, at diag.Range) {
	e := Entry{ID: id, Name: name, Implied: true, Origin: diag.Origin{Range: at}}
	v := &c.implied
	switch kind {
	case personaKind:
		v.Personas = append(v.Personas, Persona{Entry: e})
	case departmentKind:
		v.Departments = append(v.Departments, Department{Entry: e})
	case channelKind:
		v.Channels = append(v.Channels, Channel{Entry: e})
	case factKind:
		v.Facts = append(v.Facts, Fact{Entry: e})
	case dataKind:
		v.Data = append(v.Data, Datum{Entry: e})
	case metricKind:
		v.Metrics = append(v.Metrics, Metric{Entry: e})
	}
}

// resolvePain resolves a reference to a pain: by its id, else by its text.
func (c *checker) resolvePain(r *reference) {
	if id, ok := c.pains.find(*r.to); ok {
		*r.to = id
		return
	}
	if c.painTexts == nil {
		c.painTexts = c.textsOfPains()
	}
	if id, ok := c.idByText(c.painTexts, c.pains, *r.to); ok {
		*r.to = id
		return
	}
	c.unknown(r, c.pains)
}

// resolveCause resolves what a pain comes from: a stage item here or
// elsewhere, or a touchpoint.
func (c *checker) resolveCause(r *reference) {
	text := *r.to
	for _, x := range []*index{c.items, c.points} {
		if id, ok := x.find(text); ok {
			*r.to = id
			return
		}
	}
	if _, id, ok := c.address(text); ok {
		*r.to = id
		return
	}
	if c.itemTexts == nil {
		c.itemTexts = c.textsOfItems()
	}
	if id, ok := c.idByText(c.itemTexts, c.items, text); ok {
		*r.to = id
		return
	}
	both := newIndex(len(c.items.entries) + len(c.points.entries))
	both.addAll(c.items, true)
	both.addAll(c.points, true)
	c.unknown(r, both)
}

// resolveListening resolves what feedback is about.
func (c *checker) resolveListening(r *reference) {
	if id, ok := c.listening(*r.to); ok {
		*r.to = id
		return
	}
	if _, ok := trimSlash(*r.to); ok {
		c.unknown(r, c.stages)
		return
	}
	both := newIndex(len(c.points.entries) + len(c.stages.entries))
	both.addAll(c.points, true)
	both.addAll(c.stages, true)
	c.unknown(r, both)
}

// listening is the touchpoint, else the stage with a slash behind it, that text
// names; with a slash at the end it names the stage.
func (c *checker) listening(text string) (string, bool) {
	name, stage := trimSlash(text)
	if !stage {
		if id, ok := c.points.find(name); ok {
			return id, true
		}
	}
	if id, ok := c.stages.find(name); ok {
		return id + "/", true
	}
	_, id, ok := c.address(text)
	return id, ok
}

// unknown reports a reference to nothing.
func (c *checker) unknown(r *reference, x *index) {
	text := *r.to
	if x.ambiguous(text) {
		c.error(CodeAmbiguousName, r.at.Range(), "more than one "+r.kind.String()+" has the name "+quote(text), "write the id of the one that is meant")
		return
	}
	if c.unreadable(text) {
		return
	}
	if plain := strings.TrimFunc(text, isCurlyQuote); plain != text {
		if _, ok := x.find(plain); ok {
			c.error(codeCurlyQuotes, r.at.Range(), "“ ” are no quotes here but part of the name", "write "+plain+" without quotes")
			return
		}
	}
	help, meant := c.suggestion(x, text, r.kind)
	c.missing = append(c.missing, missing{reference: r, text: text, help: help, meant: meant, declared: x.where(meant)})
}

// suggestion says what may be meant, or how to declare it.
func (c *checker) suggestion(x *index, text string, kind kind) (help, meant string) {
	if several := c.several(x, text); several != "" {
		return several, ""
	}
	if meant := c.meant(x, text, kind); meant != "" {
		return "did you mean " + meant + "?", meant
	}
	if kind.open() {
		return "declare it under " + kind.key() + ", or " + c.choice(x, kind), ""
	}
	return c.choice(x, kind), ""
}

// several says how to write a list, where text is names with commas between
// them.
func (c *checker) several(x *index, text string) string {
	parts := strings.FieldsFunc(strings.Trim(text, "()（）［］【】"), func(r rune) bool { return strings.ContainsRune(",;，、；/+&", r) })
	if len(parts) == 1 {
		parts = strings.Fields(text)
	}
	if len(parts) < 2 {
		return ""
	}
	ids := make([]string, len(parts))
	for i, part := range parts {
		id, ok := x.find(strings.TrimSpace(part))
		if !ok {
			return ""
		}
		ids[i] = id
	}
	return "several names go in brackets: [" + strings.Join(ids, ", ") + "]"
}

// choice lists what there is to refer to, where that is little.
func (c *checker) choice(x *index, kind kind) string {
	const few = 8
	switch {
	case len(x.entries) == 0:
		return "there are no " + kind.plural() + " with an id"
	case len(x.entries) <= few:
		return "write " + oneOf(x.all())
	}
	return "write the id of one that is there"
}
