package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// lineNumber is how messages name another line, which moves.
var lineNumber = regexp.MustCompile(`\bline \d+`)

// Fingerprint is 16 hexadecimal digits of a hash of the code, the message, the
// address, and what the file is about: the journey and state of a map. Where that
// is "", as of registries, the name of the file without its folder stands for it.
// Moved lines leave it as it is. Several diagnostics of a file may have one.
func (d Diagnostic) Fingerprint(about string) string {
	if about == "" {
		about = path.Base(strings.ReplaceAll(d.Range.File, `\`, "/"))
	}
	h := sha256.New()
	for _, s := range []string{d.Code, about, d.Address, lineNumber.ReplaceAllLiteralString(d.Message, "line")} {
		h.Write([]byte(strconv.Itoa(len(s)) + ":" + s))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
