package grid_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/theme"
)

// With a plan, each opportunity says what it would change by itself.
func TestGains(t *testing.T) {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	require.NoError(t, err)
	r, err := analyze.Run(ctx, m, analyze.Options{Now: now})
	require.NoError(t, err)
	in := render.Input{Map: m, Figures: r}
	assert.NotContains(t, strings.Join(texts(draw(t, grid.View{}, in, theme.Light)), "\n"), "\u00a0pts")
	r.Plan, err = analyze.Plan(ctx, m, analyze.PlanOptions{})
	require.NoError(t, err)
	for _, v := range []grid.View{{}, {Width: 1400}} {
		scene := draw(t, v, in, theme.Light)
		assert.Empty(t, faults(scene, theme.Light))
		said := strings.Join(texts(scene), "\n")
		for i := range r.Plan.Fixes {
			f := &r.Plan.Fixes[i]
			if f.Kind != "opportunity" {
				continue
			}
			// Hand-rounded by the standard library, not by the view.
			points := 100 * (f.Success.X - r.Plan.Now.Success.X)
			if points < 0.05 {
				continue
			}
			assert.Contains(t, said, "+"+strings.TrimSpace(fixed1(points))+"\u00a0pts", f.ID)
		}
	}
	style := theme.Light
	style.Lang = "pl"
	assert.Contains(t, strings.Join(texts(draw(t, grid.View{}, in, style)), "\n"), "\u00a0p.p.")
}

func fixed1(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
