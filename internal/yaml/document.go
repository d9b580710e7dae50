package yaml

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/seam-cx/seam/diag"
)

// Limits bound what a document may cost. The zero value means the defaults.
type Limits struct {
	Bytes  int // size of the text; default 64 MiB
	Depth  int // nesting; default 100
	Expand int // nodes that aliases may expand to, as a multiple of the nodes of the file; default 10
}

func (l Limits) withDefaults() Limits {
	if l.Bytes <= 0 {
		l.Bytes = 64 << 20
	}
	if l.Depth <= 0 {
		l.Depth = 100
	}
	if l.Expand <= 0 {
		l.Expand = 10
	}
	return l
}

// Hints are what a caller knows of the words of its format. They only help to
// find out what a text that is no YAML, or hardly the YAML that was meant, is
// meant to be. The zero value knows nothing.
type Hints struct {
	Key  func(word string) bool // whether word is one of the keys of the format
	List func(word string) bool // whether the value of that key is a list of elements

	Alone bool // parse on one core, as ParseAlone
}

// Document is one parsed file.
type Document struct {
	file   string
	src    []byte // as UTF-8
	limits Limits
	hints  Hints
	root   Node
	nodes  int
	alone  bool // parsed on one core
	diags  []diag.Diagnostic

	unlisted int           // diagnostics beyond the limit
	worst    diag.Severity // of these
	mistakes []diag.Range  // where the text itself is wrong, once it is parsed
	lines    *text         // for diagnostics; made when the first is reported
	lastLine int           // the line of lastText
	lastText string
	advised  map[told]advice
}

// Parse reads one YAML document. It never fails: what is wrong is in
// Diagnostics, and Root is as much of the document as could be read. The
// Document refers to src: do not change it.
//
// A large text is parsed on several cores.
func Parse(file string, src []byte, limits Limits) *Document {
	return ParseHinted(file, src, limits, Hints{})
}

// ParseAlone is Parse on one core, for callers that keep the others busy.
func ParseAlone(file string, src []byte, limits Limits) *Document {
	return ParseHinted(file, src, limits, Hints{Alone: true})
}

// ParseHinted is Parse with what the caller knows of the words of its format.
func ParseHinted(file string, src []byte, limits Limits, hints Hints) *Document {
	d := &Document{file: file, src: src, limits: limits.withDefaults(), hints: hints, alone: hints.Alone}
	return d.parse(src)
}

func (d *Document) parse(src []byte) *Document {
	if len(src) > d.limits.Bytes {
		d.src = src[:min(len(src), 4096)]
		d.fail("too-large", 1, 1, "the file is larger than the limit of "+size(d.limits.Bytes), "divide it into several maps, or raise the limit")
		return d
	}
	d.src = d.decode(src)
	clean, found := d.bytewise(d.src)
	root, rounds := d.read(clean, found)
	if root != nil {
		a := auditor{doc: d, rounds: rounds}
		a.run(root)
		d.root = Node{raw: root, at: root, doc: d}
		d.nodes = a.nodes
	}
	diag.Sort(d.diags)
	for _, x := range d.diags {
		if x.Severity == diag.SeverityError {
			d.mistakes = append(d.mistakes, x.Range)
		}
	}
	return d
}

// Mended tells whether the text at a place of the file is not what the file
// says, since a mistake was found in it and told. What else may be wrong there
// is likely to be a shadow of that. At is where a key or a value begins.
func (d *Document) Mended(at diag.Range) bool {
	if len(d.mistakes) == 0 || at.File != d.file || len(d.diags) >= mostReported {
		return false
	}
	i, _ := slices.BinarySearchFunc(d.mistakes, at.Start.Line, func(r diag.Range, line int) int { return cmp.Compare(r.Start.Line, line) })
	end := 0
	for ; i < len(d.mistakes) && d.mistakes[i].Start.Line == at.Start.Line; i++ {
		r := d.mistakes[i]
		if end == 0 {
			end = d.extent(at.Start)
		}
		if last := max(r.Start.Column, r.End.Column-1); last >= at.Start.Column && r.Start.Column <= end {
			return true
		}
	}
	return false
}

// CutByComment tells whether the text behind a key was told to be lost to a
// comment.
func (d *Document) CutByComment(key Node) bool {
	for _, x := range d.diags {
		if x.Code == "comment-cuts-text" && x.Range.Start.Line == key.Position().Line {
			return true
		}
	}
	return false
}

// extent is the last column of the key or value that begins at a place: a colon
// that ends a key, a comma or bracket that ends an entry in flow style, or the
// end of the line.
func (d *Document) extent(at diag.Position) int {
	line := d.line(at.Line)
	from := byteAt(line, at.Column)
	if from >= len(line) || strings.IndexByte("[{\"'", line[from]) >= 0 {
		return math.MaxInt
	}
	inFlow := bytes.ContainsAny(line[:from], "{[")
	for i := from; i < len(line); i++ {
		if line[i] == ':' && endsKey(line, i) || inFlow && strings.IndexByte(",]}", line[i]) >= 0 {
			return 1 + utf8.RuneCount(line[:i])
		}
	}
	return math.MaxInt
}

// Root is the top node of the document, Missing where there is none.
func (d *Document) Root() Node { return d.root }

// Nodes is the number of nodes of the document, aliases not followed.
func (d *Document) Nodes() int { return d.nodes }

// File is the name that Parse was given.
func (d *Document) File() string { return d.file }

// Report adds a diagnostic about the document and fills in its source lines.
//
// Of more than a thousand only their number is kept: nobody reads them, and
// each holds its line.
func (d *Document) Report(x diag.Diagnostic) {
	if len(d.diags) >= mostReported {
		d.unlisted++
		if d.worst == 0 || x.Severity < d.worst {
			d.worst = x.Severity
		}
		return
	}
	// What is quoted of a broken text may be broken in the middle of a character.
	x.Message, x.Help = strings.ToValidUTF8(x.Message, "\uFFFD"), strings.ToValidUTF8(x.Help, "\uFFFD")
	if x.Source == "" {
		x.Source = d.sourceLine(x.Range)
		// What is missing at the end of a line is told right behind it.
		if end := utf8.RuneCountInString(x.Source) + 1; x.Source != "" && x.Range.Start.Column > end {
			x.Range.Start.Column = end
			x.Range.End = diag.Position{Line: x.Range.Start.Line, Column: end + 1}
		}
	}
	for i := range x.Related {
		if r := &x.Related[i]; r.Source == "" {
			r.Source = d.sourceLine(r.Range)
		}
	}
	d.diags = append(d.diags, x)
}

// Diagnostics are all that was reported so far: those of Parse in file order,
// then those of Report in the order of reporting.
// Where there were too many to list, a last one says how many more there are.
func (d *Document) Diagnostics() []diag.Diagnostic {
	if d.unlisted == 0 {
		return d.diags
	}
	last := diag.Diagnostic{Severity: d.worst, Code: "too-many-problems", Message: fmt.Sprintf("and %d more problems, which are not listed", d.unlisted),
		Help:  "mend those that are listed, then check again",
		Range: diag.Range{File: d.file, Start: diag.Position{Line: max(1, bytes.Count(d.src, []byte{'\n'})), Column: 1}}}
	last.Source = d.sourceLine(last.Range)
	return append(d.diags[:len(d.diags):len(d.diags)], last)
}

// mostReported bounds the diagnostics of one document.
const mostReported = 1000

// SourceLine is the text of the line at which r begins, "" where r is of another
// file.
func (d *Document) SourceLine(r diag.Range) string { return d.sourceLine(r) }

// sourceLine is a copy of the line at r, so that a diagnostic does not keep the
// whole file alive.
func (d *Document) sourceLine(r diag.Range) string {
	if r.Start.Line < 1 || r.File != d.file {
		return ""
	}
	if r.Start.Line != d.lastLine {
		d.lastLine = r.Start.Line
		d.lastText = string([]rune(string(d.line(r.Start.Line)))) // a sign for every byte that is no UTF-8
	}
	return d.lastText
}

// line is the text of a line, counted from 1.
func (d *Document) line(n int) []byte {
	if d.lines == nil {
		src := d.src
		if loneReturn(src) {
			src = bytes.ReplaceAll(bytes.ReplaceAll(src, []byte("\r\n"), []byte(" \n")), []byte{'\r'}, []byte{'\n'})
		}
		d.lines = newText(src)
	}
	return d.lines.old(n - 1)
}

// loneReturn tells whether src has a carriage return that ends a line alone.
func loneReturn(src []byte) bool {
	for {
		i := bytes.IndexByte(src, '\r')
		if i < 0 {
			return false
		}
		if i+1 == len(src) || src[i+1] != '\n' {
			return true
		}
		src = src[i+1:]
	}
}

// Span is the Range of n with its end where that lies on the same line: behind
// the text, the closing quote or the alias. It costs a look at the source and
// is meant for diagnostics.
func (d *Document) Span(n Node) diag.Range {
	r := n.Range()
	if n.at == nil || r.File != d.file {
		return r
	}
	line := d.line(r.Start.Line)
	from := byteAt(line, r.Start.Column)
	if from >= len(line) {
		return r
	}
	to := -1
	switch {
	case n.at.Kind == yaml.AliasNode:
		to = from + 1 + len(n.at.Value)
	case n.at.Kind != yaml.ScalarNode:
		return r
	case line[from] == '"' || line[from] == '\'':
		to = closeQuote(line, from)
	case bytes.HasPrefix(line[from:], []byte(n.at.Value)):
		to = from + len(n.at.Value)
	}
	if to > from && to <= len(line) {
		r.End = diag.Position{Line: r.Start.Line, Column: 1 + utf8.RuneCount(line[:to])}
	}
	return r
}

// byteAt is the offset in line of a column, counted from 1.
func byteAt(line []byte, column int) int {
	i := 0
	for ; column > 1 && i < len(line); column-- {
		_, size := utf8.DecodeRune(line[i:])
		i += size
	}
	return i
}
