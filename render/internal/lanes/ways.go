package lanes

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
)

// Way is everything that goes from one column to another.
type Way struct {
	From, To int
	Flow     float64 // per customer who starts; 0 where that is not known
	Kept     float64 // the part of Flow for whom nothing is asked twice
	Said     bool    // the map says at one end of it, at least, what customers are asked
	Share    float64 // of those who leave From
}

// Ways joins the ways between encounters by the columns that they stand in: what
// the analysis counts as a handoff is one here, whichever channels it is
// between. They are in the order of their ends.
func (s *Sheet) Ways() []Way {
	w := gathering{sheet: s, column: map[[2]string]int{}, of: map[[2]int]*Way{}, out: make([]float64, len(s.Cols)), asks: map[[2]string]bool{}}
	for _, e := range s.M.Graph().Encounters() {
		w.asks[[2]string{e.Touchpoint.ID, e.Channel}] = len(e.Detail.Asks) > 0
	}
	for i := range s.Cols {
		c := &s.Cols[i]
		for _, id := range c.Channels {
			w.column[[2]string{c.Touchpoint.ID, id}] = i
		}
		if len(c.Channels) == 0 {
			w.column[[2]string{c.Touchpoint.ID, ""}] = i
		}
	}
	w.declared()
	w.flows()
	keys := slices.SortedFunc(maps.Keys(w.of), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	out := make([]Way, len(keys))
	for i, k := range keys {
		out[i] = *w.of[k]
	}
	return out
}

type gathering struct {
	sheet  *Sheet
	column map[[2]string]int
	of     map[[2]int]*Way
	out    []float64          // what leaves each column
	asks   map[[2]string]bool // whether an encounter says what it asks
}

// at is the way between two encounters; nil within a column.
func (w *gathering) at(from, fromChannel, to, toChannel string) *Way {
	a, ok := w.column[[2]string{from, fromChannel}]
	b, too := w.column[[2]string{to, toChannel}]
	if !ok || !too || a == b {
		return nil
	}
	k := [2]int{a, b}
	if w.of[k] == nil {
		w.of[k] = &Way{From: a, To: b}
	}
	w.of[k].Said = w.of[k].Said || w.asks[[2]string{from, fromChannel}] || w.asks[[2]string{to, toChannel}]
	return w.of[k]
}

// declared takes the shares that the map says.
func (w *gathering) declared() {
	g := w.sheet.M.Graph()
	all := g.Encounters()
	visits := make([]float64, len(w.sheet.Cols))
	for _, e := range all {
		visits[w.column[[2]string{e.Touchpoint.ID, e.Channel}]] += e.Share
	}
	for _, e := range all {
		from := w.column[[2]string{e.Touchpoint.ID, e.Channel}]
		for _, t := range g.Out(e.Index) {
			if t.To == journey.None || !(e.Share*t.P > 0) {
				continue
			}
			if x := w.at(e.Touchpoint.ID, e.Channel, all[t.To].Touchpoint.ID, all[t.To].Channel); x != nil {
				x.Share = math.Min(1, x.Share+e.Share*t.P/visits[from])
			}
		}
	}
}

// flows takes flows from the figures, and shares from flows.
func (w *gathering) flows() {
	e := w.sheet.Effort()
	if e == nil || !w.sheet.Net.Known {
		return
	}
	for i := range e.Transitions {
		t := &e.Transitions[i]
		from, ok := w.column[[2]string{t.From, t.FromChannel}]
		if !ok || !(t.Flow > 0) || math.IsInf(t.Flow, 1) {
			continue
		}
		w.out[from] += t.Flow
		if t.To == "" {
			continue
		}
		if x := w.at(t.From, t.FromChannel, t.To, t.ToChannel); x != nil {
			x.Flow += t.Flow
			x.Kept += t.Kept
		}
	}
	for _, x := range w.of {
		if w.out[x.From] > 0 {
			x.Share = x.Flow / w.out[x.From]
		}
	}
}
