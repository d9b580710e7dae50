package html

import (
	"context"
	"fmt"
	"math"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/svg"
)

// sheet is the room for a picture on a page of A4 on its long side, below the
// heading, in layout pixels: 277 by 174 mm at half a point a pixel, so that body
// text, 12 pixels high, is 6 points high.
var sheet = render.Paper{Width: 1570, Height: 986}

// spare is by how much a picture may be larger than the sheet and is still scaled
// to it.
const spare = 1.15

// whole is the group around a picture that pages show parts of.
const whole = "whole"

// prints writes what is printed instead of a picture that would be too small to
// read on one page, where the view breaks into pages with headings of their own.
func (d *drawn) prints(ctx context.Context, t picture, style render.Style, scene *render.Scene) error {
	v, ok := t.View.(render.Pager)
	if !ok || d.pages.length() > 0 || !tooLarge(scene) {
		return nil
	}
	scenes, err := v.Pages(ctx, t.in, style, sheet)
	if err != nil || len(scenes) < 2 {
		return err
	}
	d.pages.str(`<div class="pages">`)
	for i, s := range scenes {
		style.Finish(s)
		s.Prefix = fmt.Sprintf("page-%s-%d-", t.Name, i+1)
		s.Title, s.Desc, s.Items = "", "", bare(s.Items)
		if err := (svg.Backend{}).Paint(ctx, &d.pages, s); err != nil {
			return err
		}
	}
	d.pages.str("</div>\n")
	return nil
}

func tooLarge(s *render.Scene) bool {
	return s.Width > spare*sheet.Width || s.Height > spare*sheet.Height
}

// bare are items without ids, titles and links, which paper does not need.
func bare(items []render.Item) []render.Item {
	out := make([]render.Item, 0, len(items))
	for _, item := range items {
		if g, ok := item.(*render.Group); ok {
			out = append(out, bare(g.Items)...)
		} else {
			out = append(out, item)
		}
	}
	return out
}

// frame is a part of a picture.
type frame struct{ left, top, right, bottom float64 }

func (f frame) width() float64  { return f.right - f.left }
func (f frame) height() float64 { return f.bottom - f.top }

// high is by how much stages may be higher than the sheet where pages show parts of
// a picture; the text of higher ones would be too small.
const high = 1.3

// cut wraps a picture that is too wide for a page, so that pages can show parts of
// it instead of being drawn anew: all of it small, for its title and its key, and
// then what stands left of the stages, and beside it as many stages as have room.
func (d *drawn) cut(t picture, scene *render.Scene) {
	heads := heads(scene.Items, 0)
	if len(heads) < 2 {
		return
	}
	top, bottom := heads[0].top-8, foot(scene)
	if _, ok := t.View.(render.Pager); ok && bottom-top > high*sheet.Height {
		return
	}
	room := sheet.Width * max(1, (bottom-top)/sheet.Height)
	if scene.Width <= spare*room {
		return
	}
	scene.Items = []render.Item{&render.Group{ID: whole, Items: scene.Items}}
	href := "#" + t.Name + "-" + whole
	rail := frame{0, top, heads[0].left - 1, bottom}
	d.pages.str(`<div class="pages">`)
	d.sheet(href, frame{0, 0, scene.Width, scene.Height})
	for len(heads) > 0 {
		n := 1
		for n < len(heads) && heads[n].right-heads[0].left <= room-rail.width() {
			n++
		}
		part := frame{heads[0].left - 1, top, heads[n-1].right, bottom}
		if heads = heads[n:]; len(heads) == 0 {
			part.right = scene.Width // what stands behind the last stage, too
		}
		d.sheet(href, rail, part)
	}
	d.pages.str("</div>\n")
}

// sheet is a page with parts of a picture side by side.
func (d *drawn) sheet(href string, parts ...frame) {
	width := 0.0
	for _, f := range parts {
		width += f.width()
	}
	fmt.Fprintf(&d.pages, `<svg viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" aria-hidden="true">`, width, parts[0].height(), width, parts[0].height())
	x := 0.0
	for _, f := range parts {
		fmt.Fprintf(&d.pages, `<svg x="%.0f" width="%.0f" height="%.0f" viewBox="%.0f %.0f %.0f %.0f"><use href="%s"/></svg>`,
			x, f.width(), f.height(), f.left, f.top, f.width(), f.height(), href)
		x += f.width()
	}
	d.pages.str("</svg>\n")
}

// deep is how deep in groups the stages of views lie at most.
const deep = 4

// heads are the places of the headings of stages from left to right.
func heads(items []render.Item, depth int) (list []frame) {
	for _, item := range items {
		g, ok := item.(*render.Group)
		if !ok || depth > deep {
			continue
		}
		if g.Part == "" {
			list = append(list, heads(g.Items, depth+1)...)
			continue
		}
		f := frame{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for _, part := range g.Items {
			if p, ok := part.(*render.Path); ok {
				for _, at := range p.Segments {
					if at.Kind != render.Close {
						f = frame{min(f.left, at.X), min(f.top, at.Y), max(f.right, at.X), max(f.bottom, at.Y)}
					}
				}
			}
		}
		// Parts below, such as lanes, are no stages.
		if f.left < f.right && (len(list) == 0 || f.left > list[len(list)-1].left && f.top == list[0].top) {
			list = append(list, f)
		}
	}
	return list
}

// foot is where what explains a picture begins below it, or its lower edge.
func foot(scene *render.Scene) float64 {
	y := scene.Height
	for _, item := range scene.Items {
		if g, ok := item.(*render.Group); ok && (g.ID == "legend" || g.ID == "key") {
			for _, part := range bare(g.Items) {
				switch it := part.(type) {
				case *render.Text:
					y = min(y, it.Y-it.Size)
				case *render.Rect:
					y = min(y, it.Y)
				}
			}
		}
	}
	return y
}
