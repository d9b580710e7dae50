package png_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	stdpng "image/png"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/specimen"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/theme"
)

func paint(t testing.TB, b png.Backend, scene *render.Scene) ([]byte, image.Image) {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, b.Paint(context.Background(), &out, scene))
	img, err := stdpng.Decode(bytes.NewReader(out.Bytes()))
	require.NoError(t, err)
	return out.Bytes(), img
}

func TestSpecimen(t *testing.T) {
	for _, name := range theme.Names() {
		style, err := theme.ByName(name)
		require.NoError(t, err)
		data, img := paint(t, png.Backend{}, specimen.Scene(style))
		require.Equal(t, image.Rect(0, 0, 2240, 1800), img.Bounds())
		fmt.Println(len(data))
		if dir := os.Getenv("SEAM_SPECIMEN"); dir != "" {
			require.NoError(t, os.WriteFile(dir+"/"+name+".png", data, 0o600))
		}
	}
}
