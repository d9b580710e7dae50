package fonts_test

import (
	"encoding/binary"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seam-cx/seam/internal/fonts"
)

// table writes numbers of two bytes.
func table(numbers ...int) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	return out
}

// tiny is a TrueType font with one letter, a square, at the characters given:
// 1000 units to the em, 800 wide.
func tiny(family, style string, chars ...rune) []byte {
	long := func(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }
	join := func(parts ...[]byte) (out []byte) {
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	square := join(table(1, 100, 0, 700, 600, 3, 0), []byte{1, 1, 1, 1}, table(100, 600, 0, -600), table(0, 0, 600, 0))
	chars = append([]rune{' '}, chars...)
	slices.Sort(chars)
	groups := long(uint32(len(chars)))
	for _, c := range chars {
		glyph := uint32(1)
		if c == ' ' {
			glyph = 2
		}
		groups = join(groups, long(uint32(c)), long(uint32(c)), long(glyph))
	}
	cmap := join(table(0, 1, 3, 10), long(12), table(12, 0), long(uint32(12+len(groups))), long(0), groups)
	utf16 := func(s string) (out []byte) {
		for _, r := range s {
			out = append(out, table(int(r))...)
		}
		return out
	}
	a, b := utf16(family), utf16(style)
	name := join(table(0, 2, 6+24), table(3, 1, 0x409, 1, len(a), 0), table(3, 1, 0x409, 2, len(b), len(a)), a, b)
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", cmap},
		{"glyf", square},
		{"head", join(table(1, 0, 1, 0), long(0), long(0x5F0F3CF5), table(0, 1000), make([]byte, 16), table(0, 0, 700, 600, 0, 8, 2, 0, 0))},
		{"hhea", join(table(1, 0, 800, -200, 0, 800), make([]byte, 22), table(3))},
		{"hmtx", table(500, 0, 800, 100, 300, 0)},
		{"loca", table(0, 0, len(square)/2, len(square)/2)},
		{"maxp", join(table(1, 0, 3), make([]byte, 26))},
		{"name", name},
		{"post", join(long(0x00030000), make([]byte, 28))},
	}
	head := join(long(0x00010000), table(len(tables), 128, 3, 16))
	var body []byte
	for _, t := range tables {
		head = join(head, []byte(t.tag), long(0), long(uint32(12+16*len(tables)+len(body))), long(uint32(len(t.data))))
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(head, body...)
}

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
	s := set(t, tiny("Squares", "Regular", '茶', 'A', '🍵'))
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
	s := set(t, tiny("Squares", "Regular", 'A'))
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

	both := set(t, tiny("Squares", "Regular", 'A', 'B'), tiny("Squares", "Bold", 'A'))
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
	one, two := tiny("One", "Regular", '茶'), tiny("Two", "Regular", '水')
	const head = 12 + 8
	shifted := func(font []byte, by int) []byte {
		out := append([]byte(nil), font...)
		for i := range int(binary.BigEndian.Uint16(out[4:])) {
			at := out[12+16*i+8:]
			binary.BigEndian.PutUint32(at, binary.BigEndian.Uint32(at)+uint32(by))
		}
		return out
	}
	data := append([]byte("ttcf"), table(1, 0, 0, 2, 0, head, 0, head+len(one))...)
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
	good := tiny("Squares", "Regular", 'A')
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
	f.Add(tiny("Squares", "Regular", 'A'))
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
