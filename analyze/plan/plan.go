// Package plan says what to fix first in a journey. It computes what would
// become of effort and success if a pain, the pains that an opportunity solves,
// or an item of effort went, ranks these fixes, and finds the best set of
// opportunities under a budget with the order in which to do them.
//
// Every figure is exact. What changes costs only is linear in the expected
// visits; what keeps customers who leave today is an update of the solved
// journey, or solved anew where rounding would tell. Fixes do not add up, so
// that sets are computed as sets: all of them up to twelve candidates. Beyond
// that the set is chosen step by step, the fix first that gains most for its
// cost on top of those before it, and compared with the best single fix; no
// bound holds for how far it is from the best set, since a fix may gain by
// another. Beyond 64 candidates a step computes anew only those that might come
// first by what they last gained.
package plan

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/journey"
)

// Options say how to plan. The zero Options plan without a limit.
type Options struct {
	// Budget is the most that the best set may cost, in the map's unit; nil is
	// no limit.
	Budget *float64
	// Brief plans are about opportunities only, each by itself: pains, items of
	// effort and the best set are left out. Pictures print no more.
	Brief bool
	// Lang is the language of notes, as a BCP 47 tag; default the map's locale.
	Lang string
	// Limits bound the work of following customers.
	Limits flow.Limits
}

// Run plans for m. It fails for a map that has not been checked, for a budget
// that is no amount, and when ctx ends.
func Run(ctx context.Context, m *journey.Map, o Options) (*figures.Plan, error) {
	if err := ready(m, o); err != nil {
		return nil, err
	}
	f, err := flow.Follow(ctx, m.Graph(), o.Limits)
	if err != nil {
		return nil, err
	}
	return of(ctx, m, f, o)
}

// Of is Run where customers have been followed. It works on f, which nothing else
// may use meanwhile.
func Of(ctx context.Context, m *journey.Map, f *flow.Flow, o Options) (*figures.Plan, error) {
	if err := ready(m, o); err != nil {
		return nil, err
	}
	return of(ctx, m, f, o)
}

// ready refuses what cannot be planned for.
func ready(m *journey.Map, o Options) error {
	switch {
	case m == nil:
		return errors.New("there is no map to plan for")
	case !m.Checked():
		return errors.New("the map has not been checked: load it, or pass a map built in Go through journey.New")
	case o.Budget != nil && !(*o.Budget >= 0 && !math.IsInf(*o.Budget, 0)):
		return fmt.Errorf("the budget %v is no amount: give a number from 0 up, or none for no limit", *o.Budget)
	}
	return nil
}

func of(ctx context.Context, m *journey.Map, f *flow.Flow, o Options) (_ *figures.Plan, err error) {
	lang := o.Lang
	if lang == "" {
		lang = m.Locale
	}
	p := &planner{
		m: m, f: f, lang: lang, brief: o.Brief,
		out: &figures.Plan{
			Journey: m.ID, State: string(m.State), Title: m.Title, Diagnostics: slices.Clone(m.Diagnostics),
			Best: figures.Best{Budget: o.Budget, IDs: []string{}, Method: figures.Exhaustive},
		},
	}
	if p.out.State == "" {
		p.out.State = string(journey.Current)
	}
	w := m.Weights
	p.out.Weights = figures.Weights{
		Wait: w.Wait, Delay: w.Delay, Step: w.Step, Auth: w.Auth, Switch: w.Switch, Handoff: w.Handoff, Repeat: w.Repeat,
	}
	if !f.OK() {
		none := figures.Insufficient(analysis.Trapped.In(lang))
		p.out.Now = figures.Outlook{Expected: none, Success: none, PerSuccess: none, GivenSuccess: none}
		p.out.Known = none
		p.out.Best.Outlook, p.out.Best.Note = p.out.Now, none.Note
		p.out.Notes = []string{none.Note}
		return p.out, nil
	}
	p.now, p.given = f.Now(), f.EffortGiven()
	p.reaches = f.Absorbed(f.Success())
	p.out.Now = p.outlook(p.now)
	p.out.Known = figures.Insufficient(analysis.NobodyComes.In(lang))
	if share, ok := f.Known(); ok {
		p.out.Known = figures.Of(share)
	}
	p.findPains()
	if p.base, err = f.Vary(ctx); err != nil {
		return nil, err
	}
	if err := p.rank(ctx); err != nil {
		return nil, err
	}
	if p.brief {
		return p.out, nil
	}
	if err := p.choose(ctx); err != nil {
		return nil, err
	}
	return p.out, nil
}

// planner is one plan on the way.
type planner struct {
	m       *journey.Map
	f       *flow.Flow
	lang    string
	brief   bool
	now     flow.Effect
	given   bool      // the map says something of effort
	reaches []float64 // probability of success, by encounter
	pains   []pain
	painBy  map[string]int // by id
	painsAt [][]int        // by encounter, ascending
	base    *flow.Variation
	ids     map[string]bool
	all     []candidate
	out     *figures.Plan
}

// outlook is an effect as figures.
func (p *planner) outlook(e flow.Effect) figures.Outlook {
	o := figures.Outlook{
		Expected: figures.Of(e.Expected), Success: figures.Of(e.Success),
		PerSuccess: figures.Insufficient(analysis.NoSuccess.In(p.lang)),
	}
	o.GivenSuccess = o.PerSuccess
	if e.Success > 0 {
		o.PerSuccess, o.GivenSuccess = figures.Of(e.Expected/e.Success), figures.Of(e.GivenSuccess)
	}
	if !p.given {
		none := figures.Insufficient(analysis.NothingGiven.In(p.lang))
		o.Expected, o.PerSuccess, o.GivenSuccess = none, none, none
	}
	return o
}

// loss is what plans make small: effort per success. Where the map says nothing
// of effort, it is customers per success.
func (p *planner) loss(e flow.Effect) float64 {
	switch {
	case !(e.Success > 0):
		return math.Inf(1)
	case !p.given:
		return 1 / e.Success
	}
	return e.Expected / e.Success
}

// drop is by how much effort per success falls from one effect to another.
func (p *planner) drop(from, to flow.Effect) float64 {
	a, b := p.loss(from), p.loss(to)
	if math.IsInf(a, 1) && math.IsInf(b, 1) {
		return 0
	}
	return a - b
}

// closeTo is how far two figures may differ by rounding.
func closeTo(x float64) float64 { return 1e-12 * max(1, math.Abs(x)) }

// helps tells whether to is better than from and lowers no success.
func (p *planner) helps(from, to flow.Effect) bool {
	return p.drop(from, to) > closeTo(p.loss(to)) && to.Success >= from.Success-closeTo(from.Success)
}
