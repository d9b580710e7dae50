package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"log"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pdf"
)

// A scene becomes a page of A4, and its text can be searched.
func Example() {
	scene := &render.Scene{Width: 400, Height: 200, Title: "Order tea", Lang: "en", Items: []render.Item{
		&render.Rect{X: 20, Y: 20, W: 160, H: 60, R: 8, Fill: render.Fill{Color: "#E3EAF5"}},
		&render.Text{X: 100, Y: 55, Text: "Choose a tea", Size: 14, Color: "#1E3A5F", Anchor: render.Middle},
	}}
	var file bytes.Buffer
	if err := (pdf.Backend{Paper: pdf.A4}).Paint(context.Background(), &file, scene); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s, characters that the font lacks: %d\n", file.Bytes()[:8], len(pdf.Missing(scene)))
	// Output: %PDF-1.3, characters that the font lacks: 0
}
