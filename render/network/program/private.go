package program

import (
	"fmt"
	"os"
	"path/filepath"
)

// privateDir is a folder that nobody but the user can write to. It lasts where
// it lies under the user's cache; else it is new, and to be removed.
func privateDir() (dir string, lasting bool, err error) {
	if cache, err := os.UserCacheDir(); err == nil {
		dir := filepath.Join(cache, "seam", "layout")
		if os.MkdirAll(dir, 0o700) == nil && private(dir) == nil {
			return dir, true, nil
		}
	}
	dir, err = os.MkdirTemp("", "seam-layout-")
	if err != nil {
		return "", false, fmt.Errorf("make a private temporary folder: %w", err)
	}
	if err := private(dir); err != nil {
		_ = os.RemoveAll(dir)
		return "", false, fmt.Errorf("make a private temporary folder: %w", err)
	}
	return dir, false, nil
}

// private tells why others than the user could write to dir or put another
// folder in its place; nil if they could not.
func private(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder", dir)
	}
	if err := onlyMine(dir, info); err != nil {
		return err
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return err
	}
	// Above it, a stranger must not be able to rename what leads here.
	for at := filepath.Dir(real); ; at = filepath.Dir(at) {
		info, err := os.Lstat(at)
		if err != nil {
			return err
		}
		if err := keptByOthers(at, info); err != nil {
			return err
		}
		if at == filepath.Dir(at) {
			return nil
		}
	}
}
