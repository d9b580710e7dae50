package plan_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/plan"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

func load(t testing.TB, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "x.journey.yaml", []byte(text))
	require.NoError(t, err, text)
	return m
}

func planOf(t testing.TB, m *journey.Map, o plan.Options) *figures.Plan {
	t.Helper()
	p, err := plan.Run(context.Background(), m, o)
	require.NoError(t, err)
	return p
}

func fix(t testing.TB, p *figures.Plan, id string) figures.Fix {
	t.Helper()
	for _, f := range p.Fixes {
		if f.ID == id {
			return f
		}
	}
	require.Fail(t, "no such fix", "%s in %v", id, p.Fixes)
	return figures.Fix{}
}

// is compares an outlook with effort, success and effort given success.
func is(t *testing.T, o figures.Outlook, expected, success, given float64) {
	t.Helper()
	assert.InDelta(t, expected, o.Expected.X, 1e-9)
	assert.InDelta(t, success, o.Success.X, 1e-12)
	assert.InDelta(t, expected/success, o.PerSuccess.X, 1e-9)
	assert.InDelta(t, given, o.GivenSuccess.X, 1e-9)
}

func budget(x float64) plan.Options { return plan.Options{Budget: touchpoint.Ptr(x)} }

// Half of those at A go on to B, 30 % give up and 20 % are done; at B 40 % give
// up. So .2 + .5·.6 = .5 succeed at 10 + .5·20 = 20 minutes, 40 a success; those
// who do take (.2·10 + .3·30)/.5 = 22.
const two = `seam: 1
title: Two
outcomes:
  done: {name: Done, success: true}
  gone: {name: Gone, success: false}
stages:
  - name: S
    touchpoints:
      - id: a
        name: A
        active: 6m
        wait: 4m
        pains:
          - {id: slow, text: Slow, costs: 4m}
          - {id: unclear, text: Unclear, loses: 10%}
          - {id: huge, text: Huge, costs: 1h, loses: 90%}
          - {id: vague, text: Vague}
        opportunities:
          - {id: clear, text: Say it clearly, solves: [unclear, slow], cost: 2}
          - {id: quick, text: Be quick, solves: slow, cost: 1}
          - {id: idle, text: Idle, cost: 1}
          - {id: past, text: Past, solves: unclear, cost: 1, status: done}
        next: {b: 50%, gone: 30%, done: 20%}
      - id: b
        name: B
        active: 20m
        pains: [{id: lost, text: Lost, loses: 20%}]
        opportunities: [{id: keep, text: Keep them, solves: lost, cost: 4}]
        next: {done: 60%, gone: 40%}
`

func TestFixesByHand(t *testing.T) {
	p := planOf(t, load(t, two), plan.Options{})
	is(t, p.Now, 20, .5, 22)

	// Ten minutes at A become six for everybody.
	is(t, fix(t, p, "slow").Outlook, 16, .5, 18)
	assert.InDelta(t, 8, fix(t, p, "slow").Drop.X, 1e-9)
	assert.False(t, fix(t, p, "slow").PerCost.OK)

	// A tenth of the visits stays: .2 give up, the .7 that go on become .8, in
	// proportion 5 to 2: 4/7 to B, 8/35 done.
	b, done := .5*8/7, .2*8/7
	is(t, fix(t, p, "unclear").Outlook, 10+20*b, done+.6*b, (10*done+30*.6*b)/(done+.6*b))

	// It loses more than the .3 who leave, and costs more than the visit takes.
	b, done = .5/.7, .2/.7
	huge := fix(t, p, "huge")
	is(t, huge.Outlook, 20*b, done+.6*b, 20*.6*b/(done+.6*b))
	assert.Contains(t, huge.Note, "costs more than a visit takes")
	assert.Contains(t, huge.Note, "loses more than leave here")

	// Both at once are not the sum.
	b, done = .5*8/7, .2*8/7
	clear := fix(t, p, "clear")
	is(t, clear.Outlook, 6+20*b, done+.6*b, (6*done+26*.6*b)/(done+.6*b))
	assert.InDelta(t, clear.Drop.X/2, clear.PerCost.X, 1e-12)
	assert.Greater(t, fix(t, p, "slow").Drop.X+fix(t, p, "unclear").Drop.X, clear.Drop.X)

	// .8 of B end well.
	is(t, fix(t, p, "lost").Outlook, 20, .6, (.2*10+.4*30)/.6)

	// The wait of four minutes at A; who asks for B's twenty minutes has no item.
	is(t, fix(t, p, "a:wait").Outlook, 16, .5, 18)
	for _, f := range p.Fixes {
		assert.NotContains(t, f.ID, "active")
	}

	// What changes nothing is there, and says why.
	for _, id := range []string{"vague", "idle"} {
		f := fix(t, p, id)
		assert.False(t, f.Recommended)
		assert.Zero(t, f.Drop.X)
		assert.NotEmpty(t, f.Note)
	}
	assert.False(t, fix(t, p, "past").Recommended)
	for i := 1; i < len(p.Fixes); i++ {
		assert.GreaterOrEqual(t, p.Fixes[i-1].Drop.X+1e-9, p.Fixes[i].Drop.X, "ranked")
	}
}

func TestBestByHand(t *testing.T) {
	m := load(t, two)
	for _, c := range []struct {
		budget float64
		ids    []string
	}{
		{0, []string{}},
		{1, []string{"quick"}},
		{2, []string{"clear"}},
		{3, []string{"clear"}}, // quick solves what clear solves, so it adds nothing
		{4, []string{"clear"}},
		{6, []string{"clear", "keep"}},
		{100, []string{"clear", "keep"}},
	} {
		b := planOf(t, m, budget(c.budget)).Best
		assert.Equal(t, c.ids, b.IDs, "budget %v", c.budget)
		assert.Equal(t, figures.Exhaustive, b.Method)
		assert.Equal(t, len(c.ids) == 0, b.Note != "")
	}
	b := planOf(t, m, plan.Options{}).Best
	assert.Nil(t, b.Budget)
	assert.Equal(t, 6., b.Cost)
	x, done := .5*8./7, .2*8./7
	is(t, b.Outlook, 6+20*x, done+.8*x, (6*done+26*.8*x)/(done+.8*x))
	require.Len(t, b.Steps, 2)
	assert.Equal(t, b.PerSuccess, b.Steps[1].PerSuccess)
	assert.InDelta(t, 40-b.PerSuccess.X, b.Steps[0].Drop.X+b.Steps[1].Drop.X, 1e-9, "the steps lead to the whole")
}

// What cannot be kept, and what keeps customers who then go round for ever.
func TestNotes(t *testing.T) {
	p := planOf(t, load(t, `seam: 1
title: Notes
stages:
  - name: S
    pains: [{id: stage, text: Whole stage, costs: 3m}]
    touchpoints:
      - {id: a, name: A, active: 1m, next: {b: 50%, c: 20%, d: 30%}, pains: [{id: safe, text: Safe, loses: 5%}]}
      - {id: b, name: B, active: 1m, next: gone, pains: [{id: all, text: All, costs: 0.5m, loses: 5%}]}
      - {id: c, name: C, active: 1m, next: {c: 50%, gone: 50%}, pains: [{id: trap, text: Trap, loses: 50%}]}
      - {id: d, name: D, active: 1m, next: done}
      - {id: e, name: E, active: 1m, pains: [{id: nobody, text: Nobody, costs: 1m}], next: done}
`), plan.Options{})
	for id, note := range map[string]string{
		"stage": "whole stage", "safe": "nobody leaves here", "all": "no other way on",
		"trap": "never get out", "nobody": "no customer gets here",
	} {
		f := fix(t, p, id)
		assert.Contains(t, f.Note, note, id)
		if id != "all" {
			assert.False(t, f.Recommended, id)
		}
	}
	assert.True(t, fix(t, p, "all").Recommended, "its cost is saved all the same")
	assert.False(t, fix(t, p, "trap").Expected.OK)
	assert.Equal(t, "trap", p.Fixes[len(p.Fixes)-1].ID)
}

// Keeping customers for a costly way of little success is not recommended.
func TestWhatRaisesEffortPerSuccess(t *testing.T) {
	p := planOf(t, load(t, `seam: 1
title: Costly
stages:
  - name: S
    touchpoints:
      - id: a
        name: A
        active: 1m
        next: {done: 50%, b: 50%}
      - id: b
        name: B
        active: 1m
        next: {c: 10%, gone: 90%}
        pains: [{id: p, text: P, loses: 80%}]
        opportunities: [{id: o, text: O, solves: p, cost: 1}]
      - {id: c, name: C, active: 10h, next: {done: 1%, gone: 99%}}
`), plan.Options{})
	f := fix(t, p, "o")
	assert.Greater(t, f.Success.X, p.Now.Success.X)
	assert.Less(t, f.Drop.X, 0.)
	assert.False(t, f.Recommended)
	assert.Contains(t, f.Note, "not recommended")
	assert.Empty(t, p.Best.IDs)
	assert.NotEmpty(t, p.Best.Note)
}

// Where customers are trapped, or nothing is said of effort, or nobody succeeds.
func TestTooLittle(t *testing.T) {
	p := planOf(t, load(t, "seam: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, next: b}, {name: B, next: a}]}]\n"), plan.Options{})
	assert.NotEmpty(t, p.Now.Expected.Note)
	assert.Empty(t, p.Fixes)

	p = planOf(t, load(t, `seam: 1
title: T
stages:
  - name: S
    touchpoints:
      - {name: A, next: {done: 50%, gone: 50%}, pains: [{id: x, text: X, loses: 10%}], opportunities: [{id: o, text: O, solves: x, cost: 1}]}
`), plan.Options{})
	assert.NotEmpty(t, p.Now.PerSuccess.Note)
	f := fix(t, p, "o")
	assert.InDelta(t, .6, f.Success.X, 1e-12)
	assert.NotEmpty(t, f.PerSuccess.Note)
	assert.True(t, f.Recommended)
	assert.Equal(t, []string{"o"}, p.Best.IDs)

	_, err := plan.Run(context.Background(), nil, plan.Options{})
	require.Error(t, err)
	_, err = plan.Run(context.Background(), &journey.Map{}, plan.Options{})
	require.Error(t, err)
	_, err = plan.Run(context.Background(), load(t, two), budget(-1))
	require.ErrorContains(t, err, "is no amount")
}

// Unknown is not zero: a pain at a visit of unknown effort says so.
func TestPainWhereEffortIsUnknown(t *testing.T) {
	p := planOf(t, load(t, `
seam: 1
title: Ask
stages:
  - name: Ask
    touchpoints:
      - name: Ask
        pains:
          - {id: slow, text: Slow, costs: 3m}
      - {name: Order, active: 5m}
`), plan.Options{})
	assert.Contains(t, fix(t, p, "slow").Note, "what a visit takes is not known here")
}

// A brief plan has the same opportunities as a full one, and nothing else.
func TestBrief(t *testing.T) {
	m, err := journey.Load(context.Background(), "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	var want []figures.Fix
	for _, f := range planOf(t, m, plan.Options{}).Fixes {
		if f.Kind == figures.OpportunityFix {
			want = append(want, f)
		}
	}
	require.NotEmpty(t, want)
	brief := planOf(t, m, plan.Options{Brief: true})
	assert.Equal(t, want, brief.Fixes)
	assert.Empty(t, brief.Best.IDs)
}
