package journey

import (
	"strings"

	"github.com/seam-cx/seam/touchpoint"
)

// unreadable tells whether what text refers to may stand in a part of the file
// that could not be read: then its absence is no mistake of its own. Whatever
// stands in the text as a key, an item or a value counts.
func (d *decoder) unreadable(text string) bool {
	if !d.broken {
		return false
	}
	if d.words == nil {
		d.words = make(map[string]bool)
		for line := range strings.Lines(string(d.src)) {
			line = strings.TrimSpace(line)
			for _, lead := range []string{"- ", "{", "[", "id:", "name:", "title:"} {
				line = strings.TrimSpace(strings.TrimPrefix(line, lead))
			}
			for _, part := range strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune("{}[],#", c) }) {
				d.noteWord(part)
			}
		}
	}
	return d.words[touchpoint.Slug(text)]
}

// noteWord remembers what a piece of text may declare: an id or name given,
// or a key.
func (d *decoder) noteWord(part string) {
	key, value, ok := strings.Cut(part, ":")
	if !ok {
		d.words[touchpoint.Slug(part)] = true
		return
	}
	switch strings.TrimSpace(key) {
	case "id", "name", "does", "text":
		d.words[touchpoint.Slug(value)] = true
	case "next", "start", "channel", "channels", "owner", "cause", "solves", "asks", "supported_by":
	default:
		d.words[touchpoint.Slug(key)] = true
	}
}
