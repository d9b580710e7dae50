package png

import (
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// sheet is a scene made ready for painting: what there is to paint in pixels,
// in order.
type sheet struct {
	width, height int
	scale         float64
	background    rgb
	fonts         *render.Fonts
	ops           []op
	points        []point // of all polygons
	glyphs        map[glyphKey]int32
	keys          []glyphKey // of masks
	masks         []mask
	pens          map[outlineKey]letter
	kerns         map[kernKey]float64
	signs         []sign  // of the text at work
	line          []point // of the path at work
	err           error
	depth         int
}

// rgb is a colour.
type rgb [3]uint8

// point is a place in pixels; cut ends a contour.
type point struct {
	x, y float32
	cut  bool // the last one of its contour
}

// op paints one thing in one colour: a rectangle with edges anywhere, a polygon
// or a glyph.
type op struct {
	kind     opKind
	alpha    uint8
	color    rgb
	x0, y0   int32 // pixels that it may touch, half open
	x1, y1   int32
	box      [4]float32 // of a rectangle: left, top, right, bottom
	from, to int32      // of a polygon, in points; of a glyph from is its mask
	maskX    int32      // where the mask of a glyph begins
	maskY    int32
}

type opKind uint8

const (
	opRect opKind = iota
	opPolygon
	opGlyph
)

func newSheet(width, height int, scale float64) *sheet {
	return &sheet{width: width, height: height, scale: scale,
		glyphs: map[glyphKey]int32{}, pens: map[outlineKey]letter{}, kerns: map[kernKey]float64{}}
}

// scene makes everything ready.
func (s *sheet) scene(scene *render.Scene) error {
	s.fonts = scene.Fonts
	s.background = rgb{255, 255, 255}
	if scene.Background != "" {
		s.background = s.color(scene.Background)
	}
	s.items(scene.Items)
	return s.err
}

func (s *sheet) items(items []render.Item) {
	for _, item := range items {
		if s.err != nil {
			return
		}
		switch it := item.(type) {
		case *render.Group:
			if s.depth++; s.depth > paint.MaxDepth {
				s.err = fmt.Errorf("png: groups lie more than %d deep", paint.MaxDepth)
				return
			}
			s.items(it.Items)
			s.depth--
		case *render.Rect:
			s.rect(it)
		case *render.Line:
			s.segment(it)
		case *render.Circle:
			s.circle(it)
		case *render.Path:
			s.path(it)
		case *render.Text:
			s.text(it)
		}
	}
}

// color reads a six-digit hex colour.
func (s *sheet) color(c render.Color) rgb {
	out, ok := paint.RGB(c)
	if !ok && s.err == nil {
		s.err = fmt.Errorf("png: colour %q is no six-digit hex colour such as #1E3A5F", string(c))
	}
	return out
}

// paint is a colour with its opacity; ok is false where nothing is painted.
func (s *sheet) paint(c render.Color, opacity float64) (color rgb, alpha uint8, ok bool) {
	if c == "" {
		return rgb{}, 0, false
	}
	alpha = 255
	if opacity > 0 && opacity < 1 {
		alpha = uint8(math.Round(opacity * 255))
	}
	return s.color(c), alpha, alpha > 0
}

// px is a length in pixels. What is no number is 0; far away is far enough.
func (s *sheet) px(x float64) float64 {
	const limit = 1e6
	if math.IsNaN(x) {
		return 0
	}
	return max(-limit, min(x*s.scale, limit))
}

// fillBox paints a rectangle given in pixels.
func (s *sheet) fillBox(x0, y0, x1, y1 float64, c rgb, alpha uint8) {
	x0, y0 = max(x0, 0), max(y0, 0)
	x1, y1 = min(x1, float64(s.width)), min(y1, float64(s.height))
	if !(x1-x0 > 1e-4 && y1-y0 > 1e-4) {
		return
	}
	s.ops = append(s.ops, op{kind: opRect, alpha: alpha, color: c,
		x0: int32(math.Floor(x0)), y0: int32(math.Floor(y0)), x1: int32(math.Ceil(x1)), y1: int32(math.Ceil(y1)),
		box: [4]float32{float32(x0), float32(y0), float32(x1), float32(y1)}})
}

// begin starts a polygon; end paints what was added to points since.
func (s *sheet) begin() int { return len(s.points) }

func (s *sheet) add(x, y float64) {
	s.points = append(s.points, point{x: float32(x), y: float32(y)})
}

// cut ends a contour that began at index from.
func (s *sheet) cut(from int) {
	if n := len(s.points); n > from {
		s.points[n-1].cut = true
	}
}

func (s *sheet) end(from int, c rgb, alpha uint8) {
	if len(s.points)-from < 3 {
		s.points = s.points[:from]
		return
	}
	s.cut(from)
	x0, y0 := s.points[from].x, s.points[from].y
	x1, y1 := x0, y0
	for _, p := range s.points[from:] {
		x0, x1 = min(x0, p.x), max(x1, p.x)
		y0, y1 = min(y0, p.y), max(y1, p.y)
	}
	o := op{kind: opPolygon, alpha: alpha, color: c, from: int32(from), to: int32(len(s.points))}
	o.x0, o.x1 = clip(x0, x1, s.width)
	o.y0, o.y1 = clip(y0, y1, s.height)
	if o.x0 >= o.x1 || o.y0 >= o.y1 {
		s.points = s.points[:from]
		return
	}
	s.ops = append(s.ops, o)
}

// clip is the range of pixels between a and b that lies in the picture.
func clip(a, b float32, size int) (from, to int32) {
	return int32(max(0, math.Floor(float64(a)))), int32(min(float64(size), math.Ceil(float64(b))))
}
