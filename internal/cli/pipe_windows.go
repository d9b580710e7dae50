package cli

import (
	"errors"
	"syscall"
)

// closedPipe tells whether the reader of the output went away, which is no
// error of anybody.
func closedPipe(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232)
	return errors.Is(err, brokenPipe) || errors.Is(err, noData) || errors.Is(err, syscall.EPIPE)
}
