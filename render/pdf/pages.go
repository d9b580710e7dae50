package pdf

import (
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
)

// maxSide is the longest side of a page that all readers take, in points.
const maxSide = 14400

// page is where a scene, or a part of it, stands on a page.
type page struct {
	scene         *render.Scene
	width, height float64 // of the page, in points
	scale         float64 // points for one pixel
	x, y          float64 // where the scene's top left corner is, in points from that of the page
	tile          *tile   // nil where the whole scene is on the page
	foot          bool
}

// tile is a part of a scene.
type tile struct {
	on  box // the page, in points
	cut cuts
}

// cuts says at which sides the scene goes on.
type cuts struct{ left, top, right, bottom bool }

// exact is a page of the size of the scene.
func exact(s *render.Scene) page {
	scale := min(PerPixel, maxSide/max(s.Width, s.Height))
	return page{scene: s, width: s.Width * scale, height: s.Height * scale, scale: scale}
}

// fit is the scale at which the scene just fits the paper.
func (p Paper) fit(s *render.Scene) float64 {
	f := p.field()
	return min(f.width()/s.Width, f.height()/s.Height)
}

// whole is a page with all of the scene, in the middle and at the top.
func (p Paper) whole(s *render.Scene, scale float64) page {
	f := p.field()
	return page{scene: s, width: p.Width, height: p.Height, scale: scale, foot: true,
		x: f.left + (f.width()-s.Width*scale)/2, y: f.top}
}

// almost is the part of Smallest down to which a page is scaled, where a strip of it
// would else stand on another.
const almost = 0.95

// bound are pages with one scene each, but that those which fit only at less than
// Smallest are cut where cut says so.
func (p Paper) bound(scenes []*render.Scene, cut bool) []page {
	scale, widest := math.Inf(1), 0.0
	for _, s := range scenes {
		scale, widest = min(scale, max(Smallest, p.fit(s))), max(widest, s.Width)
	}
	f := p.field()
	pages := make([]page, 0, len(scenes))
	for _, s := range scenes {
		if cut && p.fit(s) < almost*Smallest {
			if some := p.tiles(s); len(some) > 0 {
				pages = append(pages, some...)
				continue
			}
		}
		one := p.whole(s, min(scale, p.fit(s)))
		if one.scale == scale {
			one.x = f.left + max(0, f.width()-widest*scale)/2
		}
		pages = append(pages, one)
	}
	return pages
}

// maxTiles bounds the pages that one scene is cut into.
const maxTiles = 1000

// tiles are the pages that a scene is cut into, row by row. It is cut into as few
// as a scale of Smallest allows and drawn as large as they allow. There are none
// where it would be more than maxTiles.
func (p Paper) tiles(s *render.Scene) []page {
	f := p.field()
	if scale := p.fit(s); scale >= Smallest {
		return []page{p.whole(s, scale)}
	}
	stepX, stepY := f.width()-overlap, f.height()-overlap
	columns := max(1, math.Ceil((s.Width*Smallest-overlap)/stepX-1e-9))
	rows := max(1, math.Ceil((s.Height*Smallest-overlap)/stepY-1e-9))
	if columns*rows > maxTiles {
		return nil
	}
	scale := min((columns*stepX+overlap)/s.Width, (rows*stepY+overlap)/s.Height)
	var pages []page
	for r := range int(rows) {
		for c := range int(columns) {
			x, y := f.left-float64(c)*stepX, f.top-float64(r)*stepY
			right, bottom := min(f.right, x+s.Width*scale), min(f.bottom, y+s.Height*scale)
			if right-f.left <= overlap && c > 0 || bottom-f.top <= overlap && r > 0 {
				continue // all of it is on the page before
			}
			pages = append(pages, page{scene: s, width: p.Width, height: p.Height, scale: scale, x: x, y: y, foot: true,
				tile: &tile{on: box{f.left, f.top, right, bottom},
					cut: cuts{left: c > 0, top: r > 0, right: x+s.Width*scale > f.right+0.01, bottom: y+s.Height*scale > f.bottom+0.01}}})
		}
	}
	return pages
}

// seen is what of the scene is on the page, in its pixels.
func (p *page) seen() box {
	if p.tile == nil {
		return box{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}
	}
	b := p.tile.on
	return box{(b.left - p.x) / p.scale, (b.top - p.y) / p.scale, (b.right - p.x) / p.scale, (b.bottom - p.y) / p.scale}
}

// numbered are the numbers of pages, "" for the only one: those of their scenes,
// by which scenes call themselves, and for a scene that is cut those of its parts,
// such as 3.1 and 3.2. The parts of a scene that is alone are the pages.
func numbered(pages []page) []string {
	out := make([]string, len(pages))
	if len(pages) < 2 {
		return out
	}
	scene, count := make([]int, len(pages)), 0
	for i := range pages {
		if i == 0 || pages[i].scene != pages[i-1].scene {
			count++
		}
		scene[i] = count
	}
	part := 0
	for i := range pages {
		first, last := i == 0 || scene[i] != scene[i-1], i+1 == len(pages) || scene[i] != scene[i+1]
		if part++; first {
			part = 1
		}
		switch {
		case count == 1:
			out[i] = fmt.Sprintf("%d / %d", i+1, len(pages))
		case first && last:
			out[i] = fmt.Sprintf("%d / %d", scene[i], count)
		default:
			out[i] = fmt.Sprintf("%d.%d / %d", scene[i], part, count)
		}
	}
	return out
}
