package ooxml

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"
)

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// XML is text in the making. Its methods return it, so that they can be chained.
type XML struct{ buf []byte }

// Str writes markup as it stands.
func (x *XML) Str(s string) *XML {
	x.buf = append(x.buf, s...)
	return x
}

// Int writes a whole number.
func (x *XML) Int(n int64) *XML {
	x.buf = strconv.AppendInt(x.buf, n, 10)
	return x
}

// Float writes a number with at most 15 significant digits, which is what
// spreadsheets keep.
func (x *XML) Float(f float64) *XML {
	x.buf = strconv.AppendFloat(x.buf, f, 'g', 15, 64)
	return x
}

// Text writes s escaped for content and attributes alike. Tabs and line breaks
// become spaces, and characters that XML cannot hold are left out.
func (x *XML) Text(s string) *XML { return x.escaped(s, false) }

// Lines is Text for content whose line breaks count.
func (x *XML) Lines(s string) *XML { return x.escaped(s, true) }

func (x *XML) escaped(s string, lines bool) *XML {
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '<' && c != '>' && c != '&' && c != '"' && c != 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		with := ""
		switch {
		case r == '<':
			with = "&lt;"
		case r == '>':
			with = "&gt;"
		case r == '&':
			with = "&amp;"
		case r == '"':
			with = "&quot;"
		case lines && (r == '\n' || r == 0x85 || r == 0x2028 || r == 0x2029):
			with = "\n"
		case r == '\t' || r == '\n' || r == '\r' && !lines || r == 0x85 || r == 0x2028 || r == 0x2029:
			with = " "
		case r == utf8.RuneError && n == 1:
			with = "\uFFFD"
		case unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF:
		default:
			i += n
			continue
		}
		x.buf = append(append(x.buf, s[start:i]...), with...)
		i += n
		start = i
	}
	x.buf = append(x.buf, s[start:]...)
	return x
}

// Len is the length of what was written, in bytes.
func (x *XML) Len() int { return len(x.buf) }

// Insert puts markup at a place that Len has told, before what was written since.
func (x *XML) Insert(at int, markup string) *XML {
	x.buf = slices.Insert(x.buf, at, []byte(markup)...)
	return x
}

// Cut takes away what was written since Len told a place.
func (x *XML) Cut(at int) *XML {
	x.buf = x.buf[:at]
	return x
}

// String is what was written.
func (x *XML) String() string { return string(x.buf) }
