package lanes

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
	"github.com/seam-cx/seam/render/parts"
)

// pairArrow is the room of the arrow between two departments.
const pairArrow = 34.0

// Pair is one department handing over to another, in words.
type Pair struct {
	from, to parts.Para
	one      bool
}

// PairOf sets two departments on lines no wider than w: on one if they fit.
func (s *Sheet) PairOf(from, to string, w float64) Pair {
	a, b := phrase.OneLine(s.Department(from)), phrase.OneLine(s.Department(to))
	p := Pair{from: s.Set(EntryType).Wrap(a, w, s.P.Ink), to: s.Set(EntryType).Wrap(b, w-pairArrow+8, s.P.Ink)}
	p.one = len(p.from.Lines) == 1 && len(p.to.Lines) == 1 && p.from.Widest()+pairArrow+p.to.Widest() <= w
	return p
}

// OneLine tells whether both stand on one line.
func (p Pair) OneLine() bool { return p.one }

// Width is how wide it is on one line.
func (p Pair) Width() float64 { return p.from.Widest() + pairArrow + p.to.Widest() }

// Height is that of all lines.
func (p Pair) Height() float64 {
	if p.one {
		return p.from.Lead + 4
	}
	return p.from.Height() + p.to.Height() + 4
}

// DrawPair draws a pair from x and y on.
func (s *Sheet) DrawPair(p Pair, x, y float64) []render.Item {
	y += 2
	items := p.from.At(x, y, render.Start)
	ax := x
	if p.one {
		ax += p.from.Widest() + 8
	} else {
		y += p.from.Height()
	}
	ay := y + p.to.Baseline() - p.to.Size*fonts.CapHeight/2
	items = append(items, parts.Arrow([]parts.Point{{X: ax, Y: ay}, {X: ax + pairArrow - 16, Y: ay}}, render.Stroke{Color: s.P.Ink2, Width: 1.6}, "")...)
	return append(items, p.to.At(ax+pairArrow-8, y, render.Start)...)
}

// Heading writes a heading with a hint beside or below it, and returns where it
// ends.
func (s *Sheet) Heading(g *render.Group, y float64, head, hint string) float64 {
	whole := s.Width - 2*Margin
	h := s.Set(HeadingType).Wrap(head, whole, s.P.Ink)
	g.Items = append(g.Items, h.At(Margin, y, render.Start)...)
	used := h.Widest() + 14
	note := s.Set(BodyType).Wrap(hint, whole, s.P.Ink3)
	if len(h.Lines) == 1 && used+note.Widest() <= whole && len(note.Lines) == 1 {
		base := y + h.Baseline()
		g.Items = append(g.Items, note.Text(Margin+used, base, hint, s.P.Ink3, render.Start))
		return y + h.Height() + 8
	}
	g.Items = append(g.Items, note.At(Margin, y+h.Height(), render.Start)...)
	return y + h.Height() + note.Height() + 8
}

// Spot is where an entry of a legend stands.
type Spot struct {
	Column int
	Y      float64
}

// ReadDown places entries in columns that are read downwards and are about
// equally high, and returns how high the highest is.
func ReadDown(heights []float64, columns int) ([]Spot, float64) {
	total := 0.0
	limit := 0.0
	for _, h := range heights {
		total, limit = total+h, math.Max(limit, h)
	}
	limit = math.Max(limit, total/float64(columns))
	for {
		spots := make([]Spot, len(heights))
		column, y, most := 0, 0.0, 0.0
		for i, h := range heights {
			if y > 0 && y+h > limit+0.5 {
				column, y = column+1, 0
			}
			spots[i] = Spot{column, y}
			y += h
			most = math.Max(most, y)
		}
		if column < columns {
			return spots, most
		}
		limit *= 1.05
	}
}
