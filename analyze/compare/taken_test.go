package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// fork is a map in which customers go on from looking by two ways, one of which may
// lead elsewhere.
func fork(ways, more string) string {
	return `seam: 1
id: order
title: Order
departments: {a: A, b: B}
data: {address: Address}
channels: {web: Web, phone: Phone}
outcomes: {done: {success: true}, gone: {}}
stages:
  - name: S
    touchpoints:
      - {id: look, name: Look, owner: a, channel: web, active: 5m, asks: address, next: ` + ways + `}
` + more + `      - {id: ask, name: Ask, owner: b, channel: phone, active: 7m}
      - {id: pay, name: Pay, owner: a, channel: web, active: 9m, asks: address}
      - {id: get, name: Get, owner: b, channel: web, active: 30m}
`
}

// Who leads customers away from what is known to where it is not known how long it
// takes has to say so, and makes no figure better; who sends them through it on their
// way, or says how long it takes, or leads them to what is known, may.
func TestLedToTheUnknown(t *testing.T) {
	const (
		byOthers = "beside, by those who gave up"

		old    = "{pay: 60%, ask: 30%, gone: 10%}"
		away   = "      - {id: self, name: Serve oneself, owner: b, channel: web, next: get}\n"
		back   = "      - {id: self, name: Serve oneself, owner: b, channel: web, next: pay}\n"
		half   = "      - {id: self, name: Serve oneself, owner: b, channel: web, next: {pay: 50%, get: 50%}}\n"
		timed  = "      - {id: self, name: Serve oneself, owner: b, channel: web, active: 1m, next: get}\n"
		two    = "      - {id: self, name: Serve oneself, owner: b, channel: web, next: more}\n      - {id: more, name: More, owner: b, channel: web, next: get}\n"
		circle = "      - {id: self, name: Serve oneself, owner: b, channel: web, next: {more: 100%}}\n      - {id: more, name: More, owner: b, channel: web, next: {self: 50%, pay: 50%}}\n"
	)
	for _, x := range []struct {
		name          string
		old, oldMore  string
		ways, more    string
		lost          []string // where it is not said
		better, worse bool     // effort per success
	}{
		{"all of a way", old, "", "{self: 60%, ask: 30%, gone: 10%}", away, []string{"self"}, false, false},
		{"half of a way", old, "", "{pay: 30%, self: 30%, ask: 30%, gone: 10%}", away, []string{"self"}, false, false},
		{"by way of two", old, "", "{self: 60%, ask: 30%, gone: 10%}", two, []string{"self", "more"}, false, false},
		{"half of them back", old, "", "{self: 60%, ask: 30%, gone: 10%}", half, []string{"self"}, false, false},
		{"on the way", old, "", "{self: 60%, ask: 30%, gone: 10%}", back, nil, false, true},
		{"on the way, going round", old, "", "{self: 60%, ask: 30%, gone: 10%}", circle, nil, false, true},
		{"with its time", old, "", "{self: 60%, ask: 30%, gone: 10%}", timed, nil, true, false},
		{"more to what is known", old, "", "{get: 60%, ask: 30%, gone: 10%}", "", nil, true, false},
		{"to what was there and is not known", "{pay: 50%, self: 10%, ask: 30%, gone: 10%}", away, "{self: 60%, ask: 30%, gone: 10%}", away, []string{"self"}, false, false},
		{"by a shorter way through what is not known", "{self: 60%, ask: 30%, gone: 10%}", strings.Replace(two, "next: get", "next: pay", 1), "{other: 60%, ask: 30%, gone: 10%}",
			strings.Replace(strings.Replace(two, "next: get", "next: pay", 1)+away, "id: self, name: Serve oneself, owner: b, channel: web, next: get", "id: other, name: Else, owner: b, channel: web, next: get", 1), []string{"other"}, false, false},
		{"away from it again", "{pay: 50%, self: 10%, ask: 30%, gone: 10%}", away, "{pay: 60%, ask: 30%, gone: 10%}", away, nil, false, true},
		{byOthers, old, "", "{pay: 60%, ask: 30%, self: 10%}", back, nil, false, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, _, rules, c := judged(t, fork(x.old, x.oldMore), fork(x.ways, x.more))
			var lost []string
			for _, d := range c.Differences {
				if d.Kind == "active" && d.Class == figures.Regression {
					lost = append(lost, d.Touchpoint)
				}
			}
			assert.Equal(t, x.lost, lost, lines(c))
			assert.Equal(t, len(x.lost), strings.Count(strings.Join(rules, " "), "ratchet-knowledge"))
			if x.name == byOthers { // whoever gave up takes more effort now
				return
			}
			assert.Equal(t, len(x.lost) > 0 || x.worse, c.Regressed(), lines(c))
			for _, d := range c.Deltas {
				if strings.HasPrefix(d.Name, "effort.") && d.Name != "effort.success" {
					assert.False(t, len(x.lost) > 0 && d.Better > 0, d.Name)
				}
				if d.Name == "effort.per_success" && len(x.lost) == 0 {
					assert.Equal(t, x.better, d.Better > 0, "%+v", d)
					assert.Equal(t, x.worse, d.Better < 0, "%+v", d)
				}
				if d.Name == "consistency.context" && len(x.lost) > 0 {
					assert.LessOrEqual(t, d.Better, 0)
				}
			}
		})
	}
}
