package pdf

import (
	"strings"

	"github.com/seam-cx/seam/render"
)

// Paper is the size of a page, margins included, in points (1/72 inch). The zero
// Paper is none: the page is as large as the picture.
type Paper struct{ Width, Height float64 }

// The papers of ISO 216, lying on their long side.
var (
	A0 = Paper{mm(1189), mm(841)}
	A1 = Paper{mm(841), mm(594)}
	A2 = Paper{mm(594), mm(420)}
	A3 = Paper{mm(420), mm(297)}
	A4 = Paper{mm(297), mm(210)}
)

// Portrait is the paper on its short side.
func (p Paper) Portrait() Paper {
	return Paper{min(p.Width, p.Height), max(p.Width, p.Height)}
}

// PaperNames are what PaperByName takes.
func PaperNames() []string {
	var names []string
	for _, p := range papers {
		names = append(names, p.name)
	}
	for _, p := range papers {
		names = append(names, p.name+portrait)
	}
	return names
}

const portrait = "-portrait"

var papers = []struct {
	name  string
	paper Paper
}{{"A4", A4}, {"A3", A3}, {"A2", A2}, {"A1", A1}, {"A0", A0}}

// PaperByName is the paper of a name such as "A4", lying on its long side, or
// "A4-portrait"; ok is false where there is none.
func PaperByName(name string) (paper Paper, ok bool) {
	base, upright := strings.CutSuffix(name, portrait)
	for _, p := range papers {
		switch {
		case p.name != base:
		case upright:
			return p.paper.Portrait(), true
		default:
			return p.paper, true
		}
	}
	return Paper{}, false
}

// mm is millimetres in points, rounded to hundredths as the file has them.
func mm(x float64) float64 { return float64(int(x*7200/25.4+0.5)) / 100 }

const (
	// PerPixel is the number of points for one layout pixel where nothing asks for
	// another scale: a pixel is 1/96 inch.
	PerPixel = 0.75
	// Smallest is the number of points for one layout pixel below which pages are
	// not scaled unless they are asked to be: body text, 12 pixels high, is then
	// 6 points high.
	Smallest = 0.5

	margin   = 28.35 // 10 mm
	footSize = 8     // of the text at the foot
	footRoom = 20    // from the foot of the picture to the baseline of the foot
	overlap  = 17    // 6 mm that neighbouring tiles have in common
)

// field is what of a page the picture may take.
func (p Paper) field() box {
	return box{margin, margin, p.Width - margin, p.Height - margin - footRoom}
}

// Room is the room for one page at the smallest scale, for a render.Pager.
func (p Paper) Room() render.Paper {
	f := p.field()
	return render.Paper{Width: f.width() / Smallest, Height: f.height() / Smallest}
}

// box is a rectangle, y downwards.
type box struct{ left, top, right, bottom float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// with is the box around both; none holds nothing.
func (b box) with(o box) box {
	return box{min(b.left, o.left), min(b.top, o.top), max(b.right, o.right), max(b.bottom, o.bottom)}
}
