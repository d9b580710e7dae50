package report

import (
	"fmt"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
)

// Sections are what Text writes, as plain data for a report of another form: the
// verdict with a table for each class of differences, figures, and findings.
func (o Diff) Sections(c *figures.Changes) []figures.Section {
	p := &sectionPainter{id: "diff"}
	s := o.sheet(p, c)
	p.title(s.verdict())
	where := planIn(s.lang).itemsHead[1]
	for _, class := range diffClasses {
		var rows [][]string
		for _, d := range s.of(class) {
			rows = append(rows, []string{plain(sentence(d.Message)), s.place(d)})
		}
		if len(rows) > 0 {
			p.table([]column{{head: fmt.Sprintf("%s (%d)", s.dw.classes[class], len(rows))}, {head: where}}, rows, nil)
		}
	}
	p.id = "diff-figures"
	s.deltas()
	p.id = "diff-findings"
	s.findings(func(f diag.Finding) {
		p.text(f.Rule + ": " + sentence(f.Message) + " (" + s.short(f.Range) + ")")
	})
	if len(c.Renames) > 0 {
		p.id = "diff-renames"
		p.title(s.dw.renames)
		for _, r := range c.Renames {
			p.text(s.rename(r))
		}
	}
	return p.sections
}
