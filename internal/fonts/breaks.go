package fonts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// next takes the first unit off s.
func next(s string) (unit, string) {
	var u unit
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !breakingSpace(r) {
			break
		}
		u.space = u.space || r != 0x200B
		u.feed = u.feed || r == '\n' || r == 0x2028 || r == 0x2029
		i += n
	}
	s = s[i:]
	end := unitEnd(s)
	u.text = s[:end]
	if strings.Contains(u.text, "\u00ad") {
		u.text, u.soft = dropSoft(u.text)
	}
	return u, s[end:]
}

// dropSoft takes the soft hyphens out of s and says where they stood inside.
func dropSoft(s string) (string, []int) {
	var b strings.Builder
	var at []int
	for _, r := range s {
		switch {
		case r != 0xAD:
			b.WriteRune(r)
		case b.Len() > 0 && (len(at) == 0 || at[len(at)-1] != b.Len()):
			at = append(at, b.Len())
		}
	}
	if n := len(at); n > 0 && at[n-1] == b.Len() {
		at = at[:n-1]
	}
	return b.String(), at
}

// unitEnd is where s may first break, or its end.
func unitEnd(s string) int {
	var before, a rune // the bases of the last two clusters
	for i := 0; i < len(s); {
		r, _ := utf8.DecodeRuneInString(s[i:])
		if i > 0 && (breakingSpace(r) || breaks(before, a, r) && !short(s, i, a)) {
			return i
		}
		i += Cluster(s[i:])
		before, a = a, r
	}
	return len(s)
}

// breaks tells whether a line may break between a and b, before standing
// before a: the cases that matter of Unicode Standard Annex 14.
func breaks(before, a, b rune) bool {
	if b < utf8.RuneSelf && a < utf8.RuneSelf && a != '-' && a != '/' {
		return false
	}
	switch {
	case glue(a) || glue(b) || a == 0xAD || b == 0xAD:
		return false
	case closes(b) || opens(a):
		return false
	case a == '-' || a == '‐' || a == '/':
		// Not in "-5", "24/7" or "//".
		return word(before) && word(b) && !(unicode.IsDigit(before) && unicode.IsDigit(b)) &&
			!(a == '-' && unicode.IsDigit(b))
	case a == '–' || a == '—':
		return word(b) && !(unicode.IsDigit(before) && unicode.IsDigit(b))
	case a >= 0x1100 || b >= 0x1100:
		return ideograph(a) || ideograph(b)
	}
	return false
}

// leastPart is how many letters a word keeps on either side of its own hyphen
// where a line breaks there: e-mail and check-in stay whole.
const leastPart = 3

// short tells whether too little of a word stands on one side of its hyphen, which
// ends before i.
func short(s string, i int, hyphen rune) bool {
	if hyphen != '-' && hyphen != '‐' {
		return false
	}
	n := 0
	for rest := s[:i-utf8.RuneLen(hyphen)]; n < leastPart; n++ {
		r, size := utf8.DecodeLastRuneInString(rest)
		if size == 0 || !word(r) && !unicode.Is(unicode.Mn, r) {
			return true
		}
		rest = rest[:len(rest)-size]
	}
	n = 0
	for _, r := range s[i:] {
		if n == leastPart || !word(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		n++
	}
	return n < leastPart
}

// breakingSpace tells white space that a line may break at.
func breakingSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', 0x85, 0x1680, 0x200B, 0x2028, 0x2029, 0x205F, 0x3000:
		return true
	case 0x2007:
		return false
	}
	return r >= 0x2000 && r <= 0x200A
}

// glue tells characters that keep their neighbours on their line.
func glue(r rune) bool {
	switch r {
	case 0xA0, 0x2007, 0x2011, 0x202F, 0x2060, 0xFEFF:
		return true
	}
	return false
}

func word(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// ideograph tells characters that stand for themselves in a line: East Asian
// ones and emoji.
func ideograph(r rune) bool { return r >= 0x1100 && (isWide(r) || isFlagLetter(r)) }

// closes tells punctuation and small kana that never begin a line.
func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) ||
		strings.ContainsRune(",.;:!?%…、。，．：；！？・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％", r)
}

// opens tells punctuation that never ends a line.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }
