package nfc

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

func Example() {
	fmt.Println(String("e\u0301") == "\u00e9")
	// Output: true
}

// What is taken for plain must be so by the tables of Unicode, alone and behind
// anything else: then a text of it is its own composition.
func TestPlain(t *testing.T) {
	many := 0
	for c := range rune(utf8.MaxRune) {
		if !plain(c) {
			continue
		}
		many++
		p := norm.NFC.PropertiesString(string(c))
		require.True(t, norm.NFC.IsNormalString(string(c)) && p.BoundaryBefore(), "%q", c)
	}
	assert.Greater(t, many, 800)
}

func TestString(t *testing.T) {
	for _, s := range []string{"", "ё, й “and” é — ї", "e\u0301 и\u0306", "\u1100\u1161", "a\xffb\u0301", "\u0301", "ё\u0301"} {
		assert.Equal(t, norm.NFC.String(s), String(s), "%q", s)
	}
}
