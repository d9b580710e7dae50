package departments_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/viewtest"
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
		"2 touchpoints in 1 stage. Nobody hands the customer over.":                                                                                                       chain(t, "a", "a"),
		"The customer is handed over at 1 transition between touchpoints, of which 1 with no declared way of working.":                                                    chain(t, "a", "b"),
		"The customer is handed over at 2 transitions between touchpoints, of which 2 with no declared way of working.":                                                   chain(t, "a", "b", ""),
		"The customer is handed over at 2 transitions between touchpoints, of which 2 with no declared way of working: 100 of every 100 times a customer is handed over.": suite.Analyzed(t, chain(t, "a", "b", "a").Map),
	} {
		assert.Equal(t, want, suite.Draw(t, in, theme.Light).Desc)
	}
}

// A bar says how much is handed over without a repeated question where the map
// says at one end what customers are asked; where it does not, the bar is open, and
// the key says why. Where no bar is drawn, nothing speaks of bars.
func TestBarsOfWhatIsKept(t *testing.T) {
	const (
		hint = "the bar: share that is handed over"
		open = "not known: neither step says what customers are asked"
	)
	text := func(asks string) string {
		return `seam: 1
id: shop
title: Order a bike
locale: en
departments: {sales: Sales, ops: Operations, care: Care}
data: {address: Address}
stages:
  - name: Look
    touchpoints:
      - {id: look, name: Look, owner: sales` + asks + `}
      - {id: order, name: Order, owner: ops` + asks + `}
      - {id: wait, name: Wait, owner: care}
      - {id: get, name: Get, owner: ops}
`
	}
	for _, asked := range []bool{true, false} {
		asks := ""
		if asked {
			asks = ", asks: address"
		}
		in := suite.Written(t, text(asks))
		for _, scenes := range [][]*render.Scene{{suite.Draw(t, in, theme.Light)}, suite.Pages(t, in, theme.Light, render.Paper{Width: 700, Height: 400})} {
			legend, key := "", ""
			for _, s := range scenes {
				suite.Readable(t, s, theme.Light)
				for _, g := range viewtest.Groups(s.Items, "legend") {
					legend += strings.Join(viewtest.Texts(g.Items), "|") + "|"
				}
				for _, g := range viewtest.Groups(s.Items, "key") {
					key += strings.Join(viewtest.Texts(g.Items), " ") + "|"
				}
			}
			if !asked {
				assert.NotContains(t, legend, "bar")
				assert.NotContains(t, legend, "%")
				assert.NotContains(t, legend, "–")
				assert.NotContains(t, key, "not known")
				continue
			}
			assert.Contains(t, strings.ReplaceAll(legend, "|", " "), hint)
			assert.Contains(t, legend, "0 %|")
			assert.Contains(t, legend, "100 %|", "what goes on to a step that asks nothing")
			assert.Equal(t, 1, strings.Count(legend, "|–|"), "one handoff of which nothing is known")
			assert.Contains(t, key, open)
		}
	}
}

// Handoffs are numbered along the journey, each once.
func TestNumbers(t *testing.T) {
	got := groups(suite.Draw(t, suite.Example(t, "home-broadband"), theme.Light).Items, "handoff-")
	require.Len(t, got, 21)
	assert.Equal(t, "1", got[0])
	assert.Equal(t, "21", got[20])
}
