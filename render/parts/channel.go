package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// IconSize is the side of the box that channel icons are drawn in.
const IconSize = 14

// iconLine is the width of their lines at that size.
const iconLine = 1.4

// Channel is the icon of a kind of channel (web, app, phone, chat, email, sms,
// social, store, post, field, partner; anything else is other) in a box with
// its top left corner at x, y and the given side.
func Channel(kind string, x, y, side float64, c render.Color) []render.Item {
	k := side / IconSize
	lines, dots := channelLines(kind)
	items := make([]render.Item, 0, 1+len(dots))
	items = append(items, lines.Place(x, y, k).Stroke(c, iconLine*k))
	for _, d := range dots {
		items = append(items, &render.Circle{X: x + d[0]*k, Y: y + d[1]*k, R: d[2] * k, Fill: render.Fill{Color: c}})
	}
	return items
}

// channelLines draws in a box of 14; dots are centre and radius.
func channelLines(kind string) (lines Pen, dots [][3]float64) {
	var p Pen
	switch kind {
	case "web":
		return p.Ring(7, 7, 6).Move(1, 7).Line(13, 7).
			Move(7, 1).Curve(3.5, 4.2, 3.5, 9.8, 7, 13).Curve(10.5, 9.8, 10.5, 4.2, 7, 1), nil
	case "app":
		return p.Box(3.2, 0.9, 7.6, 12.2, 1.6).Move(5.9, 10.8).Line(8.1, 10.8), nil
	case "phone":
		return handset(p), nil
	case "chat":
		return bubble(p), [][3]float64{{4.5, 5.5, 0.8}, {7, 5.5, 0.8}, {9.5, 5.5, 0.8}}
	case "sms":
		return bubble(p).Move(4, 4.3).Line(10, 4.3).Move(4, 6.7).Line(7.6, 6.7), nil
	case "email":
		return p.Box(0.9, 2.2, 12.2, 9.6, 1.2).Move(1.3, 3.2).Line(6.2, 7.3).
			Curve(6.7, 7.7, 7.3, 7.7, 7.8, 7.3).Line(12.7, 3.2), nil
	case "social":
		return p.Ring(3.2, 7, 2).Ring(10.6, 2.9, 2).Ring(10.6, 11.1, 2).
			Move(5, 6).Line(8.8, 3.9).Move(5, 8).Line(8.8, 10.1), nil
	case "store":
		return shop(p), nil
	case "post":
		return p.Box(0.9, 2.2, 12.2, 9.6, 1.2).Box(8.6, 4.4, 2.4, 2.6, 0.3).
			Move(3.2, 5).Line(6, 5).Move(3.2, 7.2).Line(6, 7.2).Move(3.2, 9.4).Line(9, 9.4), nil
	case "field":
		return p.Move(0.9, 7.2).Line(7, 1.4).Line(13.1, 7.2).Move(2.8, 5.8).Line(2.8, 12.6).
			Line(11.2, 12.6).Line(11.2, 5.8).Move(5.6, 12.4).Line(5.6, 8.8).Line(8.4, 8.8).Line(8.4, 12.4), nil
	case "partner":
		return p.Ring(4.9, 7, 4).Ring(9.1, 7, 4), nil
	}
	return p.Ring(7, 7, 6), [][3]float64{{4.2, 7, 0.85}, {7, 7, 0.85}, {9.8, 7, 0.85}}
}

// handset is a telephone receiver: one outline with its two ends turned in.
func handset(p Pen) Pen {
	return p.Move(1.6, 2.5).Curve(1.6, 1.8, 2.1, 1.2, 2.9, 1.2).Line(4.1, 1.2).
		Curve(4.6, 1.2, 4.9, 1.5, 5, 1.9).Line(5.5, 4.1).Curve(5.6, 4.5, 5.5, 4.8, 5.2, 5.1).Line(4.4, 5.9).
		Curve(5.2, 7.5, 6.5, 8.8, 8.1, 9.6).Line(8.9, 8.8).Curve(9.2, 8.5, 9.5, 8.4, 9.9, 8.5).
		Line(12.1, 9).Curve(12.5, 9.1, 12.8, 9.4, 12.8, 9.9).Line(12.8, 11.1).
		Curve(12.8, 11.9, 12.2, 12.4, 11.5, 12.4).Curve(6, 12.4, 1.6, 8, 1.6, 2.5).Close()
}

// bubble is a speech bubble with its tail at the lower left.
func bubble(p Pen) Pen {
	return p.Move(2.3, 1.3).Line(11.7, 1.3).Curve(12.5, 1.3, 13.1, 1.9, 13.1, 2.7).Line(13.1, 8.3).
		Curve(13.1, 9.1, 12.5, 9.7, 11.7, 9.7).Line(6.7, 9.7).Line(3.7, 12.6).Line(3.7, 9.7).
		Line(2.3, 9.7).Curve(1.5, 9.7, 0.9, 9.1, 0.9, 8.3).Line(0.9, 2.7).Curve(0.9, 1.9, 1.5, 1.3, 2.3, 1.3).Close()
}

// shop is a front with an awning of three scallops and a door.
func shop(p Pen) Pen {
	p = p.Move(0.9, 4.6).Line(2.5, 1.3).Line(11.5, 1.3).Line(13.1, 4.6).Close()
	p = p.Move(0.9, 4.6)
	for i := range 3 {
		x := 0.9 + 12.2/3*(float64(i)+0.5)
		p = p.Arc(x, 4.6, 12.2/6, math.Pi, 0)
	}
	return p.Move(2.4, 7).Line(2.4, 12.6).Line(11.6, 12.6).Line(11.6, 7).
		Move(5.4, 12.4).Line(5.4, 9.4).Line(8.6, 9.4).Line(8.6, 12.4)
}
