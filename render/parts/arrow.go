package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// Point is a place in the picture.
type Point struct{ X, Y float64 }

// BendRadius is how far the bends of lines are rounded.
const BendRadius = 7

// HeadLength is the length of the arrowhead of a line of that width.
func HeadLength(width float64) float64 { return 6.5 + 0.6*width }

// Head is a filled triangle with its tip at x, y that points along the unit
// vector dx, dy.
func Head(x, y, dx, dy, length float64, c render.Color) *render.Path {
	half := 0.52 * length
	bx, by := x-dx*length, y-dy*length
	return Pen(nil).Move(x, y).Line(bx-dy*half, by+dx*half).Line(bx+dy*half, by-dx*half).Close().Fill(c)
}

// Route is the line through points with its bends rounded by r, less where
// points lie close. Points that repeat are taken once; fewer than two give
// nothing.
func Route(points []Point, r float64) Pen {
	pts := make([]Point, 0, len(points))
	for _, p := range points {
		if n := len(pts); n == 0 || math.Hypot(p.X-pts[n-1].X, p.Y-pts[n-1].Y) > 1e-6 {
			pts = append(pts, p)
		}
	}
	if len(pts) < 2 {
		return nil
	}
	pen := Pen(nil).Move(pts[0].X, pts[0].Y)
	for i := 1; i < len(pts)-1; i++ {
		ax, ay, la := direction(pts[i-1], pts[i])
		bx, by, lb := direction(pts[i], pts[i+1])
		if math.Abs(ax*by-ay*bx) < 1e-9 && ax*bx+ay*by > 0 {
			continue // straight on
		}
		cut := math.Min(r, math.Min(la, lb)/2)
		v := pts[i]
		k := cut * (1 - kappa)
		pen = pen.Line(v.X-ax*cut, v.Y-ay*cut).
			Curve(v.X-ax*k, v.Y-ay*k, v.X+bx*k, v.Y+by*k, v.X+bx*cut, v.Y+by*cut)
	}
	last := pts[len(pts)-1]
	return pen.Line(last.X, last.Y)
}

// direction is the unit vector from a to b and their distance.
func direction(a, b Point) (dx, dy, length float64) {
	dx, dy = b.X-a.X, b.Y-a.Y
	length = math.Hypot(dx, dy)
	if length == 0 {
		return 0, 0, 0
	}
	return dx / length, dy / length, length
}

// Arrow is a line through points that ends in a head: its stroke stops 5 short
// of the tip. Casing, "" for none, is drawn below it 4 wider, so that what it
// crosses reads as a bridge; the casing leaves both ends free.
func Arrow(points []Point, stroke render.Stroke, casing render.Color) []render.Item {
	n := len(points)
	if n < 2 {
		return nil
	}
	dx, dy, length := direction(points[n-2], points[n-1])
	tip := points[n-1]
	short := append([]Point(nil), points...)
	stop := math.Min(5, length)
	short[n-1] = Point{tip.X - dx*stop, tip.Y - dy*stop}
	var items []render.Item
	if casing != "" {
		items = append(items, Casing(short, stroke.Width, casing))
	}
	items = append(items,
		&render.Path{Segments: Route(short, BendRadius), Stroke: stroke},
		Head(tip.X, tip.Y, dx, dy, HeadLength(stroke.Width), stroke.Color))
	return items
}

// Casing is the ground-coloured band under a line of that width.
func Casing(points []Point, width float64, c render.Color) *render.Path {
	return &render.Path{Segments: Route(points, BendRadius), Stroke: render.Stroke{Color: c, Width: width + 4}}
}

// LinkDot is where a link leaves: a dot on the edge of a card.
func LinkDot(x, y float64, c render.Color) *render.Circle {
	return &render.Circle{X: x, Y: y, R: 3, Fill: render.Fill{Color: c}}
}

// ChevronDepth is how far the point of a stage chevron reaches out and its notch
// reaches in.
const ChevronDepth = 10.5

// Chevron is a stage from x to its tip at x + w; all but the first have a notch
// that takes up the point before.
func Chevron(x, y, w, h float64, first bool, c render.Color) *render.Path {
	d := math.Min(ChevronDepth, w/2)
	p := Pen(nil).Move(x, y).Line(x+w-d, y).Line(x+w, y+h/2).Line(x+w-d, y+h).Line(x, y+h)
	if !first {
		p = p.Line(x+d, y+h/2)
	}
	return p.Close().Fill(c)
}
