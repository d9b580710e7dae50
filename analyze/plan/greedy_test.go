package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/plan"
)

// many is a straight journey of n touchpoints, each with an opportunity that
// solves its own pain and, every third, the one before.
func many(n int) string {
	var b strings.Builder
	b.WriteString("seam: 1\nid: many\ntitle: Many\nstages:\n  - id: s\n    name: S\n    touchpoints:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - id: t%d\n        name: T%d\n        active: %dm\n        wait: 0m\n        pains: [{id: p%d, text: P, costs: %ds, loses: %d%%}]\n", i, i, 5+i*7%11, i, 20+i*37%180, i*5%4)
		solves := fmt.Sprintf("p%d", i)
		if i%3 == 1 {
			solves = fmt.Sprintf("[p%d, p%d]", i, i-1)
		}
		fmt.Fprintf(&b, "        opportunities: [{id: o%d, text: O, solves: %s, cost: %d}]\n", i, solves, 1+i*5%7)
		next := fmt.Sprintf("t%d: 94%%", i+1)
		if i+1 == n {
			next = "done: 94%"
		}
		fmt.Fprintf(&b, "        next: {gone: 6%%, %s}\n", next)
	}
	return b.String()
}

// Beyond twelve candidates the set is what greedy choice with recomputation
// makes of edited maps, in the order of choice; or the best single fix.
func TestGreedyIsTheEditedMap(t *testing.T) {
	m := load(t, many(15))
	for _, limit := range []float64{1, 2.5, 6, 14, 1000} {
		p := planOf(t, m, budget(limit))
		fixes := map[string]figures.Fix{}
		for _, f := range p.Fixes {
			fixes[f.ID] = f
		}
		perSuccess := func(ids []string) float64 {
			e := solved(t, edit(m, func(pain string) bool {
				return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(fixes[id].Solves, pain) })
			}))
			return e.Expected / e.Success
		}
		var done []string
		single, spent, now := []string{}, 0.0, perSuccess(nil)
		for n := 0; ; n++ {
			best, gain, after := "", 0.0, 0.0
			for i := range 15 {
				id := fmt.Sprintf("o%d", i)
				cost := *fixes[id].Cost
				if slices.Contains(done, id) || spent+cost > limit {
					continue
				}
				x := perSuccess(append(slices.Clone(done), id))
				if n == 0 && (len(single) == 0 || x < perSuccess(single)) {
					single = []string{id}
				}
				if g := (now - x) / cost; g > gain+1e-12 {
					best, gain, after = id, g, x
				}
			}
			if best == "" {
				break
			}
			done, spent, now = append(done, best), spent+*fixes[best].Cost, after
		}
		want := done
		if len(single) > 0 && perSuccess(single) < now-1e-12 {
			want = single
		}
		if p.Best.Method == figures.Greedy { // fewer may be affordable
			assert.Equal(t, want, p.Best.IDs, "budget %v", limit)
		}
		require.NotEmpty(t, p.Best.IDs)
		assert.InDelta(t, perSuccess(p.Best.IDs), p.Best.PerSuccess.X, 1e-9)
		assert.LessOrEqual(t, p.Best.PerSuccess.X, now+1e-9)
		sum := 0.0
		for _, s := range p.Best.Steps {
			sum += s.Cost
		}
		assert.Equal(t, sum, p.Best.Cost)
		assert.LessOrEqual(t, sum, limit)
	}
	assert.Equal(t, figures.Greedy, planOf(t, m, budget(1000)).Best.Method)
	assert.Equal(t, figures.Exhaustive, planOf(t, m, budget(1)).Best.Method, "few are affordable")
}

// With very many candidates not all are computed anew in each step, which
// changes nothing worth speaking of: the whole is taken where the budget allows
// it, and a part gains at least what the first by themselves do.
func TestVeryMany(t *testing.T) {
	m := load(t, many(70))
	all := planOf(t, m, plan.Options{})
	assert.Equal(t, figures.Greedy, all.Best.Method)
	whole := solved(t, edit(m, func(string) bool { return true }))
	assert.InDelta(t, whole.Expected/whole.Success, all.Best.PerSuccess.X, 1e-9*all.Best.PerSuccess.X, "every pain is solved")
	assert.Less(t, len(all.Best.IDs), 70, "but not twice")
	part := planOf(t, m, budget(60))
	half := part.Best
	solves := map[string][]string{}
	for _, f := range part.Fixes {
		solves[f.ID] = f.Solves
		if f.Kind == figures.OpportunityFix && *f.Cost <= 60 {
			assert.LessOrEqual(t, half.PerSuccess.X, f.PerSuccess.X, "no single fix does better")
		}
	}
	before := part.Now.PerSuccess.X
	for n, s := range half.Steps {
		e := solved(t, edit(m, func(pain string) bool {
			return slices.ContainsFunc(half.IDs[:n+1], func(id string) bool { return slices.Contains(solves[id], pain) })
		}))
		agrees(t, s.ID, e, s.Outlook)
		assert.InDelta(t, before-e.Expected/e.Success, s.Drop.X, 1e-9*before, "what it adds")
		before = e.Expected / e.Success
	}
	assert.LessOrEqual(t, half.Cost, 60.)
	for i := 1; i < len(half.Steps); i++ {
		assert.Less(t, half.Steps[i].PerSuccess.X, half.Steps[i-1].PerSuccess.X)
	}
}

// Other ids and another order of pains change no figure.
func TestRelabelling(t *testing.T) {
	a := planOf(t, load(t, two), budget(6))
	renamed := strings.NewReplacer("id: slow", "id: zz", "solves: slow", "solves: zz", ", slow]", ", zz]", "id: clear", "id: aa", "id: a\n", "id: q\n").Replace(two)
	b := planOf(t, load(t, renamed), budget(6))
	require.Len(t, b.Fixes, len(a.Fixes))
	for i := range a.Fixes {
		assert.Equal(t, a.Fixes[i].Outlook, b.Fixes[i].Outlook)
	}
	assert.Equal(t, a.Best.Outlook, b.Best.Outlook)
}

// A loss so small that it hardly is one changes figures by as little.
func TestSmallLoss(t *testing.T) {
	p := planOf(t, load(t, strings.Replace(two, "loses: 10%", "loses: 0.0000001%", 1)), plan.Options{})
	f := fix(t, p, "unclear")
	assert.InDelta(t, p.Now.Success.X, f.Success.X, 1e-8)
	assert.NotEqual(t, p.Now.Success.X, f.Success.X)
	assert.InDelta(t, p.Now.PerSuccess.X, f.PerSuccess.X, 1e-6)
}
