package world

import (
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// Of is the world of one map, once its figures are computed.
func Of(in *analysis.Input) *World {
	b := &builder{in: in, w: &World{subjects: map[string][]Subject{}}}
	b.figures()
	b.journey()
	b.touchpoints()
	b.handoffs()
	b.facts()
	b.w.measure()
	return b.w
}

type builder struct {
	in *analysis.Input
	w  *World
}

func (b *builder) add(kind string, s Subject) {
	b.w.subjects[kind] = append(b.w.subjects[kind], s)
}

func of(v figures.Value) Number { return Number{X: v.X, OK: v.OK} }

func known(x float64) Number { return Number{X: x, OK: true} }

func maybe(x *float64) Number {
	if x == nil {
		return Number{}
	}
	return known(*x)
}

func minutes(s *touchpoint.Span) Number {
	if s == nil {
		return Number{}
	}
	return known(s.Minutes())
}

// once adds what a list lacks, "" left out.
func once(list []string, more ...string) []string {
	for _, s := range more {
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

func (b *builder) figures() {
	f := &Figures{}
	b.w.Figures = f
	r := b.in.Figures
	if e := r.Effort; e != nil {
		f.Expected, f.SD, f.PerSuccess, f.Success = of(e.Expected), of(e.SD), of(e.PerSuccess), of(e.Success)
		f.Encounters, f.Known, f.NoReturn, f.Dominators = of(e.Encounters), of(e.Known), e.NoReturn, e.Dominators
	}
	if c := r.Consistency; c != nil {
		f.Content, f.Context, f.Breadth, f.Alpha, f.DeadEnds = of(c.Content), of(c.Context), of(c.Breadth), of(c.Alpha), c.DeadEnds
	}
	if s := r.Silos; s != nil {
		f.EI, f.EIBaseline, f.EIP, f.Coverage = of(s.EI), of(s.EIBaseline), of(s.EIP), of(s.Coverage)
		f.Level, f.PingPong, f.Herfindahl, f.Unowned = s.Level, of(s.PingPong), of(s.Herfindahl), s.Unowned
	}
	if x := r.Experience; x != nil {
		f.MeanEmotion, f.PeakEnd, f.PeakEndKnown = of(x.Mean), of(x.PeakEnd), of(x.PeakEndKnown)
		if x.LargestDrop != nil {
			f.LargestDrop = known(x.LargestDrop.By)
		}
	}
}

func (b *builder) handoffs() {
	s := b.in.Figures.Silos
	if s == nil {
		return
	}
	ways := b.ways()
	for _, h := range s.Handoffs {
		x := &Handoff{From: h.From, To: h.To, Flow: known(h.Flow), Declared: h.Declared, Context: of(h.Context)}
		b.w.Handoffs = append(b.w.Handoffs, x)
		b.add(OfHandoff, Subject{Value: x, Address: h.From + ">" + h.To, Range: ways[[2]string{h.From, h.To}]})
	}
}

// ways are the places of the first transitions between departments.
func (b *builder) ways() map[[2]string]diag.Range {
	places := map[[2]string]diag.Range{}
	encounters := b.in.Graph.Encounters()
	for _, out := range b.in.Flow.Out {
		for _, t := range out {
			if !t.Handoff || t.Flow <= 0 {
				continue
			}
			key := [2]string{encounters[t.From].Detail.Owner, encounters[t.To].Detail.Owner}
			if _, ok := places[key]; !ok {
				places[key] = b.in.Way(t.Transition)
			}
		}
	}
	return places
}

func (b *builder) facts() {
	c := b.in.Figures.Consistency
	if c == nil {
		return
	}
	byID := map[string]journey.Fact{}
	for _, f := range b.in.Map.Facts {
		byID[f.ID] = f
	}
	for _, f := range c.Facts {
		own := byID[f.ID]
		x := &Fact{ID: f.ID, Name: f.Name, Kind: string(own.Kind), Agreement: of(f.Agreement)}
		if x.Kind == "" {
			x.Kind = string(touchpoint.TextFact)
		}
		at := own.Origin.Range
		for i, s := range f.Statements {
			if i == 0 && (own.Implied || !b.in.Own(own.Entry) || !at.IsValid()) {
				at = s.Range
			}
			x.Values = once(x.Values, s.Value)
			x.Owners = once(x.Owners, s.Owner)
			x.Statements = append(x.Statements, Statement{s.Touchpoint, s.Channel, s.Owner, s.Value})
		}
		b.w.Facts = append(b.w.Facts, x)
		b.add(OfFact, Subject{Value: x, Address: f.ID, Range: at})
	}
}

func measures(list []touchpoint.Measure) []Measure {
	var all []Measure
	for _, m := range list {
		x := Measure{Metric: m.Metric, Date: m.Date.String(), Why: m.Why, Action: m.Action}
		if m.Value != nil {
			x.Value = known(m.Value.X)
		}
		if m.N != nil {
			x.N = known(float64(*m.N))
		}
		all = append(all, x)
	}
	return all
}
