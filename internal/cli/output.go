package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// replace writes a file as a whole or not at all: what is made goes to a
// temporary file beside it, which then takes its name. A symbolic link stays and
// what it points at is replaced; a file that was there keeps its permissions.
func replace(path string, data []byte) (err error) {
	path, err = target(path)
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o666)
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		// A device or a pipe, such as /dev/stdout, has nothing to replace.
		return write(path, data)
	case err == nil:
		mode = info.Mode().Perm()
	}
	f, err := create(path, mode)
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil && info != nil {
		err = os.Chmod(f.Name(), mode)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// create makes a temporary file beside path. Unlike those of os.CreateTemp it
// has the permissions that a new file usually gets.
func create(path string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(path)
	for try := range 100 {
		name := filepath.Join(dir, fmt.Sprintf(".%s.%d-%d.tmp", base, os.Getpid(), try))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
	return nil, fs.ErrExist
}

// write writes into what is there.
func write(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return cannotWrite(path, err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// target follows symbolic links to the file that would be written, which need
// not be there.
func target(path string) (string, error) {
	for range 40 {
		to, err := os.Readlink(path)
		if err != nil {
			return path, nil
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", fail("name another file", "%s is a link that leads back to itself", path)
}

func cannotWrite(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail("make the folder first, or name another", "%s cannot be written: there is no folder %s", path, filepath.Dir(path))
	case errors.Is(err, fs.ErrPermission):
		return fail("look at the permissions of its folder, or name another", "%s may not be written", path)
	}
	return fail("name another file, or look at the folder", "%s cannot be written: %w", path, cause(err))
}

// keep refuses to write over maps, registries and whatever was read. The read
// are paths of files.
func keep(path string, read []string) error {
	real, err := target(path)
	if err != nil {
		return err
	}
	for _, name := range []string{path, real} {
		if ext := strings.ToLower(filepath.Ext(name)); ext == ".yaml" || ext == ".yml" {
			return fail("name a picture, such as "+strings.TrimSuffix(strings.TrimSuffix(path, filepath.Ext(path)), ".journey")+".svg",
				"%s may be a map, and maps are never written over", path)
		}
	}
	info, err := os.Stat(real)
	if err != nil {
		return nil // not there, so nothing is lost
	}
	if slices.ContainsFunc(read, func(name string) bool {
		other, err := os.Stat(name)
		return err == nil && os.SameFile(info, other)
	}) {
		return fail("name another file", "%s is what was read, and maps are never written over", path)
	}
	return nil
}
