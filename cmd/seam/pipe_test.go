//go:build !windows

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A reader that goes away does not end the process by a signal, of which scripts
// would see 141: the command chooses its status.
func TestReaderGone(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	seam := filepath.Join(t.TempDir(), "seam") // which testscript's Main looks at
	require.NoError(t, os.Symlink(self, seam))
	const order = "../../examples/maps/home-broadband.journey.yaml"
	for _, test := range []struct {
		args   []string
		status int
	}{
		{[]string{"check", order}, 2}, {[]string{"check", order, "--format", "sarif"}, 2}, {[]string{"rules", "mutate", order, "--most", "5"}, 2}, {[]string{"schema"}, 0},
	} {
		reader, writer, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, reader.Close())
		c := exec.Command(seam, test.args...)
		c.Stdout = writer
		status := 0
		var failed *exec.ExitError
		switch err := c.Run(); {
		case errors.As(err, &failed):
			status = failed.ExitCode() // -1 where a signal ended it
		default:
			require.NoError(t, err)
		}
		require.NoError(t, writer.Close())
		require.Equal(t, test.status, status, test.args)
	}
}

// Where nothing can be written to standard output, that is said.
func TestOutputThatIsNone(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	seam := filepath.Join(t.TempDir(), "seam")
	require.NoError(t, os.Symlink(self, seam))
	forReading, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer forReading.Close()
	c := exec.Command(seam, "check", "../../examples/maps/home-broadband.journey.yaml", "--fail-on", "never")
	c.Stdout = forReading
	var said bytes.Buffer
	c.Stderr = &said
	require.EqualError(t, c.Run(), "exit status 2")
	require.Contains(t, said.String(), "seam: write /dev/stdout: bad file descriptor")
}
