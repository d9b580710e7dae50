package handoffs

import (
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/phrase"
)

// shades are those of the ramp of traffic.
const shades = 5

// scale divides the flows up to the largest one into classes that are equally
// wide and begin at round numbers, so that each picture uses the whole ramp.
func (d *drawing) scale() {
	largest := 0.0
	if d.found != nil {
		for i := range d.found.Handoffs {
			largest = math.Max(largest, printed(d.found.Handoffs[i].Flow))
		}
	}
	each := width(largest)
	for i := range d.steps {
		d.steps[i] = each * float64(i+1) / 100
	}
}

// width is the least round number of customers of 100 of whom that many classes
// reach up to the largest flow: whole where flows are written without decimals.
func width(largest float64) float64 {
	x := largest / shades
	if largest < 1 {
		return math.Max(0.1, math.Ceil(10*x-1e-9)/10)
	}
	for unit := 1.0; ; unit *= 10 {
		for _, r := range []float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
			if w := r * unit; w >= x-1e-9 && w == math.Trunc(w) {
				return w
			}
		}
	}
}

// shade is the step of the ramp of traffic for a flow, as it is written.
func (d *drawing) shade(flow float64) int {
	i := 0
	for i < len(d.steps) && printed(flow) >= 100*d.steps[i]-1e-9 {
		i++
	}
	return i
}

// printed is how many of 100 customers a flow is written as.
func printed(flow float64) float64 {
	if x := 100 * flow; x >= 0.95 {
		return math.Round(x)
	}
	return math.Round(1000*flow) / 10
}

// class says which flows have a shade.
func (d *drawing) class(i int) string {
	switch {
	case i == 0:
		return phrase.Fill(d.words.below, d.per100(d.steps[0]))
	case i < len(d.steps):
		return d.per100(d.steps[i-1]) + "–" + d.per100(d.steps[i])
	}
	return phrase.Fill(d.words.more, d.per100(d.steps[i-1]))
}

// swatch is a shade in the key.
func (d *drawing) swatch(x, y float64, i int) []render.Item {
	return []render.Item{&render.Rect{X: x, Y: y - 8, W: 25, H: 16, R: 3, Fill: render.Fill{Color: d.p.Traffic[i]}, Stroke: render.Stroke{Color: d.p.CardLine, Width: 1}}}
}
