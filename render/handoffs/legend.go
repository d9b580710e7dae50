package handoffs

import (
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// legend says what shades and signs mean, and what the grouping rests on.
func (d *drawing) legend(y float64) float64 {
	used := d.usedSigns()
	if used.shades == 0 && (d.paged || d.runs() == "") {
		return y
	}
	d.add(&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	y += 22
	g := &render.Group{ID: "legend"}
	x := margin
	entry := func(room float64, sign func(x, y float64) []render.Item, text string) {
		w := room + d.set(rowType).Width(text)
		if x > margin && x+w > d.width-margin {
			x, y = margin, y+26
		}
		g.Items = append(g.Items, sign(x, y)...)
		g.Items = append(g.Items, middled(d.set(rowType), x+room, y, text, d.p.Ink2, render.Start))
		x += w + 26
	}
	if used.shades > 0 {
		entry(0, func(float64, float64) []render.Item { return nil }, d.words.scale)
		x -= 12
	}
	for i := range used.shades {
		entry(32, func(x, y float64) []render.Item { return d.swatch(x, y, i) }, d.class(i))
		x -= 12
	}
	if used.shades > 0 {
		x += 14
	}
	if used.sign[parts.Declared] {
		entry(20, func(x, y float64) []render.Item { return []render.Item{parts.Check(x+7, y, 12, 2, d.p.Good)} }, d.words.declared)
	}
	for _, s := range []struct {
		h    parts.Handoff
		text string
	}{{parts.Undeclared, d.words.undeclared}, {parts.Repeats, d.words.repeats}} {
		if used.sign[s.h] {
			entry(26, func(x, y float64) []render.Item { return parts.Disc(x+9, y, s.h, d.p, "") }, s.text)
		}
	}
	if used.kept {
		entry(50, func(x, y float64) []render.Item { return d.keptBar(x, y-3, 42, 0.5, 0, d.p.Ink) }, d.words.share)
	}
	if used.open {
		entry(50, func(x, y float64) []render.Item { return d.keptBar(x, y-3, 42, 0, 1, d.p.Ink) }, d.words.unsaid)
	}
	if text := d.runs(); text != "" && !d.paged {
		w := d.set(hintType).Width(text)
		if x > margin && x+w > d.width-margin {
			y += 26
		}
		g.Items = append(g.Items, middled(d.set(hintType), d.width-margin, y, text, d.p.Ink3, render.End))
	}
	d.add(g)
	return y + 12
}

// used are the signs of the cells.
type used struct {
	shades int // up to the darkest
	sign   [3]bool
	kept   bool // some cell has the bar of what is kept
	open   bool // and some a part of it of which nobody knows
}

func (d *drawing) usedSigns() used {
	var u used
	for i := range d.found.Handoffs {
		h := &d.found.Handoffs[i]
		c := d.cellOf(h)
		u.shades = max(u.shades, d.shade(h.Flow)+1)
		u.kept, u.open = u.kept || c.known && c.open < 1, u.open || c.open > 0
		for _, s := range c.signs {
			u.sign[s] = true
		}
	}
	return u
}

// runs is what the grouping rests on, or "".
func (d *drawing) runs() string {
	if m := d.found.Modularity; m != nil && m.Runs > 0 && len(d.groups) > 0 {
		return phrase.Fill(d.words.runs, d.count(m.Runs))
	}
	return ""
}
