package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

func delta(c *figures.Changes, name string) *figures.Delta {
	for i := range c.Deltas {
		if c.Deltas[i].Name == name {
			return &c.Deltas[i]
		}
	}
	return nil
}

// A delay weighs nothing, and yet it may not get longer. Of 80 in 100 customers who
// come to pay a day there is 0.8 days of each.
func TestDelayIsJudged(t *testing.T) {
	with := func(old, new string) string { return strings.Replace(order, old, new, 1) }
	day, week := with("active: 30m", "active: 30m\n        delay: 1d"), with("active: 30m", "active: 30m\n        delay: 1w")
	_, worse, rules, c := judged(t, day, week)
	assert.Equal(t, []string{"effort.delay", "effort.delay_per_success"}, worse)
	assert.Equal(t, []string{"ratchet-delay"}, rules)
	assert.InDelta(t, .8*24*60, delta(c, "effort.delay").Old.X, 1e-6)
	assert.InDelta(t, .8*7*24*60, delta(c, "effort.delay").New.X, 1e-6)
	assert.InDelta(t, 7*24*60/.9, delta(c, "effort.delay_per_success").New.X, 1e-6)

	_, worse, rules, _ = judged(t, week, day)
	assert.Empty(t, worse)
	assert.Empty(t, rules)

	// Where active is known a delay that is not said is none, else it is not known.
	_, _, rules, _ = judged(t, order, day)
	assert.Equal(t, []string{"ratchet-delay"}, rules)
	_, _, rules, _ = judged(t, with("        active: 30m\n", ""), with("active: 30m", "delay: 1d"))
	assert.Empty(t, rules)

	// On the way it is as long, and a longer one here is made up for there.
	way := with("{wait: 5m}", "{wait: 5m, delay: 1w}")
	_, _, rules, c = judged(t, day, way)
	assert.Equal(t, []string{"ratchet-delay"}, rules)
	assert.InDelta(t, .8*7*24*60, delta(c, "effort.delay").New.X, 1e-6)
	_, _, rules, _ = judged(t, strings.Replace(way, "delay: 1w", "delay: 3d", 1), strings.Replace(day, "{wait: 5m}", "{wait: 5m, delay: 1d}", 1))
	assert.Empty(t, rules)

	// Where it weighs something it is effort.
	const heavy = "effort: {weights: {delay: 0.1}}\ndepartments:"
	_, _, rules, c = judged(t, strings.Replace(day, "departments:", heavy, 1), strings.Replace(week, "departments:", heavy, 1))
	assert.Equal(t, []string{"ratchet-effort"}, rules)
	assert.Nil(t, delta(c, "effort.delay"))

	// And longer since more of them get there is not worse.
	_, worse, rules, _ = judged(t, day, strings.Replace(day, "gone: 20%", "gone: 10%", 1))
	assert.Empty(t, worse)
	assert.Empty(t, rules)
}

// How customers feel counts at each touchpoint, for all and for one persona.
func TestEmotionIsJudged(t *testing.T) {
	with := func(text string) string {
		return strings.Replace(order, "        emotion: 1\n", "        emotion: "+text+"\n", 1)
	}
	for _, x := range []struct {
		old, new string
		want     []string
	}{
		{"1", "0.5", []string{"ratchet-emotion", "ratchet-emotion"}}, // at the touchpoint, and at peak and end
		{"1", "1.5", nil},
		{"{ann: 1, bob: 2}", "{ann: 1, bob: 1}", []string{"ratchet-emotion", "ratchet-emotion"}},
		{"{ann: 1, bob: 2}", "{ann: 1.5, bob: 1.5}", []string{"ratchet-emotion"}}, // peak and end are as they were
		{"{ann: 1}", "{ann: 1, bob: -2}", nil},                                    // who was not asked before
	} {
		_, _, rules, _ := judged(t, with(x.old), with(x.new))
		assert.Equal(t, x.want, rules, x.old+" > "+x.new)
	}
}
