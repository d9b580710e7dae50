package render

// Scene is a picture as a display list. Lengths are layout pixels from the top
// left corner, y downwards.
type Scene struct {
	Width, Height float64
	Background    Color
	Title         string // of the picture
	Desc          string // what the picture says, for those who cannot see it
	Lang          string // BCP 47
	Prefix        string // put before every id by a backend that writes ids
	Fonts         *Fonts // of all texts; nil is Liberation Sans
	Items         []Item // painted in order
}

// Item is one of *Group, *Rect, *Line, *Circle, *Path and *Text.
type Item interface{ item() }

// Color is a six-digit hex colour such as "#1E3A5F"; "" is none.
type Color string

// Fill is the inside of a shape. The zero Fill paints nothing.
type Fill struct {
	Color   Color
	Opacity float64 // 0..1; 0 means 1, since an invisible fill has no Color
}

// Stroke is the outline of a shape. The zero Stroke paints nothing.
type Stroke struct {
	Color   Color
	Width   float64
	Dash    []float64 // lengths of dashes and gaps, in turn
	Round   bool      // round caps and joins, else butt caps and mitred joins
	Opacity float64   // 0..1; 0 means 1
}

// Group holds items together under one id.
type Group struct {
	ID    string // such as "tp-compare"; "" is none
	Title string // short description, shown on hovering; "" is none
	Link  string // URL; "" is none
	Part  string // name of the part of the picture that it is or heads, for lists of contents; "" is none
	Items []Item
}

// Rect is a rectangle with corners rounded by R.
type Rect struct {
	X, Y, W, H, R float64
	Fill          Fill
	Stroke        Stroke
}

// Line is one straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Stroke         Stroke
}

// Circle is a circle around X, Y.
type Circle struct {
	X, Y, R float64
	Fill    Fill
	Stroke  Stroke
}

// Path is a sequence of segments; shapes that are filled are closed.
type Path struct {
	Segments []Segment
	Fill     Fill
	Stroke   Stroke
}

// SegmentKind says what a Segment does.
type SegmentKind uint8

// The kinds of segment with the fields they use: MoveTo and LineTo X, Y;
// CurveTo (cubic) X1, Y1, X2, Y2, X, Y; Close none.
const (
	MoveTo SegmentKind = iota
	LineTo
	CurveTo
	Close
)

// Segment is one step of a Path, in absolute coordinates.
type Segment struct {
	Kind                 SegmentKind
	X1, Y1, X2, Y2, X, Y float64
}

// Anchor says which part of a text stands at its X.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text with its baseline at Y.
type Text struct {
	X, Y   float64
	Text   string
	Size   float64 // font size
	Bold   bool
	Italic bool
	Color  Color
	Anchor Anchor
	// Width is the measured width with the fonts of the scene, for backends and
	// tests.
	Width float64
}

func (*Group) item()  {}
func (*Rect) item()   {}
func (*Line) item()   {}
func (*Circle) item() {}
func (*Path) item()   {}
func (*Text) item()   {}
