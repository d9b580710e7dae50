package phrase_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/internal/phrase"
)

func ExampleFill() {
	fmt.Println(phrase.Fill("%s of %s pairs", "6", "11"))
	// Output: 6 of 11 pairs
}

func TestFill(t *testing.T) {
	assert.Equal(t, "a %s b", phrase.Fill("a %s b"), "without a value")
	assert.Equal(t, "a 100 %s b", phrase.Fill("a %s b", "100 %s"), "a value is not filled again")
	assert.Equal(t, "%s then 2", phrase.Fill("%s then %s", "%s", "2"))
	assert.Equal(t, "none", phrase.Fill("none", "1"))
}

func TestOneLine(t *testing.T) {
	assert.Equal(t, "a b c", phrase.OneLine(" a\tb\n\n c "))
}

func TestSentence(t *testing.T) {
	for s, want := range map[string]string{"": "", "nobody": "Nobody", "ціна": "Ціна", "“a”": "“a”", "\xff": "\xff", "5 d": "5 d"} {
		assert.Equal(t, want, phrase.Sentence(s))
	}
}
