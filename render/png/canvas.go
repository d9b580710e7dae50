package png

import (
	"encoding/binary"
	"math"

	"golang.org/x/image/vector"
)

// canvas is a band of rows that is being painted, three bytes a pixel.
type canvas struct {
	sheet *sheet
	pix   []uint8
	width int
	top   int // row of the picture that it begins with
	rows  int
	z     vector.Rasterizer
	cover []uint8
}

// clear fills the band with a colour.
func (c *canvas) clear(color rgb) {
	n := c.width * 3
	fillRow(c.pix[:n], color)
	for y := 1; y < c.rows; y++ {
		copy(c.pix[y*n:(y+1)*n], c.pix[:n])
	}
}

func fillRow(row []uint8, color rgb) {
	if len(row) == 0 {
		return
	}
	n := copy(row, color[:])
	for n < len(row) {
		n += copy(row[n:], row[:n])
	}
}

// paint paints what of o lies in the band.
func (c *canvas) paint(o *op) {
	switch o.kind {
	case opRect:
		c.rect(o)
	case opGlyph:
		c.glyph(o)
	default:
		c.polygon(o)
	}
}

// rect paints a rectangle; pixels at its edges are covered in part.
func (c *canvas) rect(o *op) {
	x0, x1 := int(o.x0), int(o.x1)
	left, right := edges(o.box[0], o.box[2])
	inner, outer := x0, x1 // whole columns
	if left < 255 {
		inner++
	}
	if right < 255 && outer > inner {
		outer--
	}
	before := -1
	for y := max(int(o.y0), c.top); y < min(int(o.y1), c.top+c.rows); y++ {
		v := covered(o.box[1], o.box[3], y)
		a := (int(o.alpha)*v + 127) / 255
		at := (y - c.top) * c.width * 3
		row := c.pix[at : at+c.width*3]
		switch {
		case a == 255 && before >= 0:
			copy(row[inner*3:outer*3], c.pix[before+inner*3:before+outer*3])
		case a == 255:
			fillRow(row[inner*3:outer*3], o.color)
			before = at
		default:
			blendRow(row[inner*3:outer*3], o.color, a)
		}
		if inner > x0 {
			blendRow(row[x0*3:x0*3+3], o.color, (a*left+127)/255)
		}
		if outer < x1 {
			blendRow(row[outer*3:outer*3+3], o.color, (a*right+127)/255)
		}
	}
}

// edges is how far the first and the last pixel of a range are covered, 0 to
// 255; for a range within one pixel the first counts.
func edges(a, b float32) (first, last int) {
	i := int(math.Floor(float64(a)))
	j := int(math.Ceil(float64(b))) - 1
	return covered(a, b, i), covered(a, b, j)
}

// covered is how far pixel i is covered by the range from a to b, 0 to 255.
func covered(a, b float32, i int) int {
	part := min(b, float32(i+1)) - max(a, float32(i))
	return int(max(0, min(part, 1))*255 + 0.5)
}

func blendRow(row []uint8, color rgb, a int) {
	if a <= 0 {
		return
	}
	if a >= 255 {
		fillRow(row, color)
		return
	}
	for i := 0; i+2 < len(row); i += 3 {
		blend(row[i:i+3:i+3], color, uint32(a))
	}
}

// blend lays a colour over a pixel; a is 0 to 255. v·257 >> 16 divides by 255.
func blend(p []uint8, c rgb, a uint32) {
	_ = p[2]
	b := 255 - a
	p[0] = uint8((uint32(p[0])*b + uint32(c[0])*a + 128) * 257 >> 16)
	p[1] = uint8((uint32(p[1])*b + uint32(c[1])*a + 128) * 257 >> 16)
	p[2] = uint8((uint32(p[2])*b + uint32(c[2])*a + 128) * 257 >> 16)
}

func (c *canvas) glyph(o *op) {
	m := &c.sheet.masks[o.from]
	for y := max(int(o.y0), c.top); y < min(int(o.y1), c.top+c.rows); y++ {
		from := (y-int(o.maskY))*int(m.w) + int(o.x0-o.maskX)
		c.mask(m.pix[from:from+int(o.x1-o.x0)], int(o.x0), y, o)
	}
}

// mask paints one row through a mask that begins at x.
func (c *canvas) mask(cover []uint8, x, y int, o *op) {
	at := ((y-c.top)*c.width + x) * 3
	row := c.pix[at : at+len(cover)*3]
	color, alpha := o.color, uint32(o.alpha)
	for i := 0; i < len(cover); {
		v := cover[i]
		switch {
		case v == 0:
			i++
			for i+8 <= len(cover) && binary.LittleEndian.Uint64(cover[i:]) == 0 {
				i += 8
			}
		case v == 255 && alpha == 255:
			from := i
			for i < len(cover) && cover[i] == 255 {
				i++
			}
			if i-from > 8 {
				fillRow(row[from*3:i*3], color)
				continue
			}
			for ; from < i; from++ {
				p := row[from*3 : from*3+3 : from*3+3]
				p[0], p[1], p[2] = color[0], color[1], color[2]
			}
		default:
			blend(row[i*3:i*3+3:i*3+3], color, (uint32(v)*alpha+127)/255)
			i++
		}
	}
}

// tile is the width of the parts that wide polygons are painted in, so that the
// empty inside of a long thin shape costs little.
const tile = 256

func (c *canvas) polygon(o *op) {
	y0, y1 := max(int(o.y0), c.top), min(int(o.y1), c.top+c.rows)
	if y0 >= y1 {
		return
	}
	x0, x1 := int(o.x0), int(o.x1)
	if x1-x0 < tile*3/2 {
		c.part(o, x0, x1, y0, y1)
		return
	}
	for x := x0; x < x1; x += tile {
		c.part(o, x, min(x+tile, x1), y0, y1)
	}
}

// part paints the polygon within a box.
func (c *canvas) part(o *op, x0, x1, y0, y1 int) {
	w, h := x1-x0, y1-y0
	points := c.sheet.points[o.from:o.to]
	e := edger{dx: float32(x0), dy: float32(y0), w: float32(w), h: float32(h)}
	if w > 16 {
		inside, left := e.meets(points)
		if !inside {
			if !left {
				return
			}
			// No edge lies inside: each row is covered alike all along.
			c.level(o, points, x0, x1, y0, y1)
			return
		}
	}
	c.z.Reset(w, h)
	e.z = &c.z
	e.draw(points)
	if n := w * h; cap(c.cover) < n {
		c.cover = make([]uint8, n)
	}
	cover := c.cover[:w*h]
	drawMask(&c.z, cover, w, h)
	for y := range h {
		c.mask(cover[y*w:(y+1)*w], x0, y0+y, o)
	}
}

func (c *canvas) level(o *op, points []point, x0, x1, y0, y1 int) {
	h := y1 - y0
	c.z.Reset(1, h)
	e := edger{dx: float32(x0), dy: float32(y0), w: 1, h: float32(h), z: &c.z}
	e.draw(points)
	if cap(c.cover) < h {
		c.cover = make([]uint8, h)
	}
	cover := c.cover[:h]
	drawMask(&c.z, cover, 1, h)
	for y := range h {
		at := (y0 + y - c.top) * c.width * 3
		blendRow(c.pix[at+x0*3:at+x1*3], o.color, (int(o.alpha)*int(cover[y])+127)/255)
	}
}
