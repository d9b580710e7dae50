package xlsx

import (
	"strings"

	"github.com/seam-cx/seam/analyze/figures"
	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/journey"
	"github.com/seam-cx/seam/touchpoint"
)

// sheets are all sheets of the workbook; those without rows stay, with their
// headings.
func (b *book) sheets() []*sheet {
	list := []*sheet{b.touchpoints(), b.pains(), b.opportunities(), b.owners(), b.consistency(), b.metrics(), b.findings()}
	for i, s := range list {
		s.name = b.words.sheets[i]
	}
	return list
}

// headed is a sheet of columns with their headings, each at least as wide as the
// longest word of its heading, which is bold and stands away from the edges.
func headed(heads []string, columns ...column) *sheet {
	s := &sheet{columns: columns}
	for i := range s.columns {
		c := &s.columns[i]
		c.head = heads[i]
		for word := range strings.FieldsSeq(c.head) {
			c.width = max(c.width, float64(diag.Width(word))*1.2+2.5)
		}
	}
	return s
}

// each calls f for every touchpoint in file order.
func (b *book) each(f func(stage *journey.Stage, p *touchpoint.Touchpoint)) {
	for i := range b.m.Stages {
		for k := range b.m.Stages[i].Touchpoints {
			f(&b.m.Stages[i], &b.m.Stages[i].Touchpoints[k])
		}
	}
}

func (b *book) touchpoints() *sheet {
	s := headed(b.words.touchpoints[:], column{width: 16}, column{width: 28}, column{width: 16}, column{width: 18}, column{width: 24},
		column{look: signed, scale: mood, width: 10}, column{look: number, width: 10}, column{look: number, scale: heat, width: 12},
		column{look: number, scale: heat, width: 12}, column{look: percent, scale: heat, width: 10}, column{look: number, width: 10},
		column{look: number, width: 10}, column{look: number, width: 10}, column{look: percent, scale: heat, width: 12},
		column{width: 12}, column{width: 14}, column{width: 40}, column{look: whole, width: 8})
	effort := map[string]figures.TouchpointEffort{}
	if e := b.r.Effort; e != nil {
		for _, x := range e.Touchpoints {
			effort[x.ID] = x
		}
	}
	emotion := map[string]figures.Value{}
	if x := b.r.Experience; x != nil {
		for _, p := range x.Points {
			emotion[p.Touchpoint] = p.Emotion
		}
	}
	success := map[string]bool{}
	for _, o := range b.m.Outcomes {
		success[o.ID] = o.Success
	}
	b.each(func(stage *journey.Stage, p *touchpoint.Touchpoint) {
		var channels, owners []string
		for _, e := range b.m.Graph().EncountersOf(p.ID) {
			channels = appendNew(channels, name(b.channels, e.Channel))
			owners = appendNew(owners, name(b.departments, e.Detail.Owner))
		}
		x, moment := effort[p.ID], ""
		if p.MomentOfTruth != nil && *p.MomentOfTruth {
			moment = b.words.yes
		}
		items := [3]cell{}
		if x.Expected.OK {
			items = [3]cell{num(x.Items.Doing()), num(x.Items.Waiting()), num(x.Items.Friction())}
		}
		lost := cell{}
		if x.Visits.OK && x.Visits.X > 0 {
			sum := 0.0
			for _, exit := range x.Exits {
				if !success[exit.Outcome] {
					sum += exit.Flow
				}
			}
			lost = num(sum)
		}
		s.rows = append(s.rows, []cell{text(stage.Name), text(p.Name), text(p.ID), text(strings.Join(owners, ", ")), text(strings.Join(channels, ", ")),
			value(emotion[p.ID]), value(x.Visits), value(x.Cost), value(x.Expected), value(x.Share), items[0], items[1], items[2], lost,
			text(moment), text(string(p.Basis)), text(p.Does), line(p.Origin.Range.Start.Line)})
	})
	return s
}

// appendNew appends s where it says something new.
func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	if s == "" {
		return list
	}
	return append(list, s)
}

// fixes are the planned effects by the id of what would be done, as far as they
// were computed.
func (b *book) fixes(kind figures.FixKind) map[string]figures.Fix {
	all := map[string]figures.Fix{}
	if b.r.Plan != nil {
		for _, f := range b.r.Plan.Fixes {
			if f.Kind == kind {
				all[f.Touchpoint+"/"+f.ID] = f
			}
		}
	}
	return all
}

func (b *book) pains() *sheet {
	s := headed(b.words.pains[:], column{width: 16}, column{width: 24}, column{width: 44}, column{look: whole, scale: severe, width: 10},
		column{width: 20}, column{width: 30}, column{look: percent, scale: heat, width: 12}, column{look: number, width: 12},
		column{look: number, scale: heat, width: 14}, column{look: whole, width: 8})
	fixes := b.fixes(figures.PainFix)
	add := func(stage, at string, id string, pains []touchpoint.Pain, ideas []touchpoint.Opportunity) {
		for _, p := range pains {
			var solved []string
			for _, o := range ideas {
				for _, x := range o.Solves {
					if x == p.ID && p.ID != "" {
						solved = appendNew(solved, o.Text)
					}
				}
			}
			costs := cell{}
			if p.Costs != nil {
				costs = num(p.Costs.Minutes())
			}
			s.rows = append(s.rows, []cell{text(stage), text(at), text(p.Text), maybe(p.Severity), text(p.Cause), text(strings.Join(solved, "; ")),
				maybe(p.Loses), costs, value(fixes[id+"/"+p.ID].Drop), line(p.Origin.Range.Start.Line)})
		}
	}
	for i := range b.m.Stages {
		stage := &b.m.Stages[i]
		add(stage.Name, "", "", stage.Pains, stage.Opportunities)
		for k := range stage.Touchpoints {
			p := &stage.Touchpoints[k]
			add(stage.Name, p.Name, p.ID, p.Pains, p.Opportunities)
			for _, c := range p.Channels {
				add(stage.Name, p.Name+" ("+name(b.channels, c.ID)+")", p.ID, c.Pains, c.Opportunities)
			}
		}
	}
	return s
}

func (b *book) opportunities() *sheet {
	s := headed(b.words.opportunities[:], column{width: 16}, column{width: 24}, column{width: 44}, column{width: 18}, column{width: 12},
		column{look: number, width: 10}, column{look: number, scale: heat, width: 14}, column{look: number, scale: heat, width: 14},
		column{look: percent, width: 14}, column{look: whole, width: 8})
	fixes := b.fixes(figures.OpportunityFix)
	add := func(stage, at, id string, ideas []touchpoint.Opportunity) {
		for _, o := range ideas {
			f := fixes[id+"/"+o.ID]
			s.rows = append(s.rows, []cell{text(stage), text(at), text(o.Text), text(name(b.departments, o.Owner)), text(o.Status), maybe(o.Cost),
				value(f.Drop), value(f.PerCost), value(f.Success), line(o.Origin.Range.Start.Line)})
		}
	}
	for i := range b.m.Stages {
		stage := &b.m.Stages[i]
		add(stage.Name, "", "", stage.Opportunities)
		for k := range stage.Touchpoints {
			p := &stage.Touchpoints[k]
			add(stage.Name, p.Name, p.ID, p.Opportunities)
			for _, c := range p.Channels {
				add(stage.Name, p.Name+" ("+name(b.channels, c.ID)+")", p.ID, c.Opportunities)
			}
		}
	}
	return s
}

func (b *book) owners() *sheet {
	s := headed(b.words.owners[:], column{width: 24}, column{look: whole, width: 12}, column{look: number, width: 12}, column{look: number, scale: heat, width: 14},
		column{look: number, scale: heat, width: 14}, column{look: number, scale: heat, width: 18}, column{look: number, width: 14}, column{look: number, width: 14})
	if b.r.Silos == nil {
		for _, d := range b.m.Departments {
			s.rows = append(s.rows, []cell{text(d.Name)})
		}
		return s
	}
	for _, d := range b.r.Silos.Departments {
		var out, in, loose float64
		for _, h := range b.r.Silos.Handoffs {
			if h.From == d.ID {
				out += h.Flow
			}
			if h.To == d.ID {
				in += h.Flow
			}
			if (h.From == d.ID || h.To == d.ID) && !h.Declared {
				loose += h.Flow
			}
		}
		s.rows = append(s.rows, []cell{text(name(b.departments, d.ID)), num(float64(d.Touchpoints)), value(d.Visits), num(out), num(in), num(loose),
			value(d.Betweenness), value(d.Constraint)})
	}
	return s
}

func (b *book) consistency() *sheet {
	s := headed(b.words.consistency[:], column{width: 28}, column{look: percent, scale: good, width: 12}, column{width: 28}, column{width: 18},
		column{width: 18}, column{width: 22}, column{look: whole, width: 8})
	if b.r.Consistency == nil {
		return s
	}
	for _, f := range b.r.Consistency.Facts {
		for _, x := range f.Statements {
			s.rows = append(s.rows, []cell{text(f.Name), value(f.Agreement), text(name(b.points, x.Touchpoint)), text(name(b.channels, x.Channel)),
				text(name(b.departments, x.Owner)), text(x.Value), line(x.Range.Start.Line)})
		}
	}
	return s
}

func (b *book) metrics() *sheet {
	s := headed(b.words.metrics[:], column{width: 28}, column{width: 10}, column{width: 24}, column{look: number, width: 12}, column{look: number, width: 12},
		column{look: number, width: 12}, column{width: 10}, column{look: whole, width: 10}, column{width: 12}, column{width: 18}, column{width: 36},
		column{width: 36}, column{look: whole, width: 8})
	if b.r.Metrics == nil {
		return s
	}
	for _, x := range b.r.Metrics.Board {
		owner, missed := name(b.departments, x.Owner), ""
		if x.OffTarget {
			missed = b.words.yes
		}
		s.rows = append(s.rows, []cell{text(x.Name), text(x.Unit), text(b.place(x.At)), value(x.Value), value(x.Target), value(x.Gap), text(missed), value(x.N),
			text(x.Date), text(owner), text(x.Why), text(x.Action), line(x.Range.Start.Line)})
	}
	return s
}

// place is an address in the map's own words, as far as it names a touchpoint.
func (b *book) place(address string) string {
	id, channel, on := strings.Cut(address, "@")
	if _, below, ok := strings.Cut(id, "/"); ok && below != "" {
		id = below
	}
	if on {
		return name(b.points, id) + " (" + name(b.channels, channel) + ")"
	}
	return name(b.points, id)
}

func (b *book) findings() *sheet {
	s := headed(b.words.findings[:], column{look: whole, width: 6}, column{width: 15}, column{width: 20}, column{width: 60}, column{width: 60},
		column{width: 30}, column{width: 30}, column{look: whole, width: 8})
	for i, f := range figures.Rank(b.r) {
		s.rows = append(s.rows, []cell{num(float64(i + 1)), text(b.words.severity(f.Severity)), text(f.Rule), text(f.Message), text(f.Help),
			text(f.Subject), text(f.Range.File), line(f.Range.Start.Line)})
	}
	return s
}
