package journey

import (
	"context"
	"reflect"
	"slices"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/touchpoint"
)

// New checks a map that was built in Go as a Loader checks one that was
// written, and returns it as an immutable checked Map. The draft is copied,
// never changed, and nothing of it is shared with the result.
//
// What may be left out in a file may be left out in a draft: ids that come
// from names, the names of entries, weights (all zero, or those of
// DefaultWeights), vocabularies that are declared by use. Names may stand where
// ids are due: owners, channels, targets (in either of Touchpoint and Outcome),
// personas and the rest become ids. Texts lose the white space around them.
//
// A draft stands for itself: no file under Uses is opened. Uses is kept for
// Encode, and entries whose Origin names another file than that of the map
// count as coming from there, so that a loaded map, changed in a copy, passes
// as a draft. Origins are kept.
//
// Where something is wrong the error is a *diag.Error with every diagnostic;
// the Address of each says where, since there are no lines. Warnings are in
// Map.Diagnostics.
func New(ctx context.Context, draft Map) (*Map, error) {
	return newMap(ctx, draft, func(*parsed) {})
}

// newMap is New. Change may write other references into what was read before
// they are resolved.
func newMap(ctx context.Context, draft Map, change func(*parsed)) (*Map, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	// The text of the draft is what its checks are about: it goes the way of
	// every other map, so that no check is there twice.
	out := &encoding{m: &draft, whole: true}
	p := parse(ctx, "", out.text(), Limits{}, false)
	if p.decoded {
		change(p)
		if !p.broken {
			p.checkParts()
		}
		p.check(p.m, nil, false)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	list := p.doc.Diagnostics()
	diag.Sort(list)
	places := addressesOf(p.doc.Root())
	for i := range list {
		list[i] = places.instead(list[i])
		if list[i].Code == "duplicate-key" { // whose message names lines
			list[i].Message, list[i].Related = "the same key stands here twice", nil
		}
	}
	for _, x := range out.strange {
		list = append(list, strangeExtra(x))
	}
	m := p.m
	if err := diag.AsError(list); err != nil {
		m.sealed = nil
		return m, err
	}
	graftOrigins(reflect.ValueOf(m).Elem(), reflect.ValueOf(&draft).Elem())
	m.Uses = slices.Clone(draft.Uses)
	m.Diagnostics = list
	return m, nil
}

// strangeExtra says what is wrong with an x-… key.
func strangeExtra(x touchpoint.Extra) diag.Diagnostic {
	d := diag.Diagnostic{Severity: diag.SeverityError, Address: quote(x.Key)}
	if !isExtension(x.Key) {
		d.Code, d.Message, d.Help = CodeUnknownKey, "the key "+quote(x.Key)+" of an Extra does not begin with x-", "call it x-…"
		return d
	}
	d.Code, d.Message, d.Help = CodeWrongType, "the value of "+x.Key+" is no YAML: "+quote(x.YAML), `write it as YAML on one line; a text goes in quotes`
	return d
}

var (
	originType = reflect.TypeFor[diag.Origin]()
	entryType  = reflect.TypeFor[Entry]()
)

// graftOrigins gives what was read again the places of what it was read from.
func graftOrigins(to, from reflect.Value) {
	switch to.Kind() {
	case reflect.Struct:
		if to.Type() == originType {
			to.Set(from)
			return
		}
		for i := range to.NumField() {
			if to.Type().Field(i).IsExported() {
				graftOrigins(to.Field(i), from.Field(i))
			}
		}
	case reflect.Pointer:
		if !to.IsNil() && !from.IsNil() {
			graftOrigins(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		graftLists(to, from)
	}
}

// graftLists goes through two lists of the same things. Entries of vocabularies
// are matched by their ids, since those declared by use come last.
func graftLists(to, from reflect.Value) {
	if to.Type().Elem().Kind() != reflect.Struct {
		return
	}
	entries, isEntry := to.Type().Elem().FieldByName("Entry")
	if !isEntry || entries.Type != entryType {
		for i := range min(to.Len(), from.Len()) {
			graftOrigins(to.Index(i), from.Index(i))
		}
		return
	}
	first := make(map[string]int, from.Len())
	for i := range from.Len() {
		first[from.Index(i).FieldByIndex(entries.Index).Interface().(Entry).ID] = i
	}
	for i := range to.Len() {
		if j, ok := first[to.Index(i).FieldByIndex(entries.Index).Interface().(Entry).ID]; ok {
			graftOrigins(to.Index(i), from.Index(j))
		} else {
			clearOrigins(to.Index(i))
		}
	}
}

// clearOrigins forgets where an element was read.
func clearOrigins(v reflect.Value) { graftOrigins(v, reflect.Zero(v.Type())) }
