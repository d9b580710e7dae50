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
	// Changes are what differs between Map and Other.Map, from the older to the
	// newer of both, for what compares them; nil where nobody compared them.
	Changes *figures.Changes
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

// Paper is the room for one page, margins left out, in layout pixels.
type Paper struct{ Width, Height float64 }

// Pager is a View that can break what is too long for a paper into pages. Each
// page is a picture of its own, with its headings and its key, and is no wider
// than the paper; it may be higher or lower, and is then scaled to fit.
type Pager interface {
	View
	Pages(ctx context.Context, in Input, style Style, paper Paper) ([]*Scene, error)
}

// Binder is a Backend whose files hold several scenes: one a page, or one a
// slide.
type Binder interface {
	Backend
	Bind(ctx context.Context, w io.Writer, scenes []*Scene) error
}

// Exporter writes map and figures in a format that is no picture of a scene.
type Exporter interface {
	Export(ctx context.Context, w io.Writer, in Input, style Style) error
}
