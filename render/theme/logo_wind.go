package theme

import "github.com/seam-cx/seam/render"

// Scenes fill by the non-zero rule. A path that is meant to be filled by the
// even-odd rule is turned into one for it: contours inside an even number of
// others run one way, those inside an odd number, which are holes, the other.
// That is exact for contours that do not cross, as those of logos.

// contours is how many contours there are.
func contours(segments []render.Segment) int {
	n := 0
	for _, s := range segments {
		if s.Kind == render.MoveTo {
			n++
		}
	}
	return n
}

// contour is one closed line with its corners.
type contour struct {
	segments []render.Segment
	points   [][2]float64
}

// wound is the same shape for the non-zero rule.
func wound(segments []render.Segment) []render.Segment {
	var all []contour
	for _, s := range segments {
		if s.Kind == render.MoveTo || len(all) == 0 {
			all = append(all, contour{})
		}
		c := &all[len(all)-1]
		c.segments = append(c.segments, s)
		if s.Kind == render.Close {
			continue
		}
		if n := len(c.points); s.Kind == render.CurveTo && n > 0 {
			from := c.points[n-1]
			for _, t := range []float64{0.25, 0.5, 0.75} {
				u := 1 - t
				c.points = append(c.points, [2]float64{
					u*u*u*from[0] + 3*u*u*t*s.X1 + 3*u*t*t*s.X2 + t*t*t*s.X,
					u*u*u*from[1] + 3*u*u*t*s.Y1 + 3*u*t*t*s.Y2 + t*t*t*s.Y,
				})
			}
		}
		c.points = append(c.points, [2]float64{s.X, s.Y})
	}
	var out []render.Segment
	for i := range all {
		depth := 0
		for k := range all {
			if k != i && all[k].holds(all[i].points[0]) {
				depth++
			}
		}
		if (all[i].area() > 0) != (depth%2 == 0) {
			out = append(out, all[i].reversed()...)
		} else {
			out = append(out, all[i].segments...)
		}
	}
	return out
}

// area is twice the area, negative where the contour runs the other way.
func (c *contour) area() float64 {
	sum := 0.0
	for i, p := range c.points {
		q := c.points[(i+1)%len(c.points)]
		sum += p[0]*q[1] - q[0]*p[1]
	}
	return sum
}

// holds tells whether p lies inside.
func (c *contour) holds(p [2]float64) bool {
	in := false
	for i, a := range c.points {
		b := c.points[(i+1)%len(c.points)]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			in = !in
		}
	}
	return in
}

// reversed is the contour run the other way.
func (c *contour) reversed() []render.Segment {
	var steps []render.Segment
	closed := false
	for _, s := range c.segments {
		if s.Kind == render.Close {
			closed = true
			continue
		}
		steps = append(steps, s)
	}
	last := steps[len(steps)-1]
	out := []render.Segment{{Kind: render.MoveTo, X: last.X, Y: last.Y}}
	for i := len(steps) - 1; i > 0; i-- {
		s := steps[i]
		s.X, s.Y = steps[i-1].X, steps[i-1].Y
		s.X1, s.Y1, s.X2, s.Y2 = s.X2, s.Y2, s.X1, s.Y1
		out = append(out, s)
	}
	if closed {
		out = append(out, render.Segment{Kind: render.Close})
	}
	return out
}
