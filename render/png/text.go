package png

import (
	"math"
	"unicode/utf8"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// Missing are the characters of the scenes' texts that their fonts lack and
// Paint marks with a frame: each once, in order of code point.
func Missing(scenes ...*render.Scene) []rune { return paint.Missing(scenes...) }

// maxMask is the largest font size in pixels whose letters are kept as masks;
// larger ones are painted as polygons.
const maxMask = 300

// phases are the places within a pixel, along either axis, that letters are
// drawn at.
const phases = 4

// outlineKey is a letter, kernKey a pair of letters of a face.
type outlineKey struct {
	face fonts.Face
	r    rune
}

type kernKey struct {
	face fonts.Face
	a, b rune
}

// letter is the outline of a character, in ems.
type letter struct {
	outline []fonts.Segment
	advance float64
}

// glyphKey is a letter at a size and a place within a pixel.
type glyphKey struct {
	outlineKey
	size   float32
	dx, dy uint8
}

// sign is a character, or a cluster that the font lacks, with where it begins.
type sign struct {
	r     rune
	x     float64
	room  float64
	frame bool
}

func (s *sheet) text(t *render.Text) {
	size := s.px(t.Size)
	if t.Text == "" || !(size > 0) {
		return
	}
	c, a, ok := s.paint(t.Color, 0)
	if !ok {
		return
	}
	face := fonts.FaceOf(t.Bold, t.Italic)
	signs, width := s.place(s.fonts.Shown(t.Text, face), size, face)
	x, y := s.px(t.X), s.px(t.Y)
	switch t.Anchor {
	case render.Middle:
		x -= width / 2
	case render.End:
		x -= width
	}
	for _, g := range signs {
		switch {
		case g.frame:
			s.lacking(x+g.x, y, g.room, size, c, a)
		case size > maxMask:
			s.bigLetter(outlineKey{face, g.r}, x+g.x, y, size, c, a)
		default:
			s.letter(glyphKey{outlineKey: outlineKey{face, g.r}, size: float32(size)}, x+g.x, y, c, a)
		}
	}
}

// place says where the characters of text stand, kerned, and how wide it is.
func (s *sheet) place(text string, size float64, face fonts.Face) (signs []sign, width float64) {
	signs = s.signs[:0]
	x := 0.0
	before := rune(-1)
	for text != "" {
		n := fonts.Cluster(text)
		cluster := text[:n]
		text = text[n:]
		first, bytes := utf8.DecodeRuneInString(cluster)
		if before >= 0 {
			x += s.kern(before, first, face) * size
		}
		before, _ = utf8.DecodeLastRuneInString(cluster)
		if first < utf8.RuneSelf && bytes == n {
			signs = append(signs, sign{r: first, x: x})
			x += s.pen(outlineKey{face, first}).advance * size
			continue
		}
		room := s.fonts.Width(cluster, size, face)
		if paint.Lacks(s.fonts, cluster) {
			if room > 0 {
				signs = append(signs, sign{x: x, room: room, frame: true})
			}
			x += room
			continue
		}
		for i, r := range cluster {
			if i == 0 {
				signs = append(signs, sign{r: r, x: x})
				x += room
				continue
			}
			signs = append(signs, sign{r: r, x: x}) // marks lie left of where they are placed
		}
	}
	s.signs = signs
	return signs, x
}

func (s *sheet) kern(a, b rune, face fonts.Face) float64 {
	k := kernKey{face, a, b}
	v, ok := s.kerns[k]
	if !ok {
		v = s.fonts.Kern(a, b, face)
		s.kerns[k] = v
	}
	return v
}

func (s *sheet) pen(k outlineKey) letter {
	l, ok := s.pens[k]
	if !ok {
		l.outline, l.advance, _ = s.fonts.Outline(k.r, k.face)
		s.pens[k] = l
	}
	return l
}

// lacking paints the frame that stands for what the font lacks, on whole pixels.
func (s *sheet) lacking(x, y, room, size float64, c rgb, a uint8) {
	f := paint.FrameAt(x, y, room, size)
	half := max(1, f.Width) / 2
	f.Left, f.Top, f.Right, f.Bottom = math.Round(f.Left), math.Round(f.Top), math.Round(f.Right), math.Round(f.Bottom)
	a = uint8(float64(a) * f.Opacity)
	s.ring(frame{f.Left, f.Top, f.Right, f.Bottom, f.Radius + half},
		frame{f.Left + 2*half, f.Top + 2*half, f.Right - 2*half, f.Bottom - 2*half, max(0, f.Radius-half)}, c, a)
	cx, cy, r := f.Lozenge(size)
	from := s.begin()
	s.add(cx, cy-r)
	s.add(cx+r, cy)
	s.add(cx, cy+r)
	s.add(cx-r, cy)
	s.end(from, c, a)
}

// bigLetter paints a letter as a polygon.
func (s *sheet) bigLetter(k outlineKey, x, y, size float64, c rgb, a uint8) {
	from := s.begin()
	start := from
	s.flattenLetter(s.pen(k).outline, size, func(px, py float64, begins bool) {
		if begins {
			s.cut(start)
			start = len(s.points)
		}
		s.add(x+px, y+py)
	})
	s.end(from, c, a)
}

// flattenLetter turns the outline of a letter into straight lines.
func (s *sheet) flattenLetter(outline []fonts.Segment, size float64, to func(x, y float64, begins bool)) {
	var x, y float64
	for i := range outline {
		g := &outline[i]
		px := func(j int) (float64, float64) { return g.X[j] * size, g.Y[j] * size }
		x1, y1 := px(0)
		switch g.Op {
		case fonts.MoveTo:
			x, y = x1, y1
			to(x, y, true)
		case fonts.LineTo:
			x, y = x1, y1
			to(x, y, false)
		case fonts.QuadTo:
			x2, y2 := px(1)
			// error ≤ |a − 2b + c| / (4 n²)
			n := max(1, math.Ceil(math.Sqrt(math.Hypot(x-2*x1+x2, y-2*y1+y2)/(4*0.03))))
			for k := 1.0; k <= n; k++ {
				t := k / n
				u := 1 - t
				to(u*u*x+2*u*t*x1+t*t*x2, u*u*y+2*u*t*y1+t*t*y2, false)
			}
			x, y = x2, y2
		case fonts.CubeTo:
			x2, y2 := px(1)
			x3, y3 := px(2)
			n := curveSteps(x, y, x1, y1, x2, y2, x3, y3)
			for k := 1; k <= n; k++ {
				t := float64(k) / float64(n)
				u := 1 - t
				to(u*u*u*x+3*u*u*t*x1+3*u*t*t*x2+t*t*t*x3, u*u*u*y+3*u*u*t*y1+3*u*t*t*y2+t*t*t*y3, false)
			}
			x, y = x3, y3
		}
	}
}
