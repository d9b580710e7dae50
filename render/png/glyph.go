package png

import (
	"image"
	"image/draw"
	"math"
	"runtime"
	"sync"

	"golang.org/x/image/vector"
)

// mask is how far each pixel of a letter is covered; x and y are where it begins
// from the pixel that the letter stands at.
type mask struct {
	pix  []uint8
	x, y int32
	w, h int32
}

// letter puts a letter at a place. Its mask is drawn by rasterGlyphs.
func (s *sheet) letter(k glyphKey, x, y float64, c rgb, a uint8) {
	l := s.pen(k.outlineKey)
	if len(l.outline) == 0 {
		return
	}
	qx, qy := math.Floor(x*phases+0.5), math.Floor(y*phases+0.5)
	px, py := math.Floor(qx/phases), math.Floor(qy/phases)
	k.dx, k.dy = uint8(qx-px*phases), uint8(qy-py*phases)
	i, ok := s.glyphs[k]
	if !ok {
		i = int32(len(s.masks))
		s.glyphs[k] = i
		s.keys = append(s.keys, k)
		s.masks = append(s.masks, s.extent(k, l))
	}
	m := &s.masks[i]
	o := op{kind: opGlyph, alpha: a, color: c, from: i, maskX: int32(px) + m.x, maskY: int32(py) + m.y}
	o.x0, o.x1 = max(0, o.maskX), min(int32(s.width), o.maskX+m.w)
	o.y0, o.y1 = max(0, o.maskY), min(int32(s.height), o.maskY+m.h)
	if o.x0 < o.x1 && o.y0 < o.y1 {
		s.ops = append(s.ops, o)
	}
}

// extent is the mask of a letter before it is drawn. The control points of
// its curves enclose it.
func (s *sheet) extent(k glyphKey, l letter) mask {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range l.outline {
		g := &l.outline[i]
		for j := range max(1, int(g.Op)) {
			x0, x1 = min(x0, g.X[j]), max(x1, g.X[j])
			y0, y1 = min(y0, g.Y[j]), max(y1, g.Y[j])
		}
	}
	size := float64(k.size)
	dx, dy := float64(k.dx)/phases, float64(k.dy)/phases
	m := mask{x: int32(math.Floor(x0*size + dx)), y: int32(math.Floor(y0*size + dy))}
	m.w, m.h = int32(math.Ceil(x1*size+dx))-m.x, int32(math.Ceil(y1*size+dy))-m.y
	return m
}

// rasterGlyphs draws the masks of all letters that are used, on all cores.
func (s *sheet) rasterGlyphs() {
	workers := min(runtime.GOMAXPROCS(0), 1+len(s.masks)/64)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			var z vector.Rasterizer
			for i := w; i < len(s.masks); i += workers {
				s.rasterGlyph(&z, i)
			}
		})
	}
	wg.Wait()
}

func (s *sheet) rasterGlyph(z *vector.Rasterizer, i int) {
	k, m := s.keys[i], &s.masks[i]
	dx, dy := float64(k.dx)/phases-float64(m.x), float64(k.dy)/phases-float64(m.y)
	z.Reset(int(m.w), int(m.h))
	begun := false
	s.flattenLetter(s.pens[k.outlineKey].outline, float64(k.size), func(x, y float64, begins bool) {
		if begins {
			if begun {
				z.ClosePath()
			}
			begun = true
			z.MoveTo(float32(x+dx), float32(y+dy))
			return
		}
		z.LineTo(float32(x+dx), float32(y+dy))
	})
	z.ClosePath()
	m.pix = make([]uint8, m.w*m.h)
	drawMask(z, m.pix, int(m.w), int(m.h))
}

// drawMask writes what z drew.
func drawMask(z *vector.Rasterizer, pix []uint8, w, h int) {
	z.DrawOp = draw.Src
	dst := image.Alpha{Pix: pix, Stride: w, Rect: image.Rect(0, 0, w, h)}
	z.Draw(&dst, dst.Rect, image.Opaque, image.Point{})
}
