package journey

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// The tables of a map and its stages.

const stageName = "stage"

var stageTable = newTable(table[Stage]{
	name:   stageName,
	doc:    "One stage of the journey.",
	short:  "name",
	named:  true,
	origin: func(s *Stage) *diag.Origin { return &s.Origin },
	note:   func(s *Stage) *touchpoint.Note { return &s.Note },
	fields: fieldsOf([]field[Stage]{
		madeIDField("A short name without spaces, unique among the stages; left out: made from the name.",
			func(s *Stage) *string { return &s.ID }, func(s *Stage) *string { return &s.Name }),
		textField("name", "What it is called.", func(s *Stage) *string { return &s.Name }),
		textField("goal", "What the customer wants to reach in it.", func(s *Stage) *string { return &s.Goal }),
		wordField("basis", "What the content rests on.", bases, func(s *Stage) *touchpoint.Basis { return &s.Basis }),
		listField("measures", "Readings of metrics of the stage as a whole.", measureTable, func(s *Stage) *[]touchpoint.Measure { return &s.Measures }),
		listField("pains", "What goes wrong in the stage as a whole.", painTable, func(s *Stage) *[]touchpoint.Pain { return &s.Pains }),
		listField("opportunities", "Ideas that would make the stage as a whole better.", opportunityTable, func(s *Stage) *[]touchpoint.Opportunity { return &s.Opportunities }),
		listField("touchpoints", "The touchpoints in the order in which customers meet them.", touchpointTable, func(s *Stage) *[]touchpoint.Touchpoint { return &s.Touchpoints }),
	}, noteFields(func(s *Stage) *touchpoint.Note { return &s.Note })),
})

var mapNote = noteFields(func(m *Map) *touchpoint.Note { return &m.Note })

var mapTable = newTable(table[Map]{
	name:   "map",
	doc:    "A customer journey map.",
	origin: func(m *Map) *diag.Origin { return &m.Origin },
	note:   func(m *Map) *touchpoint.Note { return &m.Note },
	fields: fieldsOf([]field[Map]{
		versionField("seam", "The version of the format: 1."),
		idField("A short name without spaces; a target map of the same journey has the same; left out: made from the title.", func(m *Map) *string { return &m.ID }),
		titleField(),
		withDefault(wordField("state", "Whether the map shows what is or what shall be; left out: current.", []string{string(Current), string(Target)}, func(m *Map) *State { return &m.State }), Current),
		localeField("locale", "The language of the map, such as en, uk, ru or pl."),
	}, mapNote[:1], []field[Map]{
		textField("scenario", "The situation in which the journey takes place.", func(m *Map) *string { return &m.Scenario }),
		referenceField("owner", "The department accountable for the whole journey.", departmentKind, func(m *Map) *string { return &m.Owner }),
		partOfField("part_of", "The journey, journey/stage or journey/stage/touchpoint that this map details."),
		wordField("basis", "What the content rests on; inherited downwards.", bases, func(m *Map) *touchpoint.Basis { return &m.Basis }),
		dateField("reviewed", "When the map was last looked over.", func(m *Map) *touchpoint.Date { return &m.Reviewed }),
		spanField("review_every", "How often it is looked over.", func(m *Map) **touchpoint.Span { return &m.ReviewEvery }),
		usesField("uses", "Files of shared vocabulary, relative to this one."),
	}, mapNote[1:], vocabularyFields, []field[Map]{
		{
			name: "effort", doc: effortTable.doc, schema: effortTable.schema,
			read: func(d *decoder, n yaml.Node, m *Map) { effortTable.read(d, n, &m.Weights) },
			write: func(e *encoder, m *Map) {
				e.element("effort", func(e *encoder) { writeElement(e, effortTable, &m.Weights) })
			},
		},
		{
			name: "governance", doc: governanceTable.doc, schema: governanceTable.schema,
			read: func(d *decoder, n yaml.Node, m *Map) { governanceTable.read(d, n, &m.Governance) },
			write: func(e *encoder, m *Map) {
				g := m.Governance
				if !e.whole {
					g = ownGovernance(m)
				}
				e.element("governance", func(e *encoder) { writeElement(e, governanceTable, &g) })
			},
		},
		declareField("lanes", "Extra lanes of texts; touchpoints fill them under the same key.", laneKind, laneTable,
			laneNames, func(m *Map) *[]Lane { return &m.Lanes }),
		pathsField("start", "Where customers come in; left out: the first touchpoint.", func(m *Map) *[]touchpoint.Target { return &m.Start }),
		listField("measures", "Readings of metrics of the journey as a whole.", measureTable, func(m *Map) *[]touchpoint.Measure { return &m.Measures }),
		stagesField("stages", "The stages in order."),
	}),
})

var vocabularyFields = []field[Map]{
	declareField("personas", "The kinds of customers.", personaKind, personaTable, namedBy(entryOfPersona), func(m *Map) *[]Persona { return &m.Personas }),
	declareField("departments", "The parts of the company and its partners.", departmentKind, departmentTable, namedBy(entryOfDepartment), func(m *Map) *[]Department { return &m.Departments }),
	declareField("channels", "The ways in which customers and company meet.", channelKind, channelTable, namedBy(entryOfChannel), func(m *Map) *[]Channel { return &m.Channels }),
	declareField("facts", "What must be the same wherever the customer asks.", factKind, factTable, namedBy(entryOfFact), func(m *Map) *[]Fact { return &m.Facts }),
	declareField("data", "What a customer should have to say only once.", dataKind, datumTable, namedBy(entryOfDatum), func(m *Map) *[]Datum { return &m.Data }),
	declareField("terms", "The words the company has agreed on.", termKind, termTable, namedBy(entryOfTerm), func(m *Map) *[]Term { return &m.Terms }),
	declareField("metrics", "What is measured.", metricKind, metricTable, namedBy(entryOfMetric), func(m *Map) *[]Metric { return &m.Metrics }),
	declareField("outcomes", "The ways in which the journey ends; left out: done, a success, and gone.", outcomeKind, outcomeTable, namedBy(entryOfOutcome), func(m *Map) *[]Outcome { return &m.Outcomes }),
}

func laneNames(l *Lane) (id, name *string) { return &l.ID, &l.Name }

// usesField is paths of registries; where each stands is kept for what may be
// wrong with the file.
func usesField(name, doc string) field[Map] {
	f := textsField(name, doc, func(m *Map) *[]string { return &m.Uses })
	f.read = func(d *decoder, n yaml.Node, m *Map) {
		d.each(n, name, "paths", func(item yaml.Node) bool {
			if text, ok := d.text(item, name); ok && text != "" {
				m.Uses = append(m.Uses, text)
				d.usesAt = append(d.usesAt, item.Range())
			}
			return true
		})
	}
	write := f.write
	f.write = func(e *encoder, m *Map) {
		if !e.whole {
			write(e, m)
		}
	}
	return f
}

// Version is the version of the map format that this package reads and writes.
const Version = 1

func versionField(name, doc string) field[Map] {
	return field[Map]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.version() },
		read:  func(*decoder, yaml.Node, *Map) {}, // checked before all else
		write: func(e *encoder, _ *Map) { e.plain(name, formatInt(Version)) },
	}
}

// localeField is a BCP 47 tag: letters, then parts of letters and digits.
func localeField(name, doc string) field[Map] {
	f := textField(name, doc, func(m *Map) *string { return &m.Locale })
	f.schema = func(b *schemaBuilder) object {
		return object{"type": []string{"string", "boolean"}, "pattern": localePattern}
	}
	f.read = func(d *decoder, n yaml.Node, m *Map) {
		if !d.scalar(n, name, "a language tag", "en") {
			return
		}
		text := strings.TrimSpace(n.Text())
		if !isLocale(text) {
			d.error(CodeBadLocale, n.Range(), quote(text)+" is not a language tag", "write one such as en, uk, ru, pl or pt-BR")
			return
		}
		m.Locale = text
	}
	return f
}

const localePattern = `^\s*[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\s*$`

// isLocale matches localePattern, without the space around it.
func isLocale(text string) bool {
	for i, part := range strings.Split(text, "-") {
		if part == "" || len(part) > 8 || i == 0 && len(part) < 2 {
			return false
		}
		for _, c := range part {
			letter := c|0x20 >= 'a' && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// partOfField is the address of what a map details.
func partOfField(name, doc string) field[Map] {
	f := textField(name, doc, func(m *Map) *string { return &m.PartOf })
	f.schema = func(b *schemaBuilder) object {
		s := b.text()
		s["pattern"] = partOfPattern
		return s
	}
	f.read = func(d *decoder, n yaml.Node, m *Map) {
		text, ok := d.text(n, name)
		if !ok {
			return
		}
		parts := strings.Split(text, "/")
		for _, p := range parts {
			if !validID(p) || len(parts) > 3 {
				d.error(CodeBadAddress, n.Range(), quote(text)+" is not the address of a journey, a stage or a touchpoint",
					"write journey, journey/stage or journey/stage/touchpoint, each by its id")
				return
			}
		}
		m.PartOf = text
	}
	return f
}

const partOfPattern = `^\s*[^\s/@:]+(/[^\s/@:]+){0,2}\s*$`

// stagesField is the list of stages. A text alone is no list of one here: it
// would be a journey without anything in it.
func stagesField(name, doc string) field[Map] {
	f := listField(name, doc, stageTable, func(m *Map) *[]Stage { return &m.Stages })
	read := f.read
	f.bare = true // checkParts tells of a map without stages
	f.read = func(d *decoder, n yaml.Node, m *Map) {
		if n.Kind() == yaml.Null {
			return
		}
		if n.Kind() == yaml.Scalar {
			d.error(CodeWrongType, n.Range(), "stages must be a list, this is a text", "begin each stage with a dash on a line of its own: - name: …")
			return
		}
		read(d, n, m)
	}
	f.schema = func(b *schemaBuilder) object { return b.stages() }
	return f
}

// titleField is the title of a map, which must say something: whether it does
// is told with what every map has.
func titleField() field[Map] {
	f := textField("title", "What the journey is called.", func(m *Map) *string { return &m.Title })
	f.schema = func(b *schemaBuilder) object {
		s := b.text()
		s["pattern"] = `\S`
		return s
	}
	read := f.read
	f.bare = true
	f.read = func(d *decoder, n yaml.Node, m *Map) {
		if n.Kind() != yaml.Null {
			read(d, n, m)
		}
	}
	return f
}
