package lsp

import (
	"context"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze/policy"
	"github.com/seam-cx/seam/internal/bounded"
)

// maxMaps bounds the maps of a workspace that are looked at, in the order of
// their paths.
const maxMaps = 5000

// folders are the folders of the workspace, as editors of all ages name them.
func (p initializeParams) folders() []string {
	uris := []string{p.RootURI}
	for _, f := range p.WorkspaceFolders {
		uris = append(uris, f.URI)
	}
	var list []string
	for _, uri := range uris {
		if folder := fileOf(uri); folder != "" {
			list = append(list, folder)
		}
	}
	if len(list) == 0 && filepath.IsAbs(p.RootPath) {
		list = append(list, filepath.Clean(p.RootPath))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// patience is how long a request waits for the check of what was typed before.
const patience = 2 * time.Second

// settled is the outlook of a request that speaks of places or figures: it waits
// a moment until what is open has been checked as it stands.
func (s *server) settled(ctx context.Context, params json.RawMessage) (*seen, error) {
	limit := time.After(patience)
	for {
		done := s.unchecked()
		if done == nil {
			break
		}
		select {
		case <-done:
			continue
		case <-limit:
		case <-ctx.Done():
		}
		break
	}
	return s.outlook(ctx, params)
}

// unchecked is closed once a document that has changed since its last check has
// been checked again; nil where there is none.
func (s *server) unchecked() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range s.docs {
		if d.checked != d.text && d.done != nil {
			return d.done
		}
	}
	return nil
}

// outlook is the document of a request. A registry is seen as the first open map
// sees it that uses it, else as one that says nothing of its own.
func (s *server) outlook(ctx context.Context, params json.RawMessage) (*seen, error) {
	at, err := s.look(params)
	if err != nil || at.m != nil || at.file == "" || !at.isRegistry() {
		return at, err
	}
	if users := s.users(at.file); len(users) > 0 {
		at.m = users[0].m
		return at, nil
	}
	j := job{server: s, doc: at.document, text: at.text, open: at.open, uses: map[string]bool{}}
	at.m, _ = j.standIn(ctx)
	return at, nil
}

func (at *seen) isRegistry() bool {
	return !strings.HasSuffix(at.file, mapEnding) && isRegistry(at.text.src) && !isMap(at.text.src)
}

// users are the open maps that use a file.
func (s *server) users(file string) []*document {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*document
	for _, uri := range slices.Sorted(maps.Keys(s.docs)) {
		if d := *s.docs[uri]; d.m != nil && d.uses[file] {
			list = append(list, &d)
		}
	}
	return list
}

// elsewhere are the maps of the workspace that use a file and are not open. One
// with errors has nothing that loaded.
func (s *server) elsewhere(ctx context.Context, file string, open map[string]opened) []*document {
	folders := slices.DeleteFunc(slices.Clone(s.folders), func(f string) bool { return !within(f, file) })
	if len(folders) == 0 {
		folders = []string{repository(filepath.Dir(file))}
	}
	var list []*document
	known := map[string]bool{}
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
			name := ""
			if e != nil {
				name = e.Name()
			}
			switch _, isOpen := open[path]; {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil: // a folder that cannot be read has no say
				return fs.SkipDir
			case e.IsDir() && path != folder && (strings.HasPrefix(name, ".") || name == "node_modules"):
				return fs.SkipDir
			case !e.Type().IsRegular() || !strings.HasSuffix(name, mapEnding) || isOpen || known[path]:
				return nil
			case len(known) >= maxMaps:
				return fs.SkipAll
			}
			known[path] = true
			if d := s.closed(ctx, path, open); d != nil && d.uses[file] {
				list = append(list, d)
			}
			return nil
		})
	}
	return list
}

// closed is a map that is not open, nil where it uses nothing.
func (s *server) closed(ctx context.Context, file string, open map[string]opened) *document {
	src, ok := readText(file)
	if !ok || !strings.Contains(src, "uses") {
		return nil
	}
	d := &document{uri: uriOf(file), file: file, text: newText(src)}
	j := job{server: s, doc: d, text: d.text, open: open, uses: map[string]bool{}}
	m, err := j.loader().LoadBytes(ctx, file, []byte(src))
	d.uses, d.m = j.uses, m
	if err == nil {
		d.loaded = d.text
	}
	return d
}

// readText is what the disk has of a file that is not too large.
func readText(file string) (string, bool) {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxText {
		return "", false
	}
	src, err := bounded.File(file, 64<<20)
	return string(src), err == nil
}

// repository is the nearest folder that holds .git, else the folder itself.
func repository(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return folder
		}
	}
}

func within(folder, file string) bool {
	rel, err := filepath.Rel(folder, file)
	return err == nil && filepath.IsLocal(rel)
}

// family are the documents that may name what is named here, each as a map sees
// it: the map and the registries that it uses, and other maps of the workspace
// that use the registry where it is declared. maps are the maps among them.
func (s *server) family(ctx context.Context, at *seen, here mention) (all, maps []*seen) {
	known := map[string]bool{}
	add := func(d *document) {
		if !known[d.uri] {
			known[d.uri] = true
			all = append(all, &seen{d, 0, at.open})
		}
	}
	var users []*document
	using := func(file string) {
		users = append(append(users, s.users(file)...), s.elsewhere(ctx, file, at.open)...)
	}
	if s.isMap(at) {
		users = append(users, at.document)
	} else {
		add(at.document)
		using(at.file)
	}
	for _, e := range entriesOf(at.m, here.kind) {
		if file := filepath.FromSlash(e.at.File); e.id == here.id && filepath.IsAbs(file) && file != at.file {
			using(file)
		}
	}
	for _, d := range users {
		if !known[d.uri] {
			maps = append(maps, &seen{d, 0, at.open})
		}
		add(d)
		for _, r := range registriesOf(d, at.open) {
			add(r)
		}
	}
	return all, maps
}

// isMap tells whether the document of a request was itself loaded as a map.
func (s *server) isMap(at *seen) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.docs[at.uri]
	return d != nil && d.m != nil
}

// registriesOf are the registries that a map uses, open or on disk.
func registriesOf(d *document, open map[string]opened) []*document {
	var list []*document
	for _, file := range slices.Sorted(maps.Keys(d.uses)) {
		if filepath.Base(file) == policy.Name || file == d.file {
			continue
		}
		o, ok := open[file]
		if !ok {
			src, ok := readText(file)
			if !ok {
				continue
			}
			o = opened{uriOf(file), newText(src)}
		}
		if isRegistry(o.text.src) {
			list = append(list, &document{uri: o.uri, file: file, text: o.text, m: d.m})
		}
	}
	return list
}
