package fonts

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// File is one font of one's own.
type File struct {
	Family       string // as the font calls itself, "" where it does not
	Bold, Italic bool
	// Data is a TrueType or OpenType file of this one font, taken out of its
	// collection where it came in one. It must not be changed.
	Data []byte

	font *sfnt.Font
}

// TrueType tells whether the letters of the file are TrueType outlines; the
// others are PostScript's, which fewer programs embed.
func (f File) TrueType() bool {
	return !strings.HasPrefix(string(f.Data[:min(4, len(f.Data))]), "OTTO")
}

// Set is fonts of one's own, with Liberation Sans for the characters that they
// lack. The nil Set is Liberation Sans alone. Sets never change and are safe for
// concurrent use.
type Set struct {
	files []File
	faces [faceCount]face
}

// MaxFile is the size of the largest font file that is read, in bytes.
const MaxFile = 64 << 20

// Read takes in a TrueType or OpenType file; of a collection its first font.
// Whether it is bold or italic the font itself says.
func Read(data []byte) (File, error) {
	switch {
	case len(data) > MaxFile:
		return File{}, fmt.Errorf("the font has more than %d MiB", MaxFile>>20)
	case len(data) >= 4 && (string(data[:4]) == "wOFF" || string(data[:4]) == "wOF2"):
		return File{}, errors.New("it is a web font (WOFF): give its TTF or OTF file")
	}
	data, err := single(data)
	if err != nil {
		return File{}, err
	}
	font, err := parse(data)
	if err != nil {
		return File{}, errors.New("it is no TrueType or OpenType font that can be read")
	}
	var buf sfnt.Buffer
	g, err := font.GlyphIndex(&buf, ' ')
	if err == nil {
		_, err = font.GlyphAdvance(&buf, g, UnitsPerEm, 0)
	}
	if err != nil {
		return File{}, errors.New("the font has no table of characters or widths that can be read")
	}
	f := File{Data: data, font: font}
	f.Family = name(font, &buf, sfnt.NameIDTypographicFamily, sfnt.NameIDFamily)
	style := strings.ToLower(name(font, &buf, sfnt.NameIDTypographicSubfamily, sfnt.NameIDSubfamily))
	for _, word := range []string{"bold", "black", "heavy"} {
		f.Bold = f.Bold || strings.Contains(style, word)
	}
	f.Italic = strings.Contains(style, "italic") || strings.Contains(style, "oblique")
	return f, nil
}

// parse reads a font; what the reader cannot stand is an error, too.
func parse(data []byte) (font *sfnt.Font, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("the font is broken")
		}
	}()
	return sfnt.Parse(data)
}

// name is the first of these names that the font has, of letters, digits,
// spaces and hyphens alone.
func name(font *sfnt.Font, buf *sfnt.Buffer, ids ...sfnt.NameID) string {
	for _, id := range ids {
		s, err := font.Name(buf, id)
		if err != nil {
			continue
		}
		s = strings.Map(func(r rune) rune {
			if isNameRune(r) {
				return r
			}
			return -1
		}, s)
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			return s
		}
	}
	return ""
}

// NewSet is the files as one set. The first file of a weight and slant comes
// first, later ones give what it lacks. Without files it is nil. Bold that no
// file gives is drawn from the regular one, thickened, italics are slanted.
func NewSet(files ...File) *Set {
	if len(files) == 0 {
		return nil
	}
	s := &Set{files: files}
	for f := range faceCount {
		s.faces[f].own = s.sources(f)
		s.faces[f].ready(Bytes(f))
	}
	return s
}

// Files are the fonts of the set in order; the nil Set has none.
func (s *Set) Files() []File {
	if s == nil {
		return nil
	}
	return s.files
}

// Families are the names of the fonts of the set, each once, in order.
func (s *Set) Families() []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range s.Files() {
		if f.Family != "" && !seen[f.Family] {
			seen[f.Family] = true
			out = append(out, f.Family)
		}
	}
	return out
}

// source is a font that characters of a face are taken from.
type source struct {
	file            int // its place among the files of the set
	font            *sfnt.Font
	embolden, slant bool
}

// sources are where a face takes its characters from: first files of its own
// kind, then those that can be made like it.
func (s *Set) sources(f Face) []source {
	bold, italic := f == Bold || f == BoldItalic, f == Italic || f == BoldItalic
	var out []source
	take := func(fileBold, fileItalic bool) {
		for i, file := range s.files {
			if file.Bold == fileBold && file.Italic == fileItalic {
				out = append(out, source{file: i, font: file.font, embolden: bold && !fileBold, slant: italic && !fileItalic})
			}
		}
	}
	take(bold, italic)
	if italic {
		take(bold, false)
	}
	if bold {
		take(false, italic)
	}
	if bold && italic {
		take(false, false)
	}
	// A set of bold or italic files alone has to do for the rest.
	for _, fileBold := range []bool{false, true} {
		for _, fileItalic := range []bool{false, true} {
			if fileBold && !bold || fileItalic && !italic {
				take(fileBold, fileItalic)
			}
		}
	}
	return out
}

// Source is the file of the set that r is taken from in a face, and whether it
// is thickened or slanted; ok is false where none of them has it.
func (s *Set) Source(r rune, f Face) (file int, embolden, slant, ok bool) {
	if s == nil {
		return 0, false, false, false
	}
	fc := s.load(f)
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	own, _ := fc.find(r, buf)
	if own == nil || own.file == builtIn {
		return 0, false, false, false
	}
	return own.file, own.embolden, own.slant, true
}
