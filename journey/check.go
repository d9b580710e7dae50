package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/touchpoint"
)

// checker turns what a decoder has read into a map in which every reference is
// an id, and says where that cannot be.
type checker struct {
	*decoder
	m    *Map
	used []*registry // in the order in which they are merged
	// incomplete tells that some of what the map uses could not be read, so
	// that what is missing is no mistake of its own.
	incomplete bool

	closed     [kinds]bool
	vocabulary [metricKind + 1]*index
	outcomes   *index
	stages     *index
	points     *index // touchpoints
	items      *index // stage items
	pains      *index
	at         map[string]spot // touchpoints by id

	painTexts map[string]*string // ids of pains by their text, made when needed
	itemTexts map[string]*string // ids of stage items by what is done

	implied     Vocabulary
	foreign     []diag.Diagnostic // about registries
	parts       []part            // room for checkSum
	suggestions int               // made so far
	missing     []missing         // references to nothing
}

// spot is where a touchpoint stands in the map.
type spot struct{ stage, touchpoint int }

// check completes m. What it reports goes to the document of the decoder.
func (d *decoder) check(m *Map, used []*registry, incomplete bool) *checker {
	c := &checker{decoder: d, m: m, used: used, incomplete: incomplete}
	c.indexVocabularies()
	if m.isRegistry() {
		c.resolveReferences()
		c.checkEntries()
		return c
	}
	c.makeIDs()
	c.checkFormer()
	c.resolveReferences()
	c.resolveTargets()
	c.checkEntries()
	c.mergeVocabularies()
	c.mergeGovernance()
	c.checkStatements()
	c.checkMeasures()
	c.checkShares()
	return c
}

// eachDetail calls f for every detail of the map in file order, with the
// touchpoint it belongs to.
func (c *checker) eachDetail(f func(t *touchpoint.Touchpoint, d *touchpoint.Detail)) {
	for i := range c.m.Stages {
		s := &c.m.Stages[i]
		for j := range s.Touchpoints {
			t := &s.Touchpoints[j]
			f(t, &t.Detail)
			for k := range t.Channels {
				f(t, &t.Channels[k].Detail)
			}
		}
	}
}

// indexVocabularies makes known what registries and the map name.
func (c *checker) indexVocabularies() {
	c.closed = c.declared
	for _, r := range c.used {
		for k, declared := range r.declared {
			c.closed[k] = c.closed[k] || declared
		}
	}
	own := c.m
	lists := make([]*Vocabulary, 0, len(c.used)+1)
	lists = append(lists, &own.Vocabulary)
	for _, r := range c.used {
		lists = append(lists, &r.m.Vocabulary)
	}
	c.vocabulary = [...]*index{
		personaKind:    indexOf(lists, func(v *Vocabulary) []Persona { return v.Personas }, entryOfPersona),
		departmentKind: indexOf(lists, func(v *Vocabulary) []Department { return v.Departments }, entryOfDepartment),
		channelKind:    indexOf(lists, func(v *Vocabulary) []Channel { return v.Channels }, entryOfChannel),
		factKind:       indexOf(lists, func(v *Vocabulary) []Fact { return v.Facts }, entryOfFact),
		dataKind:       indexOf(lists, func(v *Vocabulary) []Datum { return v.Data }, entryOfDatum),
		metricKind:     indexOf(lists, func(v *Vocabulary) []Metric { return v.Metrics }, entryOfMetric),
	}
	if !c.closed[outcomeKind] {
		c.implied.Outcomes = []Outcome{
			{Entry: Entry{ID: "done", Name: impliedName(own.Locale, 0), Implied: true}, Success: true},
			{Entry: Entry{ID: "gone", Name: impliedName(own.Locale, 1), Implied: true}},
		}
		lists = append(lists, &c.implied)
	}
	c.outcomes = indexOf(lists, func(v *Vocabulary) []Outcome { return v.Outcomes }, entryOfOutcome)
}

// impliedName is what the outcomes are called that every map has which declares
// none, in the language of the map: done is 0, gone 1.
func impliedName(tag string, which int) string {
	return map[locale.Lang][2]string{
		locale.English:   {"done", "gone"},
		locale.Ukrainian: {"зроблено", "іде геть"},
		locale.Russian:   {"сделано", "уходит"},
		locale.Polish:    {"załatwione", "rezygnuje"},
	}[locale.Of(tag)][which]
}

// indexOf indexes one vocabulary: the map's own entries before those of
// registries, so that they win.
func indexOf[E any](lists []*Vocabulary, list func(*Vocabulary) []E, entry func(*E) *Entry) *index {
	n := 0
	for _, v := range lists {
		n += len(list(v))
	}
	x := newIndex(n)
	for _, v := range lists {
		entries := list(v)
		for i := range entries {
			e := entry(&entries[i])
			x.add(e.ID, e.Name, e.Origin.Range) // what is there already stays
		}
	}
	return x
}

// isRegistry tells whether what was read has no stages.
func (m *Map) isRegistry() bool { return !m.Origin.Has("stages") }

// related points at another place.
func related(at diag.Range, message string) diag.Related {
	return diag.Related{Range: at, Message: message}
}
