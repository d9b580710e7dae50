package journey

import (
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// The constructors of fields: one for each kind of value that the format
// knows. Each reads, writes and describes its value.

// textField is free text.
func textField[T any](name, doc string, at func(*T) *string) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).text,
		read: func(d *decoder, n yaml.Node, t *T) {
			if s, ok := d.text(n, name); ok {
				*at(t) = s
			}
		},
		write: func(e *encoder, t *T) {
			if s := *at(t); s != "" {
				e.text(name, s)
			}
		},
	}
}

// textsField is one text or a list of texts.
func textsField[T any](name, doc string, at func(*T) *[]string) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).texts,
		read: func(d *decoder, n yaml.Node, t *T) {
			if list, ok := d.texts(n, name); ok {
				*at(t) = list
			}
		},
		write: func(e *encoder, t *T) { e.texts(name, *at(t)) },
	}
}

// wordField is one word out of a few.
func wordField[T any, S ~string](name, doc string, words []string, at func(*T) *S) field[T] {
	return field[T]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.words(words) },
		read: func(d *decoder, n yaml.Node, t *T) {
			if s, ok := d.word(n, name, words); ok {
				*at(t) = S(s)
			}
		},
		write: func(e *encoder, t *T) {
			if s := *at(t); s != "" {
				e.text(name, string(s))
			}
		},
	}
}

// numberField is a number within a scale, which may be nil.
func numberField[T any](name, doc string, limits *bounds, at func(*T) **float64) field[T] {
	return field[T]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.number(limits) },
		read: func(d *decoder, n yaml.Node, t *T) {
			if x, ok := d.number(n, name, limits); ok {
				*at(t) = &x
			}
		},
		write: func(e *encoder, t *T) {
			if x := *at(t); x != nil {
				e.plain(name, touchpoint.FormatNumber(*x))
			}
		},
	}
}

// countField is a whole number from 0 up.
func countField[T any](name, doc string, at func(*T) **int) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).count,
		read: func(d *decoder, n yaml.Node, t *T) {
			if x, ok := d.count(n, name); ok {
				*at(t) = &x
			}
		},
		write: func(e *encoder, t *T) {
			if x := *at(t); x != nil {
				e.plain(name, formatInt(*x))
			}
		},
	}
}

// countsField is a list of whole numbers from 0 up.
func countsField[T any](name, doc string, at func(*T) *[]int) field[T] {
	return field[T]{
		name: name, doc: doc, schema: func(b *schemaBuilder) object { return b.orList(b.count()) },
		read: func(d *decoder, n yaml.Node, t *T) {
			list := make([]int, 0, max(1, n.Len()))
			ok := d.each(n, name, "whole numbers", func(item yaml.Node) bool {
				x, ok := d.count(item, name)
				list = append(list, x)
				return ok
			})
			if ok {
				*at(t) = list
			}
		},
		write: func(e *encoder, t *T) {
			if list := *at(t); list != nil {
				words := make([]string, len(list))
				for i, x := range list {
					words[i] = formatInt(x)
				}
				e.flow(name, words)
			}
		},
	}
}

// shareField is a part of a whole.
func shareField[T any](name, doc string, at func(*T) **float64) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).share,
		read: func(d *decoder, n yaml.Node, t *T) {
			if x, ok := d.share(n, name); ok {
				*at(t) = &x
			}
		},
		write: func(e *encoder, t *T) {
			if x := *at(t); x != nil {
				e.plain(name, touchpoint.FormatShare(*x))
			}
		},
	}
}

// spanField is a duration or a range of them.
func spanField[T any](name, doc string, at func(*T) **touchpoint.Span) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).span,
		read: func(d *decoder, n yaml.Node, t *T) {
			if s, ok := d.span(n, name); ok {
				*at(t) = &s
			}
		},
		write: func(e *encoder, t *T) {
			if s := *at(t); s != nil {
				e.plain(name, s.String())
			}
		},
	}
}

// dateField is a day.
func dateField[T any](name, doc string, at func(*T) *touchpoint.Date) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).date,
		read: func(d *decoder, n yaml.Node, t *T) {
			if v, ok := d.date(n, name); ok {
				*at(t) = v
			}
		},
		write: func(e *encoder, t *T) {
			if v := *at(t); !v.IsZero() {
				e.plain(name, v.String())
			}
		},
	}
}

// boolField is true or false.
func boolField[T any](name, doc string, at func(*T) **bool) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).boolean,
		read: func(d *decoder, n yaml.Node, t *T) {
			if v, ok := d.boolean(n, name); ok {
				*at(t) = &v
			}
		},
		write: func(e *encoder, t *T) {
			if v := *at(t); v != nil {
				e.plain(name, formatBool(*v))
			}
		},
	}
}

// quantityField is a value on the scale of a metric. It is only kept as text
// here: how it reads depends on the metric, which may stand further down.
func quantityField[T any](name, doc string, at func(*T) **touchpoint.Quantity) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).text,
		read: func(d *decoder, n yaml.Node, t *T) {
			if s, ok := d.text(n, name); ok {
				*at(t) = &touchpoint.Quantity{Text: s}
			}
		},
		write: func(e *encoder, t *T) {
			if v := *at(t); v != nil {
				e.text(name, v.String())
			}
		},
	}
}

// referenceField names one thing.
func referenceField[T any](name, doc string, kind kind, at func(*T) *string) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).reference, mark: mark{names: kind.names()},
		read: func(d *decoder, n yaml.Node, t *T) {
			if d.oneReference(n, name, kind) {
				to := at(t)
				*to = n.Text()
				d.refer(kind, n, to)
			}
		},
		write: func(e *encoder, t *T) {
			if s := *at(t); s != "" {
				e.text(name, s)
			}
		},
	}
}

// referencesField names several things, or one.
func referencesField[T any](name, doc string, kind kind, at func(*T) *[]string) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).references, mark: mark{names: kind.names()},
		read: func(d *decoder, n yaml.Node, t *T) {
			*at(t) = d.referencesOf(n, name, kind)
		},
		write: func(e *encoder, t *T) { e.texts(name, *at(t)) },
	}
}

// scaleField is a pair of numbers, the low end first.
func scaleField[T any](name, doc string, at func(*T) **[2]float64) field[T] {
	return field[T]{
		name: name, doc: doc, schema: (*schemaBuilder).scale,
		read: func(d *decoder, n yaml.Node, t *T) {
			if s, ok := d.scale(n, name); ok {
				*at(t) = &s
			}
		},
		write: func(e *encoder, t *T) {
			if s := *at(t); s != nil {
				e.flow(name, []string{touchpoint.FormatNumber(s[0]), touchpoint.FormatNumber(s[1])})
			}
		},
	}
}

// listField is a list of elements, or one of them.
func listField[T, E any](name, doc string, elements *table[E], at func(*T) *[]E) field[T] {
	return field[T]{
		name: name, doc: doc,
		schema: func(b *schemaBuilder) object { return b.orList(elements.schema(b)) },
		read: func(d *decoder, n yaml.Node, t *T) {
			*at(t) = readList(d, n, name, elements)
		},
		write: func(e *encoder, t *T) { writeList(e, name, elements, *at(t)) },
	}
}

// readList decodes a list in place: references into its elements stay good,
// since its room is taken at once.
func readList[E any](d *decoder, n yaml.Node, name string, elements *table[E]) []E {
	switch n.Kind() {
	case yaml.Sequence:
		list := make([]E, 0, n.Len())
		for item := range n.Items() {
			switch item.Kind() {
			case yaml.Missing:
				continue
			case yaml.Null:
				d.emptyItem(item, name)
				continue
			}
			if len(list) == cap(list) {
				break // no more than Len promised
			}
			list = append(list, *new(E))
			elements.read(d, item, &list[len(list)-1])
		}
		return list
	case yaml.Mapping:
		if keyedList(n, elements) {
			return readKeyedList(d, n, name, elements)
		}
	}
	list := make([]E, 1)
	elements.read(d, n, &list[0])
	return list
}

// keyedList tells whether n is a mapping of ids to elements, where a list is
// due: no key is one that the elements have, and every value is a mapping.
func keyedList[E any](n yaml.Node, elements *table[E]) bool {
	for key, value := range n.Pairs() {
		if _, ok := elements.index[key.Text()]; ok || value.Kind() != yaml.Mapping {
			return false
		}
	}
	return n.Len() > 0
}

// readKeyedList says how to write the list and reads it as it was meant.
func readKeyedList[E any](d *decoder, n yaml.Node, name string, elements *table[E]) []E {
	d.error(CodeWrongType, n.Range(), name+" must be a list, this is a mapping",
		"begin each "+elements.name+" with a dash and give it its id: - id: …")
	list := make([]E, 0, n.Len())
	for key, value := range n.Pairs() {
		if len(list) == cap(list) {
			break
		}
		list = append(list, *new(E))
		e := &list[len(list)-1]
		elements.readPairs(d, value, e)
		if i, ok := elements.index["id"]; ok && !elements.origin(e).Has("id") {
			elements.fields[i].read(d, key, e)
		}
	}
	return list
}

// elementField is one element.
func elementField[T, E any](name, doc string, element *table[E], at func(*T) **E) field[T] {
	return field[T]{
		name: name, doc: doc, schema: element.schema,
		read: func(d *decoder, n yaml.Node, t *T) {
			e := new(E)
			element.read(d, n, e)
			*at(t) = e
		},
		write: func(e *encoder, t *T) {
			if v := *at(t); v != nil {
				e.add(name, elementOut(e, element, v))
			}
		},
	}
}

// noteFields are the keys that every element may have.
func noteFields[T any](at func(*T) *touchpoint.Note) []field[T] {
	return within(at, []field[touchpoint.Note]{
		textField("about", "A few words about it.", func(n *touchpoint.Note) *string { return &n.About }),
		textsField("tags", "Words to find it by.", func(n *touchpoint.Note) *[]string { return &n.Tags }),
		textsField("links", "Web addresses or files that belong to it.", func(n *touchpoint.Note) *[]string { return &n.Links }),
		textField("source", "Where the content comes from.", func(n *touchpoint.Note) *string { return &n.Source }),
		textField("image", "A picture of it: a file or a web address.", func(n *touchpoint.Note) *string { return &n.Image }),
	})
}

// bounds are the ends of a scale, both included.
type bounds struct {
	low, high float64
	unbounded bool // high counts for nothing
}

var (
	emotionScale    = &bounds{low: -2, high: 2}
	engagementScale = &bounds{low: 1, high: 5}
	severityScale   = &bounds{low: 1, high: 5}
	fromZero        = &bounds{low: 0, unbounded: true}
)

func (b *bounds) holds(x float64) bool { return x >= b.low && (b.unbounded || x <= b.high) }
