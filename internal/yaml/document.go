package yaml

import (
	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

// Limits bound what a document may cost. The zero value means the defaults.
type Limits struct {
	Bytes  int // size of the text; default 64 MiB
	Depth  int // nesting; default 100
	Expand int // nodes that aliases may expand to, as a multiple of the nodes of the file; default 10
}

// Document is one parsed file.
type Document struct {
	file  string
	src   []byte
	root  Node
	diags []diag.Diagnostic
}

// Parse reads one YAML document. It never fails: what is wrong is in
// Diagnostics, and Root is as much of the document as could be read.
func Parse(file string, src []byte, limits Limits) *Document {
	d := &Document{file: file, src: src}
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		d.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: "yaml-syntax", Message: err.Error(), Range: diag.Range{File: file, Start: diag.Position{Line: 1, Column: 1}}})
		return d
	}
	if len(doc.Content) > 0 {
		d.root = Node{doc: d}.child(doc.Content[0])
	}
	return d
}

// Root is the top node of the document, Missing where there is none.
func (d *Document) Root() Node { return d.root }

// File is the name that Parse was given.
func (d *Document) File() string { return d.file }

// Report adds a diagnostic about the document and fills in its source line.
func (d *Document) Report(x diag.Diagnostic) {
	d.diags = append(d.diags, x)
}

// Diagnostics are all that was reported so far, in the order of reporting:
// those of Parse, those met while walking the tree (a duplicate key, an alias
// beyond the limits) and those of Report.
func (d *Document) Diagnostics() []diag.Diagnostic { return d.diags }
