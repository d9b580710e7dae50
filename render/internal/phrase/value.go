package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/locale"
	"github.com/seam-cx/seam/touchpoint"
)

// Value is a value that a map says, in one line: durations and percentages as
// readers of the language expect them, anything else as it is written.
func Value(l locale.Lang, s string) string {
	s = OneLine(s)
	if !strings.ContainsAny(s, "0123456789") { // most texts
		return s
	}
	if strings.HasSuffix(s, "%") {
		x, err := touchpoint.ParseShare(s)
		if err != nil {
			return s
		}
		_, decimals, _ := strings.Cut(strings.ReplaceAll(strings.TrimRightFunc(s, notDigit), ",", "."), ".")
		return l.Percent(x, len(decimals))
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) { // 0 needs no unit
		return s
	}
	span, err := touchpoint.ParseSpan(s)
	switch {
	case err != nil:
		return s
	case span.IsRange():
		return l.Duration(span.Low) + "–" + l.Duration(span.High)
	}
	return l.Duration(span.Low)
}

func notDigit(r rune) bool { return !unicode.IsDigit(r) }

// Message is the message of a finding in one line, with the values that it has
// from the map as Value sets them.
func Message(l locale.Lang, f *diag.Finding) string {
	s := joined(f.Message)
	for _, p := range f.Params {
		if p.ID {
			continue
		}
		switch v := p.Value.(type) {
		case string:
			s = inWords(s, joined(v), Value(l, v))
		case []string:
			for _, v := range v {
				s = inWords(s, joined(v), Value(l, v))
			}
		}
	}
	return s
}

const keptTogether = "\u00a0\u202f"

// joined is s in one line; what is held together in it stays so.
func joined(s string) string {
	if !broken(s, keptTogether) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }), " ")
}

// broken tells whether anything in s parts words other than one space between two.
// The spaces of held hold two words together.
func broken(s, held string) bool {
	space := true // as before the first word
	for _, r := range s {
		switch {
		case r == ' ' && !space:
			space = true
		case unicode.IsSpace(r) && !strings.ContainsRune(held, r):
			return true
		default:
			space = false
		}
	}
	return space && s != ""
}

// inWords replaces a value in a text wherever it is no part of a longer word.
func inWords(s, old, new string) string {
	if old == "" || old == new {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, old)
		if i < 0 {
			return b.String() + s
		}
		before, _ := utf8.DecodeLastRuneInString(b.String() + s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(old):])
		b.WriteString(s[:i])
		if partOfWord(before) || partOfWord(after) {
			b.WriteString(old)
		} else {
			b.WriteString(new)
		}
		s = s[i+len(old):]
	}
}

func partOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%')
}
