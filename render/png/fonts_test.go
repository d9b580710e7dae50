package png_test

import (
	"bytes"
	"context"
	"image"
	stdpng "image/png"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonttest"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/png"
)

// A font of one's own gives the letters that the built-in one lacks: the one
// here is a square that fills 600 of 1000 units.
func TestOwnFonts(t *testing.T) {
	own, _, err := render.NewFonts(fonttest.Tiny("Squares", "Regular", '茶', '🍵'))
	require.NoError(t, err)
	paint := func(f *render.Fonts, text string) image.Image {
		scene := &render.Scene{Width: 60, Height: 60, Background: "#FFFFFF", Fonts: f, Items: []render.Item{
			&render.Text{X: 0, Y: 50, Text: text, Size: 50, Color: "#000000"},
		}}
		var b bytes.Buffer
		require.NoError(t, png.Backend{Scale: 1}.Paint(context.Background(), &b, scene))
		img, err := stdpng.Decode(&b)
		require.NoError(t, err)
		return img
	}
	dark := func(img image.Image, x, y int) bool {
		r, _, _, _ := img.At(x, y).RGBA()
		return r < 0x8000
	}
	for _, text := range []string{"茶", "🍵"} {
		img := paint(own, text)
		assert.True(t, dark(img, 8, 45) && dark(img, 20, 35) && dark(img, 32, 22), text)
		assert.False(t, dark(img, 2, 45) || dark(img, 38, 35) || dark(img, 20, 17), text)
		assert.False(t, dark(paint(nil, text), 8, 45), "without it there is a frame")
		scene := &render.Scene{Width: 9, Height: 9, Items: []render.Item{&render.Text{Text: text + "水"}}}
		assert.Len(t, png.Missing(scene), 2)
		scene.Fonts = own
		assert.Equal(t, []rune{'水'}, png.Missing(scene))
	}
}
