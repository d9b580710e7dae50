package pdf_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonttest"
	"github.com/seam-cx/seam/render"
	"github.com/seam-cx/seam/render/pdf"
)

// Letters of a font of one's own are outlines that are found as the text that
// they show; what no font has stays marked.
func TestOwnFonts(t *testing.T) {
	own, _, err := render.NewFonts(fonttest.Tiny("Squares", "Regular", '茶', '🍵'))
	require.NoError(t, err)
	s := words("Buy 茶🍵 or 水 now")
	s.Fonts = own
	assert.Equal(t, []rune{'水'}, pdf.Missing(s))
	first := paint(t, pdf.Backend{}, s)
	p := read(t, first).Pages[0]
	assert.Equal(t, "Buy 茶🍵 or 水 now", strings.Join(p.Texts, ""))
	assert.Equal(t, first, paint(t, pdf.Backend{}, s))
	s.Fonts = nil
	assert.Greater(t, strings.Count(read(t, paint(t, pdf.Backend{}, s)).Pages[0].Content, "/GS"),
		strings.Count(p.Content, "/GS"), "fewer frames than without it")
}
