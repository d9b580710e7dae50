package report

import (
	"github.com/seam-cx/seam/analyze/figures"
)

// Portfolio adds what several maps say together, in rows of the family portfolio:
// flow of handoffs (subject from>to; the journeys in rows of their own), agreement
// of facts across journeys with what is said, changes that targets would bring,
// and the effort of shared touchpoints. The file is empty in rows about several
// maps.
func (c *CSV) Portfolio(p *figures.Portfolio) {
	for _, x := range p.Pairs {
		c.row = []string{x.TargetFile, x.Journey, "target"}
		for _, f := range x.Changes {
			c.value("portfolio", "change_"+f.Figure, "", x.Title, "", f.By, 0)
		}
	}
	c.row = []string{"", "", "current"}
	for _, h := range p.Handoffs {
		subject, name := h.From+">"+h.To, h.FromName+" → "+h.ToName
		c.value("portfolio", "flow", subject, name, "count", figures.Of(h.Flow), 0)
		for _, x := range h.Journeys {
			c.row[1] = x.Journey
			c.value("portfolio", "flow_in_journey", subject, name, "count", figures.Of(x.Flow), 0)
			c.row[1] = ""
		}
	}
	for _, f := range p.Facts {
		c.value("portfolio", "agreement", f.ID, f.Name, "share", f.Agreement, 0)
		for _, s := range f.Statements {
			c.row[1] = s.Journey
			c.text("portfolio", "statement", f.ID, f.Name, "", s.Value, s.Range.Start.Line)
			c.row[1] = ""
		}
	}
	for _, t := range p.Shared {
		for _, x := range t.Places {
			c.row[1] = x.Journey
			c.value("portfolio", "cost", t.ID, x.Name, "min", x.Cost, x.Line)
			c.row[1] = ""
		}
	}
	for _, d := range p.Problems {
		c.text("portfolio", "diagnostic", d.Code, "", d.Severity.String(), d.String(), d.Range.Start.Line)
	}
}
