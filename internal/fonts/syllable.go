package fonts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// syllables appends to at the byte offsets in word where a hyphen may be
// added: between the syllables of its Latin and Cyrillic stretches of letters.
//
// The rule knows no language. A syllable has one run of vowels and begins
// with the last consonant before it; a stop with l or r stays together
// (zu-frie-den), and so do letters that write one sound (Ge-schich-te,
// wol-ność). The soft sign stays with its consonant, hard sign and
// apostrophe end a syllable (об'-єкт). At least two letters stay before a
// break, and two Cyrillic or three Latin ones after, since short Latin
// endings are often mute.
func syllables(word string, at []int) []int {
	start := -1
	for i, r := range word {
		switch {
		case letterOfWord(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && (extends(r) || apostrophe(r)):
		default:
			if start >= 0 {
				at = syllablesOf(word[start:i], start, at)
			}
			start = -1
		}
	}
	if start >= 0 {
		at = syllablesOf(word[start:], start, at)
	}
	return at
}

func syllablesOf(word string, offset int, at []int) []int {
	var runes []rune
	var pos []int
	for i, r := range word {
		runes = append(runes, unicode.ToLower(r))
		pos = append(pos, i)
	}
	after := 3
	if unicode.Is(unicode.Cyrillic, runes[0]) {
		after = 2
	}
	nucleus := -1 // end of the last run of vowels
	for i := 0; i < len(runes); i++ {
		if !vowel(runes[i]) {
			continue
		}
		if nucleus >= 0 && i > nucleus {
			b := onset(runes, nucleus, i)
			if lettersIn(runes[:b]) >= 2 && lettersIn(runes[b:]) >= after {
				at = append(at, offset+pos[b])
			}
		}
		for i+1 < len(runes) && (vowel(runes[i+1]) || extends(runes[i+1])) {
			i++
		}
		nucleus = i + 1
	}
	return at
}

// onset is where the syllable begins whose vowel stands at i, the consonants
// before it starting at from.
func onset(runes []rune, from, i int) int {
	b := i
	for b > from && extends(runes[b-1]) {
		b--
	}
	if b == from || apostrophe(runes[b-1]) || runes[b-1] == 'ъ' {
		return b
	}
	b--
	if runes[b] == 'ь' && b > from {
		b--
	}
	for _, group := range together {
		g := []rune(group)
		if n := len(g); b-n+1 >= from && string(runes[b-n+1:b+1]) == group {
			b -= n - 1
			break
		}
	}
	if b-1 >= from && strings.ContainsRune("lrлр", runes[b]) && strings.ContainsRune("bcdfgkptvбвгґджкптфх", runes[b-1]) {
		b--
	}
	return b
}

// together are letters that write one sound, longer ones first.
var together = []string{"sch", "szcz", "ch", "ck", "sh", "th", "ph", "cz", "sz", "rz", "dz", "dź", "dż", "дж", "дз"}

func vowel(r rune) bool {
	if r >= 0x1EA0 && r <= 0x1EF9 {
		return true // Vietnamese
	}
	return strings.ContainsRune("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēėęěīįıōőœūůűųаеєиіїоуюяыэё", r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func letterOfWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.In(r, unicode.Latin, unicode.Cyrillic) && unicode.IsLetter(r)
}

func lettersIn(runes []rune) int {
	n := 0
	for _, r := range runes {
		if letterOfWord(r) {
			n++
		}
	}
	return n
}
