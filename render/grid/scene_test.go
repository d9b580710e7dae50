package grid_test

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/seam-cx/seam/render"
)

// shape is one painted thing with its bounds, in the order of painting.
type shape struct {
	order      int
	x, y, w, h float64
	text       *render.Text
	rect       *render.Rect
	circle     *render.Circle
	line       [][4]float64 // pieces of a stroke
	half       float64      // half its width
	path       string       // ids of the groups it lies in
}

func (s shape) String() string {
	at := fmt.Sprintf("%s at %.1f,%.1f %.1f×%.1f", s.path, s.x, s.y, s.w, s.h)
	switch {
	case s.text != nil:
		return fmt.Sprintf("text %q %s", s.text.Text, at)
	case s.rect != nil:
		return "rect " + string(s.rect.Fill.Color) + " " + at
	case s.circle != nil:
		return "circle " + string(s.circle.Fill.Color) + " " + at
	}
	return "line " + at
}

// flatten lists what a scene paints. Hairlines and hatches lie under text by
// design, tints let it through: they are left out.
func flatten(items []render.Item, quiet map[render.Color]bool) []shape {
	var out []shape
	var walk func(items []render.Item, path string)
	walk = func(items []render.Item, path string) {
		for _, item := range items {
			s := shape{order: len(out), path: path}
			switch it := item.(type) {
			case *render.Group:
				walk(it.Items, strings.TrimPrefix(path+"/"+it.ID, "/"))
				continue
			case *render.Text:
				s.text = it
				s.w, s.h = it.Width, 0.92*it.Size
				s.x, s.y = it.X, it.Y-0.73*it.Size
				switch it.Anchor {
				case render.Middle:
					s.x -= it.Width / 2
				case render.End:
					s.x -= it.Width
				}
			case *render.Rect:
				s.rect, s.x, s.y, s.w, s.h = it, it.X, it.Y, it.W, it.H
			case *render.Circle:
				s.circle, s.x, s.y, s.w, s.h = it, it.X-it.R, it.Y-it.R, 2*it.R, 2*it.R
			case *render.Line:
				if quiet[it.Stroke.Color] {
					continue
				}
				s.line, s.half = [][4]float64{{it.X1, it.Y1, it.X2, it.Y2}}, it.Stroke.Width/2
				s.bounds()
			case *render.Path:
				if it.Stroke.Color == "" || quiet[it.Stroke.Color] || len(it.Segments) == 0 {
					continue
				}
				s.line, s.half = pieces(it.Segments), it.Stroke.Width/2
				s.bounds()
			}
			out = append(out, s)
		}
	}
	walk(items, "")
	return out
}

func (s *shape) bounds() {
	x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, l := range s.line {
		x1, x2 = min(x1, l[0], l[2]), max(x2, l[0], l[2])
		y1, y2 = min(y1, l[1], l[3]), max(y2, l[1], l[3])
	}
	s.x, s.y, s.w, s.h = x1, y1, x2-x1, y2-y1
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
			for k := 1; k <= 8; k++ {
				t := float64(k) / 8
				u := 1 - t
				to(u*u*u*x0+3*u*u*t*s.X1+3*u*t*t*s.X2+t*t*t*s.X, u*u*u*y0+3*u*u*t*s.Y1+3*u*t*t*s.Y2+t*t*t*s.Y)
			}
		case render.Close:
			to(sx, sy)
		}
	}
	return out
}

const slack = 0.6

func meets(a, b shape) bool {
	return a.x+slack < b.x+b.w && b.x+slack < a.x+a.w && a.y+slack < b.y+b.h && b.y+slack < a.y+a.h
}

func holds(outer, inner shape) bool {
	return outer.x-slack <= inner.x && inner.x+inner.w <= outer.x+outer.w+slack &&
		outer.y-slack <= inner.y && inner.y+inner.h <= outer.y+outer.h+slack
}

// crosses tells whether a stroke goes through a box.
func crosses(s, b shape) bool {
	if s.x-s.half > b.x+b.w || b.x > s.x+s.w+s.half || s.y-s.half > b.y+b.h || b.y > s.y+s.h+s.half {
		return false
	}
	for _, l := range s.line {
		if max(l[0], l[2])+s.half < b.x || min(l[0], l[2])-s.half > b.x+b.w {
			continue
		}
		if clips(l, b.x+slack-s.half, b.y+slack-s.half, b.x+b.w-slack+s.half, b.y+b.h-slack+s.half) {
			return true
		}
	}
	return false
}

// clips is the test of Liang and Barsky.
func clips(l [4]float64, x1, y1, x2, y2 float64) bool {
	t0, t1 := 0.0, 1.0
	dx, dy := l[2]-l[0], l[3]-l[1]
	for _, e := range [4][2]float64{{-dx, l[0] - x1}, {dx, x2 - l[0]}, {-dy, l[1] - y1}, {dy, y2 - l[1]}} {
		p, q := e[0], e[1]
		if p == 0 {
			if q < 0 {
				return false
			}
			continue
		}
		if r := q / p; p < 0 {
			t0 = max(t0, r)
		} else {
			t1 = min(t1, r)
		}
	}
	return t0 <= t1
}

// faults are what is wrong with a scene: numbers that are none, text outside
// the page, over other text, cut by a card, under or on other marks.
func faults(scene *render.Scene, style render.Style) []string {
	var out []string
	all := flatten(scene.Items, map[render.Color]bool{style.Hair: true, style.Hatch: true, style.BadTint: true})
	page := shape{w: scene.Width, h: scene.Height}
	var texts, others []shape
	for _, s := range all {
		for _, x := range []float64{s.x, s.y, s.w, s.h} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				out = append(out, "no number: "+s.String())
			}
		}
		if !holds(page, s) {
			out = append(out, "outside the page: "+s.String())
		}
		if s.text != nil {
			if s.text.Text == "" || s.text.Color == "" || s.text.Size < 8 {
				out = append(out, "empty or invisible: "+s.String())
			}
			texts = append(texts, s)
		} else {
			others = append(others, s)
		}
	}
	sort.SliceStable(others, func(i, j int) bool { return others[i].y < others[j].y })
	out = append(out, overTexts(texts)...)
	for _, t := range texts {
		out = append(out, overMarks(t, others)...)
	}
	return out
}

func overTexts(texts []shape) []string {
	var out []string
	sort.SliceStable(texts, func(i, j int) bool { return texts[i].y < texts[j].y })
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			if b.y > a.y+a.h {
				break
			}
			if meets(a, b) {
				out = append(out, "texts overlap: "+a.String()+" and "+b.String())
			}
		}
	}
	return out
}

// overMarks holds one text against all else. What lies under it may be a shape
// that holds it whole, or be covered by such a shape.
func overMarks(t shape, others []shape) []string {
	var out []string
	covered := -1 // the last solid ground below the text
	var near []shape
	for _, o := range others {
		if o.y-20 > t.y+t.h {
			break
		}
		if o.line != nil {
			if crosses(o, t) {
				near = append(near, o)
			}
			continue
		}
		if !meets(o, t) {
			continue
		}
		near = append(near, o)
		solid := o.rect != nil && o.rect.Fill.Color != "" || o.circle != nil && o.circle.Fill.Color != ""
		if o.order < t.order && solid && holds(o, t) {
			covered = max(covered, o.order)
		}
	}
	for _, o := range near {
		switch {
		case o.order > t.order && o.line != nil:
			out = append(out, "line over text: "+o.String()+" over "+t.String())
		case o.order > t.order && (o.circle != nil || o.rect.Fill.Color != ""):
			out = append(out, "mark over text: "+o.String()+" over "+t.String())
		case o.order < covered:
		case o.line != nil:
			out = append(out, "text on line: "+t.String()+" on "+o.String())
		case !holds(o, t):
			out = append(out, "text across an edge: "+t.String()+" across "+o.String())
		}
	}
	return out
}
