package journey

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Schema is the JSON Schema (draft 07) of map files, for editors: what each key
// means, which words it takes, and what has no place where it stands. It is
// made from the tables that files are read by. It takes YAML as editors read
// it, so that numbers and true may stand where a text is due. What depends on
// the rest of the file (references, sums of shares) is for loading to check.
func Schema() []byte {
	b := &schemaBuilder{definitions: make(map[string]any)}
	root := b.root()
	root["definitions"] = b.definitions
	text, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // maps and texts of our own always marshal
	}
	return append(text, '\n')
}

// object is a JSON object.
type object = map[string]any

// schemaBuilder makes schemas of values and of elements, the latter as
// definitions.
type schemaBuilder struct {
	definitions map[string]any
	lanes       bool // touchpoints may have keys of declared lanes
	// marked collects, by definition, what schemas do not say; nil does not.
	marked map[string]*marks
}

// root is a map, or a registry where there are no stages. Where lanes are
// declared touchpoints may have further keys.
func (b *schemaBuilder) root() object {
	root := mapTable.build(b)
	properties := root["properties"].(object)
	strict := properties["stages"].(object)
	properties["stages"] = object{"description": strict["description"]}
	loose := (&schemaBuilder{definitions: b.definitions, lanes: true}).stages()
	missing := make([]any, 0, len(registryLacks))
	for _, key := range registryLacks {
		missing = append(missing, object{"required": []string{key}})
	}
	delete(root, "required")
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	root["title"] = "Customer journey map"
	root["description"] = "A customer journey map, format version 1; without stages a file of shared vocabulary."
	root["type"] = "object"
	root["allOf"] = []any{
		object{
			"if":   object{"required": []string{"stages"}},
			"then": object{"required": []string{"seam", "title"}},
			"else": object{"not": object{"anyOf": missing}},
		},
		object{
			"if":   object{"required": []string{"lanes"}},
			"then": object{"properties": object{"stages": loose}},
			"else": object{"properties": object{"stages": b.stages()}},
		},
	}
	return root
}

// schema refers to the definition of the element, in each of its forms.
func (t *table[T]) schema(b *schemaBuilder) object {
	name := strings.ReplaceAll(t.name, " ", "-")
	if t.lanes != nil || t.hasLanes() {
		if b.lanes {
			name += "-with-lanes"
		}
	}
	if _, ok := b.definitions[name]; !ok {
		b.definitions[name] = nil // no element holds itself, but a promise is cheap
		b.definitions[name] = t.build(b)
	}
	ref := object{"$ref": "#/definitions/" + name}
	if t.short == "" {
		return ref
	}
	short := t.fields[t.index[t.short]].schema(b)
	if t.named {
		short["pattern"] = somethingPattern
	}
	return b.anyOf(short, ref)
}

// somethingPattern is a text that is not only white space.
const somethingPattern = `\S`

// nameOrID is what an element needs to be called something.
func nameOrID() object {
	id := object{"type": []string{"string", "number", "boolean"}, "pattern": somethingPattern}
	return object{"anyOf": []any{
		object{"required": []string{"name"}},
		object{"required": []string{"id"}, "properties": object{"id": id}},
	}}
}

// hasLanes tells whether elements with lanes stand below the element.
func (t *table[T]) hasLanes() bool { return t.name == stageName }

// build is the schema of the element as a mapping.
func (t *table[T]) build(b *schemaBuilder) object {
	t.markIn(b)
	properties := make(object, len(t.fields))
	var needed []string
	for _, f := range t.fields {
		value := f.schema(b)
		if f.need {
			needed = append(needed, f.name)
		} else {
			value = b.orNothing(value)
		}
		properties[f.name] = described(value, f.doc, f.otherwise)
	}
	s := object{
		"type":                 "object",
		"description":          t.doc,
		"properties":           properties,
		"patternProperties":    object{"^x-.": object{}},
		"additionalProperties": false,
	}
	if needed != nil {
		s["required"] = needed
	}
	if t.named {
		s["allOf"] = append([]any{nameOrID()}, t.rules...)
	}
	if t.lanes != nil && b.lanes {
		s["additionalProperties"] = b.orNothing(b.text())
	}
	return s
}

// described adds a description, and a default unless it is nil, where nothing
// beside it would be ignored.
func described(s object, doc string, otherwise any) object {
	s = maps.Clone(s)
	if _, isRef := s["$ref"]; isRef {
		s = object{"allOf": []any{s}}
	}
	s["description"] = doc
	if otherwise != nil {
		s["default"] = otherwise
	}
	return s
}

func (b *schemaBuilder) anyOf(choices ...object) object {
	list := make([]any, len(choices))
	for i, c := range choices {
		list[i] = c
	}
	return object{"anyOf": list}
}

// orNothing lets a key stand without a value, which counts as not said.
func (b *schemaBuilder) orNothing(s object) object {
	if list, ok := s["anyOf"].([]any); ok {
		return object{"anyOf": append(list[:len(list):len(list)], object{"type": "null"})}
	}
	return b.anyOf(s, object{"type": "null"})
}

// orList is one value, or a list of them; an empty item counts for nothing.
func (b *schemaBuilder) orList(one object) object {
	return b.anyOf(one, object{"type": "array", "items": b.orNothing(one)})
}

// text is what YAML reads as a text, a number or a truth value: the words
// themselves count.
func (b *schemaBuilder) text() object { return object{"type": []string{"string", "number", "boolean"}} }

func (b *schemaBuilder) texts() object {
	return b.named("texts", func() object { return b.orList(b.text()) })
}
func (b *schemaBuilder) reference() object  { return b.text() }
func (b *schemaBuilder) references() object { return b.texts() }

// named keeps a schema that many keys share as a definition.
func (b *schemaBuilder) named(name string, build func() object) object {
	if _, ok := b.definitions[name]; !ok {
		b.definitions[name] = build()
	}
	return object{"$ref": "#/definitions/" + name}
}

func (b *schemaBuilder) pattern(pattern string) object {
	return object{"type": "string", "pattern": pattern}
}

// idPattern is a word without spaces, /, @ and :.
const idPattern = `^\s*[^\s/@:]*\s*$`

func (b *schemaBuilder) id() object {
	s := b.text()
	s["pattern"] = idPattern
	return s
}

func (b *schemaBuilder) words(words []string) object { return object{"enum": words} }

// The forms of numbers in quotes or with a decimal comma, as ParseNumber of
// package touchpoint reads them. 1,200 may be read two ways and is none.
const (
	space = "[ '’\u00a0\u2009\u202f]" // between thousands

	wholeForm   = `[0-9]+|[0-9]{1,3}(` + space + `[0-9]{3})+|[0-9]{1,3}(\.[0-9]{3}){2,}|[0-9]{1,3}(,[0-9]{3}){2,}`
	decimalForm = `[0-9]*\.[0-9]+|[0-9]*,([0-9]{1,2}|[0-9]{4,})|(0[0-9]{0,2}|[0-9]{4,})?,[0-9]{3}` +
		`|[0-9]{1,3}(` + space + `[0-9]{3})+[.,][0-9]+|[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(,[0-9]{3})+\.[0-9]+`
	numberPattern = `^\s*(-\s*|\+)?(` + wholeForm + `|` + decimalForm + `|[0-9]*\.?[0-9]+[eE][-+]?[0-9]{1,4})\s*$`
	countPattern  = `^\s*\+?((` + wholeForm + `)(\.0+)?)\s*$`
)

func (b *schemaBuilder) number(limits *bounds) object {
	n := object{"type": "number"}
	if limits != nil {
		n["minimum"] = limits.low
		if !limits.unbounded {
			n["maximum"] = limits.high
		}
	}
	text := b.named("number-as-text", func() object { return b.pattern(numberPattern) })
	return b.anyOf(n, text)
}

func (b *schemaBuilder) count() object {
	return b.named("count", func() object {
		return b.anyOf(object{"type": "integer", "minimum": 0}, b.pattern(countPattern))
	})
}

func (b *schemaBuilder) share() object {
	return b.named("share", func() object {
		return b.anyOf(object{"type": "number", "minimum": 0, "maximum": 1}, b.pattern(sharePattern))
	})
}

// sharePattern is a percentage, or a part of 1 in quotes or with a comma.
const sharePattern = `^\s*0*(100([.,]0+)?|[0-9]{1,2}([.,][0-9]+)?|[.,][0-9]+)\s*[%％]\s*$` +
	`|^\s*(0*1([.,]0+)?|0+([.,][0-9]+)?|[.,][0-9]+)\s*$`

const (
	numberPart = `([0-9]+([.,][0-9]+)?|\.[0-9]+)\s*`
	unitPart   = `([sS]([eE][cC]([oO][nN][dD])?[sS]?)?|m|[mM][iI][nN]([uU][tT][eE])?[sS]?|[hH]([oO][uU]|)[rR]?[sS]?|[dD]([aA][yY][sS]?)?|[wW]([eE][eE]|)[kK]?[sS]?)\.?\s*`
	spanPart   = `(` + numberPart + unitPart + `)+`
	// spanPattern is a duration or a range of them.
	spanPattern = `^\s*((` + numberPart + `|` + spanPart + `)(-|–|—|‒|‑|to)\s*)?` + spanPart + `$`
)

func (b *schemaBuilder) span() object {
	return b.named("duration", func() object { return b.pattern(spanPattern) })
}

func (b *schemaBuilder) date() object { return b.pattern(`^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$`) }

func (b *schemaBuilder) boolean() object {
	return b.named("truth", func() object { return b.anyOf(object{"type": "boolean"}, b.pattern(booleanPattern)) })
}

const booleanPattern = `^\s*([tT][rR][uU][eE]|[yY][eE][sS]|[oO][nN]|[fF][aA][lL][sS][eE]|[nN][oO]|[oO][fF][fF])\s*$`

func (b *schemaBuilder) scale() object {
	return object{"type": "array", "items": b.number(nil), "minItems": 2, "maxItems": 2}
}

// mappingOf is a mapping of references to values.
func (b *schemaBuilder) mappingOf(value object) object {
	return object{"type": "object", "additionalProperties": value}
}

// set is a mapping of ids to values, a list of names, or one name. The ids of
// terms are words, which may have spaces.
func (b *schemaBuilder) set(value object, words bool) object {
	mapping := b.mappingOf(b.orNothing(value))
	if !words {
		mapping["propertyNames"] = object{"pattern": `^[^\s/@:]+$`}
	}
	choices := slices.Clone(value["anyOf"].([]any)) // a name, or an element that must have one here
	choices[1] = object{"allOf": []any{choices[1], nameOrID()}}
	return b.anyOf(b.text(), mapping, object{"type": "array", "items": b.orNothing(object{"anyOf": choices})})
}

// referenceSet is a set of references with values.
func (b *schemaBuilder) referenceSet(value object) object {
	mapping := b.mappingOf(b.orNothing(value))
	return b.anyOf(b.text(), mapping, object{"type": "array", "items": b.orNothing(b.anyOf(b.text(), mapping))})
}

func (b *schemaBuilder) paths() object {
	return b.named("paths", func() object { return b.referenceSet(b.anyOf(b.share(), targetTable.schema(b))) })
}

func (b *schemaBuilder) channels() object {
	return b.referenceSet(b.anyOf(b.share(), channelUseTable.schema(b)))
}

// stages are a list, or one stage as a mapping.
func (b *schemaBuilder) stages() object {
	stage := stageTable.schema(b)
	one := stage["anyOf"].([]any)[1].(object)
	something := object{"not": object{"type": "null"}}
	return b.anyOf(one, object{"type": "array", "items": b.orNothing(stage), "contains": something})
}

func (b *schemaBuilder) version() object { return object{"enum": []any{1, "1"}} }
