package grid_test

import (
	"context"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

// BenchmarkGrid draws and paints a journey of forty touchpoints as SVG.
func BenchmarkGrid(b *testing.B) {
	ctx := context.Background()
	m, err := journey.New(ctx, *sample.Rich(3, 40))
	require.NoError(b, err)
	r, err := analyze.Run(ctx, m, analyze.Options{Now: now})
	require.NoError(b, err)
	in := render.Input{Map: m, Figures: r}
	m.Graph()
	b.Run("draw", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := (grid.View{}).Draw(ctx, in, theme.Light); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("draw and paint", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			scene, err := grid.View{}.Draw(ctx, in, theme.Light)
			if err != nil {
				b.Fatal(err)
			}
			if err := (svg.Backend{}).Paint(ctx, io.Discard, scene); err != nil {
				b.Fatal(err)
			}
		}
	})
}
