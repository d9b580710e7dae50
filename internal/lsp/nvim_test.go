package lsp_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNeovim runs testdata/nvim.lua: Neovim with the set-up of docs/editors.md,
// word by word, in which somebody types. SEAM_LONG=1 asks for it.
func TestNeovim(t *testing.T) {
	if os.Getenv("SEAM_LONG") == "" {
		t.Skip("SEAM_LONG=1 runs it; it needs nvim")
	}
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		t.Skip("nvim is not installed, so there is no editor to drive")
	}
	run := func(name string, args ...string) string {
		out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
		require.NoError(t, err, "%s", out)
		return string(out)
	}
	dir := t.TempDir()
	if strings.TrimSpace(run(nvim, "--clean", "--headless", "-c", `lua io.write(tostring(vim.lsp.config ~= nil))`, "-c", "qall!")) != "true" {
		t.Skip("this nvim is older than 0.11, for which the set-up is")
	}
	docs, err := os.ReadFile("../../docs/editors.md")
	require.NoError(t, err)
	_, setUp, _ := strings.Cut(strings.ReplaceAll(string(docs), "\r\n", "\n"), "```lua\n")
	setUp, _, found := strings.Cut(setUp, "```")
	require.True(t, found, "the documentation has a set-up in Lua")
	init := filepath.Join(dir, "init.lua")
	require.NoError(t, os.WriteFile(init, []byte(setUp), 0o644))
	run("go", "build", "-o", filepath.Join(dir, "bin", "seam.exe"), "../../cmd/seam")
	require.NoError(t, os.Link(filepath.Join(dir, "bin", "seam.exe"), filepath.Join(dir, "bin", "seam")))
	t.Setenv("PATH", filepath.Join(dir, "bin")+string(filepath.ListSeparator)+os.Getenv("PATH"))
	script, err := filepath.Abs(filepath.Join("testdata", "nvim.lua"))
	require.NoError(t, err)
	t.Log(run(nvim, "-u", "NONE", "-i", "NONE", "-l", script, nvim, init, filepath.ToSlash(dir)))
}
