// Draw a journey map with its figures and findings, as the command does: a view
// lays out a scene, a backend paints it.
//
//	go run ./examples/draw examples/maps/home-broadband.journey.yaml broadband.svg
package main

import (
	"context"
	"io"
	"log"
	"os"
	"strings"
	"time"

	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/svg"
	"github.com/seam-cx/seam/render/theme"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: draw MAP PICTURE")
	}
	var backend render.Backend = svg.Backend{}
	if strings.HasSuffix(os.Args[2], ".png") {
		backend = png.Backend{}
	}
	out, err := os.Create(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := draw(context.Background(), os.Args[1], time.Now(), grid.View{}, backend, out); err != nil {
		log.Fatal(err)
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
}

// draw paints one map with what is known about it on the day now.
func draw(ctx context.Context, file string, now time.Time, view render.View, backend render.Backend, w io.Writer) error {
	m, err := journey.Load(ctx, file)
	if err != nil {
		return err
	}
	report, err := analyze.Run(ctx, m, analyze.Options{Now: now})
	if err != nil {
		return err
	}
	scene, err := view.Draw(ctx, render.Input{Map: m, Figures: report}, theme.Light)
	if err != nil {
		return err
	}
	return backend.Paint(ctx, w, scene)
}
