package ooxml

import (
	"archive/zip"
	"compress/flate"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Types of relationships.
const (
	OfficeDocument = relationships + "officeDocument"
	SlideMaster    = relationships + "slideMaster"
	SlideLayout    = relationships + "slideLayout"
	Slide          = relationships + "slide"
	Theme          = relationships + "theme"
	Worksheet      = relationships + "worksheet"
	Styles         = relationships + "styles"
	NotesMaster    = relationships + "notesMaster"
	NotesSlide     = relationships + "notesSlide"
	Hyperlink      = relationships + "hyperlink"

	extendedProperties = relationships + "extended-properties"
	coreProperties     = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// written is the date that all parts bear, the earliest that a zip file knows.
var written = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// Package is a file in the making. The zero Package is empty.
type Package struct {
	parts []*Part
	root  Part // of the relationships of the package itself
}

// Part is one file of a Package. It is XML and begins with its declaration.
type Part struct {
	XML
	name        string // without a leading slash, such as ppt/presentation.xml
	contentType string
	relations   []relation
}

// relation leads from one part to another or out of the file.
type relation struct {
	kind, target string
	external     bool
}

// Add adds a part of a name such as "ppt/presentation.xml" and a content type.
func (p *Package) Add(name, contentType string) *Part {
	part := &Part{name: name, contentType: contentType}
	part.Str(declaration)
	p.parts = append(p.parts, part)
	return part
}

// Document makes a part the one that programs open first.
func (p *Package) Document(part *Part) { p.root.Relate(OfficeDocument, part) }

// Relate leads from the part to another and returns the id of that way.
func (p *Part) Relate(kind string, to *Part) string {
	return p.relate(relation{kind: kind, target: "/" + to.name})
}

// Link leads from the part to a place outside the file and returns the id of that
// way. One place has one id.
func (p *Part) Link(address string) string {
	return p.relate(relation{kind: Hyperlink, target: address, external: true})
}

func (p *Part) relate(r relation) string {
	for i := range p.relations {
		if p.relations[i] == r {
			return relationID(i)
		}
	}
	p.relations = append(p.relations, r)
	return relationID(len(p.relations) - 1)
}

func relationID(i int) string { return "rId" + strconv.Itoa(i+1) }

// Properties are what a file says of itself.
type Properties struct {
	Title, Description, Language string
}

// Describe adds the parts that hold the properties.
func (p *Package) Describe(d Properties) {
	core := p.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	core.Str(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	for _, e := range [][2]string{{"title", d.Title}, {"creator", "seam"}, {"description", d.Description}, {"language", d.Language}} {
		if e[1] != "" {
			core.Str("<dc:" + e[0] + ">").Text(e[1]).Str("</dc:" + e[0] + ">")
		}
	}
	core.Str("</cp:coreProperties>")
	p.root.Relate(coreProperties, core)
	app := p.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	app.Str(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>seam</Application></Properties>`)
	p.root.Relate(extendedProperties, app)
}

// Write writes the file. It fails where w fails or ctx ends.
func (p *Package) Write(ctx context.Context, w io.Writer) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, level)
	})
	put := func(name string, data []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: written})
		if err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		if _, err := f.Write(data); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		return nil
	}
	if err := put("[Content_Types].xml", p.contentTypes()); err != nil {
		return err
	}
	for _, part := range append([]*Part{&p.root}, p.parts...) {
		if part != &p.root {
			if err := put(part.name, part.buf); err != nil {
				return err
			}
		}
		if len(part.relations) > 0 {
			if err := put(part.relationsName(), part.relationsXML()); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

// level of compression. On slides and workbooks of a journey of 19 touchpoints it
// takes about half the time of the usual level 6, and files are a fifth (slides) or
// a twelfth (workbooks) larger; lower levels hardly save time. BenchmarkLevels
// measures it.
const level = 3

func (p *Package) contentTypes() []byte {
	var x XML
	x.Str(declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, part := range p.parts {
		x.Str(`<Override PartName="/` + part.name + `" ContentType="` + part.contentType + `"/>`)
	}
	x.Str("</Types>")
	return x.buf
}

// relationsName is the name of the part that holds the ways from p.
func (p *Part) relationsName() string {
	dir, base := "", p.name
	if i := strings.LastIndexByte(p.name, '/'); i >= 0 {
		dir, base = p.name[:i+1], p.name[i+1:]
	}
	return dir + "_rels/" + base + ".rels"
}

func (p *Part) relationsXML() []byte {
	var x XML
	x.Str(declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range p.relations {
		x.Str(`<Relationship Id="` + relationID(i) + `" Type="` + r.kind + `" Target="`).Text(r.target).Str(`"`)
		if r.external {
			x.Str(` TargetMode="External"`)
		}
		x.Str("/>")
	}
	x.Str("</Relationships>")
	return x.buf
}
