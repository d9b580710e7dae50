package blueprint_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

const divided = `seam: 1
id: shop
title: Order a bike
departments: {sales: Sales, ops: Operations, care: Care}
channels: {web: Website, shop: Shop, phone: Phone}
stages:
  - name: Look
    touchpoints:
      - id: look
        name: Look online
        owner: sales
        channels: {web: {share: 70%}, shop: {share: 30%, owner: ops, backstage: [{does: Fetch the bike, owner: care}]}, phone: {}}
      - id: advise
        name: Get advice
        channels: {shop: {owner: sales, frontstage: [{does: Measure the customer}]}, phone: {owner: care}, web: {}}
`

// titles are those of the groups whose ids begin with prefix.
func titles(items []render.Item, prefix string) []string {
	var out []string
	for _, g := range viewtest.Groups(items, prefix) {
		out = append(out, g.Title)
	}
	return out
}

// Each who is accountable on some channel has a card of its own in front, and
// hands over for itself; the customer has one.
func TestOneCardForEachWhoIsAccountable(t *testing.T) {
	s := suite.Draw(t, suite.Written(t, divided), theme.Light)
	suite.Readable(t, s, theme.Light)
	assert.Equal(t, []string{"Look online", "Get advice"}, titles(s.Items, "tp-"))
	assert.Equal(t, []string{"Operations → Care"}, titles(s.Items, "handoff-"))
	all := strings.Join(viewtest.Texts(s.Items), "\n")
	for _, card := range []string{
		"Website, Phone\nSales", "Shop\nOperations", "Measure the customer\nSales · Shop", "Phone\nCare", "Website\nno owner",
	} {
		assert.Contains(t, all, card)
	}
}

// What nobody is accountable for still says on which channels it happens.
func TestChannelsOfWhatNobodyOwns(t *testing.T) {
	s := suite.Draw(t, suite.Written(t, `seam: 1
id: shop
title: Order a bike
departments: {sales: Sales}
channels: {web: Website, shop: Shop}
stages:
  - name: Look
    touchpoints:
      - {id: look, name: Look online, channels: {web: {}, shop: {}}}
      - {id: wait, name: Wait}
`), theme.Light)
	suite.Readable(t, s, theme.Light)
	all := strings.Join(viewtest.Texts(s.Items), "\n")
	assert.Contains(t, all, "Website, Shop\nno owner")
	assert.Contains(t, all, "Nobody\nno owner")
}
