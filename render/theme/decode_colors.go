package theme

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/render"
)

// colors reads the colours of the palette.
func (d *decoder) colors(key, value yaml.Node) {
	if value.Kind() != yaml.Mapping {
		d.error(codeWrongType, d.at(key, value), "colors must be names with colours", `write each on its own line below colors:, as accent: "#1F5FA8"`)
		return
	}
	d.keys(value, colorKeys(), "colors", func(word string, key, value yaml.Node) {
		for _, c := range single(&d.style.Palette) {
			if c.key == word {
				d.color(key, value, c.key, c.at)
			}
		}
		for _, s := range scales(&d.style.Palette) {
			if s.key == word {
				d.scale(key, value, s)
			}
		}
	})
}

// scale reads the five colours of a scale.
func (d *decoder) scale(key, value yaml.Node, s scaled) {
	if value.Kind() != yaml.Sequence || value.Len() != 5 {
		for i := range s.at {
			d.broken[fmt.Sprintf("%s[%d]", s.key, i)] = true
		}
		d.error(codeWrongType, d.at(key, value), s.key+" must be a list of five colours",
			`write them from the lowest to the highest: ["#B2182B", "#D6604D", "#6B7280", "#4393C3", "#2166AC"]`)
		return
	}
	i := 0
	for item := range value.Items() {
		if i < len(s.at) {
			d.color(key, item, fmt.Sprintf("%s[%d]", s.key, i), &s.at[i])
		}
		i++
	}
}

// maxDepartments is how many colours of departments a theme may have.
const maxDepartments = 40

// departments reads the colours of departments: of marks alone, or with those
// of grounds and of text.
func (d *decoder) departments(key, value yaml.Node) {
	if value.Kind() != yaml.Sequence || value.Len() == 0 || value.Len() > maxDepartments {
		d.failed = true
		d.error(codeWrongType, d.at(key, value), "departments must be a list of 1 to 40 colours", `write departments: ["#9B3B87", "#2378B5"]`)
		return
	}
	// Grounds and texts that are not given are found once the page is known.
	d.style.Departments = make([]render.DepartmentColors, value.Len())
	i := 0
	for item := range value.Items() {
		c, name := &d.style.Departments[i], fmt.Sprintf("departments[%d]", i)
		i++
		if item.Kind() != yaml.Mapping {
			d.color(key, item, name+".solid", &c.Solid)
			continue
		}
		d.keys(item, partKeys, "the colours of a department", func(_ string, key, value yaml.Node) {
			d.color(key, value, name+"."+key.Text(), map[string]*render.Color{"solid": &c.Solid, "tint": &c.Tint, "text": &c.Ink}[key.Text()])
		})
		if _, ok := d.given[name+".solid"]; !ok && !d.broken[name+".solid"] {
			d.error(codeMissingKey, item.Range(), "a department has no solid colour", `write {solid: "#9B3B87"}; tint and text may follow`)
		}
	}
	d.style.Departments = d.style.Departments[:i]
}

// color reads one colour.
func (d *decoder) color(key, value yaml.Node, name string, to *render.Color) {
	at := d.at(key, value)
	text := strings.TrimSpace(value.Text())
	c, ok := hex(text)
	if ok && value.Kind() == yaml.Scalar {
		*to, d.given[name] = c, at
		return
	}
	d.broken[name] = true
	switch {
	case value.Kind() == yaml.Null && strings.Contains(d.doc.SourceLine(key.Range()), "#"):
		_, lost, _ := strings.Cut(d.doc.SourceLine(key.Range()), "#")
		d.error(codeBadColor, at, fmt.Sprintf("%s has no colour: # begins a comment where no quotes are", key.Text()),
			fmt.Sprintf(`put it in quotes: %s: "#%s"`, key.Text(), strings.TrimSpace(lost)))
	case value.Kind() != yaml.Scalar:
		d.error(codeBadColor, at, fmt.Sprintf("%s must be a colour", key.Text()), `write it as "#1F5FA8", in quotes`)
	default:
		d.error(codeBadColor, at, fmt.Sprintf("%q is no colour", text), `write six hexadecimal digits in quotes: "#1F5FA8"`)
	}
}

// hex reads #1F5FA8, 1F5FA8 and #1ac.
func hex(text string) (render.Color, bool) {
	digits := strings.ToUpper(strings.TrimPrefix(text, "#"))
	if len(digits) == 3 && text != digits {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	if len(digits) != 6 {
		return "", false
	}
	for _, c := range digits {
		if !strings.ContainsRune("0123456789ABCDEF", c) {
			return "", false
		}
	}
	return render.Color("#" + digits), true
}

// contrast tells which colours do not stand out, each once, where the file gives
// it, with the nearest colour that does.
func (d *decoder) contrast(start diag.Range) {
	failures := slices.DeleteFunc(checkAt(&d.style, d.least[0], d.least[1]), func(f Failure) bool {
		return d.broken[f.Over] || d.broken[f.Ground] || f.OverColor == "" || f.GroundColor == ""
	})
	told := map[string]bool{}
	for _, f := range failures {
		name, at := d.blame(f, start)
		if told[name] {
			continue
		}
		told[name] = true
		others := 0
		for _, g := range failures {
			if n, _ := d.blame(g, start); n == name && (g.Over != f.Over || g.Ground != f.Ground) {
				others++
			}
		}
		kind := "a mark"
		if f.Text {
			kind = "text"
		}
		message := fmt.Sprintf("%s %s has a contrast of %.2f:1 on %s %s, %s needs %s:1", f.Over, f.OverColor, f.Ratio, f.Ground, f.GroundColor, kind, short(f.Least))
		if others > 0 {
			message += fmt.Sprintf(" (and %d more like it)", others)
		}
		d.error(codeLowContrast, at, message, d.suggest(name, f))
	}
}

func short(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0") }

// derivedFrom are grounds that follow others where a file does not say them.
var derivedFrom = map[string]string{"panel": "surface", "card": "page", "on_stage": "stage", "on_stage_small": "stage"}

// blame is the colour that the file gives and that is to be mended, and where it
// stands.
func (d *decoder) blame(f Failure, start diag.Range) (name string, at diag.Range) {
	for _, name := range []string{f.Over, f.Ground} {
		if at, ok := d.given[name]; ok {
			return name, at
		}
	}
	for _, name := range []string{f.Over, f.Ground} {
		if at, ok := d.given[derivedFrom[name]]; ok {
			return derivedFrom[name], at
		}
		for _, end := range []string{"_tint", "_text", ".tint", ".text"} {
			from, ok := strings.CutSuffix(name, end)
			if !ok {
				continue
			}
			if end[0] == '.' {
				from += ".solid"
			}
			if at, ok := d.given[from]; ok {
				return from, at
			}
		}
	}
	return f.Over, start
}

// suggest is the nearest colour for name that stands out from all that it is
// painted on or that is painted on it.
func (d *decoder) suggest(name string, f Failure) string {
	colors := values(&d.style)
	var needs []need
	for _, p := range pairs(len(d.style.Departments)) {
		least := d.least[1]
		if p.text {
			least = d.least[0]
		}
		beside := p.ground
		if name == p.ground {
			beside = p.over
		} else if name != p.over {
			continue
		}
		// What another colour is told to mend is not for this one.
		if Ratio(colors[name], colors[beside]) < least {
			if to, _ := d.blame(Failure{Over: p.over, Ground: p.ground}, diag.Range{}); to != name {
				continue
			}
		}
		if !d.broken[beside] {
			needs = append(needs, need{colors[beside], least})
		}
	}
	if c, ok := nearest(colors[name], func(c render.Color) bool { return meets(c, needs) && d.wouldPass(name, c) }); ok {
		return fmt.Sprintf(`the nearest %s that passes everywhere is "%s"`, name, c)
	}
	other := f.Ground
	if name == f.Ground {
		other = f.Over
	}
	return fmt.Sprintf("no %s of this hue passes everywhere: change %s, too", name, other)
}

// wouldPass tells whether nothing is left to mend at name with another colour
// there, and those that follow from it.
func (d *decoder) wouldPass(name string, c render.Color) bool {
	s := d.style
	s.Departments = slices.Clone(s.Departments)
	for _, n := range all(&s) {
		if n.key == name {
			*n.at = c
		}
	}
	derive(&s, d.isGiven)
	for _, f := range checkAt(&s, d.least[0], d.least[1]) {
		if to, _ := d.blame(f, diag.Range{}); to == name && !d.broken[f.Over] && !d.broken[f.Ground] {
			return false
		}
	}
	return true
}
