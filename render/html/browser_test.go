package html_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// TestInBrowser uses pages in headless Chromium: tabs, filters, drawer, deep
// links, zoom, keys and print, and axe-core finds nothing to object to, in light
// and dark, Latin and Cyrillic.
func TestInBrowser(t *testing.T) {
	if os.Getenv("SEAM_LONG") == "" {
		t.Skip("SEAM_LONG=1 runs it")
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium; on Debian: apt-get install chromium nodejs npm")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("there is no npm, which brings axe-core and puppeteer-core; on Debian: apt-get install chromium nodejs npm")
	}
	dir := t.TempDir()
	install := exec.CommandContext(t.Context(), npm, "install", "--no-audit", "--no-fund", "--prefix", dir, "axe-core@4", "puppeteer-core@24")
	if out, err := install.CombinedOutput(); err != nil {
		t.Skipf("npm cannot install axe-core and puppeteer-core: %v\n%s", err, out)
	}
	for _, x := range []struct {
		story string
		style render.Style
	}{{"home-broadband", theme.Light}, {"zvorotnyi-zviazok", theme.Dark}} {
		file := filepath.Join(dir, x.story+".html")
		require.NoError(t, os.WriteFile(file, []byte(compared(t, x.story, x.style)), 0o644))
		use := exec.CommandContext(t.Context(), "node", filepath.Join("testdata", "browser.js"), chromium, file)
		use.Env = append(os.Environ(), "NODE_PATH="+filepath.Join(dir, "node_modules"))
		use.WaitDelay = time.Second
		out, err := use.CombinedOutput()
		require.NoError(t, err, "%s in %s:\n%s", x.story, x.style.Name, out)
	}
}
