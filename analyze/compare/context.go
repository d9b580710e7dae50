package compare

import (
	"cmp"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
)

// seamWay is a way over a seam, where the channel or the department changes, and how
// many customers go it, with how many of them saying nothing again.
type seamWay struct {
	flow, kept float64
	repeated   []string // data that somebody says again there, sorted
}

// lost is how many say something again of as many as go the way in the other map,
// where it has the same way. Where both make the same data said again, only who comes
// there may differ.
func (w *seamWay) lost(as *seamWay) float64 {
	switch {
	case as == nil:
		return w.flow - w.kept
	case slices.Equal(w.repeated, as.repeated):
		return as.flow - as.kept
	}
	return as.flow * (1 - w.kept/w.flow)
}

// wayByWay judges the context that is kept way by way: on ways of both maps with as
// many customers as went them, and on one that is new by how many say something again
// there. That more customers go where less is kept is neither better nor worse, nor is
// it that a way is gone on which all was.
func (d *differ) wayByWay(before, after *figures.Report, list []figures.Delta) {
	at := slices.IndexFunc(list, func(d figures.Delta) bool { return d.Name == "consistency.context" })
	if at < 0 || before.Effort == nil || after.Effort == nil {
		return
	}
	delta := &list[at]
	old, new := delta.Judged()
	if !old.OK || !new.OK || old == new {
		return
	}
	was, order := seamWays(before, d.points.toNew)
	is, orderNow := seamWays(after, nil)
	all, lost := 0.0, 0.0
	for _, way := range order {
		all += was[way].flow
	}
	for _, way := range orderNow {
		lost += is[way].lost(was[way])
	}
	if all <= 0 {
		return
	}
	if x := max(0, 1-lost/all); max(x-new.X, new.X-x) > rounding {
		judgeBy(delta, old, figures.Of(x))
	}
	delta.Better = direction(*delta, 1, unnoticed)
}

// seamWays are the ways over seams that customers go, of which names are the ids of
// touchpoints that have others now, and their order.
func seamWays(r *figures.Report, names map[string]string) (map[string]*seamWay, []string) {
	ways, order := map[string]*seamWay{}, []string(nil)
	for _, t := range r.Effort.Transitions {
		if !t.Switch && !t.Handoff || t.To == "" || t.Flow <= 0 {
			continue
		}
		key := cmp.Or(names[t.From], t.From) + "@" + t.FromChannel + ">" + cmp.Or(names[t.To], t.To) + "@" + t.ToChannel
		w := ways[key]
		if w == nil {
			w = &seamWay{}
			ways[key], order = w, append(order, key)
		}
		w.flow += t.Flow
		w.kept += t.Kept
		w.repeated = append(w.repeated, t.Repeated...)
		slices.Sort(w.repeated)
		w.repeated = slices.Compact(w.repeated)
	}
	return ways, order
}
