package sound_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/sound"
)

// failing counts what a check finds.
type failing struct {
	testing.TB
	n int
}

func (f *failing) Helper()               {}
func (f *failing) Errorf(string, ...any) { f.n++ }

func TestCheckFindsWhatIsWrong(t *testing.T) {
	text := func(x, y float64, s string) render.Item {
		return &render.Text{X: x, Y: y, Text: s, Size: 12, Width: 40}
	}
	for name, c := range map[string]struct {
		items []render.Item
		wrong int
	}{
		"apart":          {[]render.Item{text(0, 20, "a"), text(50, 20, "b"), text(0, 40, "c")}, 0},
		"over another":   {[]render.Item{text(0, 20, "a"), text(30, 22, "b")}, 1},
		"off the page":   {[]render.Item{text(80, 20, "a")}, 1},
		"empty":          {[]render.Item{text(0, 20, "")}, 1},
		"across an edge": {[]render.Item{text(0, 20, "a"), &render.Rect{X: 20, Y: 0, W: 60, H: 60}}, 1},
		"edge covered":   {[]render.Item{&render.Rect{X: 20, Y: 0, W: 60, H: 60}, &render.Rect{X: 0, Y: 5, W: 60, H: 20, Fill: render.Fill{Color: "#FFFFFF"}}, text(0, 20, "a")}, 0},
		"edge seen":      {[]render.Item{&render.Rect{X: 20, Y: 0, W: 60, H: 60}, &render.Rect{X: 0, Y: 5, W: 60, H: 20}, text(0, 20, "a")}, 1},
		"inside":         {[]render.Item{text(25, 20, "a"), &render.Rect{X: 20, Y: 0, W: 60, H: 60}}, 0},
		"under a disc":   {[]render.Item{text(0, 20, "a"), &render.Circle{X: 38, Y: 16, R: 8}}, 1},
		"in a group":     {[]render.Item{&render.Group{Items: []render.Item{text(0, 20, "a"), text(1, 20, "b")}}}, 1},
		"a mark outside": {[]render.Item{&render.Rect{X: 90, Y: 0, W: 60, H: 60}}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			f := &failing{TB: t}
			sound.Check(f, 100, 100, c.items)
			assert.Equal(t, c.wrong, f.n)
		})
	}
}
