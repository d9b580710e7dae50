package grid

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// pin draws the number of a finding around x, y.
func (d *drawing) pin(n *finding, x, y float64) []render.Item {
	return []render.Item{&render.Group{Title: phrase.Message(d.lang, n.Finding), Items: parts.Pin(x, y, n.Severity, n.number, d.p, "")}}
}

// perRow is how many pins stand beside one another in w.
func perRow(w float64) int { return max(1, int(math.Floor((w+2)/pinPitch))) }

// pinStack draws pins in rows that end at the right edge, and says how high
// the rows are.
func (d *drawing) pinStack(pins []*finding, x, w, y float64) ([]render.Item, float64) {
	var items []render.Item
	each := perRow(w)
	for k, n := range pins {
		row, at := k/each, k%each
		count := min(each, len(pins)-row*each)
		px := x + w - 9 - pinPitch*float64(count-1-at)
		items = append(items, d.pin(n, px, y+9+pinPitch*float64(row))...)
	}
	rows := (len(pins) + each - 1) / each
	return items, pinPitch * float64(rows)
}

// drawLegend lists the findings in columns that are read downwards.
func (d *drawing) drawLegend(y float64) float64 {
	if len(d.notes) == 0 && d.elsewhere == 0 {
		return y
	}
	y += 12
	head := d.set(headingFont).wrap(d.words.findings, d.width-2*margin, d.p.Ink)
	g := &render.Group{ID: "findings", Part: oneLine(d.words.findings), Items: head.at(margin, y, render.Start)}
	used := head.widest() + 14
	count := d.set(countFont).wrap(d.countFindings(), d.width-2*margin-used, d.p.Ink3)
	g.Items = append(g.Items, count.at(margin+used, y+2, render.Start)...)
	y += math.Max(head.height(), count.height()) + 10

	whole := d.width - 2*margin
	columns := max(1, min(4, int(whole/340), len(d.notes)))
	rows := (len(d.notes) + columns - 1) / columns
	pitch := whole / float64(columns)
	bottom := y
	for i := range d.notes {
		n := &d.notes[i]
		column, row := i/rows, i%rows
		if row == 0 {
			d.columnTop = y
		}
		x := margin + pitch*float64(column)
		h := d.legendEntry(g, n, x, d.columnTop, pitch-24)
		d.columnTop += h + 8
		bottom = math.Max(bottom, d.columnTop)
	}
	d.add(g)
	return bottom + 2
}

func (d *drawing) legendEntry(g *render.Group, n *note, x, y, w float64) float64 {
	const left = 27
	said := sentence(phrase.Message(d.lang, n.First()))
	if d.aboutMean(n.First()) {
		said += " (" + strings.ToLower(d.words.allPersonas) + ")"
	}
	message := d.set(messageFont).wrap(said, w-left, d.p.Ink)
	address := d.set(hintFont).wrap(n.where, w-left, d.p.Ink3)
	g.Items = append(g.Items, parts.Pin(x+9, y+9, n.First().Severity, n.number, d.p, "")...)
	g.Items = append(g.Items, message.at(x+left, y, render.Start)...)
	g.Items = append(g.Items, address.at(x+left, y+message.height(), render.Start)...)
	return math.Max(message.height()+address.height(), 20)
}

// countFindings counts the findings that are listed by severity, and those that
// are not.
func (d *drawing) countFindings() string {
	var n [3]int
	for _, l := range d.notes {
		switch l.First().Severity {
		case diag.SeverityError:
			n[0] += len(l.Findings)
		case diag.SeverityWarning:
			n[1] += len(l.Findings)
		default:
			n[2] += len(l.Findings)
		}
	}
	s := ""
	for i, forms := range [3][3]string{d.words.errors, d.words.warnings, d.words.infos} {
		if n[i] == 0 {
			continue
		}
		if s != "" {
			s += ", "
		}
		s += d.lang.Number(float64(n[i]), 0) + "\u00a0" + plural(d.lang, n[i], forms)
	}
	rest := []string{s}
	if s == "" {
		rest = nil
	}
	if d.more > 0 {
		rest = append(rest, say(d.words.more, d.lang.Number(float64(d.more), 0)))
	}
	if d.elsewhere > 0 {
		rest = append(rest, say(d.words.elsewhere, d.lang.Number(float64(d.elsewhere), 0)))
	}
	return strings.Join(rest, " · ")
}

// plural is the form that goes with n; languages with two forms leave the
// third empty.
func plural(l locale.Lang, n int, forms [3]string) string {
	if forms[2] == "" {
		return l.Plural(n, forms[0], forms[1])
	}
	return l.Plural(n, forms[:]...)
}

// sentence is a message as a sentence of its own: messages begin in lower case.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
