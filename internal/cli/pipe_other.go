//go:build !windows

package cli

import (
	"errors"
	"syscall"
)

// closedPipe tells whether the reader of the output went away, which is no
// error of anybody.
func closedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
