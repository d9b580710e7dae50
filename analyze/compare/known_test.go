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
