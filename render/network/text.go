package network

import (
	"math"
	"strconv"
	"strings"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

// font is a way of setting text: its size and the distance between lines.
type font struct {
	size, lead float64
	bold       bool
	own        *render.Fonts
}

// The fonts of the network.
var (
	titleFont   = font{32, 38, true, nil}
	takeFont    = font{16, 21, false, nil}
	overFont    = font{12, 16, true, nil}
	metaFont    = font{13, 17, true, nil}
	hintFont    = font{12, 16, false, nil}
	stageFont   = font{17, 21, true, nil}
	reachFont   = font{12, 16, false, nil}
	nameFont    = font{12.5, 15.5, true, nil}
	numberFont  = font{11, 14, true, nil}
	visitFont   = font{13, 15.5, true, nil}
	flowFont    = font{11.5, 14, true, nil}
	outcomeFont = font{28, 32, true, nil}
	endFont     = font{12.5, 15.5, true, nil}
)

// set is the font in the letters of the style.
func (p *plan) set(f font) font {
	f.own = p.style.Fonts
	return f
}

func (f font) face() fonts.Face { return fonts.FaceOf(f.bold, false) }

func (f font) width(s string) float64 { return f.own.Width(s, f.size, f.face()) }

// baseline is how far below the top of its line text stands.
func (f font) baseline() float64 {
	return (f.lead-f.size*(fonts.Ascent+fonts.Descent))/2 + f.size*fonts.Ascent
}

// text is one line with its baseline at y.
func (f font) text(x, y float64, s string, c render.Color, a render.Anchor) *render.Text {
	return &render.Text{X: x, Y: y, Text: s, Size: f.size, Bold: f.bold, Color: c, Anchor: a, Width: f.width(s)}
}

// middle is one line whose capitals are centred on y.
func (f font) middle(x, y float64, s string, c render.Color, a render.Anchor) *render.Text {
	return f.text(x, y+f.size*fonts.CapHeight/2, s, c, a)
}

func (f font) wrap(s string, width float64) []string {
	return f.own.Wrap(s, math.Max(width, 1), f.size, f.face())
}

// lines are wrapped lines with the top of the first one at y.
func (f font) lines(x, y float64, lines []string, c render.Color, a render.Anchor) []render.Item {
	out := make([]render.Item, len(lines))
	for i, l := range lines {
		out[i] = f.text(x, y+float64(i)*f.lead+f.baseline(), l, c, a)
	}
	return out
}

// widest is the width of the longest line.
func (f font) widest(lines []string) float64 {
	w := 0.0
	for _, l := range lines {
		w = math.Max(w, f.width(l))
	}
	return w
}

// narrowest is the least width, between from and to, at which s takes no more
// than so many lines; to where none does.
func (f font) narrowest(s string, from, to float64, lines int) float64 {
	if len(f.wrap(s, to)) > lines {
		return to
	}
	if len(f.wrap(s, from)) <= lines {
		return from
	}
	for to-from > 3 {
		if w := (from + to) / 2; len(f.wrap(s, w)) > lines {
			from = w
		} else {
			to = w
		}
	}
	return to
}

// unbroken is the width of the widest word of s, or of the widest that is no wider
// than limit: at that width no word is broken that needs not be.
func (f font) unbroken(s string, limit float64) float64 {
	w := 0.0
	for _, word := range strings.Fields(s) {
		if x := f.width(word); x <= limit {
			w = math.Max(w, math.Ceil(x))
		}
	}
	return w
}

// mix is a colour on the way from b to a: part 1 is a.
func mix(a, b render.Color, part float64) render.Color {
	x, y := channels(a), channels(b)
	out := []byte("#")
	for i := range x {
		v := int(math.Round(float64(x[i])*part + float64(y[i])*(1-part)))
		out = append(out, "0123456789ABCDEF"[v>>4], "0123456789ABCDEF"[v&15])
	}
	return render.Color(out)
}

func channels(c render.Color) (out [3]uint8) {
	if len(c) != 7 {
		return out
	}
	n, err := strconv.ParseUint(string(c[1:]), 16, 32)
	if err != nil {
		return out
	}
	return [3]uint8{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}
