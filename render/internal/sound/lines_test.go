package sound_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sound"
)

func (f *failing) Error(...any) { f.n++ }

func TestPictureFindsWhatIsWrong(t *testing.T) {
	text := func(x, y float64, s string) render.Item {
		return &render.Text{X: x, Y: y, Text: s, Size: 12, Width: 40}
	}
	line := func(c render.Color) render.Item {
		return &render.Line{X1: 20, Y1: 0, X2: 20, Y2: 80, Stroke: render.Stroke{Color: c, Width: 1}}
	}
	bent := &render.Path{Stroke: render.Stroke{Color: "#000000", Width: 1}, Segments: []render.Segment{
		{Kind: render.MoveTo, X: 0, Y: 60}, {Kind: render.LineTo, X: 60, Y: 60}, {Kind: render.LineTo, X: 60, Y: 0}}}
	box := &render.Rect{X: 0, Y: 0, W: 60, H: 60, Fill: render.Fill{Color: "#FFFFFF"}}
	for name, c := range map[string]struct {
		items []render.Item
		wrong int
	}{
		"apart":               {[]render.Item{text(0, 20, "a"), text(50, 20, "b"), bent}, 1},
		"beside a bent line":  {[]render.Item{text(0, 20, "a"), bent}, 0},
		"a line below":        {[]render.Item{line("#000000"), text(0, 20, "a")}, 1},
		"a line above":        {[]render.Item{text(0, 20, "a"), line("#000000")}, 1},
		"a quiet line":        {[]render.Item{line("#EEEEEE"), text(0, 20, "a")}, 0},
		"a line behind a box": {[]render.Item{line("#000000"), box, text(0, 20, "a")}, 0},
		"a line on a box":     {[]render.Item{box, line("#000000"), text(0, 20, "a")}, 1},
		"below a box":         {[]render.Item{text(0, 20, "a"), box}, 1},
		"across a box":        {[]render.Item{box, text(40, 20, "a")}, 1},
		"over another":        {[]render.Item{text(0, 20, "a"), text(30, 22, "b")}, 1},
		"off the page":        {[]render.Item{text(80, 20, "a")}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			f := &failing{TB: t}
			sound.Picture(f, &render.Scene{Width: 100, Height: 100, Items: c.items}, "#EEEEEE")
			assert.Equal(t, c.wrong, f.n)
		})
	}
}
