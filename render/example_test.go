package render_test

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/seam-cx/seam/render"
)

// words is a backend of one's own: it writes the texts of a picture, a line
// each.
type words struct{}

func (words) Paint(_ context.Context, w io.Writer, scene *render.Scene) error {
	var write func([]render.Item)
	write = func(items []render.Item) {
		for _, item := range items {
			switch x := item.(type) {
			case *render.Group:
				write(x.Items)
			case *render.Text:
				fmt.Fprintln(w, x.Text)
			}
		}
	}
	write(scene.Items)
	return nil
}

// A backend needs to know nothing but the six kinds of item.
func Example() {
	scene := &render.Scene{Width: 200, Height: 60, Title: "Buy tea", Items: []render.Item{
		&render.Rect{X: 10, Y: 10, W: 180, H: 40, R: 6, Fill: render.Fill{Color: "#F4F6F9"}},
		&render.Group{ID: "tp-choose", Items: []render.Item{
			&render.Text{X: 20, Y: 34, Text: "Choose", Size: 13.5, Bold: true, Color: "#16202E"},
		}},
	}}
	var backend render.Backend = words{}
	if err := backend.Paint(context.Background(), os.Stdout, scene); err != nil {
		fmt.Println(err)
	}
	// Output: Choose
}
