package theme

import (
	"encoding/xml"
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
)

// shape paints one shape.
func (r *logoReader) shape(t xml.StartElement, l look) {
	if l.hidden {
		return
	}
	segments, err := outline(t)
	if err != nil {
		r.fault(err.Error(), "save the logo as plain SVG")
		return
	}
	if len(segments) == 0 {
		return
	}
	r.segments += len(segments)
	for i := range segments {
		s := &segments[i]
		s.X, s.Y = l.matrix.apply(s.X, s.Y)
		s.X1, s.Y1 = l.matrix.apply(s.X1, s.Y1)
		s.X2, s.Y2 = l.matrix.apply(s.X2, s.Y2)
	}
	p := &render.Path{Segments: segments}
	if l.fill != "" && l.fillOp*l.opacity > 0 && t.Name.Local != "line" {
		if n := contours(segments); n > maxContours && l.evenOdd {
			r.fault("a path of the logo has more holes than can be drawn", "divide it into several paths, or save with fill-rule nonzero")
		} else if l.evenOdd && n > 1 {
			p.Segments = wound(segments)
		}
		p.Fill = render.Fill{Color: l.fill, Opacity: opacity(l.fillOp * l.opacity)}
	}
	if l.stroke != "" && l.strokeOp*l.opacity > 0 && l.width > 0 {
		p.Stroke = render.Stroke{Color: l.stroke, Width: l.width * l.matrix.size(), Round: l.round, Opacity: opacity(l.strokeOp * l.opacity)}
	}
	if p.Fill.Color != "" || p.Stroke.Color != "" {
		r.out.Items = append(r.out.Items, p)
	}
}

func opacity(o float64) float64 {
	if o >= 1 {
		return 0 // which is opaque
	}
	return o
}

// outline is the outline of an element.
func outline(t xml.StartElement) ([]render.Segment, error) {
	n := func(name string) float64 { return length(attr(t, name)) }
	var b builder
	switch t.Name.Local {
	case "path":
		return pathData(attr(t, "d"))
	case "rect":
		rx, ry := n("rx"), n("ry")
		if attr(t, "ry") == "" {
			ry = rx
		}
		if attr(t, "rx") == "" {
			rx = ry
		}
		b.rect(n("x"), n("y"), n("width"), n("height"), rx, ry)
	case "circle":
		b.ellipse(n("cx"), n("cy"), n("r"), n("r"))
	case "ellipse":
		b.ellipse(n("cx"), n("cy"), n("rx"), n("ry"))
	case "line":
		b.move(n("x1"), n("y1"))
		b.line(n("x2"), n("y2"))
	default: // polyline and polygon
		points, ok := numbers(attr(t, "points"))
		if !ok || len(points)%2 != 0 {
			return nil, fmt.Errorf("the points of a <%s> cannot be read", t.Name.Local)
		}
		for i := 0; i+1 < len(points); i += 2 {
			if i == 0 {
				b.move(points[0], points[1])
			} else {
				b.line(points[i], points[i+1])
			}
		}
		if t.Name.Local == "polygon" && len(points) > 0 {
			b.close()
		}
	}
	return b.out, nil
}

// builder puts an outline together.
type builder struct {
	out    []render.Segment
	x, y   float64 // where the pen is
	sx, sy float64 // where the contour began
}

func (b *builder) move(x, y float64) {
	b.out = append(b.out, render.Segment{Kind: render.MoveTo, X: x, Y: y})
	b.x, b.y, b.sx, b.sy = x, y, x, y
}

func (b *builder) line(x, y float64) {
	b.out = append(b.out, render.Segment{Kind: render.LineTo, X: x, Y: y})
	b.x, b.y = x, y
}

func (b *builder) curve(x1, y1, x2, y2, x, y float64) {
	b.out = append(b.out, render.Segment{Kind: render.CurveTo, X1: x1, Y1: y1, X2: x2, Y2: y2, X: x, Y: y})
	b.x, b.y = x, y
}

func (b *builder) quad(x1, y1, x, y float64) {
	b.curve(b.x+2*(x1-b.x)/3, b.y+2*(y1-b.y)/3, x+2*(x1-x)/3, y+2*(y1-y)/3, x, y)
}

func (b *builder) close() {
	b.out = append(b.out, render.Segment{Kind: render.Close})
	b.x, b.y = b.sx, b.sy
}

// kappa brings a cubic curve closest to a quarter of a circle.
const kappa = 0.5522847498

func (b *builder) ellipse(cx, cy, rx, ry float64) {
	if !(rx > 0 && ry > 0) {
		return
	}
	kx, ky := kappa*rx, kappa*ry
	b.move(cx+rx, cy)
	b.curve(cx+rx, cy+ky, cx+kx, cy+ry, cx, cy+ry)
	b.curve(cx-kx, cy+ry, cx-rx, cy+ky, cx-rx, cy)
	b.curve(cx-rx, cy-ky, cx-kx, cy-ry, cx, cy-ry)
	b.curve(cx+kx, cy-ry, cx+rx, cy-ky, cx+rx, cy)
	b.close()
}

func (b *builder) rect(x, y, w, h, rx, ry float64) {
	if !(w > 0 && h > 0) {
		return
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	if rx == 0 || ry == 0 {
		b.move(x, y)
		b.line(x+w, y)
		b.line(x+w, y+h)
		b.line(x, y+h)
		b.close()
		return
	}
	kx, ky := (1-kappa)*rx, (1-kappa)*ry
	b.move(x+rx, y)
	b.line(x+w-rx, y)
	b.curve(x+w-kx, y, x+w, y+ky, x+w, y+ry)
	b.line(x+w, y+h-ry)
	b.curve(x+w, y+h-ky, x+w-kx, y+h, x+w-rx, y+h)
	b.line(x+rx, y+h)
	b.curve(x+kx, y+h, x, y+h-ky, x, y+h-ry)
	b.line(x, y+ry)
	b.curve(x, y+ky, x+kx, y, x+rx, y)
	b.close()
}

// arc is an elliptical arc of SVG, as cubic curves of at most a quarter turn
// (SVG 1.1, appendix F.6).
func (b *builder) arc(rx, ry, degrees float64, large, sweep bool, x, y float64) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 {
		b.line(x, y)
		return
	}
	if x == b.x && y == b.y {
		return
	}
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	dx, dy := (b.x-x)/2, (b.y-y)/2
	px, py := cos*dx+sin*dy, -sin*dx+cos*dy
	if over := px*px/(rx*rx) + py*py/(ry*ry); over > 1 {
		rx, ry = rx*math.Sqrt(over), ry*math.Sqrt(over)
	}
	k := math.Sqrt(max(0, (rx*rx*ry*ry-rx*rx*py*py-ry*ry*px*px)/(rx*rx*py*py+ry*ry*px*px)))
	if large == sweep {
		k = -k
	}
	cx, cy := k*rx*py/ry, -k*ry*px/rx
	from := math.Atan2((py-cy)/ry, (px-cx)/rx)
	turn := math.Atan2((-py-cy)/ry, (-px-cx)/rx) - from
	switch {
	case sweep && turn < 0:
		turn += 2 * math.Pi
	case !sweep && turn > 0:
		turn -= 2 * math.Pi
	}
	mx, my := cos*cx-sin*cy+(b.x+x)/2, sin*cx+cos*cy+(b.y+y)/2
	n := math.Ceil(math.Abs(turn)/(math.Pi/2) - 1e-9)
	step := turn / n
	t := 4.0 / 3 * math.Tan(step/4)
	at := func(u, v float64) (float64, float64) { return mx + cos*rx*u - sin*ry*v, my + sin*rx*u + cos*ry*v }
	for i := 0.0; i < n; i++ {
		s0, c0 := math.Sincos(from + i*step)
		s1, c1 := math.Sincos(from + (i+1)*step)
		x1, y1 := at(c0-t*s0, s0+t*c0)
		x2, y2 := at(c1+t*s1, s1-t*c1)
		ex, ey := at(c1, s1)
		if i == n-1 {
			ex, ey = x, y
		}
		b.curve(x1, y1, x2, y2, ex, ey)
	}
}

// matrix is an affine transformation as SVG writes it.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// times is m after n.
func (m matrix) times(n matrix) matrix {
	x, y := m.apply(n[4], n[5])
	return matrix{m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1], m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3], x, y}
}

// size is by how much lengths grow, on the whole.
func (m matrix) size() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }
