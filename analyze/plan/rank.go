package plan

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/touchpoint"
)

// candidate is a fix with what it does.
type candidate struct {
	fix    figures.Fix
	pains  []int // that go, ascending
	r      removal
	notes  []analysis.Words
	effect flow.Effect
	ok     bool // the effect is known
}

// rank computes all fixes, each by itself, and sorts them.
func (p *planner) rank(ctx context.Context) error {
	for n := range p.pains {
		if p.brief {
			break
		}
		x := &p.pains[n]
		p.all = append(p.all, candidate{pains: []int{n}, fix: figures.Fix{
			ID: x.id, Kind: figures.PainFix, Touchpoint: x.touchpoint, Text: x.source.Text, Range: placeOf(x.source.Origin),
		}})
	}
	p.eachDetail(func(at string, _ []touchpoint.Pain, list []touchpoint.Opportunity, _ []int) {
		for i := range list {
			p.all = append(p.all, p.opportunity(at, &list[i]))
		}
	})
	for n := range p.all {
		c := &p.all[n]
		c.r = p.without(c.pains, nil)
		c.notes = append(c.notes, c.r.notes...)
	}
	if !p.brief {
		p.addItems()
	}
	order := p.byPlace()
	err := parallel(ctx, len(p.all), func(n int) (err error) {
		c := &p.all[order[n]]
		c.effect, c.ok, err = p.effect(ctx, c.r)
		return err
	})
	if err != nil {
		return err
	}
	for n := range p.all {
		p.describe(&p.all[n])
	}
	sorted := slices.Clone(p.all)
	slices.SortStableFunc(sorted, func(a, b candidate) int {
		if d := cmp.Compare(p.worth(&b), p.worth(&a)); d != 0 {
			return d
		}
		return cmp.Compare(rounded(b.effect.Success), rounded(a.effect.Success))
	})
	p.out.Fixes = make([]figures.Fix, len(sorted))
	for n, c := range sorted {
		p.out.Fixes[n] = c.fix
	}
	return nil
}

// byPlace is the fixes ordered by where they change the journey last, since
// those of one place have work in common.
func (p *planner) byPlace() []int {
	order := make([]int, len(p.all))
	place := make([]int, len(p.all))
	for n := range p.all {
		order[n] = n
		for _, c := range p.all[n].r.changes {
			place[n] = max(place[n], c.Encounter)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(place[a], place[b]) })
	return order
}

// worth is what fixes are ranked by: the fall of effort per success.
func (p *planner) worth(c *candidate) float64 {
	switch {
	case !c.ok:
		return math.Inf(-1)
	case math.Abs(p.drop(p.now, c.effect)) <= closeTo(p.loss(p.now)):
		return 0
	}
	return rounded(p.drop(p.now, c.effect))
}

// rounded is x to ten digits, so that rounding does not order equals.
func rounded(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 10, 64), 64)
	if err != nil { // infinite
		return x
	}
	return y
}

// opportunity is one with the pains that it solves, each once.
func (p *planner) opportunity(at string, o *touchpoint.Opportunity) candidate {
	c := candidate{fix: figures.Fix{
		ID: o.ID, Kind: figures.OpportunityFix, Touchpoint: at, Text: o.Text, Solves: []string{},
		Owner: o.Owner, Status: o.Status, Cost: o.Cost, Range: placeOf(o.Origin),
	}}
	if c.fix.ID == "" {
		c.fix.ID = p.made(o.Text, at)
	}
	for _, id := range o.Solves {
		if n, ok := p.painBy[id]; ok && !slices.Contains(c.pains, n) {
			c.pains = append(c.pains, n)
			c.fix.Solves = append(c.fix.Solves, id)
		}
	}
	slices.Sort(c.pains)
	if len(c.pains) == 0 {
		c.notes = append(c.notes, solvesNothing)
	}
	if o.Status == "done" {
		c.notes = append(c.notes, alreadyDone)
	}
	return c
}

// describe fills in the figures of a fix.
func (p *planner) describe(c *candidate) {
	f := &c.fix
	if !c.ok {
		c.notes = append(c.notes, traps)
		none := figures.Insufficient(traps.In(p.lang))
		f.Outlook = figures.Outlook{Expected: none, Success: none, PerSuccess: none, GivenSuccess: none}
		f.Drop, f.PerCost, f.Note = none, none, p.noted(c.notes)
		return
	}
	f.Outlook = p.outlook(c.effect)
	f.Recommended = p.helps(p.now, c.effect) && f.Status != "done"
	drop := p.drop(p.now, c.effect)
	f.Drop = figures.Of(drop)
	switch {
	case !p.given:
		f.Drop = figures.Insufficient(analysis.NothingGiven.In(p.lang))
	case !(p.now.Success > 0):
		f.Drop = figures.Insufficient(firstSuccess.In(p.lang))
	}
	switch {
	case f.Cost == nil:
		f.PerCost = figures.Insufficient(noCost.In(p.lang))
	case !(*f.Cost > 0):
		f.PerCost = figures.Insufficient(costsNothing.In(p.lang))
	case !f.Drop.OK:
		f.PerCost = f.Drop
	default:
		f.PerCost = figures.Of(drop / *f.Cost)
	}
	switch {
	case c.effect.Success < p.now.Success-closeTo(p.now.Success):
		c.notes = append(c.notes, lowersSuccess)
	case drop < -closeTo(p.loss(p.now)):
		c.notes = append(c.notes, raisesEffort)
	}
	f.Note = p.noted(c.notes)
}

// parallel calls work for 0 to n-1 on all cores and returns the first error by
// number.
func parallel(ctx context.Context, n int, work func(int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			for i := int(next.Add(1) - 1); i < n && ctx.Err() == nil; i = int(next.Add(1) - 1) {
				errs[i] = work(i)
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
