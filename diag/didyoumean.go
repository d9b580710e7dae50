package diag

import (
	"slices"
	"strings"
	"unicode"
)

// maxCompared bounds the words that DidYouMean compares, in runes.
const maxCompared = 64

// DidYouMean is the candidate that a mistyped word is likely to mean, "" where
// none is close. Closeness is the Damerau–Levenshtein distance between the
// words without regard to case: how often a letter was left out, added,
// changed, or swapped with its neighbour. Words of three to five letters may
// have one such slip, up to eight two, longer ones three; parts in another
// order (service-customer for customer-service) count as one. The first of
// equally close candidates wins.
func DidYouMean(word string, candidates []string) string {
	w := fold(word)
	if len(w) == 0 || len(w) > maxCompared {
		return ""
	}
	limit := allowedSlips(len(w)) + 1
	sorted := sortedParts(w)
	best := ""
	for _, candidate := range candidates {
		c := fold(candidate)
		if len(c) > maxCompared {
			continue
		}
		d := slips(w, c, limit)
		if d >= 1 && sorted != nil {
			if other := sortedParts(c); other != nil {
				d = min(d, 1+slips(sorted, other, limit))
			}
		}
		if d < limit {
			best, limit = candidate, d
		}
	}
	return best
}

func fold(word string) []rune { return []rune(strings.ToLower(word)) }

func allowedSlips(length int) int {
	switch {
	case length <= 2:
		return 0
	case length <= 5:
		return 1
	case length <= 8:
		return 2
	}
	return 3
}

// sortedParts puts the parts of a compound in alphabetical order; nil for a
// word of one part.
func sortedParts(word []rune) []rune {
	parts := strings.FieldsFunc(string(word), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) })
	if len(parts) < 2 {
		return nil
	}
	slices.Sort(parts)
	return []rune(strings.Join(parts, "-"))
}

// slips is the distance of a and b (optimal string alignment), or limit where
// it is not below that.
func slips(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	var rows [3][maxCompared + 1]int
	before, previous, current := rows[0][:], rows[1][:], rows[2][:]
	for j := range len(b) + 1 {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		current[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			d := previous[j-1]
			if a[i-1] != b[j-1] {
				d++
			}
			d = min(d, previous[j]+1, current[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			current[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit
		}
		before, previous, current = previous, current, before
	}
	return min(previous[len(b)], limit)
}
