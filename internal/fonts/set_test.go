package fonts_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
	"github.com/seam-cx/seam/internal/fonttest"
)

func set(t *testing.T, files ...[]byte) *fonts.Set {
	t.Helper()
	var read []fonts.File
	for _, data := range files {
		f, err := fonts.Read(data)
		require.NoError(t, err)
		read = append(read, f)
	}
	return fonts.NewSet(read...)
}

func TestOwnFontGivesWhatItHas(t *testing.T) {
	s := set(t, fonttest.Tiny("Squares", "Regular", '茶', 'A', '🍵'))
	assert.Equal(t, []string{"Squares"}, s.Families())
	for _, r := range "茶A🍵" {
		assert.True(t, s.Has(r), string(r))
		assert.InDelta(t, 8, s.Width(string(r), 10, fonts.Regular), 0.02, "%c has its own width", r)
		outline, advance, ok := s.Outline(r, fonts.Regular)
		assert.True(t, ok)
		assert.NotEmpty(t, outline)
		assert.InDelta(t, 0.8, advance, 0.001)
	}
	assert.False(t, fonts.Has('茶'))
	assert.False(t, s.Has('水'))
	// What it lacks comes from Liberation Sans, or is marked as there.
	assert.Equal(t, fonts.Width("bcd", 10, fonts.Regular), s.Width("bcd", 10, fonts.Regular))
	own, _, _ := s.Outline('b', fonts.Regular)
	built, _, _ := fonts.Outline('b', fonts.Regular)
	assert.Equal(t, built, own)
	assert.Equal(t, fonts.Width("水", 10, fonts.Regular), s.Width("水", 10, fonts.Regular))
	assert.Zero(t, s.Kern('A', 'V', fonts.Regular), "letters of two fonts are not kerned")
	assert.NotZero(t, fonts.Kern('A', 'V', fonts.Regular))
	assert.Equal(t, []string{"茶茶", "茶"}, s.Wrap("茶茶茶", 17, 10, fonts.Regular))
}

func TestFacesThatAreNotGiven(t *testing.T) {
	s := set(t, fonttest.Tiny("Squares", "Regular", 'A'))
	width := func(face fonts.Face) (low, high float64) {
		outline, _, ok := s.Outline('A', face)
		require.True(t, ok)
		low, high = 9, -9
		for _, seg := range outline {
			low, high = min(low, seg.X[0]), max(high, seg.X[0])
		}
		return low, high
	}
	low, high := width(fonts.Regular)
	boldLow, boldHigh := width(fonts.Bold)
	assert.Equal(t, low, boldLow)
	assert.Greater(t, boldHigh, high, "bold is thicker")
	assert.Greater(t, s.Width("A", 10, fonts.Bold), s.Width("A", 10, fonts.Regular))
	_, italicHigh := width(fonts.Italic)
	assert.Greater(t, italicHigh, high, "italics lean")

	both := set(t, fonttest.Tiny("Squares", "Regular", 'A', 'B'), fonttest.Tiny("Squares", "Bold", 'A'))
	file, embolden, _, ok := both.Source('A', fonts.Bold)
	assert.True(t, ok && file == 1 && !embolden, "bold comes from the bold file")
	file, embolden, _, ok = both.Source('B', fonts.Bold)
	assert.True(t, ok && file == 0 && embolden, "what that lacks from the other, thickened")
	_, _, _, ok = both.Source('C', fonts.Bold)
	assert.False(t, ok)
}

func TestNilSetIsLiberation(t *testing.T) {
	var s *fonts.Set
	assert.Nil(t, fonts.NewSet())
	assert.Empty(t, s.Families())
	assert.Equal(t, fonts.Width("Choose", 12, fonts.Bold), s.Width("Choose", 12, fonts.Bold))
}

func TestLiberationAsOwnFont(t *testing.T) {
	var files [][]byte
	for f := fonts.Regular; f <= fonts.BoldItalic; f++ {
		files = append(files, fonts.Bytes(f))
	}
	s := set(t, files...)
	for f := fonts.Regular; f <= fonts.BoldItalic; f++ {
		assert.Equal(t, fonts.Width("Порівняйте 12 Żółw", 13, f), s.Width("Порівняйте 12 Żółw", 13, f))
		a, _, _ := s.Outline('g', f)
		b, _, _ := fonts.Outline('g', f)
		assert.Equal(t, b, a)
	}
}

// A collection gives its first font.
func TestCollection(t *testing.T) {
	one, two := fonttest.Tiny("One", "Regular", '茶'), fonttest.Tiny("Two", "Regular", '水')
	const head = 12 + 8
	shifted := func(font []byte, by int) []byte {
		out := append([]byte(nil), font...)
		for i := range int(binary.BigEndian.Uint16(out[4:])) {
			at := out[12+16*i+8:]
			binary.BigEndian.PutUint32(at, binary.BigEndian.Uint32(at)+uint32(by))
		}
		return out
	}
	data := append([]byte("ttcf"), fonttest.Words(1, 0, 0, 2, 0, head, 0, head+len(one))...)
	data = append(append(data, shifted(one, head)...), shifted(two, head+len(one))...)
	f, err := fonts.Read(data)
	require.NoError(t, err)
	assert.Equal(t, "One", f.Family)
	assert.True(t, f.TrueType())
	s := fonts.NewSet(f)
	assert.True(t, s.Has('茶'))
	assert.False(t, s.Has('水'))
	_, err = fonts.Read(data[:40])
	assert.Error(t, err)
}

func TestFilesThatAreNoFonts(t *testing.T) {
	good := fonttest.Tiny("Squares", "Regular", 'A')
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("version: 1\n"), "web font": []byte("wOF2aaaaaaaa"), "picture": []byte("\x89PNG\r\n\x1a\n0000000000"),
		"half": good[:len(good)/3],
	} {
		_, err := fonts.Read(data)
		assert.Error(t, err, name)
	}
}

// Whatever a font file holds, reading and asking it ends, without a panic.
func FuzzRead(f *testing.F) {
	f.Add(fonttest.Tiny("Squares", "Regular", 'A'))
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := fonts.Read(data)
		if err != nil {
			return
		}
		s := fonts.NewSet(file)
		s.Width("A b", 12, fonts.Bold)
		s.Outline('A', fonts.Italic)
		s.Kern('A', 'b', fonts.Regular)
	})
}
