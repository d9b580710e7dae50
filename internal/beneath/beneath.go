// Package beneath finds, for tests, what is painted under the texts and marks of
// a scene, and which of them do not stand out from it.
package beneath

import (
	"fmt"
	"math"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

// Large tells text that WCAG 2.2 calls large: from 24 pixels, bold from 18.66.
func Large(t *render.Text) bool { return t.Size >= 24 || t.Bold && t.Size >= 18.66 }

// Faults says which texts and marks of a scene have too little contrast: text
// less than 4.5:1, large text and marks 3:1. Marks are what has one of the
// colours that carry a meaning; they are looked at where they lie on a ground,
// since one mark may well cross another.
func Faults(scene *render.Scene, style render.Style) []string {
	f := finder{marks: markColors(&style), grounds: groundColors(&style)}
	if scene.Background != "" {
		f.painted = append(f.painted, ground{points: box(0, 0, scene.Width, scene.Height), fill: render.Fill{Color: scene.Background}})
	}
	f.items(scene.Items)
	slices.Sort(f.faults)
	return slices.Compact(f.faults)
}

// ground is a filled shape.
type ground struct {
	points         [][2]float64
	x0, y0, x1, y1 float64
	fill           render.Fill
}

type finder struct {
	painted        []ground
	marks, grounds map[render.Color]bool
	faults         []string
}

// markColors are those that carry a meaning by themselves.
func markColors(s *render.Style) map[render.Color]bool {
	out := map[render.Color]bool{}
	for _, c := range []render.Color{s.Flow, s.Loop, s.Truth, s.Curve, s.Ghost, s.Bad, s.Good, s.Warning, s.Accent, s.Doing, s.Waiting, s.Friction} {
		out[c] = true
	}
	for _, c := range s.Emotion {
		out[c] = true
	}
	for _, d := range s.Departments {
		out[d.Solid] = true
	}
	return out
}

// groundColors are those that marks lie on.
func groundColors(s *render.Style) map[render.Color]bool {
	out := map[render.Color]bool{}
	for _, c := range []render.Color{s.Page, s.Block, s.Card, s.Panel, s.BadTint, s.GoodTint, s.WarningTint, s.AccentTint} {
		out[c] = true
	}
	return out
}

func (f *finder) items(items []render.Item) {
	for _, item := range items {
		switch it := item.(type) {
		case *render.Group:
			f.items(it.Items)
		case *render.Text:
			f.text(it)
		case *render.Rect:
			f.shape(box(it.X, it.Y, it.W, it.H), it.Fill, it.Stroke)
		case *render.Circle:
			f.shape(round(it), it.Fill, it.Stroke)
		case *render.Line:
			f.shape([][2]float64{{it.X1, it.Y1}, {it.X2, it.Y2}}, render.Fill{}, it.Stroke)
		case *render.Path:
			for _, c := range flat(it) {
				f.shape(c, it.Fill, it.Stroke)
			}
		}
	}
}

// text looks at several places along the middle of the letters.
func (f *finder) text(t *render.Text) {
	least := 4.5
	if Large(t) {
		least = 3
	}
	x := t.X
	switch t.Anchor {
	case render.Middle:
		x -= t.Width / 2
	case render.End:
		x -= t.Width
	}
	for _, part := range []float64{0.02, 0.25, 0.5, 0.75, 0.98} {
		under := f.at(x+part*t.Width, t.Y-0.3*t.Size)
		if r := theme.Ratio(t.Color, under); r < least {
			f.faults = append(f.faults, fmt.Sprintf("text %q of %v px: %s on %s has %.2f, wants %v", t.Text, t.Size, t.Color, under, r, least))
			return
		}
	}
}

// shape looks at a mark, then lays it over the rest.
func (f *finder) shape(points [][2]float64, fill render.Fill, stroke render.Stroke) {
	if len(points) == 0 {
		return
	}
	if c := stroke.Color; f.marks[c] && stroke.Width > 0 && (stroke.Opacity == 0 || stroke.Opacity >= 0.9) {
		f.mark(points, c, "line")
	}
	if fill.Color == "" {
		return
	}
	if f.marks[fill.Color] && (fill.Opacity == 0 || fill.Opacity >= 0.9) {
		f.mark([][2]float64{middle(points)}, fill.Color, "mark")
	}
	g := ground{points: points, fill: fill, x0: math.Inf(1), y0: math.Inf(1), x1: math.Inf(-1), y1: math.Inf(-1)}
	for _, p := range points {
		g.x0, g.x1 = min(g.x0, p[0]), max(g.x1, p[0])
		g.y0, g.y1 = min(g.y0, p[1]), max(g.y1, p[1])
	}
	f.painted = append(f.painted, g)
}

// mark looks at a mark where it lies on a ground.
func (f *finder) mark(points [][2]float64, c render.Color, what string) {
	for _, p := range points {
		under := f.at(p[0], p[1])
		if !f.grounds[under] || under == c {
			continue
		}
		if r := theme.Ratio(c, under); r < 3 {
			f.faults = append(f.faults, fmt.Sprintf("%s: %s on %s has %.2f, wants 3", what, c, under, r))
		}
	}
}

// at is the colour at a place.
func (f *finder) at(x, y float64) render.Color {
	color := render.Color("#FFFFFF")
	var through []render.Fill
	for i := len(f.painted) - 1; i >= 0; i-- {
		g := &f.painted[i]
		if i > 0 && (x < g.x0 || x > g.x1 || y < g.y0 || y > g.y1) || !inside(g.points, x, y) {
			continue
		}
		if g.fill.Opacity > 0 && g.fill.Opacity < 1 {
			through = append(through, g.fill)
			continue
		}
		color = g.fill.Color
		break
	}
	for _, t := range slices.Backward(through) {
		color = theme.Mix(t.Color, color, t.Opacity)
	}
	return color
}

func inside(points [][2]float64, x, y float64) bool {
	in := false
	for i, a := range points {
		b := points[(i+1)%len(points)]
		if (a[1] > y) != (b[1] > y) && x < a[0]+(y-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			in = !in
		}
	}
	return in
}

func middle(points [][2]float64) (m [2]float64) {
	for _, p := range points {
		m[0] += p[0] / float64(len(points))
		m[1] += p[1] / float64(len(points))
	}
	return m
}

func box(x, y, w, h float64) [][2]float64 {
	return [][2]float64{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
}

func round(c *render.Circle) (out [][2]float64) {
	for i := range 24 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 24)
		out = append(out, [2]float64{c.X + c.R*cos, c.Y + c.R*sin})
	}
	return out
}

// flat are the contours of a path as straight lines.
func flat(p *render.Path) (out [][][2]float64) {
	for _, s := range p.Segments {
		if s.Kind == render.MoveTo || len(out) == 0 {
			out = append(out, nil)
		}
		if s.Kind == render.Close {
			continue
		}
		c := &out[len(out)-1]
		if n := len(*c); s.Kind == render.CurveTo && n > 0 {
			a := (*c)[n-1]
			for k := 1; k < 6; k++ {
				t := float64(k) / 6
				u := 1 - t
				*c = append(*c, [2]float64{
					u*u*u*a[0] + 3*u*u*t*s.X1 + 3*u*t*t*s.X2 + t*t*t*s.X,
					u*u*u*a[1] + 3*u*u*t*s.Y1 + 3*u*t*t*s.Y2 + t*t*t*s.Y,
				})
			}
		}
		*c = append(*c, [2]float64{s.X, s.Y})
	}
	return out
}
