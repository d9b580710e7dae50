package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/gitfs"
	"github.com/seam-cx/seam/journey"
)

// ending is how the names of maps end.
const ending = ".journey.yaml"

// source is one map, or one folder as a whole, and what loading said about it.
type source struct {
	name string // as diagnostics and outputs name it; "" is a folder as a whole
	// under is the path of the map below the folder that was named, "" where the
	// map itself was.
	under string
	// today is where the file of a revision is, or would be, in the working tree:
	// what is decided there about rules holds for what it is compared with.
	today string
	text  []byte // of standard input

	m           *journey.Map // nil where nothing could be read
	diagnostics []diag.Diagnostic
}

// stdin tells whether s is standard input.
func (s source) stdin() bool { return s.text != nil }

// loads tells whether s is a map without errors.
func (s source) loads() bool { return s.m != nil && !diag.HasErrors(s.diagnostics) }

// paths are PATHs that have been looked at.
type paths []pathArg

// pathArg is one PATH.
type pathArg struct {
	path   string
	folder bool
	text   []byte // of standard input
	of     fs.FS  // that the path is of; nil is the operating system
}

// of is the file system that the paths are of: that of the first, since they are
// looked at together.
func (p paths) of() fs.FS {
	if len(p) == 0 {
		return nil
	}
	return p[0].of
}

// several tells whether the paths may name more than one map.
func (p paths) several() bool { return len(p) > 1 || p[0].folder }

// look finds out what the arguments name, before anything is read at length.
func (a *app) look(ctx context.Context, args []string) (paths, error) {
	var all paths
	for _, arg := range args {
		found, err := a.lookAt(ctx, arg)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if !slices.ContainsFunc(all, func(o pathArg) bool { return filepath.Clean(o.path) == filepath.Clean(p.path) }) {
				all = append(all, p)
			}
		}
	}
	return all, nil
}

// lookAt finds out what one argument names.
func (a *app) lookAt(ctx context.Context, path string) (paths, error) {
	switch path {
	case "":
		return nil, fail("name a map, a folder with maps, or -", "a PATH is empty")
	case "-":
		text, err := a.readAll(ctx)
		if err != nil {
			return nil, err
		}
		return paths{{path: "-", text: text}}, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil:
		return paths{{path: path, folder: info.IsDir()}}, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fail("look at the path and its permissions", "%s cannot be read: %w", path, cause(err))
	}
	// Windows leaves patterns to the programs.
	if strings.ContainsAny(path, "*?[") {
		return pattern(path)
	}
	return nil, missing(path)
}

// readAll reads standard input. An interrupt ends it, though the reader cannot be
// told to stop and stays behind.
func (a *app) readAll(ctx context.Context) ([]byte, error) {
	type answer struct {
		text []byte
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		text, err := io.ReadAll(io.LimitReader(a.sys.In, maxStdin))
		done <- answer{text, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		if got.err != nil {
			return nil, fail("give the map as a file", "standard input cannot be read: %w", got.err)
		}
		return got.text, nil // never nil, which would be no standard input
	}
}

// maxStdin is one byte more than a Loader takes, so that it can refuse more.
const maxStdin = 64<<20 + 1

// pattern finds the files that a pattern such as maps/*.yaml names.
func pattern(path string) (paths, error) {
	names, err := filepath.Glob(path)
	if err != nil {
		return nil, fail("look at the brackets", "%s is no pattern of file names", path)
	}
	var found paths
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			found = append(found, pathArg{path: name})
		}
	}
	if len(found) == 0 {
		return nil, fail("look at the spelling and the folder", "no file is called %s", path)
	}
	return found, nil
}

// maps loads what the paths name, one after the other, each map once. Behind the
// maps of a folder comes what is wrong with how they fit together, if anything.
// The error is for what has nothing to do with the maps.
func (a *app) maps(ctx context.Context, list paths) iter.Seq2[source, error] {
	return func(yield func(source, error) bool) {
		seen := map[string]bool{}
		loader := a.common.loader()
		loader.FS = list.of()
		revision, _ := loader.FS.(*gitfs.FS)
		once := func(s source, err error) bool {
			if name := path.Clean(s.name); s.name != "" && err == nil {
				if seen[name] {
					return true
				}
				seen[name] = true
			}
			if revision != nil && s.name != "" {
				s.today = filepath.Join(revision.Top, filepath.FromSlash(s.name))
			}
			return yield(s, err)
		}
		for _, p := range list {
			if p.folder {
				f := loader.Folder(p.path)
				if !folder(ctx, f, p.path, once) {
					return
				}
				if p.of == nil {
					a.passedOver(f.PassedOver())
				}
				continue
			}
			s := source{name: filepath.ToSlash(p.path), text: p.text}
			var err error
			if s.stdin() {
				s.name = cmp.Or(filepath.ToSlash(a.common.stdinFilename), "-")
				s.m, err = loader.LoadBytes(ctx, a.common.stdinFilename, p.text)
			} else {
				s.m, err = loader.Load(ctx, p.path)
			}
			if !once(s.loaded(err)) {
				return
			}
		}
	}
}

// folder yields the maps of a folder, and at last the folder itself.
func folder(ctx context.Context, f *journey.Folder, dir string, yield func(source, error) bool) bool {
	for m, err := range f.Maps(ctx) {
		s, err := source{m: m}.loaded(err)
		if err == nil {
			s.name = s.file()
			err = s.empty(dir)
		}
		if err == nil && s.name != "" {
			s.under, err = filepath.Rel(dir, filepath.FromSlash(s.name))
		}
		if !yield(s, err) {
			return false
		}
	}
	if list := f.Diagnostics(); len(list) > 0 {
		return yield(source{diagnostics: list}, nil)
	}
	return true
}

// mostPassed bounds how many of the files passed over are named.
const mostPassed = 10

// passedOver says what of a folder was not taken for maps.
func (a *app) passedOver(list []journey.PassedOver) {
	for i, x := range list {
		if i == mostPassed {
			fmt.Fprintf(a.sys.Err, "seam: %d more were passed over\n", len(list)-i)
			return
		}
		fmt.Fprintf(a.sys.Err, "seam: passed over %s, %s\n", x.Path, x.Why)
	}
}

// empty is the error about a folder without maps.
func (s source) empty(dir string) error {
	if len(s.diagnostics) == 1 && s.diagnostics[0].Code == journey.CodeNoMaps {
		return fail("name another folder, or begin with seam init "+filepath.ToSlash(filepath.Join(dir, "first"+ending)),
			"there is no map in %s: nothing below it is called NAME%s", dir, ending)
	}
	return nil
}

// loaded is s with what loading said; the error is for what was no mistake of a
// map.
func (s source) loaded(err error) (source, error) {
	var wrong *diag.Error
	switch {
	case errors.As(err, &wrong):
		s.diagnostics = wrong.Diagnostics
	case err != nil:
		return s, err
	default:
		s.diagnostics = s.m.Diagnostics
	}
	if s.stdin() {
		s.diagnostics = named(s.diagnostics, s.name)
	}
	return s, nil
}

// file is the name of the file that s was read from.
func (s source) file() string {
	if s.m != nil {
		return s.m.Origin.Range.File
	}
	if len(s.diagnostics) > 0 {
		return s.diagnostics[0].Range.File
	}
	return ""
}

// named are diagnostics of standard input with the name that it goes by.
func named(list []diag.Diagnostic, name string) []diag.Diagnostic {
	list = slices.Clone(list)
	for i := range list {
		d := &list[i]
		d.Range.File = cmp.Or(d.Range.File, name)
		d.Related = slices.Clone(d.Related)
		for j := range d.Related {
			d.Related[j].Range.File = cmp.Or(d.Related[j].Range.File, name)
		}
	}
	return list
}

// missing is the error about a file that is not there, with one of its folder
// that may be meant.
func missing(path string) error {
	dir, base := filepath.Split(path)
	entries, err := os.ReadDir(filepath.Join(dir, "."))
	if err != nil {
		return fail("look at the spelling of the folder", "there is no file %s", path)
	}
	var names []string
	for _, e := range entries {
		if e.Name() == base {
			return fail("mend the link, or name the file itself", "%s is a link to a file that is not there", path)
		}
		names = append(names, e.Name())
		if e.Name() == base+ending || e.Name() == base+".yaml" {
			return fail("write "+dir+e.Name(), "there is no file %s; did you mean %s?", path, dir+e.Name())
		}
	}
	if near := diag.DidYouMean(base, names); near != "" {
		return fail("write "+dir+near, "there is no file %s; did you mean %s?", path, dir+near)
	}
	return fail("look at the spelling and the folder; seam init "+path+" writes a new map", "there is no file %s", path)
}

// cause is an error without the path that the file system puts before it.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
