package fonts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/fonttest"
)

// arabic is a set whose font has the letters and forms from 0x600 to 0x6FF and
// from from to to.
func arabic(t *testing.T, from, to rune) *fonts.Set {
	t.Helper()
	var chars []rune
	for r := rune(0x620); r < 0x700; r++ {
		chars = append(chars, r)
	}
	for r := from; r <= to; r++ {
		chars = append(chars, r)
	}
	f, err := fonts.Read(fonttest.Tiny("Squares", "Regular", chars...))
	require.NoError(t, err)
	return fonts.NewSet(f)
}

// The forms are those of the code charts of Unicode, written from left to right.
func TestArabicJoins(t *testing.T) {
	set := arabic(t, 0xFB50, 0xFEFC)
	for s, want := range map[string]string{
		"بيت":       "\uFE96\uFEF4\uFE91",               // beh initial, yeh medial, teh final
		"ب":         "\uFE8F",                           // alone
		"باب":       "\uFE8F\uFE8E\uFE91",               // alef joins to the right only
		"لا":        "\uFEFB",                           // lam and alef are one
		"سلام":      "\uFEE1\uFEFC\uFEB3",               // also behind another letter
		"شيء":       "\uFE80\uFEF2\uFEB7",               // hamza joins to nothing
		"بَيت":      "\uFE96\uFEF4\uFE91\u064E",         // marks stand between letters that join
		"پدر":       "\uFEAD\uFEAA\uFB58",               // Persian
		"ب\u200Cب":  "\uFE8F\uFE8F\u200C",               // a sign that keeps letters apart
		"بيت 12":    "12 \uFE96\uFEF4\uFE91",            // digits from the left
		"see بيت x": "see \uFE96\uFEF4\uFE91 x",         // within other letters
		"كم؟ بيت":   "\uFE96\uFEF4\uFE91 ؟\uFEE2\uFEDB", // marks of punctuation
	} {
		got := set.Shown(s, fonts.Regular)
		assert.Equal(t, want, got, "%q %+q", s, got)
		assert.InDelta(t, set.Width(s, 16, fonts.Regular), set.Width(got, 16, fonts.Regular), 1.0/32, s)
	}
	assert.Equal(t, "ماـ", fonts.Letters("\uFEE1\uFE8Eـ"))
	assert.Equal(t, "مال", fonts.Letters("\uFEE1\uFEFC"), "from left to right as it stands")
	assert.Equal(t, "plain", fonts.Letters("plain"))
}

// A font without forms shows the letters as they stand.
func TestArabicWithoutForms(t *testing.T) {
	set := arabic(t, 0x700, 0x700)
	assert.Equal(t, "تيب", set.Shown("بيت", fonts.Regular))
	assert.Equal(t, "تيب", (*fonts.Set)(nil).Shown("بيت", fonts.Regular))
}
