// Package sound tests that a picture can be read: that its texts lie apart,
// inside what they are written on, and on the page.
package sound

import (
	"slices"
	"testing"

	"github.com/seam-cx/seam/render"
)

// slack is how far, in layout pixels, texts may come too close: less than can
// be seen.
const slack = 0.6

// Box is what an item takes up.
type Box struct {
	X, Y, W, H float64
	Name       string // the text, or the kind of mark
	Solid      bool   // hides what was painted before it
}

// Meets tells whether two boxes share more than a seam.
func (b Box) Meets(o Box) bool {
	return b.X+slack < o.X+o.W && o.X+slack < b.X+b.W && b.Y+slack < o.Y+o.H && o.Y+slack < b.Y+b.H
}

// Holds tells whether o lies inside b.
func (b Box) Holds(o Box) bool {
	return b.X-slack <= o.X && o.X+o.W <= b.X+b.W+slack && b.Y-slack <= o.Y && o.Y+o.H <= b.Y+b.H+slack
}

// Boxes are the bounds of texts, of rectangles and of discs, circles with a
// radius of 6 and more.
func Boxes(items []render.Item) (texts, rects, discs []Box) {
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			a, b, c := Boxes(it.Items)
			texts, rects, discs = append(texts, a...), append(rects, b...), append(discs, c...)
		case *render.Rect:
			rects = append(rects, Box{it.X, it.Y, it.W, it.H, "rectangle", it.Fill.Color != "" && (it.Fill.Opacity == 0 || it.Fill.Opacity == 1)})
		case *render.Circle:
			if it.R >= 6 {
				discs = append(discs, Box{it.X - it.R, it.Y - it.R, 2 * it.R, 2 * it.R, "disc", it.Fill.Color != ""})
			}
		case *render.Text:
			b := Box{it.X, it.Y - 0.73*it.Size, it.Width, 0.92 * it.Size, it.Text, false}
			switch it.Anchor {
			case render.Middle:
				b.X -= it.Width / 2
			case render.End:
				b.X -= it.Width
			}
			texts = append(texts, b)
		}
	}
	return texts, rects, discs
}

// Check fails t where a text lies over another, across the edge of a rectangle,
// under a disc that it is not centred in, or off the page, or where a mark
// leaves the page.
func Check(t testing.TB, width, height float64, items []render.Item) {
	t.Helper()
	texts, rects, discs := Boxes(items)
	page := Box{0, 0, width, height, "page", true}
	for i, a := range texts {
		if a.Name == "" {
			t.Errorf("empty text at %v, %v", a.X, a.Y)
		}
		if !page.Holds(a) {
			t.Errorf("outside the page: %+v", a)
		}
		for _, b := range texts[i+1:] {
			if a.Meets(b) {
				t.Errorf("texts overlap: %+v and %+v", a, b)
			}
		}
		for k, r := range rects {
			if r.Meets(a) && !r.Holds(a) && !hidden(a, rects[k+1:]) {
				t.Errorf("text across an edge: %+v across %+v", a, r)
			}
		}
		for _, d := range discs {
			if d.Meets(a) && !d.Holds(a) {
				t.Errorf("text under a disc: %+v under %+v", a, d)
			}
		}
	}
	for _, r := range append(rects, discs...) {
		if !page.Holds(r) {
			t.Errorf("outside the page: %+v", r)
		}
	}
}

// hidden tells whether what was painted before some rectangles cannot be seen
// behind a.
func hidden(a Box, later []Box) bool {
	return slices.ContainsFunc(later, func(r Box) bool { return r.Solid && r.Holds(a) })
}

// Scene is Check for a whole picture.
func Scene(t testing.TB, s *render.Scene) {
	t.Helper()
	Check(t, s.Width, s.Height, s.Items)
}
