package render

import (
	"context"
	"io"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// Input is what there is to draw. Figures may be nil, or hold only some
// families: a view then leaves out what it does not know.
type Input struct {
	Map     *journey.Map
	Figures *figures.Report
	Other   *Input // target state or earlier version, or nil
}

// View lays out an Input. Implementations keep no state and are safe for
// concurrent use.
type View interface {
	Draw(ctx context.Context, in Input, style Style) (*Scene, error)
}

// Backend paints a Scene in one format.
type Backend interface {
	Paint(ctx context.Context, w io.Writer, scene *Scene) error
}

// Exporter writes map and figures in a format that is no picture of a scene.
type Exporter interface {
	Export(ctx context.Context, w io.Writer, in Input, style Style) error
}
