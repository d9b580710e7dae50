package pptx

import (
	"context"
	"fmt"
	"math"

	"github.com/seam-cx/seam/internal/ooxml"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// painter writes the shapes of one slide and keeps the first error.
type painter struct {
	*ooxml.Part
	ctx    context.Context
	at     place
	lang   string
	prefix string
	fonts  *render.Fonts
	err    error

	id    int64 // of the last shape; the tree has 1
	depth int
	link  string // id of the way that the group leads, or ""
	box   box    // around the shapes of the group
}

// box is a rectangle in EMU.
type box struct{ left, top, right, bottom int64 }

// nothing is the box around no shape.
var nothing = box{math.MaxInt64, math.MaxInt64, math.MinInt64, math.MinInt64}

func (b box) with(o box) box {
	return box{min(b.left, o.left), min(b.top, o.top), max(b.right, o.right), max(b.bottom, o.bottom)}
}

func (b box) width() int64  { return b.right - b.left }
func (b box) height() int64 { return b.bottom - b.top }

// limit is the largest coordinate, far from what slides can have.
const limit = 1e12

// length is a length of the scene in EMU.
func (p *painter) length(x float64) int64 {
	if math.IsNaN(x) {
		return 0
	}
	return int64(math.Round(max(-limit, min(x*p.at.scale, limit))))
}

// x and y are places of the scene in EMU.
func (p *painter) x(x float64) int64 { return p.length(x + p.at.x/p.at.scale) }
func (p *painter) y(y float64) int64 { return p.length(y + p.at.y/p.at.scale) }

func (p *painter) items(items []render.Item) {
	for _, item := range items {
		if p.id%1024 == 0 && p.err == nil {
			p.err = p.ctx.Err()
		}
		if p.err != nil {
			return
		}
		switch it := item.(type) {
		case *render.Group:
			p.group(it)
		case *render.Text:
			p.text(it)
		case *render.Rect:
			p.rect(it)
		case *render.Line:
			p.line(it)
		case *render.Circle:
			p.circle(it)
		case *render.Path:
			p.freeform(it)
		}
	}
}

// group writes a group with its shapes. One without any is left out, and one
// without name and title is dissolved.
func (p *painter) group(g *render.Group) {
	if p.depth++; p.depth > paint.MaxDepth {
		p.err = fmt.Errorf("groups lie more than %d deep", paint.MaxDepth)
		return
	}
	defer func() { p.depth-- }()
	link := p.link
	if to, ok := paint.Link(g.Link); ok && to[0] != '#' { // a slide has no such places
		p.link = p.Link(to)
	}
	defer func() { p.link = link }()
	if g.ID == "" && g.Title == "" {
		p.items(g.Items)
		return
	}
	outer := p.box
	p.box = nothing
	start := p.Len()
	p.id++
	id := p.id
	p.items(g.Items)
	if p.box == nothing {
		p.box = outer
		p.Cut(start)
		return
	}
	var head ooxml.XML
	head.Str(`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="`).Int(id).Str(`" name="`)
	if g.ID != "" {
		head.Text(p.prefix + g.ID)
	} else {
		head.Str("Group ").Int(id)
	}
	if g.Title != "" {
		head.Str(`" descr="`).Text(g.Title)
	}
	head.Str(`"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>`)
	extent(&head, p.box, "off", "ext")
	extent(&head, p.box, "chOff", "chExt")
	head.Str(`</a:xfrm></p:grpSpPr>`)
	p.Insert(start, head.String())
	p.Str(`</p:grpSp>`)
	p.box = outer.with(p.box)
}

// extent writes where a box is and how large.
func extent(x *ooxml.XML, b box, off, ext string) {
	x.Str(`<a:` + off + ` x="`).Int(b.left).Str(`" y="`).Int(b.top).Str(`"/><a:` + ext + ` cx="`).Int(b.width()).Str(`" cy="`).Int(b.height()).Str(`"/>`)
}

// begin begins a shape; its properties follow.
func (p *painter) begin(element, name string, b box) {
	p.id++
	p.box = p.box.with(b)
	p.Str(`<p:` + element + `><p:nv` + upper(element) + `Pr><p:cNvPr id="`).Int(p.id).Str(`" name="` + name + ` `).Int(p.id)
	if p.link != "" {
		p.Str(`"><a:hlinkClick r:id="` + p.link + `"/></p:cNvPr>`)
	} else {
		p.Str(`"/>`)
	}
}

// upper is the name of an element as it stands within other names.
func upper(element string) string {
	if element == "cxnSp" {
		return "CxnSp"
	}
	return "Sp"
}

// shape writes a shape up to its outline: a preset with a box.
func (p *painter) shape(name, preset string, b box) {
	p.begin("sp", name, b)
	p.Str(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>`)
	extent(&p.XML, b, "off", "ext")
	p.Str(`</a:xfrm>` + preset)
}

func (p *painter) endShape(f render.Fill, s *render.Stroke) {
	p.fill(f)
	p.stroke(s)
	p.Str(`</p:spPr></p:sp>`)
}

// fill writes the inside of a shape.
func (p *painter) fill(f render.Fill) {
	if f.Color == "" {
		p.Str(`<a:noFill/>`)
		return
	}
	p.solid(f.Color, f.Opacity)
}

func (p *painter) solid(c render.Color, opacity float64) {
	if _, ok := paint.RGB(c); !ok {
		if p.err == nil {
			p.err = fmt.Errorf("colour %q is no six-digit hex colour such as #1E3A5F", string(c))
		}
		return
	}
	p.Str(`<a:solidFill><a:srgbClr val="` + string(c[1:]))
	if opacity > 0 && opacity < 1 {
		p.Str(`"><a:alpha val="`).Int(int64(math.Round(opacity * 100000))).Str(`"/></a:srgbClr></a:solidFill>`)
		return
	}
	p.Str(`"/></a:solidFill>`)
}

// stroke writes the outline of a shape.
func (p *painter) stroke(s *render.Stroke) {
	if s.Color == "" || !(s.Width > 0) {
		p.Str(`<a:ln><a:noFill/></a:ln>`)
		return
	}
	p.Str(`<a:ln w="`).Int(min(max(p.length(s.Width), 1), maxLine))
	if s.Round {
		p.Str(`" cap="rnd">`)
	} else {
		p.Str(`" cap="flat">`)
	}
	p.solid(s.Color, s.Opacity)
	if paint.Dashed(s.Dash) {
		p.dash(s)
	}
	if s.Round {
		p.Str(`<a:round/></a:ln>`)
	} else {
		p.Str(`<a:miter lim="400000"/></a:ln>`)
	}
}

// maxLine is the widest line in EMU.
const maxLine = 20116800

// dash writes dashes and gaps, which count in thousandths of a percent of the
// width of the line. An odd number of lengths is taken twice.
func (p *painter) dash(s *render.Stroke) {
	p.Str(`<a:custDash>`)
	n := len(s.Dash)
	part := func(i int) int64 { return int64(math.Round(min(s.Dash[i%n]/s.Width, 10000) * 100000)) }
	for i := 0; i < n+n%2*n; i += 2 {
		p.Str(`<a:ds d="`).Int(part(i)).Str(`" sp="`).Int(part(i + 1)).Str(`"/>`)
	}
	p.Str(`</a:custDash>`)
}
