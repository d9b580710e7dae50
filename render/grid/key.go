package grid

import (
	"math"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// signs are the signs that a picture has used and so has to explain.
type signs struct {
	truth, assumed, goes, back, leaves, reaches bool
	disc                                        [3]bool // by parts.Handoff
}

// keyEntry is one sign with its meaning.
type keyEntry struct {
	width float64 // of the sign
	draw  func(x, y float64) []render.Item
	text  string
}

func (d *drawing) keyEntries() []keyEntry {
	var out []keyEntry
	add := func(used bool, w float64, text string, draw func(x, y float64) []render.Item) {
		if used {
			out = append(out, keyEntry{w, draw, text})
		}
	}
	p, s, w := d.p, &d.signs, d.words
	if o := d.over; o != nil {
		add(o.own != "", 28, o.own, d.solidSign)
		add(true, 28, o.name, d.dashedSign)
	}
	add(s.truth, 12, w.truth, func(x, y float64) []render.Item { return []render.Item{parts.Diamond(x+6, y, 6, p.Truth, "")} })
	add(s.assumed, 24, w.assumed, func(x, y float64) []render.Item {
		return []render.Item{parts.Hatch(x, y-8, 24, 16, 3, p.Hatch, 1),
			&render.Rect{X: x, Y: y - 8, W: 24, H: 16, R: 3, Stroke: render.Stroke{Color: p.Ink3, Width: 1.1, Dash: []float64{4, 2.5}}}}
	})
	add(s.goes, 28, w.goes, func(x, y float64) []render.Item {
		return parts.Arrow([]parts.Point{{X: x, Y: y}, {X: x + 28, Y: y}}, render.Stroke{Color: p.Flow, Width: 2.4}, "")
	})
	add(s.back, 28, w.back, func(x, y float64) []render.Item {
		return parts.Arrow([]parts.Point{{X: x + 28, Y: y}, {X: x, Y: y}}, render.Stroke{Color: p.Loop, Width: 1.6, Dash: []float64{5, 3.5}}, "")
	})
	add(s.leaves, 14, w.leaves, func(x, y float64) []render.Item { return parts.Exit(x+7, y-8.5, p.Bad) })
	add(s.reaches, 12, w.reaches, func(x, y float64) []render.Item { return parts.TickDisc(x+6, y, 6, p.Good, p.OnSolid) })
	for h, text := range [3]string{w.declared, w.undeclared, w.repeats} {
		add(s.disc[h], 20, text, func(x, y float64) []render.Item { return parts.Disc(x+10, y, parts.Handoff(h), p, "") })
	}
	var seen [4]bool
	for i := range d.notes {
		switch d.notes[i].First().Severity {
		case diag.SeverityError:
			seen[0] = true
		case diag.SeverityWarning:
			seen[1] = true
		default:
			seen[2] = true
		}
	}
	for k, e := range []struct {
		severity diag.Severity
		text     string
	}{{diag.SeverityError, w.errorSign}, {diag.SeverityWarning, w.warning}, {diag.SeverityInfo, w.info}} {
		add(seen[k], 18, e.text, func(x, y float64) []render.Item { return parts.Pin(x+9, y, e.severity, k+1, p, "") })
	}
	return out
}

// drawKey explains the signs that were used, and says what effort rests on.
func (d *drawing) drawKey(y float64) float64 {
	entries := d.keyEntries()
	rest := ""
	if e := d.effort(); e != nil && e.Known.OK {
		rest = say(d.words.rest, d.lang.Percent(e.Known.X, 0))
	}
	if len(entries) == 0 && rest == "" {
		return y + margin - d.style.Room(laneGap)
	}
	y += 8
	g := &render.Group{ID: "key", Items: []render.Item{&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y,
		Stroke: render.Stroke{Color: d.p.Hair, Width: 1}}}}
	y += 12
	const gap, row = 26.0, 24.0
	x, end := margin, d.width-margin
	for _, e := range entries {
		text := d.set(bodyFont).wrap(e.text, end-margin-e.width-8, d.p.Ink2)
		w := e.width + 8 + text.widest()
		if x > margin && x+w > end {
			x, y = margin, y+row
		}
		g.Items = append(g.Items, e.draw(x, y+row/2)...)
		g.Items = append(g.Items, d.set(bodyFont).middle(x+e.width+8, y+row/2, text.lines[0], d.p.Ink2, render.Start))
		x += w + gap
	}
	if rest != "" {
		w := d.set(bodyFont).width(rest)
		if x > margin && x+w > end {
			y += row
		}
		g.Items = append(g.Items, d.set(bodyFont).middle(end, y+row/2, rest, d.p.Ink3, render.End))
	}
	d.add(g)
	return math.Ceil(y + row + 18)
}
