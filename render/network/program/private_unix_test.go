//go:build unix

package program

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPrivate(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "own")
	require.NoError(t, os.Mkdir(dir, 0o700))
	assert.NoError(t, private(dir))

	for _, mode := range []os.FileMode{0o710, 0o701, 0o755, 0o777} {
		require.NoError(t, os.Chmod(dir, mode))
		assert.ErrorIs(t, private(dir), errShared, "%o", mode)
	}
	require.NoError(t, os.Chmod(dir, 0o700))

	link := filepath.Join(base, "link")
	require.NoError(t, os.Symlink(dir, link))
	assert.ErrorContains(t, private(link), "not a folder", "somebody may have put the link there")

	require.NoError(t, os.Chmod(base, 0o777))
	assert.ErrorIs(t, private(dir), errShared, "others can rename what lies above")
	require.NoError(t, os.Chmod(base, 0o777|os.ModeSticky))
	assert.NoError(t, private(dir), "others can not, as in /tmp")
	assert.Error(t, private(filepath.Join(base, "nothing")))
}

func TestPrivateDirLastsInTheCache(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	dir, lasting, err := privateDir()
	require.NoError(t, err)
	assert.True(t, lasting)
	again, _, err := privateDir()
	require.NoError(t, err)
	assert.Equal(t, dir, again)

	// A cache that others can write to is passed over for a new folder.
	require.NoError(t, os.Chmod(dir, 0o755))
	other, lasting, err := privateDir()
	require.NoError(t, err)
	defer os.RemoveAll(other)
	assert.False(t, lasting)
	assert.NotEqual(t, dir, other)
	assert.NoError(t, private(other))
}
