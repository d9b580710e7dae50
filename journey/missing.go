package journey

import (
	"fmt"

	"github.com/seam-cx/seam/diag"
)

// missing is a reference to nothing.
type missing struct {
	*reference
	text     string // as written
	help     string
	meant    string     // the id that it seems to mean, or ""
	declared diag.Range // where that is declared
}

// reportMissing reports the references to nothing. Where several name the same
// and mean what nothing refers to, the slip is in the declaration: it is told
// there, once.
func (c *checker) reportMissing() {
	if len(c.missing) == 0 {
		return
	}
	type name struct {
		kind kind
		text string
	}
	count := make(map[name]int)
	for _, m := range c.missing {
		count[name{m.kind, m.text}]++
	}
	used := make(map[name]bool)
	for i := range c.references {
		used[name{c.references[i].kind, *c.references[i].to}] = true
	}
	told := make(map[name]bool)
	for _, m := range c.missing {
		key := name{m.kind, m.text}
		slip := m.meant != "" && count[key] > 1 && m.kind.open() && !used[name{m.kind, m.meant}] && m.declared.File == c.doc.File() && m.declared.IsValid()
		switch {
		case !slip:
			c.error(CodeUnknownReference, m.at.Range(), "there is no "+m.kind.String()+" "+quote(m.text), m.help)
		case !told[key]:
			told[key] = true
			c.error(CodeUnknownReference, m.declared, fmt.Sprintf("nothing refers to the %s %s, while %d places refer to %s, which is not there", m.kind, quote(m.meant), count[key], quote(m.text)),
				"write "+m.text+" here, or "+m.meant+" there", related(m.at.Range(), "the first of them"))
		}
	}
	c.missing = nil
}
