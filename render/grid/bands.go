package grid

import (
	"context"
	"math"
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/traffic"
)

const (
	bandGap   = 22.0  // between two bands
	bandPitch = 260.0 // how far the columns of a band are spread
)

// unit is what bands are made of: a column, or a stage without any.
type unit struct {
	stage, col int     // col is -1 of a stage without touchpoints
	w          float64 // it needs
}

func (d *drawing) units() []unit {
	var out []unit
	for s := range d.stages {
		st := &d.stages[s]
		if st.count == 0 {
			out = append(out, unit{s, -1, leastPitch})
		}
		for i := st.first; i < st.first+st.count; i++ {
			out = append(out, unit{s, i, d.pitch[i]})
		}
	}
	return out
}

// breaks divides the columns into bands that fit room.
func breaks(units []unit, room float64) [][]unit {
	list := make([]pages.Unit, len(units))
	for i, u := range units {
		list[i] = pages.Unit{Group: u.stage, Width: u.w}
	}
	var out [][]unit
	for _, s := range pages.Break(list, room, stageGap) {
		out = append(out, units[s[0]:s[1]])
	}
	return out
}

// bandsFor breaks the journey for pages of the given width, and sets how wide
// the page really is.
func (d *drawing) bandsFor(width float64) [][]unit {
	d.width = math.Max(width, math.Ceil(2*margin+d.rail+leastPitch))
	room := d.width - 2*margin - d.rail
	for i := range d.pitch {
		d.pitch[i] = math.Min(d.pitch[i], room)
	}
	return breaks(d.units(), room)
}

// drawBands draws the journey in bands, one below the other.
func (d *drawing) drawBands(ctx context.Context, width float64) (*render.Scene, error) {
	bands := d.bandsFor(width)
	y := d.drawHeader(margin)
	y = d.drawPanel(y)
	for k, units := range bands {
		b := d.band(units, k)
		next, err := b.drawLanes(ctx, y)
		if err != nil {
			return nil, err
		}
		if y = next; k+1 < len(bands) {
			y += bandGap
		}
		d.add(b.items...)
		d.signs.join(b.signs)
	}
	y = d.drawLegend(y)
	y = d.drawKey(y)
	return d.scene(y), ctx.Err()
}

// join adds what another band has used.
func (s *signs) join(o signs) {
	s.truth, s.assumed = s.truth || o.truth, s.assumed || o.assumed
	s.goes, s.back = s.goes || o.goes, s.back || o.back
	s.leaves, s.reaches = s.leaves || o.leaves, s.reaches || o.reaches
	for i := range s.disc {
		s.disc[i] = s.disc[i] || o.disc[i]
	}
}

// band is the drawing of some neighbouring columns, the k-th of d. Bands are
// drawn one after the other, since the cards of pains belong to that drawn last.
func (d *drawing) band(units []unit, k int) *drawing {
	b := *d
	b.whole, b.items, b.notes, b.links, b.signs = d, nil, nil, nil, signs{}
	b.cols, b.stages, b.pitch = nil, nil, nil
	b.later = k > 0
	if k > 0 {
		b.suffix = "-" + strconv.Itoa(k+1)
	}
	for _, u := range units {
		if n := len(b.stages); n == 0 || b.stages[n-1].Stage != d.stages[u.stage].Stage {
			b.stages = append(b.stages, stage{Stage: d.stages[u.stage].Stage, first: len(b.cols),
				continued: u.col > d.stages[u.stage].first})
		}
		if u.col < 0 {
			continue
		}
		c := d.cols[u.col]
		c.index, c.stage = len(b.cols), len(b.stages)-1
		b.cols, b.pitch = append(b.cols, c), append(b.pitch, d.pitch[u.col])
		b.stages[c.stage].count++
	}
	b.claim()
	b.net, b.leads = &traffic.Network{Known: d.net.Known, Ends: d.net.Ends}, nil
	if len(b.cols) > 0 {
		b.route(k)
	}
	b.pins = map[pinPlace][]*finding{}
	b.placeColumns(d.width, bandPitch)
	b.takeNotes()
	return &b
}

// claim makes the cards of pains those of a band, for its links.
func (b *drawing) claim() {
	if b.whole == nil {
		return
	}
	for i := range b.whole.cols {
		for _, p := range b.whole.cols[i].pains {
			p.col = -1
		}
	}
	for i := range b.cols {
		for _, p := range b.cols[i].pains {
			p.col = i
		}
	}
}

// route takes the ways of the columns of a band; those that lead to another one
// become leads.
func (b *drawing) route(k int) {
	d := b.whole
	first, last := b.cols[0].at, b.cols[len(b.cols)-1].at
	here := func(i int) bool { return i >= first && i <= last }
	b.net.Places = d.net.Places[first : last+1]
	for _, l := range d.net.Links {
		switch {
		case l.From == journey.None && l.To == journey.None:
			if k == 0 {
				b.net.Links = append(b.net.Links, l)
			}
			continue
		case l.From == first-1 && l.To == first && l.From >= 0:
			b.enters = &way{Link: l}
		}
		if l.From != journey.None && !here(l.From) || l.From == journey.None && !here(l.To) {
			continue
		}
		to := l.To
		if l.From != journey.None {
			l.From -= first
		}
		if to != journey.None {
			if !here(to) {
				b.leads = addLead(b.leads, lead{from: l.From, text: pages.WordsOf(d.lang).Onward(d.cols[to].number),
					flow: l.Flow, share: l.Share, back: to < first, on: l.From+first == last && to == last+1})
				continue
			}
			l.To -= first
		}
		b.net.Links = append(b.net.Links, l)
	}
	for _, l := range d.leads {
		if here(l.from) {
			l.from -= first
			b.leads = append(b.leads, l)
		}
	}
}

// takeNotes finds the findings of the band and their places in it.
func (b *drawing) takeNotes() {
	at := map[int]int{}
	for i := range b.cols {
		at[b.cols[i].at] = i
	}
	b.notes = nil
	for _, n := range b.whole.notes {
		all := n.pins
		n.pins = nil
		for _, p := range all {
			if col, ok := at[p.col]; ok {
				here := *p
				here.col = col
				if here.lane != "owner" {
					b.settle(&here)
				}
				n.pins = append(n.pins, &here)
			}
		}
		if len(n.pins) > 0 {
			b.notes = append(b.notes, n)
		}
	}
	b.stick()
}
