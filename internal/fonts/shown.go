package fonts

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// Shown is s as a viewer of SVG shows it, for painters that place every letter
// themselves: white space collapsed, a letter and the marks on it joined where
// there is one letter for both, and all in the order in which it is written from
// left to right (Unicode Standard Annex 9), brackets turned with it. It is of the
// same width as s without the white space.
func Shown(s string) string { return visual(composed(spaced(s))) }

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
		return norm.NFC.String(s)
	}
	return s
}

// visual is s in the order in which it is written from left to right.
func visual(s string) string {
	if !strings.ContainsFunc(s, rightToLeft) {
		return s
	}
	var p bidi.Paragraph
	if _, err := p.SetString(s, bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var b strings.Builder
	for i := range order.NumRuns() {
		run := order.Run(i)
		text := run.String()
		if run.Direction() != bidi.RightToLeft {
			b.WriteString(text)
			continue
		}
		var clusters []string
		for text != "" {
			n := Cluster(text)
			clusters = append(clusters, text[:n])
			text = text[n:]
		}
		for _, c := range slices.Backward(clusters) {
			b.WriteString(mirrored.Replace(c))
		}
	}
	return b.String()
}

var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«")

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	c := p.Class()
	return c == bidi.R || c == bidi.AL
}
