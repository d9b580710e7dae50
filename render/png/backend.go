package png

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/seam-cx/seam/render"
)

// DefaultScale is the number of pixels for one layout pixel when none is asked
// for.
const DefaultScale = 2

// MaxPixels is the size of the largest picture that Paint makes, in pixels.
const MaxPixels = 100 << 20

// maxSide is the longest side in pixels; most programs read no longer ones.
const maxSide = 1 << 16

// Backend paints PNG. The zero Backend paints two pixels for every layout
// pixel.
type Backend struct {
	// Scale is the number of pixels for one layout pixel, 0 for DefaultScale.
	Scale float64
}

// Paint writes the scene as a PNG picture. It fails where the scene has no
// size, the picture would have more than MaxPixels, a colour is no six-digit hex
// colour, w fails or ctx ends. A scene without Background is painted on white.
// Groups have no effect: a PNG holds no ids and no links.
func (b Backend) Paint(ctx context.Context, w io.Writer, scene *render.Scene) error {
	width, height, scale, err := b.size(scene)
	if err != nil {
		return err
	}
	s := newSheet(width, height, scale)
	if err := s.scene(scene); err != nil {
		return err
	}
	s.rasterGlyphs()
	if err := s.write(ctx, w, scene); err != nil {
		return fmt.Errorf("png: %w", err)
	}
	return nil
}

// size is the size of the picture in pixels.
func (b Backend) size(scene *render.Scene) (width, height int, scale float64, err error) {
	if scene == nil {
		return 0, 0, 0, errors.New("png: there is no scene to paint")
	}
	scale = b.Scale
	if scale == 0 {
		scale = DefaultScale
	}
	if !(scale > 0) || math.IsInf(scale, 0) {
		return 0, 0, 0, fmt.Errorf("png: the scale is %v: it needs to be above 0, such as 2", b.Scale)
	}
	if !(scene.Width > 0 && scene.Height > 0) || math.IsInf(scene.Width+scene.Height, 0) {
		return 0, 0, 0, fmt.Errorf("png: the picture is %v by %v: both need to be above 0", scene.Width, scene.Height)
	}
	w, h := math.Ceil(scene.Width*scale-1e-6), math.Ceil(scene.Height*scale-1e-6)
	w, h = max(w, 1), max(h, 1)
	if most := largestScale(scene); w*h > MaxPixels || w > maxSide || h > maxSide {
		return 0, 0, 0, fmt.Errorf("png: at a scale of %v the picture has %.0f by %.0f pixels, more than can be painted: lower the scale to %v or less, or use svg",
			scale, w, h, most)
	}
	return int(w), int(h), scale, nil
}

// largestScale is the largest scale at which the scene can be painted, rounded
// down to two digits.
func largestScale(s *render.Scene) float64 {
	k := min(math.Sqrt(MaxPixels/s.Width/s.Height), maxSide/s.Width, maxSide/s.Height)
	unit := math.Pow(10, math.Floor(math.Log10(k))-1)
	return math.Round(math.Floor(k/unit)*unit*1e6) / 1e6
}
