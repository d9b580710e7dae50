package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// The tables of effort and governance.

var weightsTable = newTable(table[Weights]{
	name:   "weights",
	doc:    "What turns waiting, steps and the rest into minutes of effort. Those not given keep their defaults.",
	origin: func(w *Weights) *diag.Origin { return &w.Origin },
	note:   func(w *Weights) *touchpoint.Note { return &w.Note },
	fields: []field[Weights]{
		withDefault(factorField("wait", "Minutes of effort for a minute of waiting; default 1."), 1),
		withDefault(factorField("delay", "Minutes of effort for a minute of delay; default 0."), 0),
		withDefault(minutesField("step", "Effort of one step; default 0.1m."), "0.1m"),
		withDefault(minutesField("auth", "Effort of proving once who one is; default 1m."), "1m"),
		withDefault(minutesField("switch", "Effort of changing the channel; default 3m."), "3m"),
		withDefault(minutesField("handoff", "Effort of being passed to another department; default 1m."), "1m"),
		withDefault(minutesField("repeat", "Effort of saying something again; default 2m."), "2m"),
	},
})

func factorField(name, doc string) field[Weights] {
	return field[Weights]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.number(fromZero) },
		read: func(d *decoder, n yaml.Node, w *Weights) {
			if x, ok := d.number(n, name, fromZero); ok {
				*w.factor(name) = x
			}
		},
		write: func(e *encoder, w *Weights) {
			if w.given(name, e.whole) {
				e.plain(name, touchpoint.FormatNumber(*w.factor(name)))
			}
		},
	}
}

func minutesField(name, doc string) field[Weights] {
	return field[Weights]{
		name: name, doc: doc, schema: (*schemaBuilder).span,
		read: func(d *decoder, n yaml.Node, w *Weights) {
			if s, ok := d.span(n, name); ok {
				*w.factor(name) = s.Minutes()
			}
		},
		write: func(e *encoder, w *Weights) {
			if w.given(name, e.whole) {
				e.plain(name, touchpoint.Quantity{X: *w.factor(name), Kind: touchpoint.TimeSpan}.String())
			}
		},
	}
}

var effortTable = newTable(table[Weights]{
	name:   "effort",
	doc:    "How effort is reckoned.",
	origin: func(*Weights) *diag.Origin { return new(diag.Origin) },
	note:   func(w *Weights) *touchpoint.Note { return &w.Note },
	fields: fieldsOf([]field[Weights]{{
		name: "weights", doc: weightsTable.doc, schema: weightsTable.schema,
		read: func(d *decoder, n yaml.Node, w *Weights) { weightsTable.read(d, n, w) },
		write: func(e *encoder, w *Weights) {
			bare := *w
			bare.Note = touchpoint.Note{} // written once, with effort
			e.element("weights", func(e *encoder) { writeElement(e, weightsTable, &bare) })
		},
	}}, noteFields(func(w *Weights) *touchpoint.Note { return &w.Note })),
})

var committeeTable = newTable(table[Committee]{
	name:   "committee",
	doc:    "Who oversees the journey.",
	short:  "name",
	origin: func(c *Committee) *diag.Origin { return &c.Origin },
	note:   func(c *Committee) *touchpoint.Note { return &c.Note },
	fields: fieldsOf([]field[Committee]{
		textField("name", "What it is called.", func(c *Committee) *string { return &c.Name }),
		referencesField("members", "The departments that sit on it.", departmentKind, func(c *Committee) *[]string { return &c.Members }),
		spanField("meets", "How often it meets.", func(c *Committee) **touchpoint.Span { return &c.Meets }),
	}, noteFields(func(c *Committee) *touchpoint.Note { return &c.Note })),
})

var operatingTable = newTable(table[Operating]{
	name:   "operating",
	doc:    "Who carries out what the committee decides, and how.",
	short:  "does",
	origin: func(o *Operating) *diag.Origin { return &o.Origin },
	note:   func(o *Operating) *touchpoint.Note { return &o.Note },
	fields: fieldsOf([]field[Operating]{
		textField("does", "What is done.", func(o *Operating) *string { return &o.Does }),
		referencesField("members", "The departments that take part.", departmentKind, func(o *Operating) *[]string { return &o.Members }),
		referencesField("measured_by", "The metrics it is measured by.", metricKind, func(o *Operating) *[]string { return &o.MeasuredBy }),
		spanField("meets", "How often they meet.", func(o *Operating) **touchpoint.Span { return &o.Meets }),
	}, noteFields(func(o *Operating) *touchpoint.Note { return &o.Note })),
})

var collaborationTable = newTable(table[Collaboration]{
	name:   "collaboration",
	doc:    "A declared way in which departments work together.",
	origin: func(c *Collaboration) *diag.Origin { return &c.Origin },
	note:   func(c *Collaboration) *touchpoint.Note { return &c.Note },
	fields: fieldsOf([]field[Collaboration]{
		idField("A short name without spaces.", func(c *Collaboration) *string { return &c.ID }),
		required(referencesField("between", "The departments: two or more.", departmentKind, func(c *Collaboration) *[]string { return &c.Between })),
		textField("by", "By what: a shared board, a weekly call.", func(c *Collaboration) *string { return &c.By }),
		wordField("kind", "What joins them.", []string{"people", "process", "technology"}, func(c *Collaboration) *string { return &c.Kind }),
		referencesField("exchanges", "The data they exchange.", dataKind, func(c *Collaboration) *[]string { return &c.Exchanges }),
		spanField("meets", "How often they meet.", func(c *Collaboration) **touchpoint.Span { return &c.Meets }),
	}, noteFields(func(c *Collaboration) *touchpoint.Note { return &c.Note })),
})

var feedbackTable = newTable(table[Feedback]{
	name:   "feedback",
	doc:    "Who hears what customers say.",
	origin: func(f *Feedback) *diag.Origin { return &f.Origin },
	note:   func(f *Feedback) *touchpoint.Note { return &f.Note },
	fields: fieldsOf([]field[Feedback]{
		idField("A short name without spaces.", func(f *Feedback) *string { return &f.ID }),
		textField("source", "Where it is heard: calls, reviews, a survey.", func(f *Feedback) *string { return &f.Source }),
		referencesField("listens_to", "The touchpoints or stages it is about; order/ is the stage.", listenKind, func(f *Feedback) *[]string { return &f.ListensTo }),
		referenceField("owner", "The department that answers for it.", departmentKind, func(f *Feedback) *string { return &f.Owner }),
		spanField("within", "The promise: after what time it has reached everyone.", func(f *Feedback) **touchpoint.Span { return &f.Within }),
		reachesField("reaches", "Whom it reaches, and how long that really takes."),
		boolField("closes_loop", "Whether customers hear what came of it.", func(f *Feedback) **bool { return &f.ClosesLoop }),
	}, without(noteFields(func(f *Feedback) *touchpoint.Note { return &f.Note }), "source")),
})

var governanceTable = newTable(table[Governance]{
	name:   "governance",
	doc:    "Who looks after the journey.",
	origin: func(g *Governance) *diag.Origin { return &g.Origin },
	note:   func(g *Governance) *touchpoint.Note { return &g.Note },
	fields: fieldsOf([]field[Governance]{
		textField("sponsor", "Who stands behind it.", func(g *Governance) *string { return &g.Sponsor }),
		elementField("committee", "Who oversees the journey.", committeeTable, func(g *Governance) **Committee { return &g.Committee }),
		elementField("operating", "Who carries out what the committee decides, and how.", operatingTable, func(g *Governance) **Operating { return &g.Operating }),
		listField("collaboration", "Declared ways in which departments work together.", collaborationTable, func(g *Governance) *[]Collaboration { return &g.Collaboration }),
		listField("feedback", "Who hears what customers say.", feedbackTable, func(g *Governance) *[]Feedback { return &g.Feedback }),
	}, noteFields(func(g *Governance) *touchpoint.Note { return &g.Note })),
})
