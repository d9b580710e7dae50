package journey

import (
	"strconv"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// table says once what an element of the format holds. Decoding, encoding, the
// JSON Schema and the help for unknown keys all come from it.
type table[T any] struct {
	name   string // as in "a touchpoint has no key …"
	doc    string
	fields []field[T]

	// short is the key that a text alone stands for, "" where there is none.
	short string
	// origin and note tell where an element keeps its places and x-… keys.
	origin func(t *T) *diag.Origin
	note   func(t *T) *touchpoint.Note
	// lanes tells where the texts of declared lanes go; nil where they do not.
	lanes func(t *T) *[]touchpoint.LaneText

	// named elements need a name or an id.
	named bool
	// rules are further schemas that an element must satisfy.
	rules []any

	index map[string]int
}

// field is one key of an element.
type field[T any] struct {
	name string
	doc  string
	// schema is the JSON Schema of the value.
	schema func(b *schemaBuilder) object
	// read decodes the value, which is never null unless bare is set.
	read func(d *decoder, n yaml.Node, t *T)
	// write encodes the key and its value where t says it.
	write func(e *encoder, t *T)
	// otherwise is what counts where the key is left out, for editors; nil where
	// that is unknown.
	otherwise any
	// mark tells what names in the value stand for, for editors.
	mark mark
	need bool // must be there
	bare bool // may stand without a value
}

// newTable completes a table.
func newTable[T any](t table[T]) *table[T] {
	t.index = make(map[string]int, len(t.fields))
	for i, f := range t.fields {
		t.index[f.name] = i
	}
	return &t
}

// fieldsOf joins groups of fields.
func fieldsOf[T any](groups ...[]field[T]) []field[T] {
	var all []field[T]
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}

// within makes the fields of a part of T fields of T.
func within[T, P any](part func(*T) *P, fields []field[P]) []field[T] {
	out := make([]field[T], len(fields))
	for i, f := range fields {
		out[i] = field[T]{
			name: f.name, doc: f.doc, schema: f.schema, otherwise: f.otherwise, mark: f.mark, need: f.need, bare: f.bare,
			read:  func(d *decoder, n yaml.Node, t *T) { f.read(d, n, part(t)) },
			write: func(e *encoder, t *T) { f.write(e, part(t)) },
		}
	}
	return out
}

// without drops the named fields.
func without[T any](fields []field[T], names ...string) []field[T] {
	var out []field[T]
next:
	for _, f := range fields {
		for _, name := range names {
			if f.name == name {
				continue next
			}
		}
		out = append(out, f)
	}
	return out
}

// required marks a field that must be there.
func required[T any](f field[T]) field[T] {
	f.need = true
	return f
}

// withDefault says what counts where a field is left out.
func withDefault[T any](f field[T], value any) field[T] {
	f.otherwise = value
	return f
}

// names are the keys of the table in order.
func (t *table[T]) names() []string {
	names := make([]string, len(t.fields))
	for i, f := range t.fields {
		names[i] = f.name
	}
	return names
}

// read decodes an element: a mapping, or a text alone where that is allowed.
func (t *table[T]) read(d *decoder, n yaml.Node, to *T) {
	switch n.Kind() {
	case yaml.Mapping:
		t.readPairs(d, n, to)
	case yaml.Scalar:
		if t.short != "" {
			t.origin(to).Range = n.Range()
			t.fields[t.index[t.short]].read(d, n, to)
			return
		}
		fallthrough
	default:
		if n.Kind() != yaml.Missing {
			t.origin(to).Range = n.Range()
			d.wrongType(n, t.what(), t.example())
		}
	}
}

// what names the forms that the element takes.
func (t *table[T]) what() string {
	if t.short != "" {
		return "a text or a mapping"
	}
	return "a mapping"
}

// example shows how a mapping begins.
func (t *table[T]) example() string {
	return "write " + article(t.name) + " as keys with values, such as " + t.fields[0].name + ": …"
}

// readPairs decodes a mapping key by key.
func (t *table[T]) readPairs(d *decoder, n yaml.Node, to *T) {
	origin := t.origin(to)
	origin.Range = n.Range()
	origin.Reserve(n.Len())
	for key, value := range n.Pairs() {
		name := key.Text()
		i, ok := t.index[name]
		if !ok {
			if i = t.unknown(d, n, key, value, to); i < 0 {
				continue
			}
		}
		f := &t.fields[i]
		origin.SetKey(f.name, key.Position(), value.Position())
		switch value.Kind() {
		case yaml.Null:
			if !f.bare {
				d.emptyValue(key, f.name, f.need)
				continue
			}
		case yaml.Missing:
			continue
		}
		f.read(d, value, to)
	}
	t.checkNeeded(d, n, origin)
}

// checkNeeded reports keys that must be there and are not.
func (t *table[T]) checkNeeded(d *decoder, n yaml.Node, origin *diag.Origin) {
	for i := range t.fields {
		if f := &t.fields[i]; f.need && !origin.Has(f.name) && !d.broken && !d.amiss[n.Position()] {
			d.error(CodeMissingKey, n.Range(), article(t.name)+" needs "+f.name, "add "+f.name+": "+sentence(f.doc))
		}
	}
}

// unknown deals with a key that the table does not have: x-… keys and lanes are
// kept, another is an error. Where it is clear what was meant, and that is not
// there, the index of the field meant is returned, so that one wrong word does
// not hide what stands below it; else -1.
func (t *table[T]) unknown(d *decoder, n, key, value yaml.Node, to *T) int {
	name := key.Text()
	if isExtension(name) && t.note != nil {
		note := t.note(to)
		note.Extra = append(note.Extra, touchpoint.Extra{Key: name, YAML: flowText(value)})
		return -1
	}
	if t.lanes != nil && d.isLane(name) {
		if text, ok := d.text(value, name); ok {
			lanes := t.lanes(to)
			*lanes = append(*lanes, touchpoint.LaneText{Lane: name, Text: text, Origin: diag.Origin{Range: value.Range()}})
		}
		return -1
	}
	if t.short != "" && n.Len() == 1 && value.Kind() <= yaml.Scalar && t.textWithColon(d, key, value, to) {
		return -1
	}
	meant := d.unknownKey(key, t.name, t.names())
	if meant == "" {
		d.lose(n.Position(), value)
	}
	i, ok := t.index[meant]
	if !ok || t.origin(to).Has(meant) {
		return -1
	}
	for other := range n.Pairs() {
		if other.Text() == meant {
			return -1
		}
	}
	return i
}

// textWithColon tells whether an element that is one pair with a key that is
// not known is a text with a colon in it, as in "- Shop: closed", and reads it
// as such.
func (t *table[T]) textWithColon(d *decoder, key, value yaml.Node, to *T) bool {
	word := key.Text()
	if isAnyKey(word) || key.Flow() || meantKey(word, t.names()) != "" {
		return false
	}
	text := word + ":"
	if value.Kind() == yaml.Scalar {
		text += " " + value.Text()
	}
	at := d.doc.Span(key)
	if at.End.IsValid() {
		at.Start, at.End = at.End, diag.Position{}
	}
	d.error(codeColonInText, at, "the colon makes a key of "+quote(word)+"; a text with a colon needs quotes", "write "+strconv.Quote(text))
	t.fields[t.index[t.short]].read(d, key, to)
	t.origin(to).SetKey(t.short, key.Position(), value.Position())
	return true
}

func isExtension(name string) bool { return len(name) > 2 && name[:2] == "x-" }
