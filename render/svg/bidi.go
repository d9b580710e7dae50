package svg

import (
	"strings"
	"unicode"
)

// The signs around a stretch of text that is written from right to left, so that
// what stands beside it keeps its own direction (Unicode Standard Annex 9).
const (
	isolateRight = "\u2067"
	isolateEnd   = "\u2069"
)

// isolated is a line of text with its words from right to left isolated, where
// others stand beside them: else a number behind such a name would be read as a
// part of it. Text whose letters have one direction stays as it is.
func isolated(s string) string {
	right, left := false, false
	for _, r := range s {
		switch {
		case rightToLeft(r):
			right = true
		case unicode.IsLetter(r):
			left = true
		}
	}
	if !right || !left {
		return s
	}
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); {
		if !rightToLeft(runes[i]) {
			b.WriteRune(runes[i])
			i++
			continue
		}
		// A stretch goes on over spaces and signs as long as such letters follow.
		last := i
		for k := i + 1; k < len(runes) && (rightToLeft(runes[k]) || unicode.IsMark(runes[k]) || !unicode.IsLetter(runes[k]) && !unicode.IsDigit(runes[k])); k++ {
			if rightToLeft(runes[k]) || unicode.IsMark(runes[k]) {
				last = k
			}
		}
		b.WriteString(isolateRight + string(runes[i:last+1]) + isolateEnd)
		i = last + 1
	}
	return b.String()
}

// rightToLeft tells whether a letter is of a script that is written from right to
// left.
func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) && unicode.IsLetter(r)
}
