package handoffs

import (
	"math"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// asked is what the map leaves open about handoffs.
type asked struct {
	// unsaid is the flow of each handoff on ways at neither end of which the map
	// says what customers are asked: nobody is known to repeat anything there, and
	// the analysis takes it as kept.
	unsaid map[[2]string]float64
	// open tells whether there is such a way anywhere in the journey.
	open bool
	// outer is the flow between departments and touchpoints that nobody owns.
	outer float64
}

// way is all that goes from what one department has of a touchpoint to another.
type way struct{ from, fromOwner, to, toOwner string }

// ask reads from map and flows what is left open.
func (d *drawing) ask() {
	d.unsaid = map[[2]string]float64{}
	if d.effort == nil {
		return
	}
	owner, asks := map[[2]string]string{}, map[[2]string]bool{}
	for _, e := range d.m.Graph().Encounters() {
		k := [2]string{e.Touchpoint.ID, e.Channel}
		owner[k], asks[k] = e.Detail.Owner, len(e.Detail.Asks) > 0
	}
	flow, said := map[way]float64{}, map[way]bool{}
	var order []way
	for _, t := range d.effort.Transitions {
		a, b := [2]string{t.From, t.FromChannel}, [2]string{t.To, t.ToChannel}
		from, here := owner[a]
		to, there := owner[b]
		switch {
		case !here || !there || t.To == "" || !(t.Flow > 0) || from == to:
		case from == "" || to == "":
			d.outer += t.Flow
		default:
			k := way{t.From, from, t.To, to}
			if _, ok := flow[k]; !ok {
				order = append(order, k)
			}
			flow[k] += t.Flow
			said[k] = said[k] || asks[a] || asks[b]
		}
	}
	for _, k := range order {
		if !said[k] {
			d.unsaid[[2]string{k.fromOwner, k.toOwner}] += flow[k]
		}
	}
	d.open = d.anyOpen()
}

// anyOpen tells whether at some switch or handoff of the whole journey the map
// does not say what customers are asked.
func (d *drawing) anyOpen() bool {
	asks := map[[2]string]bool{}
	for _, e := range d.m.Whole().Graph().Encounters() {
		asks[[2]string{e.Touchpoint.ID, e.Channel}] = len(e.Detail.Asks) > 0
	}
	for _, t := range d.effort.Transitions {
		if (t.Switch || t.Handoff) && t.Flow > 0 && !asks[[2]string{t.From, t.FromChannel}] && !asks[[2]string{t.To, t.ToChannel}] {
			return true
		}
	}
	return false
}

// keep fills in what a cell says of the flow that keeps context: how much of what
// is known, and how much that is.
func (d *drawing) keep(c *cell, h *figures.Handoff) {
	if !h.Context.OK || !(h.Flow > 0) {
		return
	}
	unsaid := d.unsaid[[2]string{h.From, h.To}]
	c.known, c.open = true, math.Min(1, unsaid/h.Flow)
	switch {
	case c.open < 0.005:
		c.open = 0
	case c.open > 0.995:
		c.open, c.kept = 1, d.words.unknown
		return
	}
	known := h.Flow - h.Flow*c.open
	c.share = math.Max(0, math.Min(1, (h.Flow*h.Context.X-h.Flow*c.open)/known))
	c.kept = phrase.Fill(d.words.kept, d.lang.Percent(c.share, 0))
	if c.open > 0 {
		c.kept += "\n" + phrase.Fill(d.words.knownOf, d.per100(known), d.per100(h.Flow))
	}
	if c.share < 0.995 {
		c.signs = append(c.signs, parts.Repeats)
	}
}

// takeUnsaid says at how many handoffs nobody knows whether anything is repeated.
func (d *drawing) takeUnsaid() string {
	flow, unsaid := 0.0, 0.0
	for _, h := range d.found.Handoffs {
		if h.Context.OK {
			flow += h.Flow
			unsaid += d.unsaid[[2]string{h.From, h.To}]
		}
	}
	if flow <= 0 || unsaid/flow < 0.005 {
		return ""
	}
	return phrase.Fill(d.words.takeUnsaid, d.per100(flow), d.per100(unsaid))
}

// keptBar is the share without repeats: a faint track in the colour of the text,
// what is kept, and hatched at its end what nobody knows.
func (d *drawing) keptBar(x, y, w, share, open float64, on render.Color) []render.Item {
	known := w * (1 - open)
	var items []render.Item
	if known > 0 {
		items = append(items, &render.Rect{X: x, Y: y, W: known, H: 6, R: 3, Fill: render.Fill{Color: on, Opacity: 0.22}})
		if share > 0 {
			items = append(items, &render.Rect{X: x, Y: y, W: math.Min(known, math.Max(6, known*math.Min(1, share))), H: 6, R: 3, Fill: render.Fill{Color: on}})
		}
	}
	if open > 0 {
		from := x + known
		if known > 0 {
			from += 2
		}
		if rest := x + w - from; rest > 0 {
			items = append(items, parts.Hatch(from, y, rest, 6, 3, on, 1),
				&render.Rect{X: from + 0.5, Y: y + 0.5, W: math.Max(0, rest-1), H: 5, R: 2.5, Stroke: render.Stroke{Color: on, Width: 1, Dash: []float64{3, 2.5}}})
		}
	}
	return items
}
