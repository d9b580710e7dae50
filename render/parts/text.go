package parts

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

// Type is a way of setting text: its size and the distance between lines.
type Type struct {
	Size, Lead   float64
	Bold, Italic bool
	Fonts        *render.Fonts // that it is set in; nil is Liberation Sans
}

// In is the type in the fonts of a style.
func (t Type) In(style *render.Style) Type {
	t.Fonts = style.Fonts
	return t
}

// The types of the head of a view.
var (
	OverType     = Type{Size: 12, Lead: 16, Bold: true}
	TitleType    = Type{Size: 32, Lead: 38, Bold: true}
	TakeawayType = Type{Size: 16, Lead: 21}
	MetaBoldType = Type{Size: 13, Lead: 18, Bold: true}
	MetaType     = Type{Size: 12.5, Lead: 17}
)

func (t Type) face() fonts.Face { return fonts.FaceOf(t.Bold, t.Italic) }

// Width is how wide s is on one line.
func (t Type) Width(s string) float64 { return t.Fonts.Width(s, t.Size, t.face()) }

// Baseline is how far below the top of its line text stands.
func (t Type) Baseline() float64 {
	return (t.Lead-t.Size*(fonts.Ascent+fonts.Descent))/2 + t.Size*fonts.Ascent
}

// Text is one line with its baseline at y.
func (t Type) Text(x, y float64, s string, c render.Color, a render.Anchor) *render.Text {
	return &render.Text{X: x, Y: y, Text: s, Size: t.Size, Bold: t.Bold, Italic: t.Italic, Color: c, Anchor: a, Width: t.Width(s)}
}

// Wrap sets s in lines no wider than width, which counts as at least 1.
func (t Type) Wrap(s string, width float64, c render.Color) Para {
	return Para{Type: t, Lines: t.Fonts.Wrap(s, math.Max(width, 1), t.Size, t.face()), Color: c}
}

// Para is a wrapped text.
type Para struct {
	Type
	Lines []string
	Color render.Color
}

// Height is that of all lines.
func (p Para) Height() float64 { return float64(len(p.Lines)) * p.Lead }

// Widest is the width of the longest line.
func (p Para) Widest() float64 {
	w := 0.0
	for _, l := range p.Lines {
		w = math.Max(w, p.Width(l))
	}
	return w
}

// At draws the lines from top downwards.
func (p Para) At(x, top float64, a render.Anchor) []render.Item {
	items := make([]render.Item, len(p.Lines))
	for i, l := range p.Lines {
		items[i] = p.Text(x, top+float64(i)*p.Lead+p.Baseline(), l, p.Color, a)
	}
	return items
}

// Header is what stands above a picture: Left from the top downwards, Meta
// right-aligned at its foot. The result is drawn between x and x+w from y, and
// comes with its height.
type Header struct {
	Over, Title, Takeaway string
	Strong, Meta          string // "" is none
	Fonts                 *render.Fonts
}

// in is a type in the fonts of the header.
func (h Header) in(t Type) Type {
	t.Fonts = h.Fonts
	return t
}

// Draw lays the header out.
func (h Header) Draw(x, y, w float64, p *render.Palette) (*render.Group, float64) {
	meta := []Para{h.in(MetaBoldType).Wrap(h.Strong, 0.4*w, p.Ink2), h.in(MetaType).Wrap(h.Meta, 0.4*w, p.Ink3)}
	wide, tall := 0.0, 0.0
	for _, m := range meta {
		wide, tall = math.Max(wide, m.Widest()), tall+m.Height()
	}
	left := w
	if wide > 0 {
		left -= wide + 32
	}
	stack := []Para{h.in(OverType).Wrap(h.Over, left, p.Accent), h.in(TitleType).Wrap(h.Title, left, p.Ink), h.in(TakeawayType).Wrap(h.Takeaway, left, p.Ink2)}
	g := &render.Group{ID: "header"}
	top := y
	for _, s := range stack {
		g.Items = append(g.Items, s.At(x, top, render.Start)...)
		top += s.Height() + 3
	}
	foot := math.Max(top-3, y+tall)
	top = foot - tall
	for _, m := range meta {
		g.Items = append(g.Items, m.At(x+w, top, render.End)...)
		top += m.Height()
	}
	return g, foot - y
}
