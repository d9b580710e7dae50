package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// HatchStep is the distance between the lines of a hatch.
const HatchStep = 7

// Hatch fills a rectangle with corners rounded by r with rising lines at 45°,
// each cut exactly where it leaves the shape. Lines of neighbouring hatches
// meet.
func Hatch(x, y, w, h, r float64, c render.Color, width float64) *render.Path {
	r = math.Max(0, math.Min(r, math.Min(w, h)/2))
	step := HatchStep * math.Sqrt2 // along either axis
	var p Pen
	// Along such a line x + y is constant.
	for i := math.Ceil((x + y) / step); i*step < x+w+y+h; i++ {
		sum := i * step
		ax := math.Max(x, sum-(y+h))
		bx := math.Min(x+w, sum-y)
		a := roundIn(Point{ax, sum - ax}, x, y, w, h, r)
		b := roundIn(Point{bx, sum - bx}, x, y, w, h, r)
		if b.X-a.X > 0.5 {
			p = p.Move(a.X, a.Y).Line(b.X, b.Y)
		}
	}
	return &render.Path{Segments: p, Stroke: render.Stroke{Color: c, Width: width}}
}

// roundIn moves the end of a hatch line that lies outside the rounded corner of
// the rectangle along its line onto the corner.
func roundIn(q Point, x, y, w, h, r float64) Point {
	cx := math.Max(x+r, math.Min(x+w-r, q.X))
	cy := math.Max(y+r, math.Min(y+h-r, q.Y))
	dx, dy := q.X-cx, q.Y-cy
	if dx == 0 || dy == 0 || dx*dx+dy*dy <= r*r {
		return q
	}
	// q + t (1, -1) on the circle: 2t² + 2t (dx - dy) + dx² + dy² - r² = 0.
	b, cc := dx-dy, dx*dx+dy*dy-r*r
	d := b*b - 2*cc
	if d < 0 {
		// The line passes the corner by: it shrinks to nothing.
		return Point{q.X - b/2, q.Y + b/2}
	}
	t1, t2 := (-b-math.Sqrt(d))/2, (-b+math.Sqrt(d))/2
	t := t1
	if math.Abs(t2) < math.Abs(t1) {
		t = t2
	}
	return Point{q.X + t, q.Y - t}
}
