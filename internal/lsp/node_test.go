package lsp_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRealClient runs testdata/client.js, which speaks through the client of
// Visual Studio Code, against the command. SEAM_LONG=1 asks for it.
func TestRealClient(t *testing.T) {
	if os.Getenv("SEAM_LONG") == "" {
		t.Skip("SEAM_LONG=1 runs it; it fetches vscode-languageserver-protocol from npm")
	}
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed, so there is no client to run", program)
		}
	}
	dir := t.TempDir()
	run := func(folder, name string, args ...string) {
		c := exec.CommandContext(t.Context(), name, args...)
		c.Dir = folder
		out, err := c.CombinedOutput()
		t.Logf("%s: %s", name, out)
		require.NoError(t, err)
	}
	seam := filepath.Join(dir, "seam.exe")
	run(".", "go", "build", "-o", seam, "../../cmd/seam")
	install := exec.CommandContext(t.Context(), "npm", "install", "--no-audit", "--no-fund", "vscode-languageserver-protocol@3.18.5")
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		t.Skipf("npm cannot fetch the client: %s", out)
	}
	script, err := os.ReadFile(filepath.Join("testdata", "client.js"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "client.js"), script, 0o644))
	run(dir, "node", "client.js", seam, filepath.ToSlash(dir))
}
