package journey

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/seam-cx/seam/diag"
)

// registry is a loaded file of shared vocabulary.
type registry struct {
	path        string // in its root
	m           *Map
	declared    [kinds]bool
	open        []openReference
	uses        []*registry // what it uses itself, without those further down
	diagnostics []diag.Diagnostic
	ignores     []Ignore
	incomplete  bool // something that it uses could not be read
	circular    bool
}

// openReference is a reference of a registry to something that neither it nor
// what it uses declares.
type openReference struct {
	kind     kind
	id, name string
	missing  diag.Diagnostic // where nobody declares it
}

// session is one call of a Loader: the roots and registries met on the way.
type session struct {
	loader Loader
	alone  bool // each file on one core

	mu         sync.Mutex
	roots      map[string]*root // by folder of the map
	opened     map[string]*root // by their own folder
	registries map[string]*registry
}

// root is a folder that uses may not leave.
type root struct {
	dir  string // of the operating system; "" in a file system
	fsys fs.FS
	open *os.Root
	err  error
}

const (
	maxUsesDepth = 32  // registries that use registries
	maxUsesFiles = 256 // registries of one map
)

func newSession(l Loader) *session { return &session{loader: l} }

// close gives back the roots that were opened.
func (s *session) close() {
	for _, r := range s.opened {
		if r.open != nil {
			r.open.Close()
		}
	}
}

// user is a file with what it uses.
type user struct {
	shown string // as diagnostics name it
	path  string // in the root
	root  *root
	chain []string // paths that led here
}

// uses loads what a map uses, in the order in which it is merged: what a
// registry uses before the registry.
func (s *session) uses(ctx context.Context, p *parsed, shown string) (used []*registry, incomplete bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if shown == "" {
		p.error(CodeUsesNowhere, p.m.Origin.Key("uses"), "standard input has no folder in which to look for what it uses", "name the file that it stands for with --stdin-filename")
		return nil, true
	}
	r, at, err := s.rootOf(shown)
	if err != nil {
		p.error(CodeUsesOutside, p.m.Origin.Key("uses"), "the root of the map cannot be opened: "+cause(err), "look at --root")
		return nil, true
	}
	if at == "" {
		p.error(CodeUsesOutside, p.m.Origin.Key("uses"), "the map is outside the root "+quote(filepath.ToSlash(r.dir)), "choose a root that holds the map")
		return nil, true
	}
	direct, incomplete := s.follow(ctx, p, user{shown, at, r, []string{at}})
	for _, d := range direct {
		if used = flatten(used, d); len(used) > maxUsesFiles {
			break
		}
	}
	for _, d := range used {
		incomplete = incomplete || d.incomplete
	}
	return used, incomplete
}

// flatten appends r and what it uses, what is used first.
func flatten(list []*registry, r *registry) []*registry {
	if slices.Contains(list, r) || len(list) > maxUsesFiles {
		return list
	}
	for _, u := range r.uses {
		list = flatten(list, u)
	}
	return append(list, r)
}

// follow loads the registries that one file names.
func (s *session) follow(ctx context.Context, p *parsed, from user) (direct []*registry, incomplete bool) {
	for i, text := range p.m.Uses {
		at := p.usesAt[i]
		target, problem := resolvePath(from.path, text)
		if problem != nil {
			problem.Range = at
			p.doc.Report(*problem)
			incomplete = true
			continue
		}
		if loop := slices.Index(from.chain, target); loop >= 0 || len(from.chain) > maxUsesDepth {
			names := append(slices.Clone(from.chain[max(loop, 0):]), target)
			if len(names) > 4 {
				names = append(names[:3:3], "…", target)
			}
			p.error(CodeUsesCircular, at, "the files use each other in a circle: "+strings.Join(names, " → "), "take one of them out of uses")
			p.circular, incomplete = true, true
			continue
		}
		r := s.registry(ctx, target, path.Join(path.Dir(from.shown), text), from, at, p)
		if r == nil {
			incomplete = true
			continue
		}
		p.circular = p.circular || r.circular
		if !slices.Contains(direct, r) {
			direct = append(direct, r)
		}
	}
	return direct, incomplete
}

// resolvePath is the path in the root that text names from the file at from.
func resolvePath(from, text string) (string, *diag.Diagnostic) {
	wrong := func(code, message, help string) (string, *diag.Diagnostic) {
		return "", &diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help}
	}
	switch {
	case strings.Contains(text, "://"):
		return wrong(CodeUsesMissing, quote(text)+" is a web address; uses names files", "save the file beside the map and name it")
	case strings.Contains(text, `\`):
		return wrong(CodeUsesMissing, quote(text)+" has a backslash", "write the path with slashes: "+strings.ReplaceAll(text, `\`, "/"))
	case path.IsAbs(text) || filepath.IsAbs(text) || len(text) > 1 && text[1] == ':':
		return wrong(CodeUsesOutside, quote(text)+" is a path from the top of the disk", "write it relative to this file, such as ./company.yaml")
	}
	target := path.Join(path.Dir(from), text)
	if target == ".." || strings.HasPrefix(target, "../") {
		return wrong(CodeUsesOutside, quote(text)+" leads outside the root", "keep shared files inside, or choose another root with --root")
	}
	return target, nil
}

// registry loads one registry, or reports why it cannot and returns nil.
func (s *session) registry(ctx context.Context, target, shown string, from user, at diag.Range, by *parsed) *registry {
	key := from.root.dir + "\x00" + target
	if r := s.registries[key]; r != nil {
		return r
	}
	text, err := s.readRegistry(from.root, target, shown)
	if err != nil {
		by.usesError(at, target, err)
		return nil
	}
	p := parse(ctx, shown, text, s.loader.Limits, s.alone)
	if p.m.Origin.Has("stages") {
		by.error(CodeUsesMap, at, quote(target)+" is a map, not a file of shared vocabulary", "name a file without stages")
		if p.broken || diag.HasErrors(p.doc.Diagnostics()) { // which may be why it looks like a map
			by.others = append(by.others, p.doc.Diagnostics()...)
		}
		return nil
	}
	r := &registry{path: target, m: p.m, declared: p.declared, incomplete: p.broken || !p.decoded, ignores: p.readIgnores()}
	chain := append(slices.Clone(from.chain), target)
	direct, incomplete := s.follow(ctx, p, user{shown, target, from.root, chain})
	r.uses, r.circular = direct, p.circular
	r.incomplete = r.incomplete || incomplete
	var used []*registry
	for _, u := range direct {
		used = flatten(used, u)
		r.incomplete = r.incomplete || u.incomplete
	}
	if p.decoded {
		p.checkRegistryKeys()
		c := p.check(p.m, used, r.incomplete)
		r.open, r.diagnostics = c.openReferences()
		r.diagnostics = append(r.diagnostics, c.foreign...)
	} else {
		r.diagnostics = p.doc.Diagnostics()
	}
	if !r.circular { // where a circle is told depends on where one came in
		if s.registries == nil {
			s.registries = make(map[string]*registry)
		}
		s.registries[key] = r
	}
	return r
}

// readRegistry reads a registry: what an editor has open, else the file.
func (s *session) readRegistry(from *root, target, shown string) ([]byte, error) {
	if s.loader.Unsaved != nil && s.loader.FS == nil {
		if text, ok := s.loader.Unsaved(filepath.Join(from.dir, filepath.FromSlash(target))); ok {
			return text, nil
		}
	}
	return readLimited(from.fsys, target, shown, s.loader.Limits)
}

// usesError reports why a file under uses cannot be read.
func (p *parsed) usesError(at diag.Range, target string, err error) {
	var d *diag.Error
	if !errors.As(err, &d) {
		p.error(CodeUsesMissing, at, quote(target)+" cannot be read: "+cause(err), "look at the file")
		return
	}
	switch code := d.Diagnostics[0].Code; {
	case code == CodeFileMissing:
		p.error(CodeUsesMissing, at, "there is no file "+quote(target), "write the path relative to this file, such as ./company.yaml")
	case d.Cause != nil && strings.Contains(d.Cause.Error(), "escapes"):
		p.error(CodeUsesOutside, at, quote(target)+" is a link that leads outside the root", "keep shared files inside, or choose another root with --root")
	default:
		p.error(CodeUsesMissing, at, quote(target)+": "+d.Diagnostics[0].Message, "name a file of shared vocabulary")
	}
}

// registryLacks are the keys of a map that a registry does not hold.
var registryLacks = []string{"state", "scenario", "owner", "part_of", "basis", "lanes", "start", "measures"}

// checkRegistryKeys reports what a registry does not hold.
func (p *parsed) checkRegistryKeys() {
	for _, key := range registryLacks {
		if p.m.Origin.Has(key) {
			p.error(CodeRegistryKey, p.m.Origin.Key(key), "a file without stages is shared vocabulary, which has no "+key, "move "+key+" into the map, or add the stages")
		}
	}
}

// openReferences are what a registry declares by use, with what to say where
// nobody else declares it, and the diagnostics of the registry without that.
func (c *checker) openReferences() (open []openReference, list []diag.Diagnostic) {
	told := len(c.doc.Diagnostics())
	for k := personaKind; k <= metricKind; k++ {
		for _, e := range c.vocabulary[k].entries {
			if c.vocabulary[k].slugs == nil || !e.implied {
				continue
			}
			c.error(CodeUnknownReference, e.at(), "there is no "+k.String()+" "+quote(e.name), "declare it under "+k.key()+" here or in the map")
			open = append(open, openReference{kind: k, id: e.id, name: e.name})
		}
	}
	all := c.doc.Diagnostics()
	for i := range open {
		open[i].missing = all[told+i]
	}
	return open, slices.Clone(all[:told])
}

// rootOf is the root that holds a file, and the file's path in it, "" where it
// is outside.
func (s *session) rootOf(shown string) (*root, string, error) {
	if s.loader.FS != nil {
		clean := path.Clean(shown)
		if !fs.ValidPath(clean) {
			return &root{dir: "."}, "", nil
		}
		return &root{fsys: s.loader.FS}, clean, nil
	}
	abs, err := filepath.Abs(filepath.FromSlash(shown))
	if err != nil {
		return nil, "", err
	}
	r, err := s.rootAbove(filepath.Dir(abs))
	if err != nil {
		return nil, "", err
	}
	if r.err != nil {
		return nil, "", r.err
	}
	rel, err := filepath.Rel(r.dir, abs)
	if err != nil || !filepath.IsLocal(rel) {
		return r, "", nil
	}
	return r, filepath.ToSlash(rel), nil
}

// rootAbove is the root of the maps in a folder, opened once.
func (s *session) rootAbove(dir string) (*root, error) {
	if r := s.roots[dir]; r != nil {
		return r, nil
	}
	top := s.loader.Root
	if top == "" {
		top = nearestRoot(dir)
	}
	top, err := filepath.Abs(top)
	if err != nil {
		return nil, err
	}
	r := s.opened[top]
	if r == nil {
		r = &root{dir: top}
		if r.open, r.err = os.OpenRoot(top); r.err == nil {
			r.fsys = r.open.FS()
		}
		if s.opened == nil {
			s.roots, s.opened = make(map[string]*root), make(map[string]*root)
		}
		s.opened[top] = r
	}
	s.roots[dir] = r
	return r, nil
}

// nearestRoot is the nearest folder from dir upwards that holds .git, else dir.
func nearestRoot(dir string) string {
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
