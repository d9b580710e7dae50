package phrase

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// What is not looked at in words is what words would make of it.
func TestBroken(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	pieces := []string{"a", "ї", " ", " ", "\n", "\t", "\u00a0", "\u202f", "\u2003", "\u0085", "“", "\xff"}
	kept := 0
	for range 20000 {
		s := ""
		for range r.IntN(8) {
			s += pieces[r.IntN(len(pieces))]
		}
		words := strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }), " ")
		if !broken(s, keptTogether) {
			require.Equal(t, words, s, "%q", s)
			kept++
		}
		require.Equal(t, words, joined(s), "%q", s)
		require.Equal(t, strings.Join(strings.Fields(s), " "), OneLine(s), "%q", s)
	}
	require.Greater(t, kept, 1000)
}
