package fonts

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The forms of an Arabic letter: alone, joined to the letter before it, to that
// after it, and to both.
const (
	alone = iota
	final
	initial
	medial
	formCount
)

// forms are the characters of the forms of a letter; 0 where it has none.
type forms [formCount]rune

// arabic are the forms of all letters that Unicode has as characters of their own,
// and those of lam with an alef behind it, which are written as one.
var arabic = sync.OnceValues(func() (letters, lamAlef map[rune]forms) {
	letters, lamAlef = map[rune]forms{}, map[rune]forms{}
	// In both blocks the forms of a letter follow one another in the order above,
	// as many as it has, and decompose to the letter.
	for _, block := range [][2]rune{{0xFE80, 0xFEFC}, {0xFB50, 0xFBB1}, {0xFBD3, 0xFBE9}, {0xFBFC, 0xFBFF}} {
		for r := block[0]; r <= block[1]; r++ {
			into, key := letters, rune(0)
			switch to := []rune(norm.NFKC.String(string(r))); {
			case len(to) == 1 && to[0] != r:
				key = to[0]
			case len(to) == 2 && to[0] == lam:
				into, key = lamAlef, to[1]
			default:
				continue
			}
			f := into[key]
			for i := range f {
				if f[i] == 0 {
					f[i] = r
					break
				}
			}
			into[key] = f
		}
	}
	return letters, lamAlef
})

const (
	lam    = 0x644
	kashid = 0x640 // a line that joins on both sides
	joiner = 0x200D
)

// isArabic tells letters that may have forms.
func isArabic(r rune) bool { return r >= 0x620 && r < 0x700 }

// joined is s with the letters of Arabic in the forms that they have beside one
// another, as far as the font has these; else s. It is for text in the order in
// which it is read.
func (fc *face) joined(s string) string {
	if len(fc.own) == 0 || !strings.ContainsFunc(s, isArabic) {
		return s
	}
	letters, lamAlef := arabic()
	runes := []rune(s)
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		f, ok := letters[r]
		if !ok {
			b.WriteRune(r)
			continue
		}
		before, next := joinsNext(runes, i), i+1
		if r == lam && next < len(runes) {
			if both, ok := lamAlef[runes[next]]; ok && fc.has(both[alone]) {
				f, next = both, next+1
			}
		}
		before = before && f[final] != 0
		after := f[initial] != 0 && joinsBefore(runes, next)
		form := f[alone]
		switch {
		case before && after:
			form = f[medial]
		case before:
			form = f[final]
		case after:
			form = f[initial]
		}
		if fc.has(form) {
			b.WriteRune(form)
		} else {
			b.WriteRune(r)
		}
		i = next - 1
	}
	return b.String()
}

// joinsNext tells whether what stands before i joins to what follows it.
func joinsNext(runes []rune, i int) bool {
	for i--; i >= 0 && unicode.Is(unicode.Mn, runes[i]); i-- {
	}
	if i < 0 {
		return false
	}
	letters, _ := arabic()
	return runes[i] == kashid || runes[i] == joiner || letters[runes[i]][initial] != 0
}

// joinsBefore tells whether what stands at i or, behind marks, after it joins to
// what is before it.
func joinsBefore(runes []rune, i int) bool {
	for i < len(runes) && unicode.Is(unicode.Mn, runes[i]) {
		i++
	}
	if i >= len(runes) {
		return false
	}
	letters, _ := arabic()
	return runes[i] == kashid || runes[i] == joiner || letters[runes[i]][final] != 0
}

func (fc *face) has(r rune) bool { return r != 0 && fc.entry(r)&lacking == 0 }

// Letters is text that Shown has returned with the plain letters instead of their
// forms, in the same order from left to right, for those who search and copy.
func Letters(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= 0xFB50 && r < 0xFF00 }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r >= 0xFB50 && r < 0xFF00 {
			plain := []rune(norm.NFKC.String(string(r)))
			slices.Reverse(plain)
			b.WriteString(string(plain))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
