package fonts

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
)

// TestTrimmed reads the file back with the reader that knows all of it.
func TestTrimmed(t *testing.T) {
	kept := []rune(" (AzŻйїҐ–茶")
	for f := range faceCount {
		before := len(Bytes(f))
		font, err := sfnt.Parse(Trimmed(f, kept))
		require.NoError(t, err)
		whole := (*Set)(nil).load(f).last.font
		assert.Equal(t, whole.NumGlyphs(), font.NumGlyphs())
		var buf sfnt.Buffer
		for r := rune(1); r < 0xFFFF; r++ {
			got, err := font.GlyphIndex(&buf, r)
			require.NoError(t, err)
			want := sfnt.GlyphIndex(0)
			for _, k := range kept {
				if k == r {
					want, err = whole.GlyphIndex(&buf, r)
					require.NoError(t, err)
				}
			}
			require.Equal(t, want, got, "face %d, character %q", f, r)
		}
		assert.Len(t, Bytes(f), before)
	}
	_, err := sfnt.Parse(Trimmed(Regular, nil))
	assert.NoError(t, err)
}
