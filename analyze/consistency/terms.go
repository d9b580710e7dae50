package consistency

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/internal/nfc"
)

// hit is an avoided word in a text of the map.
type hit struct {
	passage
	word string // as it stands in the text
	term string
}

// hits are the avoided words in the map's own texts, each once a text.
func hits(in *analysis.Input) []hit {
	patterns := avoidances(in)
	if len(patterns) == 0 {
		return nil
	}
	var list []hit
	var w words // whose room each text takes
	for _, p := range texts(in) {
		w.fold(p.text)
		for n, a := range patterns {
			word, ok := w.find(a.pattern)
			if !ok || slices.ContainsFunc(patterns[:n], func(b avoidance) bool { return b.term == a.term && w.has(b.pattern) }) {
				continue
			}
			list = append(list, hit{p, word, a.term})
		}
	}
	return list
}

func avoided(in *analysis.Input) []figures.AvoidedTerm {
	list := []figures.AvoidedTerm{}
	for _, h := range hits(in) {
		list = append(list, figures.AvoidedTerm{At: h.at, Name: h.place, Key: h.key, Word: h.word, Term: h.term, Range: h.where})
	}
	return list
}

// avoidance is a word or a stem to avoid.
type avoidance struct {
	pattern pattern
	term    string
}

func avoidances(in *analysis.Input) []avoidance {
	var list []avoidance
	for _, t := range in.Map.Terms {
		for _, a := range t.Avoid {
			if p := patternOf(a); len(p.folded) > 0 {
				list = append(list, avoidance{p, t.ID})
			}
		}
	}
	return list
}

// pattern is a word, several words, or a stem, folded.
type pattern struct {
	folded []rune
	stem   bool
}

func patternOf(text string) pattern {
	text = strings.TrimSpace(text)
	stem := strings.HasSuffix(text, "*")
	var w words
	w.fold(strings.TrimSpace(strings.TrimSuffix(text, "*")))
	return pattern{w.folded, stem}
}

// words are a text as it is searched: composed, without regard to case, and with
// one space for what divides words in a phrase. Each folded character knows
// which one of the text it stands for.
type words struct {
	folded []rune
	plain  []rune
	at     []int // in plain, by folded
}

// fold makes w the words of a text.
func (w *words) fold(text string) {
	w.plain, w.folded, w.at = w.plain[:0], w.folded[:0], w.at[:0]
	for _, c := range nfc.String(text) {
		w.plain = append(w.plain, c)
	}
	for i, c := range w.plain {
		if small, ok := letter(c); ok {
			w.folded, w.at = append(w.folded, small), append(w.at, i)
			continue
		}
		if unicode.IsSpace(c) || unicode.Is(unicode.Pd, c) {
			if n := len(w.folded); n == 0 || w.folded[n-1] != ' ' {
				w.folded, w.at = append(w.folded, ' '), append(w.at, i)
			}
			continue
		}
		if c == '\u00ad' { // a soft hyphen is not part of the word
			continue
		}
		if c == '’' || c == 'ʼ' {
			c = '\''
		}
		if c == 'ß' || c == 'ẞ' {
			w.folded, w.at = append(w.folded, 's'), append(w.at, i)
			c = 's'
		}
		// By way of upper case, so that ς meets σ.
		w.folded, w.at = append(w.folded, unicode.ToLower(unicode.ToUpper(c))), append(w.at, i)
	}
}

// letter is the small form of what most texts are made of: the letters of English,
// Russian and most of Ukrainian.
func letter(c rune) (small rune, ok bool) {
	switch {
	case 'a' <= c && c <= 'z', 'а' <= c && c <= 'я':
		return c, true
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A', true
	case 'А' <= c && c <= 'Я':
		return c + 'а' - 'А', true
	}
	return c, false
}

func (w *words) has(p pattern) bool {
	_, ok := w.find(p)
	return ok
}

// find is the first place where the pattern stands as a whole word, or a stem at
// the beginning of one, as the text has it. Where a script does not divide words,
// any place will do.
func (w *words) find(p pattern) (string, bool) {
	for i := 0; i+len(p.folded) <= len(w.folded); i++ {
		if w.folded[i] != p.folded[0] {
			continue
		}
		end := i + len(p.folded)
		if !slices.Equal(w.folded[i:end], p.folded) || w.inside(i) {
			continue
		}
		if p.stem {
			for end < len(w.folded) && inWord(w.folded[end]) && !undivided(w.folded[end]) {
				end++
			}
		} else if w.inside(end) {
			continue
		}
		return string(w.plain[w.at[i] : w.at[end-1]+1]), true
	}
	return "", false
}

// inside tells whether a word goes on over the gap before a folded character.
func (w *words) inside(i int) bool {
	if i == 0 || i == len(w.folded) {
		return false
	}
	before, after := w.folded[i-1], w.folded[i]
	if unicode.Is(unicode.M, after) { // a mark belongs to what it stands on
		return true
	}
	return inWord(before) && inWord(after) && !undivided(before) && !undivided(after)
}

func inWord(c rune) bool { return unicode.In(c, unicode.L, unicode.M, unicode.N) }

// undivided tells whether a script writes words without spaces between them.
func undivided(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
}
