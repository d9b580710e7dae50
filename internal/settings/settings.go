// Package settings reads small YAML files of options: it reports what is wrong
// with them as diagnostics, goes on, and knows what a mistyped word means.
package settings

import (
	"fmt"
	"slices"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
)

// Codes of diagnostics. They never change.
const (
	CodeUnknownKey = "unknown-key"
	CodeMissingKey = "missing-key"
	CodeWrongType  = "wrong-type"
	CodeBadValue   = "bad-value"
	CodeEmptyValue = "empty-value"
)

// Reader reads one file.
type Reader struct {
	doc    *yaml.Document
	broken bool
}

// Parse begins to read a text.
func Parse(file string, text []byte) *Reader {
	return ParseWithin(file, text, Most, "the file is larger than the limit of 1 MiB: take out what is no decision")
}

// Most is how many bytes a file of options may have.
const Most = 1 << 20

// ParseWithin is Parse for files of up to most bytes; tooLarge says why a larger
// one is refused.
func ParseWithin(file string, text []byte, most int, tooLarge string) *Reader {
	if len(text) > most {
		doc := yaml.Parse(file, nil, yaml.Limits{})
		doc.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: "too-large", Message: tooLarge,
			Range: diag.Range{File: file, Start: diag.Position{Line: 1, Column: 1}}})
		return &Reader{doc: doc, broken: true}
	}
	doc := yaml.Parse(file, text, yaml.Limits{Bytes: most})
	return &Reader{doc: doc, broken: diag.HasErrors(doc.Diagnostics())}
}

// InPieces reads a large file of which the root has a long list without ever
// holding all of its tree: read gets mappings with some keys of the root, the list
// with its first items, and lists with those that follow. Nobody should ask for
// Span, which looks at the whole text.
//
// It is false where the file cannot be read so or anything was reported. Then what
// was read counts for nothing, and ParseWithin tells what is wrong.
func InPieces(file string, text []byte, most int, read func(*Reader, yaml.Node)) bool {
	return yaml.InPieces(file, text, yaml.Limits{Bytes: most}, func(d *yaml.Document, root yaml.Node) bool {
		read(&Reader{doc: d}, root)
		return len(d.Diagnostics()) == 0
	})
}

// Root is the top of the file.
func (r *Reader) Root() yaml.Node { return r.doc.Root() }

// Broken tells whether the text is no YAML as a whole, so that what is missed may
// only be unreadable.
func (r *Reader) Broken() bool { return r.broken }

// Document is the file as YAML.
func (r *Reader) Document() *yaml.Document { return r.doc }

// Span is the range of a node.
func (r *Reader) Span(n yaml.Node) diag.Range { return r.doc.Span(n) }

// Err is a *diag.Error with all that was reported, nil where that holds no error.
func (r *Reader) Err() error {
	list := r.doc.Diagnostics()
	diag.Sort(list)
	return diag.AsError(list)
}

// Warnings are what was reported and keeps nothing from being read.
func (r *Reader) Warnings() []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, d := range r.doc.Diagnostics() {
		if d.Severity != diag.SeverityError {
			list = append(list, d)
		}
	}
	diag.Sort(list)
	return list
}

// Error reports what is wrong with a node.
func (r *Reader) Error(code string, n yaml.Node, message, help string) {
	at := r.doc.Span(n)
	if !at.IsValid() {
		at = diag.Range{File: r.doc.File(), Start: diag.Position{Line: 1, Column: 1}}
	}
	r.Report(code, at, message, help)
}

// Report reports what is wrong at a place.
func (r *Reader) Report(code string, at diag.Range, message, help string) {
	if r.broken && r.doc.Mended(at) {
		return
	}
	r.doc.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help, Range: at})
}

// Field is one key of a mapping.
type Field struct {
	Name string
	Read func(yaml.Node)
}

// Fields reads a mapping with known keys; what names it in messages.
func (r *Reader) Fields(n yaml.Node, what string, fields []Field) {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	r.Each(n, what, func(key, value yaml.Node) {
		i := slices.Index(names, key.Text())
		if i < 0 {
			help := ""
			if len(names) > 0 {
				help = "it has " + list(names)
			}
			r.Error(CodeUnknownKey, key, fmt.Sprintf("%s has no key %q", what, key.Text()), Meant(key.Text(), names, help))
			return
		}
		fields[i].Read(value)
	})
}

// Each calls read for every key of a mapping that has a value.
func (r *Reader) Each(n yaml.Node, what string, read func(key, value yaml.Node)) {
	switch n.Kind() {
	case yaml.Mapping:
	case yaml.Missing, yaml.Null:
		return
	default:
		r.Error(CodeWrongType, n, what+" must be keys with values", "write key: value, one a line")
		return
	}
	for key, value := range n.Pairs() {
		if value.Kind() == yaml.Null {
			r.Error(CodeEmptyValue, key, fmt.Sprintf("%q has no value", key.Text()), "write a value, or leave the key out")
			continue
		}
		read(key, value)
	}
}

// List is the items of a sequence; anything else counts as one item.
func (r *Reader) List(n yaml.Node) []yaml.Node {
	switch n.Kind() {
	case yaml.Sequence:
		return slices.Collect(n.Items())
	case yaml.Missing, yaml.Null:
		return nil
	}
	return []yaml.Node{n}
}

// Meant is a question whether one of the candidates was meant, else help.
func Meant(word string, candidates []string, help string) string {
	if meant := diag.DidYouMean(word, candidates); meant != "" {
		return "did you mean " + meant + "?"
	}
	return help
}

// list joins words with commas and "and".
func list(words []string) string {
	text := words[0]
	for i, w := range words[1:] {
		if i == len(words)-2 {
			text += " and " + w
		} else {
			text += ", " + w
		}
	}
	return text
}
