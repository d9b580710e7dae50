package blueprint_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/blueprint"
	"github.com/seam-cx/seam/render/internal/viewtest"
	"github.com/seam-cx/seam/render/theme"
)

var suite = viewtest.Suite{View: blueprint.View{}, Analyze: func(ctx context.Context, m *journey.Map) (*figures.Report, error) {
	return analyze.Run(ctx, m, analyze.Options{Now: viewtest.Now})
}, Narrow: func(width float64) render.View { return blueprint.View{Width: width} }}

func ExampleView() {
	ctx := context.Background()
	m, err := journey.Load(ctx, "../../examples/maps/home-broadband.journey.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := analyze.Run(ctx, m, analyze.Options{Now: viewtest.Now})
	if err != nil {
		fmt.Println(err)
		return
	}
	picture, err := blueprint.View{}.Draw(ctx, render.Input{Map: m, Figures: found}, theme.Light)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Desc)
	// Output: 5 of 9 handoffs of work have no declared way of working. 4 of them make work wait a day or more, 17 days in all.
}

func TestGolden(t *testing.T) {
	suite.Golden(t, "home-broadband", theme.Light)
	suite.Golden(t, "zvorotnyi-zviazok", theme.Dark)
}

func TestView(t *testing.T)      { suite.All(t) }
func BenchmarkDraw(b *testing.B) { suite.Benchmark(b) }
