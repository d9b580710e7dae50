// Package phrase fills the values of pictures into sentences.
package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fill puts values where a phrase has %s, in order. What a value itself holds is
// left as it is.
func Fill(phrase string, values ...string) string {
	var b strings.Builder
	for _, v := range values {
		before, after, ok := strings.Cut(phrase, "%s")
		if !ok {
			break
		}
		b.WriteString(before)
		b.WriteString(v)
		phrase = after
	}
	return b.String() + phrase
}

// OneLine is s with every run of white space as one space.
func OneLine(s string) string {
	if !broken(s, "") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// Sentence is s with its first letter as a capital.
func Sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
