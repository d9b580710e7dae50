package png

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// miterLimit is that of SVG: sharper corners are cut off.
const miterLimit = 4

// maxDashes bounds the dashes of one line; a line with more is drawn through.
const maxDashes = 20000

// strokeLine paints one line, dash by dash where it is dashed.
func (s *sheet) strokeLine(line []point, closed bool, k *render.Stroke, c rgb, a uint8) {
	half := s.px(k.Width) / 2
	if paint.Dashed(k.Dash) && s.dashes(line, closed, k, func(part []point) { s.strokePart(part, false, half, k.Round, c, a) }) {
		return
	}
	s.strokePart(line, closed, half, k.Round, c, a)
}

// strokePart paints an undashed line. An upright or level one is a rectangle.
func (s *sheet) strokePart(line []point, closed bool, half float64, round bool, c rgb, a uint8) {
	if len(line) == 2 && !round && !closed {
		x0, y0, x1, y1 := float64(line[0].x), float64(line[0].y), float64(line[1].x), float64(line[1].y)
		switch {
		case y0 == y1:
			s.fillBox(min(x0, x1), y0-half, max(x0, x1), y0+half, c, a)
			return
		case x0 == x1:
			s.fillBox(x0-half, min(y0, y1), x0+half, max(y0, y1), c, a)
			return
		}
	}
	from := s.begin()
	s.outline(line, closed, half, round)
	s.end(from, c, a)
}

// dashes hands out the dashes of a line. It returns false, and hands out
// nothing, where there are too many.
func (s *sheet) dashes(line []point, closed bool, k *render.Stroke, dash func([]point)) bool {
	pattern := make([]float64, 0, 2*len(k.Dash))
	for _, d := range k.Dash {
		pattern = append(pattern, d*s.scale)
	}
	if len(pattern)%2 == 1 {
		pattern = append(pattern, pattern...)
	}
	period := 0.0
	for _, d := range pattern {
		period += d
	}
	pts := append([]point(nil), line...)
	if closed && len(pts) > 1 {
		pts = append(pts, point{x: pts[0].x, y: pts[0].y})
	}
	total := 0.0
	for i := 1; i < len(pts); i++ {
		total += distance(pts[i-1], pts[i])
	}
	if total/period*float64(len(pattern)) > maxDashes {
		return false
	}
	at, left := 0, pattern[0]
	part := append([]point(nil), pts[0])
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		length := distance(a, b)
		done := 0.0
		for length-done > left {
			done += left
			t := float32(done / length)
			p := point{x: a.x + (b.x-a.x)*t, y: a.y + (b.y-a.y)*t}
			if at%2 == 0 {
				dash(append(part, p))
			}
			part = append(part[:0], p)
			at = (at + 1) % len(pattern)
			left = pattern[at]
		}
		left -= length - done
		part = append(part, point{x: b.x, y: b.y})
	}
	if at%2 == 0 && len(part) > 1 {
		dash(part)
	}
	return true
}

func distance(a, b point) float64 {
	return math.Hypot(float64(b.x-a.x), float64(b.y-a.y))
}

// vec is a place or direction.
type vec struct{ x, y float64 }

// outline adds the contours around a line that is 2·half wide to the polygon at
// work.
func (s *sheet) outline(line []point, closed bool, half float64, round bool) {
	pts := make([]vec, 0, len(line)+1)
	for _, p := range line {
		v := vec{float64(p.x), float64(p.y)}
		if n := len(pts); n == 0 || math.Hypot(v.x-pts[n-1].x, v.y-pts[n-1].y) > 1e-3 {
			pts = append(pts, v)
		}
	}
	if n := len(pts); closed && n > 1 && math.Hypot(pts[0].x-pts[n-1].x, pts[0].y-pts[n-1].y) <= 1e-3 {
		pts = pts[:n-1]
	}
	k := stroker{s: s, pts: pts, half: half, round: round}
	switch {
	case len(pts) == 0:
	case len(pts) == 1:
		if round {
			from := len(s.points)
			k.arc(pts[0], vec{0, -1}, 2*math.Pi)
			s.cut(from)
		}
	case closed && len(pts) > 2:
		k.side(true)
		k.reverse()
		k.side(true)
	default:
		from := len(s.points)
		k.side(false)
		k.reverse()
		k.side(false)
		s.cut(from)
	}
}

// stroker draws the left side of a line; for the other side the line is
// reversed.
type stroker struct {
	s     *sheet
	pts   []vec
	half  float64
	round bool
}

func (k *stroker) reverse() {
	for i, j := 0, len(k.pts)-1; i < j; i, j = i+1, j-1 {
		k.pts[i], k.pts[j] = k.pts[j], k.pts[i]
	}
}

// side adds the left side, of an open line with the cap at its end.
func (k *stroker) side(closed bool) {
	n := len(k.pts)
	from := len(k.s.points)
	if closed {
		for i := range n {
			k.join(k.pts[(i+n-1)%n], k.pts[i], k.pts[(i+1)%n])
		}
		k.s.cut(from)
		return
	}
	_, normal, _ := k.direction(k.pts[0], k.pts[1])
	k.offset(k.pts[0], normal)
	for i := 1; i < n-1; i++ {
		k.join(k.pts[i-1], k.pts[i], k.pts[i+1])
	}
	_, normal, _ = k.direction(k.pts[n-2], k.pts[n-1])
	k.offset(k.pts[n-1], normal)
	if k.round {
		k.arc(k.pts[n-1], normal, math.Pi)
	}
}

// direction is the way from a to b, its left normal on the page, and the
// distance.
func (k *stroker) direction(a, b vec) (along, normal vec, length float64) {
	dx, dy := b.x-a.x, b.y-a.y
	length = math.Hypot(dx, dy)
	dx, dy = dx/length, dy/length
	return vec{dx, dy}, vec{dy, -dx}, length
}

func (k *stroker) offset(p, normal vec) {
	k.s.add(p.x+normal.x*k.half, p.y+normal.y*k.half)
}

// join adds the left side at b on the way from a to c.
func (k *stroker) join(a, b, c vec) {
	_, n0, l0 := k.direction(a, b)
	d1, n1, l1 := k.direction(b, c)
	cos := n0.x*n1.x + n0.y*n1.y
	bisector := vec{(n0.x + n1.x) / (1 + cos), (n0.y + n1.y) / (1 + cos)}
	if n0.x*d1.x+n0.y*d1.y > 0 { // the line turns to this side
		if reach := k.half * math.Sqrt(max(0, (1-cos)/(1+cos))); cos > -0.999 && reach <= min(l0, l1) {
			k.offset(b, bisector)
			return
		}
		k.offset(b, n0)
		k.s.add(b.x, b.y)
		k.offset(b, n1)
		return
	}
	switch {
	case cos > 0.985, !k.round && cos > -0.999 && (1+cos)/2 >= 1/float64(miterLimit*miterLimit):
		k.offset(b, bisector)
	case k.round:
		k.offset(b, n0)
		k.arc(b, n0, math.Acos(max(-1, min(1, cos))))
		k.offset(b, n1)
	default:
		k.offset(b, n0)
		k.offset(b, n1)
	}
}

// arc adds points around p from the direction of normal, clockwise on the page,
// without both ends.
func (k *stroker) arc(p, normal vec, angle float64) {
	n := arcSteps(k.half, angle)
	for i := 1; i < n; i++ {
		sin, cos := math.Sincos(angle * float64(i) / float64(n))
		k.offset(p, vec{normal.x*cos - normal.y*sin, normal.x*sin + normal.y*cos})
	}
}
