package parts

import (
	"math"

	"github.com/seam-cx/seam/render"
)

// Severity is how bad a pain is, 1 to 5, as five bars of rising height with
// their foot at y, the first one's left edge at x. They are SeverityWidth wide
// and 9.5 high.
func Severity(x, y, level float64, on, off render.Color) []render.Item {
	return risingBars(x, y, level, 3.4, 4.8, 3.1, 1.6, 0.8, on, off)
}

// SeverityWidth is the width of the bars of Severity.
const SeverityWidth = 4*4.8 + 3.4

// Engagement is 1 to 5 as five bars of rising height with their foot at y, the
// first one's left edge at x. They are EngagementWidth wide and 23.5 high.
func Engagement(x, y, level float64, on, off render.Color) []render.Item {
	return risingBars(x, y, level, 10, 13, 5.5, 4.5, 2, on, off)
}

// EngagementWidth is the width of the bars of Engagement.
const EngagementWidth = 4*13 + 10

func risingBars(x, y, level, width, pitch, first, rise, radius float64, on, off render.Color) []render.Item {
	items := make([]render.Item, 5)
	for i := range items {
		h := first + rise*float64(i)
		c := off
		if float64(i)+0.5 <= level {
			c = on
		}
		items[i] = &render.Rect{X: x + pitch*float64(i), Y: y - h, W: width, H: h, R: radius, Fill: render.Fill{Color: c}}
	}
	return items
}

// Bar is a share from 0 to 1 as a rounded bar on its track, top left corner
// at x, y. A share above 0 is at least as long as the bar is high.
func Bar(x, y, w, h, share float64, on, off render.Color) []render.Item {
	items := []render.Item{&render.Rect{X: x, Y: y, W: w, H: h, R: h / 2, Fill: render.Fill{Color: off}}}
	if share > 0 {
		length := math.Min(w, math.Max(h, w*share))
		items = append(items, &render.Rect{X: x, Y: y, W: length, H: h, R: h / 2, Fill: render.Fill{Color: on}})
	}
	return items
}

// Diverging is a value from -1 to +1 as a bar that grows from the middle of its
// track.
func Diverging(x, y, w, h, value float64, on, off, middle render.Color) []render.Item {
	items := []render.Item{&render.Rect{X: x, Y: y, W: w, H: h, R: h / 2, Fill: render.Fill{Color: off}}}
	v := math.Max(-1, math.Min(1, value))
	if from, length := x+w/2, w/2*math.Abs(v); length > 0 {
		if v < 0 {
			from -= length
		}
		items = append(items, &render.Rect{X: from, Y: y, W: length, H: h, R: math.Min(1, length/2), Fill: render.Fill{Color: on}})
	}
	return append(items, TargetMark(x+w/2, y+h/2, h+6, middle))
}

// TargetMark is the target on a bar: an upright stroke 2 wide and h high.
func TargetMark(x, y, h float64, c render.Color) *render.Rect {
	return &render.Rect{X: x - 1, Y: y - h/2, W: 2, H: h, R: 1, Fill: render.Fill{Color: c}}
}
