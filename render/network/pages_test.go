package network_test

import (
	"context"
	"testing"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/network"
)

var suite = viewtest.Suite{
	View: network.View{},
	Analyze: func(ctx context.Context, m *journey.Map) (*figures.Report, error) {
		return analyze.Run(ctx, m, analyze.Options{Now: viewtest.Now})
	},
	Narrow: func(width float64) render.View { return network.View{Width: width} },
	Check:  func(t testing.TB, s *render.Scene, _ render.Style) { t.Helper(); sound(t, s) },
}

func TestPagesAreWhole(t *testing.T)   { suite.PagesAreWhole(t) }
func TestPagesOfExamples(t *testing.T) { suite.PagesOfExamples(t) }
func TestBands(t *testing.T)           { suite.Bands(t) }
func TestWaysGoOn(t *testing.T)        { suite.WaysGoOn(t) }
