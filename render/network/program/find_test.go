package program

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// executable makes a file that can be run.
func executable(t *testing.T, path string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte("#!/bin/sh\n"), 0o755))
	return path
}

// lone is a host that has nothing.
func lone(t *testing.T) host {
	dir := t.TempDir()
	return host{
		getenv:     func(string) string { return "" },
		executable: func() (string, error) { return filepath.Join(dir, "seam"), nil },
		getwd:      func() (string, error) { return dir, nil },
		goTool:     func() (string, error) { return "/go", nil },
	}
}

func TestFindNothing(t *testing.T) {
	_, err := find(lone(t))
	assert.ErrorIs(t, err, ErrNotFound)
	assert.ErrorContains(t, err, "go install github.com/seam-cx/seam/cmd/...")
}

func TestFindBeside(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a Unix host is played")
	}
	h := lone(t)
	dir := t.TempDir()
	exe := executable(t, filepath.Join(dir, "bin", "seam"))
	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink(exe, link))
	h.executable = func() (string, error) { return link, nil }
	_, err := find(h)
	assert.ErrorIs(t, err, ErrNotFound)

	want := executable(t, filepath.Join(dir, "bin", "seam-layout"))
	got, err := find(h)
	require.NoError(t, err)
	real, _ := filepath.EvalSymlinks(want)
	assert.Equal(t, command{path: real}, got, "beside the executable, not beside a link to it")

	require.NoError(t, os.Chmod(want, 0o644))
	_, err = find(h)
	assert.ErrorIs(t, err, ErrNotFound, "not a program")
	require.NoError(t, os.Remove(want))
	require.NoError(t, os.Mkdir(want, 0o755))
	_, err = find(h)
	assert.ErrorIs(t, err, ErrNotFound, "a folder")

	h.windows = true
	executable(t, filepath.Join(dir, "bin", "seam-layout.exe"))
	got, err = find(h)
	require.NoError(t, err)
	assert.Equal(t, "seam-layout.exe", filepath.Base(got.path))
}

func TestFindByEnvironment(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a Unix host is played")
	}
	h := lone(t)
	path := executable(t, filepath.Join(t.TempDir(), "mine"))
	h.getenv = func(name string) string {
		assert.Equal(t, "SEAM_LAYOUT", name)
		return path
	}
	got, err := find(h)
	require.NoError(t, err)
	assert.Equal(t, command{path: path}, got)

	path = filepath.Join(t.TempDir(), "gone")
	_, err = find(h)
	assert.ErrorIs(t, err, ErrNotFound, "a wrong path is told, not passed over")
	assert.ErrorContains(t, err, "SEAM_LAYOUT")
}

func TestFindInClone(t *testing.T) {
	root := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(root, "go.mod"), []byte("// a comment\nmodule github.com/seam-cx/seam\n\ngo 1.26\n"), 0o644))
	sub := filepath.Join(root, "examples", "broadband")
	require.NoError(t, os.MkdirAll(sub, 0o755))
	clone := func() host {
		h := lone(t)
		h.main, h.version, h.source = module, "(devel)", root
		h.getwd = func() (string, error) { return sub, nil }
		return h
	}
	got, err := find(clone())
	require.NoError(t, err)
	real, _ := filepath.EvalSymlinks(root)
	assert.Equal(t, command{path: "/go", args: []string{"run", "github.com/seam-cx/seam/cmd/seam-layout"}, dir: real, builds: true}, got)

	for name, change := range map[string]func(*host){
		"elsewhere":     func(h *host) { h.getwd = func() (string, error) { return filepath.Dir(root), nil } },
		"nowhere":       func(h *host) { h.getwd = func() (string, error) { return "", errors.New("gone") } },
		"released":      func(h *host) { h.version = "v1.0.0" },
		"other program": func(h *host) { h.main = "example.com/mine" },
		"trimmed":       func(h *host) { h.source = "" },
		"other clone":   func(h *host) { h.source = t.TempDir() },
		"no go":         func(h *host) { h.goTool = func() (string, error) { return "", errors.New("no go") } },
	} {
		h := clone()
		change(&h)
		_, err := find(h)
		assert.ErrorIs(t, err, ErrNotFound, name)
	}
}

func TestNames(t *testing.T) {
	assert.True(t, names([]byte("module a/b // why\n"), "a/b"))
	assert.False(t, names([]byte("// module a/b\nmodule c\n"), "a/b"))
	assert.False(t, names([]byte("module\n"), "a/b"))
	assert.False(t, names(nil, "a/b"))
}
