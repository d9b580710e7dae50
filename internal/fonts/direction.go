package fonts

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Signs that show nothing and tell directions (Unicode Standard Annex 9).
const (
	leftMark     = '\u200E' // the line goes on from left to right
	rightMark    = '\u200F' // and from right to left
	isolateRight = "\u2067" // what follows is written from the right, apart from its neighbours
	isolateEnd   = "\u2069"
)

// Directed is a line of text with signs around what is written from right to left,
// so that any viewer whose lines run from left to right shows it as Shown does. A
// line of such a script is one stretch. In other lines each stretch stands apart,
// or a number behind a name would be read as a part of it. Lines that need no
// signs stay as they are.
func Directed(s string) string {
	if !hasRightToLeft(s) {
		return s
	}
	var b strings.Builder
	for _, p := range Stretches(s) {
		if p.Right && p.Text != s || p.Right && !indifferent(s) {
			b.WriteString(isolateRight + p.Text + isolateEnd)
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// indifferent tells text of letters of one direction and spaces, which is the same
// in lines of either direction.
func indifferent(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !rightToLeft(r) && !unicode.IsMark(r) && r != ' ' })
}

// visual is s in the order in which it is written from left to right.
func visual(s string) string {
	if !hasRightToLeft(s) {
		return s
	}
	var b strings.Builder
	for _, p := range Stretches(s) {
		if p.Right {
			fromRight(&b, p.Text)
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// fromRight writes a stretch that is written from the right: its runs from the
// last to the first, those of such letters turned round. In a stretch from the
// right there are two levels only, so that this is rule L2 of the annex.
func fromRight(b *strings.Builder, s string) {
	var p bidi.Paragraph
	if _, err := p.SetString(s, bidi.DefaultDirection(bidi.RightToLeft)); err != nil {
		b.WriteString(s)
		return
	}
	order, err := p.Order()
	if err != nil {
		b.WriteString(s)
		return
	}
	for i := order.NumRuns() - 1; i >= 0; i-- {
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
}

var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«", "‹", "›", "›", "‹")

// Stretch is a part of a line of one direction.
type Stretch struct {
	Text  string
	Right bool // written from right to left
}

// Stretches are the parts of a line in order: one where the line itself runs from
// the right, else every name of such a script and what is between them. A stretch
// goes on over spaces, numbers and signs as long as such letters follow, but not
// over quotation marks, which end a name, nor over arrows, which lead from one name
// to another.
func Stretches(s string) []Stretch {
	if !hasRightToLeft(s) {
		return []Stretch{{Text: s}}
	}
	s = apart.Replace(s)
	if FromRight(s) {
		return []Stretch{{strings.TrimLeft(s, string(rightMark)), true}}
	}
	var out []Stretch
	runes := []rune(strings.TrimLeft(s, string(leftMark)))
	start := 0
	for i := 0; i < len(runes); i++ {
		if !rightToLeft(runes[i]) {
			continue
		}
		last := i
		k := i + 1
		for ; k < len(runes) && !isQuote(runes[k]) && !isArrow(runes[k]); k++ {
			if rightToLeft(runes[k]) || unicode.IsMark(runes[k]) && last == k-1 {
				last = k
			} else if unicode.IsLetter(runes[k]) {
				break
			}
		}
		if i > 0 && isQuote(runes[i-1]) && k < len(runes) && isQuote(runes[k]) {
			last = k - 1 // numbers and signs at the end of a quoted name are its own
		}
		if i > start {
			out = append(out, Stretch{Text: string(runes[start:i])})
		}
		last += closing(runes[i:last+1], runes[last+1:])
		out = append(out, Stretch{string(runes[i : last+1]), true})
		start, i = last+1, last
	}
	if start < len(runes) {
		out = append(out, Stretch{Text: string(runes[start:])})
	}
	return out
}

// closing is 1 where what follows a stretch closes a bracket that stands open in it.
func closing(inside, after []rune) int {
	if len(after) == 0 {
		return 0
	}
	for _, pair := range []string{"()", "[]", "{}"} {
		if after[0] != rune(pair[1]) {
			continue
		}
		open := 0
		for _, r := range inside {
			switch r {
			case rune(pair[0]):
				open++
			case rune(pair[1]):
				open--
			}
		}
		if open > 0 {
			return 1
		}
	}
	return 0
}

func isArrow(r rune) bool { return '\u2190' <= r && r <= '\u21ff' }

func isQuote(r rune) bool { return strings.ContainsRune("“”„‟«»‹›‘‚\"", r) }

// apart takes away signs that begin and end stretches of their own, which would
// have to match those that are set here.
var apart = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// FromRight tells whether a line or paragraph runs from right to left: where its
// first letter is of a script that does, and at least as many others as not. What
// stands in quotation marks counts only where nothing else does: a sentence runs as
// its own letters do, whatever names it quotes. A mark of direction at its start
// decides.
func FromRight(s string) bool {
	var own, all letterCount
	quoted, first := false, true
	for _, r := range s {
		switch {
		case first && (r == leftMark || r == rightMark):
			return r == rightMark
		case isQuote(r):
			quoted = !quoted
		case rightToLeft(r), unicode.IsLetter(r):
			all.add(r)
			if !quoted {
				own.add(r)
			}
			first = false
		}
	}
	if own == (letterCount{}) {
		own = all
	}
	return own.first && own.right >= own.left
}

// letterCount counts letters by direction.
type letterCount struct {
	right, left int
	first       bool // the first is written from right to left
}

func (c *letterCount) add(r rune) {
	right := rightToLeft(r)
	if right {
		c.first = c.first || c.left == 0
		c.right++
	} else {
		c.left++
	}
}

// carried gives each line of a paragraph the direction of the paragraph, where it
// would by itself have the other, by a mark that shows nothing.
func carried(lines []string, right bool) []string {
	mark := string(leftMark)
	if right {
		mark = string(rightMark)
	}
	for i, line := range lines {
		if FromRight(line) != right && (right || hasRightToLeft(line)) {
			lines[i] = mark + line
		}
	}
	return lines
}

func hasRightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r == rightMark || rightToLeft(r) })
}

// rightToLeft tells whether a letter is of a script that is written from right to
// left.
func rightToLeft(r rune) bool {
	if r < 0x590 || r == rightMark {
		return false
	}
	p, _ := bidi.LookupRune(r)
	c := p.Class()
	return c == bidi.R || c == bidi.AL
}
