package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestInstalledCommandDrawsNetworks builds both programs into one folder, as go
// install does, and draws with them from elsewhere.
func TestInstalledCommandDrawsNetworks(t *testing.T) {
	if os.Getenv("SEAM_LONG") == "" {
		t.Skip("links Graphviz: set SEAM_LONG=1")
	}
	dir := t.TempDir()
	out, err := exec.Command("go", "build", "-o", dir+string(filepath.Separator), ".", "../seam-layout").CombinedOutput()
	require.NoError(t, err, string(out))
	seam := filepath.Join(dir, "seam")
	if runtime.GOOS == "windows" {
		seam += ".exe"
	}
	maps, err := filepath.Abs("../../examples/maps")
	require.NoError(t, err)
	file := filepath.Join(maps, "home-broadband.journey.yaml")
	for _, args := range [][]string{
		{"render", file, "-o", "network.svg", "--view", "network"},
		{"render", maps, "-o", "pictures", "--view", "network"},
	} {
		c := exec.Command(seam, args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "SEAM_LAYOUT=")
		out, err := c.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	one, err := os.ReadFile(filepath.Join(dir, "network.svg"))
	require.NoError(t, err)
	require.Contains(t, string(one), "<svg ")
	same, err := os.ReadFile(filepath.Join(dir, "pictures", "home-broadband.svg"))
	require.NoError(t, err)
	require.Equal(t, string(one), string(same), "one of many is drawn as it is alone")
}
