package report

import (
	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/journey"
)

// Sections are what Page writes, as plain data for a report of another form:
// what matters most, then each family that r has. Tables have all their rows.
type Sections struct {
	// Lang is the language as a BCP 47 tag; "" is that of the map.
	Lang string
	// File is the map as the reader would name it on the command line.
	File string
}

// Of are the sections of m and its report.
func (x Sections) Of(m *journey.Map, r *figures.Report) []figures.Section {
	p := &sectionPainter{}
	s := newSheet(p, x.Lang, x.File, m, r)
	return p.painted([]part{
		{"summary", s.first}, {"effort", s.effort}, {"consistency", s.consistency}, {"silos", s.silos},
		{"experience", s.experience}, {"metrics", s.metrics}, {"position", s.position}, {"notes", s.notes},
	})
}

// Plan are the sections of the plan of m: the journey now, what to fix first, the
// best set in the order of doing, items of effort, and what is not worth it.
func (x Sections) Plan(m *journey.Map, plan *figures.Plan) []figures.Section {
	p := &sectionPainter{}
	s := newSheet(p, x.Lang, x.File, m, &figures.Report{Title: plan.Title, State: plan.State})
	return p.painted(s.planParts(plan))
}

func (p *sectionPainter) painted(parts []part) []figures.Section {
	for _, part := range parts {
		p.id = part.id
		part.write()
	}
	return p.sections
}

// sectionPainter gathers the parts of a page.
type sectionPainter struct {
	id       string // of the sections that begin
	sections []figures.Section
}

func (p *sectionPainter) head(title, about string) {}

func (p *sectionPainter) title(text string) {
	id := p.id
	if n := len(p.sections); n > 0 && p.sections[n-1].ID == id {
		id += "-more"
	}
	p.sections = append(p.sections, figures.Section{ID: id, Title: oneLine(text)})
}

func (p *sectionPainter) add(b figures.Block) {
	if len(p.sections) == 0 {
		return
	}
	s := &p.sections[len(p.sections)-1]
	s.Blocks = append(s.Blocks, b)
}

func (p *sectionPainter) text(text string) { p.add(figures.Block{Text: oneLine(text)}) }

func (p *sectionPainter) figures(rows [][3]string) {
	terms := make([]figures.Term, len(rows))
	for i, row := range rows {
		terms[i] = figures.Term{Name: oneLine(row[0]), Value: oneLine(row[1]), Means: oneLine(row[2])}
	}
	p.add(figures.Block{Terms: terms})
}

func (p *sectionPainter) matters(list []matter) {
	points := make([]figures.Point, len(list))
	for i, m := range list {
		points[i] = figures.Point{Text: oneLine(m.text), Stake: oneLine(m.stake), Help: oneLine(m.help), Place: oneLine(m.place)}
	}
	p.add(figures.Block{Points: points})
}

func (p *sectionPainter) table(columns []column, rows [][]string, _ func(int) string) {
	t := &figures.Listing{}
	for _, c := range columns {
		t.Heads, t.Right = append(t.Heads, oneLine(c.head)), append(t.Right, c.right)
	}
	for _, row := range rows {
		clean := make([]string, len(row))
		for i, cell := range row {
			clean[i] = oneLine(cell)
		}
		t.Rows = append(t.Rows, clean)
	}
	p.add(figures.Block{Table: t})
}
