package compare

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// ends is what can be reached in a map, by touchpoint.
type ends struct {
	reached, ending map[string]bool
	success         bool // a success can be reached from the start
}

// structure reports what can no longer be reached or left, and the reverse.
func (d *differ) structure() {
	old, new := endsOf(d.was, nil), endsOf(d.is, d.failures)
	for _, x := range d.points.pairs {
		if x.Current == nil || x.Target == nil {
			continue
		}
		a, b := x.Current.ID, x.Target.ID
		p := at{subject: d.points.stageOfNew[b] + "/" + b, touchpoint: b, element: "touchpoint", name: nameOfPoint(x.Target)}
		places := pair{here(x.Current), here(x.Target)}
		d.either(p, old.reached[a], new.reached[b], "unreachable", "reachable", places)
		d.either(p, old.ending[a], new.ending[b], "dead-end", "ends", places)
	}
	d.either(at{subject: d.is.ID, element: "map"}, old.success, new.success, "no-success", "success-possible",
		pair{d.was.Origin.Key("stages"), d.is.Origin.Key("stages")})
}

// either reports what was possible and no longer is, or the reverse.
func (d *differ) either(p at, was, is bool, lost, won string, places pair) {
	switch {
	case was && !is:
		d.report(figures.Breaking, lost, p, nil, places.old, places.new)
	case is && !was:
		d.report(figures.Improvement, won, p, nil, places.old, places.new)
	}
}

// endsOf finds what can be reached in a map, some outcomes of which count as failures.
func endsOf(m *journey.Map, failures map[string]*journey.Outcome) ends {
	g := m.Graph()
	list := g.Encounters()
	reached := make([]bool, len(list))
	e := ends{reached: map[string]bool{}, ending: map[string]bool{}}
	var visit func(ways []journey.Transition)
	visit = func(ways []journey.Transition) {
		for _, t := range ways {
			switch {
			case t.P <= 0:
			case t.To == journey.None:
				e.success = e.success || t.Outcome != journey.None && m.Outcomes[t.Outcome].Success && failures[m.Outcomes[t.Outcome].ID] == nil
			case !reached[t.To]:
				reached[t.To] = true
				visit(g.Out(t.To))
			}
		}
	}
	visit(g.Start())
	into := make([][]int, len(list))
	ending := make([]bool, len(list))
	var queue []int
	for i := range list {
		for _, t := range g.Out(i) {
			switch {
			case t.P <= 0:
			case t.To != journey.None:
				into[t.To] = append(into[t.To], i)
			case !ending[i]:
				ending[i] = true
				queue = append(queue, i)
			}
		}
	}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		for _, from := range into[i] {
			if !ending[from] {
				ending[from] = true
				queue = append(queue, from)
			}
		}
	}
	trapped := map[string]bool{}
	for i := range list {
		id := list[i].Touchpoint.ID
		e.reached[id] = e.reached[id] || reached[i]
		trapped[id] = trapped[id] || !ending[i]
	}
	for id := range e.reached {
		e.ending[id] = !trapped[id]
	}
	return e
}
