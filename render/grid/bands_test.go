package grid_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/theme"
)

var testStyles = []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}

func styleOf(seed uint64) render.Style {
	style := testStyles[seed%4]
	style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
	return style
}

// clean fails where texts of a scene overlap, are cut or leave the page, where
// it is wider than it may be, or where an id stands in it twice.
func clean(t *testing.T, scene *render.Scene, style render.Style, width float64) {
	t.Helper()
	found := faults(scene, style)
	for _, f := range found[:min(len(found), 6)] {
		t.Error(f)
	}
	assert.LessOrEqual(t, scene.Width, width)
	seen := map[string]bool{}
	var walk func(items []render.Item)
	walk = func(items []render.Item) {
		for _, item := range items {
			if g, ok := item.(*render.Group); ok {
				if g.ID != "" {
					assert.False(t, seen[g.ID], "the id %s stands there twice", g.ID)
					seen[g.ID] = true
				}
				walk(g.Items)
			}
		}
	}
	walk(scene.Items)
}

// touchpointIDs are the touchpoints that a scene has cards for, in order.
func touchpointIDs(items []render.Item) []string {
	var out []string
	for _, item := range items {
		if g, ok := item.(*render.Group); ok {
			if id, ok := strings.CutPrefix(g.ID, "tp-"); ok {
				out = append(out, id)
			}
			out = append(out, touchpointIDs(g.Items)...)
		}
	}
	return out
}

// lanesOn counts the lanes of a scene.
func lanesOn(s *render.Scene) int {
	n := 0
	for _, item := range s.Items {
		if g, ok := item.(*render.Group); ok && strings.HasPrefix(g.ID, "lane-") {
			n++
		}
	}
	return n
}

func allIDs(m *journey.Map) []string {
	var out []string
	for s := range m.Stages {
		for t := range m.Stages[s].Touchpoints {
			out = append(out, m.Stages[s].Touchpoints[t].ID)
		}
	}
	return out
}

// Bands and pages hold every touchpoint once and in order, and nothing in them
// overlaps, is cut or leaves the page.
func TestBandsAndPages(t *testing.T) {
	seeds := uint64(36)
	if long() {
		seeds = 700
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			style := styleOf(seed)
			in := generated(t, seed)
			width := []float64{720, 1000, 1400, 1900}[seed/9%4]
			if seed%2 == 0 {
				if seed%4 == 0 { // in another order, and without some
					names := grid.LaneNames()
					slices.Reverse(names)
					lanes := append(names[int(seed/4)%5:], "steps")
					lanes = lanes[:slices.Index(lanes, "steps")+1]
					scene, err := grid.View{Width: width, Lanes: lanes}.Draw(context.Background(), in, style)
					require.NoError(t, err)
					clean(t, scene, style, width)
				}
				scene, err := grid.View{Width: width}.Draw(context.Background(), in, style)
				require.NoError(t, err)
				clean(t, scene, style, width)
				assert.Equal(t, allIDs(in.Map), touchpointIDs(scene.Items))
				return
			}
			paper := render.Paper{Width: width, Height: width * []float64{0.7, 1.5, 4}[seed%3]}
			pages, err := grid.View{}.Pages(context.Background(), in, style, paper)
			require.NoError(t, err)
			var ids []string
			for i, scene := range pages {
				clean(t, scene, style, width)
				if i > 0 && lanesOn(scene) != 1 { // a lane that is too high stands alone
					assert.LessOrEqual(t, scene.Height, paper.Height, "page %d", i+1)
				}
				ids = append(ids, touchpointIDs(scene.Items)...)
			}
			assert.Equal(t, allIDs(in.Map), ids)
		})
	}
}

// Parts of a journey are drawn as cleanly as the whole.
func TestCuts(t *testing.T) {
	seeds := uint64(36)
	if long() {
		seeds = 700
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			style := styleOf(seed)
			whole := generated(t, seed)
			m := whole.Map
			o := cut.Options{Lang: style.Lang}
			if seed%3 != 1 {
				o.Stages = []string{m.Stages[int(seed)%len(m.Stages)].ID, m.Stages[int(seed/3)%len(m.Stages)].ID}
			}
			if seed%3 == 1 {
				o.Channels = []string{"c0", "c2"}
			}
			if seed%4 == 2 && len(m.Personas) > 0 {
				o.Persona = m.Personas[0].ID
				o.Beside = m.Personas[len(m.Personas)-1].ID
			}
			in, err := cut.Of(whole, o)
			if errors.Is(err, journey.ErrNothingSelected) {
				return
			}
			require.NoError(t, err)
			v := grid.View{}
			if seed%5 == 0 {
				v.Width = 1100
			}
			scene, err := v.Draw(context.Background(), in, style)
			if len(allIDs(in.Map)) == 0 {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			clean(t, scene, style, 1e6)
			assert.Equal(t, allIDs(in.Map), touchpointIDs(scene.Items))
		})
	}
}
