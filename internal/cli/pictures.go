package cli

import (
	"context"
	"io"
	"slices"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/dot"
)

// picture is how one map is drawn, as the flags of render say.
type picture struct {
	format, view string
	lanes        []string
	style        render.Style
	textAsPaths  bool
}

// A view is one line here: its name, and how it is made.
var views = []struct {
	name string
	make func(p picture) (view render.View, done func())
}{}

// A format is one line here: its ending, and either the backend that paints
// views or the exporter that takes the map as it is.
var formats = []struct {
	name     string
	backend  func(p picture) render.Backend
	exporter render.Exporter
}{
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

// draw writes in as the picture p.
func (p picture) draw(ctx context.Context, w io.Writer, in render.Input) error {
	format := formats[slices.Index(formatNames(), p.format)]
	if format.exporter != nil {
		return format.exporter.Export(ctx, w, in, p.style)
	}
	view, done := views[slices.Index(viewNames(), p.view)].make(p)
	defer done()
	scene, err := view.Draw(ctx, in, p.style)
	if err != nil {
		return err
	}
	return format.backend(p).Paint(ctx, w, scene)
}
