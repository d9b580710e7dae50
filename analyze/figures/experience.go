package figures

import "github.com/seam-cx/seam/diag"

// Experience is how the journey feels.
type Experience struct {
	Mean Value // emotion, weighted by visits
	// PeakEnd is the mean of the strongest and the last known emotion of a
	// route, expected over the routes on which any is known; PeakEndKnown the
	// share of customers whose route that is.
	PeakEnd, PeakEndKnown Value
	LargestDrop           *Drop
	DropNote              string         // why there is no LargestDrop
	Points                []EmotionPoint // in file order
	Moments               []EmotionPoint // moments of truth, in file order
	Departments           []Employees    // in file order
	Together              Correlation
	Pains                 []PainTrail // in file order
}

// Drop is the largest fall of emotion over a transition with flow.
type Drop struct {
	From, To string // touchpoint ids
	By       float64
}

// EmotionPoint is the emotion at one touchpoint.
type EmotionPoint struct {
	Touchpoint string
	Emotion    Value // over its channels, weighted by visits
}

// Employees is how the people of a department rate their own work, beside what
// customers go through where the department is accountable.
type Employees struct {
	Department string
	Score      Value // as given, on Scale
	Scale      [2]float64
	Level      Value // 0, the low end of the scale, to 1
	N          int   // answers; 0 where it is not known
	Date       string
	Visits     Value // expected visits to what it owns, per customer who starts
	Emotion    Value // at what it owns, weighted by visits
	Effort     Value // minutes per customer who starts, at what it owns
	Cost       Value // Effort ÷ Visits
}

// Correlation is the rank correlation of employee experience with what customers
// go through, over departments. It is never a cause.
type Correlation struct {
	Departments   int   // with both known
	Emotion, Cost Value // Spearman's ρ, -1..1
}

// PainTrail leads from a pain that a customer feels to the step that causes it.
type PainTrail struct {
	ID       string // "" where it has none
	Text     string
	At       string // address of the stage, touchpoint or channel where it is felt
	Severity Value  // 1..5
	Owner    string // department accountable where it is felt, if one is
	Visits   Value  // expected visits to where it is felt, per customer who starts

	Cause      string // id as the map gives it; "" where it gives none
	CauseAt    string // touchpoint where the cause lies
	CauseKind  string // backstage, frontstage or touchpoint
	Step       string // what is done there
	Department string // that does it: the step's owner, else the accountable one
	System     string
	Elsewhere  bool // the cause lies with another department than the pain
	Range      diag.Range
	CauseRange diag.Range
}

func (e *Experience) write(w *jsonWriter) {
	w.value("mean", e.Mean)
	w.value("peak_end", e.PeakEnd)
	w.value("peak_end_known", e.PeakEndKnown)
	switch d := e.LargestDrop; {
	case d != nil:
		w.object("largest_drop", func() {
			w.text("from", d.From)
			w.text("to", d.To)
			w.number("by", d.By)
		})
	case e.DropNote != "":
		w.missing("largest_drop", e.DropNote)
	}
	points := func(name string, all []EmotionPoint) {
		list(w, name, all, func(p EmotionPoint) {
			w.text("touchpoint", p.Touchpoint)
			w.value("emotion", p.Emotion)
		})
	}
	points("points", e.Points)
	points("moments", e.Moments)
	list(w, "departments", e.Departments, func(d Employees) { d.write(w) })
	w.object("correlation", func() {
		w.int("departments", e.Together.Departments)
		w.value("emotion", e.Together.Emotion)
		w.value("cost", e.Together.Cost)
	})
	list(w, "pains", e.Pains, func(p PainTrail) { p.write(w) })
}

func (d Employees) write(w *jsonWriter) {
	w.text("id", d.Department)
	w.value("score", d.Score)
	if d.Score.OK {
		w.wrap("scale", '[', ']', func() {
			w.number("", d.Scale[0])
			w.number("", d.Scale[1])
		})
	}
	w.value("level", d.Level)
	if d.N > 0 {
		w.int("n", d.N)
	}
	if d.Date != "" {
		w.text("date", d.Date)
	}
	w.value("visits", d.Visits)
	w.value("emotion", d.Emotion)
	w.value("effort", d.Effort)
	w.value("cost", d.Cost)
}

func (p PainTrail) write(w *jsonWriter) {
	if p.ID != "" {
		w.text("id", p.ID)
	}
	w.text("text", p.Text)
	w.text("at", p.At)
	w.value("severity", p.Severity)
	w.known("owner", p.Owner)
	w.value("visits", p.Visits)
	if p.Cause == "" {
		return
	}
	w.object("cause", func() {
		w.text("id", p.Cause)
		w.text("kind", p.CauseKind)
		w.text("touchpoint", p.CauseAt)
		w.text("step", p.Step)
		if p.Department != "" {
			w.text("department", p.Department)
		}
		if p.System != "" {
			w.text("system", p.System)
		}
		w.bool("elsewhere", p.Elsewhere)
	})
}
