package theme

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/render"
)

func logoOf(t *testing.T, inner string) []render.Item {
	t.Helper()
	l, found := parseLogo("logo.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">`+inner+`</svg>`))
	require.Empty(t, found)
	assert.InDelta(t, 100, l.Width, 1e-9)
	return l.Items
}

// bounds are those of the ends of the segments.
func bounds(p *render.Path) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range p.Segments {
		if s.Kind != render.Close {
			x0, x1, y0, y1 = min(x0, s.X), max(x1, s.X), min(y0, s.Y), max(y1, s.Y)
		}
	}
	return x0, y0, x1, y1
}

// The bounds of each shape, worked out by hand.
func TestShapesOfLogos(t *testing.T) {
	for name, test := range map[string]struct {
		svg  string
		want [4]float64
	}{
		"rect":           {`<rect x="1" y="2" width="3" height="4"/>`, [4]float64{1, 2, 4, 6}},
		"round rect":     {`<rect x="1" y="2" width="30" height="40" rx="5"/>`, [4]float64{1, 2, 31, 42}},
		"circle":         {`<circle cx="10" cy="10" r="4"/>`, [4]float64{6, 6, 14, 14}},
		"ellipse":        {`<ellipse cx="10" cy="10" rx="4" ry="2"/>`, [4]float64{6, 8, 14, 12}},
		"polygon":        {`<polygon points="0,0 10,0 5 8"/>`, [4]float64{0, 0, 10, 8}},
		"line":           {`<line x1="1" y1="2" x2="9" y2="4" stroke="#000"/>`, [4]float64{1, 2, 9, 4}},
		"path":           {`<path d="M10 10h5v5H10z"/>`, [4]float64{10, 10, 15, 15}},
		"relative":       {`<path d="m10,10 5,0 0,5-5,0z"/>`, [4]float64{10, 10, 15, 15}},
		"tight":          {`<path d="M.5.5L1.5-.5 1e1 2"/>`, [4]float64{0.5, -0.5, 10, 2}},
		"curves":         {`<path d="M0 0C1 1 2 1 3 0S5-1 6 0Q7 2 8 0T10 0"/>`, [4]float64{0, 0, 10, 0}},
		"arc":            {`<path d="M16 0a16 16 0 110 32 16 16 0 010-32z"/>`, [4]float64{0, 0, 32, 32}},
		"moved":          {`<g transform="translate(10 20) scale(2)"><rect width="3" height="4"/></g>`, [4]float64{10, 20, 16, 28}},
		"turned":         {`<rect width="3" height="4" transform="rotate(90 0 0)"/>`, [4]float64{-4, 0, 0, 3}},
		"matrix":         {`<rect width="3" height="4" transform="matrix(1,0,0,1,5,6)"/>`, [4]float64{5, 6, 8, 10}},
		"inside nothing": {`<defs><rect width="99" height="99"/></defs><rect width="3" height="4"/>`, [4]float64{0, 0, 3, 4}},
	} {
		t.Run(name, func(t *testing.T) {
			items := logoOf(t, test.svg)
			require.Len(t, items, 1)
			x0, y0, x1, y1 := bounds(items[0].(*render.Path))
			assert.InDeltaSlice(t, test.want[:], []float64{x0, y0, x1, y1}, 1e-6)
		})
	}
}

func TestColorsOfLogos(t *testing.T) {
	items := logoOf(t, `<g fill="#0b6e4f" opacity="0.5"><rect width="1" height="1"/><rect width="1" height="1" style="fill: none; stroke: rgb(255, 0, 0); stroke-width: 2"/></g>
<rect width="1" height="1"/><rect width="1" height="1" fill="none"/><rect width="1" height="1" display="none"/>`)
	require.Len(t, items, 3)
	assert.Equal(t, render.Fill{Color: "#0B6E4F", Opacity: 0.5}, items[0].(*render.Path).Fill)
	assert.Equal(t, render.Stroke{Color: "#FF0000", Width: 2, Opacity: 0.5}, items[1].(*render.Path).Stroke)
	assert.Equal(t, render.Fill{Color: "#000000"}, items[2].(*render.Path).Fill)
}

// A ring filled by the even-odd rule stays a ring by the non-zero rule: its
// contours run opposite ways.
func TestHolesOfLogos(t *testing.T) {
	for _, d := range []string{"M0 0H10V10H0zM2 2H8V8H2z", "M0 0H10V10H0zM2 2V8H8V2z"} {
		p := logoOf(t, `<path fill-rule="evenodd" d="`+d+`"/>`)[0].(*render.Path)
		assert.Positive(t, areaOf(p.Segments[:5]))
		assert.Negative(t, areaOf(p.Segments[5:]))
	}
}

func areaOf(s []render.Segment) float64 {
	var c contour
	for _, x := range s {
		if x.Kind != render.Close {
			c.points = append(c.points, [2]float64{x.X, x.Y})
		}
	}
	return c.area()
}

func TestLogosThatCannotBeDrawn(t *testing.T) {
	for name, test := range map[string]struct {
		svg, want string
		line      int
	}{
		"text":      {"<svg viewBox='0 0 9 9'>\n<text>A</text></svg>", "<text> in a logo cannot be drawn", 2},
		"picture":   {"<svg viewBox='0 0 9 9'><image href='x.png'/></svg>", "<image> in a logo", 1},
		"gradient":  {"<svg viewBox='0 0 9 9'><rect width='1' height='1' fill='url(#a)'/></svg>", "the colour \"url(#a)\"", 1},
		"script":    {"<svg viewBox='0 0 9 9'><script>x</script></svg>", "<script> in a logo", 1},
		"css":       {"<svg viewBox='0 0 9 9'><style>.a{}</style></svg>", "<style> in a logo", 1},
		"clip":      {"<svg viewBox='0 0 9 9'><g clip-path='url(#c)'><rect width='1' height='1'/></g></svg>", "clip-path in a logo", 1},
		"no size":   {"<svg><rect width='1' height='1'/></svg>", "says no size", 1},
		"nothing":   {"<svg viewBox='0 0 9 9'></svg>", "no shape that is painted", 1},
		"not svg":   {"<html></html>", "is no SVG", 1},
		"not xml":   {"PNG", "is no SVG", 1},
		"open":      {"<svg viewBox='0 0 9 9'><g>", "is no SVG", 1},
		"path":      {"<svg viewBox='0 0 9 9'><path d='M0 0 L x'/></svg>", "data of a <path>", 1},
		"transform": {"<svg viewBox='0 0 9 9'><g transform='skewX(3)'/></svg>", "transform=", 1},
		"entities":  {"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'></svg>", "entities", 1},
	} {
		t.Run(name, func(t *testing.T) {
			_, found := parseLogo("logo.svg", []byte(test.svg))
			require.NotEmpty(t, found)
			assert.Contains(t, found[0].Message, test.want)
			assert.NotEmpty(t, found[0].Help)
			assert.Equal(t, "logo.svg", found[0].Range.File)
			assert.Equal(t, test.line, found[0].Range.Start.Line)
		})
	}
}
