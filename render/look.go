package render

import (
	"math"

	"github.com/seam-cx/seam/internal/fonts"
)

// Fonts are fonts of one's own: pictures are laid out with their widths, and
// Liberation Sans gives the characters that they lack. Nil is Liberation Sans
// alone. Fonts never change and are safe for concurrent use.
type Fonts = fonts.Set

// NewFonts reads TrueType or OpenType files, of collections the first font.
// Which one is bold or italic the files say themselves; of two alike the second
// gives the characters that the first lacks. The error names no file: it is about
// the one with the index that it comes with.
func NewFonts(files ...[]byte) (fs *Fonts, failed int, err error) {
	read := make([]fonts.File, len(files))
	for i, data := range files {
		if read[i], err = fonts.Read(data); err != nil {
			return nil, i, err
		}
	}
	return fonts.NewSet(read...), -1, nil
}

// Density is how much room a picture leaves around what it shows.
type Density uint8

// The densities.
const (
	Normal Density = iota
	Compact
	Roomy
)

// Room is a distance between things, or around them, at the density of s: three
// quarters of it where pictures are compact, and a third more where they are
// roomy. Room that lines need to pass through stays as it is.
func (s *Style) Room(normal float64) float64 {
	switch s.Density {
	case Compact:
		return normal * 3 / 4
	case Roomy:
		return normal * 4 / 3
	}
	return normal
}

// UsualRadius is the radius of corners where a style says none.
const UsualRadius = 6

// Square is the Radius of corners that are not rounded.
const Square = -1

// Corner is the radius of a corner that is usually rounded by so much.
func (s *Style) Corner(usual float64) float64 {
	switch {
	case s.Radius == 0:
		return usual
	case s.Radius < 0:
		return 0
	}
	return usual * s.Radius / UsualRadius
}

// Logo is a drawing that stands at the head of pictures: Items between 0, 0 and
// Width, Height, without texts. It must not be changed.
type Logo struct {
	Width, Height float64
	Items         []Item
	Name          string // whose logo it is, for those who cannot see it; "" is unknown
}

// Room for a logo, in layout pixels.
const (
	logoHeight = 30.0
	logoWidth  = 260.0
	logoLeft   = 28.0
	logoTop    = 24.0
	logoFoot   = -6.0 // the margin of the picture follows
)

// logoID is the id of the group that holds the logo.
const logoID = "logo"

// Finish gives a scene what every view takes from its style alike: the fonts,
// and the logo above all else, for which the picture moves down. Views call it
// last; a second call changes nothing.
func (s *Style) Finish(scene *Scene) *Scene {
	if scene == nil {
		return nil
	}
	if scene.Fonts == nil {
		scene.Fonts = s.Fonts
	}
	l := s.Logo
	if l == nil || !(l.Width > 0 && l.Height > 0) || branded(scene) {
		return scene
	}
	k := min(logoWidth/l.Width, logoHeight/l.Height)
	logo := &Group{ID: logoID, Title: l.Name, Items: mover{k: k, dx: logoLeft, dy: logoTop}.items(l.Items)}
	down := math.Ceil(logoTop + k*l.Height + logoFoot)
	scene.Items = append([]Item{logo}, mover{k: 1, dy: down}.items(scene.Items)...)
	scene.Height += down
	scene.Width = max(scene.Width, logoLeft*2+k*l.Width)
	return scene
}

// branded tells whether the logo is there already.
func branded(scene *Scene) bool {
	if len(scene.Items) == 0 {
		return false
	}
	g, ok := scene.Items[0].(*Group)
	return ok && g.ID == logoID
}

// mover makes copies of items, larger or smaller and elsewhere.
type mover struct{ k, dx, dy float64 }

func (m mover) x(x float64) float64 { return m.dx + m.k*x }
func (m mover) y(y float64) float64 { return m.dy + m.k*y }

func (m mover) stroke(s Stroke) Stroke {
	s.Width *= m.k
	if len(s.Dash) == 0 {
		return s
	}
	dash := make([]float64, len(s.Dash))
	for i := range dash {
		dash[i] = s.Dash[i] * m.k
	}
	s.Dash = dash
	return s
}

func (m mover) items(items []Item) []Item {
	out := make([]Item, 0, len(items))
	for _, item := range items {
		switch it := item.(type) {
		case *Group:
			out = append(out, &Group{ID: it.ID, Title: it.Title, Link: it.Link, Part: it.Part, Items: m.items(it.Items)})
		case *Rect:
			out = append(out, &Rect{X: m.x(it.X), Y: m.y(it.Y), W: m.k * it.W, H: m.k * it.H, R: m.k * it.R, Fill: it.Fill, Stroke: m.stroke(it.Stroke)})
		case *Circle:
			out = append(out, &Circle{X: m.x(it.X), Y: m.y(it.Y), R: m.k * it.R, Fill: it.Fill, Stroke: m.stroke(it.Stroke)})
		case *Line:
			out = append(out, &Line{X1: m.x(it.X1), Y1: m.y(it.Y1), X2: m.x(it.X2), Y2: m.y(it.Y2), Stroke: m.stroke(it.Stroke)})
		case *Path:
			out = append(out, m.path(it))
		case *Text:
			t := *it
			t.X, t.Y, t.Size, t.Width = m.x(t.X), m.y(t.Y), m.k*t.Size, m.k*t.Width
			out = append(out, &t)
		}
	}
	return out
}

func (m mover) path(p *Path) *Path {
	segments := make([]Segment, len(p.Segments))
	for i, s := range p.Segments {
		segments[i] = Segment{Kind: s.Kind, X1: m.x(s.X1), Y1: m.y(s.Y1), X2: m.x(s.X2), Y2: m.y(s.Y2), X: m.x(s.X), Y: m.y(s.Y)}
	}
	return &Path{Segments: segments, Fill: p.Fill, Stroke: m.stroke(p.Stroke)}
}
