package pdf

import (
	"math"
	"net/url"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// link makes what of the items is on the page clickable. Links into a page, such
// as "#pains", lead nowhere in a PDF and are left out.
func (p *painter) link(link string, items []render.Item) {
	if strings.HasPrefix(link, "#") {
		return
	}
	b, ok := bounds(items, 0)
	if !ok || !b.meets(p.seen) {
		return
	}
	b = box{max(b.left, p.seen.left), max(b.top, p.seen.top), min(b.right, p.seen.right), min(b.bottom, p.seen.bottom)}
	at := p.at
	p.pdf.LinkString(at.x+b.left*at.scale, at.y+b.top*at.scale, b.width()*at.scale, b.height()*at.scale, ascii(link))
}

// ascii escapes what an address cannot hold as it stands.
func ascii(link string) string {
	if !strings.ContainsFunc(link, func(r rune) bool { return r >= unicode.MaxASCII || r == ' ' }) {
		return link
	}
	u, err := url.Parse(link)
	if err != nil {
		return url.PathEscape(link)
	}
	return u.String()
}

// bounds is the box around items; ok is false where nothing has a place.
func bounds(items []render.Item, depth int) (all box, ok bool) {
	all = box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, item := range items {
		var b box
		switch it := item.(type) {
		case *render.Group:
			if depth < paint.MaxDepth {
				b, _ = bounds(it.Items, depth+1)
			}
		case *render.Text:
			b = textBounds(it)
		case *render.Rect:
			b = rectBounds(it)
		case *render.Line:
			b = lineBounds(it)
		case *render.Circle:
			b = circleBounds(it)
		case *render.Path:
			b = pathBounds(it)
		}
		if b.left <= b.right && b.top <= b.bottom {
			all, ok = all.with(b), true
		}
	}
	return all, ok
}

// around is the box with room for a stroke, whose corners may reach out up to
// four times as far as its sides.
func (b box) around(s *render.Stroke, corners bool) box {
	if s.Color == "" || !(s.Width > 0) {
		return b
	}
	by := s.Width / 2
	if corners && !s.Round {
		by *= miter
	}
	return box{b.left - by, b.top - by, b.right + by, b.bottom + by}
}

// miter is the limit of pointed corners, as in SVG.
const miter = 4

func rectBounds(r *render.Rect) box {
	return box{r.X, r.Y, r.X + r.W, r.Y + r.H}.around(&r.Stroke, false)
}

func lineBounds(l *render.Line) box {
	return box{min(l.X1, l.X2), min(l.Y1, l.Y2), max(l.X1, l.X2), max(l.Y1, l.Y2)}.around(&l.Stroke, false)
}

func circleBounds(c *render.Circle) box {
	return box{c.X - c.R, c.Y - c.R, c.X + c.R, c.Y + c.R}.around(&c.Stroke, false)
}

func pathBounds(it *render.Path) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for i := range it.Segments {
		s := &it.Segments[i]
		if s.Kind == render.Close {
			continue
		}
		b = b.with(box{s.X, s.Y, s.X, s.Y})
		if s.Kind == render.CurveTo {
			b = b.with(box{min(s.X1, s.X2), min(s.Y1, s.Y2), max(s.X1, s.X2), max(s.Y1, s.Y2)})
		}
	}
	return b.around(&it.Stroke, true)
}
