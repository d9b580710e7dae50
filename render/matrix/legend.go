package matrix

import (
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// singles names the touchpoints that have but one channel.
func (d *drawing) singles(y float64) float64 {
	if len(d.alone) == 0 || d.last < len(d.facts)+len(d.times) {
		return y + 4
	}
	var list []string
	for i := range d.alone {
		t := &d.alone[i]
		s := strconv.Itoa(t.number) + "\u00a0" + oneLine(t.name)
		if len(t.uses) == 1 && t.uses[0].Channel != "" {
			s += " (" + d.channelName(t.uses[0].Channel) + ")"
		}
		list = append(list, s)
	}
	width := d.width - 2*margin
	title := d.words.alone
	if d.isPart() {
		title = d.words.alonePart
	}
	head := d.set(boldType).Wrap(title+":", width, d.p.Ink2)
	from := margin + head.Widest() + 6
	text := d.set(lineType).Wrap(strings.Join(list, " · "), width-head.Widest()-6, d.p.Ink3)
	d.add(&render.Group{ID: "singles", Items: append(head.At(margin, y, render.Start), text.At(from, y, render.Start)...)})
	return y + max(head.Height(), text.Height()) + 12
}

// legend says what signs and shades mean, and how many cells are in use.
func (d *drawing) legend(y float64) float64 {
	d.add(&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	y += 20
	g := &render.Group{ID: "legend"}
	x := margin
	entry := func(room float64, sign func(x, y float64) render.Item, text string) {
		w := room + d.set(lineType).Width(text)
		if x > margin && x+w > d.width-margin+0.5 {
			x, y = margin, y+22
		}
		if sign != nil {
			g.Items = append(g.Items, sign(x, y))
		}
		p := d.set(lineType).Text(x+room, y+4, text, d.p.Ink2, render.Start)
		g.Items = append(g.Items, p)
		x += w + 24
	}
	used := d.used
	for _, s := range []struct {
		used bool
		sign func(x, y float64) render.Item
		text string
	}{
		{used.same, func(x, y float64) render.Item { return parts.Check(x+7, y, 13, 2, d.p.Good) }, d.ofWhole(d.words.same)},
		{used.differs, func(x, y float64) render.Item { return parts.Differs(x+7, y, 12, 1.8, d.p.Bad) }, d.words.differs},
		{used.only, func(x, y float64) render.Item { return d.point(x+7, y) }, d.ofWhole(d.words.only)},
		{used.silent, func(x, y float64) render.Item { return parts.Empty(x+7, y, 12, 1.4, d.p.Ink3) }, d.words.offered},
		{used.absent, func(x, y float64) render.Item { return d.dash(x+7, y) }, d.words.absent},
	} {
		if s.used {
			entry(20, s.sign, s.text)
		}
	}
	highest := -1
	for i, is := range used.shade {
		if is {
			highest = i
		}
	}
	for i := 0; i <= highest; i++ { // a class that is not used bounds the one after it
		text := d.words.fastest
		switch {
		case i == len(steps):
			text = d.words.more
		case i > 0:
			text = fill(d.words.upTo, d.ratio(steps[i]))
		}
		entry(28, func(x, y float64) render.Item {
			return &render.Rect{X: x, Y: y - 7, W: 20, H: 14, R: 3, Fill: render.Fill{Color: d.p.Heat[i]}, Stroke: render.Stroke{Color: d.p.Heat[min(i+1, 4)], Width: 1}}
		}, text)
	}
	if d.found.Breadth.OK {
		text := d.ofWhole(fill(d.words.breadth, d.lang.Percent(d.found.Breadth.X, 0)))
		if end := d.width - margin - d.set(lineType).Width(text); x > margin && x < end {
			x = end
		}
		entry(0, nil, text)
	}
	d.add(g)
	return y + 12
}
