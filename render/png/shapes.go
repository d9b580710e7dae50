package png

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

func (s *sheet) rect(r *render.Rect) {
	x0, y0 := s.px(r.X), s.px(r.Y)
	x1, y1 := s.px(r.X+max(r.W, 0)), s.px(r.Y+max(r.H, 0))
	radius := max(0, min(s.px(r.R), (x1-x0)/2, (y1-y0)/2))
	if c, a, ok := s.paint(r.Fill.Color, r.Fill.Opacity); ok {
		s.fillRounded(x0, y0, x1, y1, radius, c, a)
	}
	c, a, ok := s.paint(r.Stroke.Color, r.Stroke.Opacity)
	half := s.px(r.Stroke.Width) / 2
	if !ok || !(half > 0) {
		return
	}
	if paint.Dashed(r.Stroke.Dash) {
		s.line = s.line[:0]
		s.boxLine(x0, y0, x1, y1, radius)
		s.strokeLine(s.line, true, &r.Stroke, c, a)
		return
	}
	outer := radius + half
	if radius == 0 && !r.Stroke.Round {
		outer = 0
	}
	s.ring(frame{x0 - half, y0 - half, x1 + half, y1 + half, outer},
		frame{x0 + half, y0 + half, x1 - half, y1 - half, max(0, radius-half)}, c, a)
}

// fillRounded fills a rectangle: its corners as polygons and what lies between
// them as rectangles, which are quick. They meet between pixels, so that no seam
// shows.
func (s *sheet) fillRounded(x0, y0, x1, y1, r float64, c rgb, a uint8) {
	if r < 0.05 {
		s.fillBox(x0, y0, x1, y1, c, a)
		return
	}
	left, right := math.Ceil(x0+r), math.Floor(x1-r)
	top, foot := math.Ceil(y0+r), math.Floor(y1-r)
	if left > right || top > foot {
		from := s.begin()
		s.contour(frame{x0, y0, x1, y1, r}, false)
		s.end(from, c, a)
		return
	}
	f := frame{x0, y0, x1, y1, r}
	for corner := range 4 {
		from := s.begin()
		mx, my := pick(corner, left, right, top, foot)
		ex, ey := pick(corner, x0, x1, y0, y1)
		s.add(mx, my)
		// Contours run clockwise on the page: into the corner, along its
		// arc and back.
		if corner%2 == 0 {
			s.add(ex, my)
			s.corner(f, corner, false)
			s.add(mx, ey)
		} else {
			s.add(mx, ey)
			s.corner(f, corner, false)
			s.add(ex, my)
		}
		s.end(from, c, a)
	}
	s.fillBox(left, y0, right, top, c, a)
	s.fillBox(x0, top, x1, foot, c, a)
	s.fillBox(left, foot, right, y1, c, a)
}

// pick is the corner of a rectangle: 0 top left, then clockwise.
func pick(corner int, x0, x1, y0, y1 float64) (x, y float64) {
	x, y = x0, y0
	if corner == 1 || corner == 2 {
		x = x1
	}
	if corner >= 2 {
		y = y1
	}
	return x, y
}

// frame is a rectangle with rounded corners.
type frame struct{ x0, y0, x1, y1, r float64 }

// corner adds the arc of a corner, clockwise or back.
func (s *sheet) corner(f frame, corner int, back bool) {
	ex, ey := pick(corner, f.x0, f.x1, f.y0, f.y1)
	if f.r < 0.05 {
		s.add(ex, ey)
		return
	}
	cx, cy := pick(corner, f.x0+f.r, f.x1-f.r, f.y0+f.r, f.y1-f.r)
	n := arcSteps(f.r, math.Pi/2)
	start := math.Pi + float64(corner)*math.Pi/2
	for i := range n + 1 {
		if back {
			i = n - i
		}
		sin, cos := math.Sincos(start + math.Pi/2*float64(i)/float64(n))
		s.add(cx+f.r*cos, cy+f.r*sin)
	}
}

// contour adds all of f, clockwise or back.
func (s *sheet) contour(f frame, back bool) {
	from := len(s.points)
	for i := range 4 {
		if back {
			i = 3 - i
		}
		s.corner(f, i, back)
	}
	s.cut(from)
}

// ring paints what lies between two frames.
func (s *sheet) ring(out, in frame, c rgb, a uint8) {
	if in.x0 >= in.x1 || in.y0 >= in.y1 {
		s.fillRounded(out.x0, out.y0, out.x1, out.y1, out.r, c, a)
		return
	}
	left, right := math.Ceil(max(out.x0+out.r, in.x0+in.r)), math.Floor(min(out.x1-out.r, in.x1-in.r))
	top, foot := math.Ceil(max(out.y0+out.r, in.y0+in.r)), math.Floor(min(out.y1-out.r, in.y1-in.r))
	if left > right || top > foot {
		from := s.begin()
		s.contour(out, false)
		s.contour(in, true)
		s.end(from, c, a)
		return
	}
	for corner := range 4 {
		from := s.begin()
		mx, my := pick(corner, left, right, top, foot)
		ox, oy := pick(corner, out.x0, out.x1, out.y0, out.y1)
		ix, iy := pick(corner, in.x0, in.x1, in.y0, in.y1)
		if corner%2 == 0 {
			s.add(ox, my)
			s.corner(out, corner, false)
			s.add(mx, oy)
			s.add(mx, iy)
			s.corner(in, corner, true)
			s.add(ix, my)
		} else {
			s.add(mx, oy)
			s.corner(out, corner, false)
			s.add(ox, my)
			s.add(ix, my)
			s.corner(in, corner, true)
			s.add(mx, iy)
		}
		s.end(from, c, a)
	}
	s.fillBox(left, out.y0, right, in.y0, c, a)
	s.fillBox(left, in.y1, right, out.y1, c, a)
	s.fillBox(out.x0, top, in.x0, foot, c, a)
	s.fillBox(in.x1, top, out.x1, foot, c, a)
}

// arcSteps is how many straight lines stand for an arc so that they leave it
// by no more than a twentieth of a pixel.
func arcSteps(r, angle float64) int {
	if r < 0.1 {
		return 1
	}
	step := 2 * math.Acos(max(0, 1-0.05/r))
	return int(max(1, math.Ceil(angle/step)))
}

func (s *sheet) circle(it *render.Circle) {
	x, y, r := s.px(it.X), s.px(it.Y), s.px(max(it.R, 0))
	if c, a, ok := s.paint(it.Fill.Color, it.Fill.Opacity); ok && r > 0 {
		from := s.begin()
		s.contour(frame{x - r, y - r, x + r, y + r, r}, false)
		s.end(from, c, a)
	}
	c, a, ok := s.paint(it.Stroke.Color, it.Stroke.Opacity)
	half := s.px(it.Stroke.Width) / 2
	if !ok || !(half > 0) || r == 0 {
		return
	}
	if paint.Dashed(it.Stroke.Dash) {
		s.line = s.line[:0]
		n := arcSteps(r, 2*math.Pi)
		for i := range n {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			s.line = append(s.line, point{x: float32(x + r*cos), y: float32(y + r*sin)})
		}
		s.strokeLine(s.line, true, &it.Stroke, c, a)
		return
	}
	from := s.begin()
	o, i := r+half, max(r-half, 0)
	s.contour(frame{x - o, y - o, x + o, y + o, o}, false)
	if i > 0 {
		s.contour(frame{x - i, y - i, x + i, y + i, i}, true)
	}
	s.end(from, c, a)
}

// boxLine adds the outline of a rectangle to the line at work, as SVG draws it:
// from the end of the first corner on.
func (s *sheet) boxLine(x0, y0, x1, y1, r float64) {
	keep := len(s.points)
	f := frame{x0, y0, x1, y1, r}
	for i := range 4 {
		s.corner(f, (i+1)%4, false)
	}
	from := keep
	s.line = append(s.line, point{x: float32(x0 + r), y: float32(y0)})
	s.line = append(s.line, s.points[from:]...)
	s.points = s.points[:keep]
}

// segment is a straight line; upright and level ones are rectangles.
func (s *sheet) segment(it *render.Line) {
	c, a, ok := s.paint(it.Stroke.Color, it.Stroke.Opacity)
	if !ok || !(it.Stroke.Width > 0) {
		return
	}
	s.line = append(s.line[:0],
		point{x: float32(s.px(it.X1)), y: float32(s.px(it.Y1))}, point{x: float32(s.px(it.X2)), y: float32(s.px(it.Y2))})
	s.strokeLine(s.line, false, &it.Stroke, c, a)
}

// path fills and strokes segments.
func (s *sheet) path(it *render.Path) {
	if len(it.Segments) == 0 {
		return
	}
	if c, a, ok := s.paint(it.Fill.Color, it.Fill.Opacity); ok {
		from := s.begin()
		s.flatten(it.Segments, func(line []point, _ bool) {
			start := len(s.points)
			s.points = append(s.points, line...)
			s.cut(start)
		})
		s.end(from, c, a)
	}
	c, a, ok := s.paint(it.Stroke.Color, it.Stroke.Opacity)
	if !ok || !(it.Stroke.Width > 0) {
		return
	}
	if paint.Dashed(it.Stroke.Dash) {
		s.flatten(it.Segments, func(line []point, closed bool) { s.strokeLine(line, closed, &it.Stroke, c, a) })
		return
	}
	// One polygon for all lines, so that where they cross they are painted
	// once.
	from := s.begin()
	half := s.px(it.Stroke.Width) / 2
	s.flatten(it.Segments, func(line []point, closed bool) { s.outline(line, closed, half, it.Stroke.Round) })
	s.end(from, c, a)
}

// flatten turns curves into straight lines and hands out one contour after the
// other.
func (s *sheet) flatten(segments []render.Segment, contour func(line []point, closed bool)) {
	line := s.line[:0]
	emit := func(closed bool) {
		if len(line) > 0 {
			contour(line, closed)
		}
		line = line[:0]
	}
	var x, y, startX, startY float64
	to := func(nx, ny float64) {
		if len(line) == 0 {
			line = append(line, point{x: float32(x), y: float32(y)})
		}
		x, y = nx, ny
		line = append(line, point{x: float32(x), y: float32(y)})
	}
	for i := range segments {
		g := &segments[i]
		switch g.Kind {
		case render.MoveTo:
			emit(false)
			x, y = s.px(g.X), s.px(g.Y)
			startX, startY = x, y
		case render.LineTo:
			to(s.px(g.X), s.px(g.Y))
		case render.CurveTo:
			ax, ay := x, y
			bx, by, cx, cy := s.px(g.X1), s.px(g.Y1), s.px(g.X2), s.px(g.Y2)
			dx, dy := s.px(g.X), s.px(g.Y)
			n := curveSteps(ax, ay, bx, by, cx, cy, dx, dy)
			for k := 1; k < n; k++ {
				t := float64(k) / float64(n)
				u := 1 - t
				to(u*u*u*ax+3*u*u*t*bx+3*u*t*t*cx+t*t*t*dx, u*u*u*ay+3*u*u*t*by+3*u*t*t*cy+t*t*t*dy)
			}
			to(dx, dy)
		case render.Close:
			emit(true)
			x, y = startX, startY
		}
	}
	emit(false)
	s.line = line
}

// curveSteps is how many straight lines of equal parameter stand for a cubic so
// that they leave it by no more than a twentieth of a pixel. The bound is that
// of the second derivative: error ≤ max|B″| / (8 n²).
func curveSteps(ax, ay, bx, by, cx, cy, dx, dy float64) int {
	d := max(math.Hypot(ax-2*bx+cx, ay-2*by+cy), math.Hypot(bx-2*cx+dx, by-2*cy+dy))
	n := math.Ceil(math.Sqrt(6 * d / (8 * 0.05)))
	return int(max(1, min(n, 500)))
}
