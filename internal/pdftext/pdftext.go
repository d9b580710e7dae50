// Package pdftext reads back what render/pdf wrote, for tests: that the file
// hangs together, what it says of itself, its fonts, and on each page the texts in
// the order in which they are written. It reads no other PDF.
package pdftext

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Document is what a file holds.
type Document struct {
	Title, Subject, Lang string
	Fonts                []string // names, in order
	Pages                []Page
}

// Page is one page.
type Page struct {
	Width, Height float64  // points
	Content       string   // operators
	Texts         []string // what is written, as it reads
	Links         []string // addresses
}

// Text is what stands on all pages, a text on each line.
func (d *Document) Text() string {
	var b strings.Builder
	for _, p := range d.Pages {
		for _, t := range p.Texts {
			b.WriteString(t + "\n")
		}
	}
	return b.String()
}

// Read reads a file.
func Read(file []byte) (*Document, error) {
	r, err := objects(file)
	if err != nil {
		return nil, err
	}
	trailer := file[bytes.LastIndex(file, []byte("trailer")):]
	catalog, info := r.reference(trailer, "Root"), r.reference(trailer, "Info")
	d := &Document{
		Title:   text(literal(info, "/Title ")),
		Subject: text(literal(info, "/Subject ")),
		Lang:    literal(catalog, "/Lang "),
	}
	for _, m := range fontName.FindAllSubmatch(file, -1) {
		d.Fonts = append(d.Fonts, string(m[1]))
	}
	tree := r.reference(catalog, "Pages")
	kids := between(tree, "/Kids [", "]")
	for _, m := range reference.FindAllStringSubmatch(kids, -1) {
		p, err := r.page(r.numbered(m[1]), tree)
		if err != nil {
			return nil, err
		}
		d.Pages = append(d.Pages, p)
	}
	return d, nil
}

var (
	fontName  = regexp.MustCompile(`/FontName /(\S+)`)
	reference = regexp.MustCompile(`(\d+) 0 R`)
	mediaBox  = regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`)
	length    = regexp.MustCompile(`/Length (\d+)`)
)

// reader knows where objects begin.
type reader struct {
	file   []byte
	starts []int
}

// objects reads the table of objects and checks that each begins where it says.
func objects(file []byte) (*reader, error) {
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if !bytes.HasPrefix(file, []byte("%PDF-1.")) || at < 0 {
		return nil, errors.New("pdftext: this is no PDF")
	}
	start, err := strconv.Atoi(string(bytes.Fields(file[at:])[1]))
	if err != nil || start >= len(file) || !bytes.HasPrefix(file[start:], []byte("xref\n0 ")) {
		return nil, errors.New("pdftext: the table of objects is not where the file says")
	}
	lines := strings.Split(string(file[start:at]), "\n")
	n, err := strconv.Atoi(strings.Fields(lines[1])[1])
	if err != nil {
		return nil, fmt.Errorf("pdftext: the table of objects: %w", err)
	}
	r := &reader{file: file, starts: make([]int, n)}
	for i := 1; i < n; i++ {
		if r.starts[i], err = strconv.Atoi(strings.Fields(lines[2+i])[0]); err != nil {
			return nil, fmt.Errorf("pdftext: the table of objects: %w", err)
		}
		if !bytes.HasPrefix(file[r.starts[i]:], fmt.Appendf(nil, "%d 0 obj\n", i)) {
			return nil, fmt.Errorf("pdftext: object %d is not where the table says", i)
		}
	}
	return r, nil
}

// numbered is an object from its start to that of what follows.
func (r *reader) numbered(number string) []byte {
	i, err := strconv.Atoi(number)
	if err != nil || i <= 0 || i >= len(r.starts) {
		return nil
	}
	end := len(r.file)
	for _, s := range r.starts {
		if s > r.starts[i] {
			end = min(end, s)
		}
	}
	return r.file[r.starts[i]:end]
}

// reference is the object that a name of another leads to.
func (r *reader) reference(in []byte, name string) []byte {
	m := regexp.MustCompile(`/` + name + ` (\d+) 0 R`).FindSubmatch(in)
	if m == nil {
		return nil
	}
	return r.numbered(string(m[1]))
}

func (r *reader) page(object, tree []byte) (Page, error) {
	head := object[:bytes.Index(object, []byte("endobj"))]
	size := mediaBox.FindSubmatch(head)
	if size == nil {
		size = mediaBox.FindSubmatch(tree)
	}
	p := Page{}
	p.Width, _ = strconv.ParseFloat(string(size[1]), 64)
	p.Height, _ = strconv.ParseFloat(string(size[2]), 64)
	for rest := head; ; {
		i := bytes.Index(rest, []byte("/URI ("))
		if i < 0 {
			break
		}
		rest = rest[i:]
		p.Links = append(p.Links, literal(rest, "/URI "))
		rest = rest[1:]
	}
	content, err := stream(r.reference(head, "Contents"))
	if err != nil {
		return Page{}, err
	}
	p.Content = string(content)
	p.Texts = texts(p.Content)
	return p, nil
}

// stream is what a compressed object holds.
func stream(object []byte) ([]byte, error) {
	m := length.FindSubmatch(object)
	from := bytes.Index(object, []byte("stream\n"))
	if m == nil || from < 0 {
		return nil, errors.New("pdftext: there is no content")
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return nil, err
	}
	z, err := zlib.NewReader(bytes.NewReader(object[from+len("stream\n"):][:n]))
	if err != nil {
		return nil, fmt.Errorf("pdftext: content: %w", err)
	}
	return io.ReadAll(z)
}

// texts are the strings that a page shows. What stands for a character that the
// font lacks reads as that character.
func texts(content string) []string {
	var out []string
	instead := ""
	for content != "" {
		i := strings.IndexAny(content, "(<")
		if i < 0 {
			break
		}
		const actual = "<</ActualText <FEFF"
		if strings.HasPrefix(content[i:], actual) {
			digits, rest, _ := strings.Cut(content[i+len(actual):], ">")
			b, _ := hex.DecodeString(digits)
			instead = text("\xFE\xFF" + string(b))
			content = rest
			continue
		}
		if content[i] == '<' {
			content = content[i+1:]
			continue
		}
		s, n := unescape(content[i:])
		content = content[i+n:]
		if s = text("\xFE\xFF" + s); instead != "" {
			s, instead = instead, ""
		}
		out = append(out, s)
	}
	return out
}

// literal is the string in brackets that follows a name.
func literal(object []byte, name string) string {
	i := bytes.Index(object, []byte(name+"("))
	if i < 0 {
		return ""
	}
	s, _ := unescape(string(object[i+len(name):]))
	return s
}

// unescape reads a string in brackets, and says how long it is in the file.
func unescape(s string) (string, int) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case ')':
			return b.String(), i + 1
		case '\\':
			i++
			if s[i] == 'r' {
				b.WriteByte('\r')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String(), len(s)
}

// text decodes UTF-16, which begins with a mark; other strings stay as they are.
func text(s string) string {
	rest, ok := strings.CutPrefix(s, "\xFE\xFF")
	if !ok {
		return s
	}
	units := make([]uint16, 0, len(rest)/2)
	for i := 0; i+1 < len(rest); i += 2 {
		units = append(units, uint16(rest[i])<<8|uint16(rest[i+1]))
	}
	return string(utf16.Decode(units))
}

func between(b []byte, from, to string) string {
	_, rest, _ := strings.Cut(string(b), from)
	out, _, _ := strings.Cut(rest, to)
	return out
}
