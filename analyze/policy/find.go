package policy

import (
	"os"
	"path/filepath"
	"sync"
)

// Finder finds the policies of maps: the nearest file .seam.yaml in the folder of
// a map or above it, up to the root of its repository. The zero Finder is ready
// and safe for concurrent use; each policy is read once.
type Finder struct {
	// File is the one policy for all maps; "" looks for them.
	File string
	// Unsaved is the text of a policy as an editor has it open, false where that is
	// what the disk has; nil is never.
	Unsaved func(file string) (text []byte, ok bool)

	mu     sync.Mutex
	loaded map[string]*answer // by file
	files  map[string]string  // by folder: its policy, or ""
}

type answer struct {
	policy *Policy
	err    error
}

// For is the policy of a map, nil where there is none. Its error is a
// *diag.Error.
func (f *Finder) For(file string) (*Policy, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	name := f.File
	if name == "" {
		name = f.find(filepath.Dir(file))
	}
	if name == "" {
		return nil, nil
	}
	if a := f.loaded[name]; a != nil {
		return a.policy, a.err
	}
	a := &answer{}
	a.policy, a.err = f.load(name)
	if f.loaded == nil {
		f.loaded = map[string]*answer{}
	}
	f.loaded[name] = a
	return a.policy, a.err
}

// load reads a policy: what an editor has open, else the file.
func (f *Finder) load(name string) (*Policy, error) {
	if f.Unsaved != nil {
		if text, ok := f.Unsaved(name); ok {
			return Parse(name, text)
		}
	}
	return Load(name)
}

// find looks for a policy in a folder and above it.
func (f *Finder) find(dir string) string {
	if name, ok := f.files[dir]; ok {
		return name
	}
	name := ""
	switch at := filepath.Join(dir, Name); {
	case isFile(at):
		name = at
	case exists(filepath.Join(dir, ".git")): // the root of the repository
	default:
		if up, ok := parent(dir); ok {
			name = f.find(up)
		}
	}
	if f.files == nil {
		f.files = map[string]string{}
	}
	f.files[dir] = name
	return name
}

// parent is the folder above, named relatively where dir is.
func parent(dir string) (string, bool) {
	if up := filepath.Dir(dir); up != dir && dir != "." && filepath.Base(dir) != ".." {
		return up, true
	}
	full, err := filepath.Abs(dir)
	if err != nil || filepath.Dir(full) == full {
		return "", false
	}
	return filepath.Join(dir, ".."), true
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
