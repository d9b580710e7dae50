package fonts

import (
	"encoding/binary"
	"slices"

	"golang.org/x/image/font/sfnt"
)

// Trimmed is the TrueType file of a face whose table of characters holds only
// those given, which are in order: a program that reads the whole table, for all
// that it then keeps a few, is done with it sooner. Characters that the font
// lacks are left out. Glyphs keep their numbers.
func Trimmed(f Face, characters []rune) []byte {
	file := slices.Clone(Bytes(f))
	for len(file)%4 != 0 {
		file = append(file, 0)
	}
	table := characterTable(f, characters)
	tables := int(binary.BigEndian.Uint16(file[4:]))
	for i := range tables {
		entry := file[12+16*i : 28+16*i]
		if string(entry[:4]) != "cmap" {
			continue
		}
		binary.BigEndian.PutUint32(entry[4:], checksum(table))
		binary.BigEndian.PutUint32(entry[8:], uint32(len(file)))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(table)))
	}
	return append(file, table...)
}

// characterTable is a cmap table of format 4, as the OpenType specification has
// it, with a segment for each character.
func characterTable(f Face, characters []rune) []byte {
	fc := (*Set)(nil).load(f)
	var chars, deltas []uint16
	buf := fc.buffers.Get().(*sfnt.Buffer)
	defer fc.buffers.Put(buf)
	for _, r := range characters {
		if g, err := fc.last.font.GlyphIndex(buf, r); err == nil && g != 0 && r < 0xFFFF {
			chars = append(chars, uint16(r))
			deltas = append(deltas, uint16(g)-uint16(r))
		}
	}
	chars, deltas = append(chars, 0xFFFF), append(deltas, 1) // ends the table: no glyph
	n := uint16(len(chars))
	power, exponent := uint16(1), uint16(0)
	for power*2 <= n {
		power, exponent = power*2, exponent+1
	}
	words := []uint16{0, 1, 3, 1, 0, 12, // one table, for Unicode, 12 bytes on
		4, 16 + 8*n, 0, 2 * n, 2 * power, exponent, 2 * (n - power)}
	words = append(words, chars...) // where segments end
	words = append(words, 0)
	words = append(words, chars...) // where they begin
	words = append(words, deltas...)
	words = append(words, make([]uint16, n)...) // no list of glyphs
	var table []byte
	for _, w := range words {
		table = binary.BigEndian.AppendUint16(table, w)
	}
	for len(table)%4 != 0 {
		table = append(table, 0)
	}
	return table
}

// checksum is the sum of a table's words, whose length is a multiple of four.
func checksum(table []byte) (sum uint32) {
	for i := 0; i < len(table); i += 4 {
		sum += binary.BigEndian.Uint32(table[i:])
	}
	return sum
}
