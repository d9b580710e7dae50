package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// How departments work together is judged by pairs of them, as coverage is: what
// counts is whether a pair still has a declaration, and each datum that they
// exchange, and not which declaration that is.

// cooperation is one declaration of how departments work together.
type cooperation struct {
	between, exchanges []string
	by, kind           string
	covers             bool // it says by what, or how often they meet
}

// cooperationOf is what a declaration says; nil says nothing.
func cooperationOf(c *journey.Content) cooperation {
	if c == nil {
		return cooperation{}
	}
	return cooperation{
		between: wordsOf(c.Part("between")), exchanges: wordsOf(c.Part("exchanges")),
		by: c.Says("by"), kind: c.Says("kind"), covers: c.Says("by") != "" || c.Says("meets") != "",
	}
}

// declared are the declarations of a map.
func declared(m *journey.Map) []cooperation {
	list := make([]cooperation, len(m.Governance.Collaboration))
	for i := range m.Governance.Collaboration {
		c := &m.Governance.Collaboration[i]
		list[i] = cooperation{c.Between, c.Exchanges, c.By, string(c.Kind), c.By != "" || c.Meets != nil}
	}
	return list
}

// couple is two departments.
type couple [2]string

// joins tells whether a declaration is between two departments.
func (c *cooperation) joins(p couple) bool {
	return slices.Contains(c.between, p[0]) && slices.Contains(c.between, p[1])
}

// couples are the pairs of departments that a declaration is between.
func (c *cooperation) couples() []couple {
	var all []couple
	for i, a := range c.between {
		for _, b := range c.between[i+1:] {
			all = append(all, couple{a, b})
		}
	}
	return all
}

// lacking are the pairs of a declaration that no declaration of a map covers, and
// the data that it exchanges and no declaration of the map does between the same
// two. What a department that the map does not have can no longer do is left out.
func (c *cooperation) lacking(m *journey.Map) (pairs []couple, data []string) {
	all := declared(m)
	for _, p := range c.couples() {
		if !keeps(m, p[0]) || !keeps(m, p[1]) {
			continue
		}
		if c.covers && !slices.ContainsFunc(all, func(x cooperation) bool { return x.covers && x.joins(p) }) {
			pairs = append(pairs, p)
		}
		for _, datum := range c.exchanges {
			shared := func(x cooperation) bool { return x.joins(p) && slices.Contains(x.exchanges, datum) }
			if !slices.ContainsFunc(all, shared) && !slices.Contains(data, datum) {
				data = append(data, datum)
			}
		}
	}
	return pairs, data
}

// keeps tells whether a map has a department.
func keeps(m *journey.Map, department string) bool {
	return slices.ContainsFunc(m.Departments, func(x journey.Department) bool { return x.ID == department })
}

// instead are the declarations of a map that cover the pairs of another one, each
// pair by the one that is most like it, by what they are called.
func (c *cooperation) instead(m *journey.Map) []string {
	var names []string
	all := declared(m)
	for _, p := range c.couples() {
		best, most := -1, -1
		for i := range all {
			x := &all[i]
			if !x.covers || !x.joins(p) {
				continue
			}
			like := 2 * (len(c.exchanges) - len(without(c.exchanges, x.exchanges)))
			if x.kind == c.kind {
				like++
			}
			if like > most {
				best, most = i, like
			}
		}
		if best < 0 {
			continue
		}
		if name := cmp.Or(all[best].by, strings.Join(all[best].between, ", ")); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// collaboration compares two declarations of how departments work together; either
// may be nil.
func (d *differ) collaboration(p at, a, b *journey.Content, places pair) {
	old, new := cooperationOf(a), cooperationOf(b)
	lostPairs, lostData := old.lacking(d.is)
	wonPairs, wonData := new.lacking(d.was)
	p.pairs = turn(len(lostPairs), len(wonPairs))
	p.exchanged = turn(len(lostData), len(wonData))
	if a != nil && b != nil {
		p.item = describe(b)
		d.parts(p, a, b)
		return
	}
	c, kind, name := &old, "collaboration-removed", describe(cmp.Or(a, b))
	pairs, data := lostPairs, lostData
	if a == nil {
		c, kind, pairs, data = &new, "collaboration-added", wonPairs, wonData
	}
	params := diag.Params{{Name: "name", Value: name}}
	switch whole := len(c.couples()); {
	case a == nil || len(pairs) > 0 && len(pairs) == whole:
	case len(pairs) > 0:
		params = append(params, diag.Param{Name: "lost", Value: d.couplesNamed(pairs)})
	case len(data) > 0:
		params = append(params, diag.Param{Name: "data", Value: strings.Join(d.dataNamed(data), ", ")})
	case c.covers:
		if now := c.instead(d.is); len(now) > 0 {
			params = append(params, diag.Param{Name: "now", Value: strings.Join(now, "; ")})
		}
	}
	class := p.pairs
	if class == figures.Neutral {
		class = p.exchanged
	}
	d.report(class, kind, p.whole(), params, places.old, places.new)
}

// turn is the class of what is lost and won.
func turn(lost, won int) string {
	switch {
	case lost > 0:
		return figures.Regression
	case won > 0:
		return figures.Improvement
	}
	return figures.Neutral
}

// couplesNamed are pairs of departments by their names.
func (d *differ) couplesNamed(pairs []couple) string {
	all := make([]string, len(pairs))
	for i, p := range pairs {
		all[i] = departmentName(d.is, d.was, p[0]) + " – " + departmentName(d.is, d.was, p[1])
	}
	return strings.Join(all, ", ")
}

// dataNamed are data by their names.
func (d *differ) dataNamed(ids []string) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = id
		for _, m := range []*journey.Map{d.was, d.is} {
			for k := range m.Data {
				if m.Data[k].ID == id && m.Data[k].Name != "" {
					all[i] = m.Data[k].Name
				}
			}
		}
	}
	return all
}
