package fonts

import (
	"sync"
	"sync/atomic"
	"unicode"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one of the four faces of Liberation Sans.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	faceCount
)

// FaceOf is the face for a run of text.
func FaceOf(bold, italic bool) Face {
	switch {
	case bold && italic:
		return BoldItalic
	case bold:
		return Bold
	case italic:
		return Italic
	}
	return Regular
}

// UnitsPerEm is the number of font units in an em.
const UnitsPerEm = 2048

// Vertical measures of all faces, as parts of an em.
const (
	Ascent    = 0.905 // baseline to the top of the line
	Descent   = 0.212 // baseline to the foot of the line
	CapHeight = 0.688 // of capitals and digits
	XHeight   = 0.528 // of small letters
)

// Bytes is the TrueType file of a face, for backends that embed it. It must
// not be changed.
func Bytes(f Face) []byte {
	switch f {
	case Bold:
		return liberationsansbold.TTF
	case Italic:
		return liberationsansitalic.TTF
	case BoldItalic:
		return liberationsansbolditalic.TTF
	}
	return liberationsansregular.TTF
}

// page holds the advances of 256 neighbouring characters in font units;
// lacking marks those that the font has no glyph for.
type page [256]uint16

const lacking = 0x8000

// face is a parsed font with what was asked of it so far.
type face struct {
	once    sync.Once
	font    *sfnt.Font
	pages   [256]atomic.Pointer[page] // the basic plane; Liberation has no other
	buffers sync.Pool
}

var faces [faceCount]face

// load parses the font when it is first needed.
func load(f Face) *face {
	if f >= faceCount {
		f = Regular
	}
	fc := &faces[f]
	fc.once.Do(func() {
		font, err := sfnt.Parse(Bytes(f))
		if err != nil {
			// The font is part of the program: the tests parse all of them.
			panic("fonts: the embedded font does not parse: " + err.Error())
		}
		fc.font = font
		fc.buffers.New = func() any { return new(sfnt.Buffer) }
	})
	return fc
}

// entry is the advance of r with its lacking mark.
func (fc *face) entry(r rune) uint16 {
	if r < 0 || r > 0xFFFF {
		return lacking | substitute(r)
	}
	p := fc.pages[r>>8].Load()
	if p == nil {
		p = fc.fill(r >> 8)
	}
	return p[r&0xFF]
}

// fill measures one page. Two goroutines may both do so; they find the same.
func (fc *face) fill(n rune) *page {
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	p := new(page)
	for i := range p {
		r := n<<8 | rune(i)
		g, err := fc.font.GlyphIndex(buf, r)
		var advance fixed.Int26_6
		if err == nil && g != 0 {
			// At this size the result counts font units.
			advance, err = fc.font.GlyphAdvance(buf, g, UnitsPerEm, 0)
		}
		switch {
		case isWhite(r):
			p[i] = fc.space(buf)
		case invisible(r):
			p[i] = 0
		case err != nil || g == 0:
			p[i] = lacking | substitute(r)
		case unicode.In(r, unicode.Mn, unicode.Me):
			p[i] = 0
		default:
			p[i] = uint16(advance)
		}
	}
	fc.pages[n].Store(p)
	return p
}

// space is the advance of the space, which painters put for any white space.
func (fc *face) space(buf *sfnt.Buffer) uint16 {
	g, _ := fc.font.GlyphIndex(buf, ' ')
	advance, _ := fc.font.GlyphAdvance(buf, g, UnitsPerEm, 0)
	return uint16(advance)
}

// isWhite tells white space that is painted as one space.
func isWhite(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r'
}

// invisible tells characters that take no room: controls, which backends
// leave out, and format characters such as the soft hyphen or the zero-width
// joiner.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf) || r == 0x2028 || r == 0x2029
}

// Shows tells whether painters put a glyph for r, which the font has: not for
// controls, format characters and what asks for the form of another character.
func Shows(r rune) bool {
	return r <= 0xFFFF && !invisible(r) && (r < 0xFE00 || r > 0xFE0F)
}

// Has tells whether the font can show r. Characters that show nothing, such as
// the soft hyphen, count as shown.
func Has(r rune) bool {
	if r > 0xFFFF && (invisible(r) || unicode.Is(unicode.Mn, r)) {
		return true
	}
	return load(Regular).entry(r)&lacking == 0 || unicode.Is(unicode.Mn, r) && r >= 0xFE00 && r <= 0xFE0F
}
