package fonts

import (
	"unicode"

	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// Room left for characters that the font lacks, in font units. Viewers take
// them from other fonts: East Asian characters are one em wide everywhere,
// emoji up to a quarter more.
const (
	wideUnits  = UnitsPerEm
	emojiUnits = UnitsPerEm * 5 / 4
	otherUnits = UnitsPerEm * 6 / 10
)

// Width is how wide s is drawn on one line at size, without kerning. White
// space counts as it stands; a text that will be painted should hold single
// spaces, as viewers collapse others. Characters that the font lacks count
// 1 em (East Asian, symbols), 1.25 em (emoji, a joined sequence once) or
// 0.6 em (others); combining marks and control characters nothing.
func Width(s string, size float64, f Face) float64 { return (*Set)(nil).Width(s, size, f) }

// Width is how wide text is drawn in the fonts of the set; see the function
// Width.
func (s *Set) Width(text string, size float64, f Face) float64 {
	return scale(s.load(f).measure(text), size)
}

// scale turns font units into a width at size, in sixty-fourths, half up.
func scale(units int64, size float64) float64 {
	return float64(fixed26(units, size)) / 64
}

func fixed26(units int64, size float64) fixed.Int26_6 {
	return fixed.Int26_6((units*int64(size*64+0.5) + UnitsPerEm/2) / UnitsPerEm)
}

// measure sums the advances of s in font units. It is additive over grapheme
// clusters, which is what Wrap relies on, but for letters of Arabic that join:
// those take less room together than apart.
func (fc *face) measure(s string) int64 {
	if len(fc.own) > 0 {
		s = fc.joined(s)
	}
	var sum, last int64 // last: the width of the running cluster
	var before rune
	flags := 0 // regional indicators in a row
	for _, r := range s {
		if r < 0x300 {
			last = int64(fc.entry(r) &^ lacking)
			sum, before, flags = sum+last, r, 0
			continue
		}
		w := int64(fc.entry(r) &^ lacking)
		switch {
		case isFlagLetter(r):
			if flags++; flags%2 == 0 {
				w = 0 // two letters make one flag
			}
			before = r
			sum, last = sum+w, w
			continue
		case r == 0xFE0F: // asks for the emoji form of what it follows
			if w = emojiUnits - last; last == 0 || w < 0 {
				w = 0
			}
			sum, last, before = sum+w, last+w, r
			continue
		case before == 0x200D && isPictograph(r) || isSkinTone(r) && last > 0:
			w = 0
		}
		sum += w
		if w > 0 {
			last = w
		}
		before, flags = r, 0
	}
	return sum
}

// substitute is the room left for a character that the font lacks.
func substitute(r rune) uint16 {
	switch {
	case invisible(r), unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case isEmoji(r):
		return emojiUnits
	case r > 0xFFFF, r >= 0x2190 && r <= 0x2BFF, isWide(r):
		return wideUnits
	}
	return otherUnits
}

func isWide(r rune) bool {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return false
}

// isEmoji tells characters that viewers show as coloured pictures unasked.
func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2190 && r <= 0x2BFF && isWide(r)
}

// isPictograph tells characters that may be parts of a joined emoji.
func isPictograph(r rune) bool {
	return isEmoji(r) || r >= 0x2190 && r <= 0x2BFF
}

func isFlagLetter(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func isSkinTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }
