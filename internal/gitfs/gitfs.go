// Package gitfs reads the files of one revision of a git repository, through the
// git that is installed and without touching the working tree.
package gitfs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// patience is how long one call of git may take.
const patience = 30 * time.Second

// Error is why a revision cannot be read, and what to do about it.
type Error struct {
	What string
	Next string
	Err  error
}

func (e *Error) Error() string { return e.What }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// FS is a revision as a file system; its top is that of the repository. Links
// are no regular files and are not followed.
type FS struct {
	// Top is the top folder of the working tree.
	Top string
	// Prefix is the path below the top of the folder that Open was given, or "".
	Prefix string
	// Revision is the name that Open was given.
	Revision string

	repo    repo
	entries map[string]*entry
}

// repo is where git runs, and for how long.
type repo struct {
	ctx context.Context
	dir string
}

// Open reads what files the revision rev has, in the repository that holds the
// folder dir. The error is an *Error: git is not there, dir is in no repository,
// or the revision is not known. Files are read when they are opened, while ctx
// lasts.
func Open(ctx context.Context, dir, rev string) (*FS, error) {
	f := &FS{Revision: rev, repo: repo{ctx, dir}, entries: map[string]*entry{".": {name: ".", mode: fs.ModeDir | 0o755}}}
	prefix, err := f.repo.git("rev-parse", "--show-prefix")
	if err != nil {
		return nil, notThere(dir, err)
	}
	f.Prefix = strings.TrimSuffix(strings.TrimRight(string(prefix), "\r\n"), "/")
	top, err := f.repo.git("rev-parse", "--show-toplevel")
	if err != nil {
		return nil, notThere(dir, err)
	}
	f.Top = filepath.FromSlash(strings.TrimRight(string(top), "\r\n"))
	if rev == "" || strings.HasPrefix(rev, "-") {
		return nil, &Error{What: fmt.Sprintf("%q is no revision", rev), Next: "name a branch, a tag or a commit, such as git:main"}
	}
	commit, err := f.repo.git("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, f.repo.unknown(rev, err)
	}
	tree, err := f.repo.git("ls-tree", "-r", "-z", "-l", "--full-tree", strings.TrimSpace(string(commit)))
	if err != nil {
		return nil, f.repo.unknown(rev, err)
	}
	for line := range strings.SplitSeq(string(tree), "\x00") {
		f.add(line)
	}
	for _, e := range f.entries {
		slices.SortFunc(e.children, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return f, nil
}

// git runs git and returns what it prints.
func (r repo) git(args ...string) ([]byte, error) {
	ctx, stop := context.WithTimeout(r.ctx, patience)
	defer stop()
	c := exec.CommandContext(ctx, "git", append([]string{"--no-pager", "-c", "core.quotePath=false"}, args...)...)
	c.Dir = r.dir
	c.WaitDelay = time.Second
	c.Env = append(c.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1")
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	err := c.Run()
	switch {
	case r.ctx.Err() != nil:
		return nil, r.ctx.Err()
	case ctx.Err() != nil:
		return nil, fmt.Errorf("git took longer than %s", patience)
	case err != nil && said.Len() > 0:
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return nil, fmt.Errorf("%w: %s", err, first)
	}
	return out.Bytes(), err
}

// notThere is the error about a folder in which git cannot work.
func notThere(dir string, err error) error {
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return &Error{What: "git is not installed, or not in PATH", Next: "install git, or compare with a file or a folder", Err: err}
	case strings.Contains(err.Error(), "not a git repository"):
		return &Error{What: dir + " is in no git repository", Next: "run it inside the repository, or compare with a file or a folder", Err: err}
	case strings.Contains(err.Error(), "dubious ownership"):
		return &Error{What: "git does not trust the repository at " + dir + ", which belongs to somebody else", Next: "run git config --global --add safe.directory with its path", Err: err}
	case strings.Contains(err.Error(), "must be run in a work tree"):
		return &Error{What: dir + " is in no working tree of git", Next: "run it in a checkout of the repository", Err: err}
	}
	return &Error{What: "git does not work in " + dir + ": " + err.Error(), Next: "mend that, or compare with a file or a folder", Err: err}
}

// unknown is the error about a revision that is not there.
func (r repo) unknown(rev string, err error) error {
	if r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	e := &Error{What: "there is no revision " + rev + " in the git repository", Next: "look at the spelling: git log " + rev, Err: err}
	shallow, bad := r.git("rev-parse", "--is-shallow-repository")
	switch {
	case bad == nil && strings.TrimSpace(string(shallow)) == "true":
		e.What += ", which is a shallow clone"
		e.Next = "fetch it first: git fetch --unshallow, or fetch-depth: 0 for actions/checkout"
	case !strings.Contains(rev, "/"):
		if _, bad := r.git("rev-parse", "--verify", "--quiet", "--end-of-options", "refs/remotes/origin/"+rev); bad == nil {
			e.Next = "write git:origin/" + rev
		}
	}
	return e
}

// add adds a line of ls-tree: mode, type, object, size, then a tab and the path.
func (f *FS) add(line string) {
	about, name, ok := strings.Cut(line, "\t")
	parts := strings.Fields(about)
	if !ok || len(parts) < 4 || parts[1] != "blob" || !fs.ValidPath(name) {
		return
	}
	e := &entry{name: path.Base(name), object: parts[2], mode: 0o644}
	e.size, _ = strconv.ParseInt(parts[3], 10, 64)
	if parts[0] == "120000" {
		e.mode |= fs.ModeSymlink
	}
	f.entries[name] = e
	for child, dir := e, path.Dir(name); ; dir = path.Dir(dir) {
		d, known := f.entries[dir]
		if !known {
			d = &entry{name: path.Base(dir), mode: fs.ModeDir | 0o755}
			f.entries[dir] = d
		}
		d.children = append(d.children, fs.FileInfoToDirEntry(child))
		if known || dir == "." {
			return
		}
		child = d
	}
}

// Open opens a file or a folder.
func (f *FS) Open(name string) (fs.File, error) {
	e, ok := f.entries[name]
	switch {
	case !fs.ValidPath(name):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	case !ok:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case e.mode.IsRegular():
		text, err := f.repo.git("cat-file", "blob", e.object)
		if err != nil {
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
		return &file{entry: e, Reader: bytes.NewReader(text)}, nil
	}
	return &file{entry: e, Reader: bytes.NewReader(nil)}, nil
}

// Stat tells of a file without reading it.
func (f *FS) Stat(name string) (fs.FileInfo, error) {
	if e, ok := f.entries[name]; ok {
		return e, nil
	}
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

// entry is a file or a folder.
type entry struct {
	name     string
	object   string
	mode     fs.FileMode
	size     int64
	children []fs.DirEntry
}

func (e *entry) Name() string       { return e.name }
func (e *entry) Size() int64        { return e.size }
func (e *entry) Mode() fs.FileMode  { return e.mode }
func (e *entry) ModTime() time.Time { return time.Time{} }
func (e *entry) IsDir() bool        { return e.mode.IsDir() }
func (e *entry) Sys() any           { return nil }

// file is an open file or folder.
type file struct {
	*entry
	*bytes.Reader
	read int // children that were read
}

func (f *file) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *file) Size() int64                { return f.entry.size }
func (f *file) Close() error               { return nil }

// ReadDir reads a folder.
func (f *file) ReadDir(n int) ([]fs.DirEntry, error) {
	rest := f.children[f.read:]
	if n > 0 && len(rest) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		rest = rest[:min(n, len(rest))]
	}
	f.read += len(rest)
	return slices.Clone(rest), nil
}
