package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// chain is a map of which the touchpoints in the middle are replaced by others.
func chain(middle string) string {
	return "seam: 1\nid: order\ntitle: Order\nfacts: {price: money}\nstages:\n  - name: S\n    touchpoints:\n" +
		"      - {id: start, name: Begin, owner: a, channel: web, active: 5m}\n" + middle +
		"      - {id: last, name: Finish, owner: a, channel: web, active: 5m}\n"
}

// What was known of a touchpoint that is gone is known of what stands for it, or it
// is knowledge lost; a touchpoint may go, and another may come, all the same.
func TestWhatTakesAPlaceSaysAsMuch(t *testing.T) {
	const (
		visit    = "      - {id: visit, name: Visit, owner: a, channel: shop, active: 30m, emotion: -1, facts: {price: 5 EUR}}\n"
		one      = "      - {id: one, name: Measure the room, owner: a, channel: phone, active: 20m}\n"
		two      = "      - {id: two, name: Bring it, owner: b, channel: shop, active: 10m}\n"
		untimed  = "      - {id: two, name: Bring it, owner: b, channel: shop}\n"
		download = "      - {id: download, name: Download a file, owner: b, channel: web}\n"
	)
	for _, x := range []struct {
		name, old, new string
		kinds          []string // of what is not said any more
		broken         int
	}{
		{"alike with all", visit, strings.Replace(visit, "id: visit", "id: v", 1), nil, 1},
		{"alike with less", visit, "      - {id: v, name: Visit, owner: a, channel: shop, emotion: -1}\n", []string{"active", "fact"}, 1},
		{"alike without a feeling", visit, strings.Replace(strings.Replace(visit, "id: visit", "id: v", 1), "emotion: -1, ", "", 1), []string{"emotion"}, 1},
		{"somewhat alike without a feeling", visit, "      - {id: v, name: Visitor, owner: b, channel: shop, active: 20m}\n", nil, 1},
		{"somewhat alike without a time", visit, "      - {id: v, name: Visitor, owner: b, channel: shop}\n", []string{"active"}, 1},
		{"another in its place", visit, download, []string{"active"}, 1},
		{"another in its place with its time", visit, strings.Replace(download, "web", "web, active: 1m", 1), nil, 1},
		{"two in the place of one", visit, one + untimed, []string{"active"}, 1},
		{"two in the place of one with their times", visit, one + two, nil, 1},
		{"one in the place of two", one + two, download, []string{"active"}, 2},
		{"one in the place of two of which one was not known", one + untimed, download, nil, 2},
		{"gone", visit, "", nil, 1},
		{"new", "", download, nil, 0},
		{"another in its place, with a way more", visit, strings.Replace(download, "web", "web, next: {last: 99%, gone}", 1), []string{"active"}, 1},
		{"gone, and customers led elsewhere", visit, "      - {id: extra, name: Download a file, owner: b, channel: web, next: {done: 50%, gone}}\n", []string{"active"}, 2},
		{"gone there and new elsewhere", visit + one, one + "      - {id: extra, name: Download a file, owner: b, channel: web, next: {last: 50%, gone}}\n", nil, 1},
		{"half of it beside", visit, strings.Replace(visit, "30m", "15m", 1) + untimed, []string{"active"}, 0},
		{"half of it beside with its time", visit, strings.Replace(visit, "30m", "15m", 1) + two, nil, 0},
		{"one door less, and another beside", "      - {id: visit, name: Visit, owner: a, channels: {shop: {active: 30m}, web: {active: 5m}}}\n", "      - {id: visit, name: Visit, owner: a, channels: {web: {active: 5m}}}\n" + untimed, nil, 0},
		{"as long as before, and another beside", visit, visit + untimed, nil, 0},
		{"half under a new id", visit, "      - {id: v, was: visit, name: Visit, owner: a, channel: shop, active: 10m, emotion: -1, facts: {price: 5 EUR}}\n" + untimed, []string{"active"}, 0},
		{"merged", one + two, "      - {id: all, was: [one, two], name: All at once, owner: a, channel: phone, active: 30m}\n", nil, 0},
		{"merged without a time", one + two, "      - {id: all, was: [one, two], name: All at once, owner: a, channel: phone}\n", []string{"active"}, 0},
		{"merged without an owner", one + two, "      - {id: all, was: [one, two], name: All at once, channel: phone, active: 5m}\n", []string{"owner"}, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, _, rules, c := judged(t, chain(x.old), chain(x.new))
			var kinds, lost []string
			for _, d := range c.Differences {
				if d.Class == figures.Regression {
					kinds = append(kinds, d.Kind)
				}
			}
			for _, r := range rules {
				if r == "ratchet-knowledge" {
					lost = append(lost, r)
				}
			}
			assert.Equal(t, x.kinds, kinds, lines(c))
			assert.Len(t, lost, len(x.kinds))
			assert.Equal(t, x.broken, c.Count(figures.Breaking), lines(c))
		})
	}
}
