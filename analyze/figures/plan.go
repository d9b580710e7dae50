package figures

import (
	"io"

	"github.com/seam-cx/seam/diag"
)

// PlanSchema names the JSON form of a Plan.
const PlanSchema = "seam.plan/1"

// Plan is what to fix first in a journey. Efforts are modelled, in minutes per
// customer who starts.
type Plan struct {
	Journey string
	State   string
	Title   string

	Now     Outlook
	Known   Value   // share of the expected visits that go where the map gives `active`
	Weights Weights // that turn times into minutes of effort
	Fixes   []Fix   // those that help most first
	Best    Best

	Diagnostics []diag.Diagnostic // the loader's warnings
	Notes       []string
}

// Outlook is the journey as it is, or as it would be.
type Outlook struct {
	Expected     Value // minutes
	Success      Value // probability
	PerSuccess   Value // Expected ÷ Success
	GivenSuccess Value // Expected of those who succeed
}

// FixKind says what a Fix takes away.
type FixKind string

// The kinds of fix.
const (
	PainFix        FixKind = "pain"        // one pain
	OpportunityFix FixKind = "opportunity" // the pains that an opportunity solves
	ItemFix        FixKind = "item"        // one item of effort, at a touchpoint or on a way to it
)

// Fix is one thing that could be mended, with the journey as it would be then,
// by itself: fixes do not add up.
type Fix struct {
	ID         string
	Kind       FixKind
	Touchpoint string // id; "" of a whole stage
	Text       string // of the pain or opportunity
	Item       string // of an item: wait, delay, steps, auth, switch, handoff, repeat
	From, To   string // of an item of one transition: touchpoint@channel
	Solves     []string
	Owner      string   // department of an opportunity
	Status     string   // of an opportunity
	Cost       *float64 // of an opportunity, in the map's unit
	Outlook
	// Drop is by how much effort per success falls, PerCost that for each unit of
	// cost.
	Drop, PerCost Value
	// Recommended fixes lower effort per success and do not lower success.
	Recommended bool
	Note        string // what there is to know of it, or ""
	Range       diag.Range
}

// Method says how the best set was found.
type Method string

// The methods.
const (
	Exhaustive Method = "exhaustive" // of all sets
	Greedy     Method = "greedy"     // the next best again and again, or the best single fix
)

// Best is the best set of opportunities that the budget allows: that with the
// least effort per success among those that do not lower success.
type Best struct {
	Budget *float64 // nil: no limit
	IDs    []string // in the order in which to do them
	Cost   float64
	Outlook
	Method Method
	Steps  []Step // as IDs
	Note   string // why the set is empty, or ""
}

// Step is one fix of the best set with what it adds to those before it.
type Step struct {
	ID   string
	Cost float64
	Outlook
	Drop Value // of effort per success, against the step before
}

// Encode writes p as indented JSON with a final newline: seam.plan/1, in the
// manner of Report.Encode.
func (p *Plan) Encode(w io.Writer) error {
	data, err := p.compact()
	if err != nil {
		return err
	}
	return indent(w, data)
}

// MarshalJSON writes p as Encode does, without white space.
func (p *Plan) MarshalJSON() ([]byte, error) { return p.compact() }

func (p *Plan) compact() ([]byte, error) {
	w := &jsonWriter{}
	w.object("", func() {
		w.text("schema", PlanSchema)
		w.text("journey", p.Journey)
		w.text("state", p.State)
		w.text("title", p.Title)
		w.object("now", func() {
			p.Now.write(w)
			w.value("known", p.Known)
		})
		w.object("weights", func() { p.Weights.write(w) })
		list(w, "fixes", p.Fixes, func(f Fix) { f.write(w) })
		w.object("best", func() { p.Best.write(w) })
		if len(p.Notes) > 0 {
			w.texts("notes", p.Notes)
		}
		marshalled(w, "diagnostics", p.Diagnostics)
	})
	return w.b.Bytes(), w.err
}

func (o Outlook) write(w *jsonWriter) {
	w.value("expected", o.Expected)
	w.value("success", o.Success)
	w.value("per_success", o.PerSuccess)
	w.value("given_success", o.GivenSuccess)
}

// optional writes a number, or null where there is none.
func (w *jsonWriter) optional(name string, x *float64) {
	if x != nil {
		w.number(name, *x)
		return
	}
	w.key(name)
	w.b.WriteString("null")
}

func (f Fix) write(w *jsonWriter) {
	w.text("id", f.ID)
	w.text("kind", string(f.Kind))
	w.known("touchpoint", f.Touchpoint)
	switch f.Kind {
	case ItemFix:
		w.text("item", f.Item)
		if f.From != "" {
			w.text("from", f.From)
			w.text("to", f.To)
		}
	case OpportunityFix:
		w.text("text", f.Text)
		w.texts("solves", f.Solves)
		w.known("owner", f.Owner)
		w.known("status", f.Status)
	default:
		w.text("text", f.Text)
	}
	w.optional("cost", f.Cost)
	f.Outlook.write(w)
	w.value("drop", f.Drop)
	w.value("per_cost", f.PerCost)
	w.bool("recommended", f.Recommended)
	w.known("note", f.Note)
	if f.Range.IsValid() {
		w.text("file", f.Range.File)
		w.int("line", f.Range.Start.Line)
		w.int("column", f.Range.Start.Column)
	}
}

func (b Best) write(w *jsonWriter) {
	w.optional("budget", b.Budget)
	w.texts("ids", b.IDs)
	w.number("cost", b.Cost)
	b.Outlook.write(w)
	w.text("method", string(b.Method))
	list(w, "steps", b.Steps, func(s Step) {
		w.text("id", s.ID)
		w.number("cost", s.Cost)
		s.Outlook.write(w)
		w.value("drop", s.Drop)
	})
	w.known("note", b.Note)
}
