package svg_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonttest"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/svg"
)

// Fonts of one's own come first by name; their letters can be outlined, which
// those of the built-in font cannot.
func TestOwnFonts(t *testing.T) {
	own, _, err := render.NewFonts(fonttest.Tiny("Acme 'Sans\" <b>", "Regular", '茶'))
	require.NoError(t, err)
	scene := &render.Scene{Width: 60, Height: 60, Fonts: own, Items: []render.Item{
		&render.Text{X: 0, Y: 50, Text: "茶", Size: 50, Color: "#000000"},
	}}
	paint := func(b svg.Backend) string {
		var out bytes.Buffer
		require.NoError(t, b.Paint(context.Background(), &out, scene))
		return out.String()
	}
	assert.Contains(t, paint(svg.Backend{}), ` font-family="'Acme Sans b', Liberation Sans, Arial, Helvetica, sans-serif">`)
	assert.Contains(t, paint(svg.Backend{TextAsPaths: true}), `<path d="M5 50L35 50L35 20L5 20L5 50Z" fill="#000000" aria-label="茶"/>`)
	scene.Fonts = nil
	assert.Contains(t, paint(svg.Backend{TextAsPaths: true}), `<text x="0"`)
}
