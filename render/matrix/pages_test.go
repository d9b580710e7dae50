package matrix_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/theme"
)

// rows are the ids of the rows of a scene.
func rows(s *render.Scene) []string {
	var out []string
	for _, item := range s.Items {
		if g, ok := item.(*render.Group); ok && (strings.HasPrefix(g.ID, "fact-") || strings.HasPrefix(g.ID, "tp-")) {
			out = append(out, g.ID)
		}
	}
	return out
}

// Pages hold every row of the picture as often as there are groups of channels,
// stay within the paper, and nothing on them overlaps.
func TestPages(t *testing.T) {
	paged := 0
	for seed := range uint64(32) {
		raw := sample.Rich(seed, []int{1, 2, 3, 5, 8, 13, 21, 40}[seed%8])
		said(raw, seed)
		m, err := journey.New(context.Background(), *raw)
		require.NoError(t, err)
		in, style := input(t, m), sample.Look(theme.Light, int(seed/8))
		paper := render.Paper{Width: []float64{1570, 1190, 960}[seed%3], Height: []float64{700, 1037}[seed%2]}
		pages, err := matrix.View{}.Pages(context.Background(), in, style, paper)
		require.NoError(t, err)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			var all []string
			for _, p := range pages {
				sound(t, p)
				list := rows(p)
				all = append(all, list...)
				if len(pages) > 1 {
					assert.LessOrEqual(t, p.Width, paper.Width)
				}
				if len(list) > 1 {
					assert.LessOrEqual(t, p.Height, paper.Height)
				}
			}
			want := rows(draw(t, in, style))
			if len(want) > 0 {
				times := len(all) / len(want)
				want = slices.Repeat(want, times)
			}
			assert.Equal(t, want, all)
		})
		if len(pages) > 1 {
			paged++
		}
	}
	assert.Greater(t, paged, 3)
}
