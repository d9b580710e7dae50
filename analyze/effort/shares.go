package effort

import (
	"cmp"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

const (
	moved     = .05 // of those who leave an encounter
	mostMoves = 20  // that are reported
	// fewMoves are as soon solved anew, which saves a digit.
	fewMoves = 2000
)

// ways are the transitions from one encounter that go by one target.
type ways struct {
	name    string
	target  *touchpoint.Target
	members []int // of Flow.Out
	p       float64
	assumed bool
	slope   flow.Slope // mean over the transitions
}

// move is a change of shares at one encounter.
type move struct {
	encounter int
	from, to  ways
	by        float64
	matters   float64
}

// shareSensitivity finds at each encounter the move that matters most, by its
// derivative, and computes the first of them exactly: on a chain without repeats
// that is Δg_s = δN_si(a_k−a_j)/(1−δ(N_ki−N_ji)) (Sherman & Morrison 1950).
func shareSensitivity(in *analysis.Input, e *figures.Effort) error {
	e.ShareSensitivity = []figures.ShareMove{}
	if !e.Expected.OK {
		return nil
	}
	now := in.Flow.Now()
	var moves []move
	for i, slopes := range in.Flow.Slopes() {
		if in.Flow.Reached[i] && in.Flow.Visits[i] > 0 {
			if m, ok := mostTelling(now, i, waysOn(in, i, slopes)); ok {
				moves = append(moves, m)
			}
		}
	}
	slices.SortStableFunc(moves, func(a, b move) int { return cmp.Compare(b.matters, a.matters) })
	var v *flow.Variation
	if len(moves) > fewMoves {
		var err error
		if v, err = in.Flow.Vary(in.Context); err != nil {
			return err
		}
	}
	for _, m := range moves[:min(mostMoves, len(moves))] {
		x, ok, err := m.exact(in, v, now)
		if err != nil {
			return err
		}
		if ok {
			e.ShareSensitivity = append(e.ShareSensitivity, x)
		}
	}
	slices.SortStableFunc(e.ShareSensitivity, func(a, b figures.ShareMove) int {
		size := func(x figures.ShareMove) float64 {
			if x.PerSuccess.OK {
				return math.Abs(x.PerSuccess.X)
			}
			return math.Abs(x.Expected.X)
		}
		return cmp.Compare(size(b), size(a))
	})
	return nil
}

// waysOn groups the transitions from an encounter by target.
func waysOn(in *analysis.Input, i int, slopes []flow.Slope) []ways {
	var list []ways
	for k, t := range in.Flow.Out[i] {
		if t.P <= 0 {
			continue
		}
		name := ""
		if t.To == journey.None {
			name = in.Map.Outcomes[t.Outcome].ID
		} else {
			name = in.Graph.Encounters()[t.To].Touchpoint.ID
			if t.Target != nil && t.Target.Channel != "" {
				name += "@" + t.Target.Channel
			}
		}
		at := slices.IndexFunc(list, func(w ways) bool { return w.target == t.Target && w.name == name })
		if at < 0 {
			at = len(list)
			list = append(list, ways{name: name, target: t.Target})
		}
		w := &list[at]
		w.members = append(w.members, k)
		w.p += t.P
		w.assumed = w.assumed || t.Assumed
		w.slope.Expected += t.P * slopes[k].Expected
		w.slope.Success += t.P * slopes[k].Success
	}
	for n := range list {
		list[n].slope.Expected /= list[n].p
		list[n].slope.Success /= list[n].p
	}
	return list
}

// mostTelling is the move at an encounter that changes effort per success most;
// where nobody succeeds, effort.
func mostTelling(now flow.Effect, encounter int, list []ways) (most move, ok bool) {
	for a := range list {
		for b := range list {
			if a == b {
				continue
			}
			m := move{encounter: encounter, from: list[a], to: list[b], by: min(moved, list[a].p)}
			expected := m.to.slope.Expected - m.from.slope.Expected
			m.matters = math.Abs(m.by * expected)
			if now.Success > 0 {
				success := m.to.slope.Success - m.from.slope.Success
				m.matters = math.Abs(m.by*(expected*now.Success-now.Expected*success)) / (now.Success * now.Success)
			}
			if !ok || m.matters > most.matters*(1+1e-9) {
				most, ok = m, true
			}
		}
	}
	return most, ok
}

// exact is the effect of the move. Within a target customers spread over
// its channels as before.
func (m move) exact(in *analysis.Input, v *flow.Variation, now flow.Effect) (figures.ShareMove, bool, error) {
	out := in.Flow.Out[m.encounter]
	p := make([]float64, len(out))
	for k, t := range out {
		p[k] = t.P
	}
	for _, k := range m.from.members {
		p[k] = max(0, p[k]-m.by*out[k].P/m.from.p)
	}
	for _, k := range m.to.members {
		p[k] += m.by * out[k].P / m.to.p
	}
	change := []flow.Change{{Encounter: m.encounter, Cost: in.Flow.Items[m.encounter].Sum(), P: p}}
	var e flow.Effect
	ok := false
	if v != nil {
		e, ok = v.Try(change, false)
	}
	if !ok {
		var err error
		if e, ok, err = in.Flow.Changed(in.Context, change); err != nil || !ok {
			return figures.ShareMove{}, false, err
		}
	}
	x := figures.ShareMove{
		At: address(in.Graph.Encounters()[m.encounter]), From: m.from.name, To: m.to.name, By: m.by,
		Assumed:  m.from.assumed || m.to.assumed,
		Expected: figures.Of(e.Expected - now.Expected), Success: figures.Of(e.Success - now.Success),
		PerSuccess: in.Insufficient(analysis.NoSuccess),
	}
	if now.Success > 0 && e.Success > 0 {
		x.PerSuccess = figures.Of(e.Expected/e.Success - now.Expected/now.Success)
	}
	return x, true, nil
}
