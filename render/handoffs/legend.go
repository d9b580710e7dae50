package handoffs

import (
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// legend says what shades and signs mean, and what the grouping rests on.
func (d *drawing) legend(y float64) float64 {
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
	used := d.usedSigns()
	for i, c := range d.p.Traffic[:used.shades] {
		text := d.words.more
		if i+1 < len(steps) {
			text = phrase.Fill(d.words.below, d.per100(steps[i+1]))
			if i > 0 {
				text = d.per100(steps[i+1])
			}
		}
		entry(32, func(x, y float64) []render.Item {
			return []render.Item{&render.Rect{X: x, Y: y - 8, W: 25, H: 16, R: 3, Fill: render.Fill{Color: c}, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1}}}
		}, text)
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
		entry(50, func(x, y float64) []render.Item { return d.keptBar(x, y-3, 42, 0.5, d.p.Ink) }, d.words.share)
	}
	if text := d.runs(); text != "" {
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
}

func (d *drawing) usedSigns() used {
	var u used
	for i := range d.found.Handoffs {
		h := &d.found.Handoffs[i]
		c := d.cellOf(h)
		u.shades = max(u.shades, shade(h.Flow)+1)
		u.kept = u.kept || c.known
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
