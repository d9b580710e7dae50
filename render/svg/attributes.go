package svg

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/internal/paint"
)

// num writes before and then x with at most two decimals, zeros trimmed and
// never "-0". What is no finite number is written as 0, beyond ten
// million pixels as that.
func (p *painter) num(before string, x float64) {
	p.buf = append(p.buf, before...)
	const limit = 1e7
	if math.IsNaN(x) {
		x = 0
	}
	n := int64(math.Round(max(-limit, min(x, limit)) * 100))
	if n < 0 {
		p.buf = append(p.buf, '-')
		n = -n
	}
	p.buf = strconv.AppendInt(p.buf, n/100, 10)
	if f := n % 100; f != 0 {
		p.buf = append(p.buf, '.', byte('0'+f/10))
		if f%10 != 0 {
			p.buf = append(p.buf, byte('0'+f%10))
		}
	}
}

// text writes before and then s escaped for content and attributes alike,
// white space as single-byte spaces, without characters that XML cannot hold.
func (p *painter) text(before, s string) {
	p.buf = append(p.buf, before...)
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '<' && c != '>' && c != '&' && c != '"' && c != 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		var with string
		switch {
		case r == '<':
			with = "&lt;"
		case r == '>':
			with = "&gt;"
		case r == '&':
			with = "&amp;"
		case r == '"':
			with = "&quot;"
		case r == '\t' || r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			with = " "
		case r == utf8.RuneError && n == 1:
			with = "\uFFFD"
		case unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF:
		default:
			i += n
			continue
		}
		p.buf = append(append(p.buf, s[start:i]...), with...)
		i += n
		start = i
	}
	p.buf = append(p.buf, s[start:]...)
}

// color writes an attribute; a colour that is none is an error.
func (p *painter) color(attribute string, c render.Color) {
	if _, ok := paint.RGB(c); !ok {
		if p.err == nil {
			p.err = fmt.Errorf("svg: colour %q is no six-digit hex colour such as #1E3A5F", string(c))
		}
		return
	}
	p.buf = append(append(append(p.buf, attribute...), c...), '"')
}

func (p *painter) opacity(attribute string, o float64) {
	if o > 0 && o < 1 {
		p.num(attribute, o)
		p.str(`"`)
	}
}

func (p *painter) fill(f render.Fill) {
	if f.Color == "" {
		p.str(` fill="none"`)
		return
	}
	p.color(` fill="`, f.Color)
	p.opacity(` fill-opacity="`, f.Opacity)
}

func (p *painter) stroke(s *render.Stroke) {
	if s.Color == "" || !(s.Width > 0) {
		return
	}
	p.color(` stroke="`, s.Color)
	if s.Width != 1 {
		p.num(` stroke-width="`, s.Width)
		p.str(`"`)
	}
	if paint.Dashed(s.Dash) {
		p.str(` stroke-dasharray="`)
		for i, d := range s.Dash {
			if i > 0 {
				p.str(" ")
			}
			p.num("", d)
		}
		p.str(`"`)
	}
	if s.Round {
		p.str(` stroke-linecap="round" stroke-linejoin="round"`)
	}
	p.opacity(` stroke-opacity="`, s.Opacity)
}

// ids hands out ids once each.
type ids struct {
	prefix string
	taken  map[string]int // the number that the next of that name gets
}

// take is id behind the prefix, with a number where it is taken.
func (s *ids) take(id string) string {
	id = cleanID(s.prefix + id)
	if s.taken == nil {
		s.taken = map[string]int{}
	}
	name := id
	for s.taken[name] > 0 {
		s.taken[id]++
		name = id + "-" + strconv.Itoa(s.taken[id])
	}
	s.taken[name] = 1
	return name
}

// cleanID keeps letters, digits, "-" and "_"; other characters become "-". An
// id begins with a letter.
func cleanID(id string) string {
	id = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || nameLetter(r) || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, id)
	if id == "" {
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(id); !nameLetter(r) {
		return "s" + id
	}
	return id
}

// nameLetter tells letters that XML takes in names.
func nameLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) && (r >= 0xC0 && r < 0x2000 && r != 0x37E || r >= 0x3005 && r <= 0xD7FF)
}
