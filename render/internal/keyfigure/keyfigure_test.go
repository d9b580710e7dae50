package keyfigure_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/keyfigure"
	"github.com/seam-cx/seam/render/internal/sample"
	"github.com/seam-cx/seam/render/internal/sound"
	"github.com/seam-cx/seam/render/theme"
)

func ExampleStrip() {
	style := theme.Light
	strip, height := keyfigure.Strip([]keyfigure.Figure{{Label: "Success", Value: "46 %", Bar: 0.46, Mark: 0.65}}, 28, 28, 600, &style)
	fmt.Println(strip.ID, height > 80)
	// Output: panel true
}

// Whatever the labels, figures stay apart and inside the panel.
func TestStripIsSound(t *testing.T) {
	style := theme.Light
	for k, n := range []int{1, 2, 5, 7, 12} {
		for i, w := range []float64{400, 1200, 2200} {
			style := sample.Look(style, 3*k+i)
			var list []keyfigure.Figure
			for i := range n {
				list = append(list, keyfigure.Figure{Label: "Показник із довгою назвою, яку треба ламати", Was: "1,234,567", Value: "98,765,432", Unit: "min",
					Bar: 0.5, Mark: 0.7, Delta: "+0.45 points", Basis: "what it rests on, in as many words as there are", Better: i%3 - 1, Up: i%2 == 0})
			}
			g, h := keyfigure.Strip(list, 10, 10, w, &style)
			assert.Positive(t, h)
			sound.Check(t, w+20, h+20, g.Items)
		}
	}
	g, h := keyfigure.Strip(nil, 10, 10, 500, &style)
	assert.Empty(t, g.Items)
	assert.Zero(t, h)
}

// The head of the mark of a value before keeps clear of the figure above it.
func TestMarkKeepsClear(t *testing.T) {
	style := theme.Light
	g, _ := keyfigure.Strip([]keyfigure.Figure{{Label: "Success", Was: "36 %", Value: "59 %", Bar: 0.59, Mark: 0.36, Before: true}}, 0, 0, 300, &style)
	foot, head := 0.0, 0.0
	for _, x := range g.Items {
		switch x := x.(type) {
		case *render.Text:
			foot = max(foot, x.Y)
		case *render.Circle:
			head = x.Y - x.R
		}
	}
	assert.Greater(t, head-foot, 6.0)
}
