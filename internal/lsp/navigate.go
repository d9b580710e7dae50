package lsp

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/seam-cx/seam/journey"
)

// definition finds where the id or name at a place is declared, in the map or in
// a registry; nothing where it is declared by use only.
func (s *server) definition(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil || at.m == nil {
		return nil, err
	}
	word, kind, ok := at.reference()
	if !ok {
		return nil, nil
	}
	for _, byName := range []bool{false, true} {
		for _, e := range entriesOf(at.m, kind) {
			if (e.id == word || byName && e.name == word) && e.at.IsValid() {
				if x, ok := at.declaration(kind, e); ok {
					return location{at.uri, at.text.span(x.start, x.end, s.encoding)}, nil
				}
				uri, t := at.whole(e.at.File)
				from, to := t.marked(e.at)
				return location{uri, t.span(from, to, s.encoding)}, nil
			}
		}
	}
	return nil, nil
}

// whole is the document of a file with its text, be it open or on disk.
func (at *seen) whole(file string) (string, *text) {
	full := filepath.FromSlash(file)
	if full == at.file || !filepath.IsAbs(full) {
		return at.uri, at.text
	}
	if o, ok := at.open[full]; ok {
		return o.uri, o.text
	}
	src, _ := readText(full) // one that is gone has a beginning only
	return uriOf(full), newText(src)
}

// declaration is where the text declares an id by now, where it has changed since
// the last check that loaded.
func (at *seen) declaration(kind string, e entry) (mention, bool) {
	if at.loaded == nil || at.loaded == at.text || filepath.FromSlash(e.at.File) != at.file {
		return mention{}, false
	}
	for _, x := range at.mentions() {
		if x.declares && x.id == e.id && (x.kind == kind || kind == journey.Targets) {
			return x, true
		}
	}
	return mention{}, false
}

// reference is the id or name at a place, and what it stands for.
func (at *seen) reference() (word, kind string, ok bool) {
	n := at.text.lineOf(at.offset)
	line, i := at.text.line(n), at.offset-at.text.starts[n]
	c := cursorAt(at.text, at.offset)
	begin := min(i, max(0, c.start-at.text.starts[n]))
	word = strings.Trim(token(line[begin:]), `"'`)
	d := c.look(journey.Grammar())
	if d.value == nil || d.value.Names == "" || d.element != nil || c.behind == "" && !d.names || c.behind != "" && d.value.Entries != nil && d.value.Element != nil {
		return "", "", false
	}
	kind = d.value.Names
	if kind == journey.Targets {
		if point, channel, cut := strings.Cut(word, "@"); cut {
			word = point
			if i > begin+len(point) {
				word, kind = channel, "channels"
			}
		}
	}
	return word, kind, word != ""
}
