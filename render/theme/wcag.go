package theme

import (
	"math"
	"strconv"

	"github.com/seam-cx/seam/render"
)

// Ratio is how strongly two six-digit hex colours differ in luminance, from 1
// (not at all) to 21 (black and white): the contrast ratio of WCAG 2.2. A colour
// that is none counts as black.
func Ratio(a, b render.Color) float64 {
	la, lb := luminance(channels(a)), luminance(channels(b))
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// rgb is a colour with channels from 0 to 1, as screens count them.
type rgb [3]float64

func channels(c render.Color) (out rgb) {
	if len(c) != 7 {
		return out
	}
	n, err := strconv.ParseUint(string(c[1:]), 16, 32)
	if err != nil {
		return out
	}
	for i := range out {
		out[i] = float64(n>>(16-8*i)&0xFF) / 255
	}
	return out
}

// color is c with each channel rounded to a byte.
func (c rgb) color() render.Color {
	out := []byte("#")
	for _, v := range c {
		b := byte(math.Round(255 * min(max(v, 0), 1)))
		out = append(out, "0123456789ABCDEF"[b>>4], "0123456789ABCDEF"[b&15])
	}
	return render.Color(out)
}

// light is a channel as light.
func light(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// screen is light as a channel.
func screen(v float64) float64 {
	if v <= 0.0031308 {
		return 12.92 * v
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c rgb) float64 {
	return 0.2126*light(c[0]) + 0.7152*light(c[1]) + 0.0722*light(c[2])
}

// Mix is a colour on the way from b to a: part 1 is a.
func Mix(a, b render.Color, part float64) render.Color {
	x, y := channels(a), channels(b)
	for i := range x {
		x[i] = x[i]*part + y[i]*(1-part)
	}
	return x.color()
}

// need is a ratio that a colour must have beside another.
type need struct {
	beside render.Color
	least  float64
}

func meets(c render.Color, needs []need) bool {
	for _, n := range needs {
		if Ratio(c, n.beside) < n.least {
			return false
		}
	}
	return true
}

// nearest is the colour of the hue of c that passes and differs least from c in
// lightness, as Oklab (B. Ottosson, 2020) measures it; ok is false where there is
// none.
func nearest(c render.Color, passes func(render.Color) bool) (found render.Color, ok bool) {
	if passes(c) {
		return c, true
	}
	from := oklab(channels(c))
	const steps = 500
	for i := 1; i <= steps; i++ {
		for _, way := range []float64{-1, 1} {
			l := from[0] + way*float64(i)/steps
			if l < 0 || l > 1 {
				continue
			}
			if found = inside(l, from[1], from[2]).color(); passes(found) {
				return found, true
			}
		}
	}
	return "", false
}

// inside is the colour of that lightness and hue that screens can show and that
// is the most vivid up to what is asked for.
func inside(l, a, b float64) rgb {
	low, high := 0.0, 1.0
	if c := fromOklab([3]float64{l, a, b}); c.shown() {
		return c
	}
	for range 20 {
		if mid := (low + high) / 2; fromOklab([3]float64{l, mid * a, mid * b}).shown() {
			low = mid
		} else {
			high = mid
		}
	}
	return fromOklab([3]float64{l, low * a, low * b})
}

func (c rgb) shown() bool {
	for _, v := range c {
		if v < -1e-4 || v > 1+1e-4 {
			return false
		}
	}
	return true
}

func oklab(c rgb) [3]float64 {
	r, g, b := light(c[0]), light(c[1]), light(c[2])
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return [3]float64{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func fromOklab(c [3]float64) rgb {
	cube := func(x float64) float64 { return x * x * x }
	l := cube(c[0] + 0.3963377774*c[1] + 0.2158037573*c[2])
	m := cube(c[0] - 0.1055613458*c[1] - 0.0638541728*c[2])
	s := cube(c[0] - 0.0894841775*c[1] - 1.2914855480*c[2])
	return rgb{
		screen(4.0767416621*l - 3.3077115913*m + 0.2309699292*s),
		screen(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s),
		screen(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s),
	}
}
