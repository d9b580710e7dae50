package network_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/theme"
)

// said are the texts of a scene, and the ids of its groups.
func said(items []render.Item) (texts, ids []string) {
	for _, item := range items {
		switch x := item.(type) {
		case *render.Group:
			ids = append(ids, x.ID)
			t, i := said(x.Items)
			texts, ids = append(texts, t...), append(ids, i...)
		case *render.Text:
			texts = append(texts, strings.ReplaceAll(x.Text, "\u00a0", " "))
		}
	}
	return texts, ids
}

// A part of a journey shows what leads into it and out of it, and of outcomes only
// those that are reached from it, with the numbers that arrive: by hand, from the
// picture of the whole.
func TestPart(t *testing.T) {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	found, err := analyze.Run(ctx, m, analyze.Options{Now: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	for _, c := range []struct {
		s          journey.Selection
		has, hasNo []string
		ends       string
	}{
		{journey.Selection{Stages: []string{"choose"}}, []string{"steps", "1–2", "6–16", "73 from step 2", "13 from step 2", "47 to step 6", "21 to step 6", "18"}, []string{"46", "33", "connected", "give up"}, "outcome-rival"},
		{journey.Selection{Stages: []string{"order"}}, []string{"69 from steps 3, 5", "64 to step 9", "8 from step 12", "12"}, []string{"46", "21", "connected", "to a rival"}, "outcome-gone"},
		{journey.Selection{Stages: []string{"choose", "bill"}}, []string{"not", "49 from step 14", "46"}, nil, ""},
		{journey.Selection{Channels: []string{"phone"}}, []string{"other", "channels", "15 to step 7", "17 from steps 3, 5", "19"}, []string{"46", "33", "21", "94", "74"}, ""},
	} {
		in, err := cut.Of(render.Input{Map: m, Figures: found}, cut.Options{Selection: c.s})
		require.NoError(t, err)
		scene, err := network.View{}.Draw(ctx, in, theme.Light)
		require.NoError(t, err)
		texts, ids := said(scene.Items)
		for _, want := range c.has {
			assert.Contains(t, texts, want, c.s)
		}
		for _, not := range c.hasNo {
			assert.NotContains(t, texts, not, c.s)
		}
		if c.ends != "" {
			var ends []string
			for _, id := range ids {
				if strings.HasPrefix(id, "outcome-") {
					ends = append(ends, id)
				}
			}
			assert.Equal(t, []string{c.ends}, ends)
		}
		assert.Contains(t, scene.Desc, "That is of the whole journey.")
		sheets, err := network.View{}.Pages(ctx, in, theme.Light, render.Paper{Width: 700, Height: 900})
		require.NoError(t, err)
		for _, s := range sheets {
			assert.LessOrEqual(t, s.Width, 700.5)
		}
	}
}
