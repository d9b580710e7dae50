package figures

import (
	"math"
	"strconv"
)

// Quantile is an effort that a part of the customers do not exceed.
type Quantile struct {
	Share float64 // 0..1
	X     Value   // minutes
	Error Value   // standard error of X, from sampling
}

// WeightEffect is what another weight would make of the effort.
type WeightEffect struct {
	Weight   string  // as in Weights: wait, delay, step, auth, switch, handoff, repeat
	Factor   float64 // by which the weight was multiplied
	Expected Value   // of the journey, in minutes
	// Kendall is the rank correlation τ_b of the touchpoints' efforts with those
	// by the weights as they are; 1 where the order stays.
	Kendall Value
	// Moved are the touchpoints that change their rank, of those that are among
	// the ten that take most before or after.
	Moved []Moved
}

// Moved is a touchpoint whose rank by effort changes; 1 takes most.
type Moved struct {
	ID       string
	From, To int
}

// ShareMove is what happens if customers who leave one encounter go on
// otherwise: By of them take To instead of From.
type ShareMove struct {
	At       string // touchpoint@channel, or touchpoint
	From, To string // touchpoint, touchpoint@channel or outcome
	By       float64
	Assumed  bool // one of the two shares was not said
	// What changes, per customer who starts.
	Expected, Success, PerSuccess Value
}

// Survey is what customers answered to a question about effort (kind ces) at
// one place: the Customer Effort Score, which is asked, not modelled.
type Survey struct {
	Metric string
	At     string // touchpoint, touchpoint@channel, stage/ or "" for the journey
	Date   string // 2026-09-30, or ""
	Mean   Value  // on the metric's scale
	// Top is the share of answers on the easy side of the middle of the scale:
	// 5 or more on 1–7 where high is easy. Low and High are its 95 % interval.
	Top, Low, High Value
	N              Value // number of answers
}

func (e *Effort) writeRobust(w *jsonWriter) {
	if e.Quantiles != nil {
		w.object("quantiles", func() {
			for _, q := range e.Quantiles {
				w.value(percentName(q.Share), q.X)
			}
		})
		if e.QuantilesNote != "" {
			w.text("quantiles_note", e.QuantilesNote)
		}
		w.object("quantiles_error", func() {
			for _, q := range e.Quantiles {
				w.value(percentName(q.Share), q.Error)
			}
		})
		w.int("walks", e.Walks)
	}
	if e.WeightRanking != nil {
		list(w, "weight_ranking", e.WeightRanking, func(x WeightEffect) { x.write(w) })
	}
	if e.ShareSensitivity != nil {
		list(w, "share_sensitivity", e.ShareSensitivity, func(x ShareMove) { x.write(w) })
	}
	list(w, "survey", e.Survey, func(x Survey) { x.write(w) })
}

// percentName is 50 for a half.
func percentName(share float64) string {
	return strconv.FormatFloat(math.Round(share*1e6)/1e4, 'f', -1, 64)
}

func (x WeightEffect) write(w *jsonWriter) {
	w.text("weight", x.Weight)
	w.number("factor", x.Factor)
	w.value("expected", x.Expected)
	w.value("kendall", x.Kendall)
	list(w, "moved", x.Moved, func(m Moved) {
		w.text("id", m.ID)
		w.int("from", m.From)
		w.int("to", m.To)
	})
}

func (x ShareMove) write(w *jsonWriter) {
	w.text("at", x.At)
	w.text("from", x.From)
	w.text("to", x.To)
	w.number("by", x.By)
	w.bool("assumed", x.Assumed)
	w.value("expected", x.Expected)
	w.value("success", x.Success)
	w.value("per_success", x.PerSuccess)
}

func (x Survey) write(w *jsonWriter) {
	w.text("metric", x.Metric)
	w.text("at", x.At)
	if x.Date != "" {
		w.text("date", x.Date)
	}
	w.value("mean", x.Mean)
	w.value("top", x.Top)
	w.value("low", x.Low)
	w.value("high", x.High)
	w.value("n", x.N)
}
