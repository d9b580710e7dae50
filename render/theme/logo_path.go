package theme

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/render"
)

// tokens takes numbers and letters off the data of a path.
type tokens struct {
	s  string
	at int
}

func (t *tokens) space() {
	for t.at < len(t.s) && strings.IndexByte(" \t\r\n,", t.s[t.at]) >= 0 {
		t.at++
	}
}

// letter takes a letter, if the next is one.
func (t *tokens) letter() (byte, bool) {
	t.space()
	if t.at < len(t.s) && (t.s[t.at]|0x20 >= 'a' && t.s[t.at]|0x20 <= 'z') {
		t.at++
		return t.s[t.at-1], true
	}
	return 0, false
}

// number takes a number.
func (t *tokens) number() (float64, bool) {
	t.space()
	from, dot, exponent := t.at, false, false
	for i := from; i < len(t.s); i++ {
		switch c := t.s[i]; {
		case c >= '0' && c <= '9':
		case (c == '-' || c == '+') && (i == from || t.s[i-1]|0x20 == 'e'):
		case c == '.' && !dot && !exponent:
			dot = true
		case c|0x20 == 'e' && !exponent && i > from:
			exponent = true
		default:
			t.at = i
			return number(t.s[from:i])
		}
	}
	t.at = len(t.s)
	return number(t.s[from:])
}

func number(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && !math.IsNaN(x) && math.Abs(x) < 1e7
}

// flag takes a 0 or 1, which may stand without a space before the next number.
func (t *tokens) flag() (bool, bool) {
	t.space()
	if t.at < len(t.s) && (t.s[t.at] == '0' || t.s[t.at] == '1') {
		t.at++
		return t.s[t.at-1] == '1', true
	}
	return false, false
}

func (t *tokens) done() bool {
	t.space()
	return t.at >= len(t.s)
}

// numbers reads a list of numbers.
func numbers(s string) ([]float64, bool) {
	t := tokens{s: s}
	var out []float64
	for !t.done() {
		x, ok := t.number()
		if !ok || len(out) > 2*maxSegments {
			return nil, false
		}
		out = append(out, x)
	}
	return out, true
}

var errPath = errors.New("the data of a <path> cannot be read")

// arguments are how many numbers a letter of a path takes.
var arguments = map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0}

// pathData reads the data of a path.
func pathData(d string) ([]render.Segment, error) {
	t := tokens{s: d}
	p := pathReader{}
	var letter byte
	for !t.done() {
		next, ok := t.letter()
		switch {
		case ok:
			letter = next
		case letter == 0 || letter|0x20 == 'z':
			return nil, errPath
		case letter|0x20 == 'm': // further points after a move are lines
			letter--
		}
		n, known := arguments[letter|0x20]
		if !known || len(p.out) == 0 && letter|0x20 != 'm' || len(p.out) > maxSegments {
			return nil, errPath
		}
		var a [7]float64
		for i := range n {
			if letter|0x20 == 'a' && (i == 3 || i == 4) {
				set, ok := t.flag()
				if !ok {
					return nil, errPath
				}
				if set {
					a[i] = 1
				}
				continue
			}
			if a[i], ok = t.number(); !ok {
				return nil, errPath
			}
		}
		p.step(letter, a)
	}
	return p.out, nil
}

// pathReader is a builder that knows the letters of SVG.
type pathReader struct {
	builder
	cx, cy float64 // the last control point
	last   byte    // the last letter, small
}

// step does what one letter says.
func (p *pathReader) step(letter byte, a [7]float64) {
	small := letter | 0x20
	dx, dy := 0.0, 0.0
	if letter == small {
		dx, dy = p.x, p.y
	}
	// Where the letter before drew no such curve, its control point is the pen.
	mirror := func(kinds string) (float64, float64) {
		if strings.IndexByte(kinds, p.last) < 0 {
			return p.x, p.y
		}
		return 2*p.x - p.cx, 2*p.y - p.cy
	}
	switch small {
	case 'm':
		p.move(a[0]+dx, a[1]+dy)
	case 'l':
		p.line(a[0]+dx, a[1]+dy)
	case 'h':
		p.line(a[0]+dx, p.y)
	case 'v':
		p.line(p.x, a[0]+dy)
	case 'c':
		p.cx, p.cy = a[2]+dx, a[3]+dy
		p.curve(a[0]+dx, a[1]+dy, p.cx, p.cy, a[4]+dx, a[5]+dy)
	case 's':
		x1, y1 := mirror("cs")
		p.cx, p.cy = a[0]+dx, a[1]+dy
		p.curve(x1, y1, p.cx, p.cy, a[2]+dx, a[3]+dy)
	case 'q':
		p.cx, p.cy = a[0]+dx, a[1]+dy
		p.quad(p.cx, p.cy, a[2]+dx, a[3]+dy)
	case 't':
		p.cx, p.cy = mirror("qt")
		p.quad(p.cx, p.cy, a[0]+dx, a[1]+dy)
	case 'a':
		p.arc(a[0], a[1], a[2], a[3] != 0, a[4] != 0, a[5]+dx, a[6]+dy)
	case 'z':
		p.close()
	}
	p.last = small
}

// transform reads the functions of a transform attribute.
func transform(s string) (matrix, bool) {
	out := identity
	for s = strings.Trim(s, " \t\r\n,"); s != ""; s = strings.Trim(s, " \t\r\n,") {
		name, rest, ok := strings.Cut(s, "(")
		args, after, closed := strings.Cut(rest, ")")
		n, fine := numbers(args)
		if !ok || !closed || !fine || len(n) == 0 {
			return identity, false
		}
		m, known := function(strings.TrimSpace(name), n)
		if !known {
			return identity, false
		}
		out, s = out.times(m), after
	}
	return out, true
}

// function is one function of a transform.
func function(name string, n []float64) (matrix, bool) {
	second := func(otherwise float64) float64 {
		if len(n) > 1 {
			return n[1]
		}
		return otherwise
	}
	switch {
	case name == "matrix" && len(n) == 6:
		return matrix(n), true
	case name == "translate" && len(n) <= 2:
		return matrix{1, 0, 0, 1, n[0], second(0)}, true
	case name == "scale" && len(n) <= 2:
		return matrix{n[0], 0, 0, second(n[0]), 0, 0}, true
	case name == "rotate" && (len(n) == 1 || len(n) == 3):
		sin, cos := math.Sincos(n[0] * math.Pi / 180)
		turn := matrix{cos, sin, -sin, cos, 0, 0}
		if len(n) == 1 {
			return turn, true
		}
		return matrix{1, 0, 0, 1, n[1], n[2]}.times(turn).times(matrix{1, 0, 0, 1, -n[1], -n[2]}), true
	}
	return identity, false
}
