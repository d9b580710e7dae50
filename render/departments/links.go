package departments

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// carried is what goes from one card to another.
type carried struct{ flow, kept float64 }

// findLinks joins the ways between encounters by the cards that they stand on,
// with how much of what is known goes along: what the analysis counts as a
// handoff is one here, whichever channels it is between.
func (d *drawing) findLinks() {
	card := map[[2]string]int{}
	for i := range d.Cols {
		c := &d.Cols[i]
		for _, id := range c.Channels {
			card[[2]string{c.Touchpoint.ID, id}] = i
		}
		if len(c.Channels) == 0 {
			card[[2]string{c.Touchpoint.ID, ""}] = i
		}
	}
	ways := map[[2]int]*carried{}
	way := func(from, fromChannel, to, toChannel string) *carried {
		a, ok := card[[2]string{from, fromChannel}]
		b, too := card[[2]string{to, toChannel}]
		if !ok || !too || a == b {
			return nil
		}
		k := [2]int{a, b}
		if ways[k] == nil {
			ways[k] = &carried{}
		}
		return ways[k]
	}
	g := d.M.Graph()
	for _, e := range g.Encounters() {
		for _, t := range g.Out(e.Index) {
			if t.To != journey.None && e.Share*t.P > 0 {
				to := g.Encounters()[t.To]
				way(e.Touchpoint.ID, e.Channel, to.Touchpoint.ID, to.Channel)
			}
		}
	}
	if e := d.Effort(); e != nil && d.Net.Known {
		for i := range e.Transitions {
			t := &e.Transitions[i]
			if t.To == "" || !(t.Flow > 0) || math.IsInf(t.Flow, 1) {
				continue
			}
			if w := way(t.From, t.FromChannel, t.To, t.ToChannel); w != nil {
				w.flow += t.Flow
				if t.Repeats < 0.005 {
					w.kept += t.Flow
				}
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(ways), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, k := range keys {
		d.addLink(k[0], k[1], ways[k])
	}
}

func (d *drawing) addLink(from, to int, w *carried) {
	a, b := &d.Cols[from], &d.Cols[to]
	l := &link{from: from, to: to, flow: w.flow, handoff: a.Owner != b.Owner, back: to < from, again: b.Index <= a.Index, gutter: -1}
	if l.handoff {
		l.how = d.Cooperation(a.Owner, b.Owner)
	}
	if w.flow > 0 {
		l.kept = figures.Of(math.Min(1, w.kept/w.flow))
	}
	d.links = append(d.links, l)
}

// effortAt is the effort of a card in minutes, and whether it is known.
func (d *drawing) effortAt(i int) (minutes float64, known bool) {
	e := d.Effort()
	if e == nil {
		return 0, false
	}
	c := &d.Cols[i]
	at := slices.IndexFunc(e.Touchpoints, func(t figures.TouchpointEffort) bool { return t.ID == c.Touchpoint.ID })
	if at < 0 || !e.Touchpoints[at].Expected.OK {
		return 0, false
	}
	if !c.Divided {
		return e.Touchpoints[at].Expected.X, true
	}
	for _, x := range e.Touchpoints[at].Channels {
		if slices.Contains(c.Channels, x.Channel) {
			minutes, known = minutes+x.Expected, true
		}
	}
	return minutes, known
}
