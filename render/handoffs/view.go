package handoffs

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/owners"
	"github.com/seam-cx/seam/render/internal/pages"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// View is the picture of handoffs. It shows what Input.Figures.Silos found, and
// says so where there is nothing to hand over.
type View struct{}

// Draw implements render.View. It fails without a map and where ctx ends.
func (View) Draw(ctx context.Context, in render.Input, style render.Style) (*render.Scene, error) {
	if in.Map == nil {
		return nil, errors.New("draw the handoffs: there is no map to draw")
	}
	d := newDrawing(in, style)
	steps := []func(y float64) float64{d.head, d.keyFigures, d.halves, d.legend}
	if d.why() != "" {
		steps = steps[:1]
	}
	y := margin
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("draw the handoffs: %w", err)
		}
		y = step(y)
	}
	return d.scene(y), nil
}

func (d *drawing) scene(y float64) *render.Scene {
	return d.style.Finish(&render.Scene{
		Width: math.Ceil(d.width), Height: math.Ceil(y + margin - 8), Background: d.p.Page, Prefix: d.style.Prefix,
		Title: phrase.OneLine(d.m.Title), Desc: d.takeaway(), Lang: string(d.lang), Items: d.items,
	})
}

// Sizes in layout pixels.
const (
	margin     = 28.0
	halfGap    = 76.0 // between matrix and grouping
	rightWidth = 1130.0
	noteWidth  = 420.0
	leastRight = 800.0
	leastLeft  = 680.0
)

// pitches are the widths of cells that there are.
var pitches = [3]float64{134, 112, 96}

// drawing is one picture in the making.
type drawing struct {
	m     *journey.Map
	p     *render.Palette
	style render.Style
	lang  locale.Lang
	words *words
	book  *owners.Book

	model
	rail, pitch, left, right, width float64

	page       pages.Number
	paged      bool
	rows, cols span    // of the matrix that are drawn
	some       span    // pairs that are drawn
	pieces     span    // of the grouping that are drawn
	closes     bool    // the grouping ends here
	least      float64 // the height of rows
	measured   bool    // only what tells the size is drawn
	stack      bool    // signs have a row of their own above flows

	steps [shades - 1]float64 // flows from which on a shade is used

	items []render.Item
}

func newDrawing(in render.Input, style render.Style) *drawing {
	d := &drawing{m: in.Map, style: style}
	d.p = &d.style.Palette
	tag := style.Lang
	if tag == "" {
		tag = in.Map.Locale
	}
	d.lang = locale.Of(tag)
	d.words = wordsOf(d.lang)
	d.book = owners.Of(in.Map, &d.style)
	d.gather(in)
	d.fit()
	d.scale()
	d.least = leastHigh
	d.rows, d.cols = span{0, len(d.order)}, span{0, len(d.order)}
	d.some, d.pieces, d.closes = span{0, len(d.pairs)}, span{0, len(d.bands())}, true
	return d
}

// span is from one index up to, and without, another.
type span struct{ from, to int }

func (s span) holds(i int) bool { return i >= s.from && i < s.to }

// set is the type in the letters of the style.
func (d *drawing) set(t parts.Type) parts.Type { return t.In(&d.style) }

func (d *drawing) add(items ...render.Item) { d.items = append(d.items, items...) }

// fit chooses widths: cells are narrower where there are many.
func (d *drawing) fit() {
	n := len(d.order)
	switch {
	case n <= 8:
		d.pitch = pitches[0]
	case n <= 14:
		d.pitch = pitches[1]
	default:
		d.pitch = pitches[2]
	}
	d.rail = 120
	for _, id := range d.order {
		d.rail = math.Max(d.rail, math.Min(220, d.set(nameType).Width(d.book.Name(id))+34))
	}
	d.left = math.Max(leastLeft, d.rail+d.pitch*float64(n))
	d.right = rightWidth
	if len(d.groups) == 0 {
		d.right = noteWidth // there is only a sentence to say so
	}
	d.width = 2*margin + d.left + halfGap + d.right
	if d.why() != "" {
		d.width = 1240
	}
}

// why is why there is nothing but a sentence to show, or "".
func (d *drawing) why() string {
	switch {
	case d.found == nil:
		return d.words.noFigures
	case !d.owned && len(d.found.Handoffs) == 0:
		return d.words.noOwner
	case d.found.Handoffs == nil && d.found.Required == nil && d.found.PingPong.Note != "":
		return d.words.noFlows
	}
	return ""
}

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
	if d.m.Owner != "" {
		h.Strong = d.words.accountable + ": " + d.book.Name(d.m.Owner)
	}
	if d.why() == "" {
		h.Meta = d.words.unit
	}
	g, height := h.Draw(margin, y, d.width-2*margin, d.p)
	d.add(g)
	return y + height + 16
}

// takeaway is what the picture says, in one to three sentences.
func (d *drawing) takeaway() string {
	if why := d.why(); why != "" {
		return why
	}
	var out []string
	switch {
	case len(d.order) == 1 && len(d.found.Unowned) == 0:
		return phrase.Fill(d.words.oneOwner, d.book.Name(d.order[0]))
	case len(d.pairs) > 0:
		out = append(out, d.takePairs())
	}
	if len(d.found.Handoffs) == 0 {
		if d.outer > 0 {
			out = append(out, phrase.Fill(d.words.outerOnly, d.per100(d.outer)))
		} else {
			out = append(out, d.words.noHandoffs)
		}
	}
	for _, s := range []string{d.takeRepeats(), d.takeUnsaid()} {
		if s != "" {
			out = append(out, s)
		}
	}
	switch k := d.shared(); {
	case k > 1 && k == len(d.groups):
		out = append(out, phrase.Fill(d.words.takeEvery, d.count(k)))
	case k > 0:
		out = append(out, phrase.Fill(d.lang.Plural(k, d.words.takeShared...), d.count(len(d.groups)), d.count(k)))
	case len(d.groups) > 1:
		out = append(out, d.words.takeApart)
	}
	if d.m.Whole() != d.m {
		out = append(out, d.words.part)
	}
	return strings.Join(out, " ")
}

// takePairs says how many pairs have nothing arranged, and who is in most of
// them.
func (d *drawing) takePairs() string {
	open := 0
	in := make([]int, len(d.order))
	for _, r := range d.pairs {
		if r.Covered {
			continue
		}
		open++
		for _, id := range r.Between {
			if i, ok := d.at[id]; ok {
				in[i]++
			}
		}
	}
	if open == 0 {
		return d.words.takeAll
	}
	s := phrase.Fill(d.lang.Plural(open, d.words.takeOpen...), d.count(open), d.count(len(d.pairs)))
	if open == len(d.pairs) {
		s = phrase.Fill(d.words.takeNone, d.count(open))
	}
	most := 0
	for i := range in {
		if in[i] > in[most] {
			most = i
		}
	}
	if open > 2 && in[most] > 1 {
		s += "; " + phrase.Fill(d.words.takeIn, d.book.Name(d.order[most]), d.count(in[most]))
	}
	return s + "."
}

// takeRepeats says at how many handoffs customers have to repeat themselves.
func (d *drawing) takeRepeats() string {
	flow, lost := 0.0, 0.0
	for _, h := range d.found.Handoffs {
		if h.Context.OK {
			flow += h.Flow
			lost += h.Flow * (1 - h.Context.X)
		}
	}
	if flow <= 0 || lost/flow < 0.005 {
		return ""
	}
	return phrase.Fill(d.words.takeRepeat, d.lang.Percent(lost/flow, 0))
}

// halves draws the matrix and the pairs beside the grouping.
func (d *drawing) halves(y float64) float64 {
	left := d.matrix(y)
	left = d.arrange(left + 22)
	right := d.grouping(margin+d.left+halfGap, y, left)
	return math.Max(left, right) + 18
}
