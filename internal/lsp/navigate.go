package lsp

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/seam-cx/seam/journey"
)

// definition finds where the id or name at a place is declared, in the map or in
// a registry; nothing where it is declared by use only.
func (s *server) definition(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.outlook(ctx, params)
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
				j := job{server: s, doc: at.document, text: at.text, open: at.open}
				uri, t := j.place(e.at.File, "", e.at.Start.Line)
				from, to := t.marked(e.at)
				return location{uri, t.span(from, to, s.encoding)}, nil
			}
		}
	}
	return nil, nil
}

// reference is the id or name at a place, and what it stands for.
func (at *seen) reference() (word, kind string, ok bool) {
	n := at.text.lineOf(at.offset)
	line, i := at.text.line(n), at.offset-at.text.starts[n]
	c := cursorAt(at.text, at.offset)
	begin := min(i, max(0, c.start-at.text.starts[n]))
	word = strings.Trim(token(line[begin:]), `"'`)
	d := c.look()
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
