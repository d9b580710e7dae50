package diff

import (
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/keyfigure"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// key is the legend in the making.
type key struct {
	*drawing
	g    *render.Group
	x, y float64
}

// signAt are the items of a sign whose left end is at x and its middle at y.
type signAt func(x, y float64) []render.Item

// legend explains the signs that were used and counts touchpoints.
func (d *drawing) legend(y float64) float64 {
	y += 6
	d.add(&render.Line{X1: margin, Y1: y, X2: d.width - margin, Y2: y, Stroke: render.Stroke{Color: d.p.Hair, Width: 1}})
	k := &key{d, &render.Group{ID: "legend"}, margin, y + 22}
	k.cards()
	k.changes()
	k.curves()
	k.rest()
	if text := strings.Join(d.top().counted(added, removed, changed, same), " · "); !d.page.Later() {
		if k.x > margin && k.x+d.set(bodyType).Width(text) > d.width-margin {
			k.y += 26
		}
		k.g.Items = append(k.g.Items, middled(d.set(bodyType), d.width-margin, k.y, text, d.p.Ink3, render.End))
	}
	d.add(k.g)
	return k.y + 12
}

// entry explains one sign, room wide, where it was used.
func (k *key) entry(used bool, room float64, sign signAt, text string) {
	k.worded(used, room, sign, k.set(bodyType), text, k.p.Ink2)
}

// worded is entry with its words in a type and colour.
func (k *key) worded(used bool, room float64, sign signAt, t parts.Type, text string, c render.Color) {
	if !used {
		return
	}
	w := room + 7 + t.Width(text)
	if k.x > margin && k.x+w > k.width-margin {
		k.x, k.y = margin, k.y+26
	}
	k.g.Items = append(k.g.Items, sign(k.x, k.y)...)
	k.g.Items = append(k.g.Items, middled(t, k.x+room+7, k.y, text, c, render.Start))
	k.x += w + 24
}

// swatch is a patch of a colour, w wide.
func (k *key) swatch(w float64, fill render.Fill, s render.Stroke) signAt {
	return func(x, y float64) []render.Item {
		return []render.Item{&render.Rect{X: x, Y: y - 8, W: w, H: 16, R: 3, Fill: fill, Stroke: s}}
	}
}

// cards explains what became of touchpoints, and the marks of the strip.
func (k *key) cards() {
	for _, s := range []status{added, removed, changed} {
		k.entry(k.count(s) > 0, 18, func(x, y float64) []render.Item { return parts.Badge(x+9, y, k.badge(s), k.p) }, k.statusWord(s))
	}
	k.entry(k.count(same) > 0, 22, k.swatch(22, render.Fill{Color: k.p.Card}, render.Stroke{Color: k.p.CardLine, Width: 1}), k.statusWord(same))
	k.entry(k.used.before, 8, func(x, y float64) []render.Item { return keyfigure.Before(x+4, y, 14, k.p) }, phrase.Fill(k.words.inStrip, k.was))
}

// changes explains the shapes of signs, and their colours.
func (k *key) changes() {
	for s := range signs {
		s = (s + 1) % signs // the one for what is otherwise comes last
		k.entry(k.used.sign[s], 10, func(x, y float64) []render.Item { return []render.Item{drawn(s, x+5, y, k.p.Ink2, false)} }, k.words.signs[s])
	}
	for _, c := range []string{figures.Regression, figures.Improvement, figures.Neutral} {
		mark, ink := k.inks(c)
		used := k.used.class[c] || worse(c) && k.used.class[figures.Breaking]
		patch := k.swatch(12, render.Fill{Color: mark}, render.Stroke{})
		if c == figures.Neutral {
			patch = k.swatch(12, render.Fill{}, render.Stroke{Color: mark, Width: 1.3})
		}
		k.worded(used, 12, patch, k.inClass(bodyType, c), k.words.classes[c], ink)
	}
}

// curves explains the lane of emotions.
func (k *key) curves() {
	line := func(s render.Stroke) signAt {
		return func(x, y float64) []render.Item {
			return []render.Item{&render.Line{X1: x, Y1: y, X2: x + 30, Y2: y, Stroke: s}}
		}
	}
	k.entry(k.used.curves, 30, line(render.Stroke{Color: k.p.Ink3, Width: 2.2, Dash: []float64{7, 5}}), k.was)
	k.entry(k.used.curves, 30, line(render.Stroke{Color: k.p.Curve, Width: 3}), k.now)
	k.entry(k.used.gained, 22, k.swatch(22, render.Fill{Color: k.p.Good, Opacity: gainShade}, render.Stroke{}), k.words.gained)
	k.entry(k.used.losing, 22, k.swatch(22, render.Fill{Color: k.p.Bad, Opacity: lossShade}, render.Stroke{}), k.words.lost)
}

// rest explains the discs between departments and the pins.
func (k *key) rest() {
	k.entry(k.used.settled, 18, func(x, y float64) []render.Item {
		return parts.TickDisc(x+9, y, parts.DiscRadius, k.p.Good, k.p.OnSolid)
	}, k.words.declared)
	k.entry(k.used.arrow, 18, func(x, y float64) []render.Item { return parts.Disc(x+9, y, parts.Declared, k.p, "") }, k.words.declaredBefore)
	k.entry(k.used.undeclared, 18, func(x, y float64) []render.Item { return parts.Disc(x+9, y, parts.Undeclared, k.p, "") }, k.words.undeclared)
	for i, severity := range [3]diag.Severity{diag.SeverityError, diag.SeverityWarning, diag.SeverityInfo} {
		k.entry(k.used.severity[i], 18, func(x, y float64) []render.Item { return parts.Pin(x+9, y, severity, 0, k.p, "") }, k.words.severities[i])
	}
}
