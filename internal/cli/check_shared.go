package cli

import (
	"slices"
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// once leaves out what was told of registries when an earlier map was checked that
// uses them as well: of comments in them, and of what got worse there.
func (c *checker) once(s source, r *figures.Report) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f diag.Finding) bool {
		comment := strings.HasPrefix(f.Rule, "ignore-")
		if !comment && !strings.HasPrefix(f.Rule, "ratchet-") || f.Range.File == "" || f.Range.File == s.file() {
			return false
		}
		if c.shared == nil {
			c.shared = map[string]string{}
		}
		key := f.Rule + " " + f.Range.String()
		if !comment { // there may be several at one place
			key += " " + f.Fingerprint
		}
		of, told := c.shared[key]
		if !told {
			c.shared[key] = s.name
		}
		return told && (comment || of != s.name)
	})
}
