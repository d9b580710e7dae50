package fonts

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

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
