package pptx

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

func (p *painter) rect(r *render.Rect) {
	w, h := max(r.W, 0), max(r.H, 0)
	b := box{p.x(r.X), p.y(r.Y), p.x(r.X + w), p.y(r.Y + h)}
	least := min(b.width(), b.height())
	if !(r.R > 0) || least == 0 {
		p.shape("Rectangle", `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, b)
	} else {
		p.shape("Rectangle", `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val `, b)
		// The radius counts in 100,000ths of the shorter side.
		p.Int(int64(math.Round(min(0.5, r.R/min(w, h)) * 100000))).Str(`"/></a:avLst></a:prstGeom>`)
	}
	p.endShape(r.Fill, &r.Stroke)
}

func (p *painter) circle(c *render.Circle) {
	r := max(c.R, 0)
	p.shape("Ellipse", `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`, box{p.x(c.X - r), p.y(c.Y - r), p.x(c.X + r), p.y(c.Y + r)})
	p.endShape(c.Fill, &c.Stroke)
}

func (p *painter) line(l *render.Line) {
	b := box{p.x(min(l.X1, l.X2)), p.y(min(l.Y1, l.Y2)), p.x(max(l.X1, l.X2)), p.y(max(l.Y1, l.Y2))}
	p.begin("cxnSp", "Line", b)
	p.Str(`<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm`)
	if l.X2 < l.X1 {
		p.Str(` flipH="1"`)
	}
	if l.Y2 < l.Y1 {
		p.Str(` flipV="1"`)
	}
	p.Str(`>`)
	extent(&p.XML, b, "off", "ext")
	p.Str(`</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>`)
	p.stroke(&l.Stroke)
	p.Str(`</p:spPr></p:cxnSp>`)
}

// freeform writes a path. One that is level or upright has no area that its
// points could be measured in, and becomes a line.
func (p *painter) freeform(it *render.Path) {
	if len(it.Segments) == 0 {
		return
	}
	l, t, r, b := pathBounds(it.Segments)
	at := box{p.x(l), p.y(t), p.x(r), p.y(b)}
	if at.width() == 0 || at.height() == 0 || len(it.Segments) == 2 && it.Segments[1].Kind == render.LineTo {
		line := &render.Line{X1: l, Y1: t, X2: r, Y2: b, Stroke: it.Stroke}
		if s := it.Segments; len(s) == 2 && s[0].Kind == render.MoveTo {
			line.X1, line.Y1, line.X2, line.Y2 = s[0].X, s[0].Y, s[1].X, s[1].Y
		}
		if it.Stroke.Color != "" {
			p.line(line)
		}
		return
	}
	p.shape("Freeform", `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="`, at)
	p.Int(at.width()).Str(`" h="`).Int(at.height()).Str(`">`)
	point := func(x, y float64) {
		p.Str(`<a:pt x="`).Int(p.x(x) - at.left).Str(`" y="`).Int(p.y(y) - at.top).Str(`"/>`)
	}
	if it.Segments[0].Kind != render.MoveTo {
		p.Str(`<a:moveTo>`)
		point(0, 0)
		p.Str(`</a:moveTo>`)
	}
	for i := range it.Segments {
		switch s := &it.Segments[i]; s.Kind {
		case render.MoveTo:
			p.Str(`<a:moveTo>`)
			point(s.X, s.Y)
			p.Str(`</a:moveTo>`)
		case render.LineTo:
			p.Str(`<a:lnTo>`)
			point(s.X, s.Y)
			p.Str(`</a:lnTo>`)
		case render.CurveTo:
			p.Str(`<a:cubicBezTo>`)
			point(s.X1, s.Y1)
			point(s.X2, s.Y2)
			point(s.X, s.Y)
			p.Str(`</a:cubicBezTo>`)
		case render.Close:
			p.Str(`<a:close/>`)
		}
	}
	p.Str(`</a:path></a:pathLst></a:custGeom>`)
	p.endShape(it.Fill, &it.Stroke)
}

// pathBounds is the box around all points of a path, those that lead curves among
// them.
func pathBounds(segments []render.Segment) (left, top, right, bottom float64) {
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	add := func(x, y float64) {
		left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
	}
	if segments[0].Kind != render.MoveTo {
		add(0, 0)
	}
	for i := range segments {
		s := &segments[i]
		if s.Kind == render.CurveTo {
			add(s.X1, s.Y1)
			add(s.X2, s.Y2)
		}
		if s.Kind != render.Close {
			add(s.X, s.Y)
		}
	}
	return left, top, right, bottom
}

// lineHeight is the height of a line of Arial, as part of the font size; programs
// put the baseline fonts.Ascent below its top.
const lineHeight = 1.149

// text writes a text box of one line that neither wraps nor shrinks: it grows
// from its anchor where another font is wider.
func (p *painter) text(t *render.Text) {
	if t.Text == "" {
		return
	}
	width := t.Width
	if !(width > 0) {
		width = p.fonts.Width(t.Text, t.Size, fonts.FaceOf(t.Bold, t.Italic))
	}
	right := fonts.FromRight(t.Text)
	left, align := t.X, ""
	switch t.Anchor {
	case render.Start:
		if right { // else it would begin on the right
			align = ` algn="l"`
		}
	case render.Middle:
		left, align = t.X-width/2, ` algn="ctr"`
	case render.End:
		left, align = t.X-width, ` algn="r"`
	}
	if right {
		align += ` rtl="1"`
	}
	text := t.Text
	if !right {
		text = fonts.Directed(text)
	}
	top := t.Y - fonts.Ascent*t.Size
	b := box{p.x(left), p.y(top), p.x(left + width), p.y(top + lineHeight*t.Size)}
	p.begin("sp", "Text", b)
	p.Str(`<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>`)
	extent(&p.XML, b, "off", "ext")
	p.Str(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
		`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>`)
	if align != "" {
		p.Str(`<a:pPr` + align + `/>`)
	}
	p.Str(`<a:r><a:rPr`)
	if p.lang != "" {
		p.Str(` lang="`).Text(p.lang).Str(`"`)
	}
	p.Str(` sz="`).Int(fontSize(t.Size * p.at.scale / emu))
	p.Str(`"`)
	if t.Bold {
		p.Str(` b="1"`)
	}
	if t.Italic {
		p.Str(` i="1"`)
	}
	p.Str(` noProof="1">`)
	p.fill(render.Fill{Color: t.Color})
	p.Str(`<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:rPr><a:t>`).Text(text).Str(`</a:t></a:r></a:p></p:txBody></p:sp>`)
}

// fontSize is a size in points in hundredths of one, as far as fonts have it.
func fontSize(points float64) int64 {
	return int64(math.Round(max(1, min(points, 4000)) * 100))
}
