package blueprint_test

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
	"github.com/seam-cx/seam/touchpoint"
)

// shop is a journey of three touchpoints that sales, billing and support, a
// department on the line support, work for.
func shop(change func(points []touchpoint.Touchpoint, m *journey.Map)) *journey.Map {
	work := func(does, owner string, wait time.Duration) touchpoint.Work {
		w := touchpoint.Work{Does: does, Owner: owner}
		if wait > 0 {
			w.Wait = touchpoint.Exactly(wait)
		}
		return w
	}
	points := []touchpoint.Touchpoint{
		{ID: "order", Name: "Order", Detail: touchpoint.Detail{Owner: "sales", Frontstage: []touchpoint.Work{work("Form", "", 0)}, Backstage: []touchpoint.Work{work("Enter", "sales", 0)}}},
		{ID: "pay", Name: "Pay", Detail: touchpoint.Detail{Owner: "billing", Frontstage: []touchpoint.Work{work("Bill", "", 0)}, Backstage: []touchpoint.Work{work("Book", "billing", 48*time.Hour)}}},
		{ID: "get", Name: "Get", Detail: touchpoint.Detail{Owner: "sales", Frontstage: []touchpoint.Work{work("Counter", "", 0)}}},
	}
	department := func(id string, line journey.Line) journey.Department {
		return journey.Department{Entry: journey.Entry{ID: id, Name: strings.ToUpper(id[:1]) + id[1:]}, Line: line}
	}
	m := &journey.Map{ID: "shop", Title: "Shop", Locale: "en", Vocabulary: journey.Vocabulary{
		Departments: []journey.Department{department("sales", ""), department("billing", ""), department("support", journey.Support)}}}
	change(points, m)
	m.Stages = []journey.Stage{{ID: "s", Name: "S", Touchpoints: points}}
	return m
}

// numbered are the handoffs of a picture, in order.
func numbered(items []render.Item) []string {
	var out []string
	for _, item := range items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, "handoff-") {
			out = append(out, strings.TrimPrefix(g.ID, "handoff-")+" "+g.Title)
		}
	}
	return out
}

func TestHandoffs(t *testing.T) {
	none := func([]touchpoint.Touchpoint, *journey.Map) {}
	for name, c := range map[string]struct {
		change func(p []touchpoint.Touchpoint, m *journey.Map)
		want   []string
		desc   string
	}{
		"work follows the customer": {none, []string{"1 Sales → Billing"},
			"1 of 1 handoffs of work has no declared way of working. 1 of them makes work wait a day or more, 2\u00a0days in all."},
		"declared": {func(_ []touchpoint.Touchpoint, m *journey.Map) {
			m.Governance.Collaboration = []journey.Collaboration{{Between: []string{"billing", "sales"}, By: "A list"}}
		}, []string{"1 Sales → Billing"}, "Every handoff of work has a declared way of working (1 in all)."},
		"fewer than half go on": {func(p []touchpoint.Touchpoint, m *journey.Map) {
			m.Outcomes = []journey.Outcome{{Entry: journey.Entry{ID: "gone", Name: "Gone"}}, {Entry: journey.Entry{ID: "done", Name: "Done"}, Success: true}}
			few, most := 0.4, 0.6
			p[0].Next = []touchpoint.Target{{Touchpoint: "pay", Share: &few}, {Outcome: "gone", Share: &most}}
		}, nil, "3 touchpoints in 1 stage. No work passes from one department to another."},
		"into support": {func(p []touchpoint.Touchpoint, _ *journey.Map) {
			p[2].Backstage = []touchpoint.Work{{Does: "Pack", Owner: "support"}}
		}, []string{"1 Sales → Billing", "2 Sales → Support"},
			"2 of 2 handoffs of work have no declared way of working. 1 of them makes work wait a day or more, 2\u00a0days in all."},
		"back to the front": {func(p []touchpoint.Touchpoint, _ *journey.Map) {
			p[2].Frontstage[0].Wait = touchpoint.Exactly(time.Minute)
		}, []string{"1 Sales → Billing", "2 Billing → Sales"},
			"2 of 2 handoffs of work have no declared way of working. 1 of them makes work wait a day or more, 2\u00a0days in all."},
		"twice to the same work": {func(p []touchpoint.Touchpoint, _ *journey.Map) {
			p[1].Owner = "sales"
		}, []string{"1 Sales → Billing", "1-2 Sales → Billing"},
			"1 of 1 handoffs of work has no declared way of working. 1 of them makes work wait a day or more, 2\u00a0days in all."},
		"silent": {func(p []touchpoint.Touchpoint, _ *journey.Map) {
			for i := range p {
				p[i].Backstage = nil
			}
		}, nil, "3 touchpoints in 1 stage. The map says nothing about the work backstage."},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := journey.New(context.Background(), *shop(c.change))
			require.NoError(t, err)
			s := suite.Draw(t, render.Input{Map: m}, theme.Light)
			assert.ElementsMatch(t, c.want, numbered(s.Items))
			assert.Equal(t, c.desc, s.Desc)
			suite.Readable(t, s, theme.Light)
		})
	}
}

// A department that hands over to the same work in front and behind is counted
// once, and both lines are drawn as the handoff that they are, with its number.
func TestBothLinesOfAHandoffAreDrawnAsOne(t *testing.T) {
	for _, declared := range []bool{false, true} {
		m, err := journey.New(context.Background(), *shop(func(p []touchpoint.Touchpoint, m *journey.Map) {
			p[1].Owner = "sales"
			if declared {
				m.Governance.Collaboration = []journey.Collaboration{{Between: []string{"billing", "sales"}, By: "A list"}}
			}
		}))
		require.NoError(t, err)
		s := suite.Draw(t, render.Input{Map: m}, theme.Light)
		for _, id := range []string{"handoff-1", "handoff-1-2"} {
			g := viewtest.Groups(s.Items, id)
			require.NotEmpty(t, g, id)
			assert.Contains(t, viewtest.Texts(g[0].Items), "1", id)
		}
		red := 0
		for _, item := range s.Items {
			if p, ok := item.(*render.Path); ok && p.Stroke.Color == theme.Light.Bad && p.Stroke.Width == 1.6 {
				red++
			}
		}
		if declared {
			assert.Zero(t, red)
		} else {
			assert.Equal(t, 2, red, "lines of a handoff that nobody declared")
		}
		entries := 0
		for _, text := range viewtest.Texts(viewtest.Groups(s.Items, "legend")[0].Items) {
			if text == "1" {
				entries++
			}
		}
		assert.Equal(t, 1, entries, "the handoff is listed once")
	}
}

// Lanes, stages, touchpoints and lines have ids that stay the same.
func TestIDs(t *testing.T) {
	ids := map[string]bool{}
	for _, item := range suite.Draw(t, suite.Example(t, "home-broadband"), theme.Light).Items {
		if g, ok := item.(*render.Group); ok && g.ID != "" {
			assert.False(t, ids[g.ID], "%s twice", g.ID)
			ids[g.ID] = true
		}
	}
	for _, id := range []string{"header", "stage-discover", "tp-compare", "lane-evidence", "lane-customer", "lane-frontstage", "lane-backstage",
		"lane-support", "line-interaction", "line-visibility", "line-internal", "legend", "key"} {
		assert.True(t, ids[id], id)
	}
	for i := range 9 {
		assert.True(t, ids["handoff-"+strconv.Itoa(i+1)])
	}
}
