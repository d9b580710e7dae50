package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
)

// What a map left out, or wrote though it holds anyway, is what held before.
func TestDefaultsWereSaid(t *testing.T) {
	const head = "departments:"
	with := func(more string) string {
		return strings.Replace(strings.Replace(order, "facts: {price: money}\n", "", 1), head, more+"\n"+head, 1)
	}
	const price = "facts: {price: {kind: money}}"
	for _, x := range []struct{ old, new, field, was, is string }{
		{price + "\neffort: {weights: {wait: 1, step: 0.1m}}", price + "\neffort: {weights: {wait: 0.1}}", "effort.weights.wait", "1", "0.1"},
		{price + "\neffort: {weights: {delay: 0, step: 0.2m}}", price + "\neffort: {weights: {delay: 0.5, step: 0.2m}}", "effort.weights.delay", "0", "0.5"},
		{price + "\neffort: {weights: {auth: 1m}}", price + "\neffort: {weights: {auth: 2m}}", "effort.weights.auth", "1m", "2m"},
		{price, price + "\neffort: {weights: {repeat: 3m}}", "effort.weights.repeat", "2m", "3m"},
		{price + "\noutcomes: {done: {name: Done, success: true}, gone: {name: Gone, success: false}}", price + "\noutcomes: {done: {name: Done, success: true}, gone: {name: Gone, success: true}}", "success", "false", "true"},
		{price + "\noutcomes: {done: {name: Done, success: true}, gone: {name: Gone}}", price + "\noutcomes: {done: {name: Done, success: true}, gone: {name: Gone, success: true}}", "success", "false", "true"},
		{"facts: {price: {kind: money, tolerance: 0%}}", "facts: {price: {kind: money, tolerance: 5%}}", "tolerance", "0%", "5%"},
	} {
		for _, back := range []bool{false, true} {
			if back {
				x.old, x.new, x.was, x.is = x.new, x.old, x.is, x.was
			}
			c := diffText(t, with(x.old), with(x.new))
			require.Len(t, c.Differences, 1, lines(c))
			d := c.Differences[0]
			assert.Equal(t, figures.Neutral, d.Class)
			assert.Contains(t, d.Message, "`"+x.field+"` was "+x.was+", is "+x.is)
			assert.True(t, d.Old.IsValid() && d.New.IsValid(), d.Message)
		}
	}
}

// A default is told where it was written.
func TestPlaceOfDefault(t *testing.T) {
	text := strings.Replace(order, "departments:", "effort:\n  weights:\n    wait: 1\ndepartments:", 1)
	c := diffText(t, text, strings.Replace(text, "wait: 1\n", "wait: 0.5\n", 1))
	require.Len(t, c.Differences, 1, lines(c))
	assert.Equal(t, 6, c.Differences[0].Old.Start.Line)
	assert.Equal(t, 6, c.Differences[0].New.Start.Line)
}

// A zero that was written was said: more is worse, and less is better.
func TestZeroWasSaid(t *testing.T) {
	for _, x := range []struct{ where, zero, more string }{
		{"active: 30m\n", "wait: 0m", "wait: 5m"}, {"active: 30m\n", "steps: 0", "steps: 4"},
		{"active: 30m\n", "auth: 0", "auth: 1"}, {"active: 10m\n", "delay: 0m", "delay: 1d"},
	} {
		with := func(s string) string { return strings.Replace(order, x.where, x.where+"        "+s+"\n", 1) }
		for _, way := range []struct{ old, new, class string }{
			{with(x.zero), with(x.more), figures.Regression}, {with(x.more), with(x.zero), figures.Improvement},
			{order, with(x.more), figures.Neutral}, {with(x.more), order, figures.Neutral},
		} {
			c := diffText(t, way.old, way.new)
			require.Len(t, c.Differences, 1, lines(c))
			assert.Equal(t, way.class, c.Differences[0].Class, lines(c))
		}
		nothingDiffers(t, diffText(t, order, with(x.zero)))
	}
}
