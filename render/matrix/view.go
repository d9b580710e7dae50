package matrix

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// View is the consistency matrix. It shows what Input.Figures.Consistency
// found, and says so where it found nothing to compare.
type View struct{}

// Draw implements render.View. It fails without a map and where ctx ends.
func (View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the matrix: there is no map to draw")
	}
	d := newDrawing(in, style)
	steps := []func(y float64) float64{d.head, d.columns, d.factRows, d.timeRows, d.singles, d.legend}
	if !d.any() {
		steps = steps[:1]
	}
	y := margin
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the matrix: %w", err)
		}
		y = step(y)
	}
	return d.scene(y), nil
}

func (d *drawing) scene(y float64) *render.Scene {
	return d.style.Finish(&render.Scene{
		Width: math.Ceil(d.width), Height: math.Ceil(y + margin - 8), Background: d.p.Page, Prefix: d.style.Prefix,
		Title: oneLine(d.m.Title), Desc: d.takeaway(), Lang: string(d.lang), Items: d.items,
	})
}

// Sizes in layout pixels.
const (
	margin     = 28.0
	railWidth  = 220.0
	gap        = 7.0 // between cells
	cellPad    = 11.0
	signRoom   = 32.0 // left of the values of a cell
	leastPitch = 153.0
	mostPitch  = 230.0
	endGap     = 22.0
	endWidth   = 290.0
	leastWidth = 1240.0
)

// drawing is one picture in the making.
type drawing struct {
	m     *journey.Map
	p     *render.Palette
	style render.Style
	lang  locale.Lang
	words *words

	table
	rail, pitch, width float64
	least              float64 // width of a drawing with few channels
	first, last        int     // of the rows that are drawn, facts before times; last is not
	page               pages.Number

	items []render.Item
	used  signs
}

// signs are what the cells have used of signs and shades, and what has to be
// explained.
type signs struct {
	same, differs, only, silent, absent bool
	shade                               [5]bool
}

func newDrawing(in render.Input, style render.Style) *drawing {
	d := &drawing{m: in.Map, style: style, least: leastWidth}
	d.p = &d.style.Palette
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	d.lang = locale.Of(tag)
	d.words = wordsOf(d.lang)
	d.gather(in)
	d.last = len(d.facts) + len(d.times)
	d.fit()
	return d
}

// fit chooses widths.
func (d *drawing) fit() {
	n := math.Max(1, float64(len(d.doors)))
	spare := d.least - 2*margin - railWidth + gap - endGap - endWidth
	d.pitch = math.Min(mostPitch, math.Max(d.fitTimes(), spare/n))
	d.rail = math.Max(railWidth, math.Min(360, d.least-2*margin+gap-endGap-endWidth-d.pitch*n))
	d.width = math.Max(d.least, 2*margin+d.rail+d.pitch*n-gap+endGap+endWidth)
}

// set is the type in the letters of the style.
func (d *drawing) set(t parts.Type) parts.Type { return t.In(&d.style) }

func (d *drawing) add(items ...render.Item) { d.items = append(d.items, items...) }

// cellX is the left edge of a column.
func (d *drawing) cellX(i int) float64 { return margin + d.rail + d.pitch*float64(i) }

// endX is the left edge of what stands behind the cells.
func (d *drawing) endX() float64 { return d.cellX(len(d.doors)) - gap + endGap }

// oneLine is s with every run of white space as one space.
func oneLine(s string) string { return phrase.OneLine(s) }

func (d *drawing) head(y float64) float64 {
	state := d.words.current
	if d.m.State == journey.Target {
		state = d.words.target
	}
	if d.page.Later() {
		g, height := d.page.Head(d.words.view, d.m.Title, margin, y, d.width-2*margin, &d.style, d.lang)
		d.add(g)
		return y + height + 12
	}
	h := parts.Header{Over: d.words.view + " · " + state + d.page.Over(d.lang), Title: d.m.Title, Takeaway: d.takeaway(), Fonts: d.style.Fonts}
	if d.found != nil && d.found.Content.OK {
		h.Strong = d.ofWhole(d.words.content) + ": " + d.lang.Percent(d.found.Content.X, 0)
	}
	if d.any() {
		h.Meta = d.words.worst
	}
	g, height := h.Draw(margin, y, d.width-2*margin, d.p)
	d.add(g)
	return y + height + 22
}

// takeaway is what the picture says, in one or two sentences.
func (d *drawing) takeaway() string {
	if d.found == nil {
		return d.words.noFigures
	}
	var out []string
	compared, differ := 0, 0
	for i := range d.facts {
		if a := d.facts[i].Agreement; a.OK {
			compared++
			if a.X < 1 {
				differ++
			}
		}
	}
	switch {
	case differ > 0 && d.isPart():
		out = append(out, fill(d.words.takeDifferPart, d.count(differ), d.count(compared)))
	case differ > 0:
		out = append(out, fill(d.words.takeDiffer, d.count(differ), d.count(compared)))
	case compared > 0:
		out = append(out, d.words.takeSame)
	}
	if len(d.times) > 0 {
		if t := &d.times[0]; t.Ratio.OK && t.Ratio.X >= 1.05 {
			out = append(out, fill(d.words.takeTime, d.lang.Quote(oneLine(t.name)), d.ratio(t.Ratio.X),
				d.lang.Quote(d.channelName(t.Slowest)), d.lang.Quote(d.channelName(t.Fastest))))
		} else if t.Ratio.OK {
			out = append(out, d.words.takeEven)
		}
	}
	if len(out) == 0 {
		return d.words.nothing
	}
	if d.isPart() && len(d.facts) > 0 {
		out = append(out, d.words.part)
	}
	return strings.Join(out, " ")
}

// isPart tells whether only a part of a journey is drawn.
func (d *drawing) isPart() bool { return d.m.Whole() != d.m }

// ofWhole is s, which says of a part that it is counted in the whole journey.
func (d *drawing) ofWhole(s string) string {
	if d.isPart() {
		s += " (" + d.words.whole + ")"
	}
	return s
}

func (d *drawing) count(n int) string { return d.lang.Number(float64(n), 0) }

// ratio is how many times as much, to one decimal below a hundred.
func (d *drawing) ratio(x float64) string {
	if x >= 100 {
		return d.lang.Number(x, 0)
	}
	return d.lang.Number(x, 1)
}

// fill puts values where a phrase has %s.
func fill(phrase string, values ...string) string {
	var b strings.Builder
	for _, v := range values {
		before, after, ok := strings.Cut(phrase, "%s")
		if !ok {
			break
		}
		b.WriteString(before)
		b.WriteString(v)
		phrase = after
	}
	return b.String() + phrase
}
