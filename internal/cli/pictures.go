package cli

import (
	"context"
	"io"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/dot"
	"github.com/seam-cx/seam/render/grid"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/network"
	"github.com/seam-cx/seam/render/network/program"
	"github.com/seam-cx/seam/render/png"
	"github.com/seam-cx/seam/render/svg"
)

// picture is how maps are drawn, as the flags of render say.
type picture struct {
	format, view string
	lanes        []string
	width        float64 // of the grid; 0 is its own
	style        render.Style
	textAsPaths  bool
	scale        float64 // of png; 0 is its own
}

// A view is one entry here: its name, and how it is made. What it holds on to
// is given back by done.
var views = []struct {
	name string
	make func(p picture) (view render.View, done func())
}{
	{"grid", func(p picture) (render.View, func()) { return grid.View{Lanes: p.lanes, Width: p.width}, func() {} }},
	{"matrix", func(picture) (render.View, func()) { return matrix.View{}, func() {} }},
	{"network", func(picture) (render.View, func()) {
		l := &program.Layouter{}
		return network.View{Layouter: l}, func() { _ = l.Close() }
	}},
}

// A format is one entry here: its ending, and either the backend that paints
// views or the exporter that takes the map as it is. The first is that of folders
// of pictures where nothing else is asked for.
var formats = []struct {
	name     string
	backend  func(p picture) render.Backend
	missing  func(*render.Scene) []rune // characters that the format cannot show; nil where it shows all
	exporter render.Exporter
}{
	{name: "svg", backend: func(p picture) render.Backend { return svg.Backend{TextAsPaths: p.textAsPaths} }},
	{name: "png", backend: func(p picture) render.Backend { return png.Backend{Scale: p.scale} }, missing: png.Missing},
	{name: "dot", exporter: dot.Exporter{}},
}

func viewNames() []string {
	var names []string
	for _, v := range views {
		names = append(names, v.name)
	}
	return names
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// exported tells whether a format takes the map as it is, without a view.
func exported(format string) bool {
	return formats[slices.Index(formatNames(), format)].exporter != nil
}

// drawer writes one map as a picture, and tells which characters it could only
// mark.
type drawer func(ctx context.Context, w io.Writer, in render.Input) (missing []rune, err error)

// drawer makes what draws p, for any number of maps; done ends it.
func (p picture) drawer() (draw drawer, done func()) {
	format := formats[slices.Index(formatNames(), p.format)]
	if format.exporter != nil {
		return func(ctx context.Context, w io.Writer, in render.Input) ([]rune, error) {
			return nil, format.exporter.Export(ctx, w, in, p.style)
		}, func() {}
	}
	view, done := views[slices.Index(viewNames(), p.view)].make(p)
	backend := format.backend(p)
	return func(ctx context.Context, w io.Writer, in render.Input) (missing []rune, err error) {
		scene, err := view.Draw(ctx, in, p.style)
		if err != nil {
			return nil, err
		}
		if format.missing != nil {
			missing = format.missing(scene)
		}
		return missing, backend.Paint(ctx, w, scene)
	}, done
}
