package flow

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// price works out what encounters and transitions cost in themselves.
func (f *Flow) price() {
	encounters := f.Graph.Encounters()
	f.Items = make([]figures.Items, len(encounters))
	f.Out = make([][]Transition, len(encounters))
	for _, t := range f.Graph.Start() {
		f.Start = append(f.Start, f.priced(t, -1))
	}
	n := 0
	for i, e := range encounters {
		f.Items[i] = f.visit(e.Detail)
		out := f.Graph.Out(i)
		f.Out[i] = make([]Transition, 0, len(out))
		for _, t := range out {
			f.Out[i] = append(f.Out[i], f.priced(t, n))
			n++
		}
	}
}

// visit is what one visit costs: active + wait + delay + steps + auth, each by
// its weight.
func (f *Flow) visit(d *touchpoint.Detail) figures.Items {
	w := f.weights
	return figures.Items{
		Active: minutes(d.Active),
		Wait:   w.Wait * minutes(d.Wait),
		Delay:  w.Delay * minutes(d.Delay),
		Steps:  w.Step * number(d.Steps),
		Auth:   w.Auth * number(d.Auth),
	}
}

// priced is t with what it costs. A switch or a handoff needs both ends known,
// so the start and the outcomes have neither. A start that leads straight into
// an outcome touches nothing and costs nothing.
func (f *Flow) priced(t journey.Transition, index int) Transition {
	p := Transition{Transition: t, index: index}
	if t.Target != nil && (t.From != journey.None || t.To != journey.None) {
		p.Items.Wait = f.weights.Wait * minutes(t.Target.Wait)
		p.Items.Delay = f.weights.Delay * minutes(t.Target.Delay)
	}
	if t.From == journey.None || t.To == journey.None {
		return p
	}
	from, to := f.Graph.Encounters()[t.From], f.Graph.Encounters()[t.To]
	p.Switch = from.Channel != "" && to.Channel != "" && from.Channel != to.Channel
	p.Handoff = from.Detail.Owner != "" && to.Detail.Owner != "" && from.Detail.Owner != to.Detail.Owner
	if p.Switch {
		p.Items.Switch = f.weights.Switch
	}
	if p.Handoff {
		p.Items.Handoff = f.weights.Handoff
	}
	return p
}

func minutes(s *touchpoint.Span) float64 {
	if s == nil {
		return 0
	}
	return s.Minutes()
}

func number(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}
