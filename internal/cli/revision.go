package cli

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/seam-cx/seam/internal/gitfs"
	"github.com/seam-cx/seam/journey"
)

// revision is an argument such as git:main or git:main:journeys/order.journey.yaml.
type revision struct{ rev, path string }

// asRevision tells whether an argument names a revision.
func asRevision(arg string) (revision, bool) {
	rest, ok := strings.CutPrefix(arg, "git:")
	if !ok {
		return revision{}, false
	}
	rev, at, _ := strings.Cut(rest, ":")
	return revision{rev, at}, true
}

// open opens the revision in the repository that holds the path like, which may
// be gone by now.
func (r revision) open(ctx context.Context, like string) (*gitfs.FS, error) {
	dir := filepath.Dir(like)
	if info, err := os.Stat(like); err == nil && info.IsDir() {
		dir = like
	}
	if _, err := os.Stat(dir); err != nil || like == "-" {
		dir = "."
	}
	f, err := gitfs.Open(ctx, dir, r.rev)
	var e *gitfs.Error
	if errors.As(err, &e) {
		return nil, fail(e.Next, "%w", err)
	}
	return f, err
}

// look finds out what the revision has in place of the path like: the path that
// the revision names, from the top of the repository, else like itself. Of a
// file that was called otherwise then, moved is set: what it has is looked for
// by its journey.
func (r revision) look(ctx context.Context, like string) (found paths, moved bool, err error) {
	f, err := r.open(ctx, like)
	if err != nil {
		return nil, false, err
	}
	name := path.Clean(filepath.ToSlash(r.path))
	if r.path == "" {
		name = f.Prefix
		if info, err := os.Stat(like); err != nil || !info.IsDir() {
			name = path.Join(f.Prefix, filepath.Base(like))
		}
		name = cmp.Or(name, ".")
	}
	info, err := fs.Stat(f, name)
	switch {
	case err == nil:
		return paths{{path: name, folder: info.IsDir(), of: f}}, false, nil
	case r.path != "":
		return nil, false, fail("look at the path: it begins at the top of the repository; git ls-tree -r "+r.rev+" lists all", "%s has no %s", r.rev, name)
	}
	return paths{{path: ".", folder: true, of: f}}, true, nil
}

// sameJourney tells whether two maps show one journey in one state.
func sameJourney(a, b *journey.Map) bool {
	return a.ID == b.ID && stateOf(a) == stateOf(b)
}

func stateOf(m *journey.Map) journey.State { return cmp.Or(m.State, journey.Current) }
