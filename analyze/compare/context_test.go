package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// Context is judged way by way: that others go where less is kept is neither better
// nor worse, and what is asked again on a way counts with as many as went it.
func TestContextWayByWay(t *testing.T) {
	const (
		old    = "{pay: 60%, ask: {share: 30%, carries: all}, gone: 10%}"
		asking = "      - {id: ask, name: Ask, owner: b, channel: phone, active: 7m, asks: address}\n"
		again  = "      - {id: self, name: Tell once more, owner: b, channel: phone, active: 1m, asks: address, next: get}\n"
		silent = "      - {id: self, name: Tell once more, owner: b, channel: phone, active: 1m, next: get}\n"
	)
	text := func(ways, more, twist string) string {
		s := fork(ways, more)
		s = strings.Replace(s, "      - {id: ask, name: Ask, owner: b, channel: phone, active: 7m}\n", asking, 1)
		switch twist {
		case "carried":
			s = strings.Replace(s, "active: 7m, asks: address}", "active: 7m, asks: address, next: {pay: {carries: all}}}", 1)
		case "ask last":
			s = strings.Replace(s, "active: 7m, asks: address}", "active: 7m, asks: address, next: get}", 1)
		}
		return s
	}
	for _, x := range []struct {
		name, ways, more, twist string
		better                  int
	}{
		{"the same", old, "", "", 0},
		{"fewer give up, and go where it is asked again", "{pay: 60%, ask: {share: 35%, carries: all}, gone: 5%}", "", "", 0},
		{"more give up", "{pay: 55%, ask: {share: 25%, carries: all}, gone: 20%}", "", "", 0},
		{"others go the other way", "{pay: 30%, ask: {share: 60%, carries: all}, gone: 10%}", "", "", 0},
		{"not handed over any more", "{pay: 60%, ask: {share: 30%}, gone: 10%}", "", "", -1},
		{"not handed over, and fewer go there", "{pay: 85%, ask: {share: 5%}, gone: 10%}", "", "", -1},
		{"handed over on another way", old, "", "carried", 1},
		{"handed over, and more go there", "{pay: 30%, ask: {share: 60%, carries: all}, gone: 10%}", "", "carried", 1},
		{"a way less, where nothing was kept", old, "", "ask last", 1},
		{"asked again on a new way", "{pay: 50%, self: 10%, ask: {share: 30%, carries: all}, gone: 10%}", again, "", -1},
		{"not asked on a new way", "{pay: 50%, self: 10%, ask: {share: 30%, carries: all}, gone: 10%}", silent, "", 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, _, rules, c := judged(t, text(old, "", ""), text(x.ways, x.more, x.twist))
			for _, d := range c.Deltas {
				if d.Name == "consistency.context" {
					assert.Equal(t, x.better, d.Better, "%+v %+v", d, d.Alike)
				}
			}
			if x.better < 0 {
				assert.Contains(t, rules, "ratchet-context")
			} else {
				assert.NotContains(t, rules, "ratchet-context")
			}
		})
	}
}

// A mix of customers that shifts back is no more worse than one that shifts.
func TestContextBothWays(t *testing.T) {
	one, other := fork("{pay: 60%, ask: 30%, gone: 10%}", ""), fork("{pay: 30%, ask: 60%, gone: 10%}", "")
	for _, pair := range [][2]string{{one, other}, {other, one}} {
		_, worse, _, c := judged(t, pair[0], pair[1])
		assert.NotContains(t, worse, "consistency.context")
		assert.Zero(t, c.Count(figures.Regression))
	}
}
