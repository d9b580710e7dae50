package plan_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/analyze/flow"
	"github.com/seam-cx/seam/analyze/plan"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// randomText is a map of n touchpoints with loops, channels, data said again,
// pains and opportunities that share some of them.
func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	b.WriteString("seam: 1\nid: random\ntitle: Random\nstages:\n  - id: s\n    name: S\n    touchpoints:\n")
	pains := 0
	for i := range n {
		fmt.Fprintf(&b, "      - id: t%d\n        name: T%d\n        owner: d%d\n        active: %ds\n        wait: %ds\n", i, i, r.IntN(3), r.IntN(600), r.IntN(300))
		if r.IntN(2) == 0 {
			fmt.Fprintf(&b, "        asks: [x%d, x%d]\n", r.IntN(2), 2+r.IntN(2))
		}
		switch r.IntN(3) {
		case 0:
			b.WriteString("        channels: chat\n")
		case 1:
			fmt.Fprintf(&b, "        channels:\n          web: {share: 60%%}\n          phone: {steps: %d, auth: 1}\n", r.IntN(20))
		}
		b.WriteString("        pains:\n")
		for range 1 + r.IntN(2) {
			fmt.Fprintf(&b, "          - {id: p%d, text: P, costs: %ds, loses: %d%%}\n", pains, r.IntN(500), r.IntN(30))
			pains++
		}
		fmt.Fprintf(&b, "        opportunities:\n          - {id: o%d, text: O, solves: [p%d", i, r.IntN(pains))
		if pains > 2 {
			fmt.Fprintf(&b, ", p%d", pains-1)
		}
		fmt.Fprintf(&b, "], cost: %d}\n        next:\n          gone: %d%%\n          t%d: {share: 20%%, carries: x1, wait: 1m}\n", 1+r.IntN(5), 5+r.IntN(30), r.IntN(i+1))
		if i+1 < n {
			fmt.Fprintf(&b, "          t%d: 10%%\n", i+1+r.IntN(n-i-1))
		}
		b.WriteString("          done:\n")
	}
	return b.String()
}

func randomMap(t *testing.T, r *rand.Rand, n int) *journey.Map {
	t.Helper()
	return load(t, randomText(r, n))
}

// edit writes a map without some pains: each encounter that has one gets its
// cost and its ways on written out.
func edit(m *journey.Map, gone func(id string) bool) *journey.Map {
	d := &journey.Map{ID: m.ID, Title: m.Title, Vocabulary: m.Vocabulary, Weights: m.Weights, Start: m.Start, Governance: m.Governance}
	d.Stages = slices.Clone(m.Stages)
	for s := range d.Stages {
		d.Stages[s].Touchpoints = slices.Clone(m.Stages[s].Touchpoints)
		for n := range d.Stages[s].Touchpoints {
			tp := &d.Stages[s].Touchpoints[n]
			tp.Channels = slices.Clone(tp.Channels)
			for _, e := range m.Graph().EncountersOf(tp.ID) {
				var costs time.Duration
				loses := 0.0
				for _, x := range e.Detail.Pains {
					if gone(x.ID) && x.Costs != nil {
						costs += x.Costs.Low
					}
					if gone(x.ID) && x.Loses != nil {
						loses += *x.Loses
					}
				}
				to := &tp.Detail
				if e.Use != nil {
					to = &tp.Channels[slices.IndexFunc(tp.Channels, func(c touchpoint.Channel) bool { return c.ID == e.Channel })].Detail
				}
				rewrite(m, e, to, costs, loses)
			}
		}
	}
	return d
}

func rewrite(m *journey.Map, e journey.Encounter, to *touchpoint.Detail, costs time.Duration, loses float64) {
	own := e.Detail.Active.Low + e.Detail.Wait.Low
	if e.Detail.Steps != nil {
		own += time.Duration(*e.Detail.Steps * .1 * float64(time.Minute))
	}
	if e.Detail.Auth != nil {
		own += time.Duration(*e.Detail.Auth) * time.Minute
	}
	to.Active, to.Wait = touchpoint.Exactly(max(0, own-costs)), touchpoint.Exactly(0)
	to.Steps, to.Auth = touchpoint.Ptr(0.), touchpoint.Ptr(0.)
	left := 0.0
	for _, t := range m.Graph().Out(e.Index) {
		if t.To == journey.None && !m.Outcomes[t.Outcome].Success {
			left += t.P
		}
	}
	stay := min(loses, left)
	to.Next = nil
	for _, t := range m.Graph().Out(e.Index) {
		x := touchpoint.Target{Share: touchpoint.Ptr(t.P)}
		if t.Target != nil {
			x.Carries, x.CarriesAll, x.Wait, x.Delay = t.Target.Carries, t.Target.CarriesAll, t.Target.Wait, t.Target.Delay
		}
		switch {
		case t.To != journey.None:
			next := m.Graph().Encounters()[t.To]
			x.Touchpoint, x.Channel = next.Touchpoint.ID, next.Channel
		default:
			x.Outcome = m.Outcomes[t.Outcome].ID
		}
		switch {
		case left == 0 || left == 1:
		case x.Outcome != "" && !m.Outcomes[t.Outcome].Success:
			*x.Share -= stay * t.P / left
		default:
			*x.Share += stay * t.P / (1 - left)
		}
		to.Next = append(to.Next, x)
	}
}

func solved(t *testing.T, m *journey.Map) flow.Effect {
	t.Helper()
	f, err := flow.Follow(context.Background(), m.Graph(), flow.Limits{})
	require.NoError(t, err)
	require.True(t, f.OK())
	return f.Now()
}

func agrees(t *testing.T, what string, want flow.Effect, got figures.Outlook) {
	t.Helper()
	require.InDelta(t, want.Expected, got.Expected.X, 1e-9*(1+want.Expected), what)
	require.InDelta(t, want.Success, got.Success.X, 1e-9, what)
	require.InDelta(t, want.GivenSuccess, got.GivenSuccess.X, 1e-9*(1+want.GivenSuccess), what)
	require.InDelta(t, want.Expected/want.Success, got.PerSuccess.X, 1e-9*(1+got.PerSuccess.X), what)
}

// Every fix, and the best set, are what the map without its pains gives, pair
// by pair and beyond the limit of pairs.
func TestFixesAreTheEditedMap(t *testing.T) {
	maps := 25
	if os.Getenv("SEAM_LONG") != "" {
		maps = 1000
	}
	r := rand.New(rand.NewPCG(3, 1))
	for seed := range maps {
		m := randomMap(t, r, 2+r.IntN(7))
		by := map[string][]string{}
		for _, s := range m.Stages {
			for _, tp := range s.Touchpoints {
				for _, o := range tp.Opportunities {
					by[o.ID] = o.Solves
				}
			}
		}
		for _, limits := range []flow.Limits{{}, {Pairs: 1}} {
			p := planOf(t, m, plan.Options{Limits: limits, Budget: touchpoint.Ptr(6.)})
			agrees(t, "now", solved(t, m), p.Now)
			for _, f := range p.Fixes {
				switch f.Kind {
				case figures.PainFix:
					agrees(t, fmt.Sprint(seed, f), solved(t, edit(m, func(id string) bool { return id == f.ID })), f.Outlook)
				case figures.OpportunityFix:
					agrees(t, fmt.Sprint(seed, f), solved(t, edit(m, func(id string) bool { return slices.Contains(by[f.ID], id) })), f.Outlook)
				}
				require.GreaterOrEqual(t, f.Success.X, p.Now.Success.X-1e-12, "no pain that goes lowers success")
			}
			whole := solved(t, edit(m, func(id string) bool {
				return slices.ContainsFunc(p.Best.IDs, func(o string) bool { return slices.Contains(by[o], id) })
			}))
			agrees(t, fmt.Sprint(seed, " best"), whole, p.Best.Outlook)
			require.LessOrEqual(t, p.Best.Cost, 6.)
			bestOfAll(t, m, by, p)
		}
	}
}

// bestOfAll tries every set by editing the map, which no other set may beat.
func bestOfAll(t *testing.T, m *journey.Map, by map[string][]string, p *figures.Plan) {
	t.Helper()
	var list []figures.Fix
	for _, f := range p.Fixes {
		if f.Kind == figures.OpportunityFix {
			list = append(list, f)
		}
	}
	most := 5
	if os.Getenv("SEAM_LONG") != "" {
		most = 12
	}
	for mask := range 1 << min(len(list), most) {
		cost := 0.0
		pains := map[string]bool{}
		for n, f := range list {
			if mask>>n&1 == 1 {
				cost += *f.Cost
				for _, id := range by[f.ID] {
					pains[id] = true
				}
			}
		}
		if cost <= *p.Best.Budget {
			e := solved(t, edit(m, func(id string) bool { return pains[id] }))
			require.LessOrEqual(t, p.Best.PerSuccess.X, e.Expected/e.Success*(1+1e-9))
		}
	}
}

// An item that is struck is the map whose weight for it is 0, where one
// touchpoint alone has the item; and the items of all touchpoints together are
// the item of the journey.
func TestItemsAreWeights(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	zero := map[string]func(*journey.Weights){
		"wait": func(w *journey.Weights) { w.Wait = 0 }, "steps": func(w *journey.Weights) { w.Step = 0 }, "auth": func(w *journey.Weights) { w.Auth = 0 },
		"switch": func(w *journey.Weights) { w.Switch = 0 }, "handoff": func(w *journey.Weights) { w.Handoff = 0 }, "repeat": func(w *journey.Weights) { w.Repeat = 0 },
	}
	compared := map[string]int{}
	for range 40 {
		m := randomMap(t, r, 2+r.IntN(7))
		p := planOf(t, m, plan.Options{})
		sum, given := map[string]float64{}, map[string]float64{}
		for _, f := range p.Fixes {
			if f.Kind == figures.ItemFix && f.From == "" {
				sum[f.Item] += p.Now.Expected.X - f.Expected.X
				given[f.Item] += p.Now.GivenSuccess.X - f.GivenSuccess.X
				compared[f.Item]++
			}
		}
		for item, strike := range zero {
			d := edit(m, func(string) bool { return false })
			d.Stages, d.Weights = m.Stages, m.Weights
			strike(&d.Weights)
			e := solved(t, d)
			require.InDelta(t, p.Now.Expected.X-e.Expected, sum[item], 1e-9*p.Now.Expected.X, item)
			require.InDelta(t, p.Now.GivenSuccess.X-e.GivenSuccess, given[item], 1e-9*p.Now.GivenSuccess.X, item)
		}
	}
	for item := range zero {
		require.NotZero(t, compared[item], item)
	}
}
