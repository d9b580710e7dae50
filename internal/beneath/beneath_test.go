package beneath_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/internal/beneath"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/theme"
)

func Example() {
	scene := &render.Scene{Width: 100, Height: 40, Background: "#FFFFFF", Items: []render.Item{
		&render.Rect{X: 10, Y: 10, W: 80, H: 20, Fill: render.Fill{Color: "#777777"}},
		&render.Text{X: 20, Y: 24, Text: "faint", Size: 12, Color: "#FFFFFF", Width: 26},
	}}
	fmt.Println(beneath.Faults(scene, theme.Light))
	// Output: [text "faint" of 12 px: #FFFFFF on #777777 has 4.48, wants 4.5]
}

func TestFaults(t *testing.T) {
	white := render.Fill{Color: "#FFFFFF"}
	text := func(c render.Color, size float64, bold bool) *render.Text {
		return &render.Text{X: 50, Y: 25, Text: "x", Size: size, Bold: bold, Color: c, Anchor: render.Middle, Width: 20}
	}
	for name, test := range map[string]struct {
		items []render.Item
		want  int
	}{
		"text on the page":                {[]render.Item{text("#16202E", 12, false)}, 0},
		"faint text on the page":          {[]render.Item{text("#888888", 12, false)}, 1},
		"large text may be fainter":       {[]render.Item{text("#888888", 24, false)}, 0},
		"and so may bold":                 {[]render.Item{text("#888888", 19, true)}, 0},
		"dark text on a dark card":        {[]render.Item{&render.Rect{W: 100, H: 40, Fill: render.Fill{Color: "#202D3F"}}, text("#16202E", 12, false)}, 1},
		"a card that is painted later":    {[]render.Item{text("#16202E", 12, false), &render.Rect{W: 100, H: 40, Fill: render.Fill{Color: "#202D3F"}}}, 0},
		"a card beside":                   {[]render.Item{&render.Rect{W: 20, H: 40, Fill: render.Fill{Color: "#202D3F"}}, text("#16202E", 12, false)}, 0},
		"dark that lets the page through": {[]render.Item{&render.Rect{W: 100, H: 40, Fill: render.Fill{Color: "#000000", Opacity: 0.1}}, text("#16202E", 12, false)}, 0},
		"too much of it":                  {[]render.Item{&render.Rect{W: 100, H: 40, Fill: render.Fill{Color: "#000000", Opacity: 0.6}}, text("#16202E", 12, false)}, 1},
		"a disc":                          {[]render.Item{&render.Circle{X: 50, Y: 20, R: 19, Fill: render.Fill{Color: "#202D3F"}}, text("#16202E", 12, false)}, 1},
		"a path": {[]render.Item{&render.Path{Segments: []render.Segment{{X: 0, Y: 0}, {Kind: render.LineTo, X: 100}, {Kind: render.LineTo, X: 100, Y: 40},
			{Kind: render.LineTo, Y: 40}, {Kind: render.Close}}, Fill: render.Fill{Color: "#202D3F"}}, text("#16202E", 12, false)}, 1},
		"a mark on the page":         {[]render.Item{&render.Circle{X: 50, Y: 20, R: 5, Fill: render.Fill{Color: "#D6604D"}}}, 0},
		"a mark on its like":         {[]render.Item{&render.Rect{W: 100, H: 40, Fill: render.Fill{Color: "#E1F2F3"}}, &render.Circle{X: 50, Y: 20, R: 5, Fill: render.Fill{Color: "#AABBCC"}}}, 0},
		"a line that is hard to see": {[]render.Item{&render.Rect{W: 100, H: 40, Fill: white}, &render.Line{X1: 5, Y1: 5, X2: 50, Y2: 20, Stroke: render.Stroke{Color: "#BBCCDD", Width: 2}}}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			style := theme.Light
			style.Flow = "#BBCCDD"
			scene := &render.Scene{Width: 100, Height: 40, Background: "#FFFFFF", Items: test.items}
			assert.Len(t, beneath.Faults(scene, style), test.want)
		})
	}
}
