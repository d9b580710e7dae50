package bounded_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/bounded"
)

func Example() {
	_, err := bounded.File(".", 1<<20)
	fmt.Println(errors.Is(err, bounded.ErrFolder))
	// Output: true
}

func TestFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	require.NoError(t, os.WriteFile(name, []byte("12345"), 0o600))
	text, err := bounded.File(name, 5)
	require.NoError(t, err)
	assert.Equal(t, "12345", string(text))
	_, err = bounded.File(name, 4)
	require.ErrorIs(t, err, bounded.ErrTooLarge)
	_, err = bounded.File(name+"b", 4)
	require.ErrorIs(t, err, os.ErrNotExist)
	if runtime.GOOS != "windows" {
		_, err = bounded.File("/dev/zero", 4)
		require.ErrorIs(t, err, bounded.ErrIrregular)
	}
}
