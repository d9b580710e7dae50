package plan

import (
	"context"
	"maps"
	"slices"

	"github.com/seam-cx/seam/analyze/flow"
)

// doing is a set of fixes that are done one after the other.
type doing struct {
	set
	p       *planner
	gone    []bool // by pain
	changed map[int]flow.Change
	v       *flow.Variation // nil once customers are trapped on the way
}

// start does nothing yet.
func (p *planner) start(ctx context.Context) (*doing, error) {
	v, err := p.f.Vary(ctx)
	return &doing{
		set: set{effect: p.now, ok: true}, p: p, v: v,
		gone: make([]bool, len(p.pains)), changed: map[int]flow.Change{},
	}, err
}

// try is the set with one more candidate; its members are left out.
func (d *doing) try(ctx context.Context, c *candidate) (set, error) {
	r := d.p.without(c.pains, d.gone)
	s := set{cost: d.cost + *c.fix.Cost}
	if d.v != nil {
		if s.effect, s.ok = d.v.Try(r.changes, false); s.ok {
			return s, nil
		}
	}
	var err error
	s.effect, s.ok, err = d.anew(ctx, r.changes)
	return s, err
}

// anew solves the whole journey with all that is done and some changes more.
func (d *doing) anew(ctx context.Context, more []flow.Change) (flow.Effect, bool, error) {
	all := maps.Clone(d.changed)
	for _, c := range more {
		all[c.Encounter] = c
	}
	list := make([]flow.Change, 0, len(all))
	for _, i := range slices.Sorted(maps.Keys(all)) {
		list = append(list, all[i])
	}
	return d.p.f.Changed(ctx, list)
}

// do adds a candidate to the set.
func (d *doing) do(ctx context.Context, list []*candidate, n int) error {
	c := list[n]
	r := d.p.without(c.pains, d.gone)
	for _, x := range r.changes {
		d.changed[x.Encounter] = x
	}
	for _, x := range c.pains {
		d.gone[x] = true
	}
	d.members = append(d.members, n)
	d.cost += *c.fix.Cost
	now := step{}
	if d.v != nil {
		if err := d.v.Apply(ctx, r.changes); err != nil {
			d.v = nil
		} else {
			now = step{d.v.Now(), true}
		}
	}
	if d.v == nil {
		var err error
		if now.effect, now.ok, err = d.anew(ctx, nil); err != nil {
			return err
		}
	}
	if now.ok {
		d.effect = now.effect
	}
	d.steps = append(d.steps, now)
	return nil
}
