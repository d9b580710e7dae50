package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// inPlace reports what was known of a touchpoint that is gone and is not said of
// one that stands for it: one that was says so of, one that is alike, one that took
// its place. Nothing is matched by that, but who would rather count it as another
// touchpoint has to say of it what was known of the one before it, lest figures get
// better by silence.
func (d *differ) inPlace() {
	s := silence{differ: d, old: pointsOf(d.was.Content()), told: map[string]bool{}}
	for i := range d.points.pairs {
		if x := &d.points.pairs[i]; x.Target == nil {
			if to := d.points.merged[x.Current.ID]; to != "" {
				s.all(x.Current, d.points.isNew(to))
			}
		}
	}
	for _, r := range d.renames() {
		if r.Likeness >= surely {
			s.all(d.points.wasThere(r.Old), d.points.isNew(r.New))
		} else {
			s.effort(gap{[]*touchpoint.Touchpoint{d.points.wasThere(r.Old)}, []*touchpoint.Touchpoint{d.points.isNew(r.New)}})
		}
	}
	for _, x := range d.gaps() {
		s.effort(x)
	}
	s.halves()
}

// surely is the likeness from which a new touchpoint has to say all that was said of
// one that is gone. Below it may be another that does its work, and has to say how
// long it takes.
const surely = 0.7

// silence finds what new touchpoints do not say.
type silence struct {
	*differ
	old  map[string]*journey.Content
	told map[string]bool // by touchpoint and key
}

// all reports everything that was known of a touchpoint and is not said of the one
// that stands for it.
func (s *silence) all(was, is *touchpoint.Touchpoint) {
	if was == nil || is == nil {
		return
	}
	before, now := s.was.Graph().EncountersOf(was.ID), s.is.Graph().EncountersOf(is.ID)
	for _, a := range aspectsOf(before, nil) {
		if _, beside := s.told[is.ID+" active"]; beside && slices.Contains(noneBesideActive, a.key) {
			continue
		}
		if lost, _ := a.since(before, now, ""); lost {
			s.say(was, is, a, "place")
		}
	}
}

// effort reports that the effort of what is new in a place is known of less than it
// was.
func (s *silence) effort(x gap) {
	a := aspectOf("active")
	silent := func(m *journey.Map, t *touchpoint.Touchpoint) bool {
		return slices.ContainsFunc(m.Graph().EncountersOf(t.ID), func(e journey.Encounter) bool { return !a.known(e.Detail) })
	}
	var known *touchpoint.Touchpoint
	open := 0
	for _, t := range x.was {
		if silent(s.was, t) {
			open++
		} else if known == nil {
			known = t
		}
	}
	for _, t := range x.is {
		if !silent(s.is, t) || known == nil {
			continue
		}
		if open > 0 {
			open--
			continue
		}
		s.say(known, t, *a, "place")
	}
}

// halves reports new touchpoints that do not say how long they take, beside one that
// takes less than before: part of what it took may be theirs.
func (s *silence) halves() {
	a := aspectOf("active")
	for _, x := range s.points.pairs {
		if x.Current != nil {
			continue
		}
		for _, e := range s.is.Graph().EncountersOf(x.Target.ID) {
			if a.known(e.Detail) {
				continue
			}
			if from := s.shorter(x.Target.ID); from != nil {
				s.say(from, x.Target, *a, "beside")
			}
			break
		}
	}
}

// shorter is a touchpoint of both maps that a new one is next to, as it was, where it
// takes less than it did.
func (s *silence) shorter(id string) *touchpoint.Touchpoint {
	for _, x := range s.points.pairs {
		if x.Current == nil || x.Target == nil || !s.next(id, x.Target.ID) && !s.next(x.Target.ID, id) {
			continue
		}
		if less(s.was.Graph().EncountersOf(x.Current.ID), s.is.Graph().EncountersOf(x.Target.ID)) {
			return x.Current
		}
	}
	return nil
}

// next tells whether one touchpoint of the new map leads to another.
func (s *silence) next(from, to string) bool {
	g := s.is.Graph()
	return slices.ContainsFunc(g.EncountersOf(from), func(e journey.Encounter) bool {
		return slices.ContainsFunc(g.Out(e.Index), func(t journey.Transition) bool {
			return t.P > 0 && t.To != journey.None && g.Encounters()[t.To].Touchpoint.ID == to
		})
	})
}

// less tells whether a touchpoint keeps customers busy for less than it did, on one of
// the channels of both states at least.
func less(was, is []journey.Encounter) bool {
	return slices.ContainsFunc(is, func(now journey.Encounter) bool {
		return now.Detail.Active != nil && slices.ContainsFunc(was, func(old journey.Encounter) bool {
			return old.Detail.Active != nil && (old.Channel == now.Channel || len(was) == 1 && len(is) == 1) &&
				now.Detail.Active.Minutes() < old.Detail.Active.Minutes()*(1-unnoticed)
		})
	})
}

// say reports what is not said of a new touchpoint, once.
func (s *silence) say(was, is *touchpoint.Touchpoint, a aspect, how string) {
	if s.told[is.ID+" "+a.key] {
		return
	}
	s.told[is.ID+" "+a.key] = true
	kind, _, _ := strings.Cut(a.key, ".")
	p := at{
		subject: s.points.stageOfNew[is.ID] + "/" + is.ID, touchpoint: is.ID, element: "touchpoint", name: nameOfPoint(is), field: a.key,
	}
	value := saidSomewhere(s.old[was.ID], strings.Split(a.key, "."))
	if value == nil {
		return
	}
	s.report(figures.Regression, singular(kind), p, diag.Params{
		{Name: "old", Value: cmp.Or(emotionText(value), "–")}, {Name: how, Value: nameOfPoint(was)},
	}, value.Range, here(is))
}

// saidSomewhere is what a touchpoint says under a path of keys, or else the first of
// its channels that does.
func saidSomewhere(t *journey.Content, keys []string) *journey.Content {
	find := func(c *journey.Content) *journey.Content {
		for _, key := range keys {
			c = c.Part(key)
		}
		return c
	}
	if found := find(t); found != nil || t == nil {
		return found
	}
	if channels := t.Part("channels"); channels != nil {
		for i := range channels.Parts {
			if found := find(&channels.Parts[i]); found != nil {
				return found
			}
		}
	}
	return nil
}

// gap is a place in which touchpoints are gone and others are new: from wherever
// customers came to those, and to wherever they went on, they come to these and go on.
type gap struct{ was, is []*touchpoint.Touchpoint }

// gaps finds the places in which something is gone and something is new.
func (d *differ) gaps() []gap {
	lone := func(was bool) func(journey.PairedTouchpoint) *touchpoint.Touchpoint {
		return func(x journey.PairedTouchpoint) *touchpoint.Touchpoint {
			switch {
			case was && x.Target == nil:
				return x.Current
			case !was && x.Current == nil:
				return x.Target
			}
			return nil
		}
	}
	var list []gap
	new := d.clusters(d.is, lone(false), map[string]string{})
	for _, old := range d.clusters(d.was, lone(true), d.points.toNew) {
		for _, c := range new {
			if len(old.ends) > 0 && len(without(old.ends, c.ends)) == 0 {
				list = append(list, gap{old.points, c.points})
			}
		}
	}
	return list
}

// cluster are touchpoints that only one map has and that lead to each other, and
// where customers come from and go to.
type cluster struct {
	points []*touchpoint.Touchpoint
	ends   []string
}

// clusters finds those of a map; names are the ids of touchpoints in the other map.
func (d *differ) clusters(m *journey.Map, of func(journey.PairedTouchpoint) *touchpoint.Touchpoint, names map[string]string) []cluster {
	group := map[string]*cluster{} // by touchpoint
	var list []*cluster
	for _, x := range d.points.pairs {
		if t := of(x); t != nil {
			c := &cluster{points: []*touchpoint.Touchpoint{t}}
			group[t.ID] = c
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return nil
	}
	ends := map[string][]string{} // by touchpoint
	for _, w := range waysIn(m) {
		a, b := group[w.from], group[w.to]
		switch {
		case a != nil && b != nil && a != b:
			a.points = append(a.points, b.points...)
			for _, t := range b.points {
				group[t.ID] = a
			}
			b.points = nil
		case a != nil && b == nil:
			ends[w.from] = append(ends[w.from], ">"+cmp.Or(names[w.to], w.to))
		case b != nil && a == nil:
			ends[w.to] = append(ends[w.to], cmp.Or(names[w.from], w.from)+">")
		}
	}
	var out []cluster
	for _, c := range list {
		if len(c.points) == 0 {
			continue
		}
		for _, t := range c.points {
			c.ends = append(c.ends, ends[t.ID]...)
		}
		out = append(out, *c)
	}
	return out
}

// way is one from a touchpoint, or "" for the start, to another, or to an outcome,
// which begins with a sign that no id has.
type way struct{ from, to string }

// waysIn are all ways that customers of a map go.
func waysIn(m *journey.Map) []way {
	g := m.Graph()
	var all []way
	add := func(from string, list []journey.Transition) {
		for _, t := range list {
			switch {
			case t.P <= 0:
			case t.To != journey.None:
				all = append(all, way{from, g.Encounters()[t.To].Touchpoint.ID})
			case t.Outcome != journey.None:
				all = append(all, way{from, "/" + m.Outcomes[t.Outcome].ID})
			}
		}
	}
	add("", g.Start())
	for _, e := range g.Encounters() {
		add(e.Touchpoint.ID, g.Out(e.Index))
	}
	return all
}
