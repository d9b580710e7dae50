package theme

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
)

// Limits of a logo.
const (
	maxElements = 2000
	maxSegments = 50_000
	maxNesting  = 40
	maxContours = 500 // of a path with holes
	maxFaults   = 20
)

// look is how shapes are painted, as it comes down from the elements around.
type look struct {
	fill, stroke              render.Color
	width                     float64
	opacity, fillOp, strokeOp float64
	evenOdd, round, hidden    bool
	matrix                    matrix
}

// logoReader reads the SVG of a logo into shapes.
type logoReader struct {
	file     string
	data     []byte
	dec      *xml.Decoder
	out      *render.Logo
	view     matrix
	elements int
	segments int
	found    []diag.Diagnostic
	at       diag.Position // of the element at work
}

// parseLogo reads an SVG file of plain shapes. What is wrong comes with its place
// in the file.
func parseLogo(file string, data []byte) (*render.Logo, []diag.Diagnostic) {
	r := &logoReader{file: file, data: data, dec: xml.NewDecoder(bytes.NewReader(data)), out: &render.Logo{}}
	r.read()
	if len(r.found) == 0 && len(r.out.Items) == 0 {
		r.fault("the logo has no shape that is painted", "give it paths or shapes with a fill")
	}
	return r.out, r.found
}

func (r *logoReader) fault(message, help string) {
	if len(r.found) >= maxFaults {
		return
	}
	at := diag.Range{File: r.file, Start: r.at}
	if !r.at.IsValid() {
		at.Start = diag.Position{Line: 1, Column: 1}
	}
	d := diag.Diagnostic{Severity: diag.SeverityError, Code: codeBadLogo, Message: message, Help: help, Range: at}
	if lines := strings.Split(string(r.data), "\n"); at.Start.Line <= len(lines) && len(lines[at.Start.Line-1]) < 2000 {
		d.Source = strings.ToValidUTF8(strings.TrimSuffix(lines[at.Start.Line-1], "\r"), "\uFFFD")
	}
	r.found = append(r.found, d)
}

// read goes through the elements.
func (r *logoReader) read() {
	stack := []look{{fill: "#000000", width: 1, opacity: 1, fillOp: 1, strokeOp: 1, matrix: identity}}
	for {
		line, column := r.dec.InputPos()
		token, err := r.dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			r.at = diag.Position{Line: line, Column: column}
			r.fault("this is no SVG: "+strings.TrimPrefix(err.Error(), "XML syntax error on "), "save the logo as plain SVG")
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			r.at = diag.Position{Line: line, Column: column}
			if r.elements++; r.elements > maxElements || len(stack) > maxNesting || r.segments > maxSegments {
				r.fault("the logo has more shapes than can be drawn", "simplify it: at most 2000 elements, 40 deep")
				return
			}
			if r.elements == 1 && !r.open(t) {
				return
			}
			l, skip := r.element(t, stack[len(stack)-1])
			if skip {
				if err := r.dec.Skip(); err != nil {
					r.fault("this is no SVG: an element is not closed", "save the logo as plain SVG")
					return
				}
				continue
			}
			stack = append(stack, l)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.Directive:
			if bytes.Contains(t, []byte("ENTITY")) {
				r.fault("the logo declares entities", "save it as plain SVG")
				return
			}
		}
	}
	if r.elements == 0 {
		r.fault("the logo is no SVG", "save it as plain SVG")
	}
}

// open reads the outermost element: the size of the logo.
func (r *logoReader) open(t xml.StartElement) bool {
	if t.Name.Local != "svg" {
		r.fault("the logo is no SVG: it begins with "+t.Name.Local, "save it as plain SVG")
		return false
	}
	w, h := length(attr(t, "width")), length(attr(t, "height"))
	r.view = identity
	if box, ok := numbers(attr(t, "viewBox")); ok && len(box) == 4 {
		w, h = box[2], box[3]
		r.view = matrix{1, 0, 0, 1, -box[0], -box[1]}
	}
	if !(w > 0 && h > 0 && w < 1e5 && h < 1e5) {
		r.fault("the logo says no size", `give <svg> a viewBox, as viewBox="0 0 120 40"`)
		return false
	}
	r.out.Width, r.out.Height = w, h
	return true
}

// passive are elements that paint nothing.
var passive = map[string]bool{"title": true, "desc": true, "metadata": true, "namedview": true, "defs": true}

// element paints a shape, or says that what is inside is left out.
func (r *logoReader) element(t xml.StartElement, around look) (inner look, skip bool) {
	name := t.Name.Local
	if passive[name] {
		return around, true
	}
	l := r.look(t, around)
	switch name {
	case "svg", "g", "a":
		if name == "svg" {
			if r.elements > 1 {
				r.fault("an <svg> inside the logo cannot be drawn", "save it as plain SVG")
				return l, true
			}
			l.matrix = l.matrix.times(r.view)
		}
		return l, false
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
		r.shape(t, l)
		return l, false
	}
	r.fault(fmt.Sprintf("<%s> in a logo cannot be drawn", name), help(name))
	return l, true
}

func help(name string) string {
	switch name {
	case "text", "tspan":
		return "turn text into outlines in the drawing program"
	case "image":
		return "trace the picture, so that it becomes shapes"
	case "style":
		return "save with presentation attributes instead of CSS"
	case "use", "symbol":
		return "expand symbols into shapes"
	case "linearGradient", "radialGradient", "pattern":
		return "fill with one plain colour"
	}
	return "use paths and plain shapes"
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && (a.Name.Space == "" || name == "href") {
			return a.Value
		}
	}
	return ""
}

// length is a number of pixels.
func length(s string) float64 {
	x, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// look is how an element is painted.
func (r *logoReader) look(t xml.StartElement, l look) look {
	l.hidden = l.hidden || attr(t, "display") == "none" || attr(t, "visibility") == "hidden"
	values := map[string]string{}
	for _, a := range t.Attr {
		if a.Name.Space == "" {
			values[a.Name.Local] = a.Value
		}
	}
	for part := range strings.SplitSeq(values["style"], ";") {
		if key, value, ok := strings.Cut(part, ":"); ok {
			values[strings.TrimSpace(key)] = strings.TrimSpace(value)
		}
	}
	l.fill = r.paint(values["fill"], l.fill)
	l.stroke = r.paint(values["stroke"], l.stroke)
	if s := values["stroke-width"]; s != "" {
		l.width = length(s)
	}
	for key, to := range map[string]*float64{"fill-opacity": &l.fillOp, "stroke-opacity": &l.strokeOp} {
		if s := values[key]; s != "" {
			*to = min(max(length(s), 0), 1)
		}
	}
	if s := values["opacity"]; s != "" {
		l.opacity *= min(max(length(s), 0), 1)
	}
	if s := values["fill-rule"]; s != "" {
		l.evenOdd = s == "evenodd"
	}
	l.round = l.round || values["stroke-linecap"] == "round" || values["stroke-linejoin"] == "round"
	for _, key := range []string{"class", "filter", "mask", "clip-path", "stroke-dasharray"} {
		if v := values[key]; v != "" && v != "none" && !(key == "class" && l.hidden) && (key != "class" || bytes.Contains(r.data, []byte("<style"))) {
			r.fault(fmt.Sprintf("%s in a logo cannot be drawn", key), "leave it out, or expand it into shapes")
		}
	}
	if s := values["transform"]; s != "" {
		m, ok := transform(s)
		if !ok {
			r.fault(fmt.Sprintf("transform=%q cannot be read", s), "apply it to the shapes in the drawing program")
			return l
		}
		l.matrix = l.matrix.times(m)
	}
	return l
}

// paint reads a colour.
func (r *logoReader) paint(s string, inherited render.Color) render.Color {
	s = strings.ToLower(strings.TrimSpace(s))
	switch s {
	case "", "inherit":
		return inherited
	case "none", "transparent":
		return ""
	case "black", "currentcolor":
		return "#000000"
	case "white":
		return "#FFFFFF"
	}
	if strings.HasPrefix(s, "#") {
		if c, ok := hex(s); ok {
			return c
		}
	}
	if in, ok := strings.CutPrefix(s, "rgb("); ok {
		if n, ok := numbers(strings.TrimSuffix(in, ")")); ok && len(n) == 3 {
			return rgb{n[0] / 255, n[1] / 255, n[2] / 255}.color()
		}
	}
	what := "write colours as #1F5FA8"
	if strings.HasPrefix(s, "url(") {
		what = "fill with one plain colour"
	}
	r.fault(fmt.Sprintf("the colour %q in a logo cannot be drawn", s), what)
	return inherited
}
