package baseline

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/seam-cx/seam/internal/settings"
	"github.com/seam-cx/seam/internal/yaml"
)

// Open begins to accept findings by a file on a day; the zero day judges no end.
// It keeps the entries packed, some 50 bytes each, and none of the text: a
// baseline that is to be changed is for Load. Its errors are those of Load.
func Open(file string, now time.Time) (*Acceptance, error) {
	text, err := read(file)
	if err != nil {
		return nil, err
	}
	list := inPieces(filepath.ToSlash(file), text)
	if list == nil { // something is wrong or unusual
		b, err := Parse(file, text)
		if err != nil {
			return nil, err
		}
		list = &packed{file: filepath.ToSlash(file)}
		for _, e := range b.Entries {
			list.add(e)
		}
	}
	list.index = nil
	return accept(file, list, now), nil
}

// inPieces reads the entries of a text without ever holding all of them, nil where
// Parse must look at it as a whole.
func inPieces(file string, text []byte) *packed {
	list, version := &packed{file: file}, false
	add := func(r *settings.Reader, n yaml.Node) {
		for _, item := range r.List(n) {
			list.add(readEntry(r, item, false))
		}
	}
	ok := settings.InPieces(file, text, Most, func(r *settings.Reader, root yaml.Node) {
		if root.Kind() == yaml.Sequence {
			add(r, root)
			return
		}
		readHead(r, root, &version, add)
	})
	if !ok || !version || !list.sort() {
		return nil
	}
	return list
}

// sort puts the entries in their order. It is false where two are alike.
func (p *packed) sort() bool {
	if p.sorted() {
		return true
	}
	type keyed struct {
		key string
		at  uint32
	}
	keys := make([]keyed, p.size())
	for i := range keys {
		keys[i] = keyed{p.at(i).key(), p.starts[i]}
	}
	slices.SortFunc(keys, func(x, y keyed) int { return strings.Compare(x.key, y.key) })
	for i, x := range keys {
		p.starts[i] = x.at
	}
	return p.sorted()
}

// sorted tells whether each entry comes behind the one before it, as in a file that
// Encode wrote, which needs no second look.
func (p *packed) sorted() bool {
	last := ""
	for i := range p.size() {
		key := p.at(i).key()
		if i > 0 && key <= last {
			return false
		}
		last = key
	}
	return true
}
