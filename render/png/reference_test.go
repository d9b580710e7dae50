package png_test

import (
	"image/color"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/png"
)

// samples are taken along either side of a pixel by the naive rasteriser that
// painted shapes are held against.
const samples = 16

// holds paints item black on white and compares with inside, which tells for any
// place of the picture whether the shape covers it. Rims may differ by the
// grain of the samples.
func holds(t *testing.T, item render.Item, inside func(x, y float64) bool) {
	t.Helper()
	const size = 48
	s := &render.Scene{Width: size, Height: size, Items: []render.Item{item}}
	_, img := paint(t, png.Backend{Scale: 1}, s)
	for py := range size {
		for px := range size {
			n := 0
			for j := range samples {
				for i := range samples {
					if inside(float64(px)+(float64(i)+0.5)/samples, float64(py)+(float64(j)+0.5)/samples) {
						n++
					}
				}
			}
			want := uint8(255 - 255*n/(samples*samples))
			require.LessOrEqual(t, distance(color.Gray{want}, img.At(px, py)), 26, "at %d, %d of %+v", px, py, item)
		}
	}
}

var black = render.Fill{Color: "#000000"}

// inBox tells whether a place lies in a rectangle with rounded corners.
func inBox(px, py, x, y, w, h, r float64) bool {
	if px < x || py < y || px > x+w || py > y+h {
		return false
	}
	cx, cy := max(x+r, min(x+w-r, px)), max(y+r, min(y+h-r, py))
	return math.Hypot(px-cx, py-cy) <= r
}

func TestRectsAgainstReference(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		x, y, w, h := 4+8*rng.Float64(), 4+8*rng.Float64(), 1+30*rng.Float64(), 1+30*rng.Float64()
		r := min(12*rng.Float64(), w/2, h/2)
		if rng.IntN(3) == 0 {
			r = 0
		}
		holds(t, &render.Rect{X: x, Y: y, W: w, H: h, R: r, Fill: black}, func(px, py float64) bool { return inBox(px, py, x, y, w, h, r) })
		// Rounded, its outline is a smaller rectangle left out of a larger one.
		a := 0.4 + rng.Float64()
		if r > 0 && r < a {
			continue
		}
		holds(t, &render.Rect{X: x, Y: y, W: w, H: h, R: r, Stroke: render.Stroke{Color: "#000000", Width: 2 * a}}, func(px, py float64) bool {
			outer := r + a
			if r == 0 {
				outer = 0
			}
			return inBox(px, py, x-a, y-a, w+2*a, h+2*a, outer) && !inBox(px, py, x+a, y+a, w-2*a, h-2*a, max(0, r-a))
		})
	}
}

func TestCirclesAgainstReference(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 40 {
		x, y, r, w := 24+rng.Float64(), 24+rng.Float64(), 1+18*rng.Float64(), 0.6+3*rng.Float64()
		holds(t, &render.Circle{X: x, Y: y, R: r, Fill: black}, func(px, py float64) bool { return math.Hypot(px-x, py-y) <= r })
		holds(t, &render.Circle{X: x, Y: y, R: r, Stroke: render.Stroke{Color: "#000000", Width: w}}, func(px, py float64) bool {
			return math.Abs(math.Hypot(px-x, py-y)-r) <= w/2
		})
	}
}

// onLine is how far a place lies from a polyline.
func onLine(px, py float64, pts []parts.Point) float64 {
	best := math.Inf(1)
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		dx, dy := b.X-a.X, b.Y-a.Y
		t := max(0, min(1, ((px-a.X)*dx+(py-a.Y)*dy)/(dx*dx+dy*dy)))
		best = min(best, math.Hypot(px-a.X-t*dx, py-a.Y-t*dy))
	}
	return best
}

// A round line covers what lies within half its width of it, whatever turns it
// takes.
func TestRoundLinesAgainstReference(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 25 {
		var pts []parts.Point
		var pen parts.Pen
		// A chain of turns up to a right angle that never comes back near
		// itself: there coverage of two rims would add up.
		x, y, angle := 6.0, 24.0, 0.0
		for i := range 4 {
			pts = append(pts, parts.Point{X: x, Y: y})
			if i == 0 {
				pen = pen.Move(x, y)
			} else {
				pen = pen.Line(x, y)
			}
			angle = (rng.Float64() - 0.5) * math.Pi / 2
			x, y = x+11*math.Cos(angle), y+11*math.Sin(angle)
		}
		w := 1 + 4*rng.Float64()
		holds(t, pen.Stroke("#000000", w), func(px, py float64) bool { return onLine(px, py, pts) <= w/2 })
	}
}

// Mitred corners of a right angle are square; butt ends stop at the point.
func TestMitredLinesAgainstReference(t *testing.T) {
	pen := parts.Pen(nil).Move(8.3, 10.6).Line(30.2, 10.6).Line(30.2, 40.1)
	holds(t, &render.Path{Segments: pen, Stroke: render.Stroke{Color: "#000000", Width: 5}}, func(x, y float64) bool {
		return inBox(x, y, 8.3, 8.1, 24.4, 5, 0) || inBox(x, y, 27.7, 8.1, 5, 32, 0)
	})
	closed := parts.Pen(nil).Move(8, 8).Line(8, 40).Line(40, 40).Line(40, 8).Close()
	holds(t, &render.Path{Segments: closed, Stroke: render.Stroke{Color: "#000000", Width: 3}}, func(x, y float64) bool {
		return inBox(x, y, 6.5, 6.5, 35, 35, 0) && !inBox(x, y, 9.5, 9.5, 29, 29, 0)
	})
}

// Convex polygons of any place, also far beyond the picture's edges.
func TestPolygonsAgainstReference(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 80 {
		reach := []float64{20, 60, 3000}[rng.IntN(3)]
		cx, cy := 24+rng.Float64()*10, 24+rng.Float64()*10
		var pen parts.Pen
		var pts []parts.Point
		n := 3 + rng.IntN(5)
		for i := range n {
			s, c := math.Sincos(2 * math.Pi * (float64(i) + 0.8*rng.Float64()) / float64(n))
			p := parts.Point{X: cx + reach*c, Y: cy + reach*s}
			pts = append(pts, p)
			if i == 0 {
				pen = pen.Move(p.X, p.Y)
			} else {
				pen = pen.Line(p.X, p.Y)
			}
		}
		holds(t, pen.Close().Fill("#000000"), func(x, y float64) bool {
			for i, a := range pts {
				b := pts[(i+1)%n]
				if (b.X-a.X)*(y-a.Y)-(b.Y-a.Y)*(x-a.X) < 0 {
					return false
				}
			}
			return true
		})
	}
}

// What is painted in tiles and bands looks as if painted at once: a wide shape
// moved along gives the same pixels.
func TestTilesLeaveNoSeams(t *testing.T) {
	s := &render.Scene{Width: 1500, Height: 700, Items: []render.Item{
		parts.Pen(nil).Move(10, 350).Line(750, 10).Line(1490, 350).Line(750, 690).Close().Fill("#000000"),
		&render.Circle{X: 750, Y: 350, R: 200, Fill: render.Fill{Color: "#FFFFFF"}},
	}}
	_, img := paint(t, png.Backend{Scale: 1}, s)
	for y := range 700 {
		for x := range 1500 {
			dx, dy := math.Abs(float64(x)+0.5-750), math.Abs(float64(y)+0.5-350)
			r := math.Hypot(dx, dy)
			rim := dx/740 + dy/340
			switch {
			case math.Abs(r-200) < 2 || math.Abs(rim-1) < 0.01:
			case r < 200 || rim > 1:
				require.Equal(t, 0, distance(color.White, img.At(x, y)), "%d %d", x, y)
			default:
				require.Equal(t, 0, distance(color.Black, img.At(x, y)), "%d %d", x, y)
			}
		}
	}
}
