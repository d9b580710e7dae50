package fonts

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Op says what a Segment does.
type Op uint8

// The operations with the points they use: MoveTo and LineTo one, QuadTo two,
// CubeTo three, the last being where the pen then is.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
	CubeTo
)

// Segment is one step of an outline. Points are in ems from the start of the
// glyph on the baseline, y downwards.
type Segment struct {
	Op   Op
	X, Y [3]float64
}

// Outline is the outline of r and how far the pen then moves, in ems. Contours
// are closed and filled by the non-zero rule. For a character without marks,
// such as the space, it is empty; ok is false where the font lacks r, and then
// advance is the room left for it.
func Outline(r rune, f Face) (outline []Segment, advance float64, ok bool) {
	return (*Set)(nil).Outline(r, f)
}

// Outline is the outline of r in the fonts of the set; see the function Outline.
func (s *Set) Outline(r rune, f Face) (outline []Segment, advance float64, ok bool) {
	fc := s.load(f)
	e := fc.entry(r)
	advance = float64(e&^lacking) / UnitsPerEm
	if e&lacking != 0 {
		return nil, advance, advance == 0
	}
	if isWhite(r) || invisible(r) {
		return nil, advance, true
	}
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	from, g := fc.find(r, buf)
	if from == nil {
		return nil, advance, advance == 0
	}
	segments, err := from.font.LoadGlyph(buf, g, fixed.I(UnitsPerEm), nil)
	if err != nil {
		return nil, advance, false
	}
	outline = make([]Segment, len(segments), 2*len(segments))
	for i, s := range segments {
		outline[i].Op = Op(s.Op)
		for j, p := range s.Args {
			outline[i].X[j] = float64(p.X) / (64 * UnitsPerEm)
			outline[i].Y[j] = float64(p.Y) / (64 * UnitsPerEm)
		}
	}
	return from.shaped(outline), advance, true
}

// thicker is by how many font units letters that are made bold grow.
const thicker = 64

// leaning is how far letters that are made italic lean for each unit of height.
const leaning = 0.2

// shaped makes letters of another weight or slant.
func (c *source) shaped(outline []Segment) []Segment {
	if c.slant {
		for i := range outline {
			for j := range outline[i].X {
				outline[i].X[j] -= leaning * outline[i].Y[j]
			}
		}
	}
	if !c.embolden {
		return outline
	}
	// The letter and itself a little further right, filled as one.
	for _, s := range outline[:len(outline):len(outline)] {
		for j := range s.X {
			s.X[j] += float64(thicker) / UnitsPerEm
		}
		outline = append(outline, s)
	}
	return outline
}

// Kern is by how many ems the pen moves between a and b, negative for closer.
// Width leaves it out; see the package documentation.
func Kern(a, b rune, f Face) float64 { return (*Set)(nil).Kern(a, b, f) }

// Kern is by how many ems the pen moves between a and b in the fonts of the set;
// nothing where they come from two of them.
func (s *Set) Kern(a, b rune, f Face) float64 {
	fc := s.load(f)
	if fc.entry(a)&lacking != 0 || fc.entry(b)&lacking != 0 {
		return 0
	}
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	from, ga := fc.find(a, buf)
	other, gb := fc.find(b, buf)
	if from == nil || other == nil || from.font != other.font {
		return 0
	}
	k, err := from.font.Kern(buf, ga, gb, UnitsPerEm, 0)
	if err != nil {
		return 0
	}
	return float64(k) / UnitsPerEm
}

// Place calls glyph, if given, for every character of s in turn with the x where
// it begins, kerned, and returns the width. Characters without room of their
// own, such as marks and the parts of a joined emoji, are placed as the font
// has them.
func Place(s string, size float64, f Face, glyph func(r rune, x float64)) float64 {
	return (*Set)(nil).Place(s, size, f, glyph)
}

// Place calls glyph for every character of text in the fonts of the set; see
// the function Place.
func (s *Set) Place(text string, size float64, f Face, glyph func(r rune, x float64)) float64 {
	fc := s.load(f)
	x := 0.0
	before := rune(-1)
	for len(text) > 0 {
		n := Cluster(text)
		cluster := text[:n]
		text = text[n:]
		for i, r := range cluster {
			if i == 0 && before >= 0 {
				x += s.Kern(before, r, f) * size
			}
			if glyph != nil {
				glyph(r, x)
			}
			if i == 0 {
				x += float64(fc.measure(cluster)) * size / UnitsPerEm
			}
			before = r
		}
	}
	return x
}
