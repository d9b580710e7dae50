package handoffs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seam-cx/seam/render/theme"
)

// Bands that are told apart by greys alone say where they come from.
func TestGreysHaveLetters(t *testing.T) {
	in := example(t, "home-broadband")
	grey, colour := texts(draw(t, in, theme.Print)), texts(draw(t, in, theme.Light))
	for _, s := range []string{"A · ", "|A 1|"} {
		assert.Contains(t, grey, s)
		assert.NotContains(t, colour, s)
	}
}
