package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// What was known of something that is still there must go on being said, wherever in
// a map it stands; to say it for the first time is no loss.
func TestLostWhereverItStands(t *testing.T) {
	text := strings.Replace(base(t), "costs: 4m\n", "costs: 4m\n            loses: 10%\n", 1)
	for _, x := range []struct{ name, old, new string }{
		{"how employees feel", ", experience: {score: 3.1, scale: [1, 5], n: 22}", ""},
		{"what a pain loses", "            loses: 10%\n", ""},
		{"what a pain costs", "            costs: 4m\n", ""},
		{"how bad a pain is", "            severity: 4\n", ""},
		{"a measure of the journey", "measures:\n  - {metric: ces, value: 4.6, n: 410, date: 2026-09-30, why: Two lists}\n", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			less, _ := edit(t, text, x.old, x.new)
			_, _, rules, c := judged(t, text, less)
			assert.Equal(t, []string{"ratchet-knowledge"}, rules)
			assert.True(t, c.Regressed())
			_, _, rules, c = judged(t, less, text)
			assert.Empty(t, rules)
			assert.Zero(t, c.Count(figures.Regression), lines(c))
		})
	}
}

// Maps that measure alike are not told to measure differently.
func TestTheSameTolerance(t *testing.T) {
	text := base(t)
	_, _, _, c := judged(t, text, strings.Replace(text, "active: 7m", "active: 8m", 1))
	assert.False(t, c.Reweighed)
	_, _, _, c = judged(t, text, strings.Replace(text, "tolerance: 10%", "tolerance: 20%", 1))
	assert.True(t, c.Reweighed)
}

// What holds on each channel counts, wherever it is said: the same meaning gets the
// same verdict.
func TestFeelingOnEachChannel(t *testing.T) {
	said := func(all, web, phone string) string {
		text := strings.Replace(order, "        emotion: 1\n", all, 1)
		return strings.Replace(text, "channels: {web: {facts: {price: 5 EUR}}, phone: {facts", "channels: {web: {"+web+"facts: {price: 5 EUR}}, phone: {"+phone+"facts", 1)
	}
	both := []string{said("        emotion: 1\n", "", ""), said("", "emotion: 1, ", "emotion: 1, "), said("        emotion: -2\n", "emotion: 1, ", "emotion: 1, "),
		said("        emotion: 1\n", "", "emotion: 1, ")}
	apart := []string{said("", "emotion: 1.5, ", "emotion: -1, "), said("        emotion: 1.5\n", "", "emotion: -1, "), said("        emotion: -1\n", "emotion: 1.5, ", "")}
	half := []string{said("", "emotion: 1, ", ""), said("", "", "emotion: 1, ")}
	kinds := func(c *figures.Changes, class string) (at []string) {
		for _, d := range c.Differences {
			if d.Class == class {
				at = append(at, d.Kind+" "+d.Subject)
			}
		}
		return at
	}
	for _, old := range both {
		for _, new := range both {
			_, _, rules, c := judged(t, old, new)
			assert.Empty(t, rules)
			assert.Zero(t, c.Count(figures.Regression)+c.Count(figures.Improvement), lines(c))
		}
		for _, new := range apart {
			_, _, rules, c := judged(t, old, new)
			assert.Contains(t, rules, "ratchet-emotion")
			assert.Equal(t, []string{"emotion order/choose@phone"}, kinds(c, figures.Regression), lines(c))
			assert.Equal(t, []string{"emotion order/choose@web"}, kinds(c, figures.Improvement), lines(c))
		}
		for _, new := range half {
			_, _, rules, c := judged(t, old, new)
			assert.Equal(t, []string{"ratchet-knowledge"}, rules, lines(c))
			_, _, rules, _ = judged(t, new, old)
			assert.Empty(t, rules)
		}
	}
}

// So it is with what a touchpoint takes and asks.
func TestEffortOnEachChannel(t *testing.T) {
	said := func(all, web, phone string) string {
		text := strings.Replace(order, "        active: 10m\n", all, 1)
		return strings.Replace(text, "channels: {web: {facts: {price: 5 EUR}}, phone: {facts", "channels: {web: {"+web+"facts: {price: 5 EUR}}, phone: {"+phone+"facts", 1)
	}
	for _, x := range []struct{ all, less, more string }{
		{"active: 10m", "active: 9m", "active: 12m"},
		{"active: 10m, wait: 5m", "active: 10m, wait: 1m", "active: 10m, wait: 9m"},
		{"active: 10m, steps: 3", "active: 10m, steps: 1", "active: 10m, steps: 4"},
		{"active: 10m, asks: address", "active: 10m, asks: []", "active: 10m, asks: [address, name]"},
	} {
		all := said("        "+strings.Replace(x.all, ", ", "\n        ", 1)+"\n", "", "")
		each := said("", x.all+", ", x.all+", ")
		apart := said("", x.less+", ", x.more+", ")
		_, _, _, c := judged(t, all, each)
		assert.Empty(t, c.Differences, lines(c))
		_, _, rules, c := judged(t, all, apart)
		_, _, rulesEach, cEach := judged(t, each, apart)
		assert.Equal(t, rulesEach, rules, x.all)
		assert.Equal(t, lines(cEach), lines(c), x.all)
		assert.Equal(t, 1, c.Count(figures.Regression), lines(c))
	}
}
