package fonts

import (
	"strings"

	"github.com/seam-cx/seam/internal/nfc"
)

// Shown is s as a viewer of SVG shows it, for painters that place every letter
// themselves: white space collapsed, a letter and the marks on it joined where
// there is one letter for both, and all in the order in which it is written from
// left to right (Unicode Standard Annex 9), brackets turned with it. It is of the
// same width as s without the white space.
func Shown(s string) string { return visual(composed(spaced(s))) }

// Shown is text as a viewer of SVG shows it in the fonts of the set, see the
// function Shown. The letters of Arabic, which Liberation Sans lacks, join as far
// as a font has their forms as characters of their own (Unicode's Arabic
// Presentation Forms).
func (s *Set) Shown(text string, f Face) string {
	text = composed(spaced(text))
	if s != nil && strings.ContainsFunc(text, isArabic) {
		text = s.load(f).joined(text)
	}
	return visual(text)
}

// spaced is s with white space as viewers of SVG show it: none at the ends,
// one space for a run.
func spaced(s string) string {
	space := true
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			space = false
			continue
		}
		if s[i] < ' ' || space {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }), " ")
		}
		space = true
	}
	return strings.TrimSuffix(s, " ")
}

// composed joins letters with the marks that follow them, where there is one
// letter for both: the font has no places for marks on letters.
func composed(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= 0x300 && r < 0x370 }) {
		return nfc.String(s)
	}
	return s
}
