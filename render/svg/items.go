package svg

import (
	"fmt"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

func (p *painter) items(items []render.Item) {
	for _, item := range items {
		if p.err != nil {
			return
		}
		switch it := item.(type) {
		case *render.Rect:
			p.rect(it)
		case *render.Text:
			if p.outlines && p.outlined(it) {
				p.outlineText(it)
			} else {
				p.line(it)
			}
		case *render.Path:
			p.path(it)
		case *render.Line:
			p.num(`<line x1="`, it.X1)
			p.num(`" y1="`, it.Y1)
			p.num(`" x2="`, it.X2)
			p.num(`" y2="`, it.Y2)
			p.str(`"`)
			p.stroke(&it.Stroke)
			p.str("/>\n")
		case *render.Circle:
			p.num(`<circle cx="`, it.X)
			p.num(`" cy="`, it.Y)
			p.num(`" r="`, max(it.R, 0))
			p.str(`"`)
			p.fill(it.Fill)
			p.stroke(&it.Stroke)
			p.str("/>\n")
		case *render.Group:
			p.group(it)
		}
		if len(p.buf) >= bufferSize {
			p.flush()
		}
	}
}

func (p *painter) group(g *render.Group) {
	if p.depth++; p.depth > paint.MaxDepth {
		p.err = fmt.Errorf("svg: groups lie more than %d deep", paint.MaxDepth)
		return
	}
	link, linked := paint.Link(g.Link)
	if linked {
		p.text(`<a href="`, link)
		p.str(`">`)
	}
	p.str("<g")
	if g.ID != "" {
		p.str(` id="` + p.ids.take(g.ID) + `"`)
	}
	p.str(">")
	if g.Title != "" {
		p.text("<title>", g.Title)
		p.str("</title>")
	}
	p.str("\n")
	p.items(g.Items)
	p.str("</g>")
	if linked {
		p.str("</a>")
	}
	p.str("\n")
	p.depth--
}

func (p *painter) rect(r *render.Rect) {
	p.num(`<rect x="`, r.X)
	p.num(`" y="`, r.Y)
	p.num(`" width="`, max(r.W, 0))
	p.num(`" height="`, max(r.H, 0))
	if r.R > 0 {
		p.num(`" rx="`, min(r.R, r.W/2, r.H/2))
	}
	p.str(`"`)
	p.fill(r.Fill)
	p.stroke(&r.Stroke)
	p.str("/>\n")
}

func (p *painter) path(it *render.Path) {
	if len(it.Segments) == 0 {
		return
	}
	p.str(`<path d="`)
	if it.Segments[0].Kind != render.MoveTo {
		p.str("M0 0")
	}
	for i := range it.Segments {
		s := &it.Segments[i]
		switch s.Kind {
		case render.MoveTo:
			p.num("M", s.X)
			p.num(" ", s.Y)
		case render.LineTo:
			p.num("L", s.X)
			p.num(" ", s.Y)
		case render.CurveTo:
			p.num("C", s.X1)
			p.num(" ", s.Y1)
			p.num(" ", s.X2)
			p.num(" ", s.Y2)
			p.num(" ", s.X)
			p.num(" ", s.Y)
		case render.Close:
			p.str("Z")
		}
	}
	p.str(`"`)
	p.fill(it.Fill)
	p.stroke(&it.Stroke)
	p.str("/>\n")
}

func (p *painter) line(t *render.Text) {
	if t.Text == "" {
		return
	}
	p.num(`<text x="`, t.X)
	p.num(`" y="`, t.Y)
	p.num(`" font-size="`, t.Size)
	p.str(`"`)
	if t.Bold {
		p.str(` font-weight="bold"`)
	}
	if t.Italic {
		p.str(` font-style="italic"`)
	}
	switch t.Anchor {
	case render.Middle:
		p.str(` text-anchor="middle"`)
	case render.End:
		p.str(` text-anchor="end"`)
	}
	p.fill(render.Fill{Color: t.Color})
	p.text(">", fonts.Directed(t.Text))
	p.str("</text>\n")
}

// outlined tells whether the fonts can draw all of t.
func (p *painter) outlined(t *render.Text) bool {
	for _, r := range t.Text {
		if !p.fonts.Has(r) {
			return false
		}
	}
	return true
}

func (p *painter) outlineText(t *render.Text) {
	if t.Text == "" {
		return
	}
	face := fonts.FaceOf(t.Bold, t.Italic)
	shown := p.fonts.Shown(t.Text, face)
	x := t.X
	if t.Anchor != render.Start {
		w := p.fonts.Place(shown, t.Size, face, nil)
		if x -= w; t.Anchor == render.Middle {
			x += w / 2
		}
	}
	p.str(`<path d="`)
	drawn := false
	p.fonts.Place(shown, t.Size, face, func(r rune, dx float64) {
		outline, _, _ := p.fonts.Outline(r, face)
		for i, s := range outline {
			drawn = true
			if s.Op == fonts.MoveTo && i > 0 {
				p.str("Z")
			}
			p.str([...]string{"M", "L", "Q", "C"}[s.Op])
			for j := range max(1, int(s.Op)) {
				if j > 0 {
					p.str(" ")
				}
				p.num("", x+dx+s.X[j]*t.Size)
				p.num(" ", t.Y+s.Y[j]*t.Size)
			}
		}
		if len(outline) > 0 {
			p.str("Z")
		}
	})
	if !drawn {
		p.str("M0 0")
	}
	p.str(`"`)
	p.fill(render.Fill{Color: t.Color})
	p.text(` aria-label="`, t.Text)
	p.str("\"/>\n")
}
