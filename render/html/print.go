package html

import (
	"context"
	"fmt"

	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/cut"
	"github.com/seam-cx/seam/render/svg"
)

// sheet is the room for a picture on a page of A4 on its long side, below the
// heading, in layout pixels: 277 by 174 mm at half a point a pixel, so that body
// text, 12 pixels high, is 6 points high.
var sheet = render.Paper{Width: 1570, Height: 986}

// spare is by how much a picture may be larger than the sheet and is still scaled
// to it.
const spare = 1.15

// prints writes what is printed instead of a picture that would be too small to
// read on one page: pages with headings of their own, where the view breaks into
// them, else stages by themselves.
func (d *drawn) prints(ctx context.Context, t picture, style render.Style, whole *render.Scene) error {
	if whole.Width <= spare*sheet.Width && whole.Height <= spare*sheet.Height {
		return nil
	}
	scenes, err := pages(ctx, t, style, whole)
	if err != nil || len(scenes) < 2 {
		return err
	}
	d.pages.WriteString(`<div class="pages">`)
	for i, s := range scenes {
		style.Finish(s)
		s.Prefix = fmt.Sprintf("page-%s-%d-", t.Name, i+1)
		s.Title, s.Desc, s.Items = "", "", bare(s.Items)
		if err := (svg.Backend{}).Paint(ctx, &d.pages, s); err != nil {
			return err
		}
	}
	d.pages.WriteString("</div>\n")
	return nil
}

func pages(ctx context.Context, t picture, style render.Style, whole *render.Scene) ([]*render.Scene, error) {
	if v, ok := t.View.(render.Pager); ok {
		return v.Pages(ctx, t.in, style, sheet)
	}
	if t.Name == "compare" {
		return nil, nil // it knows its two maps as wholes
	}
	var scenes []*render.Scene
	for _, stages := range abreast(t.in.Map, whole) {
		part, err := cut.Of(t.in, cut.Options{Selection: journey.Selection{Stages: stages}, Lang: style.Lang})
		if err != nil {
			return nil, err
		}
		scene, err := t.View.Draw(ctx, part, style)
		if err != nil {
			return nil, err
		}
		scenes = append(scenes, scene)
	}
	return scenes, nil
}

// abreast are the stages for each page: as many as stand side by side on a sheet,
// if their touchpoints are about as wide as in the whole picture, but one at least.
func abreast(m *journey.Map, whole *render.Scene) (pages [][]string) {
	all := 0
	for i := range m.Stages {
		all += len(m.Stages[i].Touchpoints)
	}
	room := int(float64(all) * sheet.Width / whole.Width)
	used := 0
	for i := range m.Stages {
		stage := &m.Stages[i]
		n := len(stage.Touchpoints)
		if n == 0 {
			continue
		}
		if used == 0 || used+n > room {
			pages, used = append(pages, nil), 0
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], stage.ID)
		used += n
	}
	return pages
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
