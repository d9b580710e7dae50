package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/figures"
)

// How departments work together is judged by pairs of them: worse is only that a
// pair has no declaration any more, or that a datum is no longer exchanged.
func TestCooperationIsJudgedByPairs(t *testing.T) {
	const head = `seam: 1
id: j
title: T
departments: {a: Alpha, b: Beta, c: Gamma}
data: {no: Number}
governance:
  collaboration:
`
	const rest = `stages:
  - name: S
    touchpoints:
      - {id: one, name: One, owner: a, active: 5m, next: {two: 100%}}
      - {id: two, name: Two, owner: b, active: 5m, next: {three: 100%}}
      - {id: three, name: Three, owner: c, active: 5m, next: {done: 100%}}
outcomes: {done: {name: Done, success: true}}
`
	const better, worse, neutral = figures.Improvement, figures.Regression, figures.Neutral
	for name, x := range map[string]struct {
		old, new    string
		class, back string
		says        string
	}{
		"another covers the pair": {"{between: [a, b], by: Calls}\n{between: [a, b, c], by: Board}", "{between: [a, b, c], by: Board}",
			neutral, neutral, "“Alpha, Beta: Calls” is gone from `governance.collaboration`; the same departments work together by “Board”"},
		"none covers it": {"{between: [a, b], by: Calls}\n{between: [b, c], by: Board}", "{between: [b, c], by: Board}",
			worse, better, "“Alpha, Beta: Calls” is gone from `governance.collaboration`"},
		"another says neither by what nor when": {"{between: [a, b], by: Calls}\n{between: [b, a, c]}", "{between: [b, a, c]}",
			worse, better, "“Alpha, Beta: Calls” is gone from `governance.collaboration`"},
		"one that says neither by what nor when": {"{between: [a, b, c]}\n{between: [b, c], by: Board}", "{between: [b, c], by: Board}",
			neutral, neutral, "“Alpha, Beta, Gamma” is gone from `governance.collaboration`"},
		"one pair of three": {"{between: [a, b, c], by: Calls}\n{between: [b, c], by: Board}\n{between: [c, a], meets: 7d}", "{between: [b, c], by: Board}\n{between: [c, a], meets: 7d}",
			worse, better, "“Alpha, Beta, Gamma: Calls” is gone from `governance.collaboration`, and nothing else covers Alpha – Beta"},
		"what they exchange": {"{between: [a, b], by: Calls, exchanges: no}\n{between: [a, b, c], by: Board}", "{between: [a, b, c], by: Board}",
			worse, better, "“Alpha, Beta: Calls” is gone from `governance.collaboration`, and with it the exchange of Number"},
		"fewer between": {"{between: [a, b, c], by: Calls}\n{between: [a, c], by: Board}\n{between: [b, c], by: List}", "{between: [a, b], by: Calls}\n{between: [a, c], by: Board}\n{between: [b, c], by: List}",
			neutral, neutral, ""},
		"fewer between, and nothing else": {"{between: [a, b, c], by: Calls}", "{between: [a, b], by: Calls}", worse, better, ""},
		"no longer by what":               {"{between: [a, b], by: Calls}", "{between: [a, b]}", worse, better, ""},
		"by what, as often": {"{between: [a, b], by: Calls, meets: 7d}", "{between: [a, b], meets: 7d}", neutral, neutral,
			"“Alpha, Beta”: `governance.collaboration.by` was Calls and is no longer said"},
	} {
		t.Run(name, func(t *testing.T) {
			text := func(list string) string {
				return head + "    - " + strings.ReplaceAll(list, "\n", "\n    - ") + "\n" + rest
			}
			there, back := diffText(t, text(x.old), text(x.new)), diffText(t, text(x.new), text(x.old))
			require.Len(t, there.Differences, 1, "%s", strings.Join(lines(there), "\n"))
			assert.Equal(t, x.class, there.Differences[0].Class)
			if x.says != "" {
				assert.Equal(t, x.says, there.Differences[0].Message)
			}
			require.Len(t, back.Differences, 1)
			assert.Equal(t, x.back, back.Differences[0].Class)
			is := load(t, "", text(x.new))
			found, err := compare.Ratchets(is, there, compare.Options{})
			require.NoError(t, err)
			of := 0
			for _, f := range found {
				if f.Rule == "ratchet-regression" {
					of++
				}
			}
			assert.Equal(t, x.class == worse, of == 1, "what a check against the old map says")
		})
	}
}
