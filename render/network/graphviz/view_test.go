package graphviz_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/graphviz"
	"github.com/seam-cx/seam/render/theme"
)

// The view takes Graphviz's order and stays what it is: the same every time, and
// with its own columns.
func TestViewWithGraphviz(t *testing.T) {
	for _, n := range []int{2, 16, 40} {
		m := sample.Generate(uint64(n), n)
		in := render.Input{Map: m, Figures: sample.Figures(m)}
		view := network.View{Layouter: graphviz.Layouter{}}
		first, err := view.Draw(ctx, in, theme.Light)
		require.NoError(t, err)
		again, err := view.Draw(ctx, in, theme.Light)
		require.NoError(t, err)
		assert.Equal(t, first, again)
		without, err := network.View{}.Draw(ctx, in, theme.Light)
		require.NoError(t, err)
		assert.Equal(t, without.Width, first.Width, "columns are the view's own")
	}
}
