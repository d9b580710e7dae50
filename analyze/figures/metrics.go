package figures

import "github.com/seam-cx/seam/diag"

// Metrics is the board: everything that the map measures or says it does.
type Metrics struct {
	Board []Metric // in the order of the vocabulary
}

// Metric is one metric on the board. Shares are 0..1, times minutes, amounts of
// money in their currency.
type Metric struct {
	ID, Name, Kind string
	Owner          string // department; "" where nobody is named
	Better         string // high, low, or "" where it is not known
	Unit           string // share, minutes, a currency, or "" for a bare number
	Target         Value
	TargetText     string // as written
	// Reading is the latest one at the widest place: journey, stage, touchpoint,
	// channel.
	Reading
	Places []Reading // the latest at every place, in file order
	Range  diag.Range
}

// Reading is what was last measured at one place.
type Reading struct {
	At           string // address; "" is the journey
	Value        Value
	Text         string // of the value as written
	Gap          Value  // value − target
	OffTarget    bool   // on the wrong side of the target
	Low, High    Value  // 95 % confidence interval
	N            Value  // answers or cases
	Date         string // "" where it is not known
	Why, Action  string
	Trend        *Trend // nil with fewer than two dates
	Range        diag.Range
	IntervalNote string // why there is no interval
}

// Trend is how a reading came about, over the dates on which it was taken.
type Trend struct {
	Points []TrendPoint // by date
	Change float64      // last − first
	Weekly float64      // slope of the least-squares line, per week
	Better *bool        // whether the change is one for the better; nil where that is not known
}

// TrendPoint is the value on one date.
type TrendPoint struct {
	Date  string
	Value float64
}

// writeBoard writes the board as the list named metrics.
func (m *Metrics) writeBoard(w *jsonWriter) {
	list(w, "metrics", m.Board, func(x Metric) {
		w.text("id", x.ID)
		w.text("name", x.Name)
		w.text("kind", x.Kind)
		w.text("unit", x.Unit)
		w.known("owner", x.Owner)
		w.text("better", x.Better)
		w.value("target", x.Target)
		x.Reading.write(w)
		list(w, "places", x.Places, func(r Reading) { r.write(w) })
	})
}

func (r Reading) write(w *jsonWriter) {
	w.text("at", r.At)
	w.value("value", r.Value)
	w.value("gap", r.Gap)
	w.bool("off_target", r.OffTarget)
	w.value("n", r.N)
	if r.Low.OK && r.High.OK {
		w.wrap("interval", '[', ']', func() {
			w.number("", r.Low.X)
			w.number("", r.High.X)
		})
	} else {
		w.missing("interval", r.IntervalNote)
	}
	if r.Date != "" {
		w.text("date", r.Date)
	}
	w.text("why", r.Why)
	w.text("action", r.Action)
	if t := r.Trend; t != nil {
		w.object("trend", func() { t.write(w) })
	}
}

func (t *Trend) write(w *jsonWriter) {
	w.number("change", t.Change)
	w.number("weekly", t.Weekly)
	if t.Better != nil {
		w.bool("better", *t.Better)
	}
	list(w, "points", t.Points, func(p TrendPoint) {
		w.text("date", p.Date)
		w.number("value", p.Value)
	})
}
