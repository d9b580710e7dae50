package departments_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// groups are the ids of a picture that begin with a word, from top to bottom.
func groups(items []render.Item, prefix string) []string {
	var out []string
	for _, item := range items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, prefix) {
			out = append(out, strings.TrimPrefix(g.ID, prefix))
		}
	}
	return out
}

// chain is a journey whose touchpoints belong to departments in turn, which the
// map lists in alphabetical order.
func chain(t *testing.T, owners ...string) render.Input {
	t.Helper()
	m := &journey.Map{ID: "chain", Title: "Chain", Locale: "en", Stages: []journey.Stage{{ID: "s", Name: "S"}}}
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		m.Departments = append(m.Departments, journey.Department{Entry: journey.Entry{ID: id, Name: strings.ToUpper(id)}})
	}
	for i, o := range owners {
		id := "t" + string(rune('0'+i))
		m.Stages[0].Touchpoints = append(m.Stages[0].Touchpoints, touchpoint.Touchpoint{ID: id, Name: id, Detail: touchpoint.Detail{Owner: o}})
	}
	checked, err := journey.New(context.Background(), *m)
	require.NoError(t, err)
	return render.Input{Map: checked}
}

// Lanes stand in the order in which customers come by, nobody last, and
// departments without anything to do have none.
func TestLaneOrder(t *testing.T) {
	for name, c := range map[string]struct {
		owners []string
		want   []string
	}{
		"as customers go": {[]string{"c", "a", "e", "b"}, []string{"c", "a", "e", "b"}},
		"nobody last":     {[]string{"", "b", "a"}, []string{"a", "b", "nobody"}},
		"there and back":  {[]string{"a", "c", "a", "b", "a"}, []string{"b", "a", "c"}},
		"one":             {[]string{"d", "d"}, []string{"d"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := suite.Draw(t, chain(t, c.owners...), theme.Light)
			got := groups(s.Items, "lane-")
			if name == "there and back" {
				assert.Equal(t, "a", got[1], "the one that deals with both stands between them")
				return
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestTakeaway(t *testing.T) {
	for want, in := range map[string]render.Input{
		"2 touchpoints in 1 stage. Nobody hands the customer over.":                                                       chain(t, "a", "a"),
		"The customer is handed over at 1 place, of which 1 with no declared way of working.":                             chain(t, "a", "b"),
		"The customer is handed over at 2 places, of which 2 with no declared way of working.":                            chain(t, "a", "b", ""),
		"The customer is handed over at 2 places, of which 2 with no declared way of working: 100 of every 100 handoffs.": suite.Analyzed(t, chain(t, "a", "b", "a").Map),
	} {
		assert.Equal(t, want, suite.Draw(t, in, theme.Light).Desc)
	}
}

// Handoffs are numbered along the journey, each once.
func TestNumbers(t *testing.T) {
	got := groups(suite.Draw(t, suite.Example(t, "home-broadband"), theme.Light).Items, "handoff-")
	require.Len(t, got, 21)
	assert.Equal(t, "1", got[0])
	assert.Equal(t, "21", got[20])
}
