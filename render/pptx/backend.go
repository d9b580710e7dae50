package pptx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/seam-cx/seam/render"
)

// Backend paints PPTX. The zero Backend makes slides of the size of the scene.
type Backend struct {
	// Size is the size of all slides, from 72 to 4032 points (1 to 56 inches).
	Size Size
}

var _ render.Binder = Backend{}

// Paint writes the scene as a presentation of one slide. It fails where the scene
// has no size, the slide is too small or too large, a colour is no six-digit hex
// colour, groups lie too deep, w fails or ctx ends.
func (b Backend) Paint(ctx context.Context, w io.Writer, scene *render.Scene) error {
	return b.Bind(ctx, w, []*render.Scene{scene})
}

// Bind writes a presentation with a slide for each scene. Without a Size the
// slides are as large as the largest of them. The file takes its title,
// description, language and fonts from the first. It fails as Paint does, and
// where there is no scene.
func (b Backend) Bind(ctx context.Context, w io.Writer, scenes []*render.Scene) error {
	if len(scenes) == 0 {
		return errors.New("pptx: there is no scene to paint")
	}
	for _, s := range scenes {
		if s == nil {
			return errors.New("pptx: there is no scene to paint")
		}
		if !(s.Width > 0 && s.Height > 0) || math.IsInf(s.Width+s.Height, 0) {
			return fmt.Errorf("pptx: the picture is %v by %v: both need to be above 0", s.Width, s.Height)
		}
	}
	size := b.Size
	if size == (Size{}) {
		size = around(scenes)
	}
	if !(min(size.Width, size.Height) >= shortest && max(size.Width, size.Height) <= longest) {
		return fmt.Errorf("pptx: the slide is %v by %v points: each needs to be from %v to %v, which is 1 to 56 inches", size.Width, size.Height, shortest, longest)
	}
	d := newDeck(size, scenes[0])
	for i, at := range size.places(scenes) {
		if err := d.slide(ctx, scenes[i], at); err != nil {
			return fmt.Errorf("pptx: %w", err)
		}
	}
	if err := d.finish().Write(ctx, w); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	return nil
}
