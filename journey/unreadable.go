package journey

import (
	"strings"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
	"github.com/seam-cx/seam/touchpoint"
)

// unreadable tells whether what text refers to may stand in a part of the file
// that could not be read: then its absence is no mistake of its own. Whatever
// stands in the text as a key, an item or a value counts.
func (d *decoder) unreadable(text string) bool {
	if d.lost[touchpoint.Slug(text)] {
		return true
	}
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

// lose notes what stands below a key that is not known, so that references to
// it are no mistake of their own.
func (d *decoder) lose(element diag.Position, n yaml.Node) {
	if d.amiss == nil {
		d.amiss, d.lost = make(map[diag.Position]bool), make(map[string]bool)
	}
	d.amiss[element] = true
	d.loseWords(n, 0)
}

// mostLost bounds how deep loseWords looks, since aliases may nest.
const mostLost = 12

func (d *decoder) loseWords(n yaml.Node, depth int) {
	if depth > mostLost || len(d.lost) > 10_000 {
		return
	}
	if n.Kind() == yaml.Scalar {
		d.lost[touchpoint.Slug(n.Text())] = true
	}
	for item := range n.Items() {
		d.loseWords(item, depth+1)
	}
	for key, value := range n.Pairs() {
		d.loseWords(key, depth+1)
		d.loseWords(value, depth+1)
	}
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
