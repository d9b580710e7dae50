package yaml

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// pieces are what means something in YAML, or looks as if it did.
var pieces = []string{
	" ", "  ", "    ", "\n", "\t", "\r\n", "\u00a0", "\u2028", ":", ": ", "- ", "-", "#", " #", "{", "}", "[", "]", ",", "\"", "'", "''", "\"\"",
	"|", ">", "&a", "*a", "!", "%", "@", "`", "~", "?", "? ", "=", "\\", "\\n", "null", "yes", "0x1", "1e3", "--- ", "...", "<<: ", "é", "茶",
}

// Maps with something put in, left out or said twice, at any place: what the quick
// parser takes of them, the library takes as well, and makes the same of it.
func TestQuickOnChangedMaps(t *testing.T) {
	texts := 30_000
	if os.Getenv("SEAM_LONG") != "" {
		texts = 300_000
	}
	var maps [][]byte
	for _, pattern := range []string{"../../examples/maps/*.yaml", "../../journey/testdata/maps/*.yaml", "../../journey/testdata/broken/*.yaml"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			maps = append(maps, text)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	taken := 0
	for range texts {
		text := someLines(r, maps[r.IntN(len(maps))])
		for range 1 + r.IntN(4) {
			text = changed(r, text)
		}
		if quickly(t, text) {
			taken++
		}
		require.False(t, t.Failed(), "%q", text)
	}
	require.Greater(t, taken, texts/50, "the quick parser takes some of them")
}

// someLines are up to 800 bytes of a text from the beginning of a line on.
func someLines(r *rand.Rand, text []byte) []byte {
	if len(text) < 400 {
		return text
	}
	from := r.IntN(len(text) - 300)
	for from > 0 && text[from-1] != '\n' {
		from--
	}
	return text[from:min(len(text), from+100+r.IntN(700))]
}

// changed is a text with one change.
func changed(r *rand.Rand, text []byte) []byte {
	at := r.IntN(len(text) + 1)
	switch r.IntN(3) {
	case 0:
		return slices.Concat(text[:at], []byte(pieces[r.IntN(len(pieces))]), text[at:])
	case 1:
		return slices.Concat(text[:at], text[min(len(text), at+1+r.IntN(3)):])
	}
	end := min(len(text), at+r.IntN(40))
	return slices.Concat(text[:end], text[at:])
}
