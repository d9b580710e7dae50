package gitfs_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/gitfs"
)

// repository makes one with a commit.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	run(t, dir, "init", "-q", "-b", "main")
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	run(t, dir, "add", "-A")
	run(t, dir, "commit", "-q", "-m", "first")
	return dir
}

func run(t *testing.T, dir string, args ...string) {
	t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"}, args...)...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
}

// A revision is a file system like any other, whatever has become of the files.
func TestFS(t *testing.T) {
	dir := repository(t, map[string]string{"a.txt": "a", "maps/b c.txt": "b", "maps/deep/ї.txt": "c"})
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("changed"), 0o644))
	require.NoError(t, os.Remove(filepath.Join(dir, "maps", "b c.txt")))
	f, err := gitfs.Open(t.Context(), filepath.Join(dir, "maps"), "HEAD")
	require.NoError(t, err)
	require.Equal(t, "maps", f.Prefix)
	require.NoError(t, fstest.TestFS(f, "a.txt", "maps/b c.txt", "maps/deep/ї.txt"))
	text, err := fs.ReadFile(f, "a.txt")
	require.NoError(t, err)
	require.Equal(t, "a", string(text))
}

// What is wrong is said with what to do.
func TestErrors(t *testing.T) {
	dir := repository(t, map[string]string{"a.txt": "a"})
	for rev, next := range map[string]string{"nowhere": "look at the spelling", "-v": "name a branch", "": "name a branch"} {
		_, err := gitfs.Open(t.Context(), dir, rev)
		var e *gitfs.Error
		require.ErrorAs(t, err, &e, rev)
		require.Contains(t, e.Next, next)
	}
	_, err := gitfs.Open(t.Context(), t.TempDir(), "HEAD")
	require.ErrorContains(t, err, "is in no git repository")

	shallow := t.TempDir()
	run(t, dir, "commit", "-q", "--allow-empty", "-m", "second")
	run(t, shallow, "clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(dir), "clone")
	_, err = gitfs.Open(t.Context(), filepath.Join(shallow, "clone"), "HEAD~1")
	var e *gitfs.Error
	require.ErrorAs(t, err, &e)
	require.Contains(t, e.Next, "fetch-depth: 0")

	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err = gitfs.Open(ctx, dir, "HEAD")
	require.Error(t, err)

	t.Setenv("PATH", t.TempDir())
	_, err = gitfs.Open(t.Context(), dir, "HEAD")
	require.ErrorContains(t, err, "git is not installed")
}

func Example() {
	f, err := gitfs.Open(context.Background(), os.TempDir(), "-")
	fmt.Println(f == nil, err != nil)
	// Output:
	// true true
}
