package pptx

import (
	"math"
	"strings"

	"github.com/seam-cx/seam/render"
)

// Size is the size of all slides, in points (1/72 inch). The zero Size is that of
// the picture.
type Size struct{ Width, Height float64 }

// The sizes that presentations usually have, and the papers of ISO 216, lying on
// their long side.
var (
	Wide     = Size{960, 540} // 16:9
	Standard = Size{720, 540} // 4:3
)

var sizes = []struct {
	name string
	size Size
}{
	{"16:9", Wide}, {"4:3", Standard},
	{"A4", paper(297, 210)}, {"A3", paper(420, 297)}, {"A2", paper(594, 420)}, {"A1", paper(841, 594)}, {"A0", paper(1189, 841)},
}

const portrait = "-portrait"

// paper is a size given in millimetres.
func paper(width, height float64) Size {
	return Size{width * 72 / 25.4, height * 72 / 25.4}
}

// SizeNames are what SizeByName takes, "-portrait" left out.
func SizeNames() []string {
	var names []string
	for _, s := range sizes {
		names = append(names, s.name)
	}
	return names
}

// SizeByName is the size of a name such as "16:9" or "A4", lying on its long side,
// or "A4-portrait"; ok is false where there is none.
func SizeByName(name string) (size Size, ok bool) {
	base, upright := strings.CutSuffix(name, portrait)
	for _, s := range sizes {
		if s.name == base {
			if upright {
				return Size{s.size.Height, s.size.Width}, true
			}
			return s.size, true
		}
	}
	return Size{}, false
}

const (
	// PerPixel is the number of points for one layout pixel where nothing asks for
	// another scale: a pixel is 1/96 inch.
	PerPixel = 0.75
	// Smallest is the number of points for one layout pixel below which the slides
	// of a render.Pager are not scaled where they are papers, which people hold in
	// their hands: body text, 12 pixels high, is then 6 points high. On slides of
	// Wide and Standard, which are shown, it is 9 points high or more.
	Smallest = 0.5

	shown    = PerPixel  // as Smallest, for slides that are shown
	readable = 1 - 1e-9  // the scale of them at which body text is 12 points high
	shortest = 72.0      // the sides of a slide: 1 inch
	longest  = 56 * 72.0 // to 56
	emu      = 12700     // English Metric Units in a point
)

// Room is the room of one slide at the smallest scale, for a render.Pager.
func (s Size) Room() render.Paper {
	return render.Paper{Width: s.Width / s.smallest(), Height: s.Height / s.smallest()}
}

// smallest is the scale below which slides of a render.Pager are not scaled.
func (s Size) smallest() float64 {
	if s == Wide || s == Standard {
		return shown
	}
	return Smallest
}

// fit is the scale at which the scene just fits the slide.
func (s Size) fit(scene *render.Scene) float64 {
	return min(s.Width/scene.Width, s.Height/scene.Height)
}

// around is the size that holds all scenes at the scale of PerPixel, within what a
// slide may have.
func around(scenes []*render.Scene) Size {
	w, h := 0.0, 0.0
	for _, s := range scenes {
		w, h = max(w, s.Width*PerPixel), max(h, s.Height*PerPixel)
	}
	// A smaller or larger picture keeps its proportion as far as that goes.
	k := min(1, longest/max(w, h))
	k = max(k, min(shortest/min(w, h), longest/max(w, h)))
	return Size{max(w*k, shortest), max(h*k, shortest)}
}

// place is where a scene stands on its slide.
type place struct {
	scale float64 // EMU for one pixel
	x, y  float64 // of the scene's top left corner, in EMU
}

// places are where scenes stand: all at one scale, except those that fit only at
// less than the smallest, in the middle and at the top. A single one fills the
// slide.
func (s Size) places(scenes []*render.Scene) []place {
	scale := s.common(scenes)
	out := make([]place, len(scenes))
	for i, scene := range scenes {
		k := min(scale, s.fit(scene))
		out[i] = place{scale: k * emu, x: (s.Width - scene.Width*k) / 2 * emu}
		if len(scenes) == 1 {
			out[i].y = (s.Height - scene.Height*k) / 2 * emu
		}
	}
	return out
}

// common is the scale of all scenes that fit at it.
func (s Size) common(scenes []*render.Scene) float64 {
	all, clear, few := math.Inf(1), math.Inf(1), 0
	for _, scene := range scenes {
		k := s.fit(scene)
		all = min(all, k)
		if k < readable {
			few++
		} else {
			clear = min(clear, k)
		}
	}
	switch {
	case len(scenes) == 1:
		return all
	case s.smallest() == shown && few*8 <= len(scenes):
		return clear // what a few slides cannot hold does not make all text small
	}
	return max(all, s.smallest())
}
