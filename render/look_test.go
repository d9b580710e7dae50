package render_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/internal/fonttest"
	"github.com/seam-cx/seam/render"
)

// A view asks its style how round corners are and how much room there is, and
// lets it finish the picture.
func ExampleStyle() {
	style := render.Style{Radius: 12, Density: render.Compact, Logo: &render.Logo{
		Width: 60, Height: 30, Name: "Acme",
		Items: []render.Item{&render.Rect{W: 60, H: 30, Fill: render.Fill{Color: "#0B6E4F"}}},
	}}
	scene := style.Finish(&render.Scene{Width: 200, Height: 100, Items: []render.Item{
		&render.Rect{X: 28, Y: 28, W: 100, H: 40, R: style.Corner(6)},
	}})
	logo, card := scene.Items[0].(*render.Group), scene.Items[1].(*render.Rect)
	fmt.Println(style.Room(8), card.R, logo.Title, card.Y > 28, scene.Height > 100)
	// Output: 6 12 Acme true true
}

func TestCornersAndRoom(t *testing.T) {
	for _, test := range []struct {
		style        render.Style
		corner, room float64
	}{
		{render.Style{}, 5, 12},
		{render.Style{Radius: render.Square, Density: render.Roomy}, 0, 16},
		{render.Style{Radius: render.UsualRadius}, 5, 12},
		{render.Style{Radius: 3, Density: render.Compact}, 2.5, 9},
	} {
		assert.InDelta(t, test.corner, test.style.Corner(5), 1e-9)
		assert.InDelta(t, test.room, test.style.Room(12), 1e-9)
	}
}

// Finishing moves every item by as much, and is done once.
func TestFinish(t *testing.T) {
	own, _, err := render.NewFonts(fonttest.Tiny("Squares", "Regular", 'A'))
	assert.NoError(t, err)
	style := render.Style{Fonts: own, Logo: &render.Logo{Width: 1000, Height: 10, Items: []render.Item{&render.Circle{R: 5}}}}
	fresh := func() *render.Scene {
		return &render.Scene{Width: 100, Height: 50, Items: []render.Item{
			&render.Rect{Y: 1}, &render.Line{Y1: 1, Y2: 1}, &render.Circle{Y: 1}, &render.Text{Y: 1, Size: 12, Width: 20},
			&render.Group{ID: "g", Items: []render.Item{&render.Path{Segments: []render.Segment{{Y: 1}, {Kind: render.CurveTo, Y1: 1, Y2: 1, Y: 1}}}}},
		}}
	}
	before := fresh()
	scene := style.Finish(before)
	assert.Same(t, own, scene.Fonts)
	down := scene.Height - 50
	assert.Positive(t, down)
	assert.Equal(t, &render.Rect{Y: 1 + down}, scene.Items[1])
	assert.Equal(t, &render.Line{Y1: 1 + down, Y2: 1 + down}, scene.Items[2])
	assert.Equal(t, &render.Circle{Y: 1 + down}, scene.Items[3])
	assert.Equal(t, &render.Text{Y: 1 + down, Size: 12, Width: 20}, scene.Items[4])
	path := scene.Items[5].(*render.Group).Items[0].(*render.Path)
	assert.Equal(t, render.Segment{Kind: render.CurveTo, Y1: 1 + down, Y2: 1 + down, Y: 1 + down}, path.Segments[1])
	assert.GreaterOrEqual(t, scene.Width, 260+2*28.0, "the page is as wide as the logo needs")
	items := len(scene.Items)
	assert.Len(t, style.Finish(scene).Items, items)

	plain := fresh()
	assert.Equal(t, fresh(), (&render.Style{}).Finish(plain))
	assert.Nil(t, style.Finish(nil))
}

func TestNewFontsNamesTheOneThatFailed(t *testing.T) {
	_, failed, err := render.NewFonts(fonttest.Tiny("Squares", "Regular", 'A'), []byte("no font"))
	assert.Error(t, err)
	assert.Equal(t, 1, failed)
	fs, _, err := render.NewFonts()
	assert.NoError(t, err)
	assert.Nil(t, fs)
}
