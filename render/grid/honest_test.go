package grid_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

// drawnFrom is the grid of a map as it is written, and what it was drawn from.
func drawnFrom(t *testing.T, text string) (*render.Scene, render.Input) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.journey.yaml")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	m, err := journey.Load(context.Background(), path)
	require.NoError(t, err)
	r, err := analyze.Run(context.Background(), m, analyze.Options{Now: now})
	require.NoError(t, err)
	in := render.Input{Map: m, Figures: r}
	scene, err := grid.View{}.Draw(context.Background(), in, theme.Light)
	require.NoError(t, err)
	return scene, in
}

const (
	ends = "outcomes:\n  done: {name: Done, success: true}\n  gone: {name: Gone}\n"
	ways = "next: {two: 90%, gone: 10%}"
)

// Of equals none is named, and none of many equal bars says its share.
func TestEqualsAreNotToldApart(t *testing.T) {
	text := "seam: 1\nid: a\ntitle: Ties\n" + ends + "stages:\n  - name: A\n    touchpoints:\n" +
		"      - {id: one, name: One, active: 5m, emotion: -1, " + ways + "}\n" +
		"      - {id: two, name: Two, active: 5.5555555555555555m, emotion: -1}\n"
	scene, _ := drawnFrom(t, text)
	assert.Contains(t, scene.Desc, "90 of 100 people who start succeed.")
	assert.NotContains(t, scene.Desc, "the mood is lowest")

	four := "seam: 1\nid: a\ntitle: Ties\nstages:\n  - name: A\n    touchpoints:\n"
	for _, name := range []string{"One", "Two", "Three", "Four"} {
		four += "      - {name: " + name + ", active: 5m, emotion: -1}\n"
	}
	scene, _ = drawnFrom(t, four)
	texts := viewtest.Texts(scene.Items)
	assert.NotContains(t, texts, "of all")
	assert.NotContains(t, scene.Desc, "most effort")
	scene, _ = drawnFrom(t, four+"      - {name: Five, active: 9m, emotion: -2}\n")
	assert.Contains(t, scene.Desc, "Most effort goes into “Five” (31\u00a0%); the mood is lowest at “Five” (−2.0).")
	assert.Contains(t, viewtest.Texts(scene.Items), "of all")
}

// Where a map has one end, that everybody gets there is no news.
func TestOneEndIsNoSuccess(t *testing.T) {
	scene, _ := drawnFrom(t, "seam: 1\nid: a\ntitle: One\nstages: [{name: S, touchpoints: [Ask]}]\n")
	assert.NotContains(t, scene.Desc, "100 of 100")
	assert.Contains(t, viewtest.Texts(scene.Items), "the map has no other end")
	scene, _ = drawnFrom(t, "seam: 1\nid: a\ntitle: One\n"+ends+"stages: [{name: S, touchpoints: [Ask]}]\n")
	assert.Contains(t, scene.Desc, "100 of 100", "somebody could leave")
}

// A pain whose opportunity is in another part of the journey says so.
func TestPainSolvedElsewhere(t *testing.T) {
	_, in := drawnFrom(t, "seam: 1\nid: a\ntitle: Pain\nstages:\n"+
		"  - {id: s, name: S, touchpoints: [{id: one, name: One, pains: [{id: p, text: It hurts}], opportunities: [{text: Other}]}]}\n"+
		"  - {id: r, name: R, touchpoints: [{id: two, name: Two, opportunities: [{text: Help, solves: [p]}]}]}\n")
	draw := func(in render.Input) []string {
		scene, err := grid.View{}.Draw(context.Background(), in, theme.Light)
		require.NoError(t, err)
		return viewtest.Texts(scene.Items)
	}
	assert.NotContains(t, draw(in), "solved by B")
	part, err := cut.Of(in, cut.Options{Selection: journey.Selection{Stages: []string{"s"}}})
	require.NoError(t, err)
	assert.Contains(t, draw(part), "solved by B")
}
