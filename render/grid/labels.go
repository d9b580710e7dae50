package grid

import (
	"slices"
	"strconv"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// homeOf says where in a map pains and opportunities are: on a touchpoint, on a
// channel of it, or on a whole stage.
func homeOf(touchpoint, channel string) string { return touchpoint + "@" + channel }

func homeOfStage(stage string) string { return stage + "/" }

// each calls pain and fix for everything that the map says, in file order.
func each(m *journey.Map, pain func(home string, p *touchpoint.Pain), fix func(home string, o *touchpoint.Opportunity)) {
	some := func(home string, pains []touchpoint.Pain, fixes []touchpoint.Opportunity) {
		for i := range pains {
			pain(home, &pains[i])
		}
		for i := range fixes {
			fix(home, &fixes[i])
		}
	}
	for s := range m.Stages {
		st := &m.Stages[s]
		for t := range st.Touchpoints {
			tp := &st.Touchpoints[t]
			if t == 0 {
				some(homeOfStage(st.ID), st.Pains, st.Opportunities)
			}
			some(homeOf(tp.ID, ""), tp.Pains, tp.Opportunities)
			for u := range tp.Channels {
				some(homeOf(tp.ID, tp.Channels[u].ID), tp.Channels[u].Pains, tp.Channels[u].Opportunities)
			}
		}
	}
}

// ordinals number pains, or opportunities, from 0 as the whole journey has them,
// so that a part of it calls them by the same names.
type ordinals struct {
	of   map[[3]string][]int // by home, id and text
	next int
}

func (o *ordinals) add(home, id, text string) {
	if o.of == nil {
		o.of = map[[3]string][]int{}
	}
	k := [3]string{home, id, text}
	o.of[k] = append(o.of[k], o.next)
	o.next++
}

// take is the number of what is said there, and a new one if nothing is.
func (o *ordinals) take(home, id, text string) int {
	k := [3]string{home, id, text}
	if list := o.of[k]; len(list) > 0 {
		o.of[k] = list[1:]
		return list[0]
	}
	o.next++
	return o.next - 1
}

// label names pains and opportunities by their order in the whole journey, and
// joins them.
func (d *drawing) label() {
	var pains, fixes ordinals
	d.solvers = map[string][]string{}
	count := 0
	each(d.m.Whole(), func(home string, p *touchpoint.Pain) { pains.add(home, p.ID, p.Text) },
		func(home string, o *touchpoint.Opportunity) {
			fixes.add(home, o.ID, o.Text)
			for _, id := range o.Solves {
				d.solvers[id] = append(d.solvers[id], d.fixLabel(count))
			}
			count++
		})
	byID := map[string][]*painCard{}
	for i := range d.cols {
		for _, p := range d.cols[i].pains {
			p.label, p.col = d.words.painLetter+strconv.Itoa(1+pains.take(p.home, p.ID, p.Text)), i
			if p.ID != "" {
				byID[p.ID] = append(byID[p.ID], p)
			}
		}
	}
	for i := range d.cols {
		for _, f := range d.cols[i].fixes {
			f.label, f.col = d.fixLabel(fixes.take(f.home, f.ID, f.Text)), i
			for _, id := range f.Solves {
				f.solves = append(f.solves, byID[id]...)
			}
		}
	}
}

// fixLabel names opportunity k, counted from 0.
func (d *drawing) fixLabel(k int) string {
	if d.words.fixLetter != "" {
		return d.words.fixLetter + strconv.Itoa(k+1)
	}
	return letters(k)
}

// solvedElsewhere are the opportunities that solve a pain and are not in this part
// or band of the journey, where opportunities are drawn at all.
func (d *drawing) solvedElsewhere(p *painCard) []string {
	if p.ID == "" || !slices.ContainsFunc(d.lanes, func(l lane) bool { return l.name == "opportunities" }) {
		return nil
	}
	var list []string
	for _, label := range d.solvers[p.ID] {
		here := slices.ContainsFunc(d.cols, func(c column) bool {
			return slices.ContainsFunc(c.fixes, func(f *fixCard) bool { return f.label == label })
		})
		if !here && !slices.Contains(list, label) {
			list = append(list, label)
		}
	}
	return list
}

// letters counts A … Z, AA, AB …
func letters(n int) string {
	s := ""
	for ; n >= 0; n = n/26 - 1 {
		s = string(rune('A'+n%26)) + s
	}
	return s
}
