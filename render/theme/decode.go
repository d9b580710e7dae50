package theme

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/render"
)

// The codes of the diagnostics about theme files, beside those about YAML.
const (
	codeUnknownKey  = "unknown-key"
	codeUnknownWord = "unknown-word"
	codeWrongType   = "wrong-type"
	codeMissingKey  = "missing-key"
	codeVersion     = "version-unknown"
	codeBadColor    = "bad-color"
	codeBadNumber   = "bad-number"
	codeMissingFile = "missing-file"
	codeOutsideRoot = "outside-root"
	codeBadFont     = "bad-font"
	codeBadLogo     = "bad-logo"
	codeLowContrast = "low-contrast"
)

// decoder reads one theme file.
type decoder struct {
	ctx   context.Context
	fsys  fs.FS
	dir   string // of the theme file, in fsys
	shown string // how diagnostics name it
	doc   *yaml.Document

	style  render.Style
	given  map[string]diag.Range // where colours were written
	failed bool                  // which colours there are is not known
	broken map[string]bool       // colours that could not be read
	least  [2]float64            // ratios of text and of marks
	others []diag.Diagnostic     // of the logo
}

// Keys of a theme file, in the order of the documentation.
var (
	topKeys  = []string{"version", "name", "based_on", "colors", "departments", "fonts", "logo", "radius", "density"}
	fontKeys = []string{"regular", "bold", "italic", "bold_italic", "fallback"}
	partKeys = []string{"solid", "tint", "text"}
)

// meant are words that others use for keys of theme files.
var meant = map[string]string{
	"colours": "colors", "palette": "colors", "color": "colors", "base": "based_on", "extends": "based_on", "font": "fonts",
	"title": "name", "spacing": "density", "corners": "radius", "border_radius": "radius", "seam": "version", "theme": "version",
	"background": "page", "bg": "page", "block": "surface", "ink": "text", "foreground": "text", "ink2": "secondary", "ink3": "muted",
	"primary": "accent", "brand": "accent", "error": "bad", "danger": "bad", "negative": "bad", "success": "good", "positive": "good",
	"border": "line", "hair": "line", "department": "departments", "normal": "regular", "oblique": "italic", "bad_ink": "bad_text", "good_ink": "good_text", "ink_text": "text",
}

func isKey(word string) bool {
	if slices.Contains(topKeys, word) || slices.Contains(fontKeys, word) || slices.Contains(partKeys, word) {
		return true
	}
	return slices.Contains(colorKeys(), word)
}

func colorKeys() []string {
	var p render.Palette
	var out []string
	for _, c := range single(&p) {
		out = append(out, c.key)
	}
	for _, s := range scales(&p) {
		out = append(out, s.key)
	}
	return out
}

func (d *decoder) error(code string, at diag.Range, message, help string) {
	if d.doc.Mended(at) {
		return // it is the shadow of a mistake that has been told
	}
	d.doc.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help, Range: at})
}

// decode reads the file; the result is of use where nothing was reported.
func (d *decoder) decode(root yaml.Node) render.Style {
	start := diag.Range{File: d.shown, Start: diag.Position{Line: 1, Column: 1}}
	if root.Kind() != yaml.Mapping {
		if !diag.HasErrors(d.doc.Diagnostics()) {
			d.error(codeWrongType, start, "a theme file must be keys with values", "begin with version: 1 and based_on: light")
		}
		return d.style
	}
	d.base(root)
	version := diag.HasErrors(d.doc.Diagnostics())
	d.keys(root, topKeys, "a theme file", func(word string, key, value yaml.Node) {
		switch word {
		case "version":
			version = true
			if value.Text() != "1" {
				d.error(codeVersion, d.at(key, value), "this version of theme files cannot be read", "write version: 1; a newer file needs a newer seam")
			}
		case "name":
			d.style.Name = strings.Join(strings.Fields(d.text(key, value)), " ")
		case "colors":
			d.colors(key, value)
		case "departments":
			d.departments(key, value)
		case "fonts":
			d.fonts(key, value)
		case "logo":
			d.logo(key, value)
		case "radius":
			d.radius(key, value)
		case "density":
			word := d.word(key, value, []string{"compact", "normal", "roomy"})
			d.style.Density = map[string]render.Density{"compact": render.Compact, "roomy": render.Roomy}[word]
		}
	})
	if d.style.Logo != nil {
		d.style.Logo.Name = d.style.Name
	}
	if !version {
		d.error(codeMissingKey, start, "the file does not say its version", "begin it with version: 1")
	}
	if !d.failed {
		derive(&d.style, d.isGiven)
		d.contrast(start)
	}
	return d.style
}

func (d *decoder) isGiven(key string) bool {
	_, ok := d.given[key]
	return ok
}

// base finds the theme that the file begins from, ahead of everything else.
func (d *decoder) base(root yaml.Node) {
	name := ""
	for key, value := range root.Pairs() {
		if key.Text() == "based_on" {
			name = d.word(key, value, Names())
			d.failed = d.failed || name == ""
		}
	}
	d.style, _ = ByName(name)
	d.style.Name = ""
	d.least = [2]float64{textRatio, markRatio}
	if name == Contrast.Name {
		d.least = [2]float64{7, 4.5}
	}
}

// keys calls each for the keys of a mapping that are among those there are. A
// misspelt colour counts as the one that was meant, so that contrast is judged
// with it.
func (d *decoder) keys(n yaml.Node, known []string, what string, each func(word string, key, value yaml.Node)) {
	for key, value := range n.Pairs() {
		word := key.Text()
		if slices.Contains(known, word) {
			each(word, key, value)
			continue
		}
		near := meant[strings.ToLower(word)]
		if !slices.Contains(known, near) {
			near = diag.DidYouMean(strings.ReplaceAll(word, "-", "_"), known)
		}
		if near == "" && slices.Contains(known, strings.ReplaceAll(strings.ToLower(word), "-", "_")) {
			near = strings.ReplaceAll(strings.ToLower(word), "-", "_")
		}
		help := "there is " + strings.Join(known, ", ")
		if near != "" {
			help = "did you mean " + near + "?"
		} else if slices.Contains(known, "colors") && slices.Contains(colorKeys(), word) {
			help = "put it below colors:"
		}
		if what == "colors" && near != "" && !has(n, near) {
			each(near, key, value)
		}
		d.error(codeUnknownKey, d.doc.Span(key), fmt.Sprintf("%s has no key %q", what, word), help)
	}
}

// has tells whether a mapping has a key.
func has(n yaml.Node, word string) bool {
	for key := range n.Pairs() {
		if key.Text() == word {
			return true
		}
	}
	return false
}

// at is where a value stands, or its key where there is none.
func (d *decoder) at(key, value yaml.Node) diag.Range {
	if k := value.Kind(); k == yaml.Missing || k == yaml.Null || !value.Range().IsValid() {
		return d.doc.Span(key)
	}
	return d.doc.Span(value)
}

// text reads one text.
func (d *decoder) text(key, value yaml.Node) string {
	if value.Kind() != yaml.Scalar || strings.TrimSpace(value.Text()) == "" {
		d.error(codeWrongType, d.at(key, value), fmt.Sprintf("%q must be one text", key.Text()), "write it behind "+key.Text()+":")
		return ""
	}
	return strings.TrimSpace(value.Text())
}

// word reads one of a few words.
func (d *decoder) word(key, value yaml.Node, words []string) string {
	text := d.text(key, value)
	if text == "" || slices.Contains(words, text) {
		return text
	}
	help := "write " + strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	if near := diag.DidYouMean(text, words); near != "" {
		help = "did you mean " + near + "?"
	}
	d.error(codeUnknownWord, d.at(key, value), fmt.Sprintf("%s cannot be %q", key.Text(), text), help)
	return ""
}

// maxRadius is the largest radius of corners.
const maxRadius = 24

func (d *decoder) radius(key, value yaml.Node) {
	x, err := strconv.ParseFloat(strings.TrimSuffix(d.text(key, value), "px"), 64)
	switch {
	case value.Kind() != yaml.Scalar:
	case err != nil || !(x >= 0 && x <= maxRadius):
		d.error(codeBadNumber, d.at(key, value), "radius must be a number from 0 to 24", "write radius: 6, the usual one, or 0 for square corners")
	case x == 0:
		d.style.Radius = render.Square
	default:
		d.style.Radius = x
	}
}

// file reads a file that the theme names.
func (d *decoder) file(key, value yaml.Node, most int) (data []byte, name string, ok bool) {
	name = d.text(key, value)
	if name == "" {
		return nil, "", false
	}
	at := d.at(key, value)
	inside := path.Join(d.dir, strings.ReplaceAll(name, `\`, "/"))
	if path.IsAbs(name) || strings.Contains(name, ":") || !fs.ValidPath(inside) {
		d.error(codeOutsideRoot, at, fmt.Sprintf("%s lies outside the folder that a theme may read", name),
			"put it beside the theme file, and write its path from there")
		return nil, "", false
	}
	data, err := read(d.fsys, inside, most)
	switch {
	case err == nil:
		return data, name, true
	case errors.Is(err, fs.ErrNotExist):
		d.error(codeMissingFile, at, fmt.Sprintf("there is no file %s", name), "paths begin at the folder of the theme file")
	case strings.Contains(err.Error(), "escapes"):
		d.error(codeOutsideRoot, at, fmt.Sprintf("%s lies outside the folder that a theme may read", name), "put the file itself there, not a link to it")
	default:
		d.error(codeMissingFile, at, fmt.Sprintf("%s cannot be read: %s", name, reason(err)), "look at the file and its permissions")
	}
	return nil, "", false
}

// fonts reads the font files.
func (d *decoder) fonts(key, value yaml.Node) {
	if value.Kind() != yaml.Mapping {
		d.error(codeWrongType, d.at(key, value), "fonts must be keys with font files", "write fonts: {regular: brand.ttf, bold: brand-bold.ttf}")
		return
	}
	var files, more []fonts.File
	regular := false
	d.keys(value, fontKeys, "fonts", func(_ string, key, value yaml.Node) {
		regular = regular || key.Text() == "regular" || key.Text() == "fallback"
		if key.Text() != "fallback" {
			if f, ok := d.font(key, value); ok {
				f.Bold, f.Italic = strings.Contains(key.Text(), "bold"), strings.Contains(key.Text(), "italic")
				files = append(files, f)
			}
			return
		}
		if value.Kind() != yaml.Sequence {
			if f, ok := d.font(key, value); ok {
				more = append(more, f)
			}
		}
		for item := range value.Items() {
			if f, ok := d.font(key, item); ok {
				more = append(more, f)
			}
		}
	})
	if !regular {
		d.error(codeMissingKey, d.at(key, value), "fonts have no regular one", "add regular: and the file of the upright, ordinary weight")
	}
	if !diag.HasErrors(d.doc.Diagnostics()) {
		d.style.Fonts = fonts.NewSet(append(files, more...)...)
	}
}

func (d *decoder) font(key, value yaml.Node) (fonts.File, bool) {
	data, name, ok := d.file(key, value, fonts.MaxFile)
	if !ok || d.ctx.Err() != nil {
		return fonts.File{}, false
	}
	f, err := fonts.Read(data)
	if err != nil {
		d.error(codeBadFont, d.at(key, value), fmt.Sprintf("the font %s cannot be used: %s", name, err), "give a TrueType or OpenType file: .ttf, .otf or .ttc")
		return fonts.File{}, false
	}
	return f, true
}

// logo reads the logo.
func (d *decoder) logo(key, value yaml.Node) {
	data, name, ok := d.file(key, value, maxLogo)
	if !ok {
		return
	}
	shown := path.Join(path.Dir(strings.ReplaceAll(d.shown, `\`, "/")), name)
	l, found := parseLogo(shown, data)
	if len(found) == 0 {
		d.style.Logo = l
		return
	}
	d.others = append(d.others, found...)
	d.error(codeBadLogo, d.at(key, value), fmt.Sprintf("the logo %s cannot be drawn", name),
		"a logo is an SVG file of paths and plain shapes in plain colours: in the drawing program, turn text into outlines and leave out gradients and pictures")
}
