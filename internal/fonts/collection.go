package fonts

import (
	"encoding/binary"
	"errors"
	"unicode"
)

func isNameRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ' || r == '-'
}

// single is data, or the first font of the collection that data is: its table
// of contents moved to the front, the tables behind it.
func single(data []byte) ([]byte, error) {
	if len(data) < 16 || string(data[:4]) != "ttcf" {
		return data, nil
	}
	broken := errors.New("the font collection is broken")
	at := int(binary.BigEndian.Uint32(data[12:]))
	if at < 0 || at > len(data)-12 {
		return nil, broken
	}
	tables := int(binary.BigEndian.Uint16(data[at+4:]))
	head := 12 + 16*tables
	if at+head > len(data) {
		return nil, broken
	}
	out := append([]byte(nil), data[at:at+head]...)
	for i := range tables {
		record := out[12+16*i:]
		from, size := int(binary.BigEndian.Uint32(record[8:])), int(binary.BigEndian.Uint32(record[12:]))
		if from > len(data) || size > len(data)-from || len(out)+size > MaxFile {
			return nil, broken
		}
		binary.BigEndian.PutUint32(record[8:], uint32(len(out)))
		out = append(out, data[from:from+size]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out, nil
}
