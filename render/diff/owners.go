package diff

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/touchpoint"
)

// ownerOf is who is accountable for most visits to a touchpoint, "" nobody.
func ownerOf(m *journey.Map, tp *touchpoint.Touchpoint) string {
	best, most := tp.Owner, 0.0
	of := map[string]float64{}
	for _, e := range m.Graph().EncountersOf(tp.ID) {
		of[e.Detail.Owner] += e.Share
		if x := of[e.Detail.Owner]; x > most+1e-9 {
			best, most = e.Detail.Owner, x
		}
	}
	return best
}

// run is a stretch of columns with one owner.
type run struct {
	first, last int
	owner       string
	x, w        float64
	name        parts.Para
}

// runs are the stretches of one map; columns that it has not are passed over.
func (d *drawing) runs(old bool) []run {
	var out []run
	for i := range d.cols {
		owner, tp := d.cols[i].ownedNow, d.cols[i].new
		if old {
			owner, tp = d.cols[i].ownedThen, d.cols[i].old
		}
		if tp == nil {
			continue
		}
		if n := len(out); n > 0 && out[n-1].owner == owner && (!old || out[n-1].last == i-1) {
			out[n-1].last = i
			continue
		}
		out = append(out, run{first: i, last: i, owner: owner})
	}
	for i := range out {
		r := &out[i]
		r.x = d.cols[r.first].x - 3
		r.w = d.cols[r.last].right() + 3 - r.x
	}
	return out
}

const (
	thinBar  = 9.0
	discRoom = 14.0
)

// owners draws who was accountable above who is.
func (d *drawing) owners(y float64) float64 {
	was, now := d.runs(true), d.runs(false)
	if !d.anyOwner() {
		return y
	}
	high := 32.0
	for i := range now {
		r := &now[i]
		name, ink := d.book.Name(r.owner), d.book.Colors(r.owner).Ink
		if r.owner == "" {
			name, ink = d.words.nobody, d.p.BadInk
		}
		r.name = d.set(ownerType).Wrap(name, r.w-2*discRoom, ink)
		high = math.Max(high, r.name.Height()+14)
	}
	hints := []string{phrase.Fill(d.words.thin, d.was), phrase.Fill(d.words.bar, d.now)}
	rows := 0.0
	for i := range d.cols {
		rows = math.Max(rows, pinRows(len(d.pinsOf("owner", &d.cols[i])), d.cols[i].w))
	}
	if rows > 0 {
		rows = pinPitch*rows + 2
	}
	height := math.Max(d.style.Room(lanePad)+thinBar+14+high+rows+d.style.Room(lanePad), d.railHeight(d.words.accountable, hints))
	d.lane("owner", d.words.accountable, hints, y, height)
	g := &render.Group{ID: d.page.id("accountable")}
	for i := range was {
		g.Items = append(g.Items, d.thin(&was[i], y+d.style.Room(lanePad)))
	}
	top := y + d.style.Room(lanePad) + thinBar + 14
	for i := 1; i < len(now); i++ {
		a, b := &now[i-1], &now[i]
		if from, to := a.x+a.w, b.x; to-from > 60 { // what is gone lies between
			g.Items = append(g.Items, &render.Line{X1: from + 3, Y1: top + high/2, X2: to - 3, Y2: top + high/2,
				Stroke: render.Stroke{Color: d.p.Ink3, Width: 1.2, Dash: []float64{2, 3}}})
		}
	}
	for i := range now {
		g.Items = append(g.Items, d.thick(&now[i], top, high)...)
	}
	if before, ok := d.ownedBefore(); ok && len(now) > 0 && before != now[0].owner {
		g.Items = append(g.Items, d.disc(d.page.of.cols[d.page.before].new.ID, before, &now[0], now[0].x-3, top+high/2)...)
	}
	for i := 1; i < len(now); i++ {
		a, b := &now[i-1], &now[i]
		g.Items = append(g.Items, d.disc(d.cols[a.last].new.ID, a.owner, b, (a.x+a.w+b.x)/2, top+high/2)...)
	}
	for i := range d.cols { // below the disc at the left edge of their column
		c := &d.cols[i]
		g.Items = append(g.Items, d.pinned(d.pinsOf("owner", c), c.x, top+high+6, c.w)...)
	}
	d.add(g)
	return y + height + d.style.Room(laneGap)
}

func (d *drawing) thin(r *run, y float64) render.Item {
	box := &render.Rect{X: r.x, Y: y, W: r.w, H: thinBar, R: thinBar / 2}
	name := d.words.nobody
	if r.owner == "" {
		box.Fill, box.Stroke = render.Fill{Color: d.p.Card}, render.Stroke{Color: d.p.Bad, Width: 1.4, Dash: []float64{4, 3}}
	} else {
		name = d.book.Name(r.owner)
		box.Fill = render.Fill{Color: d.book.Colors(r.owner).Solid, Opacity: 0.55}
	}
	return &render.Group{Title: d.was + ": " + name, Items: []render.Item{box}}
}

func (d *drawing) thick(r *run, y, h float64) []render.Item {
	var items []render.Item
	if r.owner == "" {
		items = append(items, &render.Rect{X: r.x, Y: y, W: r.w, H: h, R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Card}},
			parts.Hatch(r.x, y, r.w, h, d.style.Corner(5), d.p.BadTint, 3),
			&render.Rect{X: r.x, Y: y, W: r.w, H: h, R: d.style.Corner(5), Stroke: render.Stroke{Color: d.p.Bad, Width: 1.4, Dash: []float64{5, 3.5}}})
	} else {
		items = d.book.Box(r.owner, r.x, y, r.w, h, d.style.Corner(5))
	}
	return append(items, r.name.At(r.x+r.w/2, y+(h-r.name.Height())/2, render.Middle)...)
}

// disc is how the map hands over from a touchpoint and who is accountable there
// to the next run; nothing where no customer goes that way.
func (d *drawing) disc(from, owner string, b *run, x, y float64) []render.Item {
	if owner == "" || b.owner == "" || !leads(d.m, from, d.cols[b.first].new.ID) {
		return nil
	}
	now, was := works(d.m, owner, b.owner), works(d.old, owner, b.owner)
	halo := &render.Circle{X: x, Y: y, R: parts.DiscRadius + 1.5, Fill: render.Fill{Color: d.p.Block}}
	switch {
	case now && !was:
		d.used.settled = true
		return append([]render.Item{halo}, parts.TickDisc(x, y, parts.DiscRadius, d.p.Good, d.p.OnSolid)...)
	case now:
		d.used.arrow = true
		return parts.Disc(x, y, parts.Declared, d.p, d.p.Block)
	}
	d.used.undeclared = true
	return parts.Disc(x, y, parts.Undeclared, d.p, d.p.Block)
}

// leads tells whether a map leads from one touchpoint to another.
func leads(m *journey.Map, from, to string) bool {
	g := m.Graph()
	for _, e := range g.EncountersOf(from) {
		for _, t := range g.Out(e.Index) {
			if t.To != journey.None && g.Encounters()[t.To].Touchpoint.ID == to {
				return true
			}
		}
	}
	return false
}

// works tells whether a map declares how two departments work together.
func works(m *journey.Map, a, b string) bool {
	for i := range m.Governance.Collaboration {
		c := &m.Governance.Collaboration[i]
		if (c.By != "" || c.Meets != nil) && slices.Contains(c.Between, a) && slices.Contains(c.Between, b) {
			return true
		}
	}
	return false
}
