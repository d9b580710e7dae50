package departments_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

// divided is a journey whose touchpoints are not looked after by one department
// on all channels, and by nobody on one.
const divided = `seam: 1
id: shop
title: Order a bike
departments: {sales: Sales, ops: Operations, care: Care}
channels: {web: Website, shop: Shop, phone: Phone}
data: {address: Address}
governance: {collaboration: [{between: [sales, ops], by: weekly board}]}
start: {look: 70%, advise: 30%}
stages:
  - name: Look
    touchpoints:
      - id: look
        name: Look online
        owner: sales
        channels: {web: {share: 70%, active: 5m}, shop: {share: 30%, active: 20m, owner: ops}}
        next: {advise: 30%, order: 50%, gone: 20%}
      - id: advise
        name: Get advice
        channels: {shop: {active: 15m, owner: sales}, phone: {active: 9m, owner: care, asks: address}, web: {active: 1m}}
        next: {order: 70%, look: 20%, gone: 10%}
  - name: Order
    touchpoints:
      - {id: order, name: Place the order, channel: web, owner: sales, active: 8m, asks: address}
      - {id: get, name: Get the bike, channel: shop, owner: ops, active: 25m, next: {done: 90%, order: 10%}}
`

// What the legend says of handoffs between two departments is in sum what the
// analysis says, on whichever channels they hand over.
func TestHandoffsAreThoseOfTheAnalysis(t *testing.T) {
	in := suite.Written(t, divided)
	legend := viewtest.Group(suite.Draw(t, in, theme.Light).Items, "legend")
	sums, entries, open := map[[2]string]float64{}, map[[2]string]float64{}, map[[2]string]bool{}
	start := regexp.MustCompile(`^\d+$`)
	for i := 0; i+5 < len(legend); i++ {
		flow, err := strconv.ParseFloat(legend[i+3], 64)
		if !start.MatchString(legend[i]) || err != nil || !strings.Contains(legend[i+5], "declared") {
			continue
		}
		k := [2]string{legend[i+1], legend[i+2]}
		sums[k] += flow
		entries[k]++
		open[k] = legend[i+5] == "undeclared"
	}
	name := map[string]string{"sales": "Sales", "ops": "Operations", "care": "Care"}
	require.Len(t, in.Figures.Silos.Handoffs, 4)
	for _, h := range in.Figures.Silos.Handoffs {
		k := [2]string{name[h.From], name[h.To]}
		assert.InDelta(t, 100*h.Flow, sums[k], entries[k]/2+1e-9, "%v", k)
		assert.Equal(t, !h.Declared, open[k], "%v", k)
		delete(sums, k)
	}
	for k := range sums {
		assert.Contains(t, k, "Nobody", "the analysis knows nothing of %v", k)
	}
}

// Each who is accountable has a card with the number of the touchpoint and the
// channels, in a lane that counts it and what it costs.
func TestOneCardForEachWhoIsAccountable(t *testing.T) {
	in := suite.Written(t, divided)
	s := suite.Draw(t, in, theme.Light)
	suite.Readable(t, s, theme.Light)
	assert.Equal(t, []string{"1", "Look online", "Website"}, viewtest.Group(s.Items, "tp-look"))
	assert.Equal(t, []string{"1", "Look online", "Shop"}, viewtest.Group(s.Items, "tp-look-ops"))
	assert.Equal(t, []string{"2", "Get advice", "Shop"}, viewtest.Group(s.Items, "tp-advise"))
	assert.Equal(t, []string{"2", "Get advice", "Phone"}, viewtest.Group(s.Items, "tp-advise-care"))
	assert.Equal(t, []string{"2", "Get advice", "Website"}, viewtest.Group(s.Items, "tp-advise-nobody"))
	for _, d := range in.Figures.Silos.Departments {
		n := strconv.Itoa(d.Touchpoints) + " touchpoint"
		if d.Touchpoints > 1 {
			n += "s"
		}
		assert.Contains(t, viewtest.Group(s.Items, "lane-"+d.ID), n)
	}
	sum := 0
	for _, lane := range []string{"sales", "ops", "care", "nobody"} {
		for _, text := range viewtest.Group(s.Items, "lane-"+lane) {
			if head, ok := strings.CutSuffix(text, " min of effort"); ok {
				x, err := strconv.Atoi(head)
				require.NoError(t, err)
				sum += x
			}
		}
	}
	assert.InDelta(t, in.Figures.Effort.Expected.X, float64(sum), 2)
}

// Few customers are not written as none.
func TestFewAreNotNone(t *testing.T) {
	few := strings.Replace(divided, "next: {done: 90%, order: 10%}", "next: {done: 99.7%, order: 0.3%}", 1)
	require.NotEqual(t, divided, few)
	legend := viewtest.Group(suite.Draw(t, suite.Written(t, few), theme.Light).Items, "legend")
	assert.Contains(t, legend, "0.2")
	assert.NotContains(t, legend, "0")
}
