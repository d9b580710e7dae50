package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
)

// ending is how the names of maps end.
const ending = ".journey.yaml"

// source is one map that is to be read.
type source struct {
	path string // "-" is standard input
	// under is the path of the map below the folder that was named, "" where the
	// map itself was.
	under string
	name  string // as diagnostics and outputs name it
	text  []byte // of standard input
}

// sources finds the maps that paths name, each once, in the order of the paths
// and by name within a folder.
func (a *app) sources(paths []string) ([]source, error) {
	var all []source
	for _, path := range paths {
		found, err := a.expand(path)
		if err != nil {
			return nil, err
		}
		for _, s := range found {
			if !slices.ContainsFunc(all, func(o source) bool { return filepath.Clean(o.path) == filepath.Clean(s.path) }) {
				all = append(all, s)
			}
		}
	}
	return all, nil
}

// expand finds the maps that one path names.
func (a *app) expand(path string) ([]source, error) {
	if path == "-" {
		text, err := io.ReadAll(io.LimitReader(a.sys.In, maxStdin))
		if err != nil {
			return nil, fail("", "standard input cannot be read: %w", err)
		}
		name := a.common.stdinFilename
		if name == "" {
			name = "-"
		}
		return []source{{path: "-", name: filepath.ToSlash(name), text: text}}, nil
	}
	if path == "" {
		return nil, fail("name a map, a folder with maps, or -", "a PATH is empty")
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return folder(path)
	case err == nil:
		return []source{{path: path, name: filepath.ToSlash(path)}}, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fail("look at the path and its permissions", "%s cannot be read: %w", path, cause(err))
	}
	// Windows leaves patterns to the programs.
	if strings.ContainsAny(path, "*?[") {
		return pattern(path)
	}
	return nil, missing(path)
}

// maxStdin is one byte more than a Loader takes, so that it can refuse more.
const maxStdin = 64<<20 + 1

// folder finds every map below a folder. Folders whose names begin with a dot
// are not looked into.
func folder(dir string) ([]source, error) {
	var found []source
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if path != dir && strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir
			}
		case strings.HasSuffix(d.Name(), ending):
			under, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			found = append(found, source{path: path, under: under, name: filepath.ToSlash(path)})
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, fail("look at the folder and its permissions", "the folder %s cannot be read: %w", dir, cause(err))
	case len(found) == 0:
		return nil, fail("name another folder, or begin with seam init "+filepath.ToSlash(filepath.Join(dir, "first"+ending)), "there is no map in %s: nothing below it is called NAME%s", dir, ending)
	}
	return found, nil
}

// pattern finds the maps that a pattern such as maps/*.yaml names.
func pattern(path string) ([]source, error) {
	names, err := filepath.Glob(path)
	if err != nil {
		return nil, fail("look at the brackets", "%s is no pattern of file names", path)
	}
	var found []source
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			found = append(found, source{path: name, name: filepath.ToSlash(name)})
		}
	}
	if len(found) == 0 {
		return nil, fail("look at the spelling and the folder", "no file is called %s", path)
	}
	return found, nil
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

// load reads one map. What is wrong with the map is in the diagnostics; the
// error is for what else went wrong.
func (a *app) load(ctx context.Context, s source) (*journey.Map, []diag.Diagnostic, error) {
	var m *journey.Map
	var err error
	if s.path == "-" {
		m, err = a.common.loader().LoadBytes(ctx, a.common.stdinFilename, s.text)
	} else {
		m, err = a.common.loader().Load(ctx, s.path)
	}
	var wrong *diag.Error
	switch {
	case errors.As(err, &wrong):
		return m, named(wrong.Diagnostics, s), nil
	case err != nil:
		return nil, nil, err
	}
	return m, named(m.Diagnostics, s), nil
}

// named are diagnostics with the name that standard input goes by.
func named(list []diag.Diagnostic, s source) []diag.Diagnostic {
	if s.path != "-" {
		return list
	}
	list = slices.Clone(list)
	for i := range list {
		d := &list[i]
		if d.Range.File == "" {
			d.Range.File = s.name
		}
		d.Related = slices.Clone(d.Related)
		for j := range d.Related {
			if d.Related[j].Range.File == "" {
				d.Related[j].Range.File = s.name
			}
		}
	}
	return list
}

// each calls work for every source, on as many cores as there are, and then
// done in their order. Memory is needed for the maps being worked on only.
func each[T any](ctx context.Context, sources []source, work func(context.Context, source) (T, error), done func(source, T) error) error {
	type result struct {
		value T
		err   error
	}
	if len(sources) == 1 {
		value, err := work(ctx, sources[0])
		if err != nil {
			return err
		}
		return done(sources[0], value)
	}
	ctx, cancel := context.WithCancel(ctx)
	results := make([]chan result, len(sources))
	next := make(chan int, len(sources))
	for i := range sources {
		results[i] = make(chan result, 1)
		next <- i
	}
	close(next)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()
	for range min(runtime.GOMAXPROCS(0), len(sources)) {
		workers.Go(func() {
			for i := range next {
				var r result
				r.value, r.err = guarded(ctx, sources[i], work)
				results[i] <- r
			}
		})
	}
	for i, s := range sources {
		r := <-results[i]
		if r.err != nil {
			return r.err
		}
		if err := done(s, r.value); err != nil {
			return err
		}
	}
	return nil
}

// guarded makes an error of a panic, which would otherwise end the process.
func guarded[T any](ctx context.Context, s source, work func(context.Context, source) (T, error)) (value T, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = broke(s.name, x)
		}
	}()
	if err := ctx.Err(); err != nil {
		return value, err
	}
	return work(ctx, s)
}
