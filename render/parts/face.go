package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// FaceRadius is the radius of a face on a curve; faces of an axis have 7.5.
const FaceRadius = 11.5

// EmotionStep is the step of the emotion scale, 0 to 4, that a value from -2 to
// +2 is shown as: neutral within ±0.3, strong from ±1.3 on.
func EmotionStep(value float64) int {
	switch {
	case math.IsNaN(value):
		return 2
	case value <= -1.3:
		return 0
	case value <= -0.3:
		return 1
	case value < 0.3:
		return 2
	case value < 1.3:
		return 3
	}
	return 4
}

// EmotionColor is the colour of a value from -2 to +2.
func EmotionColor(p *render.Palette, value float64) render.Color {
	return p.Emotion[EmotionStep(value)]
}

// Face is an emotion from -2 to +2 as two eyes and a mouth in a ring of its
// colour, r being the radius of the ring's middle line.
func Face(x, y, r, value float64, p *render.Palette) []render.Item {
	if math.IsNaN(value) {
		value = 0
	}
	v := math.Max(-2, math.Min(2, value))
	line := math.Max(1.3, r*0.17)
	// The mouth turns around its corners: they rise as it smiles.
	half, end, bend := 0.43*r, (0.36-0.1*v)*r, 0.25*v*r
	mouth := Pen(nil).Move(x-half, y+end).
		Curve(x-half/3, y+end+bend*4/3, x+half/3, y+end+bend*4/3, x+half, y+end)
	eye := render.Fill{Color: p.Ink}
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Fill: render.Fill{Color: p.Card},
			Stroke: render.Stroke{Color: EmotionColor(p, v), Width: line}},
		&render.Circle{X: x - 0.33*r, Y: y - 0.22*r, R: 0.125 * r, Fill: eye},
		&render.Circle{X: x + 0.33*r, Y: y - 0.22*r, R: 0.125 * r, Fill: eye},
		mouth.Stroke(p.Ink, math.Max(1, r*0.12)),
	}
}

// Avatar is a persona without a picture: head and shoulders in a disc.
func Avatar(x, y, r float64, p *render.Palette) []render.Item {
	// The shoulders end on a circle just inside the disc.
	in := 0.96 * r
	a := math.Asin(0.6)
	shoulders := Pen(nil).Move(x-in*math.Cos(a), y+in*0.6).
		Curve(x-0.70*r, y+0.40*r, x-0.54*r, y+0.29*r, x-0.36*r, y+0.29*r).
		Line(x+0.36*r, y+0.29*r).
		Curve(x+0.54*r, y+0.29*r, x+0.70*r, y+0.40*r, x+in*math.Cos(a), y+in*0.6).
		Arc(x, y, in, a, math.Pi-a).Close()
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Fill: render.Fill{Color: p.AccentTint}},
		&render.Circle{X: x, Y: y - 0.19*r, R: 0.35 * r, Fill: render.Fill{Color: p.Accent}},
		shoulders.Fill(p.Accent),
	}
}
