package html

import (
	"cmp"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
)

// compares tells whether the page has another map to compare with.
func (p *page) compares() bool {
	return p.in.Changes != nil && p.in.Other != nil && p.in.Other.Map != nil
}

// picture is a tab with what it draws.
type picture struct {
	Tab
	in render.Input
}

// pictures are the tabs with pictures: behind the first, which is the map, the
// other map and what changes between both.
func (p *page) pictures(e Exporter) []picture {
	var list []picture
	for _, t := range e.Views {
		list = append(list, picture{t, p.in})
		if len(list) == 1 && p.compares() && e.Compare != nil {
			o := p.in.Other
			list = append(list, picture{Tab{Name: "other", Title: p.words.stateOf(o.Map.State), View: t.View}, render.Input{Map: o.Map, Figures: o.Figures}},
				picture{Tab{Name: "compare", View: e.Compare}, p.newer()})
		}
	}
	return list
}

// newer is the input with the newer of both maps as its map.
func (p *page) newer() render.Input {
	in, c := p.in, p.in.Changes
	if c.From.State == c.To.State || c.To.State == string(in.Map.State) {
		return in
	}
	old := render.Input{Map: in.Map, Figures: in.Figures}
	return render.Input{Map: in.Other.Map, Figures: in.Other.Figures, Other: &old, Changes: c}
}

// then is what the other map says of a touchpoint.
type then struct {
	effort  *figures.TouchpointEffort // nil where it is not known
	emotion figures.Value
}

// beside finds what the other map says of each touchpoint.
func (p *page) beside() {
	if !p.compares() || p.in.Other.Figures == nil {
		return
	}
	here := map[string]string{} // ids of this map by those of the other
	for _, m := range p.in.Changes.Touchpoints {
		if p.newer().Map == p.in.Map {
			here[m.Old] = m.New
		} else {
			here[m.New] = m.Old
		}
	}
	of := func(id string) *then {
		x := p.of[here[id]]
		if x == nil {
			return &then{}
		}
		if x.then == nil {
			x.then = &then{}
		}
		return x.then
	}
	if e := p.in.Other.Figures.Effort; e != nil {
		for i := range e.Touchpoints {
			of(e.Touchpoints[i].ID).effort = &e.Touchpoints[i]
		}
	}
	if e := p.in.Other.Figures.Experience; e != nil {
		for _, f := range e.Points {
			of(f.Touchpoint).emotion = f.Emotion
		}
	}
}

// thenOf is a figure of the other map with the name of its state, "" where it is
// not known.
func (p *page) thenOf(v figures.Value, write func(float64) string) string {
	if !v.OK {
		return ""
	}
	return p.words.stateOf(p.in.Other.Map.State) + " " + write(v.X)
}

// stateOf names the state of a map.
func (w *words) stateOf(s journey.State) string {
	if cmp.Or(s, journey.Current) == journey.Target {
		return w.state[1]
	}
	return w.state[0]
}
