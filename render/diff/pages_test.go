package diff_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/diff"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

var suite = viewtest.Suite{
	View: diff.View{},
	Analyze: func(ctx context.Context, m *journey.Map) (*figures.Report, error) {
		return analyze.Run(ctx, m, analyze.Options{Now: now})
	},
	Other: func(t testing.TB, in render.Input, seed uint64) render.Input {
		t.Helper()
		m, err := journey.New(context.Background(), *sample.Rich(seed+7777, []int{13, 5, 21, 3, 40, 8, 1}[seed%7]))
		require.NoError(t, err)
		return pair(render.Input{Map: m, Figures: sample.Figures(m)}, in)
	},
	Check: func(t testing.TB, s *render.Scene, _ render.Style) { t.Helper(); sound.Scene(t, s) },
}

func TestPagesAreWhole(t *testing.T)   { suite.PagesAreWhole(t) }
func TestPagesOfExamples(t *testing.T) { suite.PagesOfExamples(t) }
func TestLanesRepeat(t *testing.T)     { suite.LanesRepeat(t, "home-broadband") }

// What changes for the whole, and each finding, stands on one page.
func TestPagesTellEverything(t *testing.T) {
	in := pair(load(t, "home-broadband"), load(t, "home-broadband.target"))
	whole := viewtest.Group(suite.Draw(t, in, theme.Light).Items, "findings")
	require.NotEmpty(t, whole)
	scenes := suite.Pages(t, in, theme.Light, viewtest.Papers()["A4"])
	require.Greater(t, len(scenes), 2)
	signs, discs, strips := 0, 0, 0
	for i, s := range scenes {
		signs += len(viewtest.Groups(s.Items, "findings-head"))
		if i < 2 {
			assert.NotEmpty(t, viewtest.TouchpointsOf(s))
		}
		strips += len(viewtest.Groups(s.Items, "panel"))
		discs += len(viewtest.Groups(s.Items, "accountable"))
	}
	assert.Equal(t, 1, signs)
	assert.Equal(t, 2, discs)
	assert.Equal(t, 1, strips, "key figures stand once")
}
