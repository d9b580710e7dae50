package grid_test

import (
	"context"
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

// textsIn are the lines of text in the groups whose path holds part, joined.
func textsIn(scene *render.Scene, part string) string {
	var out []string
	for _, s := range flatten(scene.Items, nil) {
		if s.text != nil && strings.Contains(s.path, part) {
			out = append(out, s.text.Text)
		}
	}
	return strings.Join(out, "|")
}

// Another state shows in the header, the key figures, the cards and the effort,
// not in the curve alone; today comes before the target, whichever is drawn.
func TestStatesBesideOneAnother(t *testing.T) {
	today := load(t, maps+"home-broadband.journey.yaml")
	target := load(t, maps+"home-broadband.target.journey.yaml")
	today.Other, target.Other = &render.Input{Map: target.Map, Figures: target.Figures}, &render.Input{Map: today.Map, Figures: today.Figures}

	scene := draw(t, grid.View{}, today, theme.Light)
	header, panel := textsIn(scene, "header"), textsIn(scene, "panel")
	assert.Contains(t, header, "today and target state")
	assert.Contains(t, header, "|Today|Target state")
	assert.Contains(t, scene.Desc, "46 of 100 people who start succeed")
	assert.Contains(t, scene.Desc, "In the target state 66 of 100 succeed.")
	assert.Contains(t, panel, "Success|→ 66\u00a0%|46\u00a0%")
	assert.NotContains(t, panel, "±", "it would be that of one of the two")
	assert.Contains(t, textsIn(scene, "tp-verify"), "gone in the|target state")
	assert.Contains(t, textsIn(scene, "tp-confirm"), "then new:|Track the|order")
	assert.NotContains(t, textsIn(scene, "tp-compare"), "target")
	assert.Equal(t, "21.6|→ 13.1|17\u00a0%|of all", textsIn(scene, "effort-engineer"))
	assert.Equal(t, "6.1", textsIn(scene, "effort-wait"), "the target has no such step")
	assert.Contains(t, textsIn(scene, "key"), "Today|Target state|")

	scene = draw(t, grid.View{}, target, theme.Light)
	assert.Contains(t, textsIn(scene, "panel"), "Success|46\u00a0% →|66\u00a0%")
	assert.Contains(t, scene.Desc, "Today 46 of 100 succeed.")
	assert.Contains(t, textsIn(scene, "tp-track"), "|new")
	assert.Contains(t, textsIn(scene, "tp-place"), "then gone:|Prove identity")
	assert.Equal(t, "21.6 →|13.1|13\u00a0%|of all", textsIn(scene, "effort-engineer"))

	alone := draw(t, grid.View{}, render.Input{Map: today.Map, Figures: today.Figures}, theme.Light)
	for _, part := range []string{"header", "panel", "lane-steps", "lane-effort", "key"} {
		assert.NotContains(t, strings.ToLower(textsIn(alone, part)), "target state", part)
	}
}

// Two states of every example are drawn without a fault, whole and in part,
// as pages too.
func TestStatesWithoutFaults(t *testing.T) {
	for i, name := range []string{"buy-a-bed", "domashniy-internet", "garantiynyy-remont", "home-broadband", "mortgage-app", "sotrudnik", "tablica-producenta", "zvorotnyi-zviazok"} {
		a, b := load(t, maps+name+".journey.yaml"), load(t, maps+name+".target.journey.yaml")
		a.Other, b.Other = &render.Input{Map: b.Map, Figures: b.Figures}, &render.Input{Map: a.Map, Figures: a.Figures}
		part, err := cut.Of(a, cut.Options{Selection: journey.Selection{Stages: []string{a.Map.Stages[1].ID}}})
		require.NoError(t, err)
		style := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}[i%4]
		assert.NotContains(t, textsIn(draw(t, grid.View{}, part, style), "header"), ": "+a.Map.Title, "both have one title")
		style.Lang = []string{"en", "uk", "ru", "pl", "pl"}[i%5]
		for _, in := range []render.Input{a, b, part} {
			assert.Empty(t, faults(draw(t, grid.View{Width: []float64{0, 1300}[i%2]}, in, style), style), name)
		}
		pages, err := grid.View{}.Pages(context.Background(), a, style, render.Paper{Width: 1400, Height: 990})
		require.NoError(t, err)
		for _, p := range pages {
			assert.Empty(t, faults(p, style), name)
		}
	}
}
