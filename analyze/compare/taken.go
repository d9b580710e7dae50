package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// A taking is where customers who went to one encounter, of which something was
// known, now come to another, of which it is not.
type taking struct{ from, to journey.Encounter }

// unjudged takes back what is said of figures that got better because customers are
// led to where it is not known what they rest on, and reports what is not said there.
func (d *differ) unjudged(list []figures.Delta, g *ground) {
	s := silence{differ: d, old: pointsOf(d.was.Content()), told: map[string]bool{}}
	for _, x := range d.found {
		if lost(x) {
			s.told[x.Touchpoint+" "+x.Kind] = true
		}
	}
	for _, x := range []struct {
		aspect  string
		rest    func(name string) bool // figures that rest on it
		untold  bool                   // a figure is left unjudged, and that is all
		because func(taking) bool
	}{
		{"active", func(name string) bool { return strings.HasPrefix(name, "effort.") && name != "effort.success" }, false, nil},
		{"active", func(name string) bool { return name == "consistency.context" }, true, asksUnsaid},
		{"emotion", func(name string) bool { return name == "experience.peak_end" }, true, nil},
	} {
		better := func(f figures.Delta) bool { return x.rest(f.Name) && f.Better > 0 }
		if !slices.ContainsFunc(list, better) {
			continue
		}
		a := aspectOf(x.aspect)
		taken := d.taken(g, a)
		if x.because != nil {
			taken = slices.DeleteFunc(taken, func(t taking) bool { return !x.because(t) })
		}
		if len(taken) == 0 {
			continue
		}
		for i := range list {
			if better(list[i]) {
				list[i].Better = 0
			}
		}
		for _, t := range taken {
			if !x.untold {
				s.take(t, *a)
			}
		}
	}
}

// asksUnsaid tells whether customers come to where the map does not say what they are
// asked: it says nothing of it, nor anything that they do there.
func asksUnsaid(t taking) bool { return t.to.Detail.Asks == nil && t.to.Detail.Active == nil }

// take reports what is not said where customers are led to.
func (s *silence) take(t taking, a aspect) {
	is := t.to.Touchpoint
	if s.told[is.ID+" "+a.key] {
		return
	}
	s.told[is.ID+" "+a.key] = true
	point := s.old[t.from.Touchpoint.ID]
	value := point.Part("channels").Part(t.from.Channel).Part(a.key)
	if value == nil {
		value = saidSomewhere(point, []string{a.key})
	}
	if value == nil {
		return
	}
	p := at{subject: s.points.stageOfNew[is.ID] + "/" + is.ID, touchpoint: is.ID, element: "touchpoint", name: nameOfPoint(is), field: a.key}
	s.report(figures.Regression, a.key, p, diag.Params{
		{Name: "old", Value: cmp.Or(emotionText(value), "–")}, {Name: "taken", Value: nameOfPoint(t.from.Touchpoint)},
	}, value.Range, here(is))
}

// taken finds where customers are led from what an aspect was known of to what it is
// not known of: from an encounter of both maps, or from the start, fewer of them come
// next to one that is known, and more go by way of those that are not. Who only passes
// through one on the way to where everybody went before takes nobody away.
func (d *differ) taken(g *ground, a *aspect) []taking {
	was, is := g.wasMap.Graph(), g.isMap.Graph()
	before := map[string]int{} // encounters of the old map, by what they are called in the new one
	for i, e := range was.Encounters() {
		before[d.nameNow(e)] = i
	}
	inGap := d.gapped()
	var all []taking
	compare := func(out, outNow []journey.Transition) {
		old, new := wayBy(was, out, a), wayBy(is, outNow, a)
		after, through := map[string]float64{}, map[string]float64{}
		for i, e := range is.Encounters() {
			after[d.nameIn(e)] = new.next[i]
		}
		for i, e := range was.Encounters() {
			through[d.nameNow(e)] = old.through[i]
		}
		for i, from := range was.Encounters() {
			if old.next[i] <= after[d.nameNow(from)]+unnoticed {
				continue
			}
			for j, to := range is.Encounters() {
				if new.through[j] > through[d.nameIn(to)]+unnoticed && !inGap[from.Touchpoint.ID+">"+to.Touchpoint.ID] {
					all = append(all, taking{from, to})
				}
			}
		}
	}
	compare(was.Start(), is.Start())
	for i, e := range is.Encounters() {
		if at, ok := before[d.nameIn(e)]; ok {
			compare(was.Out(at), is.Out(i))
		}
	}
	return all
}

// gapped are the pairs of touchpoints of which one is gone and the other stands in its
// place, which is judged apart.
func (d *differ) gapped() map[string]bool {
	pairs := map[string]bool{}
	for _, x := range d.gaps() {
		for _, old := range x.was {
			for _, new := range x.is {
				pairs[old.ID+">"+new.ID] = true
			}
		}
	}
	return pairs
}

// nameNow is an encounter of the old map in words of the new one.
func (d *differ) nameNow(e journey.Encounter) string {
	return cmp.Or(d.points.toNew[e.Touchpoint.ID], e.Touchpoint.ID) + "@" + e.Channel
}

// nameIn is an encounter of the new map.
func (d *differ) nameIn(e journey.Encounter) string { return e.Touchpoint.ID + "@" + e.Channel }

// leads is where customers go next: by encounter, the probability of coming to one of
// which an aspect is known, and how often they pass one on the way of which it is not.
type leads struct{ next, through []float64 }

// most is how many encounters in a row are followed of which something is not known.
// What is left then of loops between such is less than anyone would notice.
const most = 200

// wayBy follows ways on until they come to where an aspect is known, or end.
func wayBy(g *journey.Graph, out []journey.Transition, a *aspect) leads {
	all := g.Encounters()
	l := leads{make([]float64, len(all)), make([]float64, len(all))}
	here, on := make([]float64, len(all)), make([]float64, len(all))
	walk := func(p float64, list []journey.Transition, to []float64) {
		for _, t := range list {
			switch {
			case t.To == journey.None:
			case a.known(all[t.To].Detail):
				l.next[t.To] += p * t.P
			default:
				to[t.To] += p * t.P
			}
		}
	}
	walk(1, out, here)
	for range most {
		left := 0.0
		for i, p := range here {
			if p > 0 {
				l.through[i] += p
				left += p
				walk(p, g.Out(i), on)
			}
		}
		if left < rounding {
			break
		}
		here, on = on, here
		clear(on)
	}
	return l
}
