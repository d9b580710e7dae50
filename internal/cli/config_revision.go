package cli

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/diag"
)

// decided is a policy as a revision has it.
type decided struct {
	file string // where it stands in the working tree, or would
	text []byte
}

// configOf reads the policy that --config names in a revision of the repository
// that holds the path like, so that what is checked cannot loosen what it is
// checked by. Patterns of it stay relative to its folder in the working tree.
func (a *app) configOf(ctx context.Context, r revision, like string) error {
	name := cmp.Or(path.Clean(filepath.ToSlash(r.path)), ".")
	f, err := r.open(ctx, like)
	if err != nil {
		return err
	}
	if name == "." {
		name = policy.Name
	}
	info, err := fs.Stat(f, name)
	switch {
	case err != nil:
		return fail("look at the path: it begins at the top of the repository; git ls-tree -r "+r.rev+" lists all", "--config: %s has no %s", r.rev, name)
	case info.IsDir():
		return fail("name the file: git:"+r.rev+":"+path.Join(name, policy.Name), "--config: %s is a folder in %s", name, r.rev)
	case info.Size() > maxConfig:
		return fail("name a file as "+policy.Name, "--config: %s in %s is larger than 1 MiB", name, r.rev)
	}
	text, err := fs.ReadFile(f, name)
	if err != nil {
		return fail("look at the revision with git show "+r.rev+":"+name, "--config: %s cannot be read in %s: %w", name, r.rev, err)
	}
	a.decided = &decided{near(filepath.Join(f.Top, filepath.FromSlash(name))), text}
	a.policies.File = a.decided.file
	a.policies.Unsaved = func(file string) ([]byte, bool) { return text, file == a.decided.file }
	return nil
}

// maxConfig is how large a policy of a revision may be, in bytes.
const maxConfig = 1 << 20

// near names a file relative to the current folder where it can.
func near(file string) string {
	dir, err := os.Getwd()
	if err != nil {
		return file
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real // as git names the top
	}
	if rel, err := filepath.Rel(dir, file); err == nil {
		return rel
	}
	return file
}

// unlike shows no lines of the policy where it is that of a revision: the file of
// the same name may say something else by now.
func (a *app) unlike(lines func(diag.Range) string) func(diag.Range) string {
	if a.decided == nil {
		return lines
	}
	name := filepath.ToSlash(a.decided.file)
	return func(r diag.Range) string {
		if filepath.ToSlash(r.File) == name {
			return ""
		}
		return lines(r)
	}
}
