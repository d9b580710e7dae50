package blueprint

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// entry is one handoff in words, wrapped.
type entry struct {
	*mark
	pair  lanes.Pair
	about parts.Para
	how   parts.Para
	near  bool // how stands behind about
	below bool // the wait has a line of its own
}

const dot = 16.0 // between two texts, with a dot in its middle

func (d *drawing) entry(m *mark, w float64) entry {
	e := entry{mark: m}
	e.pair = d.PairOf(m.from.owner, m.to.owner, w)
	about := phrase.OneLine(m.to.does)
	if !m.from.silent {
		about = phrase.OneLine(m.from.does) + " → " + about
	}
	e.about = d.Set(lanes.BodyType).Wrap(about, w, d.P.Ink3)
	switch {
	case m.how == nil:
		e.how = d.Set(lanes.BodyType).Wrap(d.Words.Nothing, w, d.P.Bad)
	case m.how.By != "":
		e.how = d.Set(lanes.BodyType).Wrap(phrase.OneLine(m.how.By), w, d.P.Ink2)
	default:
		e.how = d.Set(lanes.BodyType).Wrap(phrase.Fill(d.words.meets, d.Lang.Duration(m.how.Meets.Mid())), w, d.P.Ink2)
	}
	e.near = len(e.about.Lines) == 1 && len(e.how.Lines) == 1 && e.about.Widest()+dot+e.how.Widest() <= w
	e.below = m.pill != "" && (!e.pair.OneLine() || e.pair.Width()+10+d.pillWidth(m.pill) > w)
	return e
}

func (e *entry) height() float64 {
	h := math.Max(20, e.pair.Height()) + e.about.Height() + 10
	if !e.near {
		h += e.how.Height()
	}
	if e.below {
		h += 23
	}
	return h
}

// legend lists the handoffs and returns where it ends.
func (d *drawing) legend(y float64) float64 {
	if len(d.marks) == 0 {
		return y - 12
	}
	g := &render.Group{ID: "legend", Part: d.words.handoffs}
	y = d.Heading(g, y, d.words.handoffs, d.words.legendHint)
	const gap = 32.0
	whole := d.Width - 2*lanes.Margin
	columns := max(1, min(3, int(whole/330)), int(whole/700))
	wide := (whole+gap)/float64(columns) - gap
	list := make([]entry, len(d.marks))
	heights := make([]float64, len(list))
	for i, m := range d.marks {
		list[i] = d.entry(m, wide-40)
		heights[i] = list[i].height()
	}
	places, end := lanes.ReadDown(heights, columns)
	for i := range list {
		x := lanes.Margin + float64(places[i].Column)*(wide+gap)
		g.Items = append(g.Items, d.drawEntry(&list[i], x, y+places[i].Y)...)
	}
	d.Add(g)
	return y + end
}

func (d *drawing) drawEntry(e *entry, x, y float64) []render.Item {
	items := parts.NumberDisc(x+13, y+16, e.number, e.declared(), d.P, "")
	x += 36
	items = append(items, d.DrawPair(e.pair, x, y)...)
	if e.pill != "" && !e.below {
		items = append(items, d.pill(x+e.pair.Width()+10, y+10, e.mark)...)
	}
	y += math.Max(20, e.pair.Height())
	if e.below {
		items = append(items, d.pill(x, y+10, e.mark)...)
		y += 23
	}
	items = append(items, e.about.At(x, y, render.Start)...)
	if e.near {
		at := x + e.about.Widest()
		items = append(items, &render.Circle{X: at + dot/2, Y: y + 7.5, R: 1.8, Fill: render.Fill{Color: d.P.Ink3}})
		return append(items, e.how.At(at+dot, y, render.Start)...)
	}
	return append(items, e.how.At(x, y+e.about.Height(), render.Start)...)
}

// listSigns are what a list of handoffs uses of signs.
func (d *drawing) listSigns() []lanes.Sign {
	var declared, undeclared bool
	for _, m := range d.marks {
		declared, undeclared = declared || m.declared(), undeclared || !m.declared()
	}
	return append(d.HandoffSigns(declared, undeclared), d.waitSign()...)
}

// waitSign explains waits, as far as there are any: those of a day and more look
// otherwise.
func (d *drawing) waitSign() []lanes.Sign {
	any, long := false, false
	see := func(m *mark) {
		any = any || m.pill != ""
		long = long || m.pill != "" && m.long()
	}
	for _, m := range d.marks {
		see(m)
	}
	for _, s := range d.steps {
		see(&s.mark)
	}
	for _, r := range d.runs {
		see(&r.mark)
	}
	var out []lanes.Sign
	if any {
		out = append(out, lanes.Sign{Width: 14, Text: d.words.waits, Draw: func(x, y float64) []render.Item { return parts.Clock(x+7, y, 6, d.P.Ink2) }})
	}
	if long {
		_, fill, line := d.pillColors(true)
		out = append(out, lanes.Sign{Width: 24, Text: d.words.waitsLong, Draw: func(x, y float64) []render.Item {
			return []render.Item{&render.Rect{X: x, Y: y - 7, W: 24, H: 14, R: 7, Fill: render.Fill{Color: fill}, Stroke: render.Stroke{Color: line, Width: 1.2}}}
		}})
	}
	return out
}

// signs are what the picture uses of signs.
func (d *drawing) signs() []lanes.Sign {
	var out []lanes.Sign
	var declared, undeclared, truth, assumed, system, nobody bool
	for _, m := range d.marks {
		declared, undeclared = declared || m.declared(), undeclared || !m.declared()
	}
	for i := range d.cells {
		place := &d.Net.Places[d.Cols[i].Index]
		truth, assumed = truth || place.Truth, assumed || place.Assumed
		system = system || len(d.cells[i].systems) > 0
		nobody = nobody || d.cells[i].orphaned()
	}
	out = append(out, d.HandoffSigns(declared, undeclared)...)
	if nobody {
		out = append(out, lanes.Sign{Width: 24, Text: d.words.noOwner, Draw: func(x, y float64) []render.Item {
			return []render.Item{parts.Hatch(x, y-8, 24, 16, 3, d.P.BadTint, 3),
				&render.Rect{X: x, Y: y - 8, W: 24, H: 16, R: 3, Stroke: render.Stroke{Color: d.P.Bad, Width: 1.2, Dash: []float64{4, 2.5}}}}
		}})
	}
	out = append(out, d.waitSign()...)
	if system {
		out = append(out, lanes.Sign{Width: 28, Text: d.words.rests, Draw: func(x, y float64) []render.Item {
			return []render.Item{&render.Line{X1: x, Y1: y, X2: x + 28, Y2: y, Stroke: render.Stroke{Color: d.P.Flow, Width: 1.4, Dash: []float64{1.6, 3.4}}}}
		}})
	}
	if truth {
		out = append(out, d.TruthSign())
	}
	if assumed {
		out = append(out, d.AssumedSign())
	}
	return out
}
