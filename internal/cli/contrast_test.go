package cli

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/internal/beneath"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/theme"
)

// examples are maps with their figures.
func examples(t *testing.T, names ...string) []render.Input {
	t.Helper()
	var out []render.Input
	for _, name := range names {
		m, err := journey.Load(context.Background(), filepath.Join("..", "..", "examples", "maps", name+".journey.yaml"))
		require.NoError(t, err)
		report, err := analyze.Run(context.Background(), m, analyze.Options{Now: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)})
		require.NoError(t, err)
		out = append(out, render.Input{Map: m, Figures: report})
	}
	return out
}

// Every text of every view stands out from what is really painted beneath it,
// in every theme, and so does every mark.
func TestContrastOfWhatIsPainted(t *testing.T) {
	inputs := examples(t, "buy-a-bed", "home-broadband", "zvorotnyi-zviazok", "tablica-producenta", "mortgage-app", "sotrudnik")
	targets := examples(t, "home-broadband.target", "mortgage-app.target")
	inputs = append(inputs, targets...)
	inputs[1].Other, inputs[4].Other = &targets[0], &targets[1]
	for _, in := range inputs {
		for _, v := range views {
			view, done := v.make(picture{})
			defer done()
			if _, ok := view.(network.View); ok {
				view = network.View{} // the order does not matter here
			}
			for _, name := range theme.Names() {
				style, err := theme.ByName(name)
				require.NoError(t, err)
				scene, err := view.Draw(context.Background(), in, style)
				require.NoError(t, err)
				for _, fault := range beneath.Faults(scene, style) {
					t.Errorf("%s, %s, %s: %s", v.name, name, in.Map.ID, fault)
				}
			}
		}
	}
}
