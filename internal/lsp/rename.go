package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/journey"
)

// here is what the place of a request names.
func (at *seen) here() (mention, bool) {
	for _, x := range at.mentions() {
		if x.start <= at.offset && at.offset <= x.end {
			return x, true
		}
	}
	return mention{}, false
}

// prepareRename tells what of the text would be renamed.
func (s *server) prepareRename(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil {
		return nil, err
	}
	here, ok := at.here()
	if !ok {
		return nil, nil
	}
	return renameRange{at.text.span(here.start, here.end, s.encoding), here.id}, nil
}

// rename gives a thing another id wherever the old one is written. Places that
// call it by its name stay. A touchpoint that was saved keeps its id under was.
func (s *server) rename(ctx context.Context, params json.RawMessage) (any, error) {
	at, err := s.settled(ctx, params)
	if err != nil {
		return nil, err
	}
	var p struct {
		NewName string `json:"newName"`
	}
	if err := json.Unmarshal(params, &p); err != nil {
		return nil, &rpcError{codeInvalidParams, err.Error()}
	}
	here, ok := at.here()
	switch {
	case !ok:
		return refuse("there is no id here; put the cursor on one")
	case !plainID(p.NewName):
		return refuse("%.100q is no id; write letters, digits and hyphens", p.NewName)
	}
	all, maps := s.family(ctx, at, here)
	if e, ok := clash(at.m, here, p.NewName); ok {
		return refuse("%s is taken by %q; choose another id", p.NewName, e.name)
	}
	for _, d := range maps {
		if d.loaded != d.text {
			return refuse("%s has errors or is still being checked; mend it before you rename", filepath.Base(d.file))
		}
		if e, ok := clash(d.m, here, p.NewName); ok {
			return refuse("%s is taken by %q; choose another id", p.NewName, e.name)
		}
		if other, ok := taking(d.m, here.id, p.NewName); ok && here.kind == "touchpoints" {
			return refuse("%s is a former id of %s; choose another", p.NewName, other)
		}
	}
	edit := workspaceEdit{map[string][]textEdit{}}
	declared, byName := false, false
	for _, d := range all {
		var list []change
		for _, x := range d.mentions() {
			if x.kind != here.kind || x.id != here.id {
				continue
			}
			if d.text.src[x.start:x.end] != x.id {
				byName = true
				continue
			}
			declared = declared || x.declares
			list = append(list, change{x.start, x.end, p.NewName})
		}
		if here.kind == "touchpoints" && p.NewName != here.id {
			list = append(list, d.identity(here.id, p.NewName, s.savedWith(ctx, d.file, here.id))...)
			declared = declared || slices.ContainsFunc(list, func(c change) bool { return strings.Contains(c.text, p.NewName) })
		}
		if len(list) > 0 {
			edit.Changes[d.uri] = d.edits(list, s.encoding)
		}
	}
	if !declared && (byName || here.kind == "touchpoints") {
		return refuse("%s comes from a name; write the id out where it is declared, then rename it", here.id)
	}
	return edit, nil
}

// refuse is why something is not renamed.
func refuse(format string, args ...any) (any, error) {
	return nil, &rpcError{codeRequestFailed, fmt.Sprintf(format, args...)}
}

// edits are changes in the order of the text, as an editor counts.
func (at *seen) edits(list []change, e encoding) []textEdit {
	slices.SortStableFunc(list, func(a, b change) int { return a.start - b.start })
	var edits []textEdit
	for _, c := range list {
		edits = append(edits, textEdit{at.text.span(c.start, c.end, e), c.text})
	}
	return edits
}

// plainID tells whether an id can stand anywhere without quotes.
func plainID(id string) bool {
	for i, c := range id {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && (i == 0 || c != '-' && c != '_' && c != '.') {
			return false
		}
	}
	return id != "" && !strings.EqualFold(id, "null") && journey.ValidID(id)
}

// clash is what already has an id, or is called so, where names of the kind may
// stand.
func clash(m *journey.Map, here mention, id string) (entry, bool) {
	kinds := []string{here.kind}
	if here.kind == "touchpoints" || here.kind == "outcomes" {
		kinds = []string{"touchpoints", "outcomes"}
	}
	for _, kind := range kinds {
		for _, e := range entriesOf(m, kind) {
			if own := kind == here.kind && e.id == here.id; !own && (e.id == id || e.name == id) {
				return e, true
			}
		}
	}
	return entry{}, false
}
