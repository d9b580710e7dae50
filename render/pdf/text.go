package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// textBounds is the box around a text.
func textBounds(t *render.Text) box {
	w := t.Width
	if !(w > 0) {
		w = fonts.Width(fonts.Shown(t.Text), t.Size, fonts.FaceOf(t.Bold, t.Italic))
	}
	x := t.X
	switch t.Anchor {
	case render.Middle:
		x -= w / 2
	case render.End:
		x -= w
	}
	return box{x, t.Y - t.Size*fonts.Ascent, x + w, t.Y + t.Size*fonts.Descent}
}

// text writes one line: runs of what the built-in font has, letters of other
// fonts as outlines, and a frame for each cluster that all of them lack.
func (p *painter) text(t *render.Text) {
	if t.Text == "" || !(t.Size > 0) || t.Color == "" || !textBounds(t).meets(p.seen) {
		return
	}
	own, face := p.at.scene.Fonts, fonts.FaceOf(t.Bold, t.Italic)
	shown := own.Shown(t.Text, face)
	x := t.X
	if t.Anchor != render.Start {
		w := own.Width(shown, t.Size, face)
		if x -= w; t.Anchor == render.Middle {
			x += w / 2
		}
	}
	p.alpha(0)
	p.fillColor(t.Color)
	for shown != "" {
		part, kind := leading(own, shown, face)
		room := own.Width(part, t.Size, face)
		switch kind {
		case builtIn:
			p.run(x, t.Y, part, t.Size, face)
		case outlined:
			p.outlines(x, t.Y, part, t.Size, face, t.Color)
		default:
			p.lacking(x, t.Y, part, room, t.Size, face, t.Color)
		}
		x += room
		shown = shown[len(part):]
	}
}

// The ways to write a part of a text.
const (
	builtIn  = iota // in the font of the file
	outlined        // letters of another font
	framed          // what no font has
)

// leading is the part at the start of a text that is written in one way; of what
// no font has a cluster.
func leading(own *render.Fonts, s string, face fonts.Face) (part string, kind int) {
	n := 0
	for n < len(s) {
		size := fonts.Cluster(s[n:])
		k := kindOf(own, s[n:n+size], face)
		if n > 0 && k != kind {
			break
		}
		n, kind = n+size, k
		if kind == framed {
			break
		}
	}
	return s[:n], kind
}

func kindOf(own *render.Fonts, cluster string, face fonts.Face) int {
	if paint.Lacks(own, cluster) {
		return framed
	}
	for _, r := range cluster {
		if _, _, _, ok := own.Source(r, face); ok {
			return outlined
		}
	}
	return builtIn
}

// run writes text that the font has.
func (p *painter) run(x, y float64, text string, size float64, face fonts.Face) {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case !fonts.Shows(r):
			return -1
		}
		return r
	}, text)
	if text == "" {
		return
	}
	p.use(face)
	p.flush()
	if p.now.size != size || p.now.face != face {
		p.pdf.SetFont(families[face], "", size)
		p.now.size, p.now.face = size, face
	}
	p.pdf.Text(x, y, text)
}

// lacking paints the frame that stands for what the font lacks, over a space
// that readers search and copy as what it stands for.
func (p *painter) lacking(x, y float64, text string, room, size float64, face fonts.Face, c render.Color) {
	if room <= 0 {
		return
	}
	p.stands(x, y, text, room, size, face)
	f := paint.FrameAt(x, y, room, size)
	half := f.Width / 2
	p.shape(render.Fill{}, &render.Stroke{Color: c, Width: f.Width, Opacity: f.Opacity}, func() {
		p.rounded(f.Left+half, f.Top+half, f.Right-half, f.Bottom-half, min(f.Radius, (f.Right-f.Left)/2-half))
	})
	cx, cy, r := f.Lozenge(size)
	p.shape(render.Fill{Color: c, Opacity: f.Opacity}, &render.Stroke{}, func() {
		p.point(cx, cy-r)
		p.str("m ")
		p.point(cx+r, cy)
		p.str("l ")
		p.point(cx, cy+r)
		p.str("l ")
		p.point(cx-r, cy)
		p.str("l h ")
	})
	p.alpha(0)
	p.fillColor(c)
}

// stands writes a space as wide as what is painted there, which readers search
// and copy as the text that it stands for.
func (p *painter) stands(x, y float64, text string, room, size float64, face fonts.Face) {
	p.str("/Span <</ActualText <FEFF")
	for _, u := range utf16.Encode([]rune(fonts.Letters(text))) {
		p.str(fmt.Sprintf("%04X", u))
	}
	p.str(">>> BDC\n")
	p.num(100 * room / fonts.Width(" ", size, face)) // as wide as the frame, or readers see a gap
	p.str("Tz\n")
	p.run(x, y, " ", size, face)
	p.str("100 Tz\nEMC\n")
}

// outlines paints letters of a font of one's own as shapes.
func (p *painter) outlines(x, y float64, text string, size float64, face fonts.Face, c render.Color) {
	own := p.at.scene.Fonts
	if room := own.Width(text, size, face); room > 0 {
		p.stands(x, y, text, room, size, face)
	}
	if !strings.ContainsFunc(text, func(r rune) bool { outline, _, _ := own.Outline(r, face); return len(outline) > 0 }) {
		return // nothing but spaces
	}
	p.shape(render.Fill{Color: c}, &render.Stroke{}, func() {
		own.Place(text, size, face, func(r rune, dx float64) {
			outline, _, _ := own.Outline(r, face)
			p.letter(outline, x+dx, y, size)
		})
	})
	p.alpha(0)
	p.fillColor(c)
}

// letter writes the outline of a letter. PDF has no quadratic curves.
func (p *painter) letter(outline []fonts.Segment, x, y, size float64) {
	var px, py float64
	for i := range outline {
		g := &outline[i]
		at := func(j int) (float64, float64) { return x + g.X[j]*size, y + g.Y[j]*size }
		x1, y1 := at(0)
		switch g.Op {
		case fonts.MoveTo:
			if i > 0 {
				p.str("h ")
			}
			p.point(x1, y1)
			p.str("m ")
			px, py = x1, y1
		case fonts.LineTo:
			p.point(x1, y1)
			p.str("l ")
			px, py = x1, y1
		case fonts.QuadTo:
			x2, y2 := at(1)
			p.curve(px+2*(x1-px)/3, py+2*(y1-py)/3, x2+2*(x1-x2)/3, y2+2*(y1-y2)/3, x2, y2)
			px, py = x2, y2
		case fonts.CubeTo:
			x2, y2 := at(1)
			x3, y3 := at(2)
			p.curve(x1, y1, x2, y2, x3, y3)
			px, py = x3, y3
		}
	}
	if len(outline) > 0 {
		p.str("h ")
	}
}

// plain is text for the information on the document, in one line.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// tag keeps of a language what a tag may hold.
func tag(lang string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, lang)
}
