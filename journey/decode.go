package journey

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// decoder turns the tree of one file into a map or a registry. It reports what
// is wrong and goes on; references are collected and resolved when everything
// has been read, since what they name may stand further down.
type decoder struct {
	ctx context.Context
	doc *yaml.Document
	// broken tells that the text does not parse as a whole, so that something
	// that is missed may only be unreadable.
	broken bool
	words  map[string]bool        // slugs of all words of a broken text, made when needed
	lost   map[string]bool        // slugs of the words below keys that are not known
	amiss  map[diag.Position]bool // elements that have such keys
	src    []byte

	lanes      map[string]bool
	declared   [kinds]bool // vocabularies that this file declares
	references []reference
	statements []*touchpoint.Statement
	pairs      []pair
	usesAt     []diag.Range // of the paths under uses
	unsure     bool         // whether one of the outcomes is a success
}

// reference is a name that stands for something else.
type reference struct {
	kind kind
	to   *string // the text as written, then the id
	at   yaml.Node
}

// refer notes a reference for later.
func (d *decoder) refer(kind kind, n yaml.Node, to *string) {
	d.references = append(d.references, reference{kind, to, n})
}

// report adds a diagnostic about the file.
//
// Where the text at that place is itself a mistake, which was told, this one is
// its shadow and is not.
func (d *decoder) report(severity diag.Severity, code string, at diag.Range, message, help string, related ...diag.Related) {
	if d.broken && d.doc.Mended(at) {
		return
	}
	d.doc.Report(diag.Diagnostic{Severity: severity, Code: code, Message: message, Help: help, Range: at, Related: related})
}

func (d *decoder) error(code string, at diag.Range, message, help string, related ...diag.Related) {
	d.report(diag.SeverityError, code, at, message, help, related...)
}

func (d *decoder) warn(code string, at diag.Range, message, help string, related ...diag.Related) {
	d.report(diag.SeverityWarning, code, at, message, help, related...)
}

// toldOn tells whether an error has been reported on the lines from first to
// last: one of the codes, or any where none is given.
func (d *decoder) toldOn(first, last int, codes ...string) bool {
	return slices.ContainsFunc(d.doc.Diagnostics(), func(x diag.Diagnostic) bool {
		line := x.Range.Start.Line
		return x.Severity == diag.SeverityError && x.Range.File == d.doc.File() && first <= line && line <= last &&
			(len(codes) == 0 || slices.Contains(codes, x.Code))
	})
}

// bad reports a value that could not be read.
func (d *decoder) bad(code string, n yaml.Node, err error) {
	message, help := err.Error(), ""
	if v, ok := err.(*touchpoint.ValueError); ok {
		message, help = v.Message, v.Help
	}
	if plain := strings.TrimFunc(n.Text(), isCurlyQuote); plain != n.Text() {
		code, message, help = codeCurlyQuotes, "“ ” are no quotes here but part of the value", "write "+plain+" without quotes"
	}
	d.error(code, n.Range(), message, help)
}

// Codes that the text layer has for the same mistakes.
const (
	codeCurlyQuotes  = "curly-quotes"
	codeMissingColon = "missing-colon"
	codeColonInText  = "colon-in-text"
	codeMissingSpace = "missing-space"
)

func isCurlyQuote(c rune) bool { return strings.ContainsRune("“”„‟«»‘’‚", c) }

// wrongType reports a value of a form that its key does not take.
func (d *decoder) wrongType(n yaml.Node, due, help string) {
	d.error(CodeWrongType, n.Range(), "this must be "+due+", it is "+formOf(n), help)
}

func formOf(n yaml.Node) string {
	switch n.Kind() {
	case yaml.Sequence:
		return "a list"
	case yaml.Mapping:
		return "a mapping"
	case yaml.Null:
		return "empty"
	}
	return "a text"
}

// emptyValue reports a key without a value: an error where the value must be
// there.
func (d *decoder) emptyValue(key yaml.Node, name string, need bool) {
	if d.doc.CutByComment(key) {
		return
	}
	if need {
		d.error(CodeEmptyValue, key.Range(), quote(key.Text())+" has no value", "write a value after "+name+":")
		return
	}
	if key.Flow() {
		d.error(CodeEmptyValue, key.Range(), quote(key.Text())+" has no value", "in {…} a comma begins a new key: put text with commas in quotes, or write one key a line")
		return
	}
	d.warn(CodeEmptyValue, key.Range(), quote(key.Text())+" has no value and counts as not said", "write a value after "+name+":, or leave the key out")
}

// emptyItem reports a dash with nothing behind it.
func (d *decoder) emptyItem(item yaml.Node, name string) {
	at := item.Range()
	if item.Absent() && at.Start.Column > 1 {
		at.Start.Column-- // where the dash is
	}
	d.warn(CodeEmptyValue, at, "this entry of "+name+" is empty and counts for nothing", "write something after the dash, or leave it out")
}

// text reads a scalar as text, without white space around it.
func (d *decoder) text(n yaml.Node, name string) (string, bool) {
	if n.Kind() != yaml.Scalar {
		if n.Kind() != yaml.Missing {
			d.error(CodeWrongType, n.Range(), name+" must be one text, this is "+formOf(n), textHelp(n, name))
		}
		return "", false
	}
	return strings.TrimSpace(n.Text()), true
}

func textHelp(n yaml.Node, name string) string {
	if n.Flow() {
		return "put the text in quotes: " + name + ": \"…\""
	}
	return "write " + name + ": and the text on one line, or " + name + ": | and the text below, indented"
}

// texts reads one text or a list of texts.
func (d *decoder) texts(n yaml.Node, name string) ([]string, bool) {
	list := make([]string, 0, max(1, n.Len()))
	ok := d.each(n, name, "texts", func(item yaml.Node) bool {
		s, ok := d.text(item, name)
		if ok {
			list = append(list, s)
		}
		return ok
	})
	return list, ok || len(list) > 0
}

// each calls read for a single value or for every one of a list.
func (d *decoder) each(n yaml.Node, name, what string, read func(yaml.Node) bool) bool {
	switch n.Kind() {
	case yaml.Scalar:
		return read(n)
	case yaml.Sequence:
		ok := true
		for item := range n.Items() {
			switch item.Kind() {
			case yaml.Null:
				d.emptyItem(item, name)
				ok = false
			case yaml.Scalar:
				ok = read(item) && ok
			case yaml.Missing:
				ok = false
			default:
				d.error(CodeWrongType, item.Range(), name+" is a list of "+what+", this is "+formOf(item), "write one of them an entry")
				ok = false
			}
		}
		return ok
	case yaml.Missing:
		return false
	}
	d.error(CodeWrongType, n.Range(), name+" must be a list of "+what+", this is "+formOf(n), "write them in brackets, as in ["+"…, …], or one a line after a dash")
	return false
}

// scalar tells whether n is a single value, and reports it where it is not.
func (d *decoder) scalar(n yaml.Node, name, what, example string) bool {
	switch n.Kind() {
	case yaml.Scalar:
		return true
	case yaml.Missing:
		return false
	}
	d.error(CodeWrongType, n.Range(), name+" must be "+what+", this is "+formOf(n), "write "+what+" after "+name+":, such as "+example)
	return false
}

func (d *decoder) word(n yaml.Node, name string, words []string) (string, bool) {
	if !d.scalar(n, name, "one word", words[0]) {
		return "", false
	}
	text := n.Text()
	for _, w := range words {
		if w == text {
			return w, true
		}
	}
	help := "write " + oneOf(words)
	if meant := likeWord(text, words); meant != "" {
		help = "did you mean " + meant + "? It takes " + oneOf(words)
	}
	d.error(CodeUnknownWord, n.Range(), quote(text)+" is not a word that "+name+" takes", help)
	return "", false
}

func (d *decoder) number(n yaml.Node, name string, limits *bounds) (float64, bool) {
	if !d.scalar(n, name, "a number", "3") {
		return 0, false
	}
	x, err := touchpoint.ParseNumber(n.Text())
	if err != nil {
		d.badNumber(n, limits, err)
		return 0, false
	}
	if limits != nil && !limits.holds(x) {
		if limits.unbounded {
			d.error(CodeOutsideScale, n.Range(), name+" is "+quote(n.Text())+", less than "+touchpoint.FormatNumber(limits.low), "write a number from "+touchpoint.FormatNumber(limits.low)+" up")
		} else {
			d.error(CodeOutsideScale, n.Range(), name+" is "+quote(n.Text())+", outside its scale", "write a number from "+touchpoint.FormatNumber(limits.low)+" to "+touchpoint.FormatNumber(limits.high))
		}
		return 0, false
	}
	return x, true
}

// badNumber reports a text that is no number; one without any digit is told the
// scale.
func (d *decoder) badNumber(n yaml.Node, limits *bounds, err error) {
	var v *touchpoint.ValueError
	if limits != nil && !limits.unbounded && errors.As(err, &v) && !strings.ContainsAny(n.Text(), "0123456789") {
		scaled := *v
		scaled.Help = "write a number from " + touchpoint.FormatNumber(limits.low) + " to " + touchpoint.FormatNumber(limits.high)
		err = &scaled
	}
	d.bad(CodeBadNumber, n, err)
}

// maxCount is the largest whole number that a figure keeps exactly.
const maxCount = 1 << 53

func (d *decoder) count(n yaml.Node, name string) (int, bool) {
	if !d.scalar(n, name, "a whole number", "12") {
		return 0, false
	}
	x, err := touchpoint.ParseNumber(n.Text())
	if err != nil {
		d.bad(CodeBadNumber, n, err)
		return 0, false
	}
	if x < 0 || x != float64(int64(x)) || x > maxCount {
		d.error(CodeBadNumber, n.Range(), name+" is "+quote(n.Text())+", which is no count", "write a whole number from 0 up")
		return 0, false
	}
	return int(x), true
}

func (d *decoder) share(n yaml.Node, name string) (float64, bool) {
	if !d.scalar(n, name, "a share", "80%") {
		return 0, false
	}
	x, err := touchpoint.ParseShare(n.Text())
	if err != nil {
		d.bad(CodeBadShare, n, err)
	}
	return x, err == nil
}

func (d *decoder) span(n yaml.Node, name string) (touchpoint.Span, bool) {
	if !d.scalar(n, name, "a duration", "5m") {
		return touchpoint.Span{}, false
	}
	s, err := touchpoint.ParseSpan(n.Text())
	if err != nil {
		d.bad(CodeBadDuration, n, err)
	}
	return s, err == nil
}

func (d *decoder) date(n yaml.Node, name string) (touchpoint.Date, bool) {
	if !d.scalar(n, name, "a date", "2026-09-30") {
		return touchpoint.Date{}, false
	}
	v, err := touchpoint.ParseDate(n.Text())
	if err != nil {
		d.bad(CodeBadDate, n, err)
	}
	return v, err == nil
}

func (d *decoder) boolean(n yaml.Node, name string) (bool, bool) {
	if !d.scalar(n, name, "true or false", "true") {
		return false, false
	}
	v, err := touchpoint.ParseBool(n.Text())
	if err != nil {
		d.bad(CodeBadBoolean, n, err)
	}
	return v, err == nil
}

// oneReference tells whether n is a single name.
func (d *decoder) oneReference(n yaml.Node, name string, kind kind) bool {
	if n.Kind() == yaml.Scalar {
		return true
	}
	if n.Kind() == yaml.Sequence && name == "owner" {
		d.error(CodeWrongType, n.Range(), "owner takes exactly one department, this is a list",
			"name the one that is accountable, and those that do part of the work under supported_by")
		return false
	}
	return d.scalar(n, name, "the id of "+article(kind.String()), kind.example())
}

// references reads one name or a list of names; none is an empty list.
func (d *decoder) referencesOf(n yaml.Node, name string, kind kind) []string {
	if n.Kind() == yaml.Scalar && n.Text() == "none" {
		return []string{}
	}
	list := make([]string, 0, max(1, n.Len()))
	d.each(n, name, "ids of "+kind.plural(), func(item yaml.Node) bool {
		if len(list) < cap(list) {
			list = append(list, item.Text())
			d.refer(kind, item, &list[len(list)-1])
		}
		return true
	})
	return list
}

// scale reads two numbers, the low end first.
func (d *decoder) scale(n yaml.Node, name string) ([2]float64, bool) {
	var ends [2]float64
	if n.Kind() == yaml.Missing {
		return ends, false
	}
	if n.Kind() != yaml.Sequence || n.Len() != 2 {
		d.error(CodeBadScale, n.Range(), name+" must be two numbers, the low end and the high end", "write "+name+": [1, 5]")
		return ends, false
	}
	i, ok := 0, true
	for item := range n.Items() {
		var good bool
		if ends[i], good = d.number(item, name, nil); !good {
			ok = false
		}
		i++
	}
	if ok && i == 2 && ends[0] >= ends[1] {
		low, high := touchpoint.FormatNumber(ends[0]), touchpoint.FormatNumber(ends[1])
		help := "write " + name + ": [" + high + ", " + low + "], and better: low where a low value is the good one"
		if low == high {
			help = "write the lowest and the highest value, as in [1, 5]"
		}
		d.error(CodeBadScale, n.Range(), "the low end of a scale comes first, this runs from "+low+" to "+high, help)
		return ends, false
	}
	return ends, ok && i == 2
}

// isLane tells whether the map declares a lane of that id.
func (d *decoder) isLane(name string) bool {
	return d.lanes[name]
}
