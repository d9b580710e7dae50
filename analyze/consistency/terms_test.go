package consistency

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// What is taken for composed must be so by the tables of Unicode, alone and behind
// anything else: then a text of it is its own composition.
func TestComposed(t *testing.T) {
	many := 0
	for c := range rune(utf8.MaxRune) {
		if !composed(c) {
			continue
		}
		many++
		p := norm.NFC.PropertiesString(string(c))
		require.True(t, norm.NFC.IsNormalString(string(c)) && p.BoundaryBefore(), "%q", c)
	}
	assert.Greater(t, many, 800)
	var w words
	w.compose("ё, й and é")
	assert.Equal(t, "ё, й and é", string(w.plain))
	w.compose("e\u0301 и\u0306")
	assert.Equal(t, "é й", string(w.plain))
}
