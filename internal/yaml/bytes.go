package yaml

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seam-cx/seam/diag"
)

// suspects says which look-alikes a text may hold, so that the scanner need not
// run over the many texts that have none.
type suspects struct {
	odd  bool // spaces or colons that only look like such
	hash bool // " #" directly before a letter or digit
	bang bool // ! between spaces, which YAML passes over
}

func (s suspects) any() bool { return s.odd || s.hash || s.bang }

// special marks the bytes at which bytewise looks more closely.
var special = func() (t [256]bool) {
	for b := range 0x20 {
		t[b] = b != '\n' && b != '\t'
	}
	for _, b := range []byte{0x7F, '#', '!', 0xC2, 0xE1, 0xE2, 0xE3, 0xEF} {
		t[b] = true
	}
	return t
}()

// decode makes UTF-8 of what the file holds: without a byte order mark, and
// from UTF-16 or UTF-32 where it was saved so.
func (d *Document) decode(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte("\xEF\xBB\xBF"))
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE, 0, 0}) || len(src) > 7 && src[0] != 0 && src[1]|src[2]|src[3] == 0 && src[4] != 0 && src[5]|src[6]|src[7] == 0:
		return d.utf32(src, binary.LittleEndian)
	case bytes.HasPrefix(src, []byte{0, 0, 0xFE, 0xFF}) || len(src) > 7 && src[3] != 0 && src[0]|src[1]|src[2] == 0 && src[7] != 0 && src[4]|src[5]|src[6] == 0:
		return d.utf32(src, binary.BigEndian)
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}), len(src) > 3 && src[0] != 0 && src[1] == 0 && src[2] != 0 && src[3] == 0:
		order = binary.LittleEndian
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}), len(src) > 3 && src[0] == 0 && src[1] != 0 && src[2] == 0 && src[3] != 0:
		order = binary.BigEndian
	default:
		return src
	}
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16(src[2*i:])
	}
	if len(units) > 0 && units[0] == 0xFEFF {
		units = units[1:]
	}
	d.src = []byte(string(utf16.Decode(units)))
	d.fail("utf-16", 1, 1, "the file is saved as UTF-16", "save it as UTF-8: most editors offer the encoding under \"Save as\"")
	return d.src
}

// utf32 makes UTF-8 of UTF-32.
func (d *Document) utf32(src []byte, order binary.ByteOrder) []byte {
	var b bytes.Buffer
	for i := 0; i+4 <= len(src); i += 4 {
		if c := order.Uint32(src[i:]); c > 0x10FFFF {
			b.WriteRune(utf8.RuneError)
		} else if c != 0xFEFF || i > 0 {
			b.WriteRune(rune(c))
		}
	}
	d.src = b.Bytes()
	d.fail("utf-32", 1, 1, "the file is saved as UTF-32", "save it as UTF-8: most editors offer the encoding under \"Save as\"")
	return d.src
}

// bytewise mends what no YAML may hold: invalid UTF-8, control characters, line
// breaks that only the library takes for such. It returns src where there is
// nothing to mend, and what else a closer look is needed for.
func (d *Document) bytewise(src []byte) ([]byte, suspects) {
	var found suspects
	if !utf8.Valid(src) {
		src = d.mendUTF8(src)
	}
	out, lastLine := src, 0
	line, counted := 1, 0 // the line at which what was counted so far ends
	own := func() []byte {
		if len(src) > 0 && &out[0] == &src[0] {
			out = bytes.Clone(src)
		}
		return out
	}
	for i := 0; i < len(src); i++ {
		b := src[i]
		if !special[b] {
			continue
		}
		switch {
		case b == '#':
			found.hash = found.hash || joinedHash(src, i)
		case b == '!':
			found.bang = found.bang || i > 0 && src[i-1] == ' ' && i+1 < len(src) && src[i+1] == ' '
		case b == '\r':
			if i+1 == len(src) || src[i+1] != '\n' {
				own()[i] = '\n' // as old editors end a line
			}
		case b < utf8.RuneSelf:
			own()[i] = ' '
			line += bytes.Count(out[counted:i], []byte{'\n'})
			if counted = i; line != lastLine {
				lastLine = line
				start := bytes.LastIndexByte(out[:i], '\n') + 1
				d.fail("control-character", line, 1+utf8.RuneCount(src[start:i]), fmt.Sprintf("a control character (U+%04X) that cannot be seen", b), "delete it")
			}
		default:
			c, size := utf8.DecodeRune(src[i:])
			name, _ := oddSpace(c)
			found.odd = found.odd || name != "" || c == '：' || beginsLine(src, i) && strings.ContainsRune(bullets, c)
			if c >= 0x80 && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\ufffe' || c == '\uffff' {
				// A space of as many bytes would move the columns behind it.
				return d.withoutSeparators(src), found.all()
			}
			i += size - 1
		}
	}
	return out, found
}

// beginsLine tells whether only spaces stand before the byte i on its line.
func beginsLine(src []byte, i int) bool {
	for i--; i >= 0; i-- {
		if src[i] != ' ' {
			return src[i] == '\n'
		}
	}
	return true
}

func (suspects) all() suspects { return suspects{odd: true, hash: true} }

// joinedHash tells whether the # at i begins a comment behind something, with a
// letter or digit directly behind it.
func joinedHash(src []byte, i int) bool {
	if i == 0 || i+1 == len(src) || src[i-1] != ' ' && src[i-1] != '\t' || !startsWord(src[i+1:]) {
		return false
	}
	for i--; i >= 0; i-- {
		switch src[i] {
		case ' ', '\t':
		case '\n':
			return false
		default:
			return true
		}
	}
	return false
}

// withoutSeparators puts a space for every control character and separator
// beyond ASCII and every control character within.
func (d *Document) withoutSeparators(src []byte) []byte {
	out := make([]byte, 0, len(src))
	line, column, told := 1, 0, 0
	for i := 0; i < len(src); {
		c, size := utf8.DecodeRune(src[i:])
		column++
		switch {
		case c == '\n' || c == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
			out = append(out, '\n')
			line, column = line+1, 0
		case c < ' ' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\ufffe' || c == '\uffff':
			if told != line {
				told = line
				d.fail("control-character", line, column, fmt.Sprintf("a control character (U+%04X) that cannot be seen", c), "delete it")
			}
			out = append(out, ' ')
		default:
			out = append(out, src[i:i+size]...)
		}
		i += size
	}
	return out
}

// mendUTF8 puts U+FFFD for every byte that is no UTF-8 and tells the first.
func (d *Document) mendUTF8(src []byte) []byte {
	out := make([]byte, 0, len(src)+len(src)/8)
	first, lines, lastLine := -1, 0, -1
	line := 0
	for i := 0; i < len(src); {
		c, size := utf8.DecodeRune(src[i:])
		if c == utf8.RuneError && size == 1 {
			if first < 0 {
				first = i
			}
			if lastLine != line {
				lastLine = line
				lines++
			}
			out = append(out, "\uFFFD"...)
			i++
			continue
		}
		if c == '\n' {
			line++
		}
		out = append(out, src[i:i+size]...)
		i += size
	}
	message := fmt.Sprintf("a byte (%#x) that is no UTF-8", src[first])
	if lines > 1 {
		message += fmt.Sprintf(", here and on %d more lines", lines-1)
	}
	l, c := place(withNewlines(src), first)
	d.fail("invalid-utf8", l, c, message, "save the file as UTF-8: it was probably saved in an older encoding such as Windows-1251")
	return out
}

// withNewlines is src with a line feed for every carriage return that ends a
// line alone.
func withNewlines(src []byte) []byte {
	if !loneReturn(src) {
		return src
	}
	out := bytes.Clone(src)
	for i, b := range out {
		if b == '\r' && (i+1 == len(out) || out[i+1] != '\n') {
			out[i] = '\n'
		}
	}
	return out
}

// place is the line and column, from 1, of a byte.
func place(src []byte, offset int) (line, column int) {
	start := bytes.LastIndexByte(src[:offset], '\n') + 1
	return bytes.Count(src[:start], []byte{'\n'}) + 1, utf8.RuneCount(src[start:offset]) + 1
}

// fail reports an error at a place.
func (d *Document) fail(code string, line, column int, message, help string) {
	d.Report(diag.Diagnostic{Severity: diag.SeverityError, Code: code, Message: message, Help: help,
		Range: diag.Range{File: d.file, Start: diag.Position{Line: line, Column: column}}})
}
