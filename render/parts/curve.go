package parts

import (
	"math"
	"sort"

	"github.com/seam-cx/seam/render"
)

// Curve is a smooth line through points that rises and falls only where they
// do: monotone cubic interpolation after Fritsch and Carlson, SIAM Journal on
// Numerical Analysis 17 (1980), 238–246.
type Curve struct {
	points []Point
	slopes []float64
}

// NewCurve is the curve through points, which are sorted by X; of several at one
// X the first counts. Without points the curve is empty.
func NewCurve(points []Point) Curve {
	pts := append([]Point(nil), points...)
	sort.SliceStable(pts, func(i, j int) bool { return pts[i].X < pts[j].X })
	n := 0
	for i, p := range pts {
		if i == 0 || p.X > pts[n-1].X {
			pts[n] = p
			n++
		}
	}
	c := Curve{points: pts[:n], slopes: make([]float64, n)}
	if n < 2 {
		return c
	}
	secant := make([]float64, n-1)
	for i := range secant {
		secant[i] = (c.points[i+1].Y - c.points[i].Y) / (c.points[i+1].X - c.points[i].X)
	}
	c.slopes[0], c.slopes[n-1] = secant[0], secant[n-2]
	for i := 1; i < n-1; i++ {
		if secant[i-1]*secant[i] > 0 {
			c.slopes[i] = (secant[i-1] + secant[i]) / 2
		}
	}
	for i, s := range secant {
		if s == 0 {
			c.slopes[i], c.slopes[i+1] = 0, 0
			continue
		}
		a, b := c.slopes[i]/s, c.slopes[i+1]/s
		if d := a*a + b*b; d > 9 {
			t := 3 / math.Sqrt(d)
			c.slopes[i], c.slopes[i+1] = t*a*s, t*b*s
		}
	}
	return c
}

// At is the height of the curve at x, beyond its ends that of the end.
func (c Curve) At(x float64) float64 {
	n := len(c.points)
	switch {
	case n == 0:
		return 0
	case x <= c.points[0].X:
		return c.points[0].Y
	case x >= c.points[n-1].X:
		return c.points[n-1].Y
	}
	i := sort.Search(n, func(i int) bool { return c.points[i].X > x }) - 1
	a := c.piece(i)
	t := (x - a[0].X) / (a[3].X - a[0].X)
	_, right := split(a, t)
	return right[0].Y
}

// Ends are where the curve begins and ends; ok is false where there are fewer
// than two points, and so no line.
func (c Curve) Ends() (from, to float64, ok bool) {
	n := len(c.points)
	if n < 2 {
		return 0, 0, false
	}
	return c.points[0].X, c.points[n-1].X, true
}

// Within is the part of the curve between two places, of the same shape.
func (c Curve) Within(from, to float64) Curve {
	n := len(c.points)
	if n < 2 || from >= to || from <= c.points[0].X && to >= c.points[n-1].X {
		return c
	}
	var out Curve
	add := func(p Point, slope float64) {
		if k := len(out.points); k == 0 || p.X > out.points[k-1].X {
			out.points, out.slopes = append(out.points, p), append(out.slopes, slope)
		}
	}
	for i, p := range c.points {
		if i > 0 {
			for _, x := range []float64{from, to} {
				if c.points[i-1].X < x && x < p.X {
					a := c.piece(i - 1)
					_, right := split(a, (x-a[0].X)/(a[3].X-a[0].X))
					add(right[0], (right[1].Y-right[0].Y)/(right[1].X-right[0].X))
				}
			}
		}
		if p.X >= from && p.X <= to {
			add(p, c.slopes[i])
		}
	}
	return out
}

// piece is the cubic between points i and i+1.
func (c Curve) piece(i int) [4]Point {
	a, b := c.points[i], c.points[i+1]
	d := (b.X - a.X) / 3
	return [4]Point{a, {a.X + d, a.Y + d*c.slopes[i]}, {b.X - d, b.Y - d*c.slopes[i+1]}, b}
}

// split divides a cubic at t by de Casteljau's construction.
func split(p [4]Point, t float64) (left, right [4]Point) {
	mid := func(a, b Point) Point { return Point{a.X + t*(b.X-a.X), a.Y + t*(b.Y-a.Y)} }
	ab, bc, cd := mid(p[0], p[1]), mid(p[1], p[2]), mid(p[2], p[3])
	abc, bcd := mid(ab, bc), mid(bc, cd)
	m := mid(abc, bcd)
	return [4]Point{p[0], ab, abc, m}, [4]Point{m, bcd, cd, p[3]}
}

// Path is the curve as a line.
func (c Curve) Path(stroke render.Stroke) *render.Path {
	if len(c.points) < 2 {
		return &render.Path{Stroke: stroke}
	}
	pen := Pen(nil).Move(c.points[0].X, c.points[0].Y)
	for i := range len(c.points) - 1 {
		p := c.piece(i)
		pen = pen.Curve(p[1].X, p[1].Y, p[2].X, p[2].Y, p[3].X, p[3].Y)
	}
	return &render.Path{Segments: pen, Stroke: stroke}
}

// Areas are what lies between the curve and the level line at y: above it on
// the page, and below. Either may be empty.
func (c Curve) Areas(y float64) (above, below Pen) {
	for i := range len(c.points) - 1 {
		p := c.piece(i)
		parts := [][4]Point{p}
		if a, b := p[0].Y-y, p[3].Y-y; a*b < 0 {
			left, right := split(p, crossing(p, y))
			left[3].Y, right[0].Y = y, y
			parts = [][4]Point{left, right}
		}
		for _, q := range parts {
			if m := (q[0].Y + q[3].Y) / 2; m < y {
				above = underPiece(above, q, y)
			} else if m > y {
				below = underPiece(below, q, y)
			}
		}
	}
	return above, below
}

// underPiece adds the area between q and the level line; a piece that goes on
// where the last one ended widens its contour, so that no seam shows.
func underPiece(p Pen, q [4]Point, y float64) Pen {
	n := len(p)
	if n >= 2 && p[n-2].X == q[0].X && p[n-2].Y == y && p[n-3].Y == q[0].Y && q[0].Y != y {
		p = p[:n-2] // take the line back to the level away again
	} else {
		p = p.Move(q[0].X, y).Line(q[0].X, q[0].Y)
	}
	return p.Curve(q[1].X, q[1].Y, q[2].X, q[2].Y, q[3].X, q[3].Y).Line(q[3].X, y).Close()
}

// crossing is where a monotone cubic meets y.
func crossing(p [4]Point, y float64) float64 {
	lo, hi := 0.0, 1.0
	rising := p[3].Y > p[0].Y
	for range 50 {
		t := (lo + hi) / 2
		_, right := split(p, t)
		if (right[0].Y < y) == rising {
			lo = t
		} else {
			hi = t
		}
	}
	return (lo + hi) / 2
}
