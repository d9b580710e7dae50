package diag_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/diag"
)

// The oracle is what terminals show, by the Unicode Standard's Annex 11.
func TestWidth(t *testing.T) {
	for text, want := range map[string]int{
		"":            0,
		"abc":         3,
		"Чай":         3,
		"e\u0301":     1, // a combining accent
		"й":           1,
		"お茶":          4,
		"a\u200bb":    2, // a zero-width space
		"👍🏽":          2, // a thumb with its skin tone
		"👩\u200d💻":    2, // two emoji joined into one
		"29\u00a0EUR": 6,
	} {
		require.Equal(t, want, diag.Width(text), "%q", text)
	}
}
