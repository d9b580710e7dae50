package compare_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/analyze/figures"
)

// A failure that is called a success by another name makes nobody succeed.
func TestFailureCalledSuccess(t *testing.T) {
	with := func(outcomes, id, share string) string {
		text := strings.ReplaceAll(strings.ReplaceAll(order, "gone: 20%", id+": "+share), ", gone}", ", "+id+"}")
		return strings.Replace(text, "stages:", outcomes+"stages:", 1)
	}
	const (
		none  = ""
		fails = "outcomes: {done: {name: Done, success: true}, gone: {name: Gives up}}\n"
		left  = "outcomes: {done: {name: Done, success: true}, left: {name: Left, success: true}}\n"
		both  = "outcomes: {done: {name: Done, success: true}, gone: {name: Gives up}, left: {name: Left, success: true}}\n"
		sad   = "outcomes: {done: {name: Done, success: true}, left: {name: Left}}\n"
	)
	for _, x := range []struct {
		name     string
		old, new string
		told     bool
		success  int
	}{
		{"instead of it", with(fails, "gone", "20%"), with(left, "left", "20%"), true, 0},
		{"of one that goes without saying", with(none, "gone", "20%"), with(left, "left", "20%"), true, 0},
		{"beside it", with(fails, "gone", "20%"), with(both, "left", "20%"), true, 0},
		{"both were there", with(both, "gone", "20%"), with(both, "left", "20%"), true, 0},
		{"where the touchpoint has another id", with(fails, "gone", "20%"),
			strings.Replace(strings.ReplaceAll(with(left, "left", "20%"), "pay: {", "buy: {"), "id: pay", "id: buy\n        was: pay", 1), true, 0},
		{"with other shares", with(fails, "gone", "20%"), with(left, "left", "15%"), false, 1},
		{"another failure", with(fails, "gone", "20%"), with(sad, "left", "20%"), false, 0},
		{"another success of the same name", with(fails, "gone", "20%"), with(strings.Replace(left, "Left", "Gives up", 1), "left", "20%"), false, 0},
		{"a success that is called a failure", with(left, "left", "20%"), with(fails, "gone", "20%"), false, -1},
	} {
		t.Run(x.name, func(t *testing.T) {
			regressions, _, rules, c := judged(t, x.old, x.new)
			told := false
			for _, d := range c.Differences {
				if d.Kind == "outcome-replaced" {
					told = true
					assert.Equal(t, figures.Regression, d.Class)
					assert.True(t, d.Old.IsValid() && d.New.IsValid())
				}
			}
			assert.Equal(t, x.told, told, lines(c))
			if x.told {
				assert.Len(t, regressions, 1)
				assert.Equal(t, []string{"ratchet-regression"}, rules)
				assert.True(t, c.Reweighed)
			}
			for _, d := range c.Deltas {
				if d.Name == "effort.success" {
					assert.Equal(t, x.success, d.Better)
				}
				if x.told && !strings.HasPrefix(d.Name, "findings.") {
					assert.Zero(t, d.Better, d.Name)
				}
			}
		})
	}
}

// Nor can customers reach success now who could not.
func TestNoSuccessByName(t *testing.T) {
	only := func(outcomes, id string) string {
		return strings.Replace(strings.NewReplacer("gone: 20%", id+": 20%", "done: 90%, gone", id).Replace(order), "stages:", outcomes+"stages:", 1)
	}
	old := only("outcomes: {done: {name: Done, success: true}, gone: {name: Gives up}}\n", "gone")
	for _, outcomes := range []string{
		"outcomes: {done: {name: Done, success: true}, left: {name: Left, success: true}}\n",
		"outcomes: {left: {name: Left, success: true}}\n", // by the old yardstick there is no success at all
	} {
		c := diffText(t, old, only(outcomes, "left"))
		assert.Zero(t, c.Count(figures.Improvement), lines(c))
		assert.Equal(t, 1, c.Count(figures.Regression), lines(c))
	}
	diffText(t, old, only("outcomes: {gone: {name: Gives up, success: true}}\n", "gone"))
}

// A way that is not said any more says nothing of those who left on it.
func TestWayThatIsNoLongerSaid(t *testing.T) {
	const head = "seam: 1\nid: a\ntitle: A\nchannels: {web: Web, shop: Shop}\noutcomes: {done: {name: Done, success: true}, gone: {name: Gives up}}\n" +
		"stages:\n  - name: S\n    touchpoints:\n      - {id: ask, name: Ask, "
	const tail = "}\n      - {id: place, name: Place}\n"
	for _, x := range []struct {
		name, old, new string
		told           bool
	}{
		{"the leak goes without a word", "next: {place: 70%, gone: 30%}", "active: 5m", true},
		{"it is said that nobody leaves", "next: {place: 70%, gone: 30%}", "next: place", false},
		{"fewer leave", "next: {place: 70%, gone: 30%}", "next: {place: 90%, gone: 10%}", false},
		{"a way that led nowhere else", "next: place", "active: 5m", false},
		{"on one of two channels", "channels: {web: {next: {place: 70%, gone: 30%}}, shop: {}}", "channels: {web: {}, shop: {}}", true},
		{"said of all channels instead", "channels: {web: {next: {place: 70%, gone: 30%}}, shop: {}}", "channels: {web: {}, shop: {}}, next: {place: 70%, gone: 30%}", false},
	} {
		c := diffText(t, head+x.old+tail, head+x.new+tail)
		told := slices.ContainsFunc(c.Differences, func(d figures.Difference) bool {
			return d.Kind == "ways-unsaid" && d.Class == figures.Regression && strings.Contains(d.Message, "Gives up")
		})
		assert.Equal(t, x.told, told, "%s: %v", x.name, lines(c))
	}
}
