// Package fonttest makes small font files for tests.
package fonttest

import (
	"encoding/binary"
	"slices"
)

// Words writes numbers of two bytes.
func Words(numbers ...int) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	return out
}

// Tiny is a TrueType font with one letter, a square, at the characters given:
// 1000 units to the em, 800 wide.
func Tiny(family, style string, chars ...rune) []byte {
	long := func(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }
	join := func(parts ...[]byte) (out []byte) {
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	square := join(Words(1, 100, 0, 700, 600, 3, 0), []byte{1, 1, 1, 1}, Words(100, 600, 0, -600), Words(0, 0, 600, 0))
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
	cmap := join(Words(0, 1, 3, 10), long(12), Words(12, 0), long(uint32(12+len(groups))), long(0), groups)
	utf16 := func(s string) (out []byte) {
		for _, r := range s {
			out = append(out, Words(int(r))...)
		}
		return out
	}
	a, b := utf16(family), utf16(style)
	name := join(Words(0, 2, 6+24), Words(3, 1, 0x409, 1, len(a), 0), Words(3, 1, 0x409, 2, len(b), len(a)), a, b)
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", cmap},
		{"glyf", square},
		{"head", join(Words(1, 0, 1, 0), long(0), long(0x5F0F3CF5), Words(0, 1000), make([]byte, 16), Words(0, 0, 700, 600, 0, 8, 2, 0, 0))},
		{"hhea", join(Words(1, 0, 800, -200, 0, 800), make([]byte, 22), Words(3))},
		{"hmtx", Words(500, 0, 800, 100, 300, 0)},
		{"loca", Words(0, 0, len(square)/2, len(square)/2)},
		{"maxp", join(Words(1, 0, 3), make([]byte, 26))},
		{"name", name},
		{"post", join(long(0x00030000), make([]byte, 28))},
	}
	head := join(long(0x00010000), Words(len(tables), 128, 3, 16))
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
