package handoffs

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// Sizes of the grouping.
const (
	sideWidth  = 160.0
	groupWidth = 200.0
	nameRoom   = 290.0 // where bands run straight, for number and name
	numberRoom = 46.0  // where they do on the right
	bandLeast  = 27.0
	bandGap    = 3.0
	stackGap   = 16.0 // between departments, or between groups
	bandShade  = 0.22
)

// band is one touchpoint, or the part of it that one department owns.
type band struct {
	figures.Owned
	name        parts.Para
	height      float64
	left, right float64 // tops
	grouped     bool
}

// stack is a department or a group with its bands, from top to bottom.
type stack struct {
	head, foot parts.Para
	bands      []*band
	least, top float64
	owner      string
}

// body is the height of its bands.
func (s *stack) body() float64 {
	h := -bandGap
	for _, b := range s.bands {
		h += b.height + bandGap
	}
	return h
}

func (s *stack) height() float64 { return math.Max(s.body(), s.least) }

// grouping draws both divisions beside each other; foot is how far down the
// picture goes anyway.
func (d *drawing) grouping(x, y, foot float64) float64 {
	y = d.section("grouping", d.words.grouping, d.words.groupingHint, x, y, d.right)
	if len(d.groups) == 0 {
		p := d.set(rowType).Wrap(d.noGroups(), d.right, d.p.Ink2)
		d.add(p.At(x, y, render.Start)...)
		return y + p.Height()
	}
	d.add(d.set(nameType).Text(x, y+nameType.Baseline(), d.words.departments, d.p.Ink2, render.Start),
		d.set(nameType).Text(x+d.right, y+nameType.Baseline(), d.words.groups, d.p.Ink2, render.End))
	y += nameType.Lead + 8
	left, right := d.stacks()
	note := d.verdict()
	tall := math.Max(total(left), total(right))
	// Use the room that the matrix takes, within reason.
	if spare := foot - y - note.Height() - 60; spare > tall {
		tall = math.Min(spare, tall+60*float64(max(len(left), len(right))-1))
	}
	if !d.measured {
		spread(left, y, tall)
		spread(right, y, tall)
		d.settle(left, right)
		d.drawGrouping(left, right, x)
	}
	if !d.closes {
		return y + tall
	}
	y += tall + 22
	box := &render.Rect{X: x, Y: y, W: d.right, H: note.Height() + 32, R: d.style.Corner(8), Fill: render.Fill{Color: d.p.Block}}
	if d.p.Block == d.p.Page {
		box.Stroke = render.Stroke{Color: d.p.Hair, Width: 1}
	}
	d.add(&render.Group{ID: "verdict", Items: append([]render.Item{box}, note.At(x+20, y+16, render.Start)...)})
	return y + box.H
}

// noGroups is why there is no grouping.
func (d *drawing) noGroups() string {
	if m := d.found.Modularity; m != nil && !m.Emergent.OK && m.Emergent.Note != "" {
		return m.Emergent.Note
	}
	return d.words.noGroups
}

// verdict is what the bands mean here.
func (d *drawing) verdict() parts.Para {
	s := d.words.straight + " "
	if d.shared() > 0 {
		s += d.words.mixed
	} else {
		s += d.words.clean
	}
	if d.found.Modularity.NearOptimal == figures.Disagree {
		s += " " + d.words.unsure
	}
	return d.set(parts.Type{Size: 13, Lead: 18}).Wrap(s, d.right-40, d.p.Ink2)
}

// piece is a touchpoint, or what one department owns of it, with the number of
// its group, len(d.groups) for none.
type piece struct {
	figures.Owned
	group int
}

// bands are all of the grouping, group by group.
func (d *drawing) bands() []piece {
	var out []piece
	in := map[figures.Owned]bool{}
	for i, g := range d.groups {
		for _, o := range g.has {
			out, in[o] = append(out, piece{o, i}), true
		}
	}
	for _, s := range d.sides {
		for _, o := range s.has {
			if !in[o] {
				out = append(out, piece{o, len(d.groups)})
			}
		}
	}
	return out
}

// stacks lays out both divisions around the same bands: those that are drawn.
func (d *drawing) stacks() (left, right []*stack) {
	here, groups := map[figures.Owned]bool{}, map[int]bool{}
	all := d.bands()
	for _, p := range all[d.pieces.from:d.pieces.to] {
		here[p.Owned], groups[p.group] = true, true
	}
	of := map[figures.Owned]*band{}
	for _, s := range d.sides {
		st := &stack{owner: s.owner}
		color, name := d.book.Colors(s.owner).Ink, d.book.Marked(s.owner)
		if s.owner == "" {
			color, name = d.p.BadInk, d.words.nobody
		}
		st.head = d.set(nameType).Wrap(name, sideWidth-20, color)
		st.least = st.head.Height() + 14
		for _, o := range s.has {
			if here[o] {
				of[o] = d.band(o, color)
				st.bands = append(st.bands, of[o])
			}
		}
		if len(st.bands) > 0 {
			left = append(left, st)
		}
	}
	for i := range d.groups {
		if groups[i] {
			right = append(right, d.groupStack(&d.groups[i], of))
		}
	}
	return left, right
}

// groupStack is what is drawn of a group.
func (d *drawing) groupStack(g *group, of map[figures.Owned]*band) *stack {
	st := &stack{}
	for _, o := range g.has {
		if b := of[o]; b != nil {
			b.grouped = true
			st.bands = append(st.bands, b)
		}
	}
	name := g.name
	if len(st.bands) < len(g.has) && of[g.has[0]] == nil {
		name += " (" + pages.WordsOf(d.lang).Continued + ")"
	}
	st.head = d.set(nameType).Wrap(name, groupWidth-24, d.p.Ink)
	color := d.p.GoodInk
	if g.owners > 1 {
		color = d.p.Bad
	}
	st.foot = d.set(bodyBold).Wrap(phrase.Fill(d.lang.Plural(g.owners, d.words.owners...), d.count(g.owners)), groupWidth-24, color)
	st.least = st.head.Height() + st.foot.Height() + 16
	return st
}

func (d *drawing) band(o figures.Owned, c render.Color) *band {
	_, name := d.label(o.Touchpoint)
	b := &band{Owned: o, name: d.set(rowType).Wrap(name, nameRoom-54, d.p.Ink)}
	if o.Owner == "" {
		b.name.Color = c
	}
	b.height = math.Max(bandLeast, b.name.Height()+9)
	return b
}

// total is the least height of stacks above each other.
func total(list []*stack) float64 {
	h := -stackGap
	for _, s := range list {
		h += s.height() + stackGap
	}
	return h
}

// spread puts stacks from y on over the height that there is.
func spread(list []*stack, y, tall float64) {
	gap := stackGap
	if n := len(list); n > 1 {
		gap += (tall - total(list)) / float64(n-1)
	} else {
		y += (tall - total(list)) / 2
	}
	for _, s := range list {
		s.top = y
		y += s.height() + gap
	}
}

// settle gives bands their places at both ends.
func (d *drawing) settle(left, right []*stack) {
	for i, list := range [2][]*stack{left, right} {
		for _, s := range list {
			y := s.top + (s.height()-s.body())/2
			for _, b := range s.bands {
				if i == 0 {
					b.left = y
				} else {
					b.right = y
				}
				y += b.height + bandGap
			}
		}
	}
}

// drawGrouping draws bands, then boxes and texts over them.
func (d *drawing) drawGrouping(left, right []*stack, x float64) {
	from, to := x+sideWidth+5, x+d.right-groupWidth-4
	bands, texts := &render.Group{ID: "bands"}, &render.Group{ID: "touchpoints"}
	for _, s := range left {
		for _, b := range s.bands {
			ink := d.p.BadInk
			if s.owner != "" {
				ink = d.book.Colors(s.owner).Ink
			}
			bands.Items = append(bands.Items, d.ribbon(b, s.owner, from, to)...)
			number, _ := d.label(b.Touchpoint)
			middle := b.left + b.height/2
			texts.Items = append(texts.Items, middled(d.set(nameType), from+12, middle, number, ink, render.Start))
			texts.Items = append(texts.Items, b.name.At(from+46, middle-b.name.Height()/2, render.Start)...)
			if b.grouped {
				texts.Items = append(texts.Items, middled(d.set(nameType), to-10, b.right+b.height/2, strings.TrimSpace(d.book.Mark(s.owner)+" "+number), ink, render.End))
			} else {
				texts.Items = append(texts.Items, middled(d.set(rowType), from+nameRoom+10, middle, d.words.noGroup, d.p.BadInk, render.Start))
			}
		}
	}
	d.add(bands, texts)
	boxes := &render.Group{ID: "departments"}
	for _, s := range left {
		boxes.Items = append(boxes.Items, d.sideBox(s, x)...)
	}
	d.add(boxes)
	groups := &render.Group{ID: "groups"}
	for _, s := range right {
		groups.Items = append(groups.Items, &render.Rect{X: x + d.right - groupWidth, Y: s.top, W: groupWidth, H: s.height(), R: d.style.Corner(5),
			Fill: render.Fill{Color: d.p.Block}, Stroke: render.Stroke{Color: d.p.Ink3, Width: 1.2}})
		middle := x + d.right - groupWidth/2
		top := s.top + (s.height()-s.head.Height()-s.foot.Height()-3)/2
		groups.Items = append(groups.Items, s.head.At(middle, top, render.Middle)...)
		groups.Items = append(groups.Items, s.foot.At(middle, top+s.head.Height()+3, render.Middle)...)
	}
	d.add(groups)
}

// middled is one line with its capitals centred around y.
func middled(t parts.Type, x, y float64, s string, c render.Color, a render.Anchor) render.Item {
	return t.Text(x, y+0.36*t.Size, s, c, a)
}

// sideBox is a department at the left.
func (d *drawing) sideBox(s *stack, x float64) []render.Item {
	var items []render.Item
	if s.owner == "" {
		items = append(items, &render.Rect{X: x, Y: s.top, W: sideWidth, H: s.height(), R: d.style.Corner(5), Fill: render.Fill{Color: d.p.Card},
			Stroke: render.Stroke{Color: d.p.Bad, Width: 1.4, Dash: []float64{5, 3.5}}})
	} else {
		items = d.book.Box(s.owner, x, s.top, sideWidth, s.height(), d.style.Corner(5))
	}
	return append(items, s.head.At(x+sideWidth/2, s.top+(s.height()-s.head.Height())/2, render.Middle)...)
}

// ribbon is the way of a band from its department to its group: straight while
// its name is read, then curved. One in no group ends behind its name.
func (d *drawing) ribbon(b *band, owner string, from, to float64) []render.Item {
	c := d.p.Bad
	if owner != "" {
		c = d.book.Colors(owner).Solid
	}
	bend := from + nameRoom
	if !b.grouped {
		return []render.Item{
			&render.Rect{X: from, Y: b.left, W: nameRoom, H: b.height, R: d.style.Corner(3), Fill: render.Fill{Color: d.p.BadTint}},
			&render.Rect{X: from, Y: b.left, W: nameRoom, H: b.height, R: d.style.Corner(3), Stroke: render.Stroke{Color: d.p.Bad, Width: 1, Dash: []float64{5, 3.5}}},
		}
	}
	end := to - numberRoom
	k := (end - bend) / 2
	p := parts.Pen(nil).Move(from, b.left).Line(bend, b.left).
		Curve(bend+k, b.left, end-k, b.right, end, b.right).Line(to, b.right).
		Line(to, b.right+b.height).Line(end, b.right+b.height).
		Curve(end-k, b.right+b.height, bend+k, b.left+b.height, bend, b.left+b.height).
		Line(from, b.left+b.height).Close().Fill(c)
	p.Fill.Opacity = bandShade
	return []render.Item{p}
}
