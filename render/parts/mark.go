package parts

import "github.com/seam-cx/seam/render"

// Diamond marks a moment of truth; r is half its diagonal: 6 in a card, 4.4 on
// a face. ground "" leaves out the halo.
func Diamond(x, y, r float64, c, ground render.Color) *render.Path {
	p := Pen(nil).Move(x, y-r).Line(x+r, y).Line(x, y+r).Line(x-r, y).Close().Fill(c)
	if ground != "" {
		p.Stroke = render.Stroke{Color: ground, Width: 1.2, Round: true}
	}
	return p
}

// Check is a tick in a box of the given side.
func Check(x, y, side, width float64, c render.Color) *render.Path {
	return Pen(nil).Move(x-0.46*side, y+0.04*side).Line(x-0.13*side, y+0.36*side).
		Line(x+0.46*side, y-0.34*side).Stroke(c, width)
}

// Cross is an upright ✕ in a box of the given side.
func Cross(x, y, side, width float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Move(x-a, y-a).Line(x+a, y+a).Move(x+a, y-a).Line(x-a, y+a).Stroke(c, width)
}

// Plus and Minus are signs in a box of the given side.
func Plus(x, y, side, width float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Move(x-a, y).Line(x+a, y).Move(x, y-a).Line(x, y+a).Stroke(c, width)
}

// Minus is the sign for what was removed.
func Minus(x, y, side, width float64, c render.Color) *render.Path {
	return Pen(nil).Move(x-side/2, y).Line(x+side/2, y).Stroke(c, width)
}

// Down is a filled triangle that points down, side wide.
func Down(x, y, side float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Move(x-a, y-0.82*a).Line(x+a, y-0.82*a).Line(x, y+0.82*a).Close().Fill(c)
}

// Up is a filled triangle that points up, side wide.
func Up(x, y, side float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Move(x-a, y+0.82*a).Line(x+a, y+0.82*a).Line(x, y-0.82*a).Close().Fill(c)
}

// Differs is the sign ≠ in a box of the given side.
func Differs(x, y, side, width float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Move(x-a, y-0.36*a).Line(x+a, y-0.36*a).Move(x-a, y+0.36*a).Line(x+a, y+0.36*a).
		Move(x-0.42*a, y+0.95*a).Line(x+0.42*a, y-0.95*a).Stroke(c, width)
}

// Empty is the sign ∅ in a box of the given side: offered, but silent.
func Empty(x, y, side, width float64, c render.Color) *render.Path {
	a := side / 2
	return Pen(nil).Ring(x, y, 0.76*a).Move(x-a, y+a).Line(x+a, y-a).Stroke(c, width)
}

// Goal is a ring with a dot; r is the radius of the ring.
func Goal(x, y, r float64, c render.Color) []render.Item {
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Stroke: render.Stroke{Color: c, Width: 0.26 * r}},
		&render.Circle{X: x, Y: y, R: 0.38 * r, Fill: render.Fill{Color: c}},
	}
}

// Clock is a dial with hands at three o'clock; r is its radius.
func Clock(x, y, r float64, c render.Color) []render.Item {
	w := 0.24 * r
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Stroke: render.Stroke{Color: c, Width: w}},
		Pen(nil).Move(x, y-0.55*r).Line(x, y+0.05*r).Line(x+0.42*r, y+0.3*r).Stroke(c, w),
	}
}

// TickDisc is a disc with a tick: reached, arranged, settled.
func TickDisc(x, y, r float64, c, sign render.Color) []render.Item {
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Fill: render.Fill{Color: c}},
		Check(x, y, 1.05*r, 0.24*r, sign),
	}
}

// TickRing is a ring with a tick, lighter than TickDisc.
func TickRing(x, y, r float64, c render.Color) []render.Item {
	return []render.Item{
		&render.Circle{X: x, Y: y, R: r, Stroke: render.Stroke{Color: c, Width: 0.18 * r}},
		Check(x, y, 0.95*r, 0.2*r, c),
	}
}

// Change says what a comparison found about a touchpoint.
type Change uint8

// The changes.
const (
	Added Change = iota
	Removed
	Altered
)

// Badge is a change as a disc of radius 8.5: plus, minus or triangle.
func Badge(x, y float64, change Change, p *render.Palette) []render.Item {
	disc := func(c render.Color) render.Item {
		return &render.Circle{X: x, Y: y, R: PinRadius, Fill: render.Fill{Color: c}}
	}
	switch change {
	case Added:
		return []render.Item{disc(p.Good), Plus(x, y, 8, 1.8, p.OnSolid)}
	case Removed:
		return []render.Item{disc(p.Bad), Minus(x, y, 8, 1.8, p.OnSolid)}
	}
	up := Pen(nil).Move(x, y-4).Line(x+4, y+3.2).Line(x-4, y+3.2).Close().Stroke(p.OnSolid, 1.5)
	return []render.Item{disc(p.Accent), up}
}

// Exit is an arrow from y down to a bar, 16 below: customers who leave. x is
// its middle; the bar is 13 wide.
func Exit(x, y float64, c render.Color) []render.Item {
	return []render.Item{
		&render.Line{X1: x, Y1: y, X2: x, Y2: y + 8, Stroke: render.Stroke{Color: c, Width: 1.6}},
		Head(x, y+13, 0, 1, 7, c),
		&render.Rect{X: x - 6.5, Y: y + 14.5, W: 13, H: 2.6, R: 1.3, Fill: render.Fill{Color: c}},
	}
}

// Arrival is an arrow from y down to a disc with a tick: customers who get what
// they came for. It ends 23 below.
func Arrival(x, y float64, c, sign render.Color) []render.Item {
	return append([]render.Item{
		&render.Line{X1: x, Y1: y, X2: x, Y2: y + 5, Stroke: render.Stroke{Color: c, Width: 1.6}},
		Head(x, y+10, 0, 1, 7, c),
	}, TickDisc(x, y+17, 6, c, sign)...)
}
