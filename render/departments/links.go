package departments

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render/internal/lanes"
)

// findLinks takes in how customers go from card to card.
func (d *drawing) findLinks() {
	for _, w := range d.Ways() {
		d.addLink(w)
	}
}

func (d *drawing) addLink(w lanes.Way) {
	a, b := &d.Cols[w.From], &d.Cols[w.To]
	l := &link{from: w.From, to: w.To, a: a, b: b, flow: w.Flow, handoff: a.Owner != b.Owner, back: w.To < w.From, again: b.Index <= a.Index, gutter: -1}
	if l.handoff {
		l.how = d.Cooperation(a.Owner, b.Owner)
	}
	if w.Flow > 0 && w.Said {
		l.kept = figures.Of(math.Min(1, w.Kept/w.Flow))
	}
	d.links = append(d.links, l)
}

// contextKnown tells whether the map says for some handoff what customers are
// asked: where it does not, nobody knows who is asked twice, and no list has bars.
func (d *drawing) contextKnown() bool {
	whole := d
	if d.whole != nil {
		whole = d.whole
	}
	return slices.ContainsFunc(whole.links, func(l *link) bool { return l.handoff && l.kept.OK })
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
	if t := &e.Touchpoints[at]; !t.Known && t.Expected.X <= 0 {
		return 0, false // no time was given
	} else if !c.Divided {
		return t.Expected.X, true
	}
	for _, x := range e.Touchpoints[at].Channels {
		if slices.Contains(c.Channels, x.Channel) {
			minutes, known = minutes+x.Expected, true
		}
	}
	return minutes, known
}
