package lanes

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/parts"
)

// Card is the box of a touchpoint: moments of truth have an amber outline,
// assumed ones are hatched and dashed.
func (s *Sheet) Card(c *Column, x, y, w, h float64, outline render.Stroke) []render.Item {
	if c.Place.Truth {
		outline = render.Stroke{Color: s.P.Truth, Width: 1.6}
	} else if c.Place.Assumed {
		outline.Color = s.P.Ink3
	}
	return s.Plain(c, x, y, w, h, outline)
}

// Plain is the box of a touchpoint with an outline of its own; assumed ones are
// hatched and dashed.
func (s *Sheet) Plain(c *Column, x, y, w, h float64, outline render.Stroke) []render.Item {
	items := []render.Item{&render.Rect{X: x, Y: y, W: w, H: h, R: s.Radius(), Fill: render.Fill{Color: s.P.Card}}}
	if c.Place.Assumed {
		outline.Dash = []float64{5, 3.5}
		items = append(items, parts.Hatch(x+1, y+1, w-2, h-2, math.Max(0, s.Radius()-1), s.P.Hatch, 1))
	}
	return append(items, &render.Rect{X: x, Y: y, W: w, H: h, R: s.Radius(), Stroke: outline})
}

// CardHead is the number of a touchpoint, and the diamond of a moment of truth,
// from x on, centred on y.
func (s *Sheet) CardHead(c *Column, x, y float64) []render.Item {
	number := strconv.Itoa(c.Place.Number)
	items := []render.Item{Mid(s.Set(NumberType), x, y, number, s.P.Ink3, render.Start)}
	if c.Place.Truth {
		items = append(items, parts.Diamond(x+s.Set(NumberType).Width(number)+13, y, 6, s.P.Truth, ""))
	}
	return items
}

// Edge is the left edge of a card in the colour of a department; departments
// that share a colour are told apart by cuts.
func (s *Sheet) Edge(owner string, x, y, w, h float64) []render.Item {
	c := s.Book.Colors(owner)
	r := math.Min(s.Radius(), w)
	p := parts.Pen(nil).Move(x+r, y).Line(x+w, y).Line(x+w, y+h).Line(x+r, y+h).
		Curve(x+r/2, y+h, x, y+h-r/2, x, y+h-r).Line(x, y+r).Curve(x, y+r/2, x+r/2, y, x+r, y).Close()
	items := []render.Item{p.Fill(c.Solid)}
	if n := len(s.Style.Departments); n > 0 && s.Book.Index(owner) >= n {
		step := 9.0 - math.Min(5, 2*float64(s.Book.Index(owner)/n-1))
		for at := y + 8; at+2 < y+h-6; at += step {
			items = append(items, &render.Rect{X: x, Y: at, W: w, H: 2, Fill: render.Fill{Color: s.P.Card}})
		}
	}
	return items
}

// Feelings are the emotions at touchpoints, -2 to +2: those that were analysed,
// else the means over channels of what the map says.
func (s *Sheet) Feelings() map[string]float64 {
	of := map[string]float64{}
	if f := s.In.Figures; f != nil && f.Experience != nil {
		for _, p := range f.Experience.Points {
			if p.Emotion.OK {
				of[p.Touchpoint] = p.Emotion.X
			}
		}
		return of
	}
	sum, weight := map[string]float64{}, map[string]float64{}
	for _, e := range s.M.Graph().Encounters() {
		if m := e.Detail.Emotion; m != nil && m.Value != nil {
			sum[e.Touchpoint.ID] += *m.Value * e.Share
			weight[e.Touchpoint.ID] += e.Share
		}
	}
	for i := range s.Cols {
		if id := s.Cols[i].Touchpoint.ID; weight[id] > 0 {
			of[id] = sum[id] / weight[id]
		}
	}
	return of
}
