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
	fc := load(f)
	e := fc.entry(r)
	advance = float64(e&^lacking) / UnitsPerEm
	if e&lacking != 0 {
		return nil, advance, advance == 0
	}
	if isWhite(r) || invisible(r) || r > 0xFFFF {
		return nil, advance, true
	}
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	g, err := fc.font.GlyphIndex(buf, r)
	if err != nil || g == 0 {
		return nil, advance, advance == 0
	}
	segments, err := fc.font.LoadGlyph(buf, g, fixed.I(UnitsPerEm), nil)
	if err != nil {
		return nil, advance, false
	}
	outline = make([]Segment, len(segments))
	for i, s := range segments {
		outline[i].Op = Op(s.Op)
		for j, p := range s.Args {
			outline[i].X[j] = float64(p.X) / (64 * UnitsPerEm)
			outline[i].Y[j] = float64(p.Y) / (64 * UnitsPerEm)
		}
	}
	return outline, advance, true
}

// Kern is by how many ems the pen moves between a and b, negative for closer.
// Width leaves it out; see the package documentation.
func Kern(a, b rune, f Face) float64 {
	fc := load(f)
	if fc.entry(a)&lacking != 0 || fc.entry(b)&lacking != 0 {
		return 0
	}
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	ga, err := fc.font.GlyphIndex(buf, a)
	if err != nil {
		return 0
	}
	gb, err := fc.font.GlyphIndex(buf, b)
	if err != nil {
		return 0
	}
	k, err := fc.font.Kern(buf, ga, gb, UnitsPerEm, 0)
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
	fc := load(f)
	x := 0.0
	before := rune(-1)
	for len(s) > 0 {
		n := Cluster(s)
		cluster := s[:n]
		s = s[n:]
		for i, r := range cluster {
			if i == 0 && before >= 0 {
				x += Kern(before, r, f) * size
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
