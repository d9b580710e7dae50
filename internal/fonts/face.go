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
	own     []source                  // asked first
	last    source                    // Liberation Sans
	pages   [256]atomic.Pointer[page] // the basic plane
	buffers sync.Pool
}

var faces [faceCount]face

// ready parses the font that comes last.
func (fc *face) ready(file []byte) *face {
	fc.once.Do(func() {
		font, err := sfnt.Parse(file)
		if err != nil {
			// The font is part of the program: the tests parse all of them.
			panic("fonts: the embedded font does not parse: " + err.Error())
		}
		fc.last = source{file: builtIn, font: font}
		fc.buffers.New = func() any { return new(sfnt.Buffer) }
	})
	return fc
}

// load is a face, parsed when it is first needed.
func (s *Set) load(f Face) *face {
	if f >= faceCount {
		f = Regular
	}
	if s != nil {
		return &s.faces[f]
	}
	return faces[f].ready(Bytes(f))
}

// builtIn is the source that is Liberation Sans.
const builtIn = -1

// find is the font that has r, and its glyph there; nil where none has it.
func (fc *face) find(r rune, buf *sfnt.Buffer) (*source, sfnt.GlyphIndex) {
	for i := range fc.own {
		if g, err := fc.own[i].font.GlyphIndex(buf, r); err == nil && g != 0 {
			return &fc.own[i], g
		}
	}
	if g, err := fc.last.font.GlyphIndex(buf, r); err == nil && g != 0 {
		return &fc.last, g
	}
	return nil, 0
}

// entry is the advance of r with its lacking mark.
func (fc *face) entry(r rune) uint16 {
	if r < 0 || r > 0xFFFF {
		return fc.beyond(r)
	}
	p := fc.pages[r>>8].Load()
	if p == nil {
		p = fc.fill(r >> 8)
	}
	return p[r&0xFF]
}

// beyond is entry for what lies beyond the basic plane, where Liberation has
// nothing.
func (fc *face) beyond(r rune) uint16 {
	if len(fc.own) == 0 || r < 0 {
		return lacking | substitute(r)
	}
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	return fc.advance(r, buf)
}

// fill measures one page. Two goroutines may both do so; they find the same.
func (fc *face) fill(n rune) *page {
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	p := new(page)
	for i := range p {
		p[i] = fc.advance(n<<8|rune(i), buf)
	}
	fc.pages[n].Store(p)
	return p
}

// advance looks up what entry tells.
func (fc *face) advance(r rune, buf *sfnt.Buffer) uint16 {
	if isWhite(r) {
		r = ' ' // which painters put for any white space
	} else if invisible(r) {
		return 0
	}
	from, g := fc.find(r, buf)
	if from == nil {
		return lacking | substitute(r)
	}
	// At this size the result counts font units.
	advance, err := from.font.GlyphAdvance(buf, g, UnitsPerEm, 0)
	switch {
	case err != nil:
		return lacking | substitute(r)
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case from.embolden && advance > 0:
		advance += thicker
	}
	return uint16(max(0, min(advance, lacking-1)))
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

// Has tells whether Liberation Sans can show r. Characters that show nothing,
// such as the soft hyphen, count as shown.
func Has(r rune) bool { return (*Set)(nil).Has(r) }

// Has tells whether a font of the set or Liberation Sans can show r.
func (s *Set) Has(r rune) bool {
	if r > 0xFFFF && (invisible(r) || unicode.Is(unicode.Mn, r)) {
		return true
	}
	return s.load(Regular).entry(r)&lacking == 0 || unicode.Is(unicode.Mn, r) && r >= 0xFE00 && r <= 0xFE0F
}
