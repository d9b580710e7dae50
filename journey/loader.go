package journey

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/seam-cx/seam/diag"
)

// Limits bound what a file may cost. A zero field means its default.
type Limits struct {
	Bytes  int // size of the text; default 64 MiB
	Depth  int // nesting; default 100
	Expand int // nodes that aliases may expand to, as a multiple of the nodes of the file; default 10
}

const defaultBytes = 64 << 20

func (l Limits) bytes() int {
	if l.Bytes > 0 {
		return l.Bytes
	}
	return defaultBytes
}

// Loader loads maps. The zero Loader reads files of the operating system; a
// Loader may be copied and used by several goroutines at once.
type Loader struct {
	// FS is where files are; nil is the operating system. Paths in a file system
	// have slashes, and its top is the root.
	FS fs.FS
	// Root is the folder that nothing under uses may leave; "" is the nearest
	// folder above a map that holds .git, else the map's own.
	Root   string
	Limits Limits
	// StdinFilename is the name under which standard input counts: what it
	// uses is found beside that file. "" or "-" as a name means standard input.
	StdinFilename string
	// Unsaved is the text of a file as an editor has it open, false where that is
	// what the disk has. It is asked for every file under uses, by its full path
	// of the operating system. Nil is never.
	Unsaved func(file string) (text []byte, ok bool)
}

// Load loads the map in the file path, with the zero Loader.
//
// Where something is wrong with the map the error is a *diag.Error with every
// diagnostic, warnings among them, and the Map is as much as could be read. A
// map that is good may still have warnings, in Map.Diagnostics.
func Load(ctx context.Context, path string) (*Map, error) { return Loader{}.Load(ctx, path) }

// Load loads the map in the file path.
func (l Loader) Load(ctx context.Context, path string) (*Map, error) {
	s := newSession(l)
	defer s.close()
	return s.load(ctx, path)
}

// LoadBytes loads a map from its text. The name stands in diagnostics, and
// what the map uses is found beside it; it need not be there. The name "" or
// "-" is standard input.
func (l Loader) LoadBytes(ctx context.Context, name string, text []byte) (*Map, error) {
	s := newSession(l)
	defer s.close()
	return s.loadText(ctx, name, text)
}

// LoadReader loads a map from a reader, as LoadBytes does. It reads no more than
// the limit allows.
func (l Loader) LoadReader(ctx context.Context, name string, r io.Reader) (*Map, error) {
	text, err := io.ReadAll(io.LimitReader(r, int64(l.Limits.bytes())+1))
	if err != nil {
		return nil, fileError(CodeFileUnreadable, name, "the text cannot be read: "+err.Error(), "", err)
	}
	return l.LoadBytes(ctx, name, text)
}

// load reads and loads one file.
func (s *session) load(ctx context.Context, path string) (*Map, error) {
	text, err := s.readFile(path)
	if err != nil {
		return nil, err
	}
	return s.loadText(ctx, path, text)
}

// loadText loads one text with what it uses.
func (s *session) loadText(ctx context.Context, name string, text []byte) (*Map, error) {
	p, err := s.loadParsed(ctx, name, text)
	if p == nil {
		return nil, err
	}
	return p.m, err
}

// loadParsed is loadText with what else is known of the file.
func (s *session) loadParsed(ctx context.Context, name string, text []byte) (*parsed, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if name == "" || name == "-" {
		name = s.loader.StdinFilename
	}
	shown := filepath.ToSlash(name)
	p := parse(ctx, shown, text, s.loader.Limits, s.alone)
	var used []*registry
	incomplete := false
	if len(p.m.Uses) > 0 {
		used, incomplete = s.uses(ctx, p, shown)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if p.decoded {
		if !p.broken {
			p.checkParts()
		}
		c := p.check(p.m, used, incomplete)
		for _, r := range used {
			p.others = append(p.others, r.diagnostics...)
		}
		p.others = append(p.others, c.foreign...)
	}
	list := append(p.doc.Diagnostics(), p.others...)
	diag.Sort(list)
	if err := diag.AsError(list); err != nil {
		p.m.sealed = nil
		return p, err
	}
	p.m.Diagnostics = list
	p.m.Ignores = p.readIgnores()
	for _, r := range used {
		p.m.Ignores = append(p.m.Ignores, r.ignores...)
	}
	return p, nil
}

// readFile reads a whole file within the limits.
func (s *session) readFile(path string) ([]byte, error) {
	if s.loader.FS != nil {
		return readLimited(s.loader.FS, path, path, s.loader.Limits)
	}
	info, err := os.Stat(path)
	if err == nil {
		err = checkRegular(info, path)
		if err != nil {
			return nil, err
		}
		var f *os.File
		if f, err = os.Open(path); err == nil {
			defer f.Close()
			return readAll(f, info.Size(), path, s.loader.Limits)
		}
	}
	return nil, openError(path, err)
}

// readLimited reads a file of a file system.
func readLimited(fsys fs.FS, path, shown string, limits Limits) ([]byte, error) {
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, openError(shown, err)
	}
	if err := checkRegular(info, shown); err != nil {
		return nil, err
	}
	f, err := fsys.Open(path)
	if err != nil {
		return nil, openError(shown, err)
	}
	defer f.Close()
	return readAll(f, info.Size(), shown, limits)
}

// readAll reads a file of about that size, no more than the limit allows.
func readAll(r io.Reader, size int64, shown string, limits Limits) ([]byte, error) {
	most := int64(limits.bytes()) + 1
	var b bytes.Buffer
	b.Grow(int(min(max(size, 0), most)) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, most)); err != nil {
		return nil, fileError(CodeFileUnreadable, shown, "the file cannot be read: "+cause(err), "", err)
	}
	return b.Bytes(), nil
}

// checkRegular refuses folders, and pipes and devices, which might never end.
func checkRegular(info fs.FileInfo, shown string) error {
	switch {
	case info.IsDir():
		return fileError(CodeFileFolder, shown, "this is a folder, not a map", "name a file in it, such as NAME.journey.yaml", nil)
	case !info.Mode().IsRegular():
		return fileError(CodeFileIrregular, shown, "this is no regular file", "write the map to a file, or give it on standard input as -", nil)
	}
	return nil
}

func openError(shown string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fileError(CodeFileMissing, shown, "there is no such file", "look at the spelling and the folder", err)
	case errors.Is(err, fs.ErrPermission):
		return fileError(CodeFileUnreadable, shown, "the file may not be read", "look at its permissions", err)
	case errors.Is(err, fs.ErrInvalid):
		return fileError(CodeFileMissing, shown, "this is no path of a file", "write the path relative to the top, with slashes", err)
	}
	return fileError(CodeFileUnreadable, shown, "the file cannot be read: "+cause(err), "", err)
}

// cause is an error without the path that the file system puts before it.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return fmt.Sprint(err)
}

// fileError is a *diag.Error about a file as a whole.
func fileError(code, shown, message, help string, err error) error {
	return &diag.Error{
		Diagnostics: []diag.Diagnostic{{
			Severity: diag.SeverityError, Code: code, Message: message, Help: help,
			Range: diag.Range{File: filepath.ToSlash(shown)},
		}},
		Cause: err,
	}
}
