package theme

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/render"
)

// Load reads a theme file, with the fonts and the logo that it names. These must
// lie below the nearest folder with .git above the file or, where there is none,
// below the folder of the file.
//
// The error is a *diag.Error with everything that is wrong in the file: mistakes
// in its writing, and colours that do not stand out from what they are painted
// on. What it does not say is that of the theme it is based on.
func Load(ctx context.Context, file string) (render.Style, error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return render.Style{}, unread(file, err)
	}
	top := rootOf(filepath.Dir(abs))
	root, err := os.OpenRoot(top)
	if err != nil {
		return render.Style{}, unread(file, err)
	}
	defer root.Close()
	inside, err := filepath.Rel(top, abs)
	if err != nil {
		return render.Style{}, unread(file, err)
	}
	return parse(ctx, root.FS(), filepath.ToSlash(inside), file)
}

// Parse reads a theme file of a file system, which nothing that it names may
// leave; see Load.
func Parse(ctx context.Context, fsys fs.FS, name string) (render.Style, error) {
	return parse(ctx, fsys, name, name)
}

// rootOf is the nearest folder with .git, else the folder itself.
func rootOf(dir string) string {
	for at := dir; ; {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		up := filepath.Dir(at)
		if up == at {
			return dir
		}
		at = up
	}
}

// Limits of what is read.
const (
	maxTheme = 1 << 20
	maxLogo  = 1 << 20
)

// parse reads the theme file at name, which diagnostics call shown.
func parse(ctx context.Context, fsys fs.FS, name, shown string) (render.Style, error) {
	src, err := read(fsys, name, maxTheme)
	if err != nil {
		return render.Style{}, unread(shown, err)
	}
	if err := ctx.Err(); err != nil {
		return render.Style{}, err
	}
	doc := yaml.ParseHinted(shown, src, yaml.Limits{Bytes: maxTheme, Depth: 20}, yaml.Hints{Key: isKey})
	d := &decoder{ctx: ctx, fsys: fsys, dir: path.Dir(name), shown: shown, doc: doc, given: map[string]diag.Range{}, broken: map[string]bool{}}
	style := d.decode(doc.Root())
	if style.Name == "" {
		style.Name = strings.TrimSuffix(path.Base(name), path.Ext(name))
	}
	if err := ctx.Err(); err != nil {
		return render.Style{}, err
	}
	list := append(withoutShadows(doc.Diagnostics()), d.others...)
	diag.Sort(list)
	if err := diag.AsError(list); err != nil {
		return render.Style{}, err
	}
	return style, nil
}

// withoutShadows leaves out what YAML has to say of a # where a colour is missing
// for it.
func withoutShadows(list []diag.Diagnostic) []diag.Diagnostic {
	colors := map[int]bool{}
	for _, x := range list {
		if x.Code == codeBadColor {
			colors[x.Range.Start.Line] = true
		}
	}
	var out []diag.Diagnostic
	for _, x := range list {
		if x.Code != "comment-cuts-text" || !colors[x.Range.Start.Line] {
			out = append(out, x)
		}
	}
	return out
}

// read reads a file of at most so many bytes, and one more, so that a larger one
// is told.
func read(fsys fs.FS, name string, most int) ([]byte, error) {
	if info, err := fs.Stat(fsys, name); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return nil, errors.New("it is no regular file") // which might never end
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.New("it is a folder")
	}
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err == nil && len(data) > most {
		err = fmt.Errorf("it is larger than %d MiB", most>>20)
	}
	return data, err
}

// unread is the error about a theme file that cannot be read at all.
func unread(file string, err error) error {
	message, help := "the theme file cannot be read: "+reason(err), "look at the path and its permissions"
	if errors.Is(err, fs.ErrNotExist) {
		message, help = "there is no such theme file", "look at the path, or take one of "+strings.Join(Names(), ", ")
	}
	return &diag.Error{Cause: err, Diagnostics: []diag.Diagnostic{{Severity: diag.SeverityError, Code: codeMissingFile, Message: message, Help: help, Range: diag.Range{File: file}}}}
}

// reason is what an error of a file says, without the path that it repeats.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
