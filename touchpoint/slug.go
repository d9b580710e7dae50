package touchpoint

import (
	"strings"
	"unicode"

	"github.com/seam-cx/seam/internal/nfc"
)

// Slug is the id made from a name: composed (NFC), in lower case, letters,
// marks and digits of any script kept, apostrophes dropped, everything else a
// hyphen, none of them doubled or at either end. It is "" where nothing is
// left.
func Slug(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	gap, ascii := false, true
	for _, c := range nfc.String(name) {
		switch c {
		case '\'', '’', 'ʼ', '`':
			continue
		}
		if !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsDigit(c) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		ascii = ascii && c < unicode.MaxASCII
		b.WriteRune(unicode.ToLower(c))
	}
	if ascii {
		return b.String()
	}
	// Lower case and dropped apostrophes can bring letters and marks together.
	return nfc.String(b.String())
}
