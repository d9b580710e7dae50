package blueprint_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
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

func named(items []render.Item, prefix string) []string {
	var out []string
	for _, item := range items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, prefix) {
			out = append(out, g.Title)
		}
	}
	return out
}

// Each who is accountable on some channel has a card of its own in front, and
// hands over for itself; the customer has one.
func TestOneCardForEachWhoIsAccountable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.journey.yaml")
	require.NoError(t, os.WriteFile(path, []byte(divided), 0o600))
	m, err := journey.Load(context.Background(), path)
	require.NoError(t, err)
	s := draw(t, analysed(t, m), theme.Light)
	readable(t, s, theme.Light)
	assert.Equal(t, []string{"Look online", "Get advice"}, named(s.Items, "tp-"))
	assert.Equal(t, []string{"Operations → Care"}, named(s.Items, "handoff-"))
	all := strings.Join(texts(s.Items), "\n")
	for _, card := range []string{
		"Website, Phone\nSales", "Shop\nOperations", "Measure the customer\nSales · Shop", "Phone\nCare", "Website\nno owner",
	} {
		assert.Contains(t, all, card)
	}
}
