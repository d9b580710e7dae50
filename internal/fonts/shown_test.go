package fonts

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Hebrew is written from the right, numbers in it from the left, and brackets
// turn with it (Unicode Standard Annex 9).
func TestVisualOrder(t *testing.T) {
	for s, want := range map[string]string{
		"plain":          "plain",
		"שלום":           "םולש",
		"ab שלום cd":     "ab םולש cd",
		"ab שלום עולם":   "ab םלוע םולש",
		"(שלום)":         "(םולש)",
		"שלום (עולם) אב": "בא (םלוע) םולש",
		"e\u0301 שלום":   "e\u0301 םולש",
	} {
		assert.Equal(t, want, visual(s), s)
	}
}

func TestSpaced(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "a b": "a b", " a": "a", "a ": "a", "a  b": "a b", "a\n\tb\r": "a b", "a\u00a0 b": "a\u00a0 b",
	} {
		assert.Equal(t, want, spaced(s), "%q", s)
	}
}

func TestShown(t *testing.T) {
	assert.Equal(t, "caf\u00e9 au lait", Shown(" cafe\u0301  au\tlait\n"))
	assert.Equal(t, Width("שלום (עולם)", 12, Regular), Width(Shown("שלום (עולם)"), 12, Regular))
}
