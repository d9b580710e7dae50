package journey

import (
	"slices"
	"strings"
	"sync"
)

// Element is one kind of mapping of the format, as an editor must know it.
type Element struct {
	Name  string // such as "touchpoint"
	Doc   string
	Short string // the key that a text alone stands for, or ""
	Keys  []Key
}

// Key is one key of an Element.
type Key struct {
	Name   string
	Doc    string
	Needed bool // must be there
	Value
}

// Value tells what may stand behind a key. The zero Value is a text, a number or
// the like.
type Value struct {
	Words []string // words that it takes
	// Names tells what names in it stand for: the key of a vocabulary, such as
	// "departments", or Targets, Causes, Pains or Listening.
	Names    string
	Declares bool     // the names are declared here
	List     bool     // several may stand in a list
	Element  *Element // of a mapping with keys of its own, or nil
	Entries  *Value   // of a mapping of names to values, or nil
}

// What names stand for that belong to no vocabulary.
const (
	Targets   = "targets"   // touchpoints, touchpoint@channel, or outcomes
	Causes    = "causes"    // stage items or touchpoints
	Pains     = "pains"     // pains
	Listening = "listening" // touchpoints, or stages
)

// Key is the key name of the element, or nil.
func (e *Element) Key(name string) *Key {
	if e == nil {
		return nil
	}
	if i := slices.IndexFunc(e.Keys, func(k Key) bool { return k.Name == name }); i >= 0 {
		return &e.Keys[i]
	}
	return nil
}

// Grammar is what a map may hold, from its top down, for editors. It comes from
// the tables that files are read by, and must not be changed.
func Grammar() *Element { return grammar() }

var grammar = sync.OnceValue(func() *Element {
	b := &schemaBuilder{definitions: make(map[string]any), marked: make(map[string]*marks)}
	mapTable.build(b)
	g := grammarBuilder{schemaBuilder: b, done: make(map[string]*Element)}
	return g.element(mapTable.name)
})

// mark tells what a schema does not say of a field.
type mark struct {
	names    string
	declares bool
	words    []string
}

// names is what Value.Names calls k.
func (k kind) names() string {
	switch k {
	case causeKind:
		return Causes
	case listenKind:
		return Listening
	}
	return k.key()
}

// marks are what a schema does not say of an element.
type marks struct {
	element Element // its keys without what is in their values
	fields  []mark
	schemas []object
}

// markIn notes the table where a grammar is being made.
func (t *table[T]) markIn(b *schemaBuilder) {
	name := strings.ReplaceAll(t.name, " ", "-")
	if b.marked == nil || b.marked[name] != nil {
		return
	}
	m := &marks{element: Element{Name: t.name, Doc: t.doc, Short: t.short}}
	b.marked[name] = m
	for _, f := range t.fields {
		m.element.Keys = append(m.element.Keys, Key{Name: f.name, Doc: f.doc, Needed: f.need})
		m.fields = append(m.fields, f.mark)
		m.schemas = append(m.schemas, f.schema(b))
	}
}

// grammarBuilder reads schemas back.
type grammarBuilder struct {
	*schemaBuilder
	done map[string]*Element
}

// element is the element with that definition, nil where it defines a value.
func (g *grammarBuilder) element(name string) *Element {
	if e := g.done[name]; e != nil {
		return e
	}
	m := g.marked[name]
	if m == nil {
		return nil
	}
	e := m.element
	e.Keys = slices.Clone(e.Keys)
	g.done[name] = &e
	for i := range e.Keys {
		k := &e.Keys[i]
		k.Value = g.value(m.schemas[i])
		k.Names, k.Declares = m.fields[i].names, m.fields[i].declares
		k.Words = append(k.Words, m.fields[i].words...)
	}
	return &e
}

// value is what a schema lets stand.
func (g *grammarBuilder) value(s object) Value {
	var v Value
	if ref, ok := s["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/definitions/")
		if v.Element = g.element(name); v.Element == nil {
			return g.value(g.definitions[name].(object))
		}
		return v
	}
	for _, key := range []string{"anyOf", "allOf"} {
		list, _ := s[key].([]any)
		for _, choice := range list {
			v.merge(g.value(choice.(object)))
		}
	}
	if items, ok := s["items"].(object); ok {
		v.merge(g.value(items))
		v.List = true
	}
	if entries, ok := s["additionalProperties"].(object); ok {
		inner := g.value(entries)
		v.Entries = &inner
	}
	switch list := s["enum"].(type) {
	case []string:
		v.Words = list
	case []any:
		v.Words = []string{list[len(list)-1].(string)}
	}
	if s["type"] == "boolean" {
		v.Words = []string{"true", "false"}
	}
	return v
}

// merge lets stand what other does as well.
func (v *Value) merge(other Value) {
	for _, w := range other.Words {
		if !slices.Contains(v.Words, w) {
			v.Words = append(v.Words, w)
		}
	}
	v.List = v.List || other.List
	if v.Element == nil {
		v.Element = other.Element
	}
	if v.Entries == nil {
		v.Entries = other.Entries
	}
}
