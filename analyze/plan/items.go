package plan

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
)

// struck are the items that can be struck; what the customer does there is not
// among them, since that is what the touchpoint is for.
var struck = []struct {
	name string
	of   func(figures.Items) float64
	on   bool // a transition may have it
}{
	{"wait", func(i figures.Items) float64 { return i.Wait }, true},
	{"delay", func(i figures.Items) float64 { return i.Delay }, true},
	{"steps", func(i figures.Items) float64 { return i.Steps }, false},
	{"auth", func(i figures.Items) float64 { return i.Auth }, false},
	{"switch", func(i figures.Items) float64 { return i.Switch }, true},
	{"handoff", func(i figures.Items) float64 { return i.Handoff }, true},
	{"repeat", func(i figures.Items) float64 { return i.Repeat }, true},
}

// part is an amount of effort, and what of it falls to those who succeed, times
// their probability.
type part struct{ all, won figures.Items }

func (x *part) add(i figures.Items, times, won float64) {
	add(&x.all, i, times)
	add(&x.won, i, times*won)
}

func add(to *figures.Items, i figures.Items, times float64) {
	to.Wait += times * i.Wait
	to.Delay += times * i.Delay
	to.Steps += times * i.Steps
	to.Auth += times * i.Auth
	to.Switch += times * i.Switch
	to.Handoff += times * i.Handoff
	to.Repeat += times * i.Repeat
}

// way is a transition between two encounters; several may join them.
type way struct{ from, to int }

// addItems adds a fix for each item of effort: at each touchpoint as a whole,
// where the cost of a transition counts at its end, and on single transitions
// where the touchpoint has the item from elsewhere too. Striking an item changes
// no way that customers take, so that its effect is what it takes, exactly.
func (p *planner) addItems() {
	points, ways, order := p.parts()
	atPoint := map[int][]way{}
	for _, w := range order {
		n := p.f.Graph.Position(p.f.Graph.Encounters()[w.to].Touchpoint.ID)
		atPoint[n] = append(atPoint[n], w)
	}
	n := 0
	for s := range p.m.Stages {
		for t := range p.m.Stages[s].Touchpoints {
			tp := &p.m.Stages[s].Touchpoints[t]
			for _, item := range struck {
				all, won := item.of(points[n].all), item.of(points[n].won)
				if !(all > 0) {
					continue
				}
				fix := figures.Fix{ID: tp.ID + ":" + item.name, Kind: figures.ItemFix, Touchpoint: tp.ID, Item: item.name, Range: tp.Origin.Key("name")}
				p.all = append(p.all, candidate{fix: fix, r: removal{saved: all, won: won}})
				if !item.on {
					continue
				}
				for _, w := range atPoint[n] {
					x := ways[w]
					if part := item.of(x.all); part > 0 && part < all-closeTo(all) {
						p.all = append(p.all, candidate{fix: p.onWay(fix, w), r: removal{saved: part, won: item.of(x.won)}})
					}
				}
			}
			n++
		}
	}
}

// onWay is the fix of an item on one transition.
func (p *planner) onWay(fix figures.Fix, w way) figures.Fix {
	name := func(i int) string {
		e := p.f.Graph.Encounters()[i]
		if e.Channel == "" {
			return e.Touchpoint.ID
		}
		return e.Touchpoint.ID + "@" + e.Channel
	}
	fix.From, fix.To = name(w.from), name(w.to)
	fix.ID = fix.From + ">" + fix.To + ":" + fix.Item
	return fix
}

// parts adds up the items by touchpoint and by transition.
func (p *planner) parts() (points []part, ways map[way]*part, order []way) {
	g := p.f.Graph
	ways = map[way]*part{}
	points = make([]part, p.count())
	at := func(encounter int) *part { return &points[g.Position(g.Encounters()[encounter].Touchpoint.ID)] }
	success := p.f.Success()
	arrive := func(t flow.Transition) {
		at(t.To).add(t.Items, t.Flow, p.reaches[t.To])
		again := figures.Items{Repeat: p.m.Weights.Repeat}
		at(t.To).add(again, t.Repeats, p.reaches[t.To])
		if t.From == journey.None {
			return
		}
		w := way{t.From, t.To}
		x, ok := ways[w]
		if !ok {
			x = &part{}
			ways[w] = x
			order = append(order, w)
		}
		x.add(t.Items, t.Flow, p.reaches[t.To])
		x.add(again, t.Repeats, p.reaches[t.To])
	}
	for _, t := range p.f.Start {
		if t.To != journey.None {
			arrive(t)
		}
	}
	for i, out := range p.f.Out {
		if !p.f.Reached[i] {
			continue
		}
		at(i).add(p.f.Items[i], p.f.Visits[i], p.reaches[i])
		for _, t := range out {
			if t.To != journey.None {
				arrive(t)
				continue
			}
			won := 0.0
			if success[t.Outcome] {
				won = 1
			}
			at(i).add(t.Items, t.Flow, won)
		}
	}
	return points, ways, order
}

// count is the number of touchpoints.
func (p *planner) count() int {
	n := 0
	for s := range p.m.Stages {
		n += len(p.m.Stages[s].Touchpoints)
	}
	return n
}
