package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/blueprint"
	"github.com/seam-cx/seam/render/departments"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/handoffs"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/svg"
)

// TestPicturesOfReadme draws the pictures of README.md again and compares them
// byte by byte.
func TestPicturesOfReadme(t *testing.T) {
	views := map[string]render.View{
		"home-broadband.svg":             grid.View{},
		"home-broadband-network.svg":     network.View{},
		"home-broadband-blueprint.svg":   blueprint.View{},
		"home-broadband-departments.svg": departments.View{},
		"home-broadband-matrix.svg":      matrix.View{},
		"home-broadband-handoffs.svg":    handoffs.View{},
	}
	for name, view := range views {
		var got bytes.Buffer
		now := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
		require.NoError(t, draw(context.Background(), "../maps/home-broadband.journey.yaml", now, view, svg.Backend{}, &got))
		file := filepath.Join("..", "..", "docs", "pictures", name)
		if os.Getenv("UPDATE_GOLDEN") != "" {
			require.NoError(t, os.WriteFile(file, got.Bytes(), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got.Bytes()), "%s is not what the engine draws now: UPDATE_GOLDEN=1 renews it", file)
	}
}
