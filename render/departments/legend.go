package departments

import (
	"math"
	"slices"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/lanes"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

const (
	entryGap  = 36.0
	leastPair = 230.0
	countRoom = 46.0
	barRoom   = 56.0
	shareRoom = 48.0
)

// legend lists the handoffs and returns where it ends.
func (d *drawing) legend(y float64) float64 {
	if len(d.marks) == 0 {
		return y - 12
	}
	g := &render.Group{ID: "legend", Part: d.words.handoffs}
	hint := d.words.hint
	if d.Net.Known {
		hint = d.words.hintFlow
	}
	if d.contextKnown() {
		hint += d.words.hintBar
	}
	y = d.Heading(g, y, d.words.handoffs, hint)
	status := math.Max(d.Set(lanes.BodyType).Width(d.words.declared)+20, d.Set(lanes.BodyType).Width(d.words.undeclared)) + 4
	rest := 36 + status
	if d.Net.Known {
		rest += countRoom
	}
	if d.contextKnown() {
		rest += barRoom + shareRoom
	}
	whole := d.Width - 2*lanes.Margin
	columns := max(1, int((whole+entryGap)/(leastPair+rest+entryGap)))
	wide := (whole - entryGap*float64(columns-1)) / float64(columns)
	pair := math.Min(wide-rest, 330)
	pairs := make([]lanes.Pair, len(d.marks))
	heights := make([]float64, len(d.marks))
	for i, l := range d.marks {
		pairs[i] = d.PairOf(l.a.Owner, l.b.Owner, pair-8)
		heights[i] = math.Max(28, pairs[i].Height()+8)
	}
	spots, end := lanes.ReadDown(heights, columns)
	for i, l := range d.marks {
		x := lanes.Margin + float64(spots[i].Column)*(wide+entryGap)
		g.Items = append(g.Items, d.entry(l, pairs[i], x, y+spots[i].Y, pair)...)
	}
	d.Add(g)
	return y + end
}

func (d *drawing) entry(l *link, p lanes.Pair, x, y, pair float64) []render.Item {
	mid := y + 14
	items := parts.NumberDisc(x+13, mid, l.number, l.declared(), d.P, "")
	x += 36
	items = append(items, d.DrawPair(p, x, y+4)...)
	x += pair
	if d.Net.Known {
		items = append(items, lanes.Mid(d.Set(lanes.BoldType), x+countRoom-12, mid, d.per100(l.flow), d.P.Ink, render.End))
		x += countRoom
	}
	if d.contextKnown() {
		if l.kept.OK {
			items = append(items, parts.Bar(x, mid-4, barRoom-8, 8, l.kept.X, d.P.Doing, d.P.Track)...)
			items = append(items, lanes.Mid(d.Set(lanes.BodyType), x+barRoom, mid, d.Lang.Percent(l.kept.X, 0), d.P.Ink2, render.Start))
		} else {
			items = append(items, d.openBar(x, mid)...)
			items = append(items, lanes.Mid(d.Set(lanes.BodyType), x+barRoom, mid, "–", d.P.Ink3, render.Start))
		}
		x += barRoom + shareRoom
	}
	if l.declared() {
		return append(items, parts.Check(x+6, mid, 12, 2, d.P.Good), lanes.Mid(d.Set(lanes.BodyType), x+18, mid, d.words.declared, d.P.Ink2, render.Start))
	}
	return append(items, lanes.Mid(d.Set(lanes.BodyType), x, mid, d.words.undeclared, d.P.Bad, render.Start))
}

// openBar is a bar whose length nobody knows, centred on y.
func (d *drawing) openBar(x, y float64) []render.Item {
	return []render.Item{
		parts.Hatch(x, y-4, barRoom-8, 8, 4, d.P.Hatch, 1),
		&render.Rect{X: x, Y: y - 4, W: barRoom - 8, H: 8, R: 4, Stroke: render.Stroke{Color: d.P.Ink3, Width: 1, Dash: []float64{3, 2.5}}},
	}
}

// listSigns are the signs of a list of handoffs that are used.
func (d *drawing) listSigns() []lanes.Sign {
	if !d.contextKnown() || !slices.ContainsFunc(d.marks, func(l *link) bool { return !l.kept.OK }) {
		return nil
	}
	return []lanes.Sign{{Width: barRoom - 8, Text: d.words.unknown, Draw: d.openBar}}
}

// per100 writes a flow as customers of 100 who start.
func (d *drawing) per100(flow float64) string {
	switch x := 100 * flow; {
	case x > 0 && x < 0.05:
		return "<" + locale.NoBreak + d.Lang.Number(0.1, 1)
	case x > 0 && x < 0.95:
		return d.Lang.Number(x, 1)
	default:
		return d.Lang.Number(x, 0)
	}
}

// signs are what the picture uses of signs.
func (d *drawing) signs() []lanes.Sign {
	var truth, assumed, chips, back bool
	for _, l := range d.links {
		back = back || l.again
	}
	for i := range d.Cols {
		truth, assumed = truth || d.Cols[i].Place.Truth, assumed || d.Cols[i].Place.Assumed
		chips = chips || len(d.cards[i].chips) > 0
	}
	out := append(d.handoffSigns(), d.shareSigns()...)
	if back {
		out = append(out, lanes.Sign{Width: 28, Text: d.words.back, Draw: func(x, y float64) []render.Item {
			return parts.Arrow([]parts.Point{{X: x + 28, Y: y}, {X: x, Y: y}}, render.Stroke{Color: d.P.Flow, Width: 1.6, Dash: []float64{5, 3.5}}, "")
		}})
	}
	if chips {
		out = append(out, lanes.Sign{Width: 24, Text: d.words.chip, Draw: func(x, y float64) []render.Item {
			return []render.Item{&render.Rect{X: x, Y: y - 8, W: 24, H: 16, R: 4, Fill: render.Fill{Color: d.P.Card}, Stroke: render.Stroke{Color: d.P.Ink3, Width: 1.2, Dash: []float64{4, 3}}}}
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

// shareSigns say what it is of which a lane has a share undeclared.
func (d *drawing) shareSigns() []lanes.Sign {
	if !slices.ContainsFunc(d.lanes, func(l lane) bool { _, ok := d.undeclared(l.owner); return ok }) {
		return nil
	}
	head, kind := phrase.Fill(d.words.share, "%"), d.Set(lanes.BoldType)
	return []lanes.Sign{{Width: kind.Width(head) - 3, Text: d.words.shareOf, Draw: func(x, y float64) []render.Item {
		return []render.Item{lanes.Mid(kind, x, y, head, d.P.Bad, render.Start)}
	}}}
}

// handoffSigns are the signs of handoffs that are used.
func (d *drawing) handoffSigns() []lanes.Sign {
	var declared, undeclared bool
	for _, l := range d.marks {
		declared, undeclared = declared || l.declared(), undeclared || !l.declared()
	}
	return d.HandoffSigns(declared, undeclared)
}
