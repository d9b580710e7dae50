package parts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
	"github.com/seam-cx/seam/render/theme"
)

func Example() {
	curve := parts.NewCurve([]parts.Point{{X: 0, Y: 10}, {X: 100, Y: 10}, {X: 200, Y: 40}})
	fmt.Printf("%.1f %.1f\n", curve.At(50), curve.At(150))
	arrow := parts.Arrow([]parts.Point{{X: 0, Y: 0}, {X: 40, Y: 0}}, render.Stroke{Color: "#4A5A70", Width: 2}, "")
	fmt.Println(len(arrow), "items: line and head")
	// Output:
	// 10.0 21.2
	// 2 items: line and head
}

// The data of Fritsch and Carlson's paper, table 1 (RPN 14): the interpolant
// rises monotonically and passes through every point.
func TestCurveIsMonotone(t *testing.T) {
	xs := []float64{7.99, 8.09, 8.19, 8.7, 9.2, 10, 12, 15, 20}
	ys := []float64{0, 2.76429e-5, 4.37498e-2, 0.169183, 0.469428, 0.943740, 0.998636, 0.999919, 0.999994}
	var pts []parts.Point
	for i := range xs {
		pts = append(pts, parts.Point{X: xs[i], Y: ys[i]})
	}
	c := parts.NewCurve(pts)
	for i := range xs {
		assert.InDelta(t, ys[i], c.At(xs[i]), 1e-12)
	}
	before := -1.0
	for x := 7.99; x <= 20; x += 0.001 {
		y := c.At(x)
		require.GreaterOrEqual(t, y, before-1e-12)
		before = y
	}
}

// Between two points the curve never leaves their range, whatever the points.
func TestCurveStaysBetweenItsPoints(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var pts []parts.Point
		for x := 0.0; len(pts) < 2+rng.IntN(8); x += 1 + 50*rng.Float64() {
			pts = append(pts, parts.Point{X: x, Y: math.Round(rng.Float64()*8) * 10})
		}
		c := parts.NewCurve(pts)
		for i := 1; i < len(pts); i++ {
			a, b := pts[i-1], pts[i]
			for k := range 20 {
				y := c.At(a.X + (b.X-a.X)*float64(k)/20)
				require.GreaterOrEqual(t, y, min(a.Y, b.Y)-1e-9)
				require.LessOrEqual(t, y, max(a.Y, b.Y)+1e-9)
			}
		}
	}
}

func TestCurveOfLittle(t *testing.T) {
	assert.Zero(t, parts.NewCurve(nil).At(3))
	one := parts.NewCurve([]parts.Point{{X: 5, Y: 7}, {X: 5, Y: 9}})
	assert.Equal(t, 7.0, one.At(0))
	assert.Empty(t, one.Path(render.Stroke{}).Segments)
	above, below := one.Areas(0)
	assert.Empty(t, above)
	assert.Empty(t, below)
}

// polygonArea is the signed area of the contours of a path, curves cut fine.
func polygonArea(segments []render.Segment) float64 {
	var sum float64
	var at, start parts.Point
	to := func(x, y float64) {
		sum += (at.X*y - x*at.Y) / 2
		at = parts.Point{X: x, Y: y}
	}
	for _, s := range segments {
		switch s.Kind {
		case render.MoveTo:
			at = parts.Point{X: s.X, Y: s.Y}
			start = at
		case render.LineTo:
			to(s.X, s.Y)
		case render.CurveTo:
			a := at
			for i := 1; i <= 200; i++ {
				u := float64(i) / 200
				v := 1 - u
				to(v*v*v*a.X+3*v*v*u*s.X1+3*v*u*u*s.X2+u*u*u*s.X, v*v*v*a.Y+3*v*v*u*s.Y1+3*v*u*u*s.Y2+u*u*u*s.Y)
			}
		case render.Close:
			to(start.X, start.Y)
		}
	}
	return math.Abs(sum)
}

func TestAreasAddUp(t *testing.T) {
	c := parts.NewCurve([]parts.Point{{X: 0, Y: -30}, {X: 50, Y: 20}, {X: 90, Y: 45}, {X: 160, Y: -10}, {X: 200, Y: 0}})
	above, below := c.Areas(0)
	var wantAbove, wantBelow float64
	for x := 0.05; x < 200; x += 0.1 {
		if y := c.At(x); y < 0 {
			wantAbove -= y * 0.1
		} else {
			wantBelow += y * 0.1
		}
	}
	assert.InDelta(t, wantAbove, polygonArea(above), 0.5)
	assert.InDelta(t, wantBelow, polygonArea(below), 0.5)
	moves := 0
	for _, s := range below {
		if s.Kind == render.MoveTo {
			moves++
		}
	}
	assert.Equal(t, 1, moves, "neighbouring pieces are one contour")
}

func TestHatchStaysInside(t *testing.T) {
	for _, r := range []float64{0, 6, 20, 500} {
		x, y, w, h := 13.0, 27.5, 112.0, 60.0
		p := parts.Hatch(x, y, w, h, r, "#E2E7ED", 2)
		require.NotEmpty(t, p.Segments)
		r = min(r, h/2)
		for _, s := range p.Segments {
			cx, cy := max(x+r, min(x+w-r, s.X)), max(y+r, min(y+h-r, s.Y))
			assert.LessOrEqual(t, math.Hypot(s.X-cx, s.Y-cy), r+1e-6, "%v %v", r, s)
		}
		for i := 0; i < len(p.Segments); i += 2 {
			a, b := p.Segments[i], p.Segments[i+1]
			assert.InDelta(t, a.X+a.Y, b.X+b.Y, 1e-9, "45°")
		}
	}
	assert.Empty(t, parts.Hatch(0, 0, 0, 0, 6, "#E2E7ED", 2).Segments)
}

func TestRoute(t *testing.T) {
	bend := []parts.Point{{X: 0, Y: 0}, {X: 50, Y: 0}, {X: 50, Y: 40}}
	p := parts.Route(bend, 7)
	require.Len(t, p, 4)
	assert.Equal(t, render.Segment{Kind: render.LineTo, X: 43}, p[1])
	assert.Equal(t, 50.0, p[2].X)
	assert.Equal(t, 7.0, p[2].Y)
	// A short stretch between bends halves the radius.
	p = parts.Route([]parts.Point{{X: 0, Y: 0}, {X: 50, Y: 0}, {X: 50, Y: 6}, {X: 90, Y: 6}}, 7)
	assert.Equal(t, 47.0, p[1].X)
	assert.Empty(t, parts.Route(bend[:1], 7))
	assert.Empty(t, parts.Route([]parts.Point{{X: 1}, {X: 1}}, 7))
	assert.Len(t, parts.Route([]parts.Point{{X: 0}, {X: 10}, {X: 20}}, 7), 2, "straight on is no bend")
}

func TestArrowStopsShortOfItsTip(t *testing.T) {
	items := parts.Arrow([]parts.Point{{X: 0, Y: 0}, {X: 40, Y: 0}}, render.Stroke{Color: "#4A5A70", Width: 2}, "#F4F6F9")
	require.Len(t, items, 3)
	line := items[1].(*render.Path).Segments
	assert.Equal(t, 35.0, line[len(line)-1].X)
	head := items[2].(*render.Path).Segments
	assert.Equal(t, 40.0, head[0].X)
	assert.InDelta(t, 40-parts.HeadLength(2), head[1].X, 1e-9)
	assert.Equal(t, 6.0, items[0].(*render.Path).Stroke.Width)
	assert.Empty(t, parts.Arrow(nil, render.Stroke{}, ""))
}

func TestEmotionSteps(t *testing.T) {
	for value, want := range map[float64]int{-2: 0, -1.4: 0, -1.2: 1, -0.4: 1, -0.2: 2, 0: 2, 0.2: 2, 0.5: 3, 1: 3, 1.7: 4, 9: 4} {
		assert.Equal(t, want, parts.EmotionStep(value), "%v", value)
	}
	assert.Equal(t, 2, parts.EmotionStep(math.NaN()))
}

// Corners of a smiling mouth lie above its middle, of a sad one below.
func TestMouthFollowsEmotion(t *testing.T) {
	p := &theme.Light.Palette
	for _, v := range []float64{-2, -0.5, 0, 0.5, 2} {
		items := parts.Face(100, 100, parts.FaceRadius, v, p)
		mouth := items[len(items)-1].(*render.Path).Segments
		bend := mouth[1].Y1 - mouth[0].Y
		assert.Equal(t, v > 0, bend > 0)
		assert.Equal(t, v < 0, bend < 0)
	}
}

func TestChannelsFitTheirBoxAndDiffer(t *testing.T) {
	seen := map[string]string{}
	for _, kind := range []string{"web", "app", "phone", "chat", "email", "sms", "social", "store", "post", "field", "partner", "other"} {
		items := parts.Channel(kind, 100, 200, parts.IconSize, "#3F4B5B")
		path := items[0].(*render.Path)
		for _, s := range path.Segments {
			if s.Kind != render.Close {
				assert.True(t, s.X >= 100.6 && s.X <= 113.4 && s.Y >= 200.6 && s.Y <= 213.4, "%s: %v", kind, s)
			}
		}
		key := fmt.Sprint(path.Segments, len(items))
		assert.Empty(t, seen[key], kind)
		seen[key] = kind
	}
	assert.Equal(t, parts.Channel("other", 0, 0, 14, "#000000"), parts.Channel("fax", 0, 0, 14, "#000000"))
}

func TestPinsDifferInShape(t *testing.T) {
	p := &theme.Light.Palette
	assert.IsType(t, &render.Circle{}, parts.Pin(0, 0, diag.SeverityError, 1, p, "")[0])
	assert.IsType(t, &render.Rect{}, parts.Pin(0, 0, diag.SeverityWarning, 1, p, "")[0])
	info := parts.Pin(0, 0, diag.SeverityInfo, 100, p, "")
	assert.Equal(t, p.Accent, info[0].(*render.Circle).Stroke.Color)
	assert.LessOrEqual(t, info[1].(*render.Text).Width, 2*parts.PinRadius, "three digits fit")
}

func TestBars(t *testing.T) {
	on, off := render.Color("#B2182B"), render.Color("#DDE3EA")
	count := func(items []render.Item) (n int) {
		for _, i := range items {
			if i.(*render.Rect).Fill.Color == on {
				n++
			}
		}
		return n
	}
	for level, want := range map[float64]int{0: 0, 1: 1, 2.4: 2, 2.5: 3, 5: 5, 9: 5} {
		assert.Equal(t, want, count(parts.Severity(0, 0, level, on, off)), "%v", level)
		assert.Equal(t, want, count(parts.Engagement(0, 0, level, on, off)), "%v", level)
	}
	assert.Len(t, parts.Bar(0, 0, 80, 6, 0, on, off), 1)
	assert.Equal(t, 80.0, parts.Bar(0, 0, 80, 6, 3, on, off)[1].(*render.Rect).W)
	left := parts.Diverging(0, 0, 80, 6, -0.5, on, off, "#000000")[1].(*render.Rect)
	assert.Equal(t, 20.0, left.X)
	assert.Equal(t, 20.0, left.W)
}

// A part of a curve is the curve, between any two places.
func TestWithin(t *testing.T) {
	c := parts.NewCurve([]parts.Point{{X: 0, Y: 10}, {X: 100, Y: 60}, {X: 150, Y: 20}, {X: 300, Y: 20}, {X: 400, Y: 90}})
	for _, span := range [][2]float64{{30, 350}, {100, 300}, {110, 120}, {-50, 75}, {380, 900}} {
		part := c.Within(span[0], span[1])
		from, to, ok := part.Ends()
		require.True(t, ok)
		assert.InDelta(t, max(span[0], 0), from, 1e-9)
		assert.InDelta(t, min(span[1], 400), to, 1e-9)
		for x := from; x <= to; x += 3.7 {
			assert.InDelta(t, c.At(x), part.At(x), 1e-6, "at %v of %v", x, span)
		}
	}
	_, _, ok := c.Within(500, 600).Ends()
	assert.False(t, ok)
}
