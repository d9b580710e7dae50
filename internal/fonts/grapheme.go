package fonts

import (
	"unicode"
	"unicode/utf8"
)

// Cluster is the length in bytes of the first grapheme cluster of s: what a
// reader takes for one character. It follows Unicode Standard Annex 29 for
// marks, joined emoji, flags and Hangul, and leaves out rules for scripts
// whose clusters only differ in how the cursor moves.
func Cluster(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	if s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf && s[0] != '\r' {
		return 1
	}
	before, n := utf8.DecodeRuneInString(s)
	if before == '\r' && s[1] == '\n' {
		return 2
	}
	if unicode.Is(unicode.Cc, before) {
		return n
	}
	flags := 0
	if isFlagLetter(before) {
		flags = 1
	}
	base := before
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case extends(r):
		case before == 0x200D && isPictograph(base) && isPictograph(r):
		case flags == 1 && isFlagLetter(r):
			flags = 2
		case hangulJoins(before, r):
		default:
			return n
		}
		before = r
		n += size
	}
	return n
}

// extends tells characters that belong to what stands before them.
func extends(r rune) bool {
	if r < 0x300 {
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) ||
		r == 0x200C || r == 0x200D || isSkinTone(r) ||
		r >= 0xE0020 && r <= 0xE007F || r == 0xFF9E || r == 0xFF9F
}

// hangulJoins tells whether b continues the Korean syllable that a is part of.
func hangulJoins(a, b rune) bool {
	lead := func(r rune) bool { return r >= 0x1100 && r <= 0x115F || r >= 0xA960 && r <= 0xA97C }
	vowel := func(r rune) bool { return r >= 0x1160 && r <= 0x11A7 || r >= 0xD7B0 && r <= 0xD7C6 }
	tail := func(r rune) bool { return r >= 0x11A8 && r <= 0x11FF || r >= 0xD7CB && r <= 0xD7FB }
	block := func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }
	open := func(r rune) bool { return block(r) && (r-0xAC00)%28 == 0 }
	switch {
	case lead(a):
		return lead(b) || vowel(b) || block(b)
	case vowel(a) || open(a):
		return vowel(b) || tail(b)
	case tail(a) || block(a):
		return tail(b)
	}
	return false
}
