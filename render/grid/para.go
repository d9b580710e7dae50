package grid

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/render"
)

// font is a way of setting text: its size and the distance between lines.
type font struct {
	size, lead   float64
	bold, italic bool
	own          *render.Fonts
}

// The fonts of the grid.
var (
	titleFont    = font{32, 38, true, false, nil}
	takeFont     = font{16, 21, false, false, nil}
	overFont     = font{12, 16, true, false, nil}
	metaBold     = font{13, 18, true, false, nil}
	metaFont     = font{12.5, 17, false, false, nil}
	headingFont  = font{15, 20, true, false, nil}
	stageFont    = font{17, 21, true, false, nil}
	reachFont    = font{12, 16, false, false, nil}
	goalFont     = font{13, 17, false, false, nil}
	laneFont     = font{13, 16, true, false, nil}
	hintFont     = font{11, 14, false, false, nil}
	nameFont     = font{13.5, 16.5, true, false, nil}
	bodyFont     = font{12, 15, false, false, nil}
	bodyBold     = font{12, 15, true, false, nil}
	quoteFont    = font{12.5, 15.5, false, true, nil}
	shareFont    = font{11.5, 14, true, false, nil}
	figureFont   = font{28, 32, true, false, nil}
	unitFont     = font{13, 17, false, false, nil}
	measureFont  = font{17, 21, true, false, nil}
	messageFont  = font{12.5, 16, false, false, nil}
	personaFont  = font{15, 19, true, false, nil}
	labelFont    = font{12.5, 16, true, false, nil}
	metricFont   = font{12, 15, false, false, nil}
	countFont    = font{13, 17, false, false, nil}
	whoFont      = font{11.5, 14, true, false, nil}
	solverFont   = font{11.5, 15, false, false, nil}
	ownerFont    = font{12.5, 15, true, false, nil}
	emotionLabel = font{12, 15, true, false, nil}
)

// set is the font in the letters of the style.
func (d *drawing) set(f font) font {
	f.own = d.style.Fonts
	return f
}

func (f font) face() fonts.Face { return fonts.FaceOf(f.bold, f.italic) }

func (f font) width(s string) float64 { return f.own.Width(s, f.size, f.face()) }

// baseline is how far below the top of its line text stands.
func (f font) baseline() float64 {
	return (f.lead-f.size*(fonts.Ascent+fonts.Descent))/2 + f.size*fonts.Ascent
}

// text is one line with its baseline at y.
func (f font) text(x, y float64, s string, c render.Color, a render.Anchor) *render.Text {
	return &render.Text{X: x, Y: y, Text: s, Size: f.size, Bold: f.bold, Italic: f.italic, Color: c, Anchor: a, Width: f.width(s)}
}

// middle is one line whose capitals are centred on y.
func (f font) middle(x, y float64, s string, c render.Color, a render.Anchor) *render.Text {
	return f.text(x, y+f.size*fonts.CapHeight/2, s, c, a)
}

// para is a wrapped text.
type para struct {
	font
	lines []string
	color render.Color
}

// wrap sets s in lines no wider than width.
func (f font) wrap(s string, width float64, c render.Color) para {
	return para{f, f.own.Wrap(s, math.Max(width, 1), f.size, f.face()), c}
}

func (p para) height() float64 { return float64(len(p.lines)) * p.lead }

// widest is the width of the longest line.
func (p para) widest() float64 {
	w := 0.0
	for _, l := range p.lines {
		w = math.Max(w, p.width(l))
	}
	return w
}

// at draws the lines from top downwards.
func (p para) at(x, top float64, a render.Anchor) []render.Item {
	items := make([]render.Item, len(p.lines))
	for i, l := range p.lines {
		items[i] = p.text(x, top+float64(i)*p.lead+p.baseline(), l, p.color, a)
	}
	return items
}

// longestWord is the width of the widest piece of s that wrapping keeps whole.
func (f font) longestWord(s string) float64 {
	w, from := 0.0, 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' || s[i] == '\n' || s[i] == '-' || s[i] == '/' {
			if i > from {
				end := i
				if i < len(s) && s[i] != ' ' && s[i] != '\n' {
					end++
				}
				w = math.Max(w, f.width(s[from:end]))
			}
			from = i + 1
		}
	}
	return w
}
