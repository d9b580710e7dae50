package pdf

import (
	"fmt"
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

func (p *painter) str(s string) { p.buf = append(p.buf, s...) }

// flush hands over what was written. The library ends it with a line break.
func (p *painter) flush() {
	if n := len(p.buf); n > 0 {
		p.pdf.RawWriteStr(string(p.buf[:n-1]))
		p.buf = p.buf[:0]
	}
}

// num writes x and a space, with at most two decimals. What is no number is 0;
// far away is far enough.
func (p *painter) num(x float64) { p.decimal(x, 100) }

// exact is num with six decimals, for what is multiplied.
func (p *painter) exact(x float64) { p.decimal(x, 1e6) }

func (p *painter) decimal(x float64, unit int64) {
	const limit = 1e7
	if math.IsNaN(x) {
		x = 0
	}
	n := int64(math.Round(max(-limit, min(x, limit)) * float64(unit)))
	if n < 0 {
		p.buf = append(p.buf, '-')
		n = -n
	}
	p.buf = strconv.AppendInt(p.buf, n/unit, 10)
	if f := n % unit; f != 0 {
		p.buf = append(p.buf, '.')
		for f != 0 {
			f *= 10
			p.buf = append(p.buf, byte('0'+f/unit))
			f %= unit
		}
	}
	p.buf = append(p.buf, ' ')
}

// point writes a place in the scene.
func (p *painter) point(x, y float64) {
	p.num(x)
	p.num(p.up - y)
}

func (p *painter) box(x, y, w, h float64) {
	p.point(x, y+h)
	p.num(w)
	p.num(h)
	p.str("re\n")
}

func (p *painter) rgb(c render.Color) [3]uint8 {
	rgb, ok := paint.RGB(c)
	if !ok && p.err == nil {
		p.err = fmt.Errorf("pdf: colour %q is no six-digit hex colour such as #1E3A5F", string(c))
	}
	return rgb
}

func (p *painter) color(rgb [3]uint8, operator string) {
	for _, v := range rgb {
		p.decimal(float64(v)/255, 1000)
	}
	p.str(operator)
}

func (p *painter) fillColor(c render.Color) {
	if rgb := p.rgb(c); rgb != p.now.fill {
		p.now.fill = rgb
		p.color(rgb, "rg\n")
	}
}

// alpha sets the opacity of all that follows; 0 means 1.
func (p *painter) alpha(o float64) {
	if !(o > 0 && o < 1) {
		o = 1
	}
	if o = math.Round(o*1000) / 1000; o == p.now.alpha {
		return
	}
	p.flush()
	p.pdf.SetAlpha(o, "Normal")
	p.now.alpha = o
}

// pen sets how lines are drawn.
func (p *painter) pen(s *render.Stroke) {
	if rgb := p.rgb(s.Color); rgb != p.now.stroke {
		p.now.stroke = rgb
		p.color(rgb, "RG\n")
	}
	if s.Width != p.now.width {
		p.now.width = s.Width
		p.decimal(s.Width, 1000)
		p.str("w\n")
	}
	if s.Round != p.now.round {
		if p.now.round = s.Round; s.Round {
			p.str("1 J 1 j\n")
		} else {
			p.str("0 J 0 j\n")
		}
	}
	if dash := p.dash(s.Dash); dash != p.now.dash {
		if p.now.dash = dash; dash == "" {
			dash = "[] 0 d\n"
		}
		p.str(dash)
	}
}

// dash is the operator for a pattern, "" for none.
func (p *painter) dash(dash []float64) string {
	if !paint.Dashed(dash) {
		return ""
	}
	from := len(p.buf)
	p.str("[")
	some := false
	for _, d := range dash {
		some = some || d >= 0.005
		p.num(d)
	}
	p.str("] 0 d\n")
	operator := string(p.buf[from:])
	p.buf = p.buf[:from]
	if !some { // shorter than can be written
		return ""
	}
	return operator
}

// shape fills and strokes what outline writes.
func (p *painter) shape(f render.Fill, s *render.Stroke, outline func()) {
	filled := f.Color != ""
	stroked := s.Color != "" && s.Width > 0
	if filled {
		p.fillColor(f.Color)
		p.alpha(f.Opacity)
	}
	same := func() bool { return f.Opacity == s.Opacity }
	switch {
	case filled && stroked && same():
		p.pen(s)
		outline()
		p.str("B\n")
	case filled:
		outline()
		p.str("f\n")
		if stroked {
			p.shape(render.Fill{}, s, outline)
		}
	case stroked:
		p.alpha(s.Opacity)
		p.pen(s)
		outline()
		p.str("S\n")
	}
}

func (p *painter) rect(r *render.Rect) {
	if !rectBounds(r).meets(p.seen) {
		return
	}
	w, h := max(r.W, 0), max(r.H, 0)
	radius := min(r.R, w/2, h/2)
	p.shape(r.Fill, &r.Stroke, func() {
		if !(radius > 0) {
			p.box(r.X, r.Y, w, h)
			return
		}
		p.rounded(r.X, r.Y, r.X+w, r.Y+h, radius)
	})
}

// kappa is how far the handles of a quarter circle reach.
const kappa = 0.5522847498

// rounded writes a rectangle with round corners.
func (p *painter) rounded(x0, y0, x1, y1, r float64) {
	k := r * (1 - kappa)
	p.point(x0+r, y0)
	p.str("m ")
	p.point(x1-r, y0)
	p.str("l ")
	p.curve(x1-k, y0, x1, y0+k, x1, y0+r)
	p.point(x1, y1-r)
	p.str("l ")
	p.curve(x1, y1-k, x1-k, y1, x1-r, y1)
	p.point(x0+r, y1)
	p.str("l ")
	p.curve(x0+k, y1, x0, y1-k, x0, y1-r)
	p.point(x0, y0+r)
	p.str("l ")
	p.curve(x0, y0+k, x0+k, y0, x0+r, y0)
	p.str("h\n")
}

func (p *painter) curve(x1, y1, x2, y2, x, y float64) {
	p.point(x1, y1)
	p.point(x2, y2)
	p.point(x, y)
	p.str("c ")
}

func (p *painter) line(l *render.Line) {
	if !lineBounds(l).meets(p.seen) {
		return
	}
	p.shape(render.Fill{}, &l.Stroke, func() {
		p.point(l.X1, l.Y1)
		p.str("m ")
		p.point(l.X2, l.Y2)
		p.str("l ")
	})
}

func (p *painter) circle(c *render.Circle) {
	if !(c.R > 0) || !circleBounds(c).meets(p.seen) {
		return
	}
	p.shape(c.Fill, &c.Stroke, func() {
		k := c.R * kappa
		p.point(c.X+c.R, c.Y)
		p.str("m ")
		p.curve(c.X+c.R, c.Y+k, c.X+k, c.Y+c.R, c.X, c.Y+c.R)
		p.curve(c.X-k, c.Y+c.R, c.X-c.R, c.Y+k, c.X-c.R, c.Y)
		p.curve(c.X-c.R, c.Y-k, c.X-k, c.Y-c.R, c.X, c.Y-c.R)
		p.curve(c.X+k, c.Y-c.R, c.X+c.R, c.Y-k, c.X+c.R, c.Y)
		p.str("h\n")
	})
}

func (p *painter) path(it *render.Path) {
	if len(it.Segments) == 0 || !pathBounds(it).meets(p.seen) {
		return
	}
	p.shape(it.Fill, &it.Stroke, func() {
		if it.Segments[0].Kind != render.MoveTo {
			p.point(0, 0)
			p.str("m ")
		}
		for i := range it.Segments {
			s := &it.Segments[i]
			switch s.Kind {
			case render.MoveTo:
				p.point(s.X, s.Y)
				p.str("m ")
			case render.LineTo:
				p.point(s.X, s.Y)
				p.str("l ")
			case render.CurveTo:
				p.curve(s.X1, s.Y1, s.X2, s.Y2, s.X, s.Y)
			case render.Close:
				p.str("h ")
			}
		}
	})
}
