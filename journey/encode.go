package journey

import (
	"io"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// Encode writes m as YAML: one key a line, in the order in which the format
// describes them, in the short forms that lose nothing. What registries give
// and what is only declared by use is left to uses and to use. Loading the text
// gives an equal map, and encoding that the same text.
func Encode(w io.Writer, m *Map) error {
	_, err := w.Write((&encoding{m: m}).text())
	return err
}

// encoding is one writing of a map.
type encoding struct {
	m *Map
	// whole lets what registries give be written with the rest, so that the text
	// stands for itself.
	whole bool
	// full is for Content, not for print: nothing takes a short form, ids stand
	// where they are made from names, too, and values know where they were written.
	full bool
	// strange are x-… keys that cannot be written as they are.
	strange []touchpoint.Extra
}

func (c *encoding) text() []byte {
	e := &encoder{encoding: c}
	writeElement(e, mapTable, c.m)
	return printTop(e.pairs)
}

// encoder collects the keys of one element; the elements below it have
// encoders of their own.
type encoder struct {
	*encoding
	pairs []outPair
}

// outPair is a key with its value.
type outPair struct {
	key   string
	value out
}

// out is a value to print: exactly one of its fields counts, in the order in
// which they stand; the zero out is no value at all.
type out struct {
	pairs []outPair // a mapping, one key a line
	items []out     // a list, one item a line
	flow  []string  // a list in brackets, of printed words; not nil
	word  string    // a printed word
	text  string    // a text, to be printed as it needs

	// Only for Content:
	origin  *diag.Origin // where an element was written
	implied bool         // declared by use only
}

func (e *encoder) add(key string, value out) { e.pairs = append(e.pairs, outPair{key, value}) }

// plain writes a word that needs no quotes.
func (e *encoder) plain(key, word string) { e.add(key, out{word: word}) }

// text writes a text.
func (e *encoder) text(key, text string) { e.add(key, textOut(text)) }

func textOut(text string) out {
	if text == "" {
		return out{word: `""`}
	}
	return out{text: text}
}

// flow writes printed words in brackets.
func (e *encoder) flow(key string, words []string) { e.add(key, out{flow: words}) }

// texts writes one text alone and several in brackets; nil is nothing.
func (e *encoder) texts(key string, list []string) {
	switch {
	case list == nil:
	case e.full:
		items := make([]out, len(list))
		for i, s := range list {
			items[i] = textOut(s)
		}
		e.add(key, out{items: items})
	case len(list) == 1 && list[0] != "none" && list[0] != "all":
		e.text(key, list[0])
	default:
		words := make([]string, len(list))
		for i, s := range list {
			words[i] = scalarText(s, true)
		}
		e.flow(key, words)
	}
}

// below collects what write says in an encoder of its own.
func (e *encoder) below(write func(*encoder)) []outPair {
	inner := &encoder{encoding: e.encoding}
	write(inner)
	return inner.pairs
}

// element writes a mapping under a key, unless it says nothing.
func (e *encoder) element(key string, write func(*encoder)) {
	if pairs := e.below(write); len(pairs) > 0 {
		e.add(key, out{pairs: pairs})
	}
}

// writeElement writes the fields of an element.
func writeElement[E any](e *encoder, elements *table[E], v *E) {
	for i := range elements.fields {
		elements.fields[i].write(e, v)
	}
	if elements.lanes != nil {
		for _, l := range *elements.lanes(v) {
			value := textOut(l.Text)
			value.origin = &l.Origin
			e.add(l.Lane, value)
		}
	}
	for _, x := range elements.note(v).Extra {
		e.extension(x)
	}
}

// extension writes an x-… key. Where a map built in Go has a value that is no
// YAML it is written as a text; a key that is no x-… key is not written, since
// it would say something else.
func (e *encoder) extension(x touchpoint.Extra) {
	doc := yaml.Parse("", []byte(x.YAML), yaml.Limits{})
	good := !diag.HasErrors(doc.Diagnostics())
	if !isExtension(x.Key) || !good {
		e.strange = append(e.strange, x)
	}
	switch {
	case !isExtension(x.Key):
	case good:
		e.plain(x.Key, flowText(doc.Root()))
	default:
		e.plain(x.Key, quoteYAML(x.YAML))
	}
}

// elementOut is an element as a value: a text alone where it says no more than
// that.
func elementOut[E any](e *encoder, elements *table[E], v *E) out {
	pairs := e.below(func(e *encoder) { writeElement(e, elements, v) })
	switch {
	case e.full:
		return out{pairs: pairs, origin: elements.origin(v)}
	case len(pairs) == 0:
		return out{word: "{}"}
	case len(pairs) == 1 && elements.short != "" && pairs[0].key == elements.short && pairs[0].value.text != "":
		return pairs[0].value
	}
	return out{pairs: pairs}
}

// writeList writes a list of elements; nil is nothing.
func writeList[E any](e *encoder, key string, elements *table[E], list []E) {
	if list == nil {
		return
	}
	if len(list) == 0 {
		e.plain(key, "[]")
		return
	}
	items := make([]out, len(list))
	for i := range list {
		items[i] = elementOut(e, elements, &list[i])
	}
	e.add(key, out{items: items})
}

// writeSet writes what a map names itself: a text alone where an entry has only
// a name, and no value where it has not even that.
func writeSet[E any](e *encoder, key string, elements *table[E], ids named[E], list []E) {
	var pairs []outPair
	for i := range list {
		v := list[i] // a copy, since id and name are written as key and value
		if !own(e, elements, &v) {
			continue
		}
		id, name := ids(&v)
		entry := *id
		if entry == "" { // of a map built in Go
			entry = touchpoint.Slug(*name)
		}
		*id = ""
		if *name == entry {
			*name = ""
		}
		value := elementOut(e, elements, &v)
		value.implied = implied(&v)
		if value.word == "{}" {
			value = out{}
		}
		pairs = append(pairs, outPair{entry, value})
	}
	switch {
	case len(pairs) == 0:
	case twice(pairs):
		e.add(key, out{items: withIDs(pairs, elements.short)})
	default:
		e.add(key, out{pairs: pairs})
	}
}

// twice tells whether one key stands there twice, as it can in a map built in
// Go: then it is written as a list, so that the checks can say so.
func twice(pairs []outPair) bool {
	seen := make(map[string]bool, len(pairs))
	for _, p := range pairs {
		if seen[p.key] {
			return true
		}
		seen[p.key] = true
	}
	return false
}

// withIDs are the entries of a set as a list of elements with their ids.
func withIDs(pairs []outPair, short string) []out {
	items := make([]out, len(pairs))
	for i, p := range pairs {
		entry := []outPair{{"id", textOut(p.key)}}
		if p.value.pairs != nil {
			entry = append(entry, p.value.pairs...)
		} else if p.value.text != "" {
			entry = append(entry, outPair{short, p.value})
		}
		items[i] = out{pairs: entry}
	}
	return items
}

// singly are pairs as a list of mappings with one key each.
func singly(pairs []outPair) []out {
	items := make([]out, len(pairs))
	for i, p := range pairs {
		items[i] = out{pairs: []outPair{p}}
	}
	return items
}

// own tells whether the map itself says an entry, rather than a registry or use
// alone.
func own[E any](e *encoder, elements *table[E], v *E) bool {
	if e.full {
		return true
	}
	return !implied(v) && (e.whole || ownFile(e.m, elements.origin(v).Range.File))
}

// implied tells whether an entry was declared by use only.
func implied[E any](v *E) bool {
	i, ok := any(v).(interface{ isImplied() bool })
	return ok && i.isImplied()
}

func (e *Entry) isImplied() bool { return e.Implied }

// ownFile tells whether what a file gives belongs to the map: "" is built in
// Go.
func ownFile(m *Map, file string) bool {
	return file == "" || file == m.Origin.Range.File
}

// ownGovernance is what the map itself says of governance.
func ownGovernance(m *Map) Governance {
	g := m.Governance
	if len(m.Uses) == 0 || m.Origin.Range.File == "" {
		return g
	}
	own := Governance{Origin: g.Origin}
	own.Extra = g.Extra
	if g.Origin.Has("sponsor") {
		own.Sponsor = g.Sponsor
	}
	if g.Committee != nil && ownFile(m, g.Committee.Origin.Range.File) {
		own.Committee = g.Committee
	}
	if g.Operating != nil && ownFile(m, g.Operating.Origin.Range.File) {
		own.Operating = g.Operating
	}
	if len(g.Collaboration) == 0 || ownFile(m, g.Collaboration[0].Origin.Range.File) {
		own.Collaboration = g.Collaboration
	}
	if len(g.Feedback) == 0 || ownFile(m, g.Feedback[0].Origin.Range.File) {
		own.Feedback = g.Feedback
	}
	for _, key := range []struct {
		name     string
		to, from *string
	}{{"about", &own.About, &g.About}, {"source", &own.Source, &g.Source}, {"image", &own.Image, &g.Image}} {
		if g.Origin.Has(key.name) {
			*key.to = *key.from
		}
	}
	if g.Origin.Has("tags") {
		own.Tags = g.Tags
	}
	if g.Origin.Has("links") {
		own.Links = g.Links
	}
	return own
}

// given tells whether the map itself gives a weight: by its key where the map
// was loaded, by a value of its own where it was built in Go, or where all that
// counts is to be written. A draft whose weights are all zero says nothing of
// them.
func (w *Weights) given(key string, whole bool) bool {
	if w.Origin.Range.IsValid() && !whole {
		return w.Origin.Has(key)
	}
	defaults, draft := DefaultWeights(), false
	for _, name := range weightNames {
		draft = draft || *w.factor(name) != 0
	}
	return draft && *w.factor(key) != *defaults.factor(key)
}
