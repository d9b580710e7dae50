package policy

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/seam-cx/seam/diag"
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
	if f.File == "" && filepath.Base(name) != Name {
		return nil, &diag.Error{Diagnostics: []diag.Diagnostic{{
			Severity: diag.SeverityError, Code: "file-misnamed", Message: "seam reads " + Name + ", and not this",
			Help: "rename it, or name it with --config", Range: diag.Range{File: filepath.ToSlash(name)},
		}}}
	}
	return Load(name)
}

// find looks for a policy in a folder and above it.
func (f *Finder) find(dir string) string {
	if name, ok := f.files[dir]; ok {
		return name
	}
	name := ""
	switch at, near := filepath.Join(dir, Name), misnamed(dir); {
	case there(at):
		name = at
	case near != "":
		name = near
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

// there tells whether something has a name, be it no file that can be read: what a
// team has decided is never passed over in silence.
func there(name string) bool {
	_, err := os.Lstat(name)
	return err == nil || errors.Is(err, fs.ErrPermission)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
