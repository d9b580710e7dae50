package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// Fit says what happens to a scene that is larger than the paper.
type Fit uint8

// The ways to fit.
const (
	// FitPages cuts it into as many pages as it needs at a scale of Smallest or
	// more, with crop marks and a strip that neighbours have in common.
	FitPages Fit = iota
	// FitPage scales it down to one page, however small its text becomes.
	FitPage
)

// Backend paints PDF. The zero Backend makes one page a scene, of exactly the
// size of the scene.
type Backend struct {
	// Paper is the size of all pages. They have margins of 10 mm, and the title of
	// the scene and the number of the page at their foot.
	Paper Paper
	// Fit is what happens to a scene that is larger than the paper.
	Fit Fit
}

// Missing are the characters of the scenes' texts that the built-in font lacks
// and Paint marks with a frame: each once, in order of code point.
func Missing(scenes ...*render.Scene) []rune { return paint.Missing(scenes...) }

// Paint writes the scene as a PDF file. It fails where the scene has no size, the
// paper no room, a colour is no six-digit hex colour, groups lie too deep, w fails
// or ctx ends.
func (b Backend) Paint(ctx context.Context, w io.Writer, scene *render.Scene) error {
	if err := b.check(scene); err != nil {
		return err
	}
	if b.Paper == (Paper{}) {
		return b.write(ctx, w, []page{exact(scene)})
	}
	if b.Fit == FitPages {
		pages := b.Paper.tiles(scene)
		if len(pages) == 0 {
			return fmt.Errorf("pdf: the picture is %v by %v pixels, which makes more than %d pages of this paper: take a larger paper, or scale to one page", scene.Width, scene.Height, maxTiles)
		}
		return b.write(ctx, w, pages)
	}
	return b.write(ctx, w, []page{b.Paper.whole(scene, b.Paper.fit(scene))})
}

// Bind writes one PDF file with a page for each scene, which is drawn as large as
// fits the paper. All have one scale and one left edge, except those that fit it
// only at less than Smallest: Fit says what becomes of them. The file takes its title, description and language
// from the first. It fails as Paint does, and where there is no scene.
func (b Backend) Bind(ctx context.Context, w io.Writer, scenes []*render.Scene) error {
	if len(scenes) == 0 {
		return errors.New("pdf: there is no scene to paint")
	}
	for _, s := range scenes {
		if err := b.check(s); err != nil {
			return err
		}
	}
	if b.Paper != (Paper{}) {
		return b.write(ctx, w, b.Paper.bound(scenes, b.Fit == FitPages))
	}
	pages := make([]page, len(scenes))
	for i, s := range scenes {
		pages[i] = exact(s)
	}
	return b.write(ctx, w, pages)
}

func (b Backend) check(scene *render.Scene) error {
	if scene == nil {
		return errors.New("pdf: there is no scene to paint")
	}
	if !(scene.Width > 0 && scene.Height > 0) || math.IsInf(scene.Width+scene.Height, 0) {
		return fmt.Errorf("pdf: the picture is %v by %v: both need to be above 0", scene.Width, scene.Height)
	}
	if b.Paper == (Paper{}) {
		return nil
	}
	if f := b.Paper.field(); !(f.width() > 2*overlap && f.height() > 2*overlap) || max(b.Paper.Width, b.Paper.Height) > maxSide {
		return fmt.Errorf("pdf: the paper is %v by %v points: it needs room for margins of 10 mm and %d points at most", b.Paper.Width, b.Paper.Height, maxSide)
	}
	return nil
}

// write writes the pages.
func (b Backend) write(ctx context.Context, w io.Writer, pages []page) error {
	p := newPainter(ctx, pages)
	for i := range pages {
		p.page(i)
	}
	data, err := p.finish()
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}
