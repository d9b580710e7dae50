package grid

import (
	"math"
	"sort"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
)

const (
	effortHeight = 128.0
	effortBar    = 76.0 // the highest bar
	effortWidth  = 44.0
	ghostWidth   = 16.0 // of the bar of another state, beside a narrower one
)

func (d *drawing) figure(c *column) *figures.TouchpointEffort { return d.figureFor(c.tp.ID) }

func (d *drawing) figureFor(id string) *figures.TouchpointEffort {
	if d.figureOf == nil {
		d.figureOf = effortOf(d.effort())
		if d.figureOf == nil {
			d.figureOf = map[string]*figures.TouchpointEffort{}
		}
	}
	return d.figureOf[id]
}

// hasEffort tells whether some effort was computed.
func (d *drawing) hasEffort() bool {
	for i := range d.cols {
		if f := d.figure(&d.cols[i]); f != nil && f.Expected.OK && f.Expected.X > 0 {
			return true
		}
	}
	return false
}

// effortKey says below the name of the lane what the parts of a bar are.
func (d *drawing) effortKey(y float64) ([]render.Item, float64) {
	var items []render.Item
	top := y
	var all figures.Items // of the bars
	for i, cols := 0, d.top().cols; i < len(cols); i++ {
		if f := d.figure(&cols[i]); f != nil && f.Expected.OK {
			all.Active += f.Items.Doing()
			all.Wait += f.Items.Waiting()
			all.Repeat += f.Items.Friction()
		}
	}
	for _, k := range []struct {
		x     float64
		color render.Color
		text  string
	}{{all.Repeat, d.p.Friction, d.words.friction}, {all.Wait, d.p.Waiting, d.words.waiting}, {all.Active, d.p.Doing, d.words.doing}} {
		if !(k.x > 0) {
			continue
		}
		t := d.set(hintFont).wrap(k.text, d.rail-24-15, d.p.Ink2)
		items = append(items, &render.Rect{X: margin, Y: y + 2.5, W: 9, H: 9, R: 2, Fill: render.Fill{Color: k.color}})
		items = append(items, t.at(margin+15, y, render.Start)...)
		y += t.height() + 2
	}
	if d.laid() {
		t := d.set(hintFont).wrap(d.over.name, d.rail-24-15, d.p.Ink2)
		items = append(items, d.ghostBar(margin, y+2.5, 9, 9))
		items = append(items, t.at(margin+15, y, render.Start)...)
		y += t.height() + 2
	}
	return items, y - top + 6
}

// drawEffort draws what each touchpoint costs a customer who starts.
func (d *drawing) drawEffort(top, least float64) ([]render.Item, float64) {
	most := 0.0
	for i, all := 0, d.top().cols; i < len(all); i++ { // one scale for all bands
		if f := d.figure(&all[i]); f != nil && f.Expected.OK {
			most = math.Max(most, f.Expected.X)
		}
		if f := d.otherFigure(&all[i]); f != nil {
			most = math.Max(most, f.Expected.X)
		}
	}
	height := math.Max(effortHeight, least)
	named := d.topThree()
	for i := range d.cols {
		rows := math.Ceil(float64(len(d.pinsAt("effort", i, ""))) / math.Max(1, math.Floor((d.cols[i].w-effortWidth-8)/pinPitch)))
		height = math.Max(height, d.style.Room(lanePad)+rows*pinPitch+20+d.besideBar(&d.cols[i], named[d.cols[i].tp.ID]))
		if d.laid() { // the minutes of both states stand above what is beside the bar
			height = math.Max(height, d.style.Room(lanePad)+rows*pinPitch+40+d.besideBar(&d.cols[i], named[d.cols[i].tp.ID]))
		}
	}
	foot := top + height - 10
	var items []render.Item
	for i := range d.cols {
		c := &d.cols[i]
		items = append(items, &render.Line{X1: c.x, Y1: foot, X2: c.right(), Y2: foot, Stroke: render.Stroke{Color: d.p.Waiting, Width: 1.2}})
		items = append(items, d.effortOf(c, foot, most, named[c.tp.ID])...)
		items = append(items, d.effortPins(c, foot-d.besideBar(c, named[c.tp.ID]))...)
	}
	return items, height
}

// besideBar is how high the share of all stands beside a bar.
func (d *drawing) besideBar(c *column, named bool) float64 {
	if !named {
		return 4
	}
	return 4 + d.set(hintFont).wrap(d.words.ofAll, c.w-effortWidth-8, d.p.Ink2).height() + 20
}

// pinRows is how high the pins beside a bar are.
func (d *drawing) pinRows(c *column) float64 {
	each := perRow(c.w - effortWidth - 8)
	return pinPitch * float64((len(d.pinsAt("effort", c.index, ""))+each-1)/each)
}

// effortPins draws pins beside a bar, the lowest row above foot.
func (d *drawing) effortPins(c *column, foot float64) []render.Item {
	list := d.pinsAt("effort", c.index, "")
	x, w := c.x+effortWidth+8, c.w-effortWidth-8
	rows := (len(list) + perRow(w) - 1) / perRow(w)
	var items []render.Item
	for k, n := range list {
		items = append(items, d.pin(n, x+9+pinPitch*float64(k%perRow(w)), foot-9-pinPitch*float64(rows-1-k/perRow(w)))...)
	}
	return items
}

// leastShare is the share of all effort from which on it is written beside a bar of
// a part of the journey, where the largest may be next to nothing.
const leastShare = 0.05

// same is how little apart shares and emotions are that a reader would call equal.
const same = 1e-9

// topThree are the touchpoints that take most of the effort, none of them where as
// many others take as much.
func (d *drawing) topThree() map[string]bool {
	all := d.top().cols
	least := 0.0
	if d.m.Whole() != d.m {
		least = leastShare
	}
	order := make([]int, 0, len(all))
	for i := range all {
		if f := d.figure(&all[i]); f != nil && f.Share.OK && f.Share.X > least {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool {
		return d.figure(&all[order[a]]).Share.X > d.figure(&all[order[b]]).Share.X
	})
	next := math.Inf(-1)
	if len(order) > 3 {
		next = d.figure(&all[order[3]]).Share.X
	}
	of := map[string]bool{}
	for _, i := range order[:min(3, len(order))] {
		if d.figure(&all[i]).Share.X > next+same {
			of[all[i].tp.ID] = true
		}
	}
	return of
}

func (d *drawing) effortOf(c *column, foot, most float64, named bool) []render.Item {
	f := d.figure(c)
	if f == nil || !f.Expected.OK {
		return nil
	}
	g := &render.Group{ID: "effort-" + c.tp.ID, Title: d.itemised(f)}
	y, wide := foot-0.6, effortWidth
	if d.laid() {
		wide -= ghostWidth + 2
	}
	if most > 0 {
		for _, part := range []struct {
			x     float64
			color render.Color
		}{{f.Items.Doing(), d.p.Doing}, {f.Items.Waiting(), d.p.Waiting}, {f.Items.Friction(), d.p.Friction}} {
			h := effortBar * part.x / most
			if !(h >= 0.05) {
				continue
			}
			y -= h
			g.Items = append(g.Items, &render.Rect{X: c.x, Y: y, W: wide, H: h, Fill: render.Fill{Color: part.color}})
			// The line between parts is drawn over the upper edge.
			g.Items = append(g.Items, &render.Line{X1: c.x, Y1: y, X2: c.x + wide, Y2: y, Stroke: render.Stroke{Color: d.p.Block, Width: 1}})
		}
	}
	total := d.effortText(f)
	color := d.p.Ink
	if total == d.words.unknown {
		color = d.p.Ink3
	}
	if d.laid() {
		g.Items = append(g.Items, d.effortBeside(c, foot, y, foot-d.besideBar(c, named)-d.pinRows(c), most, total, color)...)
		g.Title = d.effortTitle(c, g.Title)
	} else {
		g.Items = append(g.Items, d.set(bodyBold).text(c.x+effortWidth/2, y-6, total, color, render.Middle))
	}
	if named {
		g.Items = append(g.Items, d.effortShare(c, f, foot)...)
	}
	return []render.Item{g}
}

// effortShare says beside a bar how much of all effort it is.
func (d *drawing) effortShare(c *column, f *figures.TouchpointEffort, foot float64) []render.Item {
	x := c.x + effortWidth + 8
	all := d.set(hintFont).wrap(d.words.ofAll, c.w-effortWidth-8, d.p.Ink2)
	base := foot - 4 - all.height()
	share := d.set(shareFont).text(x, base-3, d.percent(f.Share.X), d.p.Bad, render.Start)
	return append([]render.Item{share}, all.at(x, base, render.Start)...)
}

// itemised is the effort of a touchpoint part by part.
func (d *drawing) itemised(f *figures.TouchpointEffort) string {
	i := f.Items
	var out []string
	for k, x := range [8]float64{i.Active, i.Wait, i.Delay, i.Steps, i.Auth, i.Switch, i.Handoff, i.Repeat} {
		if x > 0 {
			out = append(out, d.words.items[k]+" "+d.minutes(x))
		}
	}
	s := d.minutes(f.Expected.X) + "\u00a0" + d.lang.MinuteUnit()
	if len(out) > 0 {
		s += ": " + strings.Join(out, ", ")
	}
	return s
}
