package compare

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// replaced are the outcomes of the new map, by id, that count as successes and have
// exactly the ways, with their shares, that the old map has to an outcome that is none,
// with that one. A failure called otherwise makes nobody succeed.
func (d *differ) replaced() map[string]*journey.Outcome {
	all := map[string]*journey.Outcome{}
	for i := range d.is.Outcomes {
		is := &d.is.Outcomes[i]
		ways := waysToOutcome(d.is, is.ID, nil)
		if !is.Success || len(ways) == 0 || len(waysToOutcome(d.was, is.ID, nil)) > 0 {
			continue
		}
		for j := range d.was.Outcomes {
			was := &d.was.Outcomes[j]
			if !was.Success && all[is.ID] == nil && len(waysToOutcome(d.is, was.ID, nil)) == 0 &&
				sameWays(ways, waysToOutcome(d.was, was.ID, d.points.toNew)) {
				all[is.ID] = was
			}
		}
	}
	return all
}

// waysToOutcome are the shares of customers who end with an outcome, by the touchpoint
// and the channel where they do; names are new ids of touchpoints.
func waysToOutcome(m *journey.Map, outcome string, names map[string]string) map[[2]string]float64 {
	ways := map[[2]string]float64{}
	g := m.Graph()
	for _, e := range g.Encounters() {
		id := e.Touchpoint.ID
		if to, ok := names[id]; ok {
			id = to
		}
		for _, t := range g.Out(e.Index) {
			if t.To == journey.None && t.Outcome != journey.None && m.Outcomes[t.Outcome].ID == outcome && t.P > 0 {
				ways[[2]string{id, e.Channel}] += t.P
			}
		}
	}
	return ways
}

// sameWays tells whether ways are the same, to what nobody would notice.
func sameWays(a, b map[[2]string]float64) bool {
	if len(a) != len(b) {
		return false
	}
	for at, p := range a {
		q, ok := b[at]
		if !ok || max(p-q, q-p) > unnoticed {
			return false
		}
	}
	return true
}

// outcomes reports failures that are called successes by another name. Figures are
// judged as if each were the same outcome, and no success.
func (d *differ) outcomes() {
	d.failures = d.replaced()
	for i := range d.is.Outcomes {
		is := &d.is.Outcomes[i]
		was := d.failures[is.ID]
		if was == nil {
			continue
		}
		d.report(figures.Regression, "outcome-replaced", at{subject: is.ID, element: "outcome"},
			diag.Params{{Name: "old", Value: was.Name}, {Name: "new", Value: is.Name}, {Name: "id", Value: was.ID}},
			entryAt(was, d.was), entryAt(is, d.is))
	}
}

// unsaidWays reports that a touchpoint says no way on any more and said before that
// customers leave there without success: the way that holds without a word leads on,
// and silence is no sign that nobody leaves.
func (d *differ) unsaidWays(p at, was, is string) {
	silent := map[string]bool{}
	now := d.is.Graph().EncountersOf(is)
	for _, e := range now {
		silent[e.Channel] = e.Detail.Next == nil
	}
	g := d.was.Graph()
	for _, e := range g.EncountersOf(was) {
		if e.Detail.Next == nil || !silent[e.Channel] {
			continue
		}
		for _, t := range g.Out(e.Index) {
			if t.To == journey.None && t.Outcome != journey.None && t.P > 0 && !d.was.Outcomes[t.Outcome].Success {
				d.report(figures.Regression, "ways-unsaid", p, diag.Params{{Name: "name", Value: d.was.Outcomes[t.Outcome].Name}},
					e.Place("next"), now[0].Touchpoint.Origin.Range)
				return
			}
		}
	}
}

// entryAt is where an outcome is declared, or where the ways are that it is used on.
func entryAt(o *journey.Outcome, m *journey.Map) diag.Range {
	if o.Origin.Range.IsValid() {
		return o.Origin.Range
	}
	return m.Origin.Key("stages")
}
