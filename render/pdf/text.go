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

// text writes one line: runs of what the font has, and a frame for each cluster
// that it lacks.
func (p *painter) text(t *render.Text) {
	if t.Text == "" || !(t.Size > 0) || t.Color == "" || !textBounds(t).meets(p.seen) {
		return
	}
	face := fonts.FaceOf(t.Bold, t.Italic)
	shown := fonts.Shown(t.Text)
	x := t.X
	if t.Anchor != render.Start {
		w := fonts.Width(shown, t.Size, face)
		if x -= w; t.Anchor == render.Middle {
			x += w / 2
		}
	}
	p.alpha(0)
	p.fillColor(t.Color)
	for shown != "" {
		n := 0
		for n < len(shown) {
			size := fonts.Cluster(shown[n:])
			if paint.Lacks(shown[n : n+size]) {
				break
			}
			n += size
		}
		if n > 0 {
			p.run(x, t.Y, shown[:n], t.Size, face)
			x += fonts.Width(shown[:n], t.Size, face)
			shown = shown[n:]
			continue
		}
		n = fonts.Cluster(shown)
		room := fonts.Width(shown[:n], t.Size, face)
		p.lacking(x, t.Y, shown[:n], room, t.Size, face, t.Color)
		x += room
		shown = shown[n:]
	}
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
	p.str("/Span <</ActualText <FEFF")
	for _, u := range utf16.Encode([]rune(text)) {
		p.str(fmt.Sprintf("%04X", u))
	}
	p.str(">>> BDC\n")
	p.num(100 * room / fonts.Width(" ", size, face)) // as wide as the frame, or readers see a gap
	p.str("Tz\n")
	p.run(x, y, " ", size, face)
	p.str("100 Tz\nEMC\n")
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
