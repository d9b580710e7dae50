package grid_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/theme"
)

// now is the day of every analysis here.
var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

func long() bool { return os.Getenv("SEAM_LONG") != "" }

// generated is the input of one seed: its figures are the real ones, only the
// flows, or none at all.
func generated(t testing.TB, seed uint64) render.Input {
	t.Helper()
	n := []int{1, 2, 3, 5, 8, 13, 21, 40, 100}[seed%9]
	m, err := journey.New(context.Background(), *sample.Rich(seed, n))
	require.NoError(t, err, "seed %d", seed)
	in := render.Input{Map: m}
	switch seed % 5 {
	case 0:
	case 1:
		in.Figures = sample.Figures(m)
	default:
		in.Figures, err = analyze.Run(context.Background(), m, analyze.Options{Now: now})
		require.NoError(t, err)
	}
	if seed%3 == 0 {
		if in.Figures == nil {
			in.Figures = &figures.Report{}
		}
		in.Figures.Findings = sample.Findings(m, seed, n*3)
	}
	if seed%7 == 3 {
		other := *sample.Rich(seed+1, n)
		if o, err := journey.New(context.Background(), other); err == nil {
			in.Other = &render.Input{Map: o}
		}
	}
	return in
}

// Whatever the map says, no text lies over another, under a mark, across an
// edge or outside the page.
func TestNothingOverlaps(t *testing.T) {
	seeds := uint64(45)
	if long() {
		seeds = 900
	}
	styles := []render.Style{theme.Light, theme.Dark, theme.Print, theme.Contrast}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			style := styles[seed%4]
			style.Lang = []string{"", "uk", "pl", "ru", "en"}[seed%5]
			scene, err := grid.View{}.Draw(context.Background(), generated(t, seed), style)
			require.NoError(t, err)
			found := faults(scene, style)
			for _, f := range found[:min(len(found), 8)] {
				t.Error(f)
			}
		})
	}
}
