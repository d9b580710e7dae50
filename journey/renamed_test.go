package journey_test

import (
	"bytes"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

const leaves = `seam: 1
id: tea
title: Tea
owner: shop
personas: {ann: Ann}
departments: {shop: Shop, post: Post}
facts: {price: {name: Price, kind: money}}
data: {address: Address}
metrics: {ces: {name: Effort, kind: ces, owner: post}}
outcomes: {done: {name: Drinks, success: true}, gone: Leaves}
governance:
  committee: {members: [shop, post]}
  collaboration:
    - {between: [shop, post], exchanges: address}
  feedback:
    - {id: calls, source: Calls, listens_to: shop, owner: shop, reaches: {post: 1d}}
start: {choose@web: 60%, choose@shop}
measures: {metric: ces, value: 4, n: 10}
stages:
  - name: Order
    touchpoints:
      - id: choose
        name: Choose
        owner: shop
        supported_by: post
        perceived_owner: post
        personas: ann
        emotion: {ann: 1}
        asks: address
        channels: {web: {facts: {price: 5 EUR}}, shop: {owner: post, next: {shop@web: 90%, gone}}}
        backstage: {does: Packs, owner: post}
        next: {shop@web: {share: 80%, carries: address}, gone}
      - {id: shop, name: Fetch, owner: shop, channel: web, facts: {price: 5 EUR}, opportunities: {text: Sooner, owner: shop}}
`

// What a map says is the same under other ids, in the same places, and touchpoints
// keep an id that an entry has, too.
func TestRenamed(t *testing.T) {
	m, err := journey.Loader{}.LoadBytes(t.Context(), "tea.journey.yaml", []byte(leaves))
	require.NoError(t, err)
	ids := map[string]map[string]string{
		"personas": {"ann": "anna"}, "departments": {"shop": "sales", "nobody": "else"}, "channels": {"shop": "store", "web": "site"},
		"facts": {"price": "fee"}, "data": {"address": "place"}, "metrics": {"ces": "effort"}, "outcomes": {"gone": "left"}, "terms": {"a": "b"},
	}
	is, err := m.Renamed(t.Context(), ids)
	require.NoError(t, err)
	want := leaves
	for _, x := range [][2]string{
		{`\bann:`, "anna:"}, {`personas: ann\b`, "personas: anna"}, {`\bprice:`, "fee:"}, {`\baddress\b`, "place"}, {`\bces: \{`, "effort: {"}, {`metric: ces`, "metric: effort"},
		{`\bgone\b`, "left"}, {`owner: shop`, "owner: sales"}, {`\{shop: Shop`, "{sales: Shop"}, {`\[shop, post\]`, "[sales, post]"},
		{`\bweb\b`, "site"}, {`choose@shop`, "choose@store"}, {`shop: \{owner: post, next`, "store: {owner: post, next"},
	} {
		want = regexp.MustCompile(x[0]).ReplaceAllString(want, x[1])
	}
	wanted, err := journey.Loader{}.LoadBytes(t.Context(), "tea.journey.yaml", []byte(want))
	require.NoError(t, err)
	assert.Equal(t, encoded(t, wanted), encoded(t, is))
	assert.Equal(t, m.Stages[0].Touchpoints[0].Origin, is.Stages[0].Touchpoints[0].Origin)
	assert.Equal(t, m.Departments[0].Origin, is.Departments[0].Origin)
	assert.Equal(t, "Shop", is.Departments[0].Name)
	assert.Equal(t, "store", is.Channels[1].ID)
	assert.Equal(t, "shop", is.Channels[1].Name, "a name that nobody gave is the id it had")
	assert.Equal(t, "shop", m.Channels[1].ID, "m is as it was")

	_, err = m.Renamed(t.Context(), map[string]map[string]string{"departments": {"shop": "post"}})
	var bad *diag.Error
	require.ErrorAs(t, err, &bad)
}

func encoded(t *testing.T, m *journey.Map) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, journey.Encode(&b, m))
	return b.String()
}

// There and back again nothing has changed, with entries of registries as with
// those that are declared by use.
func TestRenamedAndBack(t *testing.T) {
	files, err := filepath.Glob("../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 6)
	for _, file := range files {
		m, err := journey.Load(t.Context(), file)
		require.NoError(t, err)
		there, back := map[string]map[string]string{}, map[string]map[string]string{}
		add := func(key, id string) {
			if there[key] == nil {
				there[key], back[key] = map[string]string{}, map[string]string{}
			}
			there[key][id], back[key]["x-"+id] = "x-"+id, id
		}
		for _, x := range m.Channels {
			add("channels", x.ID)
		}
		for _, x := range m.Departments {
			add("departments", x.ID)
		}
		for _, x := range m.Facts {
			add("facts", x.ID)
		}
		for _, x := range m.Outcomes {
			if !x.Implied {
				add("outcomes", x.ID)
			}
		}
		away, err := m.Renamed(t.Context(), there)
		require.NoError(t, err, file)
		home, err := away.Renamed(t.Context(), back)
		require.NoError(t, err, file)
		assert.Equal(t, m.Content(), home.Content(), file)
		assert.NotEqual(t, m.Content(), away.Content(), file)
	}
}
