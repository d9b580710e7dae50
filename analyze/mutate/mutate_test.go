package mutate_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/mutate"
	"github.com/seam-cx/seam/analyze/policy"
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
	// 2 way-cut order
	// 9 effort-raised order/choose
	// 9 effort-raised order/choose
	// 9 fact-changed order/choose
	// 9 fact-removed order/choose
	// 9 way-cut order/choose
	// 9 not-carried order/choose
	// 9 way-cut order/choose
	// 10 effort-raised order/visit
}

const every = `seam: 1
title: Order
start: {choose: {share: 70%, wait: 2m}, ask: 30%}
stages:
  - name: Order
    touchpoints:
      - {name: Ask, active: 4m, auth: 1}
      - {name: Choose, channels: {web: {facts: {price: 29 EUR}}, shop: {auth: 2}}, facts: {time: 2 days}, next: {pay: {wait: 10m, delay: 1h}}}
      - {name: Pay, active: 2m}
      - {name: Thank}
outcomes: [{name: Done, success: true}, Left]
`

// Each kind of change is made, said in four languages, and would be noticed by the
// rule that it comes with.
func TestKinds(t *testing.T) {
	m := load(t, every)
	texts := map[string]bool{}
	n := 0
	for _, lang := range []string{"en", "uk", "ru", "pl"} {
		r, err := mutate.Run(context.Background(), m, mutate.Options{Rules: []*analyze.Rule{}, Lang: lang})
		require.NoError(t, err)
		assert.Equal(t, r.Possible, r.Tried)
		n = r.Tried
		for _, c := range r.Unnoticed {
			require.NotEmpty(t, c.What)
			texts[c.Subject+c.Write+c.What] = true
			if lang == "en" {
				noticed(t, m, c)
			}
		}
	}
	assert.Len(t, texts, 4*n)
	r, err := mutate.Run(context.Background(), m, mutate.Options{Rules: []*analyze.Rule{}})
	require.NoError(t, err)
	var got []string
	for _, c := range r.Unnoticed {
		got = append(got, fmt.Sprint(c.Range.Start.Line, " ", c.Kind, " ", c.Subject, ": ", c.What))
	}
	assert.Equal(t, []string{
		"3 way-cut order: customers no longer start at choose",
		"3 effort-raised order: wait on the way to choose: 2m becomes 4m",
		"3 way-cut order: customers no longer start at ask",
		"7 effort-raised order/ask: active: 4m becomes 8m",
		"7 effort-raised order/ask: auth: 1 becomes 2",
		"7 way-cut order/ask: the way to choose, which goes without saying, is cut: customers go on to pay",
	}, got[:6])
	for _, want := range []string{
		"8 way-cut order/choose: the way to pay is cut", "8 effort-raised order/choose: wait on the way to pay: 10m becomes 20m",
		"8 effort-raised order/choose: delay on the way to pay: 1h becomes 2h", "8 channel-removed order/choose@web: the channel web is taken out",
		"8 fact-removed order/choose@web: the fact price is told no longer", "8 effort-raised order/choose@shop: auth: 2 becomes 3",
		"9 way-cut order/pay: the way to thank, which goes without saying, is cut: customers go on to left",
	} {
		assert.Contains(t, got, want)
	}
}

// noticed checks that the rule that a change comes with is one, and holds for the
// map as it is.
func noticed(t *testing.T, m *journey.Map, c mutate.Change) {
	text := c.Write
	if kind, rest, ok := strings.Cut(text, ", assert: "); ok {
		text = kind + "\n      assert: '" + strings.ReplaceAll(rest, "'", "''") + "'"
	} else {
		text = "assert: '" + strings.ReplaceAll(strings.TrimPrefix(text, "assert: "), "'", "''") + "'"
	}
	p, err := policy.Parse("p/.seam.yaml", []byte("version: 1\ncustom:\n  - id: notice\n    message: x\n    "+strings.ReplaceAll(text, "\n      ", "\n    ")+"\n"))
	require.NoError(t, err, text)
	with, err := mutate.Run(context.Background(), m, mutate.Options{Rules: []*analyze.Rule{p.Custom[0].Rule}})
	require.NoError(t, err, text)
	for _, x := range with.Unnoticed {
		if x.Kind == c.Kind && x.Subject == c.Subject && x.What == c.What && !strings.HasPrefix(c.What, "delay") && c.Kind != mutate.FactChanged {
			t.Errorf("%s does not notice %s %s", c.Write, c.Subject, c.What)
		}
	}
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
