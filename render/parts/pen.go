package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// kappa places the controls of a cubic that stands for a quarter circle.
const kappa = 0.5522847498

// Pen collects the segments of a path. Its methods return the pen that drew
// on, so that calls chain; the zero Pen is empty.
type Pen []render.Segment

// Move begins a new contour.
func (p Pen) Move(x, y float64) Pen {
	return append(p, render.Segment{Kind: render.MoveTo, X: x, Y: y})
}

// Line draws a straight line.
func (p Pen) Line(x, y float64) Pen {
	return append(p, render.Segment{Kind: render.LineTo, X: x, Y: y})
}

// Curve draws a cubic Bézier curve with controls x1, y1 and x2, y2.
func (p Pen) Curve(x1, y1, x2, y2, x, y float64) Pen {
	return append(p, render.Segment{Kind: render.CurveTo, X1: x1, Y1: y1, X2: x2, Y2: y2, X: x, Y: y})
}

// Close closes the contour.
func (p Pen) Close() Pen { return append(p, render.Segment{Kind: render.Close}) }

// Arc draws a part of the circle around cx, cy from angle a to angle b in
// radians, clockwise on the page when b is greater. The pen has to stand at its
// start.
func (p Pen) Arc(cx, cy, r, a, b float64) Pen {
	n := math.Max(1, math.Ceil(math.Abs(b-a)/(math.Pi/2)-1e-9))
	step := (b - a) / n
	k := 4.0 / 3 * math.Tan(step/4)
	for i := 0.0; i < n; i++ {
		s, c := math.Sincos(a + i*step)
		s2, c2 := math.Sincos(a + (i+1)*step)
		p = p.Curve(cx+r*(c-k*s), cy+r*(s+k*c), cx+r*(c2+k*s2), cy+r*(s2-k*c2), cx+r*c2, cy+r*s2)
	}
	return p
}

// Ring draws a full circle as a contour of its own.
func (p Pen) Ring(cx, cy, r float64) Pen {
	return p.Move(cx+r, cy).Arc(cx, cy, r, 0, 2*math.Pi).Close()
}

// Box draws a rectangle with corners rounded by r as a contour of its own.
func (p Pen) Box(x, y, w, h, r float64) Pen {
	r = math.Max(0, math.Min(r, math.Min(w, h)/2))
	if r == 0 {
		return p.Move(x, y).Line(x+w, y).Line(x+w, y+h).Line(x, y+h).Close()
	}
	k := r * (1 - kappa)
	return p.Move(x+r, y).Line(x+w-r, y).Curve(x+w-k, y, x+w, y+k, x+w, y+r).
		Line(x+w, y+h-r).Curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h).
		Line(x+r, y+h).Curve(x+k, y+h, x, y+h-k, x, y+h-r).
		Line(x, y+r).Curve(x, y+k, x+k, y, x+r, y).Close()
}

// Place scales what p drew by k around 0, 0 and moves it by x, y.
func (p Pen) Place(x, y, k float64) Pen {
	out := make(Pen, len(p))
	for i, s := range p {
		out[i] = render.Segment{Kind: s.Kind,
			X1: x + k*s.X1, Y1: y + k*s.Y1, X2: x + k*s.X2, Y2: y + k*s.Y2, X: x + k*s.X, Y: y + k*s.Y}
		if s.Kind == render.Close {
			out[i] = render.Segment{Kind: render.Close}
		}
	}
	return out
}

// Stroke is the path as an outline with round caps and joins.
func (p Pen) Stroke(c render.Color, width float64) *render.Path {
	return &render.Path{Segments: p, Stroke: render.Stroke{Color: c, Width: width, Round: true}}
}

// Fill is the path as an area.
func (p Pen) Fill(c render.Color) *render.Path {
	return &render.Path{Segments: p, Fill: render.Fill{Color: c}}
}
