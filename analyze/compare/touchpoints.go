package compare

import (
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// points says which touchpoints and stages of two maps are the same.
type points struct {
	pairs      []journey.PairedTouchpoint // in the order of the old map, new ones behind what they follow
	toNew      map[string]string          // ids of touchpoints
	stageToNew map[string]string          // ids of stages
	stageOf    map[string]string          // stage of a touchpoint of the old map
	stageOfNew map[string]string
	was, is    string // ids of the journeys
	// unclear are, by id of a new touchpoint, those of the old map that it may be.
	unclear map[string][]string
	// merged are, by id of an old touchpoint, the new ones that became of it and
	// others: was names all of them.
	merged map[string]string
}

// isNew is the touchpoint with an id that only the new map has, or nil.
func (p *points) isNew(id string) *touchpoint.Touchpoint {
	for _, x := range p.pairs {
		if x.Current == nil && x.Target.ID == id {
			return x.Target
		}
	}
	return nil
}

// wasThere is the touchpoint with an id that only the old map has, or nil.
func (p *points) wasThere(id string) *touchpoint.Touchpoint {
	for _, x := range p.pairs {
		if x.Target == nil && x.Current.ID == id {
			return x.Current
		}
	}
	return nil
}

// mergers finds the touchpoints of the old map that have become one.
func mergers(list []journey.UnclearTouchpoint) map[string]string {
	claims, merged := map[string]int{}, map[string]string{}
	for _, x := range list {
		for _, t := range x.Current {
			claims[t.ID]++
		}
	}
	for _, x := range list {
		alone := !slices.ContainsFunc(x.Current, func(t *touchpoint.Touchpoint) bool {
			return claims[t.ID] > 1 || !slices.Contains(x.Target.Was, t.ID)
		})
		for _, t := range x.Current {
			if alone && len(x.Current) > 1 {
				merged[t.ID] = x.Target.ID
			}
		}
	}
	return merged
}

// old is the id in the old map of a touchpoint of the new one, or the id itself.
func (p *points) old(id string) string {
	for _, x := range p.pairs {
		if x.Target != nil && x.Target.ID == id && x.Current != nil {
			return x.Current.ID
		}
	}
	return id
}

// match finds out what is the same.
func (d *differ) match() { d.points = matchPoints(d.was, d.is) }

func matchPoints(was, is *journey.Map) *points {
	p := &points{toNew: map[string]string{}, stageToNew: map[string]string{}, stageOf: stagesOf(was), stageOfNew: stagesOf(is), was: was.ID, is: is.ID}
	both := journey.Pair{Current: was, Target: is}
	pairs := both.Touchpoints()
	p.unclear = map[string][]string{}
	unclear := both.Unclear()
	p.merged = mergers(unclear)
	for _, x := range unclear {
		for _, t := range x.Current {
			p.unclear[x.Target.ID] = append(p.unclear[x.Target.ID], t.ID)
		}
	}
	for _, x := range pairs {
		if x.Current != nil && x.Target != nil {
			p.toNew[x.Current.ID] = x.Target.ID
		}
	}
	p.pairs = inOrder(pairs, is)
	for i := range was.Stages {
		s := &was.Stages[i]
		if to := sameStage(s, was, is, p); to != "" {
			p.stageToNew[s.ID] = to
		}
	}
	return p
}

func stagesOf(m *journey.Map) map[string]string {
	of := map[string]string{}
	for i := range m.Stages {
		for j := range m.Stages[i].Touchpoints {
			of[m.Stages[i].Touchpoints[j].ID] = m.Stages[i].ID
		}
	}
	return of
}

// sameStage is the stage of the new map that s is: the one with its id, else one
// with a new id that has exactly its touchpoints. There is no doubt about that,
// so that it is no guess.
func sameStage(s *journey.Stage, was, is *journey.Map, p *points) string {
	has := func(m *journey.Map, id string) bool {
		return slices.ContainsFunc(m.Stages, func(s journey.Stage) bool { return s.ID == id })
	}
	if has(is, s.ID) {
		return s.ID
	}
	for i := range is.Stages {
		n := &is.Stages[i]
		if has(was, n.ID) || len(n.Touchpoints) != len(s.Touchpoints) || len(s.Touchpoints) == 0 {
			continue
		}
		if !slices.ContainsFunc(s.Touchpoints, func(t touchpoint.Touchpoint) bool {
			to, ok := p.toNew[t.ID]
			return !ok || p.stageOfNew[to] != n.ID
		}) {
			return n.ID
		}
	}
	return ""
}

// inOrder puts new touchpoints behind the one that they follow in the new map,
// and so before what they may have replaced.
func inOrder(pairs []journey.PairedTouchpoint, is *journey.Map) []journey.PairedTouchpoint {
	after := map[string][]journey.PairedTouchpoint{} // by the id of the one before
	before, isNew := "", map[string]journey.PairedTouchpoint{}
	for _, x := range pairs {
		if x.Current == nil {
			isNew[x.Target.ID] = x
		}
	}
	for i := range is.Stages {
		for j := range is.Stages[i].Touchpoints {
			t := &is.Stages[i].Touchpoints[j]
			if x, ok := isNew[t.ID]; ok {
				after[before] = append(after[before], x)
				continue
			}
			before = t.ID
		}
	}
	out := slices.Clone(after[""])
	for _, x := range pairs {
		if x.Current == nil {
			continue
		}
		out = append(out, x)
		if x.Target != nil {
			out = append(out, after[x.Target.ID]...)
		}
	}
	return out
}

// touchpoints are the touchpoints of both maps.
func (d *differ) touchpoints() []figures.Match {
	changed := map[string]bool{}
	for i := range d.found {
		changed[d.found[i].Touchpoint] = true
	}
	list := make([]figures.Match, 0, len(d.points.pairs))
	for _, x := range d.points.pairs {
		var m figures.Match
		if x.Current != nil {
			m.Old = x.Current.ID
		}
		if x.Target != nil {
			m.New = x.Target.ID
		}
		m.Changed = m.Old != "" && m.New != "" && changed[m.New]
		list = append(list, m)
	}
	return list
}

// renames suggests which touchpoints that are new may be ones that are gone, once
// looked for, since all are held against all.
func (d *differ) renames() []figures.Rename {
	if !d.looked {
		d.looked, d.suggested = true, d.likely()
	}
	return d.suggested
}

func (d *differ) likely() []figures.Rename {
	gone := func(x journey.PairedTouchpoint) bool { return x.Target == nil }
	if !slices.ContainsFunc(d.points.pairs, gone) {
		return nil
	}
	old, new := pointsOf(d.was.Content()), pointsOf(d.is.Content())
	var all []figures.Rename
	for _, x := range d.points.pairs {
		for _, y := range d.points.pairs {
			if !gone(x) || y.Current != nil {
				continue
			}
			if l := alike(old[x.Current.ID], new[y.Target.ID]); l >= 0.5 {
				all = append(all, figures.Rename{Old: x.Current.ID, New: y.Target.ID, Likeness: l})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b figures.Rename) int {
		switch {
		case a.Likeness > b.Likeness:
			return -1
		case a.Likeness < b.Likeness:
			return 1
		}
		return 0
	})
	var out []figures.Rename
	for _, r := range all { // each once, in its best match
		if !slices.ContainsFunc(out, func(o figures.Rename) bool { return o.Old == r.Old || o.New == r.New }) {
			out = append(out, r)
		}
	}
	return out
}

// alike is the likeness of two touchpoints, from 0 to 1: half of it is that of
// their names, half the part of what either says that both say.
func alike(x, y *journey.Content) float64 {
	agreed, all := 0, 0
	for _, key := range keysOf(x, y) {
		if key == "id" || key == "name" || key == "was" {
			continue
		}
		all++
		if same(x.Part(key), y.Part(key)) {
			agreed++
		}
	}
	names := likeness(x.Says("name"), y.Says("name"))
	if all == 0 {
		return names
	}
	return (names + float64(agreed)/float64(all)) / 2
}

// pointsOf are the touchpoints of a map by id.
func pointsOf(c *journey.Content) map[string]*journey.Content {
	all := map[string]*journey.Content{}
	stages := c.Part("stages")
	if stages == nil {
		return all
	}
	for i := range stages.Parts {
		if list := stages.Parts[i].Part("touchpoints"); list != nil {
			for j := range list.Parts {
				all[list.Parts[j].Says("id")] = &list.Parts[j]
			}
		}
	}
	return all
}

// moved are the ids, in the new map, of touchpoints that stand elsewhere: in
// another stage, or out of the longest order that both maps share.
func (d *differ) moved() (moved, stage map[string]bool) {
	moved, stage = map[string]bool{}, map[string]bool{}
	var order []int // positions in the new map, in the order of the old one
	var ids []string
	for _, x := range d.points.pairs {
		if x.Current == nil || x.Target == nil {
			continue
		}
		if d.points.stageToNew[d.points.stageOf[x.Current.ID]] != d.points.stageOfNew[x.Target.ID] {
			stage[x.Target.ID] = true
			continue
		}
		order = append(order, d.is.Graph().Position(x.Target.ID))
		ids = append(ids, x.Target.ID)
	}
	keep := rising(order)
	for i, id := range ids {
		if !keep[i] {
			moved[id] = true
		}
	}
	return moved, stage
}

// rising marks one longest rising subsequence.
func rising(list []int) []bool {
	tails, before := []int{}, make([]int, len(list)) // indexes
	for i, x := range list {
		at, _ := slices.BinarySearchFunc(tails, x, func(t, x int) int { return list[t] - x })
		before[i] = -1
		if at > 0 {
			before[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	keep := make([]bool, len(list))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			keep[i] = true
		}
	}
	return keep
}

// here is the range of a touchpoint, or none.
func here(t *touchpoint.Touchpoint) diag.Range {
	if t == nil {
		return diag.Range{}
	}
	if t.Origin.Has("name") {
		return t.Origin.Key("name")
	}
	return t.Origin.Range
}
