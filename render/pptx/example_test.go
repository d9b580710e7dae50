package pptx_test

import (
	"bytes"
	"context"
	"fmt"
	"log"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pptx"
)

// A scene becomes a slide of native shapes.
func Example() {
	scene := &render.Scene{Width: 400, Height: 200, Title: "Order tea", Lang: "en", Items: []render.Item{
		&render.Rect{X: 20, Y: 20, W: 160, H: 60, R: 8, Fill: render.Fill{Color: "#E3EAF5"}},
		&render.Text{X: 100, Y: 55, Text: "Choose a tea", Size: 14, Color: "#1E3A5F", Anchor: render.Middle},
	}}
	var file bytes.Buffer
	if err := (pptx.Backend{}).Paint(context.Background(), &file, scene); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", file.Bytes()[:2])
	// Output: PK
}
