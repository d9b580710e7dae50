package cli

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/matrix"
	"github.com/seam-cx/seam/render/pdf"
	"github.com/seam-cx/seam/render/svg"
)

// breaking is a view that breaks what it draws.
type breaking struct{ matrix.View }

func (breaking) Pages(context.Context, render.Input, render.Style, render.Paper) ([]*render.Scene, error) {
	return nil, nil
}

// TestBound asks views for pages only where there is paper, a file that holds
// several pages, and leave to break.
func TestBound(t *testing.T) {
	for name, c := range map[string]struct {
		picture picture
		view    render.View
		backend render.Backend
		want    bool
	}{
		"pages":            {picture{paper: pdf.A4}, breaking{}, pdf.Backend{}, true},
		"no paper":         {picture{}, breaking{}, pdf.Backend{}, false},
		"one page":         {picture{paper: pdf.A4, fit: pdf.FitPage}, breaking{}, pdf.Backend{}, false},
		"unbreakable view": {picture{paper: pdf.A4}, struct{ render.View }{}, pdf.Backend{}, false},
		"single format":    {picture{paper: pdf.A4}, breaking{}, svg.Backend{}, false},
	} {
		pager, binder := c.picture.bound(c.view, c.backend)
		assert.Equal(t, c.want, pager != nil, name)
		assert.Equal(t, c.want, binder != nil, name)
	}
}
