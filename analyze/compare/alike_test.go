package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
)

// order is a map of which each test says a little more or less.
const order = `seam: 1
id: order
title: Order tea
departments: {shop: Shop, post: Post}
facts: {price: money}
stages:
  - name: Order
    touchpoints:
      - name: Choose
        id: choose
        owner: shop
        active: 10m
        emotion: 1
        channels: {web: {facts: {price: 5 EUR}}, phone: {facts: {price: 5 EUR}}}
        next: {pay: {wait: 5m}, gone: 20%}
      - name: Pay
        id: pay
        owner: post
        active: 30m
        channel: web
        next: {done: 90%, gone}
`

// judged compares two texts and returns the regressions, worse figures and rules
// of ratchets.
func judged(t *testing.T, old, new string) (regressions, worse, rules []string, c *figures.Changes) {
	t.Helper()
	a, b := load(t, "order.journey.yaml", old), load(t, "order.journey.yaml", new)
	c, err := compare.Run(t.Context(), a, b, report(t, a), report(t, b), compare.Options{Lang: "en"})
	require.NoError(t, err)
	for _, d := range c.Differences {
		if d.Class == figures.Breaking || d.Class == figures.Regression {
			regressions = append(regressions, d.Message)
		}
	}
	for _, d := range c.Deltas {
		if d.Better < 0 {
			worse = append(worse, d.Name)
		}
	}
	found, err := compare.Ratchets(b, c, compare.Options{Lang: "en"})
	require.NoError(t, err)
	for _, f := range found {
		rules = append(rules, f.Rule)
	}
	return regressions, worse, rules, c
}

// pieces of knowledge that order holds, each of which can be left out.
var pieces = []string{
	"        owner: shop\n", "        active: 10m\n", "        emotion: 1\n", "        owner: post\n", "        active: 30m\n",
	": {facts: {price: 5 EUR}}, phone", ": {wait: 5m}",
}

// without leaves pieces out.
func without(text string, out ...string) string {
	for _, p := range out {
		switch p {
		case ": {wait: 5m}":
			text = strings.Replace(text, "pay: {wait: 5m}", "pay", 1)
		case ": {facts: {price: 5 EUR}}, phone":
			text = strings.Replace(text, "web: {facts: {price: 5 EUR}}, phone", "web, phone", 1)
		default:
			text = strings.Replace(text, p, "", 1)
		}
	}
	return text
}

// Whatever set of pieces is left out is told, and nothing that is deleted makes a
// figure better; the other way round nothing gets worse.
func TestKnowledgeIsNoEffort(t *testing.T) {
	for set := 0; set < 1<<len(pieces); set += 1 + set%3 {
		var out []string
		for i, p := range pieces {
			if set>>i&1 == 1 {
				out = append(out, p)
			}
		}
		t.Run(fmt.Sprint(set), func(t *testing.T) {
			less := without(order, out...)
			regressions, worse, rules, c := judged(t, order, less)
			assert.Len(t, regressions, len(out), "each piece is missed: %v", regressions)
			assert.Empty(t, worse)
			for _, d := range c.Deltas {
				if !strings.HasPrefix(d.Name, "findings.") {
					assert.Zero(t, d.Better, d.Name)
				}
			}
			assert.Equal(t, slices.Repeat([]string{"ratchet-knowledge"}, len(out)), append([]string{}, rules...))

			regressions, worse, rules, _ = judged(t, less, order)
			assert.Empty(t, regressions)
			if slices.Contains(out, ": {wait: 5m}") && !slices.Contains(out, "        active: 30m\n") {
				// Beside the time that paying takes a wait that was not said was none.
				assert.Equal(t, []string{"effort.expected", "effort.per_success", "effort.given_success"}, worse)
				assert.Equal(t, []string{"ratchet-effort"}, rules)
				return
			}
			assert.Empty(t, worse)
			assert.Empty(t, rules)
		})
	}
}

// A wait on a way that was there counts from the first time it is said, where the
// effort is known that it counts to: a silence beside it means none.
func TestWaitOnOldWay(t *testing.T) {
	for _, x := range []struct {
		cut, old, new string
		want          []string
	}{
		{"", "pay: {wait: 5m}", "pay", []string{"ratchet-knowledge"}},
		{"", "pay", "pay: {wait: 5m}", []string{"ratchet-effort"}},
		{"", "pay", "pay@web: {wait: 5m}", []string{"ratchet-effort"}},
		{"        active: 30m\n", "pay", "pay: {wait: 5m}", nil},
		{"        active: 10m\n", "pay", "pay: {wait: 5m}", []string{"ratchet-effort"}},
		{"", "pay: {wait: 5m}", "pay: {wait: 5m, delay: 1d}", []string{"ratchet-delay"}},
		{"", "gone: 20%", "gone: {share: 20%, wait: 5m}", []string{"ratchet-effort"}},
		{"        active: 10m\n", "gone: 20%", "gone: {share: 20%, wait: 5m}", nil},
	} {
		ways := func(way string) string {
			if strings.HasPrefix(way, "gone") {
				way = "pay, " + way
			} else {
				way += ", gone: 20%"
			}
			text := strings.Replace(order, x.cut, "", min(1, len(x.cut)))
			return strings.Replace(text, "pay: {wait: 5m}, gone: 20%", way, 1)
		}
		_, _, rules, _ := judged(t, ways(x.old), ways(x.new))
		assert.Equal(t, x.want, rules, x.cut+x.old+" > "+x.new)
	}
}

// A rise elsewhere is caught although something has been deleted, or measured.
func TestRiseBesideKnowledge(t *testing.T) {
	more := strings.Replace(order, "active: 30m", "active: 40m", 1)
	_, worse, rules, c := judged(t, order, without(more, pieces[1]))
	assert.Contains(t, worse, "effort.expected")
	assert.Equal(t, []string{"ratchet-effort", "ratchet-knowledge"}, rules)
	assert.Equal(t, 1, c.LeftOut)
	_, worse, rules, _ = judged(t, without(order, pieces[1]), more)
	assert.Contains(t, worse, "effort.expected")
	assert.Equal(t, []string{"ratchet-effort"}, rules)
}

// Effort is judged with the weights of the old map.
func TestWeightsOfOld(t *testing.T) {
	light := strings.Replace(order, "departments:", "effort: {weights: {handoff: 0m, wait: 0}}\ndepartments:", 1)
	_, worse, rules, c := judged(t, order, light)
	assert.True(t, c.Reweighed)
	assert.Empty(t, worse)
	assert.Empty(t, rules)
	for _, d := range c.Deltas {
		assert.LessOrEqual(t, d.Better, 0, d.Name)
	}
	_, worse, rules, _ = judged(t, order, strings.Replace(light, "active: 30m", "active: 35m", 1))
	assert.Contains(t, worse, "effort.expected")
	assert.Equal(t, []string{"ratchet-effort"}, rules)
}

// What is said in another way is still known: on the touchpoint or its channels.
func TestKnownElsewhere(t *testing.T) {
	onChannels := strings.Replace(strings.Replace(order, "        active: 10m\n", "", 1),
		"{web: {facts: {price: 5 EUR}}, phone: {facts", "{web: {active: 10m, facts: {price: 5 EUR}}, phone: {active: 10m, facts", 1)
	regressions, worse, rules, c := judged(t, order, onChannels)
	assert.Empty(t, regressions)
	assert.Empty(t, worse)
	assert.Empty(t, rules)
	assert.Zero(t, c.LeftOut)
}

// What a touchpoint says for all its channels may stand at each of them instead.
func TestSaidByAllChannels(t *testing.T) {
	for _, key := range []string{"        active: 10m\n", "        emotion: 1\n", "        next: {pay: {wait: 5m}, gone: 20%}\n"} {
		word := strings.TrimSpace(key)
		moved := strings.Replace(strings.Replace(strings.Replace(order, key, "", 1), "web: {facts", "web: {"+word+", facts", 1), "phone: {facts", "phone: {"+word+", facts", 1)
		for _, pair := range [][2]string{{order, moved}, {moved, order}} {
			_, worse, rules, c := judged(t, pair[0], pair[1])
			assert.Empty(t, c.Differences, word)
			assert.Empty(t, worse)
			assert.Empty(t, rules)
		}
	}
}

// Tolerances that both maps declare alike are no other yardstick, however they are
// written; other ones are.
func TestSameTolerance(t *testing.T) {
	with := func(tolerance string) string {
		return strings.Replace(order, "price: money", "price: {name: Price, kind: money, tolerance: "+tolerance+"}", 1)
	}
	later := func(text string) string { return strings.Replace(text, "active: 30m", "active: 31m", 1) }
	for _, x := range []struct {
		old, new string
		want     bool
	}{{"10%", "10%", false}, {"10%", "0.1", false}, {"10%", "20%", true}, {"0%", "10%", true}} {
		_, _, _, c := judged(t, with(x.old), later(with(x.new)))
		assert.Equal(t, x.want, c.Reweighed, x)
	}
	_, _, _, c := judged(t, order, later(with("0%")))
	assert.False(t, c.Reweighed, "none is said")
}
