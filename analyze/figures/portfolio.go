package figures

import (
	"io"

	"github.com/seam-cx/seam/diag"
)

// PortfolioSchema names the JSON form of a Portfolio.
const PortfolioSchema = "seam.portfolio/1"

// Portfolio is what several maps say together. Current maps and target maps are
// kept apart: what happens today is never summed with what is planned.
type Portfolio struct {
	Journeys []JourneySummary // current maps, worst first
	Targets  []JourneySummary // target maps, in the same order
	Pairs    []PairChange     // what targets would change, in the order of Journeys

	// These are of the current maps alone.
	Handoffs []JourneyHandoff   // by flow, largest first, then ids
	Facts    []SharedFact       // stated in two or more journeys, least agreement first
	Terms    []SharedTerm       // avoided words by term and word
	Shared   []SharedTouchpoint // in two or more journeys, by id
	PartOf   []JourneyLink      // in the order of Journeys
	Broken   int                // maps that did not load
	Problems []diag.Diagnostic  // of maps that did not load, and of the maps together
}

// JourneySummary is one map in short.
type JourneySummary struct {
	File, Journey, State, Title string

	Weights                       Weights // that its effort was computed with
	Expected, PerSuccess, Success Value
	Coverage, Content, Context    Value
	PingPong, PeakEnd             Value
	Level                         string
	Errors, Warnings, Infos       int
	Worst                         *diag.Finding // what matters most; not in JSON
}

// Change is one figure of a journey today and in its target.
type Change struct {
	Figure          string // as in seam.analysis/1
	Current, Target Value
	By              Value // target − current
	Better          *bool // nil where there is no difference, or none is known
}

// PairChange is what a target map would change.
type PairChange struct {
	Journey, Title          string
	CurrentFile, TargetFile string
	Changes                 []Change
}

// JourneyHandoff is the flow from one department to another over all journeys:
// the sum of what each has per customer who starts it, so that a journey counts
// alike whether many customers or few start it.
type JourneyHandoff struct {
	From, To         string // ids
	FromName, ToName string
	Registry         string // file in which the departments are declared; "" is the maps themselves
	Flow             float64
	Declared         bool // in every journey that has it
	Journeys         []HandoffIn
}

// HandoffIn is a handoff within one journey.
type HandoffIn struct {
	Journey  string
	Flow     float64 // per customer who starts
	Declared bool
}

// SharedFact is a fact of one registry that several journeys state.
type SharedFact struct {
	ID, Name, Registry string
	// Agreement is agreeing pairs ÷ pairs of statements in different journeys.
	Agreement  Value
	Statements []StatementIn // the first of each value in each journey
}

// StatementIn is a statement in one journey.
type StatementIn struct {
	Journey string
	Statement
}

// SharedTerm is a word that the company avoids and journeys use.
type SharedTerm struct {
	Term, Word string
	Uses       []TermUse
}

// TermUse is how often a journey uses a word.
type TermUse struct {
	Journey string
	N       int
}

// SharedTouchpoint is a touchpoint that goes by the same id in several journeys
// of one company, that is of maps with the same registries.
type SharedTouchpoint struct {
	ID     string
	Places []SharedPlace
}

// SharedPlace is what a shared touchpoint is like in one journey.
type SharedPlace struct {
	Journey, Name, Owner string
	Visits, Cost         Value
	Emotion              Value
	Line                 int
}

// JourneyLink is a part_of: a journey that is a part of another in more detail.
type JourneyLink struct {
	Journey, PartOf string
	Known           bool  // what it names is in the portfolio
	Expected        Value // of the journey, in minutes
	// Cost is what the other journey reckons for a visit to that touchpoint.
	Cost Value
}

// PortfolioEncoder writes seam.portfolio/1 piece by piece, so that the analyses
// of many maps need not be held: first every analysis, then what they say
// together.
type PortfolioEncoder struct {
	pieces
	n int
}

// NewPortfolioEncoder begins a document on w.
func NewPortfolioEncoder(w io.Writer) *PortfolioEncoder {
	e := &PortfolioEncoder{pieces: pieces{w: w}}
	e.text("{\n  \"schema\": \"" + PortfolioSchema + "\",\n  \"analyses\": [")
	return e
}

// Add writes the analysis of one map.
func (e *PortfolioEncoder) Add(file string, r *Report) error {
	data, err := r.compact()
	if err != nil {
		return err
	}
	w := &jsonWriter{}
	w.object("", func() {
		w.text("file", file)
		w.key("analysis")
		w.b.Write(data)
	})
	if e.n++; e.n > 1 {
		e.text(",")
	}
	e.indented(w, "    ")
	return e.err
}

// Close writes what the maps say together and ends the document.
func (e *PortfolioEncoder) Close(p *Portfolio) error {
	if e.n > 0 {
		e.text("\n  ")
	}
	e.text("],")
	w := &jsonWriter{}
	w.object("", func() { p.write(w) })
	e.last(w)
	return e.err
}

func (p *Portfolio) write(w *jsonWriter) {
	list(w, "journeys", p.Journeys, func(j JourneySummary) { j.write(w) })
	list(w, "targets", p.Targets, func(j JourneySummary) { j.write(w) })
	list(w, "pairs", p.Pairs, func(x PairChange) {
		w.text("journey", x.Journey)
		w.text("current", x.CurrentFile)
		w.text("target", x.TargetFile)
		list(w, "changes", x.Changes, func(c Change) {
			w.text("figure", c.Figure)
			w.value("current", c.Current)
			w.value("target", c.Target)
			w.value("by", c.By)
			if c.Better != nil {
				w.bool("better", *c.Better)
			}
		})
	})
	p.writeTogether(w)
	marshalled(w, "diagnostics", p.Problems)
}

func (j JourneySummary) write(w *jsonWriter) {
	w.text("file", j.File)
	w.text("journey", j.Journey)
	w.text("state", j.State)
	w.text("title", j.Title)
	w.value("expected", j.Expected)
	w.value("per_success", j.PerSuccess)
	w.value("success", j.Success)
	w.value("coverage", j.Coverage)
	if j.Level != "" {
		w.text("level", j.Level)
	}
	w.value("content", j.Content)
	w.value("context", j.Context)
	w.value("ping_pong", j.PingPong)
	w.value("peak_end", j.PeakEnd)
	w.object("findings", func() {
		w.int("error", j.Errors)
		w.int("warning", j.Warnings)
		w.int("info", j.Infos)
	})
}

func (p *Portfolio) writeTogether(w *jsonWriter) {
	list(w, "handoffs", p.Handoffs, func(h JourneyHandoff) {
		w.text("from", h.From)
		w.text("to", h.To)
		w.known("registry", h.Registry)
		w.number("flow", h.Flow)
		w.bool("declared", h.Declared)
		list(w, "journeys", h.Journeys, func(x HandoffIn) {
			w.text("journey", x.Journey)
			w.number("flow", x.Flow)
			w.bool("declared", x.Declared)
		})
	})
	list(w, "facts", p.Facts, func(f SharedFact) {
		w.text("id", f.ID)
		w.text("name", f.Name)
		w.text("registry", f.Registry)
		w.value("agreement", f.Agreement)
		list(w, "statements", f.Statements, func(s StatementIn) {
			w.text("journey", s.Journey)
			w.text("touchpoint", s.Touchpoint)
			w.known("channel", s.Channel)
			w.known("owner", s.Owner)
			w.text("value", s.Value)
		})
	})
	list(w, "terms", p.Terms, func(t SharedTerm) {
		w.text("term", t.Term)
		w.text("word", t.Word)
		list(w, "journeys", t.Uses, func(u TermUse) {
			w.text("journey", u.Journey)
			w.int("n", u.N)
		})
	})
	list(w, "touchpoints", p.Shared, func(t SharedTouchpoint) {
		w.text("id", t.ID)
		list(w, "journeys", t.Places, func(x SharedPlace) {
			w.text("journey", x.Journey)
			w.known("owner", x.Owner)
			w.value("visits", x.Visits)
			w.value("cost", x.Cost)
			w.value("emotion", x.Emotion)
		})
	})
	list(w, "part_of", p.PartOf, func(l JourneyLink) {
		w.text("journey", l.Journey)
		w.text("part_of", l.PartOf)
		w.bool("known", l.Known)
		w.value("expected", l.Expected)
		w.value("cost", l.Cost)
	})
}
