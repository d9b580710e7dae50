package lsp

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/journey"
)

// mention is an id or name in a text.
type mention struct {
	kind, id   string // touchpoints for a touchpoint, else the key of a vocabulary
	start, end int
	declares   bool
}

// references finds every place that names the same thing: in the document, in the
// registries that it uses, and in other maps that use the registry.
func (s *server) references(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil {
		return nil, err
	}
	var p struct {
		Context struct {
			Declaration bool `json:"includeDeclaration"`
		} `json:"context"`
	}
	if err := json.Unmarshal(params, &p); err != nil {
		return nil, &rpcError{codeInvalidParams, err.Error()}
	}
	list := []location{}
	here, ok := at.here()
	if !ok {
		return list, nil
	}
	all, _ := s.family(ctx, at, here)
	for _, d := range all {
		for _, x := range d.mentions() {
			if x.kind == here.kind && x.id == here.id && (p.Context.Declaration || !x.declares) {
				list = append(list, location{d.uri, d.text.span(x.start, x.end, s.encoding)})
			}
		}
	}
	return list, nil
}

// mentions are the ids and names in the text, in its order. The text need not be
// good, but what names stand for comes from the last check that loaded.
func (at *seen) mentions() []mention {
	if at.m == nil || len(at.text.src) > maxText {
		return nil
	}
	w := walker{seen: at, doc: yaml.Parse(at.file, []byte(at.text.src), yaml.Limits{})}
	w.walk(w.doc.Root(), journey.Value{Element: journey.Grammar()}, false)
	slices.SortStableFunc(w.list, func(a, b mention) int { return a.start - b.start })
	return slices.Compact(w.list)
}

type walker struct {
	*seen
	doc  *yaml.Document
	list []mention
}

func (w *walker) walk(n yaml.Node, v journey.Value, inItem bool) {
	switch n.Kind() {
	case yaml.Scalar:
		if v.Names != "" {
			w.name(n, v.Names, v.Declares)
		}
	case yaml.Sequence:
		for item := range n.Items() {
			w.walk(item, v, true)
		}
	case yaml.Mapping:
		for key, value := range n.Pairs() {
			k := v.Element.Key(key.Text())
			switch {
			case k != nil && (v.Entries == nil || inItem):
				w.walk(value, k.Value, false)
				if k.Name == "id" && v.Element.Name == "touchpoint" {
					w.name(value, "touchpoints", true)
				}
			case v.Entries != nil:
				if v.Names != "" {
					w.name(key, v.Names, v.Declares)
				}
				w.walk(value, *v.Entries, false)
			}
		}
	}
}

// name notes a name, and the channel behind an @.
func (w *walker) name(n yaml.Node, names string, declares bool) {
	r := w.doc.Span(n)
	if !r.End.IsValid() || r.File != w.doc.File() {
		return
	}
	start, end := w.text.at(r.Start), w.text.at(r.End)
	if n.Quoted() {
		start, end = start+1, end-1
	}
	written := n.Text()
	if end < start || w.text.src[start:end] != written {
		return // with escapes, or over several lines
	}
	if point, channel, ok := strings.Cut(written, "@"); ok && names == journey.Targets {
		w.add("channels", channel, start+len(point)+1, end, false)
		written, end = point, start+len(point)
	}
	kinds := []string{names}
	switch names {
	case journey.Targets:
		kinds = []string{"touchpoints", "outcomes"}
	case journey.Causes, journey.Listening:
		kinds = []string{"touchpoints"}
	}
	for _, kind := range kinds {
		if w.add(kind, written, start, end, declares) {
			return
		}
	}
}

// add notes a name of a kind, and tells whether there is such a thing.
func (w *walker) add(kind, written string, start, end int, declares bool) bool {
	for _, byName := range []bool{false, true} {
		for _, e := range entriesOf(w.m, kind) {
			if e.id == written || byName && e.name == written {
				w.list = append(w.list, mention{kind, e.id, start, end, declares})
				return true
			}
		}
	}
	return false
}
