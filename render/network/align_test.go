package network_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/theme"
)

// reach is the area of a group: its paths, rectangles and ends of lines.
func reach(items []render.Item) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	add := func(x, y float64) {
		x0, y0, x1, y1 = math.Min(x0, x), math.Min(y0, y), math.Max(x1, x), math.Max(y1, y)
	}
	for _, item := range items {
		switch it := item.(type) {
		case *render.Rect:
			add(it.X, it.Y)
			add(it.X+it.W, it.Y+it.H)
		case *render.Path:
			for _, s := range it.Segments {
				if s.Kind != render.Close {
					add(s.X, s.Y)
				}
			}
		}
	}
	return
}

// The stages of all bands begin and end below one another, boxes for other bands
// and those of outcomes too.
func TestBandsAreAligned(t *testing.T) {
	for _, name := range []string{"home-broadband", "buy-a-bed", "garantiynyy-remont"} {
		s, err := network.View{Width: 1400}.Draw(context.Background(), suite.Example(t, name), theme.Light)
		require.NoError(t, err)
		from, to, out := map[float64]bool{}, map[float64]bool{}, map[float64]bool{}
		bands := map[float64][2]float64{} // by their height
		for _, g := range viewtest.Groups(s.Items, "stage-") {
			x0, y0, x1, _ := reach(g.Items)
			if b, ok := bands[y0]; ok {
				x0, x1 = math.Min(x0, b[0]), math.Max(x1, b[1])
			}
			bands[y0] = [2]float64{x0, x1}
		}
		for _, b := range bands {
			from[math.Round(b[0])], to[math.Round(b[1])] = true, true
		}
		for _, g := range viewtest.Groups(s.Items, "outcome-") {
			x0, _, x1, _ := reach(g.Items)
			out[x0], out[x1] = true, true
		}
		assert.Greater(t, len(bands), 2, name)
		assert.Len(t, from, 1, name)
		assert.Len(t, to, 1, name)
		assert.Len(t, out, 2, name)
		assert.LessOrEqual(t, s.Width, 1400.0, name)
	}
}

// A way to another band runs level into the box that stands for it, with its label
// on that stretch.
func TestWaysToOtherBandsAreLevel(t *testing.T) {
	for _, name := range []string{"home-broadband", "buy-a-bed", "garantiynyy-remont"} {
		style := theme.Light
		style.Lang = "en"
		s, err := network.View{Width: 1400}.Draw(context.Background(), suite.Example(t, name), style)
		require.NoError(t, err)
		var boxes [][4]float64
		for _, g := range viewtest.Groups(s.Items, "page-") {
			x0, y0, x1, y1 := reach(g.Items)
			boxes = append(boxes, [4]float64{x0, y0, x1, y1})
		}
		require.NotEmpty(t, boxes)
		labels := 0
		for _, g := range viewtest.Groups(s.Items, "way-") {
			for _, item := range g.Items {
				text, ok := item.(*render.Text)
				if !ok || !strings.Contains(text.Text, " step") || text.Color == style.Loop {
					continue
				}
				labels++
				level := false
				for _, b := range boxes {
					y := text.Y - 0.36*text.Size
					level = level || y > b[1] && y < b[3]
				}
				assert.True(t, level, "%s: %q stands at the height of no box", name, text.Text)
			}
		}
		assert.Greater(t, labels, 5, name)
	}
}

// The loop of a card back to itself stands between what leaves the card and what
// arrives there, so that nothing runs through it.
func TestLoopToItselfIsNotCrossed(t *testing.T) {
	s, err := network.View{}.Draw(context.Background(), suite.Written(t, `seam: 1
title: Two steps
stages:
  - name: Ask
    touchpoints:
      - {id: a, name: "Ask for the thing", next: {b: 40%, a: 35%, gone: 25%}}
      - {id: b, name: "Get it", next: {done: 50%, a: 30%, b: 10%, gone: 10%}}
`), theme.Light)
	require.NoError(t, err)
	// The dashed line of each loop stands up at two places.
	feet := map[string][2]float64{}
	for _, g := range viewtest.Groups(s.Items, "") {
		for _, item := range g.Items {
			if line, ok := item.(*render.Path); ok && len(line.Stroke.Dash) == 2 && line.Stroke.Color == theme.Light.Loop {
				x0, _, x1, _ := reach([]render.Item{line})
				feet[g.Title] = [2]float64{x0, x1}
			}
		}
	}
	require.Len(t, feet, 3)
	var self, other [][2]float64
	for title, f := range feet {
		if f[1]-f[0] < 60 {
			self = append(self, f)
		} else {
			other = append(other, f)
		}
		assert.NotEmpty(t, title)
	}
	require.Len(t, other, 1)
	for _, f := range self {
		for _, x := range other[0] {
			assert.False(t, f[0] < x && x < f[1], "a loop stands at %v, between %v", x, f)
		}
	}
}

// A word of a usual length is not broken, in cards nor in boxes of outcomes.
func TestWordsStayWhole(t *testing.T) {
	in := suite.Written(t, `seam: 1
title: Words
locale: uk
outcomes:
  off: {name: відмовилися, success: false}
  ok: {name: підключено, success: true}
stages:
  - name: Ask
    touchpoints:
      - {id: a, name: "Домовляється про дату", next: {b: 90%, off: 10%}}
      - {id: b, name: "Найвідповідальніший", next: {ok: 90%, off: 10%}}
`)
	said := viewtest.Texts(draw(t, in, theme.Light).Items)
	for _, want := range []string{"відмовилися", "Найвідповідальніший"} {
		assert.Contains(t, said, want)
	}
	assert.Contains(t, strings.Join(said, "|"), "Домовляється")
}
