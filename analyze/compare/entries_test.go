package compare_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

const shops = `seam: 1
id: shops
title: Shops
owner: a
personas: {ann: Ann}
departments: {a: Sales, b: Field}
channels: {web: Web, shop: {name: Shop, kind: store}}
facts: {price: {name: Price, kind: money}}
data: {address: Address}
metrics: {ces: {name: Effort, kind: ces, scale: [1, 7], target: 6, owner: a}}
outcomes: {done: {name: Done, success: true}, gone: {name: Leaves}}
governance: {collaboration: [{between: [a, b], exchanges: address}]}
stages:
  - name: S
    touchpoints:
      - id: look
        name: Look
        owner: a
        emotion: {ann: -1}
        asks: address
        channels: {web: {active: 5m, facts: {price: 20 EUR}}, shop: {active: 5m, facts: {price: 25 EUR}}}
        measures: {metric: ces, value: 4, n: 400}
        next: {leave@shop: 90%, gone}
      - {id: leave, name: Fetch, owner: b, channel: shop, active: 5m, asks: address}
`

// An entry under another id is the same where its name tells so without doubt, in
// findings, too.
func TestEntriesUnderOtherIDs(t *testing.T) {
	for _, x := range []struct {
		name  string
		edits []string // old and new, in turns
		ids   int      // differences that are only ids
		rest  bool     // whether more differs
	}{
		{"channel", []string{"shop: {name", "store: {name", ", shop: {active", ", store: {active", "@shop", "@store", "channel: shop", "channel: store"}, 1, false},
		{"department", []string{"{a: Sales", "{z: Sales", "owner: a\n", "owner: z\n", "owner: a}", "owner: z}", "[a, b]", "[b, z]"}, 1, false},
		{"persona", []string{"{ann:", "{ann-of-all:"}, 1, false},
		{"fact", []string{"price", "fee"}, 1, false},
		{"datum", []string{"address", "place"}, 1, false},
		{"metric", []string{"ces: {", "effort: {", "metric: ces", "metric: effort"}, 1, false},
		{"outcome", []string{"gone", "left"}, 1, false},
		{"two at once", []string{"price", "fee", "{ann:", "{anna:"}, 2, false},
		{"another kind", []string{"shop: {name: Shop, kind: store", "store: {name: Shop, kind: partner", ", shop: {active", ", store: {active", "@shop", "@store", "channel: shop", "channel: store"}, 0, true},
		{"another name", []string{"shop: {name: Shop", "store: {name: Store", ", shop: {active", ", store: {active", "@shop", "@store", "channel: shop", "channel: store"}, 0, true},
		{"a name that another has", []string{"web: Web", "web: Web, old: Shop", "shop: {name", "store: {name", ", shop: {active", ", store: {active", "@shop", "@store", "channel: shop", "channel: store"}, 0, true},
		{"and worse", []string{"price", "fee", "25 EUR", "35 EUR"}, 1, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			new := shops
			for i := 0; i < len(x.edits); i += 2 {
				new = strings.ReplaceAll(new, x.edits[i], x.edits[i+1])
			}
			for _, pair := range [][2]string{{shops, new}, {new, shops}} {
				c := diffText(t, pair[0], pair[1])
				ids, rest := 0, 0
				for _, d := range c.Differences {
					if d.Kind == "id" && d.Touchpoint == "" {
						ids++
						assert.Equal(t, figures.Neutral, d.Class)
					} else {
						rest++
					}
				}
				assert.Equal(t, x.ids, ids, lines(c))
				assert.Equal(t, x.rest, rest > 0, lines(c))
				if x.name == "another name" {
					assert.Equal(t, "channels", c.Renames[0].Vocabulary, "it is suggested")
				} else if x.ids > 0 {
					assert.Empty(t, c.Renames)
				}
				if !x.rest {
					assert.Empty(t, c.New)
					assert.Empty(t, c.Settled)
					assert.NotEmpty(t, c.Staying)
					assert.False(t, c.Regressed())
				}
			}
		})
	}
}

// An id that the old map has for something else keeps nobody from comparing.
func TestEntryUnderIDOfTouchpoint(t *testing.T) {
	new := strings.NewReplacer("leave@shop", "fetch@shop", "gone", "leave", "id: leave", "id: fetch, was: leave").Replace(shops)
	c := diffText(t, shops, new)
	assert.NotEmpty(t, c.Differences)
	assert.Empty(t, c.New)
	assert.Empty(t, c.Settled)
}

// Whatever a map says, other ids for all that its vocabularies name are no other
// findings and no other figures.
func TestAllEntriesUnderOtherIDs(t *testing.T) {
	for _, file := range examples(t) {
		m, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		other := map[string]map[string]string{}
		add := func(key, id string) {
			if other[key] == nil {
				other[key] = map[string]string{}
			}
			other[key][id] = id + "-2"
		}
		for _, x := range m.Personas {
			add("personas", x.ID)
		}
		for _, x := range m.Departments {
			add("departments", x.ID)
		}
		for _, x := range m.Channels {
			add("channels", x.ID)
		}
		for _, x := range m.Facts {
			add("facts", x.ID)
		}
		for _, x := range m.Data {
			add("data", x.ID)
		}
		for _, x := range m.Metrics {
			add("metrics", x.ID)
		}
		for _, x := range m.Outcomes {
			if !x.Implied {
				add("outcomes", x.ID)
			}
		}
		is, err := m.Renamed(t.Context(), other)
		require.NoError(t, err)
		c := diff(t, m, is)
		for _, d := range c.Differences {
			assert.Equal(t, "id", d.Kind, "%s: %s", m.ID, d.Message)
		}
		assert.Empty(t, briefly(c.New), m.ID)
		assert.Empty(t, briefly(c.Settled), m.ID)
		for _, d := range c.Deltas {
			assert.Equal(t, d.Old, d.New, d.Name)
		}
	}
}

func briefly(list []diag.Finding) (all []string) {
	for _, f := range list {
		all = append(all, f.Rule+" "+f.Subject+": "+f.Message)
	}
	return all
}

// Nor are other ids of all touchpoints that say under was what they were called.
func TestAllTouchpointsUnderOtherIDs(t *testing.T) {
	for _, file := range examples(t) {
		m, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		d := m.Draft()
		other := func(id string) string {
			if m.Graph().Position(id) >= 0 {
				return id + "-2"
			}
			return id
		}
		ways := func(list []touchpoint.Target) {
			for i := range list {
				list[i].Touchpoint = other(list[i].Touchpoint)
			}
		}
		details := func(x *touchpoint.Detail) {
			ways(x.Next)
			x.Pains = slices.Clone(x.Pains)
			for i := range x.Pains {
				x.Pains[i].Cause = other(x.Pains[i].Cause)
			}
		}
		ways(d.Start)
		d.Governance.Feedback = slices.Clone(d.Governance.Feedback)
		for i := range d.Governance.Feedback {
			f := &d.Governance.Feedback[i]
			f.ListensTo = slices.Clone(f.ListensTo)
			for j := range f.ListensTo {
				f.ListensTo[j] = other(f.ListensTo[j])
			}
		}
		for i := range d.Stages {
			for j := range d.Stages[i].Touchpoints {
				x := &d.Stages[i].Touchpoints[j]
				x.Was, x.ID = []string{x.ID}, x.ID+"-2"
				details(&x.Detail)
				for k := range x.Channels {
					details(&x.Channels[k].Detail)
				}
			}
		}
		is, err := journey.New(t.Context(), d)
		require.NoError(t, err)
		c := diff(t, m, is)
		for _, x := range c.Differences {
			assert.Equal(t, "id", x.Kind, "%s: %s", m.ID, x.Message)
		}
		assert.Empty(t, briefly(c.New), m.ID)
		assert.Empty(t, briefly(c.Settled), m.ID)
	}
}
