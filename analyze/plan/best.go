package plan

import (
	"context"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
)

// exhaustive is the largest number of candidates of which all sets are tried.
const exhaustive = 12

// set is some opportunities and the journey without the pains that they solve.
type set struct {
	members []int // of the candidates, in the order of the file, or of doing
	cost    float64
	effect  flow.Effect
	ok      bool
	steps   []step // as members, once they are in order
}

// step is the journey after a fix and those before it; ok is false where
// customers would never get out.
type step struct {
	effect flow.Effect
	ok     bool
}

// choose finds the best set under the budget and the order of its fixes.
func (p *planner) choose(ctx context.Context) error {
	var list []*candidate
	helpful := false
	for n := range p.all {
		c := &p.all[n]
		if c.fix.Kind != figures.OpportunityFix || c.fix.Cost == nil || c.fix.Status == "done" || len(c.r.changes) == 0 {
			continue
		}
		helpful = helpful || c.fix.Recommended
		if p.affordable(*c.fix.Cost) {
			list = append(list, c)
		}
	}
	var best set
	var err error
	if len(list) <= exhaustive {
		if best, err = p.ofAllSets(ctx, list); err == nil {
			best, err = p.inOrder(ctx, list, best)
		}
	} else {
		p.out.Best.Method = figures.Greedy
		best, err = p.greedy(ctx, list)
	}
	if err != nil {
		return err
	}
	b := &p.out.Best
	b.Cost, b.Outlook = best.cost, p.outlook(best.effect)
	switch {
	case len(best.members) == 0 && helpful && len(list) == 0:
		b.Note = tooDear.In(p.lang)
	case len(best.members) == 0:
		b.Note = nothingToChoose.In(p.lang)
	}
	p.addSteps(list, best)
	return nil
}

func (p *planner) affordable(cost float64) bool {
	budget := p.out.Best.Budget
	return budget == nil || cost <= *budget+closeTo(*budget)
}

// with is the set of some candidates; the pains that several solve go once.
func (p *planner) with(ctx context.Context, list []*candidate, members []int) (set, error) {
	s := set{members: members}
	var pains []int
	for _, n := range members {
		s.cost += *list[n].fix.Cost
		pains = append(pains, list[n].pains...)
	}
	slices.Sort(pains)
	r := p.without(slices.Compact(pains), nil)
	var ok bool
	if s.effect, ok = p.base.Try(r.changes, false); ok {
		s.ok = true
		return s, nil
	}
	var err error
	s.effect, s.ok, err = p.f.Changed(ctx, r.changes)
	return s, err
}

// better tells whether a is the better set: less effort per success; of equals
// the cheaper, then the smaller.
func (p *planner) better(a, b set) bool {
	if !a.ok || a.effect.Success < p.now.Success-closeTo(p.now.Success) {
		return false
	}
	x, y := p.loss(a.effect), p.loss(b.effect)
	switch {
	case math.IsInf(x, 1) && math.IsInf(y, 1):
	case math.Abs(x-y) > closeTo(y):
		return x < y
	}
	if math.Abs(a.cost-b.cost) > closeTo(b.cost) {
		return a.cost < b.cost
	}
	return len(a.members) < len(b.members)
}

// ofAllSets tries all sets that the budget allows.
func (p *planner) ofAllSets(ctx context.Context, list []*candidate) (set, error) {
	best := set{effect: p.now, ok: true}
	var masks [][]int
	for mask := 1; mask < 1<<len(list); mask++ {
		var members []int
		cost := 0.0
		for n := range list {
			if mask>>n&1 == 1 {
				members = append(members, n)
				cost += *list[n].fix.Cost
			}
		}
		if p.affordable(cost) {
			masks = append(masks, members)
		}
	}
	sets := make([]set, len(masks))
	err := parallel(ctx, len(masks), func(n int) (err error) {
		sets[n], err = p.with(ctx, list, masks[n])
		return err
	})
	for _, s := range sets {
		if p.better(s, best) {
			best = s
		}
	}
	return best, err
}

// next is the candidate that gains most for its cost on top of a set, among
// some; none where nothing can be added that does not trap customers.
func (p *planner) next(ctx context.Context, list []*candidate, done *doing, among []int) (pick int, best set, err error) {
	sets := make([]set, len(among))
	err = parallel(ctx, len(among), func(n int) (err error) {
		sets[n], err = done.try(ctx, list[among[n]])
		return err
	})
	pick = -1
	for n, s := range sets {
		if s.ok && (pick < 0 || p.gainsMore(list, done, s, among[n], best, pick)) {
			pick, best = among[n], s
		}
	}
	return pick, best, err
}

// gain is what a candidate on top of a set gains for a unit of its cost.
func (p *planner) gain(list []*candidate, done *doing, s set, n int) float64 {
	drop, cost := p.drop(done.effect, s.effect), *list[n].fix.Cost
	if cost > 0 {
		return drop / cost
	}
	if drop > closeTo(p.loss(s.effect)) {
		return math.Inf(1)
	}
	return drop
}

// gainsMore compares two candidates by gain for their cost, then by gain.
func (p *planner) gainsMore(list []*candidate, done *doing, a set, n int, b set, m int) bool {
	x, y := p.gain(list, done, a, n), p.gain(list, done, b, m)
	switch {
	case math.IsInf(x, 1) && math.IsInf(y, 1), math.Abs(x-y) <= closeTo(y):
		return p.loss(a.effect) < p.loss(b.effect)-closeTo(p.loss(b.effect))
	}
	return x > y
}

// inOrder puts the members of a set in the order in which to do them: first
// what gains most for its cost, then what does on top of it.
func (p *planner) inOrder(ctx context.Context, list []*candidate, whole set) (set, error) {
	left := slices.Clone(whole.members)
	if len(left) == 0 {
		return whole, nil
	}
	done, err := p.start(ctx)
	if err != nil {
		return set{}, err
	}
	for len(left) > 0 {
		pick, _, err := p.next(ctx, list, done, left)
		if err != nil {
			return set{}, err
		}
		order := []int{pick}
		if pick < 0 { // some on their own would trap customers: keep the order of the file
			order = slices.Clone(left)
		}
		for _, n := range order {
			if err := done.do(ctx, list, n); err != nil {
				return set{}, err
			}
		}
		left = slices.DeleteFunc(left, func(n int) bool { return slices.Contains(order, n) })
	}
	whole.members, whole.steps, whole.effect = done.members, done.steps, done.effect
	return whole, nil
}

// addSteps says what each fix of the set adds to those before it.
func (p *planner) addSteps(list []*candidate, best set) {
	before := p.now
	for n, s := range best.steps {
		fix := list[best.members[n]].fix
		p.out.Best.IDs = append(p.out.Best.IDs, fix.ID)
		step := figures.Step{ID: fix.ID, Cost: *fix.Cost}
		if s.ok {
			step.Outlook = p.outlook(s.effect)
			step.Drop = figures.Of(p.drop(before, s.effect))
			before = s.effect
		} else {
			none := figures.Insufficient(traps.In(p.lang))
			step.Outlook = figures.Outlook{Expected: none, Success: none, PerSuccess: none, GivenSuccess: none}
			step.Drop = none
		}
		switch {
		case !p.given:
			step.Drop = step.PerSuccess
		case math.IsInf(step.Drop.X, 1):
			step.Drop = figures.Insufficient(firstSuccess.In(p.lang))
		}
		p.out.Best.Steps = append(p.out.Best.Steps, step)
	}
}
