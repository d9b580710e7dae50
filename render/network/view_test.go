package network_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

func draw(t testing.TB, in render.Input, style render.Style) *render.Scene {
	t.Helper()
	s, err := network.View{}.Draw(context.Background(), in, style)
	require.NoError(t, err)
	return s
}

// TestLook writes pictures to look at into the folder that SEAM_LOOK names.
func TestLook(t *testing.T) {
	dir := os.Getenv("SEAM_LOOK")
	if dir == "" {
		t.Skip("SEAM_LOOK names no folder")
	}
	save := func(name string, s *render.Scene) {
		var b bytes.Buffer
		require.NoError(t, svg.Backend{}.Paint(context.Background(), &b, s))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".svg"), b.Bytes(), 0o600))
		b.Reset()
		require.NoError(t, png.Backend{Scale: 1.5}.Paint(context.Background(), &b, s))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o600))
	}
	maps, err := filepath.Glob("../../examples/maps/*.journey.yaml")
	require.NoError(t, err)
	for _, path := range maps {
		m, err := journey.Load(context.Background(), path)
		require.NoError(t, err)
		rep, err := analyze.Run(context.Background(), m, analyze.Options{})
		require.NoError(t, err)
		name := strings.TrimSuffix(filepath.Base(path), ".journey.yaml")
		style := theme.Light
		if name == "zvorotnyi-zviazok" {
			style = theme.Dark
		}
		save(name, draw(t, render.Input{Map: m, Figures: rep}, style))
	}
	for seed, n := range []int{1, 5, 17, 40, 100} {
		m := sample.Generate(uint64(seed), n)
		save("generated-"+string(rune('a'+seed)), draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light))
	}
	m := sample.Broadband()
	save("broadband", draw(t, render.Input{Map: m, Figures: sample.Figures(m)}, theme.Light))
	save("broadband-shares", draw(t, render.Input{Map: m}, theme.Light))
}
