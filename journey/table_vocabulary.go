package journey

import (
	"strconv"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// The tables of what maps and registries name.

// entryFields are the fields of every entry of a vocabulary.
func entryFields[E any](entry func(*E) *Entry) []field[E] {
	return fieldsOf([]field[E]{
		idField("Its id, where the set is written as a list.", func(e *E) *string { return &entry(e).ID }),
		textField("name", "What it is called; left out: its id.", func(e *E) *string { return &entry(e).Name }),
	}, noteFields(func(e *E) *touchpoint.Note { return &entry(e).Note }))
}

// newEntries completes the table of a vocabulary.
func newEntries[E any](name, doc string, entry func(*E) *Entry, fields ...field[E]) *table[E] {
	common := entryFields(entry)
	return newTable(table[E]{
		name:   name,
		doc:    doc,
		short:  "name",
		origin: func(e *E) *diag.Origin { return &entry(e).Origin },
		note:   func(e *E) *touchpoint.Note { return &entry(e).Note },
		fields: fieldsOf(common[:2], fields, common[2:]),
	})
}

func namedBy[E any](entry func(*E) *Entry) named[E] {
	return func(e *E) (id, name *string) { return &entry(e).ID, &entry(e).Name }
}

func entryOfPersona(p *Persona) *Entry       { return &p.Entry }
func entryOfDepartment(p *Department) *Entry { return &p.Entry }
func entryOfChannel(p *Channel) *Entry       { return &p.Entry }
func entryOfFact(p *Fact) *Entry             { return &p.Entry }
func entryOfDatum(p *Datum) *Entry           { return &p.Entry }
func entryOfTerm(p *Term) *Entry             { return &p.Entry }
func entryOfMetric(p *Metric) *Entry         { return &p.Entry }
func entryOfOutcome(p *Outcome) *Entry       { return &p.Entry }

var personaTable = newEntries("persona", "One kind of customer.", entryOfPersona,
	textField("goal", "What this customer wants.", func(p *Persona) *string { return &p.Goal }),
	textField("expects", "What this customer expects.", func(p *Persona) *string { return &p.Expects }),
	shareField("share", "The part of the customers of this kind.", func(p *Persona) **float64 { return &p.Share }),
)

var departmentTable = newEntries("department", "A part of the company, or a partner.", entryOfDepartment,
	wordField("line", "Where it stands.", []string{string(Frontline), string(Backoffice), string(Support), string(Partner)},
		func(p *Department) *Line { return &p.Line }),
	elementField("experience", "How its employees rate their own work.", experienceTable, func(p *Department) **Experience { return &p.Experience }),
)

var experienceTable = newTable(table[Experience]{
	name:   "experience",
	doc:    "How the employees of a department rate their own work.",
	origin: func(x *Experience) *diag.Origin { return &x.Origin },
	note:   func(x *Experience) *touchpoint.Note { return &x.Note },
	fields: fieldsOf([]field[Experience]{
		required(scoreField("score", "The mean rating.")),
		required(fixedScaleField("scale", "The ends of the scale, the low one first, as in [1, 5].")),
		countField("n", "How many answered.", func(x *Experience) **int { return &x.N }),
		dateField("date", "When they were asked.", func(x *Experience) *touchpoint.Date { return &x.Date }),
	}, noteFields(func(x *Experience) *touchpoint.Note { return &x.Note })),
})

func scoreField(name, doc string) field[Experience] {
	return field[Experience]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.number(nil) },
		read: func(d *decoder, n yaml.Node, x *Experience) {
			x.Score, _ = d.number(n, name, nil)
		},
		write: func(e *encoder, x *Experience) { e.plain(name, touchpoint.FormatNumber(x.Score)) },
	}
}

func fixedScaleField(name, doc string) field[Experience] {
	return field[Experience]{
		name: name, doc: doc, schema: (*schemaBuilder).scale,
		read: func(d *decoder, n yaml.Node, x *Experience) { x.Scale, _ = d.scale(n, name) },
		write: func(e *encoder, x *Experience) {
			e.flow(name, []string{touchpoint.FormatNumber(x.Scale[0]), touchpoint.FormatNumber(x.Scale[1])})
		},
	}
}

var channelKinds = []string{"web", "app", "phone", "chat", "email", "sms", "social", "store", "post", "field", "partner", "other"}

var channelTable = newEntries("channel", "A way in which customers and company meet.", entryOfChannel,
	wordField("kind", "What kind of channel it is.", channelKinds, func(c *Channel) *string { return &c.Kind }),
	elementField("strategy", "Answers to the eight questions to ask of a channel.", strategyTable, func(c *Channel) **Strategy { return &c.Strategy }),
)

var strategyTable = newTable(table[Strategy]{
	name:   "strategy",
	doc:    "Answers to the eight questions to ask of a channel.",
	origin: func(s *Strategy) *diag.Origin { return &s.Origin },
	note:   func(s *Strategy) *touchpoint.Note { return &s.Note },
	fields: fieldsOf([]field[Strategy]{
		textField("why", "Why the channel exists.", func(s *Strategy) *string { return &s.Why }),
		textField("fits_brand", "How it fits the brand.", func(s *Strategy) *string { return &s.FitsBrand }),
		referencesField("measured_by", "The metrics it is measured by.", metricKind, func(s *Strategy) *[]string { return &s.MeasuredBy }),
		textField("fits_journey", "Where in the journey it fits.", func(s *Strategy) *string { return &s.FitsJourney }),
		textField("need", "The need that it serves.", func(s *Strategy) *string { return &s.Need }),
		referencesField("segments", "The personas it is for.", personaKind, func(s *Strategy) *[]string { return &s.Segments }),
		textField("feeling", "How customers should feel.", func(s *Strategy) *string { return &s.Feeling }),
		textField("promoted_by", "How customers learn of it.", func(s *Strategy) *string { return &s.PromotedBy }),
	}, noteFields(func(s *Strategy) *touchpoint.Note { return &s.Note })),
})

var factTable = newEntries("fact", "Something that must be the same wherever the customer asks.", entryOfFact,
	withDefault(wordField("kind", "How its values compare; left out: text.",
		[]string{string(touchpoint.TextFact), string(touchpoint.NumberFact), string(touchpoint.MoneyFact), string(touchpoint.DurationFact), string(touchpoint.DateFact)},
		func(f *Fact) *touchpoint.FactKind { return &f.Kind }), touchpoint.TextFact),
	toleranceField("tolerance", "The part by which two values may differ and still agree."),
)

func toleranceField(name, doc string) field[Fact] {
	return field[Fact]{
		name: name, doc: doc, schema: (*schemaBuilder).share,
		read: func(d *decoder, n yaml.Node, f *Fact) {
			if x, ok := d.share(n, name); ok {
				// The shortest decimal of the share is the decimal that was written.
				f.Tolerance, _ = touchpoint.ParseDecimal(strconv.FormatFloat(x, 'f', -1, 64))
			}
		},
		write: func(e *encoder, f *Fact) {
			if !f.Tolerance.IsZero() {
				e.plain(name, touchpoint.FormatShare(f.Tolerance.Float64()))
			}
		},
	}
}

var datumTable = newEntries("datum", "Something that a customer should have to say only once.", entryOfDatum)

var termTable = newEntries("term", "A word that the company has agreed on.", entryOfTerm,
	textsField("avoid", "Words not to use instead; * ends a stem.", func(t *Term) *[]string { return &t.Avoid }),
)

var metricKinds = []string{"ces", "csat", "nps", "fcr", "time", "share", "count", "money", "other"}

var metricTable = newEntries("metric", "Something that is measured.", entryOfMetric,
	wordField("kind", "What kind of metric it is.", metricKinds, func(m *Metric) *string { return &m.Kind }),
	textField("question", "The question that customers answer.", func(m *Metric) *string { return &m.Question }),
	scaleField("scale", "The ends of the scale, the low one first, as in [1, 7].", func(m *Metric) **[2]float64 { return &m.Scale }),
	wordField("better", "Which end is the good one.", []string{"high", "low"}, func(m *Metric) *string { return &m.Better }),
	quantityField("target", "The value to reach.", func(m *Metric) **touchpoint.Quantity { return &m.Target }),
	referenceField("owner", "The department that answers for it.", departmentKind, func(m *Metric) *string { return &m.Owner }),
	spanField("review_every", "How often it is looked at.", func(m *Metric) **touchpoint.Span { return &m.ReviewEvery }),
)

var outcomeTable = newEntries("outcome", "One way in which the journey ends.", entryOfOutcome,
	textField("short", "A shorter name for tight places.", func(o *Outcome) *string { return &o.Short }),
	withDefault(successField("success", "Whether the customer has got what they came for."), false),
)

func successField(name, doc string) field[Outcome] {
	return field[Outcome]{
		name: name, doc: doc, schema: (*schemaBuilder).boolean,
		read: func(d *decoder, n yaml.Node, o *Outcome) {
			var ok bool
			if o.Success, ok = d.boolean(n, name); !ok {
				d.unsure = true
			}
		},
		write: func(e *encoder, o *Outcome) {
			if o.Success {
				e.plain(name, formatBool(true))
			}
		},
	}
}

var laneTable = newTable(table[Lane]{
	name:   "lane",
	doc:    "An extra lane of texts, filled under its id at touchpoints.",
	short:  "name",
	origin: func(l *Lane) *diag.Origin { return &l.Origin },
	note:   func(l *Lane) *touchpoint.Note { return &l.Note },
	fields: fieldsOf([]field[Lane]{
		idField("Its id, where the lanes are written as a list.", func(l *Lane) *string { return &l.ID }),
		textField("name", "What it is called.", func(l *Lane) *string { return &l.Name }),
	}, noteFields(func(l *Lane) *touchpoint.Note { return &l.Note })),
})
