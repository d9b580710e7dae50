package journey

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// A set is a mapping of ids to elements, or a list of names. Vocabularies,
// lanes and outcomes are sets of what the map names; channels, next, start,
// facts, emotion and reaches are sets of references.

// pair is one entry of a set; value is Missing for a name alone.
type pair struct{ key, value yaml.Node }

// pairsOf collects the entries of a set in any of its forms. The result is
// valid until the caller has called drop; it is collected first so that the
// elements can be made in one piece, since merge keys hide how many there are.
func (d *decoder) pairsOf(n yaml.Node, name, example string) []pair {
	start := len(d.pairs)
	switch n.Kind() {
	case yaml.Scalar:
		d.pairs = append(d.pairs, pair{key: n})
	case yaml.Mapping:
		for key, value := range n.Pairs() {
			d.pairs = append(d.pairs, pair{key, value})
		}
	case yaml.Sequence:
		for item := range n.Items() {
			switch item.Kind() {
			case yaml.Scalar:
				d.pairs = append(d.pairs, pair{key: item})
			case yaml.Mapping:
				for key, value := range item.Pairs() {
					d.pairs = append(d.pairs, pair{key, value})
				}
			case yaml.Null:
				d.emptyItem(item, name)
			case yaml.Sequence:
				d.wrongType(item, "a name", example)
			}
		}
	}
	return d.pairs[start:len(d.pairs):len(d.pairs)]
}

// drop gives back the room of pairs that pairsOf collected.
func (d *decoder) drop(pairs []pair) { d.pairs = d.pairs[:len(d.pairs)-len(pairs)] }

// named is how a set reaches the id and name of its elements.
type named[E any] func(e *E) (id, name *string)

// declareField is a set of what a map or a registry names.
func declareField[T, E any](name, doc string, kind kind, elements *table[E], ids named[E], at func(*T) *[]E) field[T] {
	return field[T]{
		name: name, doc: doc, mark: mark{names: kind.names(), declares: true},
		schema: func(b *schemaBuilder) object { return b.set(elements.schema(b), kind == termKind) },
		read: func(d *decoder, n yaml.Node, t *T) {
			d.declared[kind] = true
			*at(t) = readSet(d, n, name, elements, ids, kind == termKind)
		},
		write: func(e *encoder, t *T) { writeSet(e, name, elements, ids, *at(t)) },
	}
}

func readSet[E any](d *decoder, n yaml.Node, name string, elements *table[E], ids named[E], words bool) []E {
	if n.Kind() == yaml.Sequence {
		for item := range n.Items() {
			if item.Kind() == yaml.Mapping && !anyKnown(item, elements) {
				d.error(CodeWrongType, item.Range(), name+" is a list of names or a mapping, not both",
					"leave out the dashes, or write the name alone")
				break
			}
		}
		return readNames(d, n, name, elements, ids, words)
	}
	pairs := d.pairsOf(n, name, "write the ids of "+name+" with their names")
	list := make([]E, len(pairs))
	for i, p := range pairs {
		readEntry(d, p, elements, ids, words, &list[i])
	}
	d.drop(pairs)
	return list
}

// readNames reads a set written as a list.
func readNames[E any](d *decoder, n yaml.Node, name string, elements *table[E], ids named[E], words bool) []E {
	count := 0
	for item := range n.Items() {
		count += max(1, item.Len())
	}
	list := make([]E, 0, count)
	for item := range n.Items() {
		switch {
		case item.Kind() == yaml.Scalar:
			list = append(list, *new(E))
			readEntry(d, pair{key: item}, elements, ids, words, &list[len(list)-1])
		case item.Kind() == yaml.Mapping && anyKnown(item, elements):
			list = append(list, *new(E))
			e := &list[len(list)-1]
			elements.readPairs(d, item, e)
			id, name := ids(e)
			switch {
			case *id == "" && *name != "":
				*id = d.slug(*name, elements.origin(e).Value("name"), elements.name, words)
			case *id == "":
				d.error(CodeMissingKey, item.Range(), article(elements.name)+" in a list needs a name", "add name: and what the "+elements.name+" is called")
			case *name == "":
				*name = *id
			}
		case item.Kind() == yaml.Mapping: // already reported
			pairs := d.pairsOf(item, name, "")
			for _, p := range pairs {
				list = append(list, *new(E))
				readEntry(d, p, elements, ids, words, &list[len(list)-1])
			}
			d.drop(pairs)
		case item.Kind() == yaml.Null:
			d.emptyItem(item, name)
		default:
			d.wrongType(item, "a name", "write one name an entry")
		}
	}
	return list
}

// anyKnown tells whether a mapping has a key of the elements, so that it is an
// element rather than ids of elements.
func anyKnown[E any](n yaml.Node, elements *table[E]) bool {
	for key := range n.Pairs() {
		if _, ok := elements.index[key.Text()]; ok {
			return true
		}
	}
	return false
}

// readEntry reads one entry of a set of what is named.
func readEntry[E any](d *decoder, p pair, elements *table[E], ids named[E], words bool, e *E) {
	id, name := ids(e)
	key := p.key.Text()
	origin := elements.origin(e)
	switch p.value.Kind() {
	case yaml.Missing: // a name alone, or a value that could not be read
		if before, after, ok := strings.Cut(key, " = "); ok && !words && validID(before) && !p.key.Quoted() {
			d.error(codeMissingColon, p.key.Range(), "an equals sign after "+quote(before)+"; YAML needs a colon", "write "+before+": "+after)
			origin.Range, *id, *name = p.key.Range(), before, after
			return
		}
		if before, after, ok := strings.Cut(key, ":"); ok && after != "" && after[0] != '/' && !words && validID(before) && !p.key.Quoted() {
			d.error(codeMissingSpace, p.key.Range(), "a space is missing after the colon of "+quote(before), "write "+before+": "+strings.TrimSpace(after))
			origin.Range, *id, *name = p.key.Range(), before, strings.TrimSpace(after)
			return
		}
		origin.Range = p.key.Range()
		*name = key
		*id = d.slug(key, p.key.Range(), elements.name, words)
		return
	case yaml.Null:
		origin.Range = p.key.Range()
	default:
		elements.read(d, p.value, e)
		if origin.Has("id") && *id != key {
			d.error(CodeConflictingKeys, origin.Key("id"), "the id of this "+elements.name+" is its key, "+quote(key)+", not "+quote(*id),
				"leave out id, or change the key")
		}
		origin.Range = p.key.Range()
	}
	if *name == "" {
		*name = key
	}
	*id = key
	if !words && !validID(key) {
		proposed := touchpoint.Slug(key)
		d.error(CodeBadID, p.key.Range(), quote(key)+" is not an id: it has "+badIDPart(key), "write "+proposed+": with the name "+quote(key)+" below it")
		*id = proposed
	}
}

// pathsField is next or start: where customers go on to.
func pathsField[T any](name, doc string, at func(*T) *[]touchpoint.Target) field[T] {
	return field[T]{
		name: name, doc: doc, mark: mark{names: Targets},
		schema: func(b *schemaBuilder) object { return b.paths() },
		read: func(d *decoder, n yaml.Node, t *T) {
			*at(t) = readPaths(d, n, name)
		},
		write: func(e *encoder, t *T) { writePaths(e, name, *at(t)) },
	}
}

func readPaths(d *decoder, n yaml.Node, name string) []touchpoint.Target {
	pairs := d.pairsOf(n, name, "write the id of a touchpoint or an outcome")
	list := make([]touchpoint.Target, len(pairs))
	for i, p := range pairs {
		t := &list[i]
		t.Touchpoint = p.key.Text() // until it is resolved
		switch p.value.Kind() {
		case yaml.Mapping:
			targetTable.readPairs(d, p.value, t)
		case yaml.Scalar:
			t.Origin.SetKey("share", p.key.Position(), p.value.Position())
			if x, ok := d.share(p.value, "share"); ok {
				t.Share = &x
			}
		case yaml.Sequence:
			d.wrongType(p.value, "a share or a mapping", "write 60%, or share: 60% and carries: … below it")
		}
		t.Origin.Range = p.key.Range()
	}
	d.drop(pairs)
	return list
}

// channelsField is the channels of a touchpoint.
func channelsField(name, doc string) field[touchpoint.Touchpoint] {
	return field[touchpoint.Touchpoint]{
		name: name, doc: doc, mark: mark{names: channelKind.names()},
		schema: func(b *schemaBuilder) object { return b.channels() },
		read: func(d *decoder, n yaml.Node, t *touchpoint.Touchpoint) {
			if t.Channels != nil {
				d.error(CodeConflictingKeys, t.Origin.Key(name), "channel and channels say the same thing twice", "keep one of them")
				return
			}
			t.Channels = readChannels(d, n, name)
		},
		write: func(e *encoder, t *touchpoint.Touchpoint) {
			if name == "channels" {
				writeChannels(e, t.Channels)
			}
		},
	}
}

func readChannels(d *decoder, n yaml.Node, name string) []touchpoint.Channel {
	pairs := d.pairsOf(n, name, "write the id of a channel")
	list := make([]touchpoint.Channel, len(pairs))
	for i, p := range pairs {
		c := &list[i]
		c.ID = p.key.Text()
		d.refer(channelKind, p.key, &c.ID)
		switch p.value.Kind() {
		case yaml.Mapping:
			channelUseTable.readPairs(d, p.value, c)
		case yaml.Scalar:
			c.Origin.SetKey("share", p.key.Position(), p.value.Position())
			if x, ok := d.share(p.value, "share"); ok {
				c.Share = &x
			}
		case yaml.Sequence:
			d.wrongType(p.value, "a share or a mapping", "write what the channel says as keys with values")
		}
		c.Origin.Range = p.key.Range()
	}
	d.drop(pairs)
	return list
}

// factsField is what a customer is told, fact by fact.
func factsField(name, doc string) field[touchpoint.Detail] {
	return field[touchpoint.Detail]{
		name: name, doc: doc, mark: mark{names: factKind.names()},
		schema: func(b *schemaBuilder) object { return b.mappingOf(b.text()) },
		read: func(d *decoder, n yaml.Node, t *touchpoint.Detail) {
			if n.Kind() != yaml.Mapping {
				d.wrongType(n, "a mapping of facts to what is said", "write facts: and below it price: 29 EUR")
				return
			}
			pairs := d.pairsOf(n, name, "")
			t.Facts = make([]touchpoint.Statement, 0, len(pairs))
			for _, p := range pairs {
				if p.value.Kind() == yaml.Null {
					d.emptyValue(p.key, p.key.Text(), true)
					continue
				}
				text, ok := d.text(p.value, p.key.Text())
				if !ok {
					continue
				}
				t.Facts = append(t.Facts, touchpoint.Statement{Fact: p.key.Text(), Text: text, None: text == "none"})
				s := &t.Facts[len(t.Facts)-1]
				s.Origin = diag.Origin{Range: p.value.Range()}
				d.refer(factKind, p.key, &s.Fact)
				d.statements = append(d.statements, s)
			}
			d.drop(pairs)
		},
		write: func(e *encoder, t *touchpoint.Detail) { writeFacts(e, t.Facts) },
	}
}

// emotionField is a number, or one per persona.
func emotionField(name, doc string) field[touchpoint.Detail] {
	return field[touchpoint.Detail]{
		name: name, doc: doc, mark: mark{names: personaKind.names()},
		schema: func(b *schemaBuilder) object {
			x := b.number(emotionScale)
			return b.anyOf(x, b.mappingOf(x))
		},
		read: func(d *decoder, n yaml.Node, t *touchpoint.Detail) {
			if n.Kind() != yaml.Mapping {
				if x, ok := d.number(n, name, emotionScale); ok {
					t.Emotion = &touchpoint.Emotion{Value: &x}
				}
				return
			}
			pairs := d.pairsOf(n, name, "")
			of := make([]touchpoint.PersonaEmotion, 0, len(pairs))
			for _, p := range pairs {
				if p.value.Kind() == yaml.Null {
					d.emptyValue(p.key, p.key.Text(), true)
					continue
				}
				if x, ok := d.number(p.value, name, emotionScale); ok {
					of = append(of, touchpoint.PersonaEmotion{Persona: p.key.Text(), Value: x})
					d.refer(personaKind, p.key, &of[len(of)-1].Persona)
				}
			}
			d.drop(pairs)
			t.Emotion = &touchpoint.Emotion{ByPersona: of}
		},
		write: func(e *encoder, t *touchpoint.Detail) { writeEmotion(e, t.Emotion) },
	}
}

// reachesField is whom feedback reaches, and after what time.
func reachesField(name, doc string) field[Feedback] {
	return field[Feedback]{
		name: name, doc: doc, mark: mark{names: departmentKind.names()},
		schema: func(b *schemaBuilder) object { return b.referenceSet(b.span()) },
		read: func(d *decoder, n yaml.Node, t *Feedback) {
			pairs := d.pairsOf(n, name, "write the id of a department")
			t.Reaches = make([]Reach, len(pairs))
			for i, p := range pairs {
				r := &t.Reaches[i]
				r.Department = p.key.Text()
				d.refer(departmentKind, p.key, &r.Department)
				if p.value.Kind() == yaml.Null || p.value.Kind() == yaml.Missing {
					continue
				}
				if s, ok := d.span(p.value, name); ok {
					r.After = &s
				}
			}
			d.drop(pairs)
		},
		write: func(e *encoder, t *Feedback) { writeReaches(e, t.Reaches) },
	}
}
