package sound

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/seam-cx/seam/render"
)

// stroke is a line that was painted, in straight pieces.
type stroke struct {
	order  int
	Box            // around it
	half   float64 // of its width
	pieces [][4]float64
}

// ground is a filled box or disc, as a box.
type ground struct {
	order int
	Box
}

// painted is what a scene paints, in order.
type painted struct {
	n       int
	page    Box
	texts   []ground
	strokes []stroke
	grounds []ground
}

// Picture fails t where a text lies over another, off the page, across the edge
// of a filled box or disc, below one, or where a line runs through it. Lines in
// quiet colours, those of hatches, may; and everything may lie behind a filled box
// or disc that holds the whole text.
func Picture(t testing.TB, s *render.Scene, quiet ...render.Color) {
	t.Helper()
	hushed := map[render.Color]bool{}
	for _, c := range quiet {
		hushed[c] = true
	}
	var p painted
	p.page = Box{W: s.Width, H: s.Height}
	p.add(s.Items, hushed)
	for _, f := range p.faults() {
		t.Error(f)
	}
}

func (p *painted) add(items []render.Item, quiet map[render.Color]bool) {
	for _, item := range items {
		p.n++
		switch it := item.(type) {
		case *render.Group:
			p.add(it.Items, quiet)
		case *render.Text:
			b := Box{X: it.X, Y: it.Y - 0.73*it.Size, W: it.Width, H: 0.92 * it.Size, Name: it.Text}
			switch it.Anchor {
			case render.Middle:
				b.X -= it.Width / 2
			case render.End:
				b.X -= it.Width
			}
			p.texts = append(p.texts, ground{p.n, b})
		case *render.Rect:
			if it.Fill.Color != "" && it.Fill.Opacity == 0 {
				p.grounds = append(p.grounds, ground{p.n, Box{X: it.X, Y: it.Y, W: it.W, H: it.H}})
			}
		case *render.Circle:
			if it.Fill.Color != "" {
				p.grounds = append(p.grounds, ground{p.n, Box{X: it.X - it.R, Y: it.Y - it.R, W: 2 * it.R, H: 2 * it.R}})
			}
		case *render.Line:
			if it.Stroke.Color != "" && !quiet[it.Stroke.Color] {
				p.stroke(it.Stroke.Width/2, [][4]float64{{it.X1, it.Y1, it.X2, it.Y2}})
			}
		case *render.Path:
			if it.Stroke.Color != "" && !quiet[it.Stroke.Color] {
				p.stroke(it.Stroke.Width/2, pieces(it.Segments))
			}
		}
	}
}

func (p *painted) stroke(half float64, list [][4]float64) {
	s := stroke{order: p.n, half: half, pieces: list}
	x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, l := range list {
		x1, x2 = min(x1, l[0], l[2]), max(x2, l[0], l[2])
		y1, y2 = min(y1, l[1], l[3]), max(y2, l[1], l[3])
	}
	s.Box = Box{X: x1 - half, Y: y1 - half, W: x2 - x1 + 2*half, H: y2 - y1 + 2*half}
	p.strokes = append(p.strokes, s)
}

// faults are what is wrong with the texts, and with marks that leave the page.
func (p *painted) faults() []string {
	var out []string
	slices.SortStableFunc(p.texts, func(a, b ground) int { return cmp.Compare(a.Y, b.Y) })
	for i, text := range p.texts {
		if text.Name == "" || !p.page.Holds(text.Box) {
			out = append(out, fmt.Sprintf("an empty text, or outside the page: %+v", text.Box))
		}
		for _, other := range p.texts[i+1:] {
			if other.Y > text.Y+text.H {
				break
			}
			if text.Meets(other.Box) {
				out = append(out, fmt.Sprintf("texts overlap: %+v and %+v", text.Box, other.Box))
			}
		}
		out = append(out, p.around(text)...)
	}
	for _, g := range p.grounds {
		if !p.page.Holds(g.Box) {
			out = append(out, fmt.Sprintf("a mark outside the page: %+v", g.Box))
		}
	}
	return out
}

// around is what is wrong with what lies above and below a text.
func (p *painted) around(text ground) []string {
	var out []string
	covered := -1 // the last ground under the text
	for _, g := range p.grounds {
		if g.order < text.order && g.Holds(text.Box) {
			covered = g.order
		}
	}
	for _, g := range p.grounds {
		if g.order > covered && g.Meets(text.Box) && (g.order > text.order || !g.Holds(text.Box)) {
			out = append(out, fmt.Sprintf("text across or under a mark: %+v and %+v", text.Box, g.Box))
		}
	}
	for _, s := range p.strokes {
		if s.order > covered && s.crosses(text.Box) {
			out = append(out, fmt.Sprintf("a line runs through the text %+v", text.Box))
		}
	}
	return out
}

// pieces are straight pieces of a path.
func pieces(segments []render.Segment) [][4]float64 {
	var out [][4]float64
	var x, y, sx, sy float64
	to := func(a, b float64) {
		out = append(out, [4]float64{x, y, a, b})
		x, y = a, b
	}
	for _, s := range segments {
		switch s.Kind {
		case render.MoveTo:
			x, y, sx, sy = s.X, s.Y, s.X, s.Y
		case render.LineTo:
			to(s.X, s.Y)
		case render.CurveTo:
			x0, y0 := x, y
			for k := 1; k <= 6; k++ {
				t := float64(k) / 6
				u := 1 - t
				to(u*u*u*x0+3*u*u*t*s.X1+3*u*t*t*s.X2+t*t*t*s.X, u*u*u*y0+3*u*u*t*s.Y1+3*u*t*t*s.Y2+t*t*t*s.Y)
			}
		case render.Close:
			to(sx, sy)
		}
	}
	return out
}

// crosses tells whether a stroke touches a box, by the test of Liang and Barsky
// for each of its pieces.
func (s *stroke) crosses(b Box) bool {
	if !s.Meets(b) {
		return false
	}
	x1, y1 := b.X+slack-s.half, b.Y+slack-s.half
	x2, y2 := b.X+b.W-slack+s.half, b.Y+b.H-slack+s.half
	for _, l := range s.pieces {
		if math.Max(l[0], l[2]) < x1 || math.Min(l[0], l[2]) > x2 || math.Max(l[1], l[3]) < y1 || math.Min(l[1], l[3]) > y2 {
			continue
		}
		t0, t1 := 0.0, 1.0
		dx, dy := l[2]-l[0], l[3]-l[1]
		out := false
		for _, e := range [4][2]float64{{-dx, l[0] - x1}, {dx, x2 - l[0]}, {-dy, l[1] - y1}, {dy, y2 - l[1]}} {
			p, q := e[0], e[1]
			switch {
			case p == 0:
				out = out || q < 0
			case p < 0:
				t0 = math.Max(t0, q/p)
			default:
				t1 = math.Min(t1, q/p)
			}
		}
		if !out && t0 <= t1 {
			return true
		}
	}
	return false
}
