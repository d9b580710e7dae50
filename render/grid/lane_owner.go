package grid

import (
	"math"
	"slices"
	"strings"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// hasOwners tells whether any touchpoint has somebody accountable.
func (d *drawing) hasOwners() bool {
	for i := range d.cols {
		if d.cols[i].owner != "" || len(d.cols[i].also) > 0 || d.cols[i].seen != "" {
			return true
		}
	}
	return false
}

// bar is a run of neighbouring columns with one owner.
type bar struct {
	first, last int
	owner       string
	name        para
	x, w        float64
	pins        []*finding // inside
}

// barRoom is what discs take of a bar at either end.
const barRoom = 14.0

func (d *drawing) bars() []bar {
	var out []bar
	for i := range d.cols {
		c := &d.cols[i]
		if n := len(out); n > 0 && out[n-1].owner == c.owner {
			out[n-1].last = i
			continue
		}
		out = append(out, bar{first: i, last: i, owner: c.owner})
	}
	for i := range out {
		b := &out[i]
		b.x = d.cols[b.first].x - 3
		b.w = d.cols[b.last].right() + 3 - b.x
		name, color := d.words.nobody, d.p.BadInk
		if b.owner != "" {
			name, color = d.departmentName(b.owner), d.departmentColors(b.owner).Ink
		}
		b.name = d.set(ownerFont).wrap(name, b.w-2*barRoom, color)
		var pins []*finding
		for k := b.first; k <= b.last; k++ {
			for _, n := range d.pinsAt("owner", k, "") { // each number once in a bar
				if !slices.ContainsFunc(pins, func(p *finding) bool { return p.number == n.number }) {
					pins = append(pins, n)
				}
			}
		}
		if len(b.name.lines) == 1 && b.name.widest()+6+pinPitch*float64(len(pins)) <= b.w-2*barRoom {
			b.pins = pins
		}
	}
	return out
}

// drawOwners draws who is accountable, and how work is handed over.
func (d *drawing) drawOwners(top, least float64) ([]render.Item, float64) {
	list := d.bars()
	high := 32.0
	for _, b := range list {
		high = math.Max(high, b.name.height()+14)
	}
	var items []render.Item
	for i := range list {
		items = append(items, d.drawBar(&list[i], top+d.style.Room(lanePad), high))
	}
	for i := 1; i < len(list); i++ {
		a, b := &list[i-1], &list[i]
		if h, ok := d.handoff(a.last, b.first); ok {
			items = append(items, parts.Disc((a.x+a.w+b.x)/2, top+d.style.Room(lanePad)+high/2, h, d.p, d.p.Block)...)
			d.signs.disc[h] = true
		}
	}
	if d.whole != nil && d.cols[0].at > 0 { // from the last bar of the band before
		if h, ok := d.whole.handoff(d.cols[0].at-1, d.cols[0].at); ok && d.whole.cols[d.cols[0].at-1].owner != d.cols[0].owner {
			items = append(items, parts.Disc(list[0].x-7, top+d.style.Room(lanePad)+high/2, h, d.p, d.p.Block)...)
			d.signs.disc[h] = true
		}
	}
	below, h := d.belowBars(list, top+d.style.Room(lanePad)+high+6)
	height := d.style.Room(lanePad) + high + 8
	if h > 0 {
		height += h
	}
	return append(items, below...), math.Max(math.Max(60, least), height)
}

func (d *drawing) drawBar(b *bar, y, h float64) render.Item {
	g := &render.Group{}
	if b.owner == "" {
		g.Items = append(g.Items,
			&render.Rect{X: b.x, Y: y, W: b.w, H: h, R: d.style.Corner(cardRadius), Fill: render.Fill{Color: d.p.Card}},
			parts.Hatch(b.x, y, b.w, h, d.style.Corner(cardRadius), d.p.BadTint, 3),
			&render.Rect{X: b.x, Y: y, W: b.w, H: h, R: d.style.Corner(cardRadius), Stroke: render.Stroke{Color: d.p.Bad, Width: 1.4, Dash: []float64{5, 3.5}}})
	} else {
		c := d.departmentColors(b.owner)
		g.Items = append(g.Items, &render.Rect{X: b.x, Y: y, W: b.w, H: h, R: d.style.Corner(cardRadius),
			Fill: render.Fill{Color: c.Tint}, Stroke: render.Stroke{Color: c.Solid, Width: 1.4}})
		d.pattern(g, b, y, h, c)
	}
	// The name stands in the middle unless pins need the room.
	middle := math.Min(b.x+b.w/2, b.x+b.w-barRoom-pinPitch*float64(len(b.pins))-4-b.name.widest()/2)
	middle = math.Max(middle, b.x+barRoom+b.name.widest()/2)
	g.Items = append(g.Items, b.name.at(middle, y+(h-b.name.height())/2, render.Middle)...)
	for k, n := range b.pins {
		x := b.x + b.w - barRoom - 9 - pinPitch*float64(len(b.pins)-1-k)
		g.Items = append(g.Items, d.pin(n, x, y+h/2)...)
	}
	return g
}

// pattern tells departments apart that share a colour: a second line inside
// the edge.
func (d *drawing) pattern(g *render.Group, b *bar, y, h float64, c render.DepartmentColors) {
	n := len(d.style.Departments)
	if i := d.department(b.owner); n > 0 && i >= n {
		g.Items = append(g.Items, &render.Rect{X: b.x + 3, Y: y + 3, W: b.w - 6, H: h - 6, R: math.Max(0, d.style.Corner(cardRadius)-2),
			Stroke: render.Stroke{Color: c.Solid, Width: 1, Dash: dashes[i/n%len(dashes)]}})
	}
}

// dashes are the patterns of departments whose colours are repeated.
var dashes = [][]float64{nil, {1.5, 2.5}, {6, 3}, {10, 3, 2, 3}}

// handoff is how work passes between neighbouring columns; ok is false where
// no customer goes from one to the other.
func (d *drawing) handoff(a, b int) (h parts.Handoff, ok bool) {
	from, to := &d.cols[a], &d.cols[b]
	if from.owner == "" || to.owner == "" {
		return parts.Undeclared, d.linked(a, b)
	}
	h = parts.Declared
	e := d.effort()
	if e == nil || len(e.Transitions) == 0 {
		if !d.works(from.owner, to.owner) {
			h = parts.Undeclared
		}
		return h, d.linked(a, b)
	}
	var flow, open, repeats float64
	for _, t := range d.transitions(a, b) {
		if t.Handoff {
			flow += t.Flow
			repeats += t.Flow * t.Repeats
			if !t.Declared {
				open += t.Flow
			}
		}
	}
	switch {
	case flow <= 0:
		return h, false
	case open > flow/2:
		h = parts.Undeclared
	case repeats > 0.005*flow:
		h = parts.Repeats
	}
	return h, true
}

// linked tells whether the map leads from one column to another.
func (d *drawing) linked(a, b int) bool {
	for _, l := range d.net.Links {
		if l.From == a && l.To == b {
			return true
		}
	}
	return false
}

// works tells whether the map declares a way in which two departments work
// together.
func (d *drawing) works(a, b string) bool {
	has := func(c *journey.Collaboration, id string) bool {
		for _, x := range c.Between {
			if x == id {
				return true
			}
		}
		return false
	}
	for i := range d.m.Governance.Collaboration {
		c := &d.m.Governance.Collaboration[i]
		if (c.By != "" || c.Meets != nil) && has(c, a) && has(c, b) {
			return true
		}
	}
	return false
}

// belowBars draws whom customers believe to be accountable, who else is, and
// the pins that do not fit into bars.
func (d *drawing) belowBars(list []bar, y float64) ([]render.Item, float64) {
	inside := map[int]bool{}
	for i := range list {
		for k := list[i].first; len(list[i].pins) > 0 && k <= list[i].last; k++ {
			inside[k] = true
		}
	}
	used := make([]float64, len(d.cols))
	var items []render.Item
	for i := 0; i < len(d.cols); i++ {
		seen := d.cols[i].seen
		if seen == "" || seen == d.cols[i].owner {
			continue
		}
		last := i
		for last+1 < len(d.cols) && d.cols[last+1].seen == seen && d.cols[last+1].owner != seen && d.cols[last+1].stage == d.cols[i].stage {
			last++
		}
		c, end := &d.cols[i], d.cols[last].right()
		colors := d.departmentColors(seen)
		items = append(items, &render.Line{X1: c.x + 2, Y1: y + 2, X2: end - 2, Y2: y + 2,
			Stroke: render.Stroke{Color: colors.Solid, Width: 1.8, Dash: []float64{3, 3}}})
		t := d.set(hintFont).wrap(say(d.words.seenAs, d.departmentName(seen)), end-c.x-4, colors.Ink)
		items = append(items, t.at(c.x+2, y+6, render.Start)...)
		for k := i; k <= last; k++ {
			used[k] = 8 + t.height()
		}
		i = last
	}
	height := 0.0
	for i := range d.cols {
		c := &d.cols[i]
		if len(c.also) > 0 {
			t := d.set(hintFont).wrap(say(d.words.also, d.ownerNames(c.also)), c.w-4, d.p.Ink3)
			items = append(items, t.at(c.x+2, y+used[i], render.Start)...)
			used[i] += t.height() + 2
		}
		pins := d.pinsAt("owner", i, "disc")
		for k, n := range pins { // below their disc, from the left edge on
			row, at := k/perRow(c.w), k%perRow(c.w)
			items = append(items, d.pin(n, c.x+9+pinPitch*float64(at), y+used[i]+11+pinPitch*float64(row))...)
		}
		var others []*finding // end at the right edge, in the same row if they fit
		if !inside[i] {
			others = d.pinsAt("owner", i, "")
		}
		rows := pinPitch * math.Ceil(float64(len(pins))/float64(perRow(c.w)))
		if len(pins)+len(others) > perRow(c.w) || len(others) == 0 {
			used[i] += rows
			rows = 0
		}
		got, h := d.pinStack(others, c.x, c.w, y+used[i]+2)
		items = append(items, got...)
		used[i] += math.Max(h, rows)
		if used[i] > 0 {
			height = math.Max(height, used[i]+6)
		}
	}
	return items, height
}

func (d *drawing) ownerNames(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		if names[i] = d.words.nobody; id != "" {
			names[i] = d.departmentName(id)
		}
	}
	return strings.Join(names, ", ")
}
