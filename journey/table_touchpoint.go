package journey

import (
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// The tables of what happens at a touchpoint.

var bases = []string{string(touchpoint.Researched), string(touchpoint.Partial), string(touchpoint.Assumed)}

var quoteTable = newTable(table[touchpoint.Quote]{
	name:   "quote",
	doc:    "What a customer said, word for word.",
	short:  "text",
	origin: func(q *touchpoint.Quote) *diag.Origin { return &q.Origin },
	note:   func(q *touchpoint.Quote) *touchpoint.Note { return &q.Note },
	fields: fieldsOf([]field[touchpoint.Quote]{
		required(textField("text", "What was said.", func(q *touchpoint.Quote) *string { return &q.Text })),
		textField("by", "Who said it.", func(q *touchpoint.Quote) *string { return &q.By }),
		textField("source", "Where it was said: an interview, a review.", func(q *touchpoint.Quote) *string { return &q.Source }),
	}, without(noteFields(func(q *touchpoint.Quote) *touchpoint.Note { return &q.Note }), "source")),
})

var workTable = newTable(table[touchpoint.Work]{
	name:   "stage item",
	doc:    "A piece of work that the customer sees (frontstage) or does not see (backstage).",
	short:  "does",
	origin: func(w *touchpoint.Work) *diag.Origin { return &w.Origin },
	note:   func(w *touchpoint.Work) *touchpoint.Note { return &w.Note },
	fields: fieldsOf([]field[touchpoint.Work]{
		idField("A short name without spaces, to refer to it as a cause.", func(w *touchpoint.Work) *string { return &w.ID }),
		required(textField("does", "What is done.", func(w *touchpoint.Work) *string { return &w.Does })),
		referenceField("owner", "The department that does it.", departmentKind, func(w *touchpoint.Work) *string { return &w.Owner }),
		textField("system", "The system it is done with.", func(w *touchpoint.Work) *string { return &w.System }),
		spanField("active", "How long staff are busy with it; never the customer's time.", func(w *touchpoint.Work) **touchpoint.Span { return &w.Active }),
		spanField("wait", "How long it lies waiting.", func(w *touchpoint.Work) **touchpoint.Span { return &w.Wait }),
		spanField("delay", "How long it takes beside that.", func(w *touchpoint.Work) **touchpoint.Span { return &w.Delay }),
	}, noteFields(func(w *touchpoint.Work) *touchpoint.Note { return &w.Note })),
})

var painTable = newTable(table[touchpoint.Pain]{
	name:   "pain",
	doc:    "Something that goes wrong for the customer.",
	short:  "text",
	origin: func(p *touchpoint.Pain) *diag.Origin { return &p.Origin },
	note:   func(p *touchpoint.Pain) *touchpoint.Note { return &p.Note },
	fields: fieldsOf([]field[touchpoint.Pain]{
		idField("A short name without spaces, for opportunities to refer to.", func(p *touchpoint.Pain) *string { return &p.ID }),
		required(textField("text", "What goes wrong.", func(p *touchpoint.Pain) *string { return &p.Text })),
		numberField("severity", "How bad it is, from 1 to 5.", severityScale, func(p *touchpoint.Pain) **float64 { return &p.Severity }),
		referenceField("cause", "The stage item or touchpoint that it comes from.", causeKind, func(p *touchpoint.Pain) *string { return &p.Cause }),
		spanField("costs", "The effort of a visit that would be saved if it went.", func(p *touchpoint.Pain) **touchpoint.Span { return &p.Costs }),
		shareField("loses", "The part of the visits lost to outcomes that are no success.", func(p *touchpoint.Pain) **float64 { return &p.Loses }),
	}, noteFields(func(p *touchpoint.Pain) *touchpoint.Note { return &p.Note })),
})

var opportunityTable = newTable(table[touchpoint.Opportunity]{
	name:   "opportunity",
	doc:    "An idea that would make it better.",
	short:  "text",
	origin: func(o *touchpoint.Opportunity) *diag.Origin { return &o.Origin },
	note:   func(o *touchpoint.Opportunity) *touchpoint.Note { return &o.Note },
	fields: fieldsOf([]field[touchpoint.Opportunity]{
		idField("A short name without spaces.", func(o *touchpoint.Opportunity) *string { return &o.ID }),
		required(textField("text", "The idea.", func(o *touchpoint.Opportunity) *string { return &o.Text })),
		referenceField("owner", "The department that would carry it out.", departmentKind, func(o *touchpoint.Opportunity) *string { return &o.Owner }),
		referencesField("solves", "The pains that it would take away.", painKind, func(o *touchpoint.Opportunity) *[]string { return &o.Solves }),
		numberField("cost", "What it costs, in any one unit for the whole map.", fromZero, func(o *touchpoint.Opportunity) **float64 { return &o.Cost }),
		wordField("status", "How far it is.", []string{"idea", "planned", "doing", "done"}, func(o *touchpoint.Opportunity) *string { return &o.Status }),
	}, noteFields(func(o *touchpoint.Opportunity) *touchpoint.Note { return &o.Note })),
})

var measureTable = newTable(table[touchpoint.Measure]{
	name:   "measure",
	doc:    "One reading of a metric.",
	origin: func(m *touchpoint.Measure) *diag.Origin { return &m.Origin },
	note:   func(m *touchpoint.Measure) *touchpoint.Note { return &m.Note },
	fields: fieldsOf([]field[touchpoint.Measure]{
		required(referenceField("metric", "The metric that was measured.", metricKind, func(m *touchpoint.Measure) *string { return &m.Metric })),
		quantityField("value", "The reading.", func(m *touchpoint.Measure) **touchpoint.Quantity { return &m.Value }),
		countField("n", "How many answers or cases it rests on.", func(m *touchpoint.Measure) **int { return &m.N }),
		countsField("answers", "How many gave each answer, from the low end of the scale to the high end.", func(m *touchpoint.Measure) *[]int { return &m.Answers }),
		dateField("date", "When it was measured.", func(m *touchpoint.Measure) *touchpoint.Date { return &m.Date }),
		textField("why", "Why it is what it is.", func(m *touchpoint.Measure) *string { return &m.Why }),
		textField("action", "What is being done about it.", func(m *touchpoint.Measure) *string { return &m.Action }),
	}, noteFields(func(m *touchpoint.Measure) *touchpoint.Note { return &m.Note })),
})

var targetTable = newTable(table[touchpoint.Target]{
	name:   "way on",
	doc:    "How customers go on to this target.",
	origin: func(t *touchpoint.Target) *diag.Origin { return &t.Origin },
	note:   func(t *touchpoint.Target) *touchpoint.Note { return &t.Note },
	fields: fieldsOf([]field[touchpoint.Target]{
		shareField("share", "The part of the customers who go this way.", func(t *touchpoint.Target) **float64 { return &t.Share }),
		carriesField("carries", "Data handed over on the way, so that nobody asks again; all for everything."),
		spanField("wait", "How long the customer is held on the way.", func(t *touchpoint.Target) **touchpoint.Span { return &t.Wait }),
		spanField("delay", "How long life goes on meanwhile.", func(t *touchpoint.Target) **touchpoint.Span { return &t.Delay }),
	}, noteFields(func(t *touchpoint.Target) *touchpoint.Note { return &t.Note })),
})

// carriesField is data handed over; all is everything.
func carriesField(name, doc string) field[touchpoint.Target] {
	return field[touchpoint.Target]{
		name: name, doc: doc, schema: (*schemaBuilder).references, mark: mark{names: dataKind.names(), words: []string{"all"}},
		read: func(d *decoder, n yaml.Node, t *touchpoint.Target) {
			if n.Kind() == yaml.Scalar && n.Text() == "all" {
				t.CarriesAll = true
				return
			}
			t.Carries = d.referencesOf(n, name, dataKind)
		},
		write: func(e *encoder, t *touchpoint.Target) {
			if t.CarriesAll {
				e.plain(name, "all")
				return
			}
			e.texts(name, t.Carries)
		},
	}
}

// sceneFields and workFields are what both a touchpoint and its channels may
// say: what happens to whom, and what it takes.
var sceneFields = []field[touchpoint.Detail]{
	textField("does", "What the customer does.", func(t *touchpoint.Detail) *string { return &t.Does }),
	textField("thinks", "What the customer thinks.", func(t *touchpoint.Detail) *string { return &t.Thinks }),
	textField("feels", "What the customer feels, in a word or two.", func(t *touchpoint.Detail) *string { return &t.Feels }),
	elementField("quote", "What a customer said, word for word.", quoteTable, func(t *touchpoint.Detail) **touchpoint.Quote { return &t.Quote }),
	textField("evidence", "What the customer sees and keeps.", func(t *touchpoint.Detail) *string { return &t.Evidence }),
	emotionField("emotion", "How the customer feels, from -2 to +2; a number, or one per persona."),
	numberField("engagement", "How much is at stake for the customer, from 1 to 5: the dramatic arc.", engagementScale, func(t *touchpoint.Detail) **float64 { return &t.Engagement }),
	boolField("moment_of_truth", "Whether the relationship is won or lost here.", func(t *touchpoint.Detail) **bool { return &t.MomentOfTruth }),
	referenceField("owner", "The department accountable: exactly one.", departmentKind, func(t *touchpoint.Detail) *string { return &t.Owner }),
	referencesField("supported_by", "Departments that do part of the work.", departmentKind, func(t *touchpoint.Detail) *[]string { return &t.SupportedBy }),
	referenceField("perceived_owner", "The department that the customer believes is accountable.", departmentKind, func(t *touchpoint.Detail) *string { return &t.PerceivedOwner }),
	referencesField("personas", "For whom it is.", personaKind, func(t *touchpoint.Detail) *[]string { return &t.Personas }),
}

var workFields = fieldsOf([]field[touchpoint.Detail]{
	spanField("active", "How long the customer is busy.", func(t *touchpoint.Detail) **touchpoint.Span { return &t.Active }),
	spanField("wait", "How long the customer is held: a queue, waiting at home.", func(t *touchpoint.Detail) **touchpoint.Span { return &t.Wait }),
	spanField("delay", "How long life goes on meanwhile.", func(t *touchpoint.Detail) **touchpoint.Span { return &t.Delay }),
	numberField("steps", "How many things the customer clicks, fills in or says.", fromZero, func(t *touchpoint.Detail) **float64 { return &t.Steps }),
	numberField("auth", "How many times the customer proves who they are.", fromZero, func(t *touchpoint.Detail) **float64 { return &t.Auth }),
	referencesField("asks", "Data that the customer must give.", dataKind, func(t *touchpoint.Detail) *[]string { return &t.Asks }),
	factsField("facts", "What the customer is told, fact by fact; none says that this door does not give it."),
	listField("frontstage", "What staff do in view of the customer.", workTable, func(t *touchpoint.Detail) *[]touchpoint.Work { return &t.Frontstage }),
	listField("backstage", "What staff do out of sight.", workTable, func(t *touchpoint.Detail) *[]touchpoint.Work { return &t.Backstage }),
	listField("pains", "What goes wrong for the customer.", painTable, func(t *touchpoint.Detail) *[]touchpoint.Pain { return &t.Pains }),
	listField("opportunities", "Ideas that would make it better.", opportunityTable, func(t *touchpoint.Detail) *[]touchpoint.Opportunity { return &t.Opportunities }),
	listField("measures", "Readings of metrics here.", measureTable, func(t *touchpoint.Detail) *[]touchpoint.Measure { return &t.Measures }),
	pathsField("next", "Where customers go on to; left out: the next touchpoint in the file.", func(t *touchpoint.Detail) *[]touchpoint.Target { return &t.Next }),
	wordField("basis", "What the content rests on.", bases, func(t *touchpoint.Detail) *touchpoint.Basis { return &t.Basis }),
}, noteFields(func(t *touchpoint.Detail) *touchpoint.Note { return &t.Note }))

var channelUseTable = newTable(table[touchpoint.Channel]{
	name:   "channel of a touchpoint",
	doc:    "What holds on this channel; it wins over what the touchpoint says.",
	origin: func(c *touchpoint.Channel) *diag.Origin { return &c.Origin },
	note:   func(c *touchpoint.Channel) *touchpoint.Note { return &c.Note },
	lanes:  func(c *touchpoint.Channel) *[]touchpoint.LaneText { return &c.Lanes },
	fields: fieldsOf([]field[touchpoint.Channel]{
		shareField("share", "The part of the touchpoint's visits that use this channel.", func(c *touchpoint.Channel) **float64 { return &c.Share }),
		shareField("planned", "The part that was expected, for comparison only.", func(c *touchpoint.Channel) **float64 { return &c.Planned }),
	}, within(func(c *touchpoint.Channel) *touchpoint.Detail { return &c.Detail }, fieldsOf(sceneFields, workFields))),
})

var touchpointTable = newTable(table[touchpoint.Touchpoint]{
	name:   "touchpoint",
	doc:    "One point at which the customer meets the company.",
	short:  "name",
	named:  true,
	rules:  []any{oneOfChannels},
	origin: func(t *touchpoint.Touchpoint) *diag.Origin { return &t.Origin },
	note:   func(t *touchpoint.Touchpoint) *touchpoint.Note { return &t.Note },
	lanes:  func(t *touchpoint.Touchpoint) *[]touchpoint.LaneText { return &t.Lanes },
	fields: fieldsOf([]field[touchpoint.Touchpoint]{
		madeIDField("A short name without spaces, unique in the map; left out: made from the name.",
			func(t *touchpoint.Touchpoint) *string { return &t.ID }, func(t *touchpoint.Touchpoint) *string { return &t.Name }),
		textField("name", "What it is called.", func(t *touchpoint.Touchpoint) *string { return &t.Name }),
		textsField("was", "Former ids, the oldest first, to match it with an earlier map and keep findings the same. No two touchpoints have one of them, and it is none of the map now.", func(t *touchpoint.Touchpoint) *[]string { return &t.Was }),
		shareField("share", "The part of the customers coming by the default way who stop here.", func(t *touchpoint.Touchpoint) **float64 { return &t.Share }),
	}, within(detailOf, sceneFields), []field[touchpoint.Touchpoint]{
		channelsField("channels", "The channels it happens on, and what differs there."),
		channelsField("channel", "The one channel it happens on."),
	}, within(detailOf, workFields)),
})

// oneOfChannels lets channel and channels not both have a value.
var oneOfChannels = object{"not": object{
	"required": []string{"channel", "channels"},
	"properties": object{
		"channel":  object{"not": object{"type": "null"}},
		"channels": object{"not": object{"type": "null"}},
	},
}}

func detailOf(t *touchpoint.Touchpoint) *touchpoint.Detail { return &t.Detail }
