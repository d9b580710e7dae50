package parts

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

// PinRadius is half the side of a pin, its halo not counted.
const PinRadius = 8.5

// Pin is the number of a finding: an error is a disc, a warning a rounded
// square, anything less a ring. A halo of the ground's colour, "" for none,
// sets it off from lines below it. Numbers above 99 are set smaller; 0 is none,
// of a finding that has no place: it has a sign instead.
func Pin(x, y float64, severity diag.Severity, number int, p *render.Palette, ground render.Color) []render.Item {
	var halo render.Stroke
	r := PinRadius
	if ground != "" {
		halo = render.Stroke{Color: ground, Width: 1.5}
		r += 0.75
	}
	color := p.OnSolid
	var shape render.Item
	switch severity {
	case diag.SeverityError:
		shape = &render.Circle{X: x, Y: y, R: r, Fill: render.Fill{Color: p.Bad}, Stroke: halo}
	case diag.SeverityWarning:
		// A square looks larger than a disc of its width.
		a := r - 0.5
		shape = &render.Rect{X: x - a, Y: y - a, W: 2 * a, H: 2 * a, R: 4, Fill: render.Fill{Color: p.Warning}, Stroke: halo}
	default:
		color = p.Accent
		shape = &render.Circle{X: x, Y: y, R: PinRadius - 0.1, Fill: render.Fill{Color: p.Card},
			Stroke: render.Stroke{Color: p.Accent, Width: 1.6}}
	}
	if number == 0 {
		return []render.Item{shape, Centered(x, y, pinSign(severity), 11, true, color)}
	}
	return []render.Item{shape, numberAt(x, y, number, color)}
}

// pinSign is what a pin without a number says.
func pinSign(severity diag.Severity) string {
	if severity == diag.SeverityError || severity == diag.SeverityWarning {
		return "!"
	}
	return "i"
}

// numberAt centres a bold number of a pin or disc.
func numberAt(x, y float64, number int, c render.Color) *render.Text {
	size := 11.0
	if number > 99 {
		size = 8.5
	}
	return Centered(x, y, strconv.Itoa(number), size, true, c)
}

// Centered is text whose capitals are centred around x, y.
func Centered(x, y float64, s string, size float64, bold bool, c render.Color) *render.Text {
	return &render.Text{X: x, Y: y + size*fonts.CapHeight/2, Text: s, Size: size, Bold: bold, Color: c,
		Anchor: render.Middle, Width: fonts.Width(s, size, fonts.FaceOf(bold, false))}
}

// Handoff says how a handoff between two departments stands.
type Handoff uint8

// The handoffs: Declared has a declared way of working together, Undeclared
// none, and at Repeats the customer has to say again what was known.
const (
	Declared Handoff = iota
	Undeclared
	Repeats
)

// DiscRadius is the radius of a handoff disc, its halo not counted.
const DiscRadius = 9

// Disc is a handoff on an owner bar: a disc with an arrow (declared), with a
// cross (undeclared), or a ring with a returning arrow (the customer
// repeats). A halo of the ground's colour, "" for none, makes its radius 10.
func Disc(x, y float64, h Handoff, p *render.Palette, ground render.Color) []render.Item {
	var items []render.Item
	if ground != "" {
		items = append(items, &render.Circle{X: x, Y: y, R: DiscRadius + 1.5, Fill: render.Fill{Color: ground}})
	}
	disc := func(c render.Color) {
		items = append(items, &render.Circle{X: x, Y: y, R: DiscRadius, Fill: render.Fill{Color: c}})
	}
	switch h {
	case Declared:
		disc(p.Stage)
		items = append(items,
			&render.Line{X1: x - 4.2, Y1: y, X2: x + 1, Y2: y, Stroke: render.Stroke{Color: p.OnStage, Width: 1.8}},
			Head(x+4.8, y, 1, 0, 5.2, p.OnStage))
	case Undeclared:
		disc(p.Bad)
		items = append(items, Cross(x, y, 6.4, 2, p.OnSolid))
	default:
		items = append(items, &render.Circle{X: x, Y: y, R: DiscRadius, Fill: render.Fill{Color: p.Card},
			Stroke: render.Stroke{Color: p.Bad, Width: 2}})
		items = append(items, Returning(x, y, 4.3, p.Bad)...)
	}
	return items
}

// Returning is an arrow that goes most of the way around a circle.
func Returning(x, y, r float64, c render.Color) []render.Item {
	const from, to = -0.15 * math.Pi, 1.35 * math.Pi
	s, co := math.Sincos(from)
	arc := Pen(nil).Move(x+r*co, y+r*s).Arc(x, y, r, from, to)
	s, co = math.Sincos(to)
	// The head follows the tangent where the arc ends.
	dx, dy := -s, co
	return []render.Item{arc.Stroke(c, r*0.4), Head(x+r*co+dx*r*0.75, y+r*s+dy*r*0.75, dx, dy, r*0.95, c)}
}

// NumberDisc is a numbered handoff on a line: a disc, or where no way of
// working together is declared, a red disc in a broken ring. Its outer radius
// is 9 declared and 12.5 undeclared.
func NumberDisc(x, y float64, number int, declared bool, p *render.Palette, ground render.Color) []render.Item {
	if declared {
		items := []render.Item{}
		if ground != "" {
			items = append(items, &render.Circle{X: x, Y: y, R: 11, Fill: render.Fill{Color: ground}})
		}
		return append(items, &render.Circle{X: x, Y: y, R: 9, Fill: render.Fill{Color: p.Stage}},
			numberAt(x, y, number, p.OnStage))
	}
	return []render.Item{
		&render.Circle{X: x, Y: y, R: 11.6, Fill: render.Fill{Color: p.Card},
			Stroke: render.Stroke{Color: p.Bad, Width: 1.8, Dash: []float64{4.2, 3.4}}},
		&render.Circle{X: x, Y: y, R: 8.6, Fill: render.Fill{Color: p.Bad}},
		numberAt(x, y, number, p.OnSolid),
	}
}
