package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// surveyed is a map with readings at one touchpoint.
func surveyed(better string, readings ...string) string {
	text := "seam: 1\nid: order\ntitle: Order\nmetrics: {ces: {name: Ease, kind: ces, scale: [1, 7]" + better + "}}\n" +
		"stages:\n  - name: S\n    touchpoints:\n      - id: look\n        name: Look\n"
	for i, r := range readings {
		if i == 0 {
			text += "        measures:\n"
		}
		text += "          - {metric: ces, " + r + "}\n"
	}
	return text
}

// Of several readings the latest tells how a metric stands, whatever else is said of
// the past, and nothing is better because it is not said.
func TestLatestReadingTells(t *testing.T) {
	const (
		june  = "value: 4.0, date: 2026-06-30"
		sept  = "value: 4.6, date: 2026-09-30"
		oct   = "value: 3.0, date: 2026-10-31"
		many  = "answers: [0, 0, 0, 0, 0, 10, 0], date: 2026-10-31" // 6
		few   = "answers: [0, 10, 0, 0, 0, 0, 0], date: 2026-11-20" // 2
		empty = "n: 4, date: 2026-10-31"
		high  = ", better: high"
	)
	const worse, better, neutral = figures.Regression, figures.Improvement, figures.Neutral
	list := func(r ...string) []string { return r }
	for _, x := range []struct {
		name     string
		better   string
		old, new []string
		want     string
		rules    []string
	}{
		{"a newer one, worse", high, list(sept), list(sept, oct), worse, list("ratchet-regression")},
		{"written above", high, list(sept), list(oct, sept), worse, list("ratchet-regression")},
		{"where low is good", ", better: low", list(sept), list(sept, oct), better, nil},
		{"of no direction", ", kind: other", list(sept), list(sept, oct), neutral, nil},
		{"an older one besides", high, list(sept), list(june, sept), neutral, nil},
		{"a newer and an older one", high, list(sept), list(june, sept, oct), worse, list("ratchet-regression")},
		{"two newer ones", high, list(june), list(june, oct, "value: 5, date: 2026-11-01"), better, nil},
		{"the past is not said any more", high, list(sept, oct), list(oct), neutral, nil},
		{"nor is a better one of the past", high, list(june, sept, oct), list(sept, oct), neutral, nil},
		{"the latest is not said any more", high, list(sept, oct), list(sept), worse, list("ratchet-knowledge")},
		{"an earlier one instead", high, list(oct), list(sept), worse, list("ratchet-regression")},
		{"a later one instead", high, list(sept), list(oct), worse, list("ratchet-regression")},
		{"the past is told otherwise", high, list(sept, oct), list(june[:10]+", date: 2026-09-30", oct), neutral, nil},
		{"without dates the last counts", high, list("value: 4"), list("value: 4", "value: 3"), worse, list("ratchet-regression")},
		{"answers alone", high, list(sept), list(sept, many), better, nil},
		{"fewer answers are good", high, list(sept, many), list(sept, many, few), worse, list("ratchet-regression")},
		{"a value no more", high, list(oct), list(empty), worse, list("ratchet-knowledge")},
		{"the first", high, nil, list(oct), better, nil},
		{"none any more", high, list(oct), nil, worse, list("ratchet-knowledge")},
		{"with a source", high, list(sept + ", source: Panel"), list(sept+", source: Panel", oct+", source: Panel"), worse, list("ratchet-regression")},
	} {
		t.Run(x.name, func(t *testing.T) {
			direction := x.better
			if strings.Contains(direction, "kind") {
				direction = ""
			}
			old, new := surveyed(direction, x.old...), surveyed(direction, x.new...)
			if direction == "" {
				old, new = strings.Replace(old, "kind: ces", "kind: other", 1), strings.Replace(new, "kind: ces", "kind: other", 1)
			}
			_, _, rules, c := judged(t, old, new)
			class := neutral
			for _, d := range c.Differences {
				if d.Class != neutral {
					class = d.Class
				}
				if x.want == neutral || x.want == worse {
					assert.NotEqual(t, better, d.Class, d.Message)
				}
			}
			assert.NotEmpty(t, c.Differences)
			assert.Equal(t, x.want, class, lines(c))
			assert.Equal(t, x.rules, rules, lines(c))
		})
	}
}
