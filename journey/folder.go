package journey

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/seam-cx/seam/diag"
)

// mapSuffix ends the names of maps.
const mapSuffix = ".journey.yaml"

// Folder is a folder of maps that are loaded one after the other, for callers
// that do not want to hold all of them. It serves one loop at a time.
//
// A map is a file whose name ends in .journey.yaml, in the folder or anywhere
// below it. Folders whose names begin with a point and node_modules are passed
// over, and so are links to folders. A link to a file counts where it stays
// within the root.
type Folder struct {
	loader Loader
	dir    string
	list   []diag.Diagnostic
	passed []PassedOver
}

// PassedOver is something in a folder that may be taken for maps, and is none.
type PassedOver struct {
	Path string
	Why  string // what it is, as "a link to a folder"
}

// PassedOver is what Maps took for no map though somebody may have meant it, once
// it has come to its end: links to folders, folders called like maps, and files
// whose names end nearly as those of maps do.
func (f *Folder) PassedOver() []PassedOver { return f.passed }

// Folder is the folder dir. Nothing is opened before Maps is called.
func (l Loader) Folder(dir string) *Folder { return &Folder{loader: l, dir: dir} }

// Maps yields the maps in the order of their paths, each with what is wrong with
// it as Load gives it; broken files do not end it. Where a file or folder cannot
// be read, or there is no map at all, the Map is nil and the error says why.
//
// Files are loaded on all cores, what they use once for all of them. No more
// than one map for each core is held: yielded maps belong to the caller.
func (f *Folder) Maps(ctx context.Context) iter.Seq2[*Map, error] {
	return func(yield func(*Map, error) bool) {
		f.list = nil
		w := &folderWalk{session: newSession(f.loader), dir: f.dir}
		w.alone = true
		defer w.close()
		var fit fitting
		count := 0
		for loaded := range w.load(ctx) {
			count++
			fit.add(loaded.parsed)
			if !yield(loaded.parsed.mapOrNil(), loaded.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
			return
		}
		f.passed = w.passed
		f.list = fit.check()
		if count == 0 {
			yield(nil, fileError(CodeNoMaps, f.dir, "there is no map in this folder", "a map is a file NAME"+mapSuffix, nil))
		}
	}
}

// Diagnostics are what is wrong with how the maps fit together, in file order,
// once Maps has come to its end: two maps of one journey in one state, and a
// part_of that names nothing in its journey. A part_of of a journey that the
// folder does not hold is a warning, since it may be kept elsewhere.
func (f *Folder) Diagnostics() []diag.Diagnostic { return f.list }

func (p *parsed) mapOrNil() *Map {
	if p == nil {
		return nil
	}
	return p.m
}

// folderWalk is one way through a folder.
type folderWalk struct {
	*session
	dir    string
	passed []PassedOver
}

// loadedFile is one file of a folder; parsed is nil where it could not be read.
type loadedFile struct {
	parsed *parsed
	err    error
}

// load yields the files of the folder in order. While the caller is busy with
// one, others are loaded: the length of the queue bounds how many.
func (w *folderWalk) load(ctx context.Context) iter.Seq[loadedFile] {
	return func(yield func(loadedFile) bool) {
		ctx, stop := context.WithCancel(ctx)
		queue := make(chan chan loadedFile, runtime.GOMAXPROCS(0)-1) // in order of paths
		var running sync.WaitGroup
		running.Go(func() {
			defer close(queue)
			w.walk(ctx, func(shown string, bad error) bool {
				result := make(chan loadedFile, 1)
				select {
				case queue <- result:
				case <-ctx.Done():
					return false
				}
				running.Go(func() { result <- w.one(ctx, shown, bad) })
				return true
			})
		})
		defer running.Wait()
		defer stop()
		for result := range queue {
			select {
			case loaded := <-result:
				if !yield(loaded) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// one loads one file, or passes on why that cannot be.
func (w *folderWalk) one(ctx context.Context, shown string, bad error) loadedFile {
	if bad != nil {
		return loadedFile{err: bad}
	}
	if err := ctx.Err(); err != nil {
		return loadedFile{err: err}
	}
	text, err := w.read(shown)
	if err != nil {
		return loadedFile{err: err}
	}
	p, err := w.loadParsed(ctx, shown, text)
	return loadedFile{p, err}
}

// read reads a file through its root, which links cannot leave.
func (w *folderWalk) read(shown string) ([]byte, error) {
	w.mu.Lock()
	r, at, err := w.rootOf(shown)
	w.mu.Unlock()
	if err != nil {
		return nil, openError(shown, err)
	}
	outside := func(err error) error {
		return fileError(CodeFileOutside, shown, "this is a link that leads outside the root "+quote(filepath.ToSlash(r.dir)),
			"put the map itself here, or choose another root with --root", err)
	}
	if at == "" {
		return nil, outside(nil)
	}
	text, err := readLimited(r.fsys, at, shown, w.loader.Limits)
	var d *diag.Error
	if errors.As(err, &d) && d.Cause != nil && strings.Contains(d.Cause.Error(), "escapes") {
		return nil, outside(d.Cause)
	}
	return text, err
}

// walk calls found for every map below the folder in the order of the paths,
// and for what cannot be looked at, until it is false.
func (w *folderWalk) walk(ctx context.Context, found func(shown string, bad error) bool) {
	fsys, top := w.loader.FS, path.Clean(filepath.ToSlash(w.dir))
	if fsys == nil {
		fsys, top = os.DirFS(filepath.FromSlash(w.dir)), "."
	}
	shown := func(name string) string {
		if w.loader.FS != nil {
			return name
		}
		return path.Join(filepath.ToSlash(w.dir), name)
	}
	err := fs.WalkDir(fsys, top, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && name != top {
			if why := nearly(fsys, name, entry); why != "" {
				w.passed = append(w.passed, PassedOver{shown(name), why})
			}
		}
		switch {
		case ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			if !found("", openFolderError(shown(name), err)) {
				return fs.SkipAll
			}
			if entry == nil || entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			if name != top && passedOver(entry.Name()) {
				return fs.SkipDir
			}
			return nil
		case !strings.HasSuffix(entry.Name(), mapSuffix) || strings.HasPrefix(entry.Name(), "."):
			return nil
		}
		if !found(shown(name), w.leavesFS(name, entry)) {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.SkipAll) && !errors.Is(err, fs.SkipDir) {
		found("", openFolderError(shown(top), err))
	}
}

// nearly says what looks like maps and is none, "" of all else.
func nearly(fsys fs.FS, name string, entry fs.DirEntry) string {
	base := entry.Name()
	lower := strings.ToLower(base)
	switch {
	case passedOver(base):
	case entry.IsDir() && strings.HasSuffix(base, mapSuffix):
		return "a folder that is called like a map"
	case entry.IsDir():
	case strings.HasSuffix(base, mapSuffix):
	case strings.HasSuffix(lower, mapSuffix):
		return "a file whose name does not end in small letters, " + mapSuffix
	case strings.HasSuffix(lower, ".journey.yml"):
		return "a file whose name does not end in " + mapSuffix
	case entry.Type()&fs.ModeSymlink != 0:
		if info, err := fs.Stat(fsys, name); err == nil && info.IsDir() {
			return "a link to a folder"
		}
	}
	return ""
}

// passedOver tells whether a folder holds other people's files.
func passedOver(name string) bool { return strings.HasPrefix(name, ".") || name == "node_modules" }

// leavesFS refuses a link of a file system value that leads out of it, where the
// file system can tell.
func (w *folderWalk) leavesFS(name string, entry fs.DirEntry) error {
	if w.loader.FS == nil || entry.Type()&fs.ModeSymlink == 0 {
		return nil
	}
	for at, turns := name, 0; ; turns++ {
		info, err := fs.Lstat(w.loader.FS, at)
		if err != nil {
			return openError(name, err)
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return nil
		}
		target, err := fs.ReadLink(w.loader.FS, at)
		if err != nil {
			return openError(name, err)
		}
		if at = path.Join(path.Dir(at), filepath.ToSlash(target)); path.IsAbs(filepath.ToSlash(target)) || !fs.ValidPath(at) || turns > 8 {
			return fileError(CodeFileOutside, name, "this is a link that leads outside the root", "put the map itself here", nil)
		}
	}
}

func openFolderError(shown string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fileError(CodeFileMissing, shown, "there is no such folder", "look at the spelling", err)
	}
	return fileError(CodeFileUnreadable, shown, "the folder cannot be read: "+cause(err), "look at its permissions", err)
}
