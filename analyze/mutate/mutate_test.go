package mutate_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/mutate"
	"github.com/seam-cx/seam/journey"
)

const order = `seam: 1
title: Order
governance:
  collaboration:
    - {between: [sales, field], by: Board}
stages:
  - name: Order
    touchpoints:
      - {name: Choose, owner: sales, active: 4m, steps: 3, asks: address, facts: {price: 29 EUR}, next: {visit: {share: 60%, carries: address}, left: 40%}}
      - {name: Visit, owner: field, active: 20m, asks: address}
outcomes: [{name: Done, success: true}, Left]
`

func load(t testing.TB, text string) *journey.Map {
	t.Helper()
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(text))
	require.NoError(t, err)
	return m
}

func Example() {
	m, err := journey.Loader{}.LoadBytes(context.Background(), "order.journey.yaml", []byte(order))
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := mutate.Run(context.Background(), m, mutate.Options{Rules: []*analyze.Rule{analyze.RuleByID("no-owner"), analyze.RuleByID("silo-handoff")}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range r.Unnoticed {
		fmt.Println(c.Range.Start.Line, c.Kind, c.Subject)
	}
	// Output:
	// 9 effort-raised order/choose
	// 9 effort-raised order/choose
	// 9 fact-changed order/choose
	// 9 way-cut order/choose
	// 9 not-carried order/choose
	// 9 way-cut order/choose
	// 10 effort-raised order/visit
}

// Owners and collaborations are noticed by the rules about them, and the map is
// left as it was.
func TestRun(t *testing.T) {
	m := load(t, order)
	for _, rules := range []string{"", "no-owner", "silo-handoff"} {
		o := mutate.Options{Rules: []*analyze.Rule{}}
		if rules != "" {
			o.Rules = append(o.Rules, analyze.RuleByID(rules))
		}
		r, err := mutate.Run(context.Background(), m, o)
		require.NoError(t, err)
		assert.Equal(t, r.Possible, r.Tried)
		if rules == "" {
			assert.Len(t, r.Unnoticed, r.Tried)
			continue
		}
		assert.Less(t, len(r.Unnoticed), r.Tried, rules)
	}
	assert.Equal(t, "sales", m.Stages[0].Touchpoints[0].Owner)
	assert.Len(t, m.Governance.Collaboration, 1)
	r, err := mutate.Run(context.Background(), m, mutate.Options{Most: 3})
	require.NoError(t, err)
	assert.LessOrEqual(t, r.Tried, 3)
	assert.Greater(t, r.Possible, 3)
	again, err := mutate.Run(context.Background(), m, mutate.Options{Most: 3})
	require.NoError(t, err)
	assert.Equal(t, len(r.Unnoticed), len(again.Unnoticed))
	ctx, stop := context.WithCancel(context.Background())
	stop()
	_, err = mutate.Run(ctx, m, mutate.Options{})
	require.ErrorIs(t, err, context.Canceled)
}
