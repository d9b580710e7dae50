package diff

import (
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// legend explains the signs that were used and counts touchpoints.
func (d *drawing) legend(y float64) float64 {
	y += 6
	d.add(&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	y += 22
	g := &render.Group{ID: "legend"}
	x := margin
	entry := func(used bool, room float64, sign func(x, y float64) []render.Item, text string) {
		if !used {
			return
		}
		w := room + 7 + d.set(bodyType).Width(text)
		if x > margin && x+w > d.width-margin {
			x, y = margin, y+26
		}
		g.Items = append(g.Items, sign(x, y)...)
		g.Items = append(g.Items, middled(d.set(bodyType), x+room+7, y, text, d.p.Ink2, render.Start))
		x += w + 24
	}
	one := func(item render.Item) []render.Item { return []render.Item{item} }
	for _, s := range []status{added, removed, changed} {
		entry(d.count(s) > 0, 18, func(x, y float64) []render.Item { return parts.Badge(x+9, y, d.badge(s), d.p) }, d.statusWord(s))
	}
	entry(d.count(same) > 0, 22, func(x, y float64) []render.Item {
		return one(&render.Rect{X: x, Y: y - 8, W: 22, H: 16, R: 3, Fill: render.Fill{Color: d.p.Card}, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1}})
	}, d.statusWord(same))
	for _, c := range []string{figures.Breaking, figures.Regression, figures.Improvement, figures.Neutral} {
		entry(d.used.class[c], 10, func(x, y float64) []render.Item { return one(d.classSign(c, x+5, y)) }, d.words.classes[c])
	}
	line := func(s render.Stroke) func(x, y float64) []render.Item {
		return func(x, y float64) []render.Item { return one(&render.Line{X1: x, Y1: y, X2: x + 30, Y2: y, Stroke: s}) }
	}
	entry(d.used.curves, 30, line(render.Stroke{Color: d.p.Ink3, Width: 2.2, Dash: []float64{7, 5}}), d.was)
	entry(d.used.curves, 30, line(render.Stroke{Color: d.p.Curve, Width: 3}), d.now)
	for _, a := range []struct {
		used  bool
		color render.Color
		shade float64
		text  string
	}{{d.used.gained, d.p.Good, gainShade, d.words.gained}, {d.used.losing, d.p.Bad, lossShade, d.words.lost}} {
		entry(a.used, 22, func(x, y float64) []render.Item {
			return one(&render.Rect{X: x, Y: y - 8, W: 22, H: 16, R: 3, Fill: render.Fill{Color: a.color, Opacity: a.shade}})
		}, a.text)
	}
	entry(d.used.settled, 18, func(x, y float64) []render.Item {
		return parts.TickDisc(x+9, y, parts.DiscRadius, d.p.Good, d.p.OnSolid)
	}, d.words.declared)
	entry(d.used.arrow, 18, func(x, y float64) []render.Item { return parts.Disc(x+9, y, parts.Declared, d.p, "") }, d.words.declaredBefore)
	entry(d.used.undeclared, 18, func(x, y float64) []render.Item { return parts.Disc(x+9, y, parts.Undeclared, d.p, "") }, d.words.undeclared)
	for i, severity := range [3]diag.Severity{diag.SeverityError, diag.SeverityWarning, diag.SeverityInfo} {
		entry(d.used.severity[i], 18, func(x, y float64) []render.Item { return parts.Pin(x+9, y, severity, 0, d.p, "") }, d.words.severities[i])
	}
	if text := strings.Join(d.top().counted(added, removed, changed, same), " · "); !d.page.Later() {
		if x > margin && x+d.set(bodyType).Width(text) > d.width-margin {
			y += 26
		}
		g.Items = append(g.Items, middled(d.set(bodyType), d.width-margin, y, text, d.p.Ink3, render.End))
	}
	d.add(g)
	return y + 12
}
