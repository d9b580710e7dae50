// Package bounded reads files that a person named, whole and within a limit: no
// device or pipe that might never end, nothing that would not fit in memory.
package bounded

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// ErrFolder, ErrIrregular and ErrTooLarge say why a file is not read.
var (
	ErrFolder    = errors.New("it is a folder, not a file")
	ErrIrregular = errors.New("it is no regular file")
	ErrTooLarge  = errors.New("it is too large")
)

// File reads a regular file of at most so many bytes. Its error is a *fs.PathError.
func File(name string, most int) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(min(info.Size(), int64(most)))
	}
	text, err := all(f, size, most)
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: err}
	}
	return text, nil
}

// Open opens a regular file, or a pipe that a shell gives by name, as /dev/stdin or
// /dev/fd/63. Its error is a *fs.PathError.
func Open(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return nil, &fs.PathError{Op: "open", Path: name, Err: ErrFolder}
	case !info.Mode().IsRegular() && !fromShell(name, info):
		return nil, &fs.PathError{Op: "open", Path: name, Err: ErrIrregular}
	}
	return os.Open(name)
}

// All reads all of r, which may have at most so many bytes.
func All(r io.Reader, most int) ([]byte, error) { return all(r, 0, most) }

// all is All of what is likely to have so many bytes.
func all(r io.Reader, size, most int) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(size + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, int64(most)+1)); err != nil {
		return nil, err
	}
	if b.Len() > most {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, most)
	}
	return b.Bytes(), nil
}

func fromShell(name string, info fs.FileInfo) bool {
	return info.Mode()&fs.ModeNamedPipe != 0 && strings.HasPrefix(name, "/dev/")
}
